//! Why a command could not run at all: one clear line, exit status 2.

use crate::diagnostic::visible;
use std::fmt;

/// A reason, in plain words, with what to do.
#[derive(Debug)]
pub(super) struct Failure(Vec<String>);

impl Failure {
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self(vec![reason.into()])
    }

    /// A reason with lines below it.
    pub(super) fn with_lines(reason: impl Into<String>, lines: impl IntoIterator<Item = String>) -> Self {
        Self(std::iter::once(reason.into()).chain(lines).collect())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A reason may quote the name of somebody's file; only our own line ends begin a line.
        f.write_str(&self.0.iter().map(|line| visible(line)).collect::<Vec<_>>().join("\n"))
    }
}
