//! A key that no table knows: what was meant, and the mending where it is certain.

use super::names::{any_of, nearest};
use super::rule_table::UNKNOWN_KEY;
use super::table::Table;
use crate::diagnostic::Diagnostic;
use crate::source::{Location, Span};
use crate::yaml::{Entry, NodeKind, is_curly};
use std::collections::BTreeMap;

/// How many unknown keys of a group come nearest to each known name, worked out once however many there are.
pub(super) struct Meant(BTreeMap<&'static str, usize>);

impl Meant {
    pub(super) fn new(unknown: &[&Entry], tables: &[&'static Table]) -> Self {
        let known = || tables.iter().flat_map(|table| table.fields).map(|field| field.name);
        let mut times = BTreeMap::new();
        unknown.iter().filter_map(|entry| nearest(bare(&entry.key), known())).for_each(|name| *times.entry(name).or_default() += 1);
        Self(times)
    }

    /// Whether at most one key can have meant this name. Two that were both changed to it would only be wrong in another way.
    fn at_most_once(&self, name: &str) -> bool {
        self.0.get(name).is_none_or(|times| *times <= 1)
    }
}

/// A key without curly quotation marks and blanks around it.
pub(super) fn bare(key: &str) -> &str {
    key.trim_matches(|c: char| is_curly(c) || c.is_whitespace())
}

/// The problem of a key that is a known name but for curly quotation marks or special blanks around it.
fn dressed(entry: &Entry, at: Location, typed: &str, may_change: bool) -> Diagnostic {
    // `“sector: education”`: the marks stand around key and value together.
    let whole = entry.key.starts_with(is_curly) && !entry.key.ends_with(is_curly);
    if let NodeKind::Text(value) = &entry.value.kind
        && whole
        && value.text.ends_with(is_curly)
    {
        let line = format!("{typed}: {}", value.text.trim_end_matches(is_curly).trim_end());
        let message = "Curly quotation marks stand around this line, and count as part of its words.";
        let problem = Diagnostic::new(&UNKNOWN_KEY, at, message).help(format!("Write it without them: {line}"));
        let span = Span::new(entry.key_span.start as usize, entry.value.span.end as usize);
        return if may_change && value.plain { problem.change(span, line) } else { problem };
    }
    let (message, help) = if entry.key.contains(is_curly) {
        let message = format!("{} stands in curly quotation marks, which count as part of the word.", entry.key.trim());
        (message, format!("Write it without them: {typed}"))
    } else {
        let message = format!("Beside “{typed}” stands a special space, as web pages use it, which counts as part of the word.");
        (message, format!("Type the word and its colon anew: {typed}:"))
    };
    let problem = Diagnostic::new(&UNKNOWN_KEY, at, message).help(help);
    if may_change { problem.change(entry.key_span, typed) } else { problem }
}

/// The problem of a key that none of `tables` knows, among the `entries` of its group.
pub(super) fn key(entry: &Entry, at: Location, tables: &[&'static Table], entries: &[Entry], keys: &Meant) -> Diagnostic {
    let known = || tables.iter().flat_map(|table| table.fields).map(|field| field.name);
    let record = tables.first().map_or("this", |table| table.record);
    let message = format!("“{}” is not something {record} can have.", entry.key);
    let problem = Diagnostic::new(&UNKNOWN_KEY, at, message);
    if let Some((_, words)) = tables.iter().flat_map(|table| table.elsewhere).find(|(key, _)| *key == entry.key) {
        return problem.help(*words);
    }
    let typed = bare(&entry.key);
    let is_free = |name: &str| keys.at_most_once(name) && !entries.iter().any(|other| other.key == name);
    if typed != entry.key && known().any(|name| name == typed) {
        return dressed(entry, at, typed, is_free(typed));
    }
    let Some(meant) = nearest(typed, known()) else {
        return problem.help(format!("Delete the line, or use one of: {}.", any_of(known())));
    };
    let problem = problem.help(format!("Did you mean “{meant}”?"));
    if is_certain(typed, meant, known()) && is_free(meant) { problem.change(entry.key_span, meant) } else { problem }
}

/// Whether `typed` can only be a slip of one letter, of capitals, of the sign between two words, or of a final “s” for `meant`.
fn is_certain<'k>(typed: &str, meant: &str, mut known: impl Iterator<Item = &'k str>) -> bool {
    let slips = |name: &str| {
        let plain = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
        strsim::damerau_levenshtein(&plain(typed), &plain(name))
    };
    meant.len() > 3 && slips(meant) <= 1 && known.all(|name| name == meant || slips(name) > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slip_of_one_letter_is_certain() {
        let known = ["name", "summary", "sector", "website", "done_on", "on"];
        let certain = |typed, meant| is_certain(typed, meant, known.into_iter());
        assert!(
            certain("sumary", "summary") && certain("Done-On", "done_on") && certain("web-site", "website") && certain("sectors", "sector")
        );
        assert!(!certain("summry_", "summary") && !certain("no", "on"));
        assert!(!is_certain("nme", "name", ["name", "nme2"].into_iter()));
    }
}
