//! Plans.

use super::connections::ActionPlace;
use super::facet_value::Facet;
use super::listing::Listed;
use super::speech::Speech;
use super::{ActionView, DateView, Materials, NamedLink, SafeHtml, Shared, SourceView};
use crate::derive::Progress;
use crate::model::{Action, Document, Plan, address};
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

/// The actions of one area.
#[derive(Clone, Debug, Serialize)]
pub struct AreaActions {
    /// The area.
    pub area: Shared<NamedLink>,
    /// Its actions, by due date.
    pub actions: Vec<Shared<ActionView>>,
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
    pub actions: Vec<Shared<ActionView>>,
    /// Its page.
    pub url: String,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Whether the mark's team wrote it from public pages.
    pub by_team: bool,
}

/// A plan in full.
///
/// Given as `plan` to `plan.html`.
/// Given as a list `earlier` to `plan.html`.
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

/// The actions of one plan, each made once for the profile and the plan page.
pub(crate) struct PlanActions<'a> {
    plan: usize,
    document: &'a Document<Plan>,
    /// By due date, then as written.
    by_due: Vec<(&'a Action, Shared<ActionView>)>,
}

impl<'a> PlanActions<'a> {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'a>, plan: usize) -> Option<Self> {
        let document = listed.profile.organisation?.documents.plans.get(plan)?;
        let view = |(action, fields): (usize, &'a Action)| {
            ActionView::new(materials, listed, ActionPlace { plan, action }).map(|view| (fields, Shared::new(&view)))
        };
        let mut by_due: Vec<_> = document.fields.actions.iter().enumerate().filter_map(view).collect();
        by_due.sort_by_key(|(action, _)| action.due.value);
        Some(Self { plan, document, by_due })
    }
}

impl ProgressView {
    fn new(progress: Option<&Progress>) -> Self {
        let Progress { actions, not_started, in_progress, done, dropped, overdue, moved } = progress.cloned().unwrap_or_default();
        Self { total: actions.len(), not_started, in_progress, done, dropped, overdue, moved }
    }
}

impl PlanBrief {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, actions: &PlanActions<'_>) -> Self {
        let plan = &actions.document.fields;
        let speech = Speech::of_document(&actions.document.common, &listed.speech);
        Self {
            title: title(materials, plan),
            from: materials.dates.day(plan.from.value),
            to: materials.dates.day(plan.to.value),
            summary: plan.summary.as_ref().map(|summary| summary.value.clone()),
            progress: ProgressView::new(listed.profile.progress.get(actions.plan)),
            actions: actions.by_due.iter().map(|(_, view)| view.clone()).collect(),
            url: address::plan(listed.profile.id),
            language: speech.language,
            direction: speech.direction,
            by_team: !actions.document.common.sources.is_empty(),
        }
    }
}

impl PlanView {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, actions: &PlanActions<'_>) -> Self {
        let document = actions.document;
        let plan = &document.fields;
        let speech = Speech::of_document(&document.common, &listed.speech);
        Self {
            id: document.id.to_string(),
            title: title(materials, plan),
            from: materials.dates.day(plan.from.value),
            to: materials.dates.day(plan.to.value),
            summary: plan.summary.as_ref().map(|summary| summary.value.clone()),
            language: speech.language,
            direction: speech.direction,
            body: SafeHtml::from(&document.prose.html),
            progress: ProgressView::new(listed.profile.progress.get(actions.plan)),
            areas: by_area(materials, actions),
            sources: materials.dates.sources(&document.common.sources),
        }
    }
}

fn by_area(materials: &Materials<'_>, actions: &PlanActions<'_>) -> Vec<AreaActions> {
    let of_area = |id: &str| -> Vec<_> {
        actions.by_due.iter().filter(|(action, _)| action.area.as_str() == id).map(|(_, view)| view.clone()).collect()
    };
    let areas = materials.register.scheme.areas.iter();
    let groups =
        areas.map(|area| AreaActions { area: materials.links.shared(Facet::Areas, area.id.as_str()), actions: of_area(area.id.as_str()) });
    groups.filter(|group| !group.actions.is_empty()).collect()
}

fn title(materials: &Materials<'_>, plan: &Plan) -> String {
    plan.title.as_ref().map_or_else(|| materials.wording.plain("plan_title"), |title| title.value.clone())
}
