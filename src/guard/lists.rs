//! Two versions of a list of words: what came and what went.

use super::sentence::Sentence;
use super::value::parts;
use crate::fields::Kind;
use crate::yaml::Node;
use std::collections::BTreeMap;

/// What one list holds beyond another, each item as often as it stands there once more.
fn beyond<'p>(before: &'p [(String, String)], after: &[(String, String)]) -> Vec<&'p str> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for (item, _) in after {
        *left.entry(item).or_default() += 1;
    }
    let mut is_more = |item: &str| match left.get_mut(item).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    };
    before.iter().filter(|(item, _)| is_more(item)).map(|(_, shown)| shown.as_str()).collect()
}

/// What came to a list of words and what went.
pub(super) fn several(kind: &Kind, words: &Sentence, before: Option<&Node>, after: Option<&Node>) -> Sentence {
    let (old, new) = (parts(kind, before), parts(kind, after));
    let (came, went) = (beyond(&new, &old), beyond(&old, &new));
    let words = words.clone();
    match (came.as_slice(), went.as_slice()) {
        ([], []) => words.ours("the order is another"),
        (came, []) => words.theirs(&came.join(", ")).ours(" added"),
        ([], went) => words.theirs(&went.join(", ")).ours(" taken away"),
        (came, went) => words.theirs(&came.join(", ")).ours(" added, ").theirs(&went.join(", ")).ours(" taken away"),
    }
}
