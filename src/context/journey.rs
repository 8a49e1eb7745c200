//! The journey of one organisation.

use super::facet_value::Facet;
use super::{DateView, Labelled, Materials, NamedLink, Shared};
use crate::cloth;
use crate::context::SafeHtml;
use crate::derive::{Claim, Journey, Profile, StepFact};
use crate::model::Step;
use serde::Serialize;

/// A step of one organisation's journey.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// Position in the journey, from 1.
    pub number: usize,
    /// The step and its page.
    pub step: Shared<NamedLink>,
    /// `not-yet`, `not-recorded` (nobody has said anything of any step), `self-declared` or `confirmed`, with its words.
    pub claim: Shared<Labelled>,
    /// When; none when not taken.
    pub on: Option<DateView>,
    /// A word about it.
    pub note: Option<String>,
    /// `true` when the scheme has not confirmed this step's name.
    pub unconfirmed: bool,
    /// Its patch of cloth, large.
    pub patch: SafeHtml,
}

/// A phase with its steps.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseView {
    /// Position, from 1. Colours go by it.
    pub number: usize,
    /// The phase and its page.
    pub phase: Shared<NamedLink>,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// The whole journey.
#[derive(Clone, Debug, Serialize)]
pub struct JourneyView {
    /// Its phases, in order.
    pub phases: Vec<PhaseView>,
    /// All patches in one small picture.
    pub cloth: SafeHtml,
    /// The phase it is in; none when no step is taken.
    pub phase: Option<Shared<NamedLink>>,
    /// Who says so: `self-declared` or `confirmed`; none when no step is taken.
    pub phase_claim: Option<Labelled>,
    /// The last step taken; none when an earlier one was left out.
    pub at_step: Option<Shared<NamedLink>>,
    /// Since when it has been at that step.
    pub since: Option<DateView>,
    /// How many steps are taken.
    pub taken: usize,
    /// How many of them are confirmed.
    pub confirmed: usize,
    /// How many steps there are.
    pub total: usize,
}

impl JourneyView {
    pub(crate) fn new(materials: &Materials<'_>, profile: &Profile<'_>) -> Self {
        let journey = &profile.journey;
        let scheme = &materials.register.scheme;
        let phase_link = |index: usize| scheme.phases.get(index).map(|phase| materials.links.shared(Facet::Phases, phase.id.as_str()));
        let step_link = |index: usize| scheme.steps().nth(index).map(|(_, step)| materials.links.shared(Facet::Steps, step.id.as_str()));
        let count = |claims: &[Claim]| journey.steps.iter().filter(|step| claims.contains(&step.claim)).count();
        Self {
            phases: phases(materials, journey, untaken(profile)),
            cloth: SafeHtml::from(&cloth::small(journey, &materials.phase_lengths)),
            phase: journey.phase.and_then(phase_link),
            phase_claim: journey.phase.map(|_| Labelled::of_message(materials, "claim", claim_id(journey.phase_claim))),
            at_step: journey.at_step.and_then(step_link),
            since: journey.since.map(|when| materials.dates.when(when)),
            taken: count(&[Claim::SelfDeclared, Claim::Confirmed]),
            confirmed: count(&[Claim::Confirmed]),
            total: materials.phase_lengths.iter().sum(),
        }
    }
}

/// What is said of a step not taken. Where the register knows the organisation but holds no step, and where nobody has said anything, a
/// step may well be taken: it is not recorded.
fn untaken(profile: &Profile<'_>) -> &'static str {
    let claims = || profile.journey.steps.iter().map(|step| step.claim);
    let none_confirmed = claims().all(|claim| claim != Claim::Confirmed);
    let silent = claims().all(|claim| claim == Claim::NotYet);
    if none_confirmed && (profile.entry.is_some() || silent) { "not-recorded" } else { "not-yet" }
}

fn phases(materials: &Materials<'_>, journey: &Journey, untaken: &str) -> Vec<PhaseView> {
    let scheme = &materials.register.scheme;
    let mut views: Vec<PhaseView> = scheme
        .phases
        .iter()
        .enumerate()
        .map(|(index, phase)| PhaseView {
            number: index + 1,
            phase: materials.links.shared(Facet::Phases, phase.id.as_str()),
            steps: Vec::new(),
        })
        .collect();
    for (index, (phase, step)) in scheme.steps().enumerate() {
        if let Some(view) = views.get_mut(phase) {
            view.steps.push(step_view(materials, (index, phase, step), journey.steps.get(index), untaken));
        }
    }
    views
}

fn step_view(materials: &Materials<'_>, (index, phase, step): (usize, usize, &Step), fact: Option<&StepFact>, untaken: &str) -> StepView {
    let claim = fact.map_or(Claim::NotYet, |fact| fact.claim);
    let words = if claim == Claim::NotYet { untaken } else { claim_id(claim) };
    StepView {
        number: index + 1,
        step: materials.links.shared(Facet::Steps, step.id.as_str()),
        claim: materials.label("claim", words),
        on: fact.and_then(|fact| fact.on).map(|when| materials.dates.when(when)),
        note: fact.and_then(|fact| fact.note.clone()),
        unconfirmed: step.confirmed.as_ref().is_some_and(|confirmed| !confirmed.value),
        patch: materials.patch(claim, phase),
    }
}

/// A claim's word in templates and messages.
pub(crate) fn claim_id(claim: Claim) -> &'static str {
    match claim {
        Claim::NotYet => "not-yet",
        Claim::SelfDeclared => "self-declared",
        Claim::Confirmed => "confirmed",
    }
}
