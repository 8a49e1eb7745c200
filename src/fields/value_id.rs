//! Ids, and references to things by id.

use super::rule_table::{BAD_ID, WRONG_TYPE};
use super::{Confirmed, Declared, Decoder, Kind, Team, Value};
use crate::model::id::{is_id, to_id};
use crate::model::{
    ActionId, AreaId, CommitmentId, CommitmentRef, DocumentId, KindId, LevelId, Located, PhaseId, RatingId, SectorId, Sectors, StepId,
    WardId, Wards,
};
use crate::source::Location;
use crate::yaml::{Node, NodeKind, bare};

/// Reads an id; reports a text that is none, with the nearest one.
fn id<Z>(node: &Node, decoder: &mut Decoder<'_, Z>, what: &str) -> Option<String> {
    let text = decoder.text(node, &format!("the id of {what}"), "short-name")?.trim();
    if is_id(text) {
        return Some(text.to_owned());
    }
    let help = match to_id(text) {
        _ if text.strip_suffix(".md").or_else(|| text.strip_suffix(".yaml")).is_some_and(is_id) => {
            format!("Write the file's name without its ending: {}", text.rsplit_once('.').map_or(text, |(name, _)| name))
        }
        meant if meant.is_empty() => "Use small letters a to z, digits and hyphens, such as short-name.".to_owned(),
        meant => format!("Write {meant}. Ids have small letters a to z, digits and hyphens."),
    };
    decoder.report(&BAD_ID, node.span, format!("“{text}” cannot be an id."), help);
    None
}

macro_rules! id_values {
    ($($name:ident: $what:literal;)*) => {$(
        impl<Z> Value<Z> for $name {
            const KIND: Kind = Kind::Id($what);

            fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
                id(node, decoder, $what).map(Self::new)
            }

            fn stand_in(_: Location) -> Self {
                Self::new("")
            }
        }
    )*};
}

id_values! {
    ActionId: "an action";
    CommitmentId: "a commitment";
    DocumentId: "a document";
}

/// Ids of the scheme. In the scheme's own file they are made, and must be ids. Elsewhere they only name something that must exist, and
/// a rule that knows the scheme says what was meant; to ask for the shape of an id first would send people the wrong way.
macro_rules! scheme_id_values {
    ($($name:ident: $what:literal;)*) => {$(
        impl Value<Team> for $name {
            const KIND: Kind = Kind::Id($what);

            fn decode(node: &Node, decoder: &mut Decoder<'_, Team>) -> Option<Self> {
                id(node, decoder, $what).map(Self::new)
            }

            fn stand_in(_: Location) -> Self {
                Self::new("")
            }
        }

        scheme_id_values!(named in Declared, $name: $what);
        scheme_id_values!(named in Confirmed, $name: $what);
    )*};
    (named in $zone:ty, $name:ident: $what:literal) => {
        impl Value<$zone> for $name {
            const KIND: Kind = Kind::Id($what);

            fn decode(node: &Node, decoder: &mut Decoder<'_, $zone>) -> Option<Self> {
                decoder.text(node, concat!("the id of ", $what), "short-name").map(|text| Self::new(text.trim()))
            }

            fn stand_in(_: Location) -> Self {
                Self::new("")
            }
        }
    };
}

scheme_id_values! {
    AreaId: "an area";
    KindId: "a kind";
    LevelId: "a level";
    PhaseId: "a phase";
    RatingId: "a rating";
    SectorId: "a sector";
    StepId: "a step";
    WardId: "a ward";
}

impl<Z> Value<Z> for CommitmentRef {
    const KIND: Kind = Kind::CommitmentRef;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a pledge and a commitment", "2025/welcome")?.trim();
        match text.split_once('/') {
            Some((pledge, commitment)) if is_id(pledge) && is_id(commitment) => {
                Some(Self { pledge: DocumentId::new(pledge), commitment: CommitmentId::new(commitment) })
            }
            _ => {
                let help = "Write the pledge's file name without .md, a slash, and the commitment's id: 2025/welcome";
                decoder.report(&BAD_ID, node.span, format!("“{text}” does not name a commitment."), help);
                None
            }
        }
    }

    fn stand_in(_: Location) -> Self {
        Self { pledge: DocumentId::new(""), commitment: CommitmentId::new("") }
    }
}

/// One id or a list of ids.
fn one_or_more<Z, T: Value<Z>>(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Vec<Located<T>>> {
    match &node.kind {
        NodeKind::List(_) => Vec::decode(node, decoder),
        _ => Located::decode(node, decoder).map(|one| vec![one]),
    }
}

/// The text of a node that is a single text.
fn single(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Text(scalar) => Some(bare(&scalar.text)),
        _ => None,
    }
}

impl<Z> Value<Z> for Sectors
where
    SectorId: Value<Z>,
{
    const KIND: Kind = Kind::IdsOr("a sector", &["not-stated"]);

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        if single(node) == Some("not-stated") {
            decoder.text(node, "a sector", "not-stated")?;
            return Some(Self::NotStated);
        }
        one_or_more(node, decoder).map(Self::Stated)
    }

    fn stand_in(_: Location) -> Self {
        Self::NotStated
    }
}

impl<Z> Value<Z> for Wards
where
    WardId: Value<Z>,
{
    const KIND: Kind = Kind::IdsOr("a ward", &["city-wide", "outside-…"]);

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        match (single(node), &node.kind) {
            (Some("city-wide"), _) => decoder.text(node, "a ward", "city-wide").map(|_| Self::CityWide),
            (Some(text), _) if text.starts_with("outside-") => {
                decoder.text(node, "a ward", "city-wide")?;
                Some(Self::Outside(Located { value: text.to_owned(), at: decoder.place(node.span) }))
            }
            (_, NodeKind::List(items)) => {
                let special =
                    items.iter().find(|item| single(item).is_some_and(|text| text == "city-wide" || text.starts_with("outside-")));
                if let Some(item) = special {
                    let text = single(item).unwrap_or_default().to_owned();
                    let help = format!("Write it alone, without a list: wards: {text}");
                    decoder.report(&WRONG_TYPE, item.span, format!("“{text}” cannot stand in a list with wards."), help);
                    return None;
                }
                one_or_more(node, decoder).map(Self::Stated)
            }
            _ => one_or_more(node, decoder).map(Self::Stated),
        }
    }

    fn stand_in(_: Location) -> Self {
        Self::CityWide
    }
}
