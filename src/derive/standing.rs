//! Standing: whether an organisation keeps telling the public how it is going.

use crate::model::Month;
use jiff::civil::Date;

/// How an organisation's updates stand today, by the scheme's rhythm. Every one is reversible: an update brings it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing was published yet and nothing is due yet, or nothing is asked of it (no register entry, registration date unknown).
    NoneYet,
    /// The newest update that was due is there.
    OnTime,
    /// One is due: its due day has passed, the grace has not.
    Due {
        /// The month that is missing.
        month: Month,
        /// The last day of grace.
        until: Date,
    },
    /// One is overdue: the grace has passed.
    Overdue {
        /// The first month that is missing.
        month: Month,
        /// The day it became overdue.
        since: Date,
    },
    /// Nothing for so many months that it is called dormant.
    Dormant {
        /// The newest month there is; `None` when there never was one.
        last: Option<Month>,
    },
    /// Resting, by agreement with the team.
    Paused,
    /// No longer on the journey.
    Left,
}

impl Standing {
    /// Its id in addresses and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoneYet => "none-yet",
            Self::OnTime => "on-time",
            Self::Due { .. } => "due",
            Self::Overdue { .. } => "overdue",
            Self::Dormant { .. } => "dormant",
            Self::Paused => "paused",
            Self::Left => "left",
        }
    }
}

/// Every standing's id, in the order of lists.
pub const STANDINGS: [&str; 7] = ["on-time", "due", "overdue", "dormant", "paused", "left", "none-yet"];
