//! Lists of organisations: `directory` in `organisations.html`, `facet` in `facet.html`, `index` in `facets.html`.

use super::{Card, DateView, EvidenceBrief, FactView, Labelled, MonthUpdate, NamedLink};
use crate::context::SafeHtml;
use serde::Serialize;

/// An action in a list away from its plan.
#[derive(Clone, Debug, Serialize)]
pub struct ActionLine {
    /// What will be done.
    pub title: String,
    /// Its address on the plan page.
    pub url: String,
    /// Whose it is.
    pub organisation: NamedLink,
    /// When it should be done.
    pub due: DateView,
    /// As in [`super::ActionView`].
    pub status: Labelled,
}

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

/// `index`: all values of one facet (`sectors`, `wards`, `areas`, `steps`, `levels`, `phases`, `standings`).
#[derive(Clone, Debug, Serialize)]
pub struct FacetIndex {
    /// Which facet: its id as above; messages `facet_<id>_title` and `facet_<id>_summary` are its words.
    pub facet: String,
    /// Its values in the scheme's order.
    pub rows: Vec<FacetIndexRow>,
    /// How many values have at least one organisation.
    pub reached: usize,
}

/// `facet`: everything about one value of a facet: the table turned round.
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
    pub organisations: Vec<Card>,
    /// Actions about it (areas and steps), by due date; actions of current plans only.
    pub actions: Vec<ActionLine>,
    /// Evidence about it (areas), newest first.
    pub evidence: Vec<EvidenceBrief>,
    /// Updates about it (areas and steps), newest first, at most 12.
    pub updates: Vec<MonthUpdate>,
    /// Other values of the same facet, this one included, in order.
    pub others: Vec<FacetIndexRow>,
    /// A decorative picture; empty when it has none.
    pub picture: SafeHtml,
}

/// `directory`: everyone on the journey.
#[derive(Clone, Debug, Serialize)]
pub struct Directory {
    /// Organisations on the journey, by name.
    pub organisations: Vec<Card>,
    /// Organisations that have left, by name.
    pub left: Vec<Card>,
    /// The facets by which the list can be narrowed, each with its values and pages.
    pub facets: Vec<FacetIndex>,
}
