//! The list as a spreadsheet for a mail merge: one row for each organisation to write to, with the letter ready.
//!
//! Comma-separated, lines ended by CR LF as RFC 4180 has it, in UTF-8 with a byte-order mark: without the mark Excel takes the letters for
//! those of another alphabet. A cell that a spreadsheet would take for a formula has an apostrophe before it, so that opening the file
//! never runs what a contributor wrote; the apostrophe also stands before a telephone number that begins with a plus sign.

use super::DueList;
use super::letter::{Letter, add_update, letters, page, website};
use super::words::{months, one_line, statement};

/// Signs at the start of a cell that make a spreadsheet take it for a formula, in their wide forms too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The columns, in order. Mail merges name them: they may be added to, never renamed.
const COLUMNS: [&str; 14] = [
    "organisation",
    "name",
    "role",
    "email",
    "phone",
    "website",
    "what",
    "date",
    "missing_months",
    "missing_count",
    "page",
    "add_update",
    "subject",
    "letter",
];

/// The whole file.
#[must_use]
pub fn spreadsheet(list: &DueList<'_>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory fails only when rows differ in length, and every row is made from the same list of columns.
    let mut rows = std::iter::once(COLUMNS.map(str::to_owned)).chain(letters(list).into_iter().map(|letter| row(list, &letter)));
    let written = rows.try_for_each(|row| writer.write_record(row));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn row(list: &DueList<'_>, letter: &Letter<'_>) -> [String; COLUMNS.len()] {
    let profile = letter.profile;
    let contact = letter.contact();
    let what: Vec<String> = letter.about.iter().map(|reminder| statement(&reminder.matter, list.today())).collect();
    let missing = letter.about.iter().find_map(|reminder| reminder.matter.missing());
    let text = |value: Option<&str>| value.map(one_line).unwrap_or_default();
    let cells = [
        profile.id.to_string(),
        one_line(profile.name()),
        text(contact.map(|contact| contact.role.value.as_str())),
        text(contact.and_then(|contact| contact.email.as_ref()).map(|email| email.value.as_str())),
        text(contact.and_then(|contact| contact.phone.as_ref()).map(|phone| phone.value.as_str())),
        text(website(profile)),
        what.join("; "),
        letter.about.iter().find_map(|reminder| reminder.matter.date()).map(|date| date.to_string()).unwrap_or_default(),
        missing.map(months).unwrap_or_default(),
        missing.map(|missing| missing.count().to_string()).unwrap_or_default(),
        page(list, profile),
        add_update(list, profile).unwrap_or_default(),
        letter.subject(),
        letter.text(),
    ];
    cells.map(harmless)
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: String) -> String {
    if cell.trim_start_matches(' ').starts_with(FORMULA) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_text() {
        for formula in ["=1+1", "+44 113", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert_eq!(harmless(formula.to_owned()), format!("'{formula}"));
        }
        assert_eq!(harmless("Example = Group".to_owned()), "Example = Group");
    }
}
