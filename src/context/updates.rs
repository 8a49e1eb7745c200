//! Everyone's updates: `updates` in `updates.html`, `month` in `month.html`.

use super::{Card, DateView, UpdateBrief};
use serde::Serialize;

/// A month with updates.
#[derive(Clone, Debug, Serialize)]
pub struct MonthRow {
    /// The month.
    pub month: DateView,
    /// Its page.
    pub url: String,
    /// How many updates it has.
    pub count: usize,
}

/// An update with the organisation that wrote it.
#[derive(Clone, Debug, Serialize)]
pub struct MonthUpdate {
    /// Who.
    pub organisation: Card,
    /// What.
    pub update: UpdateBrief,
}

/// `updates`: the index of months, with the newest updates.
#[derive(Clone, Debug, Serialize)]
pub struct UpdatesIndex {
    /// Months, newest first.
    pub months: Vec<MonthRow>,
    /// The newest updates of everyone, newest first, at most 12.
    pub newest: Vec<MonthUpdate>,
    /// The site's feeds.
    pub feeds: Vec<super::FeedLink>,
}

/// `month`: one month's updates.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// The month.
    pub month: DateView,
    /// Its updates, by name of the organisation.
    pub updates: Vec<MonthUpdate>,
    /// The month before that has updates.
    pub previous: Option<MonthRow>,
    /// The month after that has updates.
    pub next: Option<MonthRow>,
}
