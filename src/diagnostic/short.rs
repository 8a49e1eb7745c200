//! Problems, one line each: `file:line:column: error[rule]: message`.

use super::{Diagnostics, visible};
use crate::source::Sources;

/// One line for each problem.
#[must_use]
pub fn short(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        let file = sources.file(diagnostic.at.file);
        let start = file.lines().position(&file.text, diagnostic.at.span.start as usize);
        let severity = diagnostic.severity().as_str();
        let help = diagnostic.help.as_deref().map(|help| format!(" {help}")).unwrap_or_default();
        let line = format!(
            "{}:{}:{}: {severity}[{}]: {}{help}\n",
            visible(&file.path),
            start.line,
            start.column,
            diagnostic.rule.name,
            diagnostic.message
        );
        text.push_str(&line);
    }
    text
}
