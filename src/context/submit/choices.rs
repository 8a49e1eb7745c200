//! What there is to choose from: the scheme's own ids with their names, and words of the field tables.

use crate::context::scheme_links::message;
use crate::context::{Labelled, Materials};
use crate::fields::{Field, Kind};
use crate::model::Scheme;
use crate::model::id::to_id;
use crate::theme::wording::Argument;
use serde::Serialize;

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct FormChoice {
    /// What is written in the file.
    pub id: String,
    /// The words.
    pub name: String,
    /// Whether it excludes every other choice.
    pub alone: bool,
}

/// The choices of a field; empty where it has none, or where they differ between organisations.
pub(super) fn choices(materials: &Materials<'_>, field: &Field) -> Vec<FormChoice> {
    match &field.kind {
        Kind::Id(what) | Kind::List(Kind::Id(what)) => of_scheme(&materials.register.scheme, what),
        Kind::IdsOr(what, _) => of_scheme(&materials.register.scheme, what).into_iter().chain(instead(materials, what)).collect(),
        Kind::Choice(words) => words.iter().map(|word| of_word(materials, field.name, word)).collect(),
        _ => Vec::new(),
    }
}

/// The months of the year, by number.
pub(super) fn months(materials: &Materials<'_>) -> Vec<FormChoice> {
    (1..=12).map(|month| choice(&format!("{month:02}"), &materials.wording.plain(&format!("month_{month}")))).collect()
}

/// The first id of the scheme of this sort: what an example can say.
pub(super) fn first(materials: &Materials<'_>, what: &str) -> Option<String> {
    of_scheme(&materials.register.scheme, what).into_iter().next().map(|choice| choice.id)
}

fn of_scheme(scheme: &Scheme, what: &str) -> Vec<FormChoice> {
    match what {
        "an area" => scheme.areas.iter().map(|area| choice(area.id.as_str(), &area.name)).collect(),
        "a step" => scheme.steps().map(|(_, step)| choice(step.id.as_str(), &step.name)).collect(),
        "a sector" => scheme.sectors.iter().map(|sector| choice(sector.id.as_str(), &sector.name)).collect(),
        "a kind" => scheme.kinds.iter().map(|kind| choice(kind.id.as_str(), &kind.name)).collect(),
        "a ward" => scheme.wards.iter().map(|ward| choice(ward.id.as_str(), &ward.name)).collect(),
        _ => Vec::new(),
    }
}

/// Words that stand instead of ids.
fn instead(materials: &Materials<'_>, what: &str) -> Vec<FormChoice> {
    let alone = |labelled: Labelled| FormChoice { id: labelled.id, name: labelled.name, alone: true };
    let place = materials.register.scheme.place.as_ref().map(|place| place.value.as_str());
    let outside = |place: &str| Labelled {
        id: format!("outside-{}", to_id(place)),
        name: materials.wording.with("place_outside", &[("place", Argument::Text(place))]),
    };
    match what {
        "a sector" => vec![alone(Labelled::of_message(materials, "place", "not-stated"))],
        "a ward" => {
            let city = alone(Labelled::of_message(materials, "place", "city-wide"));
            std::iter::once(city).chain(place.map(|place| alone(outside(place)))).collect()
        }
        _ => Vec::new(),
    }
}

fn of_word(materials: &Materials<'_>, family: &str, word: &str) -> FormChoice {
    choice(word, &materials.wording.plain(&message(family, word)))
}

fn choice(id: &str, name: &str) -> FormChoice {
    FormChoice { id: id.to_owned(), name: name.to_owned(), alone: false }
}
