//! The directory of accredited bodies: `accredited` in `accredited.html`.

use super::{AwardView, Card, Listed, Listing, Materials, Shared};
use crate::derive::{AwardFact, AwardState};
use serde::Serialize;

/// An award and who holds it.
#[derive(Clone, Debug, Serialize)]
pub struct AccreditedRow {
    /// Who.
    pub organisation: Shared<Card>,
    /// The award.
    pub award: AwardView,
}

/// All awards, those that hold first.
///
/// Given as `accredited` to `accredited.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Accredited {
    /// The highest award that holds today of each body (current and expiring), by rank (highest first), then name.
    pub current: Vec<AccreditedRow>,
    /// Awards whose time is over, of bodies that hold no award now, by name.
    pub expired: Vec<AccreditedRow>,
    /// Awards taken back, by name.
    pub withdrawn: Vec<AccreditedRow>,
}

impl AccreditedRow {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, fact: &AwardFact) -> Self {
        Self { organisation: listed.card.clone(), award: AwardView::new(materials, listed.profile, fact) }
    }
}

impl Accredited {
    pub(crate) fn new(materials: &Materials<'_>, listing: &Listing<'_>) -> Self {
        let everyone = &listing.organisations;
        let mut current: Vec<_> =
            everyone.iter().filter_map(|listed| listed.profile.awards.current.as_ref().map(|fact| (listed, fact))).collect();
        current.sort_by_key(|(_, fact)| std::cmp::Reverse(fact.rank));
        let without = everyone.iter().filter(|listed| listed.profile.awards.current.is_none());
        Self {
            current: current.into_iter().map(|(listed, fact)| AccreditedRow::new(materials, listed, fact)).collect(),
            expired: without.flat_map(|listed| rows(materials, listed, AwardState::Expired)).collect(),
            withdrawn: everyone.iter().flat_map(|listed| rows(materials, listed, AwardState::Withdrawn)).collect(),
        }
    }
}

fn rows(materials: &Materials<'_>, listed: &Listed<'_>, state: AwardState) -> Vec<AccreditedRow> {
    let facts = listed.profile.awards.history.iter().filter(|fact| fact.state == state);
    facts.map(|fact| AccreditedRow::new(materials, listed, fact)).collect()
}
