//! The journey: for each step of the scheme, whether it is taken, who says so, and since when.

use crate::model::{Organisation, RegisterEntry, Scheme, StepId, When};

/// Who says that a step is taken. Ordered: a confirmed step counts for more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// Nobody.
    #[default]
    NotYet,
    /// The organisation itself.
    SelfDeclared,
    /// The mark's team.
    Confirmed,
}

/// One step of one organisation's journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFact {
    /// Position in the whole journey, from 0.
    pub index: usize,
    /// Position of its phase, from 0.
    pub phase: usize,
    /// Who says it is taken. A confirmed step stays confirmed whatever the organisation says.
    pub claim: Claim,
    /// When; `None` when not taken.
    pub on: Option<When>,
    /// A word about it.
    pub note: Option<String>,
}

/// All steps of the scheme for one organisation, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// One fact for each step of the scheme.
    pub steps: Vec<StepFact>,
    /// The phase it is in, by position: that of the first step not yet taken (the last phase when all are taken). A step taken ahead of
    /// an earlier one does not move it on. `None` when no step is taken.
    pub phase: Option<usize>,
    /// Who says that it is in this phase: confirmed when every step before it is.
    pub phase_claim: Claim,
    /// The last step taken, by position; `None` when an earlier one was left out.
    pub at_step: Option<usize>,
    /// When that step was taken: how long it has been at it.
    pub since: Option<When>,
}

impl Journey {
    /// Lays what the organisation says and what the team has recorded over the scheme's steps. A step the scheme does not have is
    /// left out: a rule reports it.
    pub(super) fn of(scheme: &Scheme, organisation: Option<&Organisation>, entry: Option<&RegisterEntry>) -> Self {
        let steps: Vec<StepFact> = scheme
            .steps()
            .enumerate()
            .map(|(index, (phase, step))| {
                confirmed(entry, &step.id).or_else(|| declared(organisation, &step.id)).unwrap_or(Word::NOTHING).about(index, phase)
            })
            .collect();
        let last_taken = steps.iter().rposition(|step| step.claim != Claim::NotYet);
        let in_order = steps.iter().take_while(|step| step.claim != Claim::NotYet).count();
        let next = steps.get(in_order).or(steps.last());
        let phase = next.filter(|_| last_taken.is_some()).map(|step| step.phase);
        let at = last_taken.filter(|last| last + 1 == in_order).and_then(|index| steps.get(index));
        let all_confirmed = in_order > 0 && steps.iter().take(in_order).all(|step| step.claim == Claim::Confirmed);
        let phase_claim = match phase {
            None => Claim::NotYet,
            Some(_) if all_confirmed => Claim::Confirmed,
            Some(_) => Claim::SelfDeclared,
        };
        Self { phase, phase_claim, at_step: at.map(|step| step.index), since: at.and_then(|step| step.on), steps }
    }
}

/// What is said about one step.
struct Word {
    claim: Claim,
    on: Option<When>,
    note: Option<String>,
}

impl Word {
    const NOTHING: Self = Self { claim: Claim::NotYet, on: None, note: None };

    fn about(self, index: usize, phase: usize) -> StepFact {
        StepFact { index, phase, claim: self.claim, on: self.on, note: self.note }
    }
}

fn confirmed(entry: Option<&RegisterEntry>, step: &StepId) -> Option<Word> {
    let found = entry?.fields.steps.iter().find(|recorded| recorded.step.value == *step)?;
    let note = found.note.as_ref().map(|note| note.value.clone());
    Some(Word { claim: Claim::Confirmed, on: Some(found.confirmed.value), note })
}

fn declared(organisation: Option<&Organisation>, step: &StepId) -> Option<Word> {
    let found = organisation?.fields.journey.iter().find(|said| said.step.value == *step)?;
    let note = found.note.as_ref().map(|note| note.value.clone());
    Some(Word { claim: Claim::SelfDeclared, on: Some(found.on.value), note })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::facts;
    use crate::derive::sample::{confirm, declare, entry, organisation, register};
    use crate::model::Register;
    use jiff::civil::date;

    const DAY: When = When::Day(date(2025, 3, 3));

    /// The sample scheme has steps s1 to s7 in phases of three, one and three.
    fn journey(declared: &[&str], confirmed: &[&str]) -> Journey {
        let mut register: Register = register(date(2026, 11, 22));
        declare(organisation(&mut register, "a"), declared, When::Year(2024));
        confirm(entry(&mut register, "a", When::Unknown), confirmed, DAY);
        facts(&register).profiles.into_values().next().unwrap().journey
    }

    #[test]
    fn a_journey_not_begun_has_no_phase() {
        let journey = journey(&[], &[]);
        assert_eq!(journey.steps.len(), 7);
        assert!(journey.steps.iter().all(|step| step.claim == Claim::NotYet && step.on.is_none()));
        assert_eq!((journey.phase, journey.at_step, journey.since), (None, None, None));
    }

    #[test]
    fn a_confirmed_step_counts_for_more_than_a_declared_one() {
        let journey = journey(&["s1", "s2"], &["s1"]);
        assert_eq!((journey.steps[0].claim, journey.steps[0].on), (Claim::Confirmed, Some(DAY)));
        assert_eq!((journey.steps[1].claim, journey.steps[1].on), (Claim::SelfDeclared, Some(When::Year(2024))));
        assert_eq!((journey.at_step, journey.since), (Some(1), Some(When::Year(2024))));
    }

    #[test]
    fn no_organisation_can_confirm_its_own_step() {
        assert!(journey(&["s1", "s2", "s3", "s4", "s5", "s6", "s7"], &[]).steps.iter().all(|step| step.claim == Claim::SelfDeclared));
    }

    #[test]
    fn the_phase_is_that_of_the_next_step() {
        let all = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];
        let at = |declared: &[&str], confirmed: &[&str]| {
            let journey = journey(declared, confirmed);
            (journey.phase, journey.phase_claim, journey.at_step)
        };
        assert_eq!(at(&["s1"], &[]), (Some(0), Claim::SelfDeclared, Some(0)));
        assert_eq!(at(&[], &all[..3]), (Some(1), Claim::Confirmed, Some(2)));
        assert_eq!(at(&["s4"], &all[..3]), (Some(2), Claim::SelfDeclared, Some(3)), "what is said of one step is not confirmed by others");
        assert_eq!(at(&["s5"], &[]), (Some(0), Claim::SelfDeclared, None), "a step taken ahead of others does not move it on");
        assert_eq!(at(&[], &all), (Some(2), Claim::Confirmed, Some(6)), "the last phase has no next one");
    }

    #[test]
    fn a_step_the_scheme_does_not_have_is_left_out() {
        let journey = journey(&["s8"], &["nonsense"]);
        assert_eq!((journey.steps.len(), journey.at_step), (7, None));
    }
}
