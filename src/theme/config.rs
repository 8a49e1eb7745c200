//! A theme's own settings: `theme.yaml`.

use super::rule_table::THEME_CONFIG;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};
use serde::Deserialize;

/// The contract between this program and themes that it keeps to.
const CONTRACT: u64 = 1;

/// `theme.yaml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeConfig {
    /// What the theme is called.
    pub name: String,
    /// The contract it was written for.
    pub contract: u64,
    /// The theme it stands on; `default` when not said.
    #[serde(default)]
    pub extends: Option<String>,
    /// What it is.
    #[serde(default)]
    pub description: Option<String>,
    /// Whose work is in it.
    #[serde(default)]
    pub credits: Vec<String>,
}

/// Reads `theme.yaml`; none when it cannot be used.
pub(super) fn read(file: FileId, text: &str, out: &mut Diagnostics) -> Option<ThemeConfig> {
    match serde_yaml::from_str::<ThemeConfig>(text) {
        Ok(config) if config.contract == CONTRACT => Some(config),
        Ok(config) => {
            let message = format!("The theme was written for contract {}; this program keeps contract {CONTRACT}.", config.contract);
            let at = value_place(file, text, "contract");
            out.report(
                Diagnostic::new(&THEME_CONFIG, at, message).help(format!("Write `contract: {CONTRACT}` when the theme follows it.")),
            );
            None
        }
        Err(error) => {
            let message = format!("The theme's settings cannot be read: {error}.");
            let help = "A theme has `name`, `contract: 1` and, if you like, `extends`, `description` and a list of `credits`.";
            out.report(Diagnostic::new(&THEME_CONFIG, error_place(file, text, &error), message).help(help));
            None
        }
    }
}

/// The place of the value of a key at the top of the file; the beginning of the file when it is not there.
pub(super) fn value_place(file: FileId, text: &str, key: &str) -> Location {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(':')) {
            let value = rest.split(" #").next().unwrap_or(rest);
            let start = offset + key.len() + 1 + (value.len() - value.trim_start().len());
            return Location { file, span: Span::new(start, start + value.trim().len()) };
        }
        offset += line.len();
    }
    Location { file, span: Span::default() }
}

fn error_place(file: FileId, text: &str, error: &serde_yaml::Error) -> Location {
    let message = error.to_string();
    let unknown = message.split_once("unknown field `").and_then(|(_, rest)| rest.split('`').next());
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if let Some(key) = unknown.filter(|key| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))) {
            return Location { file, span: Span::new(offset, offset + key.len()) };
        }
        offset += line.len();
    }
    let line = error.location().map_or(1, |at| at.line());
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let words = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
    Location { file, span: Span::new(start, start + words.len()) }
}
