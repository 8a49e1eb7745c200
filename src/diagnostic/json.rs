//! Problems for programs.

use super::Diagnostics;
use crate::source::Sources;

/// All problems with excerpts of their files.
#[must_use]
pub fn json(_diagnostics: &Diagnostics, _sources: &Sources) -> String {
    String::new()
}
