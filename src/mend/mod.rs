//! Mends files: makes the changes that are certain, and shows them before anybody makes them.
//!
//! A problem carries its change only where exactly one is right (see [`Diagnostic::change`]). Every byte outside a change stays as it
//! was, line ends included. Must not know: disks. What comes out are texts; `output` writes them.
//!
//! [`Diagnostic::change`]: crate::diagnostic::Diagnostic

mod difference;

pub use difference::difference;

use crate::diagnostic::{Change, Diagnostics};
use crate::source::{FileId, Sources};
use std::collections::BTreeMap;

/// A file with its changes made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The file's path from the root.
    pub path: String,
    /// Its text as it was read.
    pub before: String,
    /// Its text with the changes made.
    pub after: String,
    /// How many changes were made.
    pub changes: usize,
}

/// Makes all certain changes of content files, in order of path. Of changes that overlap the first is made; the rest is for the next run,
/// when it may look different.
#[must_use]
pub fn mend(sources: &Sources, diagnostics: &Diagnostics) -> Vec<Mended> {
    let mut by_file: BTreeMap<FileId, Vec<&Change>> = BTreeMap::new();
    for diagnostic in diagnostics.iter() {
        if let Some(change) = &diagnostic.change {
            by_file.entry(diagnostic.at.file).or_default().push(change);
        }
    }
    let mut mended: Vec<Mended> = by_file
        .into_iter()
        .map(|(file, changes)| (sources.file(file), changes))
        .filter(|(file, _)| file.path.starts_with("content/"))
        .filter_map(|(file, changes)| {
            let (after, made) = apply(&file.text, changes);
            (made > 0 && after != file.text).then(|| Mended { path: file.path.clone(), before: file.text.clone(), after, changes: made })
        })
        .collect();
    mended.sort_by(|a, b| a.path.cmp(&b.path));
    mended
}

/// The text with the changes made that do not overlap an earlier one, and how many these are.
fn apply(text: &str, mut changes: Vec<&Change>) -> (String, usize) {
    changes.sort_by_key(|change| (change.span, change.new.as_str()));
    let mut after = String::with_capacity(text.len());
    let mut made = 0;
    let mut end = 0;
    let mut last = None;
    for change in changes {
        let range = change.span.range();
        // Two changes that begin at the same place overlap even when one of them takes nothing away.
        let overlaps = range.start < end || last == Some(range.start);
        let (false, Some(between), Some(_)) = (overlaps, text.get(end..range.start), text.get(range.clone())) else { continue };
        after.push_str(between);
        after.push_str(&change.new);
        last = Some(range.start);
        end = range.end;
        made += 1;
    }
    after.push_str(text.get(end..).unwrap_or_default());
    (after, made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use proptest::prelude::*;

    fn change(start: usize, end: usize, new: &str) -> Change {
        Change { span: Span::new(start, end), new: new.to_owned() }
    }

    fn applied(text: &str, changes: &[Change]) -> (String, usize) {
        apply(text, changes.iter().collect())
    }

    #[test]
    fn of_overlapping_changes_the_first_is_made() {
        assert_eq!(applied("abcdef", &[change(2, 4, "X"), change(0, 3, "Y")]), ("Ydef".to_owned(), 1));
        assert_eq!(applied("abcdef", &[change(0, 2, "X"), change(2, 4, "Y")]), ("XYef".to_owned(), 2));
        assert_eq!(applied("ab", &[change(1, 1, "-"), change(1, 1, "-")]), ("a-b".to_owned(), 1));
    }

    #[test]
    fn a_change_that_does_not_fit_the_text_is_left() {
        assert_eq!(applied("é", &[change(1, 2, "x"), change(2, 9, "y")]), ("é".to_owned(), 0));
        assert_eq!(applied("é\r\n", &[change(0, 2, "e")]), ("e\r\n".to_owned(), 1));
    }

    proptest! {
        #[test]
        fn what_lies_outside_the_changes_stays(text in "\\PC{0,40}", places in prop::collection::vec((0..60usize, 0..9usize), 0..6)) {
            let changes: Vec<Change> = places.iter().map(|(start, length)| change(*start, start + length, "\u{0}")).collect();
            let (after, made) = applied(&text, &changes);
            let kept: Vec<&str> = after.split('\u{0}').collect();
            prop_assert_eq!(kept.len(), made + 1);
            let mut rest = text.as_str();
            for part in &kept {
                let at = rest.find(part);
                prop_assert!(at.is_some());
                rest = &rest[at.unwrap_or(0) + part.len()..];
            }
            prop_assert!(text.starts_with(kept[0]) && text.ends_with(kept[made]));
        }
    }
}
