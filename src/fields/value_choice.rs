//! Words from a fixed list.

use super::names::{any_of, nearest};
use super::rule_table::UNKNOWN_WORD;
use super::{Decoder, Kind, Value};
use crate::model::scheme::LevelShape;
use crate::model::{ActionStatus, EntryStatus, EvidenceKind, PagePart, RepositoryHost};
use crate::source::Location;
use crate::yaml::Node;

/// Reads one of `known`; reports another word with the nearest known one.
fn choice<T: Copy, Z>(node: &Node, decoder: &mut Decoder<'_, Z>, known: &[(&'static str, T)]) -> Option<T> {
    let names = || known.iter().map(|(name, _)| *name);
    let text = decoder.text(node, &any_of(names()), known.first().map_or("", |(name, _)| name))?.trim();
    let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    if found.is_none() {
        let help = match nearest(text, names()) {
            Some(name) => format!("Did you mean “{name}”? Possible are {}.", any_of(names())),
            None => format!("Possible are {}.", any_of(names())),
        };
        decoder.report(&UNKNOWN_WORD, node.span, format!("“{text}” is not one of the words that can stand here."), help);
    }
    found
}

macro_rules! choices {
    ($($(#[$doc:meta])* $type:ident { $($name:literal => $variant:ident),* $(,)? })*) => {$(
        impl $type {
            /// The words for it in a file.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($name, Self::$variant)),*];

            /// The word for it in a file, in addresses of messages and in classes.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }
        }

        impl<Z> Value<Z> for $type {
            const KIND: Kind = Kind::Choice(&[$($name),*]);

            fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
                choice(node, decoder, Self::WORDS)
            }

            fn stand_in(_: Location) -> Self {
                [$(Self::$variant),*][0]
            }
        }
    )*};
}

choices! {
    ActionStatus { "not-started" => NotStarted, "in-progress" => InProgress, "done" => Done, "dropped" => Dropped }
    EntryStatus { "active" => Active, "paused" => Paused, "withdrawn" => Withdrawn }
    EvidenceKind {
        "case-study" => CaseStudy, "feedback" => Feedback, "event" => Event, "policy" => Policy, "publication" => Publication
    }
    LevelShape { "hexagon" => Hexagon, "circle" => Circle, "diamond" => Diamond, "square" => Square, "shield" => Shield, "star" => Star }
    PagePart { "steps" => Steps, "areas" => Areas, "levels" => Levels, "sectors" => Sectors, "wards" => Wards, "kinds" => Kinds }
    RepositoryHost { "github" => Github, "gitlab" => Gitlab, "forgejo" => Forgejo, "gitea" => Gitea }
}
