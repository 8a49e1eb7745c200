//! Dates and sources as a reader sees them.

use serde::Serialize;

/// A date, month or year, as exactly as it is known.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In words: `30 September 2025`, `September 2025`, `2025`, or the message for an unknown date.
    pub text: String,
    /// For `<time datetime>`: `2025-09-30`, `2025-09`, `2025`; empty when the date is not known (then print `text` without `<time>`).
    pub iso: String,
}

/// A public page that a fact was read from.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day it was read.
    pub read: DateView,
}
