//! Everything worked out, and the one function that does it.

use super::{Profile, Tally, TurningPoint, turning_point};
use crate::model::{OrganisationId, Register};
use rayon::prelude::*;
use std::collections::BTreeMap;

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

/// Works out everything that follows from the register and its date.
#[must_use]
pub fn facts(register: &Register) -> Facts<'_> {
    let profiles: BTreeMap<_, _> = register.ids().into_par_iter().map(|id| (id, Profile::of(register, id))).collect();
    let (tally, turning_points) =
        rayon::join(|| Tally::of(register, profiles.values()), || turning_point::after_today(register, profiles.values()));
    Facts { register, profiles, tally, turning_points }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::sample::{entry, organisation, register};
    use crate::model::When;
    use jiff::civil::date;

    #[test]
    fn either_zone_alone_makes_a_profile() {
        let mut register = register(date(2026, 11, 22));
        organisation(&mut register, "folder-only");
        entry(&mut register, "entry-only", When::Unknown);
        organisation(&mut register, "both");
        entry(&mut register, "both", When::Unknown);

        let facts = facts(&register);
        let zones: Vec<_> =
            facts.profiles.values().map(|profile| (profile.id.as_str(), profile.organisation.is_some(), profile.entry.is_some())).collect();
        assert_eq!(zones, [("both", true, true), ("entry-only", false, true), ("folder-only", true, false)]);
    }
}
