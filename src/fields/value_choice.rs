//! Words from a fixed list.

use super::names::{any_of, nearest};
use super::rule_table::UNKNOWN_WORD;
use super::{Decoder, Kind, Value};
use crate::model::scheme::LevelShape;
use crate::model::{ActionStatus, EntryStatus, EvidenceKind, PagePart, RepositoryHost, RuleLevel};
use crate::source::Location;
use crate::yaml::Node;

/// Where one of `words` stands among them; reports another word with the nearest known one.
fn choice<Z>(node: &Node, decoder: &mut Decoder<'_, Z>, words: &[&'static str]) -> Option<usize> {
    let known = || words.iter().copied();
    let text = decoder.text(node, &any_of(known()), words.first().copied().unwrap_or_default())?.trim();
    let found = words.iter().position(|word| *word == text);
    if found.is_none() {
        let help = match nearest(text, known()) {
            Some(name) => format!("Did you mean “{name}”? Possible are {}.", any_of(known())),
            None => format!("Possible are {}.", any_of(known())),
        };
        decoder.report(&UNKNOWN_WORD, node.span, format!("“{text}” is not one of the words that can stand here."), help);
    }
    found
}

macro_rules! choices {
    ($($type:ident),*) => {$(
        impl<Z> Value<Z> for $type {
            const KIND: Kind = Kind::Choice(Self::WORDS);

            fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
                choice(node, decoder, Self::WORDS).and_then(|index| Self::ALL.get(index).copied())
            }

            fn stand_in(_: Location) -> Self {
                Self::ALL[0]
            }
        }
    )*};
}

choices!(ActionStatus, EntryStatus, EvidenceKind, LevelShape, PagePart, RepositoryHost, RuleLevel);
