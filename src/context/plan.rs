//! Plans, actions and measures.

use super::{DateView, Labelled, NamedLink, SourceView};
use crate::context::SafeHtml;
use serde::Serialize;

/// Counts of a plan's actions.
#[derive(Clone, Debug, Serialize)]
pub struct ProgressView {
    /// How many actions there are.
    pub total: usize,
    /// Not begun.
    pub not_started: usize,
    /// Begun.
    pub in_progress: usize,
    /// Done.
    pub done: usize,
    /// Dropped.
    pub dropped: usize,
    /// Overdue (counted above as well).
    pub overdue: usize,
    /// Due dates that moved.
    pub moved: usize,
}

/// A measure's value on a day.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingView {
    /// The day.
    pub on: DateView,
    /// The value with its unit: `62%`, `48 people`.
    pub value: String,
}

/// A measure, its table and its small chart.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    /// What is counted.
    pub name: String,
    /// Where it began, with its unit; none when not said.
    pub baseline: Option<String>,
    /// Where it should get to, with its unit.
    pub target: String,
    /// The newest value, with its unit.
    pub latest: Option<String>,
    /// Readings, oldest first.
    pub readings: Vec<ReadingView>,
    /// Whether the target is reached.
    pub reached: bool,
    /// How far along, 0 to 100.
    pub percent: u8,
    /// The readings as a small line with the target (decorative: the table stands beside it). Empty with fewer than two points.
    pub chart: SafeHtml,
}

/// A due date that moved.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// The day it was decided.
    pub on: DateView,
    /// The old due date.
    pub from: DateView,
    /// The new one.
    pub to: DateView,
    /// Why.
    pub reason: String,
}

/// An action in full.
#[derive(Clone, Debug, Serialize)]
pub struct ActionView {
    /// Its id, also its anchor on the plan page: `#action-<id>`.
    pub id: String,
    /// What will be done.
    pub title: String,
    /// Its area.
    pub area: NamedLink,
    /// The step it serves.
    pub step: Option<NamedLink>,
    /// The promise it serves, in words.
    pub commitment: Option<String>,
    /// The role that sees to it.
    pub owner: Option<String>,
    /// When work begins.
    pub start: Option<DateView>,
    /// When it should be done.
    pub due: DateView,
    /// `not-started`, `in-progress`, `done`, `dropped`, or `overdue` when it is past its due date and neither done nor dropped.
    pub status: Labelled,
    /// When it was done.
    pub done_on: Option<DateView>,
    /// Its measure.
    pub measure: Option<MeasureView>,
    /// Due dates that moved, oldest first.
    pub changes: Vec<ChangeView>,
    /// Evidence that shows it: named by it, or naming it.
    pub evidence: Vec<NamedLink>,
    /// Updates that worked on it, newest first.
    pub updates: Vec<NamedLink>,
}

/// The actions of one area.
#[derive(Clone, Debug, Serialize)]
pub struct AreaActions {
    /// The area.
    pub area: NamedLink,
    /// Its actions, by due date.
    pub actions: Vec<ActionView>,
}

/// A plan in a few words, on a profile.
#[derive(Clone, Debug, Serialize)]
pub struct PlanBrief {
    /// Its title: as written, or the message "Plan".
    pub title: String,
    /// First day.
    pub from: DateView,
    /// Last day.
    pub to: DateView,
    /// What it is about.
    pub summary: Option<String>,
    /// Counts.
    pub progress: ProgressView,
    /// Its actions, by due date.
    pub actions: Vec<ActionView>,
    /// Its page.
    pub url: String,
}

/// A plan in full.
#[derive(Clone, Debug, Serialize)]
pub struct PlanView {
    /// Its id, also its anchor: `#plan-<id>`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// First day.
    pub from: DateView,
    /// Last day.
    pub to: DateView,
    /// What it is about.
    pub summary: Option<String>,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its text.
    pub body: SafeHtml,
    /// Counts.
    pub progress: ProgressView,
    /// Actions by area, in the scheme's order.
    pub areas: Vec<AreaActions>,
    /// Public pages it was written from.
    pub sources: Vec<SourceView>,
}
