//! Lists of organisations: `directory` in `organisations.html`, `facet` in `facet.html`, `index` in `facets.html`.

use super::facet_value::{Facet, FacetValue, values};
use super::membership::Membership;
use super::{ActionLine, Card, EvidenceBrief, FactView, Listed, Listing, Materials, MonthUpdate, NamedLink, SafeHtml, Shared};
use crate::model::Action;
use serde::Serialize;
use std::collections::BTreeMap;

/// One value of a facet in an index, with its count.
#[derive(Clone, Debug, Serialize)]
pub struct FacetIndexRow {
    /// The value and its page.
    pub value: NamedLink,
    /// What it is, in words; empty when there are none.
    pub summary: String,
    /// How many organisations have it.
    pub count: usize,
    /// `true` when the scheme has not confirmed it.
    pub unconfirmed: bool,
    /// A decorative picture (a patch for a step or phase, a badge for a level); empty otherwise.
    pub picture: SafeHtml,
}

/// All values of one facet (`sectors`, `wards`, `areas`, `steps`, `levels`, `phases`, `standings`).
///
/// Given as `index` to `facets.html`.
#[derive(Clone, Debug, Serialize)]
pub struct FacetIndex {
    /// Which facet: its id as above; messages `facet_<id>_title` and `facet_<id>_summary` are its words.
    pub facet: String,
    /// Its values in the scheme's order.
    pub rows: Shared<Vec<FacetIndexRow>>,
    /// How many values have at least one organisation.
    pub reached: usize,
}

/// Everything about one value of a facet: the table turned round.
///
/// Given as `facet` to `facet.html`.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    /// Which facet.
    pub facet: String,
    /// The index of this facet.
    pub index_url: String,
    /// The value.
    pub value: NamedLink,
    /// What it is, in words; empty when there are none.
    pub summary: String,
    /// For a step: what an organisation has to show; empty otherwise.
    pub asks: String,
    /// Where the fact comes from and whether it is confirmed.
    pub fact: FactView,
    /// Organisations that have it, by name.
    pub organisations: Vec<Shared<Card>>,
    /// Actions about it (areas and steps), by due date; actions of current plans only.
    pub actions: Vec<ActionLine>,
    /// Evidence about it (areas), newest first.
    pub evidence: Vec<Shared<EvidenceBrief>>,
    /// Updates about it (areas and steps), newest first, at most 12.
    pub updates: Vec<MonthUpdate>,
    /// Other values of the same facet, this one included, in order.
    pub others: Shared<Vec<FacetIndexRow>>,
    /// A decorative picture; empty when it has none.
    pub picture: SafeHtml,
}

/// Everyone on the journey.
///
/// Given as `directory` to `organisations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Directory {
    /// Organisations on the journey, by name.
    pub organisations: Vec<Shared<Card>>,
    /// Organisations that have left, by name.
    pub left: Vec<Shared<Card>>,
    /// The facets by which the list can be narrowed, each with its values and pages.
    pub facets: Vec<Shared<FacetIndex>>,
}

/// A facet with its values and its index, made once for all pages that show it.
#[derive(Debug)]
pub(crate) struct MadeFacet {
    pub(crate) facet: Facet,
    pub(crate) values: Vec<FacetValue>,
    pub(crate) index: Shared<FacetIndex>,
    rows: Shared<Vec<FacetIndexRow>>,
}

/// Every facet the public may see.
#[derive(Debug)]
pub(crate) struct MadeFacets(pub(crate) BTreeMap<Facet, MadeFacet>);

impl MadeFacets {
    pub(crate) fn new(materials: &Materials<'_>, membership: &Membership) -> Self {
        let made = |facet| (facet, MadeFacet::new(materials, membership, facet));
        Self(Facet::shown(&materials.register.scheme).into_iter().map(made).collect())
    }

    /// The index of a facet; an empty one when it is not shown.
    pub(crate) fn index(&self, facet: Facet) -> Shared<FacetIndex> {
        let empty = || Shared::new(&FacetIndex { facet: facet.id().to_owned(), rows: Shared::new(&Vec::new()), reached: 0 });
        self.0.get(&facet).map_or_else(empty, |made| made.index.clone())
    }
}

