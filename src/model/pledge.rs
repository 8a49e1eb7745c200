//! A pledge: a formal statement of commitment.

use crate::model::{AreaId, CommitmentId, DocumentId, Located};
use jiff::civil::Date;

/// What an organisation has promised. The newest pledge is the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// A title, where "Pledge" is not enough.
    pub title: Option<Located<String>>,
    /// The day it was made.
    pub made: Located<Date>,
    /// The role that signed it: "Chair of governors".
    pub signed_by: Option<Located<String>>,
    /// How many people signed up. A count, never names.
    pub signatories: Option<Located<u64>>,
    /// Out of how many.
    pub of: Option<Located<u64>>,
    /// What it promises.
    pub commitments: Vec<Commitment>,
    /// The pledge it replaces.
    pub renews: Option<Located<DocumentId>>,
}

/// One promise of a pledge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Its id, so that actions can name it.
    pub id: Option<Located<CommitmentId>>,
    /// The promise.
    pub text: Located<String>,
    /// The area it is about.
    pub area: Option<Located<AreaId>>,
}
