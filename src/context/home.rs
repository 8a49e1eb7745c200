//! The home page: `home` in `home.html`.

use super::{AccreditedRow, Card, FacetIndex, MonthUpdate};
use serde::Serialize;

/// `home`: what is going on.
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
    pub phases: FacetIndex,
    /// How many hold each level.
    pub levels: FacetIndex,
    /// Organisations, those with the newest update first, at most 6.
    pub newest_organisations: Vec<Card>,
    /// The newest updates, at most 4.
    pub newest_updates: Vec<MonthUpdate>,
    /// The newest awards that hold today, at most 4 (unknown dates last).
    pub newest_awards: Vec<AccreditedRow>,
}
