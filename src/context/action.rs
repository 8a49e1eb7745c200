//! Actions.

use super::connections::ActionPlace;
use super::facet_value::Facet;
use super::listing::Listed;
use super::{DateView, Labelled, Materials, MeasureView, NamedLink, Shared};
use crate::derive::ActionFact;
use crate::model::{Action, CommitmentRef, DueChange, Located, Organisation, address};
use jiff::civil::Date;
use serde::Serialize;

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
    pub area: Shared<NamedLink>,
    /// The step it serves.
    pub step: Option<Shared<NamedLink>>,
    /// The promise it serves, in words.
    pub commitment: Option<String>,
    /// The role that sees to it.
    pub owner: Option<String>,
    /// When work begins.
    pub start: Option<DateView>,
    /// When it should be done.
    pub due: DateView,
    /// `not-started`, `in-progress`, `done`, `dropped`, or `overdue` when it is past its due date and neither done nor dropped.
    pub status: Shared<Labelled>,
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

/// An action in a list away from its plan.
#[derive(Clone, Debug, Serialize)]
pub struct ActionLine {
    /// What will be done.
    pub title: String,
    /// Its address on the plan page.
    pub url: String,
    /// Whose it is.
    pub organisation: NamedLink,
    /// When it should be done.
    pub due: DateView,
    /// As in [`super::ActionView`].
    pub status: Shared<Labelled>,
}

impl ActionView {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, place: ActionPlace) -> Option<Self> {
        let organisation = listed.profile.organisation?;
        let action = listed.action(place)?;
        let fact = listed.action_fact(place);
        let named_by = listed.connections.of_action(place);
        let day = |day: &Located<Date>| materials.dates.day(day.value);
        let mut changes: Vec<&DueChange> = action.changes.iter().collect();
        changes.sort_by_key(|change| change.on.value);
        let change = |change: &&DueChange| ChangeView {
            on: day(&change.on),
            from: day(&change.from),
            to: day(&change.to),
            reason: change.reason.value.clone(),
        };
        Some(Self {
            id: action.id.to_string(),
            title: action.title.value.clone(),
            area: materials.links.shared(Facet::Areas, action.area.as_str()),
            step: action.step.as_ref().map(|step| materials.links.shared(Facet::Steps, step.as_str())),
            commitment: action.commitment.as_ref().and_then(|reference| promise(organisation, reference)),
            owner: action.owner.as_ref().map(|owner| owner.value.clone()),
            start: action.start.as_ref().map(day),
            due: day(&action.due),
            status: status(materials, action, fact),
            done_on: action.done_on.as_ref().map(day),
            measure: action
                .measure
                .as_ref()
                .map(|measure| MeasureView::new(materials, measure, fact.and_then(|fact| fact.measure.as_ref()))),
            changes: changes.iter().map(change).collect(),
            evidence: named_by.evidence.iter().filter_map(|position| listed.evidence_link(*position)).collect(),
            updates: named_by.updates.iter().filter_map(|position| listed.update_link(*position)).collect(),
        })
    }
}

impl ActionLine {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, place: ActionPlace) -> Option<Self> {
        let action = listed.action(place)?;
        Some(Self {
            title: action.title.value.clone(),
            url: action_address(listed, place)?,
            organisation: listed.link.clone(),
            due: materials.dates.day(action.due.value),
            status: status(materials, action, listed.action_fact(place)),
        })
    }
}

/// Where an action stands on the plan page. Actions of earlier plans are found at their plan: ids are used again from plan to plan.
pub(crate) fn action_address(listed: &Listed<'_>, place: ActionPlace) -> Option<String> {
    let page = address::plan(listed.profile.id);
    if place.plan == 0 {
        return Some(format!("{page}#action-{}", listed.action(place)?.id.value));
    }
    let plan = listed.profile.organisation?.documents.plans.get(place.plan)?;
    Some(format!("{page}#plan-{}", plan.id))
}

fn status(materials: &Materials<'_>, action: &Action, fact: Option<&ActionFact>) -> Shared<Labelled> {
    let overdue = fact.is_some_and(|fact| fact.overdue);
    let id = if overdue { "overdue" } else { action.status.word() };
    materials.label("status", id)
}

fn promise(organisation: &Organisation, reference: &CommitmentRef) -> Option<String> {
    let pledge = organisation.documents.pledges.iter().find(|pledge| pledge.id == reference.pledge)?;
    let commitments = &pledge.fields.commitments;
    let commitment = commitments.iter().find(|one| one.id.as_ref().is_some_and(|id| id.value == reference.commitment))?;
    Some(commitment.text.value.clone())
}
