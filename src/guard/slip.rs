//! What is a slip of spelling, and no more: all else that changes in published words is for a reviewer to judge, with a stated reason.
//!
//! A slip is a letter or two in at most three words, each still the word it was to anyone who reads it: letters left out, doubled or
//! turned round, one vowel for another, a capital letter, a comma. A word that came or went is none, nor is any number, day, month or
//! word such as "not", nor anything that shows besides words. Where it is not certain, it is none.

use super::facts::is_fact;
use crate::markdown::{Seen, seen, seen_plain};

/// Most words with a slip.
const MOST: usize = 3;
/// Longest word that can have one, in letters.
const LONGEST: usize = 40;

/// How two versions of a text differ for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// Not at all: lines break elsewhere, or lists have other marks.
    Nothing,
    /// By slips of spelling.
    Slips,
    /// The words are the same, and stand in another order of headings, lists and paragraphs, or are struck out, or lead elsewhere.
    Layout,
    /// In what they say.
    Words,
}

/// How two versions of a Markdown text differ.
pub(super) fn difference(before: &str, after: &str) -> Difference {
    between(&seen(before), &seen(after))
}

/// Whether two versions of a short text differ by slips alone, or not at all: as it stands, and as Markdown.
pub(super) fn is_slip(before: &str, after: &str) -> bool {
    let small = |difference| matches!(difference, Difference::Nothing | Difference::Slips);
    small(between(&seen_plain(before), &seen_plain(after))) && small(difference(before, after))
}

fn between(before: &[Seen], after: &[Seen]) -> Difference {
    if before == after {
        return Difference::Nothing;
    }
    let mut changed = before.iter().zip(after).filter(|(old, new)| old != new);
    let slips = changed.by_ref().take(MOST).all(|pair| matches!(pair, (Seen::Word(old), Seen::Word(new)) if of_spelling(old, new)));
    if slips && before.len() == after.len() && changed.next().is_none() {
        return Difference::Slips;
    }
    let words = |pieces: &[Seen]| pieces.iter().filter(|piece| matches!(piece, Seen::Word(_))).cloned().collect::<Vec<_>>();
    if words(before) == words(after) { Difference::Layout } else { Difference::Words }
}

/// Whether two words differ by a slip of spelling.
fn of_spelling(old: &str, new: &str) -> bool {
    let ((old_start, old, old_stop), (new_start, new, new_stop)) = (parts(old), parts(new));
    let is_stop = |stop: &str| matches!(stop, "" | "." | ",");
    if old_start != new_start || old_stop != new_stop && !(is_stop(old_stop) && is_stop(new_stop)) {
        return false;
    }
    if old == new {
        return true;
    }
    if !is_word(old) || !is_word(new) {
        return false;
    }
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).filter(|c| *c != '\'').collect::<Vec<char>>();
    let (before, after) = (letters(old), letters(new));
    if before == after {
        // A capital letter at the beginning, or an apostrophe. A word in capitals may be another word.
        return old.chars().skip(1).filter(|c| c.is_uppercase()).eq(new.chars().skip(1).filter(|c| c.is_uppercase()));
    }
    let allowed = match before.len().min(after.len()) {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    !is_fact(old) && !is_fact(new) && before.first() == after.first() && within(&before, &after, allowed)
}

/// What stands before the letters of a word, the word, and what stands behind it.
fn parts(word: &str) -> (&str, &str, &str) {
    let rest = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let core = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = word.len() - rest.len();
    (word.get(..start).unwrap_or_default(), core, rest.get(core.len()..).unwrap_or_default())
}

/// Whether this is a word of letters of one script, apostrophes apart: a foreign letter that looks like one of ours makes another word.
fn is_word(word: &str) -> bool {
    let script = |c: char| if u32::from(c) < 0x250 { 0 } else { 1 + (u32::from(c) >> 8) };
    let mut letters = word.chars().filter(|c| *c != '\'');
    let Some(first) = letters.next() else { return false };
    word.chars().count() <= LONGEST && first.is_alphabetic() && letters.all(|c| c.is_alphabetic() && script(c) == script(first))
}

