//! Progress of a plan: counts by status, what is overdue, what moved, how measures stand.

use crate::model::{Action, ActionId, ActionStatus, Measure, Plan};
use jiff::civil::Date;

/// One action, judged today.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionFact {
    /// Its id.
    pub id: ActionId,
    /// Whether it is past its due date and neither done nor dropped.
    pub overdue: bool,
    /// The due date it first had, when it moved.
    pub first_due: Option<Date>,
    /// How its measure stands.
    pub measure: Option<MeasureFact>,
}

/// How a measure stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasureFact {
    /// The newest reading; the baseline when there is none.
    pub latest: Option<f64>,
    /// How much of the way from baseline (0 when none is given) to target is done: 0 to 1, whichever way the target lies.
    pub way: f64,
    /// Whether the target is reached, whichever way it lies. A target equal to the baseline asks to stay there: it is reached by
    /// exactly that value.
    pub reached: bool,
}

/// A plan, judged today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// One fact for each action, in the plan's order.
    pub actions: Vec<ActionFact>,
    /// How many are not begun.
    pub not_started: usize,
    /// How many are begun.
    pub in_progress: usize,
    /// How many are done.
    pub done: usize,
    /// How many were dropped.
    pub dropped: usize,
    /// How many are overdue (they are counted above as well).
    pub overdue: usize,
    /// How many actions have a due date that moved.
    pub moved: usize,
}

impl Progress {
    /// A plan as it stands on a day.
    pub(super) fn on(plan: &Plan, day: Date) -> Self {
        let mut progress = Self { actions: plan.actions.iter().map(|action| ActionFact::on(action, day)).collect(), ..Self::default() };
        for action in &plan.actions {
            match action.status.value {
                ActionStatus::NotStarted => progress.not_started += 1,
                ActionStatus::InProgress => progress.in_progress += 1,
                ActionStatus::Done => progress.done += 1,
                ActionStatus::Dropped => progress.dropped += 1,
            }
        }
        progress.overdue = progress.actions.iter().filter(|action| action.overdue).count();
        progress.moved = progress.actions.iter().filter(|action| action.first_due.is_some()).count();
        progress
    }
}

impl ActionFact {
    fn on(action: &Action, day: Date) -> Self {
        Self {
            id: action.id.value.clone(),
            overdue: is_overdue(action, day),
            first_due: action.changes.iter().min_by_key(|change| change.on.value).map(|change| change.from.value),
            measure: action.measure.as_ref().map(MeasureFact::of),
        }
    }
}

/// Whether an action is past its due date on a day and neither done nor dropped.
fn is_overdue(action: &Action, day: Date) -> bool {
    day > action.due.value && !matches!(action.status.value, ActionStatus::Done | ActionStatus::Dropped)
}

/// The day after `today` on which an action becomes overdue, if there is one.
pub(super) fn overdue_after(action: &Action, today: Date) -> Option<Date> {
    action.due.tomorrow().ok().filter(|&day| day > today && is_overdue(action, day))
}

impl MeasureFact {
    fn of(measure: &Measure) -> Self {
        let baseline = measure.baseline.as_ref().map(|baseline| baseline.value).filter(|value| value.is_finite());
        let readings = measure.readings.iter().filter(|reading| reading.value.is_finite());
        // Of two readings on one day the one written later counts.
        let newest = readings.max_by_key(|reading| reading.on.value).map(|reading| reading.value.value);
        let latest = newest.or(baseline);
        let (start, target) = (baseline.unwrap_or(0.0), measure.target.value);
        let reached = latest.is_some_and(|latest| is_reached(start, latest, target));
        Self { latest, way: if reached { 1.0 } else { latest.map_or(0.0, |latest| way(start, latest, target)) }, reached }
    }
}

fn is_reached(start: f64, latest: f64, target: f64) -> bool {
    if target > start {
        latest >= target
    } else if target < start {
        latest <= target
    } else {
        // The target is the start, or not a number at all; then nothing reaches it.
        (latest - target).abs() == 0.0
    }
}

