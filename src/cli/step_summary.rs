//! The summary of a workflow's step: a file that GitHub names and shows on the page of the run.

use super::warn;
use crate::diagnostic::STEP_SUMMARY_LIMIT;
use std::fs::OpenOptions;
use std::io::Write;

/// Adds a text to the summary, when there is one. `text` is told how many bytes there is room for: what stands there already counts towards
/// the size that GitHub takes.
#[expect(clippy::disallowed_methods, reason = "GITHUB_STEP_SUMMARY is how GitHub says where the summary belongs")]
pub(super) fn append(text: impl FnOnce(usize) -> String) {
    let Some(file) = std::env::var("GITHUB_STEP_SUMMARY").ok().filter(|file| !file.is_empty()) else { return };
    let there = std::fs::metadata(&file).map_or(0, |found| usize::try_from(found.len()).unwrap_or(usize::MAX));
    let text = text(STEP_SUMMARY_LIMIT.saturating_sub(there));
    let written = OpenOptions::new().create(true).append(true).open(&file).and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written {
        warn(&format!("ccqm: the summary could not be written to GITHUB_STEP_SUMMARY: {error}\n"));
    }
}
