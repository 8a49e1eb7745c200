//! A monthly progress update.

use crate::model::{ActionId, AreaId, Located, StepId};
use jiff::civil::Date;

/// What an organisation did in a month. Its prose is the update; all fields are optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// A title, where "September 2025 update" is not enough.
    pub title: Option<Located<String>>,
    /// The day it was published.
    pub published: Option<Located<Date>>,
    /// Actions worked on.
    pub actions: Vec<Located<ActionId>>,
    /// Areas worked on.
    pub areas: Vec<Located<AreaId>>,
    /// Steps worked on.
    pub steps: Vec<Located<StepId>>,
    /// Whether it says that nothing changed: counts as on time, and is shown as such.
    pub no_change: Option<Located<bool>>,
}

impl Update {
    /// Whether it says that nothing changed.
    #[must_use]
    pub fn says_no_change(&self) -> bool {
        self.no_change.as_ref().is_some_and(|said| said.value)
    }
}
