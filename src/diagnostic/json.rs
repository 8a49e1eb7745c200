//! Problems for programs: one JSON object.

use super::{Diagnostics, Severity};
use crate::source::Sources;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Problem<'a>>,
    errors: usize,
    warnings: usize,
}

/// Lines and columns from 1, columns in characters; the end is the place after the last character.
#[derive(Serialize)]
struct Problem<'a> {
    rule: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

/// All problems as JSON, on lines of their own, with a newline at the end.
#[must_use]
pub fn json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let lines = diagnostics.iter().map(|diagnostic| {
        let file = sources.file(diagnostic.at.file);
        let start = file.lines().position(&file.text, diagnostic.at.span.start as usize);
        let end = file.lines().position(&file.text, diagnostic.at.span.end as usize);
        Problem {
            rule: diagnostic.rule.name,
            severity: diagnostic.severity().as_str(),
            file: &file.path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        }
    });
    let report =
        Report { diagnostics: lines.collect(), errors: diagnostics.count(Severity::Error), warnings: diagnostics.count(Severity::Warning) };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
