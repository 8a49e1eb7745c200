//! Problems: what is wrong, where, and what to do about it.
//!
//! Every content problem is a [`Diagnostic`]; functions report to [`Diagnostics`] and go on, so that all problems of all files are
//! found in one run. Must not know: where content comes from, or how it is shown.

mod human;
mod json;
mod levels;
mod rule;
mod short;
mod sink;
pub mod workflow_command;

pub use human::human;
pub use json::json;
pub use levels::Levels;
pub use rule::{Category, Example, Rule, Scope, Severity};
pub use short::short;
pub use sink::Diagnostics;

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

/// A text with every character written out that would move the cursor, begin a new line or turn the text round: messages quote what
/// contributors wrote, and must not forge a line of a log or hide words from the reader.
#[must_use]
pub fn visible(text: &str) -> String {
    let hidden = |c: char| c.is_control() || is_direction_mark(c);
    if !text.contains(hidden) {
        return text.to_owned();
    }
    text.chars().map(|c| if hidden(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() }).collect()
}

/// As a text is shown in full: its lines stay, and every sign that would not be seen is written out.
pub(crate) fn visible_lines(text: &str) -> String {
    let hidden = |c: char| (c.is_control() && c != '\n') || is_direction_mark(c) || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}');
    text.chars().map(|c| if hidden(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() }).collect()
}

/// Whether a character has no shape of its own but turns the text around it the other way.
#[must_use]
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
