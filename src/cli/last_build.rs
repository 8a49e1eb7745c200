//! Whether a build would do nothing: the sources, what was asked for, the program and the published files are all as the last build left
//! them. Then what it said is said again, and no file is read.
//!
//! Files are told by size, times and number, as git tells them. A build whose sources changed within the last two seconds leaves no
//! note: a change that a coarse clock hides would be lost.

use super::summary::Summary;
use crate::output::{fingerprint, leave_note, note};
use crate::source::walk::walk;
use blake3::Hash;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// More sources than any register has.
const MOST: usize = 4_000_000;

/// What a build left behind.
#[derive(Debug, Deserialize, Serialize)]
struct Note {
    made_from: String,
    published: String,
    /// The problems it told.
    told: String,
    summary: Summary,
}

/// What a build is made from; none when that cannot be said for sure.
fn made_from(root: &Path, asked: &str) -> Option<Hash> {
    let mut bytes = format!("{asked}\0{}\0", program()?).into_bytes();
    for folder in ["content", "themes"] {
        for found in walk(root, folder, MOST).ok()? {
            if found.stamp.as_ref().is_some_and(crate::source::walk::Stamp::is_fresh) {
                return None;
            }
            found.tell(&mut bytes);
        }
    }
    Some(blake3::hash(&bytes))
}

/// Tells this program from another version of it.
fn program() -> Option<String> {
    let found = std::env::current_exe().ok()?.metadata().ok()?;
    Some(format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), found.len(), found.modified().ok()?))
}

/// What a build is made from, and what the last one said, if another would find everything as that one left it: the problems and the
/// summary.
pub(super) fn look(root: &Path, asked: &str, output: &Path) -> (Option<Hash>, Option<(String, Summary)>) {
    let note: Option<Note> = note(output).and_then(|note| serde_json::from_str(&note).ok());
    let published = || note.as_ref().and_then(|_| fingerprint(output));
    let (made_from, published) = rayon::join(|| made_from(root, asked), published);
    let is = |said: &str, hash: Option<Hash>| hash.is_some_and(|hash| said == hash.to_hex().as_str());
    let unchanged = note.filter(|note| is(&note.made_from, made_from) && is(&note.published, published));
    (made_from, unchanged.map(|note| (note.told, note.summary.of_nothing_changed())))
}

/// Leaves a note of a build, told by what it was made from and what it left; or takes the old one away where none can be left.
pub(super) fn remember(output: &Path, build: Option<(Hash, Hash)>, told: &str, summary: Summary) {
    let note = build.and_then(|(made_from, published)| {
        let (made_from, published) = (made_from.to_hex().to_string(), published.to_hex().to_string());
        serde_json::to_string(&Note { made_from, published, told: told.to_owned(), summary }).ok()
    });
    leave_note(output, note.as_deref());
}
