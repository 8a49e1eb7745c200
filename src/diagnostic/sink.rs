//! Collects problems.

use super::{Diagnostic, Levels, Severity};
use crate::source::{Sources, Span};

/// Problems found so far. Passed down as `&mut`; parts made in parallel are joined in the order of their inputs.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    levels: Levels,
}

impl Diagnostics {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports a problem. One that merely follows from a value that could not be read is dropped: its cause was reported.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let follows = diagnostic.at.span == Span::NOWHERE || diagnostic.others.iter().any(|other| other.at.span == Span::NOWHERE);
        if !follows {
            self.admit(diagnostic);
        }
    }

    /// Takes over what another part found.
    pub fn append(&mut self, other: Self) {
        other.found.into_iter().for_each(|diagnostic| self.admit(diagnostic));
    }

    /// From here on, problems are as bad as a site says, those already found included. Whoever counts, prints or refuses a build asks
    /// each problem for its severity, so this is the one place where levels are applied.
    pub fn govern(&mut self, levels: Levels) {
        self.levels = levels;
        for diagnostic in std::mem::take(&mut self.found) {
            self.admit(diagnostic);
        }
    }

    fn admit(&mut self, mut diagnostic: Diagnostic) {
        if let Some(severity) = self.levels.of(diagnostic.rule) {
            diagnostic.severity = severity;
            self.found.push(diagnostic);
        }
    }

    /// Sorts by file, place and rule, and drops exact repeats, so that order never depends on threads.
    pub fn sort(&mut self, sources: &Sources) {
        let key = |d: &Diagnostic| (sources.file(d.at.file).path.clone(), d.at.span, d.rule.name, d.message.clone());
        self.found.sort_by_cached_key(key);
        self.found.dedup_by(|a, b| a.at == b.at && a.rule.name == b.rule.name && a.message == b.message);
    }

    /// All problems, in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Keeps only the problems for which `keep` is true.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// How many there are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|d| d.severity() == severity).count()
    }

    /// How many stop a build.
    #[must_use]
    pub fn error_count(&self) -> usize {
        self.count(Severity::Error)
    }

    /// Whether any of them stops a build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|d| d.severity() == Severity::Error)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}
