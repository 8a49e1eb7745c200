//! Answers to a content file: the way back from what `read` does.
//!
//! Whoever asks (a terminal, an issue form, a spreadsheet), the answers are written here, by the same field tables that read them. What
//! is written reads back equal, whatever the text. Must not know: who asked, or where files are kept.

mod answer;
mod choices;
mod complete;
mod explain;
mod file_name;
mod layout;
mod place;
mod put;
mod scalar;

pub use answer::{Answer, Answers};
pub use choices::{Choice, Choices};
pub(crate) use complete::complete_part;
pub use complete::follows;
pub use file_name::{dated_by, folder_from, name_from};
pub(crate) use place::{facts, is_markdown, path_at};
pub(crate) use put::main_field;
pub(crate) use scalar::in_quotes;

use crate::fields::Table;
use crate::model::ContentKind;
use crate::read::tables;
use layout::{Order, group};

/// A new content file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path from the root.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Whether a new file explains itself.
#[derive(Clone, Copy, Debug)]
pub enum Comments<'c> {
    /// Only what was answered.
    LeftOut,
    /// What else may be said stands in it as remarks, with the words that the scheme knows.
    Explained(&'c Choices),
}

/// Writes a file of a kind: fields in the order of its tables, then, for documents, the body below the second fence. `owner` is the
/// organisation's id, `name` the document's id or month.
#[must_use]
pub fn compose(kind: ContentKind, owner: &str, name: &str, answers: &Answers, body: &str, comments: Comments<'_>) -> NewFile {
    let mut facts = String::new();
    group(answers, Order(tables(kind)), 0, &mut facts);
    if let Comments::Explained(choices) = comments {
        explain::above(kind, &mut facts);
        explain::below(kind, answers, choices, &mut facts);
    }
    let text = if is_document(kind) { document(&facts, body) } else { facts };
    NewFile { path: kind.path(owner, name), text }
}

/// Writes a group alone, in the order of `tables`.
#[must_use]
pub(crate) fn write_group(answers: &Answers, tables: &'static [&'static Table]) -> String {
    let mut text = String::new();
    group(answers, Order(tables), 0, &mut text);
    text
}

/// Writes one more part of a list whose dashes stand in column `indent`.
#[must_use]
pub(crate) fn write_part(answers: &Answers, tables: &'static [&'static Table], indent: usize) -> String {
    let mut text = format!("{}- ", " ".repeat(indent));
    group(answers, Order(tables), indent + 2, &mut text);
    text
}

/// Whether a file of this kind is a document: facts between fences, and a body.
#[must_use]
pub fn is_document(kind: ContentKind) -> bool {
    !matches!(kind, ContentKind::Organisation | ContentKind::Entry | ContentKind::Scheme | ContentKind::Site)
}

fn document(facts: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\r', "\n");
    let body = body.trim_start_matches('\n').trim_end();
    let end = if body.is_empty() { "" } else { "\n" };
    if facts.is_empty() && stands_alone(body) {
        return format!("{body}{end}");
    }
    format!("---\n{facts}---\n{end}{body}{end}")
}

/// Whether a body without facts above it is surely read as a body: its first line looks neither like a fence nor like a fact, and
/// no fence stands below, where facts would be looked for.
fn stands_alone(body: &str) -> bool {
    let first = body.lines().next().unwrap_or("");
    let fence = body.lines().any(|line| line.trim_end() == "---");
    !body.is_empty()
        && !fence
        && !first.contains(':')
        && first.chars().any(char::is_alphanumeric)
        && !first.starts_with([' ', '\t', '\u{feff}'])
}

#[cfg(test)]
mod tests;
