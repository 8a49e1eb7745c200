//! Lists of organisations: `directory` in `organisations.html`, `facet` in `facet.html`, `index` in `facets.html`.

use super::facet_value::{Facet, FacetValue, values};
use super::membership::Membership;
use super::paging::within;
use super::{
    ActionLine, CARDS, Card, EvidenceBrief, FacetList, FacetLists, FactView, ListPages, Listed, Listing, Materials, MonthUpdate, NamedLink,
    Paging, SafeHtml, Shared,
};
use crate::model::address;
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
    /// What this page shows: `all` lists, or, on further pages, one of `organisations`, `actions` and `evidence`.
    pub shows: &'static str,
    /// Organisations that have it, by name: those of this page.
    pub organisations: Vec<Shared<Card>>,
    /// How many organisations have it.
    pub organisations_count: usize,
    /// Actions about it (areas and steps), by due date; actions of current plans only. Those of this page.
    pub actions: Vec<ActionLine>,
    /// How many actions there are about it.
    pub actions_count: usize,
    /// The page of all actions; empty when they all stand here.
    pub actions_url: String,
    /// Evidence about it (areas), newest first: that of this page.
    pub evidence: Vec<Shared<EvidenceBrief>>,
    /// How many pieces of evidence there are about it.
    pub evidence_count: usize,
    /// The page of all evidence; empty when it all stands here.
    pub evidence_url: String,
    /// Where this page stands in the list that `shows` names (`all`: organisations); none when that fits on one page.
    pub pages: Option<ListPages>,
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
    /// Organisations on the journey, by name: those of this page.
    pub organisations: Vec<Shared<Card>>,
    /// How many are on the journey.
    pub organisations_count: usize,
    /// Organisations that have left, by name: those of this page. They come after everyone on the journey.
    pub left: Vec<Shared<Card>>,
    /// How many have left.
    pub left_count: usize,
    /// The page where those who have left begin; empty where there are none.
    pub left_url: String,
    /// Where this page stands in the whole list; none when it fits on one page.
    pub pages: Option<ListPages>,
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
    /// A page about a value that shows none of its lists yet.
    pub(crate) fn new(made: &MadeFacet, value: &FacetValue, lists: &FacetLists<'_, '_>, shows: &'static str) -> Self {
        Self {
            facet: made.facet.id().to_owned(),
            index_url: made.facet.address(),
            value: value.link.clone(),
            summary: value.summary.clone(),
            asks: value.asks.clone(),
            fact: value.fact.clone(),
            shows,
            organisations: Vec::new(),
            organisations_count: lists.organisations.len(),
            actions: Vec::new(),
            actions_count: lists.actions.len(),
            actions_url: lists.own_page(value, FacetList::Actions).unwrap_or_default(),
            evidence: Vec::new(),
            evidence_count: lists.evidence.len(),
            evidence_url: lists.own_page(value, FacetList::Evidence).unwrap_or_default(),
            pages: None,
            updates: Vec::new(),
            others: made.rows.clone(),
            picture: value.picture.clone(),
        }
    }
}

impl Directory {
    /// How everyone is cut into pages: those on the journey first, then those who have left.
    pub(crate) fn paging(listing: &Listing<'_>) -> Paging {
        let names: Vec<(&str, &str)> = listing.on_the_journey().map(Listed::id_and_name).collect();
        Paging::of_names(address::ORGANISATIONS, listing.organisations.len(), CARDS, &names)
    }

    /// One page of everyone; `organisations` are those on the journey, and those who have left.
    pub(crate) fn new([organisations, left]: &[Vec<Shared<Card>>; 2], facets: &MadeFacets, paging: &Paging, number: usize) -> Self {
        let left_url = if left.is_empty() { String::new() } else { format!("{}#left", paging.address_of(organisations.len())) };
        Self {
            organisations: within(organisations, 0, paging.range(number)).to_vec(),
            organisations_count: organisations.len(),
            left: within(left, organisations.len(), paging.range(number)).to_vec(),
            left_count: left.len(),
            left_url,
            pages: paging.view(number),
            facets: facets.0.values().map(|made| made.index.clone()).collect(),
        }
    }
}