/// How much of the way from `start` to `target` is behind `latest`. Halves, so that the distance between two very large numbers is
/// still a number.
fn way(start: f64, latest: f64, target: f64) -> f64 {
    let way = (latest / 2.0 - start / 2.0) / (target / 2.0 - start / 2.0);
    if way.is_finite() { way.clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::sample::{action, here, plan};
    use crate::model::{DueChange, Reading};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn measure(baseline: Option<f64>, target: f64, readings: &[f64]) -> Measure {
        let reading = |(day, value): (i8, &f64)| Reading { on: here(date(2026, 1, day)), value: here(*value) };
        Measure {
            name: here("People".to_owned()),
            unit: None,
            baseline: baseline.map(here),
            target: here(target),
            readings: (1..).zip(readings).map(reading).collect(),
        }
    }

    fn judged(baseline: Option<f64>, target: f64, readings: &[f64]) -> (Option<f64>, f64, bool) {
        let fact = MeasureFact::of(&measure(baseline, target, readings));
        (fact.latest, fact.way, fact.reached)
    }

    #[test]
    fn counts_by_status_and_overdue_from_the_day_after() {
        let due = date(2026, 10, 31);
        let plan = plan(vec![
            action("a", due, ActionStatus::NotStarted),
            action("b", due, ActionStatus::InProgress),
            action("c", due, ActionStatus::Done),
            action("d", due, ActionStatus::Dropped),
        ]);
        assert_eq!(Progress::on(&plan, due).overdue, 0);
        let after = Progress::on(&plan, date(2026, 11, 1));
        assert_eq!((after.not_started, after.in_progress, after.done, after.dropped, after.overdue), (1, 1, 1, 1, 2));
        assert_eq!(overdue_after(&plan.actions[0], due), Some(date(2026, 11, 1)));
        assert_eq!(overdue_after(&plan.actions[0], date(2026, 11, 1)), None);
        assert_eq!(overdue_after(&plan.actions[2], due), None);
    }

    #[test]
    fn a_moved_date_keeps_the_first_one() {
        let mut moved = action("a", date(2026, 12, 31), ActionStatus::NotStarted);
        let change = |on, from, to| DueChange { on: here(on), from: here(from), to: here(to), reason: here("Illness".to_owned()) };
        moved.changes = vec![
            change(date(2026, 9, 1), date(2026, 9, 30), date(2026, 12, 31)),
            change(date(2026, 6, 1), date(2026, 6, 30), date(2026, 9, 30)),
        ];
        let progress = Progress::on(&plan(vec![moved]), date(2026, 11, 22));
        assert_eq!((progress.moved, progress.actions[0].first_due), (1, Some(date(2026, 6, 30))));
    }

    #[test]
    fn a_measure_may_rise_or_fall() {
        assert_eq!(judged(Some(20.0), 40.0, &[25.0]), (Some(25.0), 0.25, false));
        assert_eq!(judged(Some(20.0), 40.0, &[45.0]), (Some(45.0), 1.0, true));
        assert_eq!(judged(Some(40.0), 20.0, &[50.0, 30.0]), (Some(30.0), 0.5, false));
        assert_eq!(judged(Some(40.0), 20.0, &[10.0]), (Some(10.0), 1.0, true));
        assert_eq!(judged(Some(40.0), 20.0, &[60.0]), (Some(60.0), 0.0, false), "the wrong way");
        assert_eq!(judged(None, 50.0, &[10.0]), (Some(10.0), 0.2, false), "from nothing");
    }

    #[test]
    fn a_measure_without_readings_or_distance() {
        assert_eq!(judged(None, 50.0, &[]), (None, 0.0, false));
        assert_eq!(judged(Some(20.0), 50.0, &[]), (Some(20.0), 0.0, false));
        assert_eq!(judged(Some(5.0), 5.0, &[5.0]), (Some(5.0), 1.0, true));
        assert_eq!(judged(None, 0.0, &[3.0]), (Some(3.0), 0.0, false));
    }

    proptest! {
        #[test]
        fn the_way_is_always_between_nothing_and_all(
            baseline in proptest::option::of(any::<f64>()), target in any::<f64>(), readings in prop::collection::vec(any::<f64>(), 0..4)
        ) {
            let (latest, way, reached) = judged(baseline, target, &readings);
            prop_assert!((0.0..=1.0).contains(&way));
            prop_assert!(latest.is_none_or(f64::is_finite));
            prop_assert!(!reached || way >= 1.0);
        }
    }
}
