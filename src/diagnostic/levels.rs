//! How bad the problems of each rule are on one site, where that differs from the rule's category.

use super::{Rule, Severity};
use std::collections::BTreeMap;

/// The levels that a site sets. Empty: every rule has the level of its category.
#[derive(Clone, Debug, Default)]
pub struct Levels(BTreeMap<&'static str, Option<Severity>>);

impl Levels {
    /// Gives a rule another level; `None` turns it off.
    pub fn set(&mut self, rule: &'static Rule, level: Option<Severity>) {
        self.0.insert(rule.name, level);
    }

    /// How bad a problem of this rule is here; `None` when it is not reported at all.
    #[must_use]
    pub fn of(&self, rule: &'static Rule) -> Option<Severity> {
        self.0.get(rule.name).copied().unwrap_or_else(|| Some(rule.category.severity()))
    }
}
