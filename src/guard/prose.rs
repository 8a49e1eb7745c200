//! Two versions of a document's text.

use super::report::{Change, What};
use super::sentence::Sentence;
use super::word_diff::{WordDiff, word_diff};

/// What changed in the text; nothing when only empty lines around it did.
pub(super) fn prose_change(before: Option<&str>, after: Option<&str>) -> Option<Change> {
    let written = |text: Option<&str>| text.filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let (old, new) = (written(before), written(after));
    let mut excerpt = Vec::new();
    let (what, text) = match (&old, &new) {
        (None, None) => return None,
        (None, Some(new)) => {
            (What::Added, Sentence::new(format!("text of {}, beginning ", words(new.split_whitespace().count()))).theirs(new))
        }
        (Some(old), None) => {
            (What::Removed, Sentence::new(format!("text of {} is gone; it began ", words(old.split_whitespace().count()))).theirs(old))
        }
        (Some(old), Some(new)) => {
            let diff = word_diff(old, new);
            let lines = |text: &str| text.trim_end().trim_start_matches(['\r', '\n']).lines().map(str::to_owned).collect::<Vec<_>>();
            if diff.is_same() && lines(old) == lines(new) {
                return None;
            }
            excerpt.clone_from(&diff.excerpt);
            (What::Changed, Sentence::new(format!("text {}", reworded(&diff))))
        }
    };
    let kept =
        |text: Option<String>| text.map(|text| text.split_whitespace().take(60).collect::<Vec<_>>().join(" ").chars().take(2000).collect());
    Some(Change { what, field: Some("text".to_owned()), before: kept(old), after: kept(new), text, excerpt, is_slip: false })
}

/// "reworded: 3 words added, 1 word removed".
pub(super) fn reworded(diff: &WordDiff) -> String {
    match (diff.added, diff.removed) {
        (0, 0) => "laid out in another way".to_owned(),
        (added, 0) => format!("reworded: {} added", words(added)),
        (0, removed) => format!("reworded: {} removed", words(removed)),
        (added, removed) => format!("reworded: {} added, {} removed", words(added), words(removed)),
    }
}

/// "1 word", "12 words".
fn words(count: usize) -> String {
    format!("{count} word{}", if count == 1 { "" } else { "s" })
}
