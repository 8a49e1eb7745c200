//! The journey: for each step of the scheme, whether it is taken, who says so, and since when.

use crate::model::When;

/// Who says that a step is taken. Ordered: a confirmed step counts for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// Nobody.
    NotYet,
    /// The organisation itself.
    SelfDeclared,
    /// The mark's team.
    Confirmed,
}

/// One step of one organisation's journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFact {
    /// Position in the whole journey, from 0.
    pub index: usize,
    /// Position of its phase, from 0.
    pub phase: usize,
    /// Who says it is taken. A confirmed step stays confirmed whatever the organisation says.
    pub claim: Claim,
    /// When; `None` when not taken.
    pub on: Option<When>,
    /// A word about it.
    pub note: Option<String>,
}

/// All steps of the scheme for one organisation, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// One fact for each step of the scheme.
    pub steps: Vec<StepFact>,
    /// The phase it is in, by position: that of its first step not yet taken after the last one taken (the last phase when all are
    /// taken). `None` when no step is taken.
    pub phase: Option<usize>,
    /// The last step taken, by position.
    pub at_step: Option<usize>,
    /// When that step was taken: how long it has been at it.
    pub since: Option<When>,
}
