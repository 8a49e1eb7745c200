//! A plan of action: what will be done, by when, and how it is going.

use crate::model::{ActionId, AreaId, CommitmentRef, DocumentId, Located, StepId};
use jiff::civil::Date;

/// A plan for a span of time. The newest is the current one.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// A title, where "Plan" is not enough.
    pub title: Option<Located<String>>,
    /// The first day it covers.
    pub from: Located<Date>,
    /// The last day it covers.
    pub to: Located<Date>,
    /// What it is about, in a sentence or two.
    pub summary: Option<Located<String>>,
    /// What will be done.
    pub actions: Vec<Action>,
}

/// One thing an organisation will do: the unit of progress.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Its id in the plan.
    pub id: Located<ActionId>,
    /// What will be done.
    pub title: Located<String>,
    /// The area of development it belongs to.
    pub area: Located<AreaId>,
    /// The step of the journey it serves.
    pub step: Option<Located<StepId>>,
    /// The commitment it serves.
    pub commitment: Option<Located<CommitmentRef>>,
    /// The role that sees to it.
    pub owner: Option<Located<String>>,
    /// When work begins.
    pub start: Option<Located<Date>>,
    /// When it should be done.
    pub due: Located<Date>,
    /// How it stands.
    pub status: Located<ActionStatus>,
    /// When it was done.
    pub done_on: Option<Located<Date>>,
    /// How progress is measured.
    pub measure: Option<Measure>,
    /// Due dates that moved.
    pub changes: Vec<DueChange>,
    /// Evidence that shows it.
    pub evidence: Vec<Located<DocumentId>>,
}

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionStatus {
    /// Not begun.
    NotStarted,
    /// Begun.
    InProgress,
    /// Finished.
    Done,
    /// Given up, and said so.
    Dropped,
}

/// A number that shows whether an action works.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// What is counted.
    pub name: Located<String>,
    /// In what: "%", "people".
    pub unit: Option<Located<String>>,
    /// Where it began.
    pub baseline: Option<Located<f64>>,
    /// Where it should get to.
    pub target: Located<f64>,
    /// What was found, and when.
    pub readings: Vec<Reading>,
}

/// A measure's value on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The day.
    pub on: Located<Date>,
    /// The value, in the measure's unit.
    pub value: Located<f64>,
}

/// A due date that moved, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueChange {
    /// The day it was decided.
    pub on: Located<Date>,
    /// The old due date.
    pub from: Located<Date>,
    /// The new one.
    pub to: Located<Date>,
    /// Why.
    pub reason: Located<String>,
}