/// Whether as many slips as are allowed lead from one word to another. Letters are left out or put in, never both: that would be one
/// consonant for another, which mostly makes another word (employee, employer).
fn within(before: &[char], after: &[char], allowed: u8) -> bool {
    let same = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let (before, after) = (before.get(same..).unwrap_or_default(), after.get(same..).unwrap_or_default());
    let Some(left) = allowed.checked_sub(1) else { return before.is_empty() && after.is_empty() };
    match (before, after) {
        ([], []) => true,
        ([_, rest @ ..], []) => within(rest, &[], left),
        ([], [_, rest @ ..]) => within(&[], rest, left),
        ([a, before_rest @ ..], [b, after_rest @ ..]) => {
            let turned = match (before_rest, after_rest) {
                ([c, old @ ..], [d, new @ ..]) if a == d && b == c => within(old, new, left),
                _ => false,
            };
            let vowels = is_vowel(*a) && is_vowel(*b);
            let out = before.len() > after.len() && within(before_rest, after, left);
            let put_in = before.len() < after.len() && within(before, after_rest, left);
            turned || out || put_in || vowels && within(before_rest, after_rest, left)
        }
    }
}

/// Vowels are written for each other by ear.
fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'è' | 'ê' | 'ë' | 'á' | 'à' | 'â' | 'ä' | 'í' | 'ï' | 'ó' | 'ö' | 'ô' | 'ú' | 'ü')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_spelling_are_slips() {
        for (old, new) in [
            ("lost two poeple", "lost two people"),
            ("the accomodation", "the accommodation"),
            ("We recieve letters", "We receive letters"),
            ("definately", "definitely"),
            ("seperate", "separate"),
            ("in turn. nobody", "in turn. Nobody"),
            ("We met and", "We met, and"),
            ("Its done", "It's done"),
            ("the cafe", "the café"),
        ] {
            assert!(is_slip(old, new), "{old}");
            assert_eq!(difference(old, new), Difference::Slips, "{old}");
        }
    }

    #[test]
    fn all_else_is_none() {
        for (old, new) in [
            ("reached thirteen families", "reached thirty families"),
            ("in October", "in December"),
            ("on Monday", "on Friday"),
            ("in May", "in March"),
            ("a quarter of it", "a tenth of it"),
            ("January to March", "January to June"),
            ("We will keep it", "We will [not] keep it"),
            ("We will keep it", "We will `not` keep it"),
            ("We will keep it", "We will/not keep it"),
            ("We will keep it", "We will—not—keep it"),
            ("We will keep it", "We will not keep it"),
            ("We do now keep it", "We do not keep it"),
            ("We can keep it", "We can't keep it"),
            ("We hope it", "We n\u{43e}t it"),
            ("We note it", "We n\u{43e}te it"),
            ("We kept it", "We k\u{200c}ept it"),
            ("We will keep it", "We hardly keep it"),
            ("We kept it.", "We kept it?"),
            ("it is legal", "it is illegal"),
            ("it is typical", "it is atypical"),
            ("to increase", "to decrease"),
            ("an employee", "an employer"),
            ("40 came", "48 came"),
            ("by text", "with a text"),
            ("to us", "to US"),
            ("one poeple adress recieve seperate", "one people address receive separate"),
        ] {
            assert!(!is_slip(old, new), "{old} → {new}");
        }
        assert_eq!(difference("We kept it.", "~~We kept it.~~"), Difference::Layout);
        assert_eq!(difference("a\nb", "a b\n"), Difference::Nothing);
        let long = "word ".repeat(2000);
        assert_eq!(difference(&long, &long.replacen("word", "lie", 100)), Difference::Words);
    }
}
