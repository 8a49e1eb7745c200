//! What the file of a reply is called.

use super::fill::{Filler, PARTS};
use super::{FormKind, Target};
use crate::compose::{Answers, name_from};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::parse_month;
use crate::read::Reading;

impl Filler<'_, '_> {
    /// The file's name: its month, its year, or made from its title.
    pub(super) fn name(&self, answers: &Answers, out: &mut Diagnostics) -> Option<String> {
        match self.form.kind {
            FormKind::Update | FormKind::Evaluation => {
                let reply = self.reply(&Target::Month)?;
                let month = parse_month(reply.text.trim());
                if month.is_none() {
                    let shown: String = reply.text.chars().take(80).collect();
                    let message = format!("“{shown}” is not a month.");
                    let help = month_meant(reply.text.trim()).map_or_else(
                        || "Write the year and the month, such as 2026-11, or November 2026.".to_owned(),
                        |month| format!("Write {month}."),
                    );
                    out.report(Diagnostic::new(&crate::fields::BAD_DATE, self.place(reply.at), message).help(help));
                }
                month.map(|month| month.to_string())
            }
            // What the answers do not say is reported where they are judged.
            other => name_from(other.content(), answers)
                .or_else(|| Some(if other == FormKind::Evidence { "evidence" } else { "new" }.to_owned())),
        }
    }
}

/// The name, or with a number behind it when another file has it.
pub(super) fn free_name(kind: FormKind, organisation: &str, name: &str, reading: &Reading) -> String {
    let taken = |name: &str| {
        let path = kind.content().path(organisation, name);
        reading.sources.find(&path).is_some() || reading.sources.find(&path.replace(".md", ".yaml")).is_some()
    };
    let numbered = || (2..=PARTS).map(|number| format!("{name}-{number}")).find(|name| !taken(name));
    if taken(name) { numbered().unwrap_or_else(|| name.to_owned()) } else { name.to_owned() }
}

/// The month that figures or a short year mean: `10/2026`, `Oct 26`.
fn month_meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return None };
    let figures = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (month, year) = if figures(first) && first.len() == 4 { (second, first) } else { (first, second) };
    let year = match (figures(year), year.len()) {
        (true, 4) => (*year).to_owned(),
        (true, 2) => format!("20{year}"),
        _ => return None,
    };
    let meant = if figures(month) { parse_month(&format!("{year}-{month:0>2}")) } else { parse_month(&format!("{month} {year}")) };
    meant.map(|month| month.to_string())
}
