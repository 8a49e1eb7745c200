//! A value and the place where somebody wrote it.

use crate::source::{Location, Span};
use std::ops::Deref;

/// A value that remembers where it was written, so that a rule can point there. Two are equal when their values are.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub at: Location,
}

impl<T> Located<T> {
    /// Whether this stands in for a value that was missing or wrong (and reported).
    #[must_use]
    pub fn is_stand_in(&self) -> bool {
        self.at.span == Span::NOWHERE
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}
