//! A note in the output folder about the build that made it, so that the next one can tell whether anything changed at all.

use super::paths::{NOTE, is_gits, is_staged};
use super::writer::{Folder, Found};
use crate::source::walk::{Mark, marks};
use blake3::Hash;
use std::path::Path;

/// Most files that are looked at. A larger folder is built in full.
const MOST: usize = 4_000_000;

/// The note, if there is one that can be read.
#[must_use]
pub fn note(output: &Path) -> Option<String> {
    let folder = Folder::new(output);
    let is_there = matches!(folder.look(NOTE), Ok(Found::File));
    is_there.then(|| folder.bytes(NOTE).ok()).flatten().and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Leaves a note; none takes away the one that is there. Where the disk refuses there is no note, and the next build is a full one.
pub fn leave_note(output: &Path, text: Option<&str>) {
    let folder = Folder::new(output);
    let no_step: &(dyn Fn() -> Result<(), super::OutputError> + Sync) = &|| Ok(());
    let left = match text {
        Some(text) => folder.replace(NOTE, text.as_bytes(), no_step),
        None => folder.remove(NOTE, no_step),
    };
    if left.is_err() {
        let _ = folder.remove(NOTE, no_step);
    }
}

/// Tells the folder as it stands, by names, sizes and times, from any other state of it. None when it cannot be looked at.
#[must_use]
pub fn fingerprint(output: &Path) -> Option<Hash> {
    let wanted = |path: &str| path != NOTE && !is_gits(path) && !is_staged(path);
    marks(output, &wanted, MOST).ok().map(fingerprint_of)
}

/// The same, from the marks of everything in the folder.
pub(super) fn fingerprint_of(mut marks: Vec<Mark>) -> Hash {
    marks.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for mark in &marks {
        hasher.update(mark.bytes());
    }
    hasher.finalize()
}
