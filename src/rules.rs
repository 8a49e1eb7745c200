//! Gathers the rule tables of every stage that can report a problem.

use crate::diagnostic::Rule;

/// Every rule of every stage, sorted by name.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let tables: [&'static [&'static Rule]; 14] = [
        crate::check::RECORD_RULES,
        crate::check::RULES,
        crate::check::WORDS_RULES,
        crate::fields::RULES,
        crate::fields::SHAPE_RULES,
        crate::import::RULES,
        crate::issue_form::RULES,
        crate::pages::RULES,
        crate::read::RULES,
        crate::rule_levels::RULES,
        crate::theme::RULES,
        crate::verify::RULES,
        crate::yaml::HABIT_RULES,
        crate::yaml::RULES,
    ];
    let mut all: Vec<&'static Rule> = tables.into_iter().flatten().copied().chain(crate::markdown::rule_table::RULES).collect();
    all.sort_by_key(|rule| rule.name);
    all
}
