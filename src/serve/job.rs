//! A site that is being made.

use super::order::Stop;
use std::time::Instant;

/// What the keeper knows of it.
pub(super) struct Job {
    /// Its number.
    pub(super) number: u64,
    /// When it was begun.
    pub(super) begun: Instant,
    /// Why, in words.
    pub(super) cause: String,
    /// The files whose change is the cause.
    pub(super) changed: Vec<String>,
    /// Whether it was said that it takes too long.
    pub(super) told: bool,
    /// Whether the pages that come first are made.
    pub(super) is_ahead: bool,
    /// Gives it up.
    pub(super) stop: Stop,
}
