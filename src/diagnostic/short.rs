//! Problems one line each.

use super::Diagnostics;
use crate::source::Sources;

/// All problems with excerpts of their files.
#[must_use]
pub fn short(_diagnostics: &Diagnostics, _sources: &Sources) -> String {
    String::new()
}
