//! What a new file is called, made from its answers.

use super::Answers;
use crate::fields::parse_date;
use crate::model::ContentKind;
use crate::model::id::{is_id, to_id};
use crate::yaml::bare;

/// The folder of a new organisation, made from its name.
#[must_use]
pub fn folder_from(answers: &Answers) -> Option<String> {
    id_from(answers.text("name")?)
}

/// The name of a file without its ending: the year a pledge or plan begins in, or made from a title. `None` where the answers do not say,
/// and for files that are named by a month.
#[must_use]
pub fn name_from(kind: ContentKind, answers: &Answers) -> Option<String> {
    match kind {
        ContentKind::Organisation => Some(String::new()),
        ContentKind::Evidence => id_from(answers.text("title")?),
        other => parse_date(bare(answers.text(dated_by(other)?)?)).map(|date| date.year().to_string()),
    }
}

/// The field whose date names files of a kind.
#[must_use]
pub fn dated_by(kind: ContentKind) -> Option<&'static str> {
    match kind {
        ContentKind::Pledge => Some("made"),
        ContentKind::Plan => Some("from"),
        _ => None,
    }
}

fn id_from(text: &str) -> Option<String> {
    Some(to_id(text)).filter(|id| is_id(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_year_or_its_title() {
        let mut answers = Answers::new();
        for (field, text) in [("made", "30 September 2025"), ("from", "soon"), ("title", "Our Autumn Survey!"), ("name", "Zoë’s Group")]
        {
            answers.set_text(field, text);
        }
        assert_eq!(name_from(ContentKind::Pledge, &answers).as_deref(), Some("2025"));
        answers.set_text("made", "“2024-09-30”");
        assert_eq!(name_from(ContentKind::Pledge, &answers).as_deref(), Some("2024"));
        assert_eq!(name_from(ContentKind::Plan, &answers), None);
        assert_eq!(name_from(ContentKind::Evidence, &answers).as_deref(), Some("our-autumn-survey"));
        assert_eq!(name_from(ContentKind::Update, &answers), None);
        assert_eq!(folder_from(&answers), Some(to_id("Zoë’s Group")));
    }
}
