//! The journey and the awards of one organisation.

use super::{DateView, Labelled, NamedLink, SourceView};
use crate::context::SafeHtml;
use serde::Serialize;

/// A step of one organisation's journey.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// Position in the journey, from 1.
    pub number: usize,
    /// The step and its page.
    pub step: NamedLink,
    /// `not-yet`, `self-declared` or `confirmed`, with its words.
    pub claim: Labelled,
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
    pub phase: NamedLink,
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
    pub phase: Option<NamedLink>,
    /// The last step taken.
    pub at_step: Option<NamedLink>,
    /// Since when it has been at that step.
    pub since: Option<DateView>,
    /// How many steps are taken.
    pub taken: usize,
    /// How many of them are confirmed.
    pub confirmed: usize,
    /// How many steps there are.
    pub total: usize,
}

/// An award taken back.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawnView {
    /// When.
    pub on: DateView,
    /// Why.
    pub reason: String,
}

/// An award in full.
#[derive(Clone, Debug, Serialize)]
pub struct AwardView {
    /// The level.
    pub level: NamedLink,
    /// The badge's shape.
    pub shape: String,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// `current`, `expiring`, `expired` or `withdrawn`.
    pub state: Labelled,
    /// When it was awarded.
    pub awarded: DateView,
    /// The last day it holds; none when no end is set.
    pub valid_until: Option<DateView>,
    /// If it was taken back.
    pub withdrawn: Option<WithdrawnView>,
    /// Public pages that state it.
    pub sources: Vec<SourceView>,
    /// The badge as a picture (decorative: the words stand beside it).
    pub badge: SafeHtml,
}
