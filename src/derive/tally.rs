//! Counts over the whole register, for the home page and the lists.

use crate::model::{AreaId, LevelId, PhaseId, SectorId, StepId, WardId};
use std::collections::BTreeMap;

/// How many organisations each value has. Values with none are there with 0, in no particular order; pages use the scheme's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// On the journey: every profile that has not left.
    pub on_the_journey: usize,
    /// With an award that holds today.
    pub accredited: usize,
    /// Wards with at least one organisation.
    pub wards_reached: usize,
    /// Updates for months of the build's calendar year.
    pub updates_this_year: usize,
    /// By the phase it is in.
    pub phases: BTreeMap<PhaseId, usize>,
    /// By step taken (self-declared or confirmed).
    pub steps: BTreeMap<StepId, usize>,
    /// By area worked on: an area of an action of the current plan, of an update or of evidence.
    pub areas: BTreeMap<AreaId, usize>,
    /// By highest level that holds today.
    pub levels: BTreeMap<LevelId, usize>,
    /// By sector.
    pub sectors: BTreeMap<SectorId, usize>,
    /// By ward.
    pub wards: BTreeMap<WardId, usize>,
    /// By standing, by its id.
    pub standings: BTreeMap<&'static str, usize>,
}
