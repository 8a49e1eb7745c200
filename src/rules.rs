//! Gathers the rule tables of every stage that can report a problem.

use crate::diagnostic::Rule;

/// Every rule of every stage, in no particular order.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let tables: [&'static [&'static Rule]; 7] = [
        crate::check::RULES,
        crate::fields::RULES,
        crate::pages::RULES,
        crate::read::RULES,
        crate::theme::RULES,
        crate::verify::RULES,
        crate::yaml::RULES,
    ];
    tables.into_iter().flatten().copied().chain(crate::markdown::rule_table::RULES).collect()
}
