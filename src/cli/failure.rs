//! Why a command could not run at all: one clear line, exit status 2.

use crate::diagnostic::visible;
use std::fmt;

/// A reason, in plain words, with what to do.
#[derive(Debug)]
pub(super) struct Failure(String);

impl Failure {
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A reason may quote the name of somebody's file.
        f.write_str(&visible(&self.0))
    }
}
