//! The next day on which the site would say something else although nobody changed a file.

use super::standing::Diary;
use super::{Profile, progress};
use crate::model::{Month, OrganisationId, Register};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A day after the build's date on which something on the site changes by itself. The date of the build, printed on every page, is
/// not counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TurningPoint {
    /// The first day on which it reads differently.
    pub on: Date,
    /// Whose page; none when it is the site's own.
    pub organisation: Option<OrganisationId>,
    /// What changes.
    pub what: Change,
}

/// What changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Its standing.
    Standing,
    /// An action becomes overdue.
    ActionOverdue,
    /// An award begins to expire or has expired.
    Award,
    /// "Add this month's update" leads to another month.
    Month,
    /// "Updates this year" counts anew.
    Year,
}

/// Every turning point after the register's date, sorted. Standing is left out where the public does not see it.
pub(super) fn after_today<'p, 'r: 'p>(register: &'r Register, profiles: impl Iterator<Item = &'p Profile<'r>>) -> Vec<TurningPoint> {
    let mut points = BTreeSet::new();
    for profile in profiles {
        let point = |what| move |on| TurningPoint { on, organisation: Some(profile.id.clone()), what };
        points.extend(standing_changes(register, profile).into_iter().map(point(Change::Standing)));
        points.extend(overdue_days(register, profile).map(point(Change::ActionOverdue)));
        points.extend(award_changes(register, profile).map(point(Change::Award)));
    }
    points.extend(calendar(register));
    points.into_iter().collect()
}

/// What the turn of a month and of a year changes on the whole site.
fn calendar(register: &Register) -> impl Iterator<Item = TurningPoint> {
    let now = Month::of(register.today);
    let next_year = Month::new(now.year().saturating_add(1), 1);
    let counts = register.organisations.values().flat_map(|known| &known.documents.updates).any(|(month, _)| month.year() == now.year());
    let year = next_year.filter(|_| counts).map(|month| (month, Change::Year));
    let month = register.site.repository.as_ref().filter(|_| !register.organisations.is_empty()).map(|_| (now.plus(1), Change::Month));
    year.into_iter().chain(month).map(|(month, what)| TurningPoint { on: month.first_day(), organisation: None, what })
}

fn standing_changes(register: &Register, profile: &Profile<'_>) -> Vec<Date> {
    if !register.scheme.updates.public.value {
        return Vec::new();
    }
    Diary::of(&register.scheme, profile.organisation, profile.entry).changes_after(register.today)
}

fn overdue_days(register: &Register, profile: &Profile<'_>) -> impl Iterator<Item = Date> {
    let plans = profile.organisation.into_iter().flat_map(|known| &known.documents.plans);
    plans.flat_map(|plan| &plan.fields.actions).filter_map(|action| progress::overdue_after(action, register.today))
}

fn award_changes(register: &Register, profile: &Profile<'_>) -> impl Iterator<Item = Date> {
    profile.awards.history.iter().flat_map(|award| award.changes_after(register.today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::facts;
    use crate::derive::sample::{action, award, entry, here, month, organisation, plan, plans, register, updates};
    use crate::model::{ActionStatus, EntryStatus, When};
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 11, 22);

    fn sample() -> Register {
        let mut register = register(TODAY);
        let known = organisation(&mut register, "a");
        updates(known, &[month(2026, 9)]);
        let due = date(2026, 11, 30);
        let twice = vec![action("x", due, ActionStatus::NotStarted), action("y", due, ActionStatus::InProgress)];
        plans(known, vec![plan(vec![]), plan(twice)]);
        entry(&mut register, "a", When::Unknown).fields.awards = vec![award("bronze", When::Unknown, Some(date(2026, 12, 31)))];
        register
    }

    #[test]
    fn lists_each_change_once_and_in_order() {
        let mut register = sample();
        let list = |register: &Register| -> Vec<_> { facts(register).turning_points.iter().map(|point| (point.on, point.what)).collect() };
        let others = [(date(2026, 12, 1), Change::ActionOverdue), (date(2027, 1, 1), Change::Award)];
        let standing = [(date(2026, 11, 25), Change::Standing), (date(2027, 3, 1), Change::Standing)];
        let year = (date(2027, 1, 1), Change::Year);
        assert_eq!(list(&register), [standing[0], others[0], year, others[1], standing[1]]);
        register.scheme.updates.public = here(false);
        assert_eq!(list(&register), [others[0], year, others[1]]);
    }

    /// All that a page shows of an organisation and that a date alone can change.
    fn shown(register: &mut Register, day: Date) -> String {
        register.today = day;
        let register = &*register;
        let public = register.scheme.updates.public.value;
        let profiles = register.ids().into_iter().map(|id| Profile::of(register, id));
        let facts = profiles.map(|profile| (public.then_some(profile.standing), profile.awards, profile.progress));
        format!("{:?}", facts.collect::<Vec<_>>())
    }

    fn months() -> impl Strategy<Value = Vec<Month>> {
        prop::collection::btree_set(-14..4i32, 0..4).prop_map(|set| set.into_iter().rev().map(|ago| Month::of(TODAY).plus(ago)).collect())
    }

    fn days() -> impl Strategy<Value = Date> {
        (-300..300i32).prop_map(|ago| TODAY.saturating_add(ago.days()))
    }

    fn whens() -> impl Strategy<Value = When> {
        prop_oneof![
            days().prop_map(When::Day),
            days().prop_map(|day| When::Month(Month::of(day))),
            Just(When::Year(2025)),
            Just(When::Unknown)
        ]
    }

    prop_compose! {
        fn registers()(
            months in months(), registered in proptest::option::of(whens()), active in prop::bool::weighted(0.8), dues in prop::collection::vec(days(), 0..3),
            awards in prop::collection::vec((whens(), proptest::option::of(days())), 0..3),
            due_day in 0..32u64, grace in 0..70u64, dormant in 0..8u64, public in any::<bool>()
        ) -> Register {
            let mut register = register(TODAY);
            let rhythm = &mut register.scheme.updates;
            (rhythm.due_day, rhythm.grace_days, rhythm.dormant_after_months, rhythm.public) = (here(due_day), here(grace), here(dormant), here(public));
            let known = organisation(&mut register, "a");
            updates(known, &months);
            plans(known, vec![plan(dues.into_iter().map(|due| action("x", due, ActionStatus::NotStarted)).collect())]);
            if let Some(when) = registered {
                let entry = entry(&mut register, "a", when);
                entry.fields.status = (!active).then(|| here(EntryStatus::Paused));
                entry.fields.awards = awards.into_iter().map(|(awarded, until)| award("gold", awarded, until)).collect();
            }
            register
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_changes_but_on_turning_points(mut register in registers()) {
            let of_profiles = facts(&register).turning_points.into_iter().filter(|point| point.organisation.is_some());
            let points: BTreeSet<Date> = of_profiles.map(|point| point.on).collect();
            let mut before = shown(&mut register, TODAY);
            let mut day = TODAY;
            while day < TODAY.saturating_add(500.days()) {
                day = day.tomorrow().unwrap();
                let now = shown(&mut register, day);
                prop_assert_eq!(now != before, points.contains(&day), "{}: {} then {}", day, before, now);
                before = now;
            }
        }
    }
}
