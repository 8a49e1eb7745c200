//! A self-evaluation by area.

use crate::model::{AreaId, Located, RatingId};

/// How an organisation judges itself, area by area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// One judgement for each area it looked at, in the order written.
    pub areas: Vec<(Located<AreaId>, AreaEvaluation)>,
}

/// A judgement of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaEvaluation {
    /// On the scheme's scale.
    pub rating: Option<Located<RatingId>>,
    /// What goes well.
    pub strengths: Option<Located<String>>,
    /// What should get better.
    pub improvements: Option<Located<String>>,
}
