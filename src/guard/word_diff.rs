//! Two versions of a text, word by word.

use super::layout;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Most words compared one by one, once the same beginning and end are set aside: time grows by the square.
const MOST_WORDS: usize = 3000;
/// Most places of change shown.
const MOST_PLACES: usize = 6;
/// Most words shown of what went or came at one place.
const MOST_SHOWN: usize = 40;
/// Words shown before and after a change.
const AROUND: usize = 5;

/// How two versions of a text differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordDiff {
    /// Words that came.
    pub added: usize,
    /// Words that went.
    pub removed: usize,
    /// The places of change: lines that begin with `- `, `+ ` or, for what stayed, two blanks.
    pub excerpt: Vec<String>,
}

impl WordDiff {
    /// Whether the words are the same; blanks and line breaks do not count.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.added == 0 && self.removed == 0
    }
}

/// Compares two versions of a text.
#[must_use]
pub fn word_diff(before: &str, after: &str) -> WordDiff {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    let mut diff = WordDiff::default();
    let mut places = 0;
    let found = changes(&old, &new);
    if found.is_empty() {
        diff.excerpt = layout::excerpt(before, after);
    }
    for change in found {
        let went = old.get(change.old.clone()).unwrap_or_default();
        let came = new.get(change.new.clone()).unwrap_or_default();
        diff.removed += went.len();
        diff.added += came.len();
        places += 1;
        if places <= MOST_PLACES {
            let start = change.old.start.saturating_sub(AROUND);
            context(&mut diff.excerpt, old.get(start..change.old.start).unwrap_or_default(), start > 0, false);
            shown(&mut diff.excerpt, '-', went);
            shown(&mut diff.excerpt, '+', came);
            let end = (change.old.end + AROUND).min(old.len());
            context(&mut diff.excerpt, old.get(change.old.end..end).unwrap_or_default(), false, end < old.len());
        }
    }
    if places > MOST_PLACES {
        diff.excerpt.push(format!("  … and {} more places", places - MOST_PLACES));
    }
    diff
}

struct Place {
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

/// The places where the two differ, in order; neighbours with fewer than three words between them are one place.
fn changes(old: &[&str], new: &[&str]) -> Vec<Place> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    if old_middle.is_empty() && new_middle.is_empty() {
        return Vec::new();
    }
    if old_middle.len().max(new_middle.len()) > MOST_WORDS {
        return vec![Place { old: start..start + old_middle.len(), new: start..start + new_middle.len() }];
    }
    let mut places: Vec<Place> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (went, came) = (op.old_range(), op.new_range());
        let (went, came) = (went.start + start..went.end + start, came.start + start..came.end + start);
        match places.last_mut() {
            Some(last) if went.start == last.old.end && came.start == last.new.end => {
                last.old.end = went.end;
                last.new.end = came.end;
            }
            _ => places.push(Place { old: went, new: came }),
        }
    }
    places
}

fn context(lines: &mut Vec<String>, words: &[&str], cut_before: bool, cut_after: bool) {
    if words.is_empty() {
        return;
    }
    let before = if cut_before { "… " } else { "" };
    let after = if cut_after { " …" } else { "" };
    lines.push(format!("  {before}{}{after}", cut(&words.join(" "))));
}

fn shown(lines: &mut Vec<String>, sign: char, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let shown = words.get(..MOST_SHOWN).unwrap_or(words).join(" ");
    let more = words.len().saturating_sub(MOST_SHOWN);
    let more = if more > 0 { format!(" … and {more} more words") } else { String::new() };
    lines.push(format!("{sign} {}{more}", cut(&shown)));
}

/// A line of bounded length, though one "word" may be a megabyte.
pub(super) fn cut(line: &str) -> String {
    const LONGEST: usize = 600;
    if line.chars().count() <= LONGEST { line.to_owned() } else { format!("{}…", line.chars().take(LONGEST).collect::<String>()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_and_shows_where() {
        let diff = word_diff("We met four families\nat the library last week", "We met five families at the library last week");
        assert_eq!((diff.added, diff.removed), (1, 1));
        assert_eq!(diff.excerpt, ["  We met", "- four", "+ five", "  families at the library last …"]);
        assert!(!diff.is_same());
    }

    #[test]
    fn blanks_and_line_breaks_are_no_change() {
        assert!(word_diff("a  b\nc", "a b c\n").is_same());
    }

    #[test]
    fn a_line_that_moves_is_shown() {
        let text = "We kept our promise\n[not]: https://example.org to every family";
        let diff = word_diff(text, &text.replace('\n', "\n\n"));
        assert!(diff.is_same());
        assert_eq!(diff.excerpt, ["  We kept our promise", "+ (empty line)", "  [not]: https://example.org to every family"]);
    }

    #[test]
    fn huge_texts_end_soon_and_stay_short() {
        let old: String = (0..60_000).map(|n| format!("a{n}")).collect::<Vec<_>>().join(" ");
        let new: String = (0..60_000).map(|n| format!("b{n}")).collect::<Vec<_>>().join(" ");
        let diff = word_diff(&old, &new);
        assert_eq!(diff.removed, 60_000);
        assert!(diff.excerpt.iter().map(String::len).sum::<usize>() < 2000);
        assert!(word_diff(&"x".repeat(200_000), "y").excerpt.iter().map(String::len).sum::<usize>() < 2000);
    }
}
