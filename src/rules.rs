//! Gathers the rule tables of every stage that can report a problem.

use crate::diagnostic::Rule;

/// One table for each stage or subject.
#[must_use]
pub fn tables() -> Vec<&'static [Rule]> {
    vec![&crate::pages::RULES]
}
