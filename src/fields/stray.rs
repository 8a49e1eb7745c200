//! Lines that belong into a group and stand beside it, because they are not indented: one mistake, however many lines.

use super::shape_rule_table::LINES_NOT_INDENTED;
use super::table::{Kind, Table};
use crate::diagnostic::Diagnostic;
use crate::source::{Location, Span};
use crate::yaml::Entry;

/// The lines after an empty key that were meant to stand below it.
pub(super) struct Stray<'n> {
    /// From the first of their keys to the end of the last.
    pub(super) span: Span,
    group: &'n str,
    keys: Vec<&'n str>,
}

/// The entries right after the empty `group` that only the record it holds can have.
pub(super) fn lines<'n>(group: &'n Entry, kind: &Kind, tables: &[&Table], entries: &'n [Entry]) -> Option<Stray<'n>> {
    let Kind::Record(inner) = kind else { return None };
    let is_of = |table: &Table, entry: &Entry| table.fields.iter().any(|field| field.name == entry.key);
    let stray: Vec<&Entry> = entries
        .iter()
        .skip_while(|entry| entry.key_span != group.key_span)
        .skip(1)
        .take_while(|entry| is_of(inner, entry) && !tables.iter().any(|table| is_of(table, entry)))
        .collect();
    let (first, last) = (stray.first()?, stray.last()?);
    let end = last.value.span.end.max(last.key_span.end);
    let span = Span { start: first.key_span.start, end };
    Some(Stray { span, group: &group.key, keys: stray.iter().map(|entry| entry.key.as_str()).collect() })
}

impl Stray<'_> {
    /// The one problem they make.
    pub(super) fn problem(&self, at: Location, group: Location) -> Diagnostic {
        let indented: Vec<String> = self.keys.iter().map(|key| format!("“  {key}: …”")).collect();
        let (message, help) = match self.keys.as_slice() {
            [key] => (
                format!("“{key}:” belongs to “{}:” above, but its line does not begin further to the right.", self.group),
                format!("Type two spaces at the beginning of the line: {}", indented.concat()),
            ),
            _ => (
                format!("These lines belong to “{}:” above, but they do not begin further to the right.", self.group),
                format!("Type two spaces at the beginning of each of them: {}", indented.join(" and ")),
            ),
        };
        Diagnostic::new(&LINES_NOT_INDENTED, at, message).help(help).other(group, "they belong to this")
    }
}
