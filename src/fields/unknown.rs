//! A key that no table knows: what was meant, and the mending where it is certain.

use super::names::{any_of, nearest};
use super::rule_table::UNKNOWN_KEY;
use super::table::Table;
use crate::diagnostic::Diagnostic;
use crate::source::Location;
use crate::yaml::Entry;

/// The problem of a key that none of `tables` knows, among the `entries` of its group.
pub(super) fn key(entry: &Entry, at: Location, tables: &[&'static Table], entries: &[Entry]) -> Diagnostic {
    let known = || tables.iter().flat_map(|table| table.fields).map(|field| field.name);
    let record = tables.first().map_or("this", |table| table.record);
    let message = format!("“{}” is not something {record} can have.", entry.key);
    let problem = Diagnostic::new(&UNKNOWN_KEY, at, message);
    if let Some((_, words)) = tables.iter().flat_map(|table| table.elsewhere).find(|(key, _)| *key == entry.key) {
        return problem.help(*words);
    }
    let typed = entry.key.trim_matches(['“', '”', '‘', '’', '«', '»']).trim();
    if typed != entry.key && known().any(|name| name == typed) {
        let message = format!("{} stands in curly quotation marks, which count as part of the word.", entry.key);
        let problem = Diagnostic::new(&UNKNOWN_KEY, at, message);
        return problem.help(format!("Write it without them: {typed}")).change(entry.key_span, typed);
    }
    let Some(meant) = nearest(typed, known()) else {
        return problem.help(format!("Delete the line, or use one of: {}.", any_of(known())));
    };
    let problem = problem.help(format!("Did you mean “{meant}”?"));
    let is_there = entries.iter().any(|other| other.key == meant);
    if is_certain(typed, meant, known()) && !is_there { problem.change(entry.key_span, meant) } else { problem }
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
