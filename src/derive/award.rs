//! Awards: which level holds today, and what came before.

use crate::model::{LevelId, When};
use jiff::civil::Date;

/// How an award stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwardState {
    /// It holds.
    Current,
    /// It holds, for 90 days more or less.
    Expiring,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Withdrawn,
}

/// One award with its state today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardFact {
    /// Its position in the register entry, from 0.
    pub index: usize,
    /// Its level.
    pub level: LevelId,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// When it was awarded.
    pub awarded: When,
    /// The last day it holds: as written, or from the level's validity, or `None` when no end is set.
    pub valid_until: Option<Date>,
    /// How it stands.
    pub state: AwardState,
}

/// The awards of one organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Awards {
    /// The highest award that holds today.
    pub current: Option<AwardFact>,
    /// All awards, newest first (unknown dates by rank, higher first).
    pub history: Vec<AwardFact>,
}
