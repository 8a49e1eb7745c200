//! Counts over the whole register, for the home page and the lists.

use super::standing::STANDINGS;
use super::{Claim, Profile};
use crate::model::{AreaId, LevelId, PhaseId, Register, Scheme, SectorId, StepId, WardId};
use std::collections::{BTreeMap, BTreeSet};

/// How many organisations each value of the scheme has. Values with none are there with 0, in no particular order; pages use the
/// scheme's order. A profile that has left counts in `standings`, and in `levels` and `accredited` while it holds an award.
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

impl Tally {
    /// Counts the profiles of a register.
    pub(super) fn of<'p, 'r: 'p>(register: &Register, profiles: impl Iterator<Item = &'p Profile<'r>>) -> Self {
        let mut tally = Self::empty(&register.scheme);
        for profile in profiles {
            count(&mut tally.standings, [&profile.standing.id()]);
            // An award holds until it ends or is taken back, also when its holder has left.
            tally.accredited += usize::from(profile.awards.current.is_some());
            count(&mut tally.levels, profile.awards.current.as_ref().map(|award| &award.level));
            if !profile.has_left() {
                tally.add(profile, &register.scheme, register.today.year());
            }
        }
        tally.wards_reached = tally.wards.values().filter(|&&organisations| organisations > 0).count();
        tally
    }

    fn empty(scheme: &Scheme) -> Self {
        Self {
            phases: zeros(scheme.phases.iter().map(|phase| &phase.id.value)),
            steps: zeros(scheme.steps().map(|(_, step)| &step.id.value)),
            areas: zeros(scheme.areas.iter().map(|area| &area.id.value)),
            levels: zeros(scheme.levels.iter().map(|level| &level.id.value)),
            sectors: zeros(scheme.sectors.iter().map(|sector| &sector.id.value)),
            wards: zeros(scheme.wards.iter().map(|ward| &ward.id.value)),
            standings: zeros(STANDINGS.iter()),
            ..Self::default()
        }
    }

    fn add(&mut self, profile: &Profile<'_>, scheme: &Scheme, year: i16) {
        self.on_the_journey += 1;
        self.updates_this_year += profile.updates().iter().filter(|(month, _)| month.year() == year).count();
        let taken = scheme.steps().zip(&profile.journey.steps).filter(|(_, fact)| fact.claim != Claim::NotYet);
        count(&mut self.phases, profile.journey.phase.and_then(|phase| scheme.phases.get(phase)).map(|phase| &phase.id.value));
        count(&mut self.steps, taken.map(|((_, step), _)| &step.id.value));
        count(&mut self.areas, profile.areas());
        count(&mut self.sectors, profile.sectors().iter().map(|sector| &sector.value));
        count(&mut self.wards, profile.wards().iter().map(|ward| &ward.value));
    }
}

fn zeros<'v, K: Ord + Clone + 'v>(values: impl Iterator<Item = &'v K>) -> BTreeMap<K, usize> {
    values.map(|value| (value.clone(), 0)).collect()
}

/// Counts an organisation once for each value it has. A value the scheme does not know is not counted: a rule reports it.
fn count<'v, K: Ord + 'v>(counts: &mut BTreeMap<K, usize>, values: impl IntoIterator<Item = &'v K>) {
    for value in values.into_iter().collect::<BTreeSet<_>>() {
        if let Some(organisations) = counts.get_mut(value) {
            *organisations += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::facts;
    use crate::derive::sample::{action, award, declare, entry, here, month, organisation, plan, plans, register, updates};
    use crate::model::{ActionStatus, EntryStatus, Sectors, Wards, When};
    use jiff::civil::date;

    fn shown<K: ToString>(counts: &BTreeMap<K, usize>) -> String {
        counts.iter().map(|(value, count)| format!("{}={count}", value.to_string())).collect::<Vec<_>>().join(" ")
    }

    fn sample() -> Register {
        let day = date(2026, 11, 22);
        let mut register = register(day);
        let school = organisation(&mut register, "school");
        school.fields.sector = Sectors::Stated(vec![here(SectorId::new("education")), here(SectorId::new("education"))]);
        school.fields.wards = Some(Wards::Stated(vec![here(WardId::new("north")), here(WardId::new("nowhere"))]));
        declare(school, &["s1", "s3"], When::Unknown);
        updates(school, &[month(2026, 10), month(2026, 9), month(2025, 12)]);
        school.documents.updates[0].1.fields.areas = vec![here(AreaId::new("management"))];
        plans(school, vec![plan(vec![action("a", day, ActionStatus::Done)])]);
        entry(&mut register, "school", When::Unknown).fields.awards = vec![award("silver", When::Unknown, None)];

        let charity = entry(&mut register, "charity", When::Unknown);
        charity.fields.sector = Some(Sectors::Stated(vec![here(SectorId::new("health"))]));

        updates(organisation(&mut register, "gone"), &[month(2026, 10)]);
        let gone = entry(&mut register, "gone", When::Unknown);
        gone.fields.status = Some(here(EntryStatus::Withdrawn));
        gone.fields.awards = vec![award("gold", When::Day(day), None)];
        register
    }

    #[test]
    fn counts_each_organisation_once_for_each_value() {
        let register = sample();
        let tally = facts(&register).tally;
        assert_eq!((tally.on_the_journey, tally.accredited, tally.wards_reached, tally.updates_this_year), (2, 2, 1, 2));
        assert_eq!(shown(&tally.phases), "p1=1 p2=0 p3=0");
        assert_eq!(shown(&tally.steps), "s1=1 s2=0 s3=1 s4=0 s5=0 s6=0 s7=0");
        assert_eq!(shown(&tally.areas), "governance=1 management=1");
        assert_eq!(shown(&tally.levels), "bronze=0 gold=1 silver=1");
        assert_eq!(shown(&tally.sectors), "education=1 health=1");
        assert_eq!(shown(&tally.wards), "north=1 south=0");
        assert_eq!(shown(&tally.standings), "dormant=0 due=0 left=1 none-yet=1 on-time=1 overdue=0 paused=0");
    }
}
