//! The home page: `home` in `home.html`.

use super::facet::MadeFacets;
use super::facet_value::Facet;
use super::updates::Months;
use super::{AccreditedRow, Card, FacetIndex, Listed, Listing, Materials, MonthUpdate, Shared};
use serde::Serialize;
use std::cmp::Reverse;

/// What is going on.
///
/// Given as `home` to `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// How many are on the journey.
    pub on_the_journey: usize,
    /// How many hold an award today.
    pub accredited: usize,
    /// How many wards are reached.
    pub wards_reached: usize,
    /// How many wards there are; 0 where the scheme has none.
    pub wards_total: usize,
    /// Updates for months of this calendar year.
    pub updates_this_year: usize,
    /// How many are in each phase.
    pub phases: Shared<FacetIndex>,
    /// How many have no step recorded: they are in no phase.
    pub without_step: usize,
    /// How many hold each level.
    pub levels: Shared<FacetIndex>,
    /// Organisations, those with the newest update first, at most 6.
    pub newest_organisations: Vec<Shared<Card>>,
    /// The newest updates, at most 4.
    pub newest_updates: Vec<MonthUpdate>,
    /// The newest awards that hold today, at most 4 (unknown dates last).
    pub newest_awards: Vec<AccreditedRow>,
}

impl HomeView {
    pub(crate) fn new(materials: &Materials<'_>, listing: &Listing<'_>, facets: &MadeFacets, months: &Months<'_, '_>) -> Self {
        let tally = &materials.facts.tally;
        Self {
            on_the_journey: tally.on_the_journey,
            accredited: tally.accredited,
            wards_reached: tally.wards_reached,
            wards_total: materials.register.scheme.wards.len(),
            updates_this_year: tally.updates_this_year,
            phases: facets.index(Facet::Phases),
            without_step: listing.on_the_journey().filter(|listed| listed.profile.journey.phase.is_none()).count(),
            levels: facets.index(Facet::Levels),
            newest_organisations: newest_organisations(listing),
            newest_updates: months.newest(materials, 4),
            newest_awards: newest_awards(materials, listing),
        }
    }
}

fn newest_organisations(listing: &Listing<'_>) -> Vec<Shared<Card>> {
    let mut all: Vec<&Listed<'_>> = listing.on_the_journey().collect();
    all.sort_by_key(|listed| Reverse(listed.updates.first().map(|update| update.month)));
    all.into_iter().take(6).map(|listed| listed.card.clone()).collect()
}

/// By the first day an award can have been made; `None`, the unknown date, sorts last when turned round.
fn newest_awards(materials: &Materials<'_>, listing: &Listing<'_>) -> Vec<AccreditedRow> {
    let everyone = listing.organisations.iter();
    let mut current: Vec<_> = everyone.filter_map(|listed| listed.profile.awards.current.as_ref().map(|fact| (listed, fact))).collect();
    current.sort_by_key(|(_, fact)| Reverse(fact.awarded.earliest()));
    current.into_iter().take(4).map(|(listed, fact)| AccreditedRow::new(materials, listed, fact)).collect()
}
