//! Facts worked out from the register and the date, once, before any page is made.
//!
//! The only place where phase, award, standing and progress are interpreted. Pure: the same register gives the same facts.
//! An award is never inferred from a step, nor a step from an award.

pub mod award;
pub mod journey;
pub mod progress;
pub mod standing;
pub mod tally;
pub mod turning_point;

pub use award::{AwardFact, AwardState, Awards};
pub use journey::{Claim, Journey, StepFact};
pub use progress::{ActionFact, MeasureFact, Progress};
pub use standing::Standing;
pub use tally::Tally;
pub use turning_point::TurningPoint;

use crate::model::{Organisation, OrganisationId, Register, RegisterEntry};
use std::collections::BTreeMap;

/// One organisation with both its zones and everything worked out about it.
#[derive(Debug)]
pub struct Profile<'r> {
    /// Its id.
    pub id: &'r OrganisationId,
    /// What it says of itself; `None` when only the register knows it.
    pub organisation: Option<&'r Organisation>,
    /// What the team has recorded; `None` when the team has recorded nothing yet.
    pub entry: Option<&'r RegisterEntry>,
    /// Its journey.
    pub journey: Journey,
    /// Its awards.
    pub awards: Awards,
    /// How its updates stand.
    pub standing: Standing,
    /// Progress of each of its plans, in the order of its documents (the current plan first).
    pub progress: Vec<Progress>,
}

/// Everything worked out.
#[derive(Debug)]
pub struct Facts<'r> {
    /// The register it was worked out from.
    pub register: &'r Register,
    /// Every organisation that has a page, by id.
    pub profiles: BTreeMap<&'r OrganisationId, Profile<'r>>,
    /// Counts by sector, ward and so on.
    pub tally: Tally,
    /// The next day on which the site would say something else, and why. Sorted; the first is the next.
    pub turning_points: Vec<TurningPoint>,
}
