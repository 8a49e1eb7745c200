//! Problems: what is wrong, where, and what to do about it.
//!
//! Every content problem is a [`Diagnostic`]; functions report to [`Diagnostics`] and go on, so that all problems of all files are
//! found in one run. Must not know: where content comes from, or how it is shown.

mod changed;
mod explanation;
mod github;
mod hidden;
mod human;
mod json;
mod levels;
mod region;
mod rule;
mod sarif;
mod short;
mod sink;
mod step_summary;
mod whereabouts;
pub mod workflow_command;

pub use changed::Changed;
pub use explanation::{explanation, rule_list};
pub use github::github;
pub(crate) use hidden::{hides_words, visible_but, visible_lines};
pub use hidden::{is_direction_mark, is_disruptive, is_hidden, visible};
pub use human::human;
pub use json::json;
pub use levels::Levels;
pub use rule::{Category, Example, Rule, Scope, Severity};
pub use sarif::sarif;
pub use short::short;
pub use sink::Diagnostics;
pub use step_summary::{STEP_SUMMARY_LIMIT, step_summary};
pub use whereabouts::{RULES_PAGE, Whereabouts};

use crate::source::{Location, Span};

/// A place with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub at: Location,
    /// What is there: "first used here". May be empty for the main place.
    pub note: String,
}

/// A change that certainly mends a problem: it alters nothing that a reader would see otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What to take away, in the file of the problem. Empty to put something in.
    pub span: Span,
    /// What to put there.
    pub new: String,
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule it breaks.
    pub rule: &'static Rule,
    /// What is wrong, in one or two full sentences, with the words at fault.
    pub message: String,
    /// The words at fault.
    pub at: Location,
    /// Other places that matter.
    pub others: Vec<Label>,
    /// What to do, with the exact text to write.
    pub help: Option<String>,
    /// The change that mends it, where exactly one is right.
    pub change: Option<Change>,
    /// How bad it is on this site: its rule's own severity until [`Diagnostics`] says otherwise.
    severity: Severity,
}

impl Diagnostic {
    /// A problem of `rule` at a place.
    #[must_use]
    pub fn new(rule: &'static Rule, at: Location, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: visible(&message.into()),
            at,
            others: Vec::new(),
            help: None,
            change: None,
            severity: rule.category.severity(),
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(visible(&help.into()));
        self
    }

    /// Gives the change that mends it. Only for what is certain: never for prose, never a guess.
    #[must_use]
    pub fn change(mut self, span: Span, new: impl Into<String>) -> Self {
        self.change = Some(Change { span, new: new.into() });
        self
    }

    /// Points to another place that matters.
    #[must_use]
    pub fn other(mut self, at: Location, note: impl Into<String>) -> Self {
        self.others.push(Label { at, note: note.into() });
        self
    }

    /// How bad it is on this site.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }
}