impl MadeFacet {
    fn new(materials: &Materials<'_>, membership: &Membership, facet: Facet) -> Self {
        let values = values(materials, facet);
        let row = |value: &FacetValue| FacetIndexRow {
            value: value.link.clone(),
            summary: value.summary.clone(),
            count: membership.count(facet, &value.link.id),
            unconfirmed: value.fact.unconfirmed,
            picture: value.picture.clone(),
        };
        let rows: Vec<FacetIndexRow> = values.iter().map(row).collect();
        let reached = rows.iter().filter(|row| row.count > 0).count();
        let rows = Shared::new(&rows);
        let index = Shared::new(&FacetIndex { facet: facet.id().to_owned(), rows: rows.clone(), reached });
        Self { facet, values, index, rows }
    }
}

impl FacetView {
    pub(crate) fn new(
        materials: &Materials<'_>,
        listing: &Listing<'_>,
        membership: &Membership,
        made: &MadeFacet,
        value: &FacetValue,
    ) -> Self {
        let organisations = membership.of(listing, made.facet, &value.link.id);
        Self {
            facet: made.facet.id().to_owned(),
            index_url: made.facet.address(),
            value: value.link.clone(),
            summary: value.summary.clone(),
            asks: value.asks.clone(),
            fact: value.fact.clone(),
            organisations: organisations.iter().map(|listed| listed.card.clone()).collect(),
            actions: actions(materials, listing, made.facet, &value.link.id),
            evidence: evidence(listing, made.facet, &value.link.id),
            updates: updates(listing, made.facet, &value.link.id),
            others: made.rows.clone(),
            picture: value.picture.clone(),
        }
    }
}

/// Actions of current plans about an area or step, by due date, then by name of the organisation.
fn actions(materials: &Materials<'_>, listing: &Listing<'_>, facet: Facet, id: &str) -> Vec<ActionLine> {
    let about = |action: &Action| match facet {
        Facet::Areas => action.area.as_str() == id,
        Facet::Steps => action.step.as_ref().is_some_and(|step| step.as_str() == id),
        _ => false,
    };
    let mut found = Vec::new();
    for listed in listing.on_the_journey() {
        let places = listed.current_actions().filter_map(|place| listed.action(place).map(|action| (action, place)));
        found.extend(places.filter(|(action, _)| about(action)).map(|(action, place)| (action.due.value, listed, place)));
    }
    found.sort_by_key(|(due, _, _)| *due);
    found.into_iter().filter_map(|(_, listed, place)| ActionLine::new(materials, listed, place)).collect()
}

fn evidence(listing: &Listing<'_>, facet: Facet, id: &str) -> Vec<Shared<EvidenceBrief>> {
    if facet != Facet::Areas {
        return Vec::new();
    }
    let all = listing.on_the_journey().flat_map(|listed| &listed.evidence);
    let mut about: Vec<_> = all.filter(|evidence| evidence.document.fields.areas.iter().any(|area| area.as_str() == id)).collect();
    about.sort_by_key(|evidence| std::cmp::Reverse(evidence.document.fields.on.value));
    about.into_iter().map(|evidence| evidence.brief.clone()).collect()
}

fn updates(listing: &Listing<'_>, facet: Facet, id: &str) -> Vec<MonthUpdate> {
    let about = |listed: &Listed<'_>, position: usize| {
        let fields = listed.updates.get(position).map(|update| &update.document.fields);
        fields.is_some_and(|fields| match facet {
            Facet::Areas => fields.areas.iter().any(|area| area.as_str() == id),
            Facet::Steps => fields.steps.iter().any(|step| step.as_str() == id),
            _ => false,
        })
    };
    if !matches!(facet, Facet::Areas | Facet::Steps) {
        return Vec::new();
    }
    let all = listing.on_the_journey().flat_map(|listed| (0..listed.updates.len()).map(move |position| (listed, position)));
    MonthUpdate::newest(all.filter(|(listed, position)| about(listed, *position)).collect(), 12)
}

impl Directory {
    pub(crate) fn new(listing: &Listing<'_>, facets: &MadeFacets) -> Self {
        Self {
            organisations: listing.on_the_journey().map(|listed| listed.card.clone()).collect(),
            left: listing.organisations.iter().filter(|listed| listed.left).map(|listed| listed.card.clone()).collect(),
            facets: facets.0.values().map(|made| made.index.clone()).collect(),
        }
    }
}
