//! Progress of a plan: counts by status, what is overdue, what moved, how measures stand.

use crate::model::ActionId;
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
    /// Whether the target is reached, whichever way it lies.
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
    /// How many due dates moved.
    pub moved: usize,
}
