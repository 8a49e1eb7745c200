//! What rules say of fields, said of the questions of a form: whoever fills it in has never seen the name of a field.

use super::{Reply, Target};

/// What rules say of lines of a file, and what that is in a form.
const PHRASES: &[(&str, &str)] = &[
    ("Add a line such as: ", "Answer "),
    ("Write it like this: ", "Answer "),
    ("or delete the line.", "or leave it empty."),
    ("Delete the line ", "Take away the answer to "),
    ("delete the line ", "take away the answer to "),
];

/// Names of fields with the questions that ask for them.
pub(super) struct Wording<'f>(Vec<(&'f str, &'f str)>);

impl<'f> Wording<'f> {
    /// For what is said at the answer to a question: a name means the question of the same group, if there is one.
    pub(super) fn beside(target: &Target, replies: &[Reply<'f>]) -> Self {
        let group = path_of(target).and_then(|path| path.rsplit_once('.')).map_or("", |(group, _)| group);
        let asked = |reply: &Reply<'f>| {
            let path = path_of(&reply.question.target)?;
            let (of, name) = path.rsplit_once('.').unwrap_or(("", path));
            Some((of, name, reply.question.label.as_str()))
        };
        let mut asked: Vec<_> = replies.iter().filter_map(asked).collect();
        asked.sort_by_key(|(of, ..)| *of != group);
        Self(asked.into_iter().map(|(_, name, label)| (name, label)).collect())
    }

    /// A message: only what is certainly the name of a field is replaced, because a message quotes the writer's own words, too.
    pub(super) fn message(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, label) in &self.0 {
            text = text.replace(&format!("“{name}:”"), &format!("“{label}”"));
            if name.contains('_') {
                text = text.replace(&format!("“{name}”"), &format!("“{label}”"));
            }
        }
        text
    }

    /// What to do.
    pub(super) fn help(&self, text: &str) -> String {
        // Known names are suggested here, and some of them are names of fields as well.
        if text.starts_with("Did you mean") || text.starts_with("Known are") {
            return text.to_owned();
        }
        let mut text = text.to_owned();
        let mut named = false;
        for (name, label) in &self.0 {
            let said = text.replace(&format!("“{name}:”"), &format!("“{label}”")).replace(&format!("“{name}”"), &format!("“{label}”"));
            let said = with_label(&said, name, label);
            named |= said != text;
            text = said;
        }
        for (of_line, of_form) in PHRASES.iter().filter(|(of_line, _)| named || of_line.ends_with("line.")) {
            text = text.replace(of_line, of_form);
        }
        text
    }
}

/// The text with `name: ` as the question it is: `“Question”: `.
fn with_label(text: &str, name: &str, label: &str) -> String {
    let key = format!("{name}: ");
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&key) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        let begins = before.chars().next_back().or_else(|| said.chars().next_back()).is_none_or(|c| matches!(c, ' ' | '“' | '{' | '('));
        let parts = if begins { ["“", label, "”: "] } else { ["", &key, ""] };
        said.extend(parts);
        rest = &from[key.len()..];
    }
    said.push_str(rest);
    said
}

fn path_of(target: &Target) -> Option<&str> {
    match target {
        Target::Field(path) | Target::Lines(path) => Some(path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_become_questions_and_other_words_stay() {
        let wording = Wording(vec![("done_on", "When was it done?"), ("of", "Out of how many?"), ("status", "How does it stand?")]);
        assert_eq!(wording.help("Add a line such as: done_on: 2026-03-12"), "Answer “When was it done?”: 2026-03-12");
        assert_eq!(
            wording.help("Write status: done, or delete the line “done_on”."),
            "Write “How does it stand?”: done, or take away the answer to “When was it done?”."
        );
        assert_eq!(wording.help("Correct “signatories” or “of”."), "Correct “signatories” or “Out of how many?”.");
        assert_eq!(wording.help("Did you mean “of”?"), "Did you mean “of”?");
        assert_eq!(wording.help("Write the proof: one"), "Write the proof: one");
        assert_eq!(wording.message("There is no area “of”."), "There is no area “of”.");
        assert_eq!(wording.message("“done_on” says so."), "“When was it done?” says so.");
    }
}
