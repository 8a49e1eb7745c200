//! What a reminder can be about.

use crate::derive::MissingMonths;
use crate::model::{Action, DocumentId, FreePage, Level, Step, When};
use jiff::civil::Date;

/// One thing that somebody has to see to.
#[derive(Clone, Debug)]
pub enum Matter<'r> {
    /// The security contact may be relied on until this day.
    SecurityContact {
        /// The last day.
        until: Date,
    },
    /// A page of the site is to be looked at again.
    Review {
        /// The page.
        page: &'r FreePage,
        /// By this day.
        by: Date,
    },
    /// An award ends or has ended, and none of its rank or higher takes its place.
    Award {
        /// Its level.
        level: &'r Level,
        /// The last day it holds.
        until: Date,
    },
    /// The grace for an update is running.
    UpdateDue {
        /// What is missing.
        missing: MissingMonths,
        /// The last day of grace.
        until: Date,
    },
    /// An update is overdue.
    UpdateOverdue {
        /// What is missing.
        missing: MissingMonths,
    },
    /// There was no update for so long that the organisation is called dormant.
    Dormant {
        /// What is missing.
        missing: MissingMonths,
    },
    /// The newest plan ends or has ended.
    Plan {
        /// Which plan.
        plan: &'r DocumentId,
        /// The last day it covers.
        to: Date,
    },
    /// An action of a plan is due or overdue.
    Action {
        /// The plan it stands in.
        plan: &'r DocumentId,
        /// The action.
        action: &'r Action,
    },
    /// The organisation says that it has taken steps that the team has not confirmed.
    StepsWaiting {
        /// The steps, in the scheme's order.
        steps: Vec<&'r Step>,
    },
    /// The organisation sent a page and is not in the register.
    NotRegistered,
    /// The organisation is in the register and has sent no page.
    NoPage {
        /// When it registered.
        registered: When,
    },
}

/// What kind of thing it is, the most urgent first: what has passed, what is coming, what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The security contact has run out: the website cannot be built.
    SecurityExpired,
    /// An award has ended.
    AwardExpired,
    /// An update is overdue.
    UpdateOverdue,
    /// An organisation is dormant.
    Dormant,
    /// The newest plan has ended.
    PlanEnded,
    /// An action is overdue.
    ActionOverdue,
    /// A page should have been looked at again.
    ReviewOverdue,
    /// An update is due.
    UpdateDue,
    /// An award ends soon.
    AwardExpiring,
    /// The newest plan ends soon.
    PlanEnding,
    /// An action is due soon.
    ActionDue,
    /// The security contact runs out soon.
    SecurityExpiring,
    /// A page is to be looked at again soon.
    ReviewDue,
    /// Steps wait for the team.
    StepsWaiting,
    /// An organisation waits to be registered.
    NotRegistered,
    /// An organisation has sent no page.
    NoPage,
}

impl Kind {
    /// Its word in JSON and in the ids of calendar entries. Never changes.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SecurityExpired => "security-expired",
            Self::AwardExpired => "award-expired",
            Self::UpdateOverdue => "update-overdue",
            Self::Dormant => "dormant",
            Self::PlanEnded => "plan-ended",
            Self::ActionOverdue => "action-overdue",
            Self::ReviewOverdue => "review-overdue",
            Self::UpdateDue => "update-due",
            Self::AwardExpiring => "award-expiring",
            Self::PlanEnding => "plan-ending",
            Self::ActionDue => "action-due",
            Self::SecurityExpiring => "security-expiring",
            Self::ReviewDue => "review-due",
            Self::StepsWaiting => "steps-waiting",
            Self::NotRegistered => "not-registered",
            Self::NoPage => "no-page",
        }
    }
}

impl Matter<'_> {
    /// Its kind on a day.
    #[must_use]
    pub fn kind(&self, today: Date) -> Kind {
        let either = |day: Date, past, coming| if day < today { past } else { coming };
        match self {
            Self::SecurityContact { until } => either(*until, Kind::SecurityExpired, Kind::SecurityExpiring),
            Self::Review { by, .. } => either(*by, Kind::ReviewOverdue, Kind::ReviewDue),
            Self::Award { until, .. } => either(*until, Kind::AwardExpired, Kind::AwardExpiring),
            Self::Plan { to, .. } => either(*to, Kind::PlanEnded, Kind::PlanEnding),
            Self::Action { action, .. } => either(action.due.value, Kind::ActionOverdue, Kind::ActionDue),
            Self::UpdateDue { .. } => Kind::UpdateDue,
            Self::UpdateOverdue { .. } => Kind::UpdateOverdue,
            Self::Dormant { .. } => Kind::Dormant,
            Self::StepsWaiting { .. } => Kind::StepsWaiting,
            Self::NotRegistered => Kind::NotRegistered,
            Self::NoPage { .. } => Kind::NoPage,
        }
    }

    /// The day it is about, where there is one: the last day on which all is well, or the day since which something is overdue.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::SecurityContact { until } | Self::Award { until, .. } | Self::UpdateDue { until, .. } => Some(*until),
            Self::Review { by, .. } => Some(*by),
            Self::UpdateOverdue { missing } | Self::Dormant { missing } => Some(missing.overdue_on),
            Self::Plan { to, .. } => Some(*to),
            Self::Action { action, .. } => Some(action.due.value),
            Self::StepsWaiting { .. } | Self::NotRegistered => None,
            Self::NoPage { registered } => match registered {
                When::Day(day) => Some(*day),
                When::Month(_) | When::Year(_) | When::Unknown => None,
            },
        }
    }

    /// The months without an update, where it is about updates.
    #[must_use]
    pub fn missing(&self) -> Option<MissingMonths> {
        match self {
            Self::UpdateDue { missing, .. } | Self::UpdateOverdue { missing } | Self::Dormant { missing } => Some(*missing),
            _ => None,
        }
    }

    /// Whether it is about the date of something that the organisation or the team should be ready for. What merely waits has no place
    /// in a calendar.
    #[must_use]
    pub fn has_deadline(&self) -> bool {
        !matches!(self, Self::StepsWaiting { .. } | Self::NotRegistered | Self::NoPage { .. })
    }
}
