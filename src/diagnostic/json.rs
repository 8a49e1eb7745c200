//! Problems for programs: one JSON object.

use super::region::Region;
use super::{Diagnostic, Diagnostics, Severity, Whereabouts};
use crate::source::Sources;
use serde::Serialize;

/// What was found: `{"diagnostics": [...], "errors": 2, "warnings": 1, "advice": 0}`.
#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Problem<'a>>,
    errors: usize,
    warnings: usize,
    advice: usize,
}

/// One problem. Keys are never taken away or given another meaning; new ones may come.
#[derive(Serialize)]
struct Problem<'a> {
    /// The rule's permanent name.
    rule: &'static str,
    /// `broken`, `misleading`, `incomplete`, `unclear` or `tidy`.
    category: &'static str,
    /// `error` (stops a build), `warning` or `advice`.
    severity: &'static str,
    /// The file's path from the root, with `/`.
    file: &'a str,
    #[serde(flatten)]
    at: Place,
    /// What is wrong.
    message: &'a str,
    /// What to write.
    help: Option<&'a str>,
    /// The change that certainly mends it; `null` when only a person can tell.
    change: Option<Replacement<'a>>,
    /// Other places that matter.
    others: Vec<Other<'a>>,
    /// The address of the rule's explanation on the site; `null` while the site has no public address.
    explanation: Option<String>,
}

/// Lines and columns from 1, columns in characters; the end is the place after the last character.
#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// What to put in place of which words of the same file; no words where something is put in.
#[derive(Serialize)]
struct Replacement<'a> {
    #[serde(flatten)]
    at: Place,
    text: &'a str,
}

/// A place that matters, and why.
#[derive(Serialize)]
struct Other<'a> {
    file: &'a str,
    #[serde(flatten)]
    at: Place,
    note: &'a str,
}

impl From<Region> for Place {
    fn from(region: Region) -> Self {
        let Region { start, end } = region;
        Self { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }
}

/// All problems as JSON, on lines of their own, with a newline at the end.
#[must_use]
pub fn json(diagnostics: &Diagnostics, sources: &Sources, whereabouts: &Whereabouts) -> String {
    let report = Report {
        diagnostics: diagnostics.iter().map(|diagnostic| problem(diagnostic, sources, whereabouts)).collect(),
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
        advice: diagnostics.count(Severity::Advice),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn problem<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, whereabouts: &Whereabouts) -> Problem<'a> {
    let file = sources.file(diagnostic.at.file);
    let other = |label: &'a super::Label| Other {
        file: &sources.file(label.at.file).path,
        at: Region::of(label.at, sources).into(),
        note: &label.note,
    };
    Problem {
        rule: diagnostic.rule.name,
        category: diagnostic.rule.category.word(),
        severity: diagnostic.severity().as_str(),
        file: &file.path,
        at: Region::of(diagnostic.at, sources).into(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        change: diagnostic
            .change
            .as_ref()
            .map(|change| Replacement { at: Region::in_file(change.span, file).into(), text: change.new.as_str() }),
        others: diagnostic.others.iter().map(other).collect(),
        explanation: whereabouts.of_rule(diagnostic.rule),
    }
}
