//! Problems as people read them, with the lines at fault.

use super::Diagnostics;
use crate::source::Sources;

/// All problems with excerpts of their files.
#[must_use]
pub fn human(_diagnostics: &Diagnostics, _sources: &Sources, _colour: bool) -> String {
    String::new()
}
