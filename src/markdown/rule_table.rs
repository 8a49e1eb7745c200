//! Rules about Markdown.

use crate::diagnostic::Rule;

/// What can be wrong in Markdown, whatever it says.
pub static RULES: &[Rule] = &[];
