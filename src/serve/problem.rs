//! What stops a site from being made, with all that is needed to show it.

use super::excerpt::{Line, excerpt};
use crate::diagnostic::{Diagnostics, Severity};
use crate::pipeline::organisation_of;
use crate::source::Sources;
use std::collections::BTreeMap;

/// Most problems shown; the rest are counted.
pub(super) const SHOWN: usize = 20;

/// One problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Problem {
    /// What is wrong.
    pub(super) message: String,
    /// The name of the rule it breaks; empty where the trouble is not in a file.
    pub(super) rule: String,
    /// The file with line and column: `content/site.yaml:3:1`. Empty where the trouble is not in a file.
    pub(super) place: String,
    /// The lines at fault.
    pub(super) lines: Vec<Line>,
    /// What to do.
    pub(super) help: Option<String>,
    /// Other places that matter, each with a few words.
    pub(super) others: Vec<(String, String)>,
}

/// Everything that keeps a site from being made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Problems {
    /// The first of them.
    pub(super) shown: Vec<Problem>,
    /// How many there are.
    pub(super) count: usize,
    /// How many others there are that stop nothing.
    pub(super) warnings: usize,
}

impl Problems {
    /// The errors among what was found.
    pub(super) fn new(found: &Diagnostics, sources: &Sources) -> Self {
        let shown = found.iter().filter(|problem| problem.severity() == Severity::Error).take(SHOWN).map(|problem| {
            let place = |at: crate::source::Location| {
                let file = sources.file(at.file);
                let position = file.lines().position(&file.text, at.span.start as usize);
                format!("{}:{}:{}", file.path, position.line, position.column)
            };
            Problem {
                message: problem.message.clone(),
                rule: problem.rule.name.to_owned(),
                place: place(problem.at),
                lines: excerpt(sources.file(problem.at.file), problem.at),
                help: problem.help.clone(),
                others: problem.others.iter().map(|label| (place(label.at), label.note.clone())).collect(),
            }
        });
        Self { shown: shown.collect(), count: found.error_count(), warnings: warnings(found) }
    }

    /// One trouble that is not in a file.
    pub(super) fn one(message: impl Into<String>, help: impl Into<String>) -> Self {
        let problem = Problem { message: message.into(), help: Some(help.into()), ..Problem::default() };
        Self { shown: vec![problem], count: 1, warnings: 0 }
    }
}

/// How much was found that stops nothing, by the organisation to whose files it belongs; what belongs to none stands under no name.
pub(super) fn warnings_by_organisation(found: &Diagnostics, sources: &Sources) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for problem in found.iter().filter(|problem| problem.severity() != Severity::Error) {
        let organisation = organisation_of(&sources.file(problem.at.file).path).unwrap_or_default();
        *counted.entry(organisation.to_owned()).or_default() += 1;
    }
    counted
}

/// How much was found that stops nothing.
pub(super) fn warnings(found: &Diagnostics) -> usize {
    found.count(Severity::Warning) + found.count(Severity::Advice)
}
