//! Short forms that nobody explains.

use super::super::Judge;
use super::rule_table::ACRONYM_UNEXPLAINED;
use super::texts::Texts;
use super::tokens::{chunks, words};
use super::{Words, capitals, everyday, expansions};
use crate::source::{Location, Span};
use std::collections::BTreeSet;

/// Short forms that need no explanation anywhere on this site: the scheme's own, and those of the glossary.
pub(super) fn known_everywhere(judge: &Judge<'_, '_>) -> BTreeSet<String> {
    let register = judge.register();
    let scheme = &register.scheme;
    let mut known: BTreeSet<String> = [scheme.short_name.as_str(), scheme.name.as_str(), register.site.title.as_str()]
        .into_iter()
        .flat_map(short_forms)
        .map(str::to_owned)
        .collect();
    for page in register.pages.values().filter(|page| is_glossary(&page.address)) {
        let text = &judge.reading.sources.file(page.file).text;
        known.extend(expansions::in_glossary(text).into_iter().map(str::to_owned));
    }
    known
}

/// Whether a page says what words mean: short forms are its subject, explained or not.
pub(super) fn is_glossary(address: &str) -> bool {
    address.ends_with("/glossary/")
}

fn short_forms(text: &str) -> impl Iterator<Item = &str> {
    words(text).filter_map(|word| expansions::short_form(word.text))
}

/// Reports every short form of a file once, where it first stands.
pub(super) fn check<'t>(judge: &mut Judge<'_, '_>, texts: &Texts<'t>, pieces: impl Iterator<Item = Words<'t>>, known: &BTreeSet<String>) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for piece in pieces {
        for (short, start) in unknown(piece.text, known) {
            if seen.is_empty() {
                seen.extend(short_forms(texts.name));
            }
            if seen.insert(short) {
                let span = Span::new(start, start + short.len()).shifted(piece.at.span.start as usize);
                found.push((short, Location { file: texts.file, span }));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    let explained = expansions::in_brackets(&judge.reading.sources.file(texts.file).text);
    for (short, at) in found.into_iter().filter(|(short, _)| !explained.contains(short)) {
        let message = format!("Not every reader knows what “{short}” stands for, and nothing on this page says it.");
        let help = format!(
            "Write the words in full where it first stands, then the short form in brackets: full words ({short}). If nobody knows them, leave it out."
        );
        judge.report(&ACRONYM_UNEXPLAINED, at, message, help);
    }
}

/// The short forms of a text that are neither known nor part of an address or of a sentence in capitals.
fn unknown<'t>(text: &'t str, known: &BTreeSet<String>) -> Vec<(&'t str, usize)> {
    let mut found = Vec::new();
    let mut shouted: Option<Vec<(usize, usize)>> = None;
    for chunk in chunks(text).filter(|chunk| !is_address(chunk.text)) {
        for word in words(chunk.text) {
            let Some(short) = expansions::short_form(word.text).filter(|short| !everyday::is_known(short) && !is_roman(short)) else {
                continue;
            };
            if known.contains(short) {
                continue;
            }
            let start = chunk.start + word.start;
            let shouted = shouted.get_or_insert_with(|| capitals::runs(text));
            // The last run that begins before the word is the only one it can lie in.
            let before = shouted.partition_point(|(from, _)| *from <= start);
            if before.checked_sub(1).and_then(|index| shouted.get(index)).is_none_or(|(_, to)| start >= *to) {
                found.extend((!is_in_a_name(text, start, start + word.text.len())).then_some((short, start)));
            }
        }
    }
    found
}

/// Whether a word of over three letters stands beside another one in capitals, or before a number: `HAPPY BIRTHDAY`, `ROOM 5`. These are
/// words as they stand on a sign, and no short forms.
fn is_in_a_name(text: &str, start: usize, end: usize) -> bool {
    let long = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    let edge = |c: char| !c.is_alphanumeric();
    let before =
        text.get(..start).and_then(|before| before.strip_suffix(' ')).map_or("", |before| before.rsplit(edge).next().unwrap_or(""));
    let after = text.get(end..).and_then(|after| after.strip_prefix(' ')).map_or("", |after| after.split(edge).next().unwrap_or(""));
    let number = !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit());
    text.get(start..end).is_some_and(long) && (long(before) || long(after) || number)
}

fn is_address(chunk: &str) -> bool {
    chunk.contains(['@', '_']) || chunk.contains("://") || chunk.starts_with("www.")
}

fn is_roman(short: &str) -> bool {
    short.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_reader_may_not_know_is_found() {
        let known: BTreeSet<String> = ["EQM".to_owned()].into();
        let found = |text: &'static str| unknown(text, &known).into_iter().map(|(short, _)| short).collect::<Vec<_>>();
        assert_eq!(found("We changed MHMSS, and AMRs."), ["MHMSS", "AMR"]);
        for text in [
            "The EQM of the NHS.",
            "Part VIII, KS2 and LS1",
            "Write to EQM@example.org or https://example.org/ABC.",
            "THIS IS VERY LOUD TEXT",
            "We did NOT go.",
            "A banner said HAPPY BIRTHDAY.",
            "We met in ROOM 5.",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
