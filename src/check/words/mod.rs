//! Rules about wording: what readers cannot understand, and what names a person where a role belongs.
//!
//! Every text of a file, in fields and in prose, is looked at once. Spans are found in the file itself, so that a problem points to the
//! words as they were written.

mod acronyms;
mod bullets;
mod capitals;
mod everyday;
mod expansions;
mod first_names;
mod links;
mod mailboxes;
mod people;
mod phones;
mod placeholders;
mod role_words;
mod rule_table;
mod signs;
mod texts;
mod tokens;

pub(super) use rule_table::RULES;

use super::Judge;
use crate::diagnostic::Diagnostics;
use crate::model::{Organisation, PassagePlace};
use crate::source::{Location, Span};
use rayon::prelude::*;
use signs::{Sign, Signs};
use std::collections::BTreeSet;
use texts::{Piece, Sort, Texts};

/// Checks the wording of everything, of many files at a time.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let known = acronyms::known_everywhere(judge);
    let (reading, misshapen, suggestions) = (judge.reading, judge.misshapen, judge.suggestions);
    let of_file = |texts: &Texts<'_>| {
        let mut out = Diagnostics::new();
        let mut judge = Judge { reading, out: &mut out, misshapen, suggestions };
        of_texts(&mut judge, texts, &known);
        out
    };
    let organisations: Vec<&Organisation> = judge.organisations().collect();
    let theirs = organisations.into_par_iter().flat_map_iter(texts::of_organisation);
    let of_files = theirs.chain(texts::of_others(judge)).map(|texts| of_file(&texts));
    let found: Vec<Diagnostics> = of_files.filter(|problems| !problems.is_empty()).collect();
    for problems in found {
        judge.out.append(problems);
    }
}

fn of_texts(judge: &mut Judge<'_, '_>, texts: &Texts<'_>, known: &BTreeSet<String>) {
    let reading = judge.reading;
    let look = |piece: &Piece| {
        let words = Words { text: reading.sources.text_at(piece.at), at: piece.at };
        (words, Signs::of(words.text), piece.sort)
    };
    let pieces: Vec<(Words<'_>, Signs, Sort)> = texts.pieces.iter().map(look).collect();
    if !texts.glossary {
        let may = pieces.iter().filter(|(_, signs, sort)| signs.have(Sign::ShortForm) && *sort != Sort::Mailbox);
        acronyms::check(judge, texts, may.map(|(words, ..)| *words), known);
    }
    for (words, signs, sort) in pieces {
        wording(judge, texts, words, signs, sort);
    }
    for link in &texts.mail_links {
        mailboxes::linked(judge, link);
    }
}

fn wording(judge: &mut Judge<'_, '_>, texts: &Texts<'_>, words: Words<'_>, signs: Signs, sort: Sort) {
    placeholders::check(judge, words, signs, texts.of_organisation);
    if signs.have(Sign::Shouting) {
        capitals::check(judge, words);
    }
    match sort {
        Sort::Role => people::role(judge, words, texts.english),
        Sort::Mailbox => return mailboxes::field(judge, words),
        Sort::Field | Sort::Prose(_) if texts.of_organisation && signs.have(Sign::Title) => people::titled(judge, words),
        Sort::Field | Sort::Prose(_) => {}
    }
    if let Sort::Prose(place) = sort {
        if place == PassagePlace::Link {
            return links::words(judge, words);
        }
        if signs.have(Sign::Address) {
            links::bare(judge, words);
        }
        if let PassagePlace::Paragraph { first } = place {
            bullets::check(judge, words, first);
        }
    }
    if sort != Sort::Role && signs.have(Sign::Mailbox) {
        mailboxes::written(judge, words);
    }
    if sort != Sort::Role && signs.have(Sign::Number) {
        phones::check(judge, words);
    }
}

/// A text with its place.
#[derive(Clone, Copy)]
struct Words<'t> {
    text: &'t str,
    at: Location,
}

impl Words<'_> {
    /// The place of some of its bytes.
    fn place(self, start: usize, end: usize) -> Location {
        Location { file: self.at.file, span: Span::new(start, end).shifted(self.at.span.start as usize) }
    }
}
