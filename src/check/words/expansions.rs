//! Finds what short forms stand for, where somebody says it.

use super::tokens::{Token, words};
use std::collections::BTreeSet;

/// How far before or inside a pair of brackets an explanation is looked for, in bytes: so that a hostile text costs no more than its length.
const REACH: usize = 200;

/// The short form in a word: three capitals or more, perhaps with the “s” of a plural.
pub(super) fn short_form(word: &str) -> Option<&str> {
    let stem = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let length = stem.chars().count();
    ((3..=8).contains(&length) && stem.chars().all(char::is_uppercase)).then_some(stem)
}

/// The short forms that a text explains in brackets: `Equality Act (EA)` or `EHRC (the commission for equality)`.
pub(super) fn in_brackets(text: &str) -> BTreeSet<&str> {
    let mut explained = BTreeSet::new();
    for (open, _) in text.match_indices('(') {
        let Some(inside) = text.get(open + 1..cut(text, open + 1 + REACH)).and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside)
        else {
            continue;
        };
        let before = text.get(back(text, open.saturating_sub(REACH))..open).unwrap_or("");
        let mut inner = words(inside);
        if let Some(short) = inner.next().and_then(|word| short_form(word.text)) {
            explained.extend(fits(short, before).then_some(short));
        }
        let last = words(before).last().filter(|word| before[word.end()..].trim_matches([' ', '*', '_', '+']).is_empty());
        if let Some(short) = last.and_then(|word| short_form(word.text)) {
            explained.extend((words(inside).count() >= 2).then_some(short));
        }
    }
    explained
}

/// Small words that stand before brackets for their own sake.
const SMALL: [&str; 12] = ["a", "an", "and", "are", "as", "at", "in", "is", "of", "or", "the", "to"];

/// Whether the words right before a short form in brackets can be what it stands for: one of them begins as it begins.
fn fits(short: &str, before: &str) -> bool {
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    let all: Vec<Token<'_>> = words(sentence).collect();
    let near = all.len().saturating_sub(2 * short.chars().count() + 3);
    let first = short.chars().next().map(lower);
    all.get(near..).unwrap_or(&[]).iter().any(|word| !SMALL.contains(&word.text) && word.text.chars().next().map(lower) == first)
}

/// The short forms that a glossary explains: those whose letters begin words of the line they stand in.
pub(super) fn in_glossary(text: &str) -> BTreeSet<&str> {
    let mut explained = BTreeSet::new();
    for line in text.lines() {
        for word in words(line.get(..cut(line, 4 * REACH)).unwrap_or("")) {
            let Some(short) = short_form(word.text) else { continue };
            let rest = line.get(word.end()..cut(line, word.end() + REACH)).unwrap_or("");
            explained.extend(spells(short, rest).then_some(short));
        }
    }
    explained
}

/// Whether the letters of a short form begin words of a text, in order; a word may give further letters from its inside.
fn spells(short: &str, text: &str) -> bool {
    let mut letters = short.chars().map(lower).peekable();
    for word in words(text) {
        let mut inside = word.text.chars().map(lower);
        let Some(wanted) = letters.peek() else { break };
        if inside.next() != Some(*wanted) {
            continue;
        }
        letters.next();
        for letter in inside {
            if letters.peek() == Some(&letter) {
                letters.next();
            }
        }
    }
    letters.peek().is_none()
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// A byte offset made fit for cutting, not after `at`.
fn cut(text: &str, at: usize) -> usize {
    back(text, at.min(text.len()))
}

fn back(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_explain_before_and_after() {
        let explained = in_brackets(
            "The Equality and Human Rights Commission (EHRC) met. PSHE (personal and social education). The report (MHMSS) and (AMR).",
        );
        assert_eq!(explained.into_iter().collect::<Vec<_>>(), ["EHRC", "PSHE"]);
        assert!(in_brackets("lesbian, gay, bisexual, trans, queer and other people (LGBTQ+)").contains("LGBTQ"));
    }

    #[test]
    fn a_glossary_explains_only_what_it_spells_out() {
        let text =
            "- **CQM**: short for Cultural Quality Mark.\n- **AMR**: used in an update. Its source does not say what it stands for.\n";
        assert_eq!(in_glossary(text).into_iter().collect::<Vec<_>>(), ["CQM"]);
    }

    #[test]
    fn short_forms_have_three_capitals() {
        assert_eq!(
            [short_form("MPs"), short_form("PDFs"), short_form("NHS’s"), short_form("KS2"), short_form("Dfe")],
            [None, Some("PDF"), Some("NHS"), None, None]
        );
    }
}
