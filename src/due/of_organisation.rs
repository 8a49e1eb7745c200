//! What one organisation has to see to, and what it waits for.

use super::{Addressee, Horizon, Matter, Reminder};
use crate::derive::{AwardFact, AwardState, Claim, Profile, Standing};
use crate::model::{ActionStatus, Register};
use jiff::civil::Date;

/// Reminders about an organisation. One that rests or has left is not written to, and the team is told only of an award that ends. One
/// that is not in the register yet is asked for nothing: it is the team's turn.
pub(super) fn of_organisation<'r>(register: &'r Register, profile: &'r Profile<'r>, horizon: Horizon) -> Vec<Reminder<'r>> {
    let last_day = horizon.last_day(register.today);
    let resting = matches!(profile.standing, Standing::Paused | Standing::Left);
    let mut of_team = Vec::new();
    let mut of_its_own: Vec<Matter<'r>> = award(register, profile, horizon).into_iter().collect();
    if resting {
        std::mem::swap(&mut of_team, &mut of_its_own);
    } else if profile.entry.is_none() {
        of_team.push(Matter::NotRegistered);
    } else {
        of_its_own.extend(update(profile));
        of_its_own.extend(plan(profile, last_day));
        of_its_own.extend(actions(profile, last_day));
        of_its_own.extend(page(profile));
        of_team.extend(steps(register, profile));
    }
    let reminders = |matters: Vec<Matter<'r>>, addressee| {
        matters.into_iter().map(move |matter| Reminder::new(register.today, Some(profile), matter, addressee))
    };
    reminders(of_its_own, Addressee::Organisation).chain(reminders(of_team, Addressee::Team)).collect()
}

/// That an update is missing. Who has sent no page is asked for that first.
fn update<'r>(profile: &Profile<'_>) -> Option<Matter<'r>> {
    let missing = profile.missing.filter(|_| profile.organisation.is_some())?;
    match profile.standing {
        Standing::Due { until, .. } => Some(Matter::UpdateDue { missing, until }),
        Standing::Overdue { .. } => Some(Matter::UpdateOverdue { missing }),
        Standing::Dormant { .. } => Some(Matter::Dormant { missing }),
        Standing::NoneYet | Standing::OnTime | Standing::Paused | Standing::Left => None,
    }
}

/// The highest award that ends soon or has ended, unless one of its rank or higher holds for longer.
fn award<'r>(register: &'r Register, profile: &Profile<'_>, horizon: Horizon) -> Option<Matter<'r>> {
    let ends = |award: &&AwardFact| ends_soon_or_has_ended(award, register.today, horizon);
    let highest = profile.awards.history.iter().filter(ends).max_by_key(|award| (award.rank, award.valid_until))?;
    let replaces = |other: &AwardFact| {
        let longer = other.valid_until.is_none_or(|until| highest.valid_until.is_some_and(|end| until > end));
        other.holds() && other.rank >= highest.rank && longer
    };
    if profile.awards.history.iter().any(replaces) {
        return None;
    }
    Some(Matter::Award { level: register.scheme.level(&highest.level)?, until: highest.valid_until? })
}

fn ends_soon_or_has_ended(award: &AwardFact, today: Date, horizon: Horizon) -> bool {
    match (award.state, horizon.within) {
        (AwardState::Withdrawn, _) => false,
        (AwardState::Expired, _) => true,
        (state, None) => state == AwardState::Expiring,
        (_, Some(_)) => award.valid_until.is_some_and(|until| until <= horizon.last_day(today)),
    }
}

/// The plan that lasts longest, when it ends soon or has ended.
fn plan<'r>(profile: &Profile<'r>, last_day: Date) -> Option<Matter<'r>> {
    let longest = profile.organisation?.documents.plans.iter().max_by_key(|plan| plan.fields.to.value)?;
    let to = longest.fields.to.value;
    (to <= last_day).then_some(Matter::Plan { plan: &longest.id, to })
}

/// Actions of every plan: an older plan still shows the public what is open in it.
fn actions<'r>(profile: &Profile<'r>, last_day: Date) -> Vec<Matter<'r>> {
    let Some(known) = profile.organisation else { return Vec::new() };
    let mut found = Vec::new();
    for (plan, progress) in known.documents.plans.iter().zip(&profile.progress) {
        for (action, fact) in plan.fields.actions.iter().zip(&progress.actions) {
            let open = !matches!(action.status.value, ActionStatus::Done | ActionStatus::Dropped);
            if fact.overdue || (open && action.due.value <= last_day) {
                found.push(Matter::Action { plan: &plan.id, action });
            }
        }
    }
    found
}

/// That it has sent no page, when the register has it.
fn page<'r>(profile: &Profile<'_>) -> Option<Matter<'r>> {
    let entry = profile.entry.filter(|_| profile.organisation.is_none())?;
    Some(Matter::NoPage { registered: entry.fields.registered.value })
}

/// Steps that wait for a line in its register entry.
fn steps<'r>(register: &'r Register, profile: &Profile<'_>) -> Option<Matter<'r>> {
    let facts = register.scheme.steps().zip(&profile.journey.steps);
    let waiting: Vec<_> = facts.filter(|(_, fact)| fact.claim == Claim::SelfDeclared).map(|((_, step), _)| step).collect();
    (!waiting.is_empty()).then_some(Matter::StepsWaiting { steps: waiting })
}
