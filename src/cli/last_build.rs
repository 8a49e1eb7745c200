//! Whether a build would do nothing: the sources, what was asked for, the program and the published files are all as the last build left
//! them. Then what it said is said again, and no file is read.
//!
//! Files are told by size, times and number, as git tells them. A build whose sources changed within the last two seconds leaves no
//! note: a change that a coarse clock hides would be lost.

use super::summary::Summary;
use crate::output::{fingerprint, leave_note, note};
use crate::source::Listing;
use crate::source::walk::{Stamp, TooMany, walk};
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

/// What a look at everything found.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// What a build is made from; none when that cannot be said for sure.
    pub(super) made_from: Option<Hash>,
    /// What lies below `content`, so that nobody need look again; none when there is too much.
    pub(super) content: Option<Vec<Listing>>,
    /// What the last build said, if another would find everything as that one left it: the problems and the summary.
    pub(super) unchanged: Option<(String, Summary)>,
}

impl Looked {
    fn at_sources(root: &Path, asked: &str) -> Self {
        let mut looked = Self::default();
        looked.made_from = looked.made_from(root, asked);
        looked
    }

    fn made_from(&mut self, root: &Path, asked: &str) -> Option<Hash> {
        let mut hasher = blake3::Hasher::new();
        let mut bytes = format!("{asked}\0{}\0", program()?).into_bytes();
        hasher.update(&bytes);
        let mut is_sure = true;
        for folder in ["content", "themes"] {
            let all = walk(root, folder, MOST).map_err(|TooMany| ()).ok()?;
            for found in &all {
                is_sure &= !found.stamp.as_ref().is_some_and(Stamp::is_fresh);
                bytes.clear();
                found.tell(&mut bytes);
                hasher.update(&bytes);
            }
            if folder == "content" {
                // Collected in place, it would keep the room of what is told of the files besides.
                let mut content = Vec::with_capacity(all.len());
                content.extend(all.into_iter().map(|found| Listing { path: found.path, kind: found.kind }));
                self.content = Some(content);
            }
        }
        is_sure.then(|| hasher.finalize())
    }
}

/// Tells this program from another version of it.
fn program() -> Option<String> {
    let found = std::env::current_exe().ok()?.metadata().ok()?;
    Some(format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), found.len(), found.modified().ok()?))
}

/// Looks at what a build is made from, and whether it is as the last one left it.
pub(super) fn look(root: &Path, asked: &str, output: &Path) -> Looked {
    let note: Option<Note> = note(output).and_then(|note| serde_json::from_str(&note).ok());
    let published = || note.as_ref().and_then(|_| fingerprint(output));
    let (looked, published) = rayon::join(|| Looked::at_sources(root, asked), published);
    let is = |said: &str, hash: Option<Hash>| hash.is_some_and(|hash| said == hash.to_hex().as_str());
    let unchanged = note.filter(|note| is(&note.made_from, looked.made_from) && is(&note.published, published));
    Looked { unchanged: unchanged.map(|note| (note.told, note.summary.of_nothing_changed())), ..looked }
}

/// Leaves a note of a build, told by what it was made from and what it left; or takes the old one away where none can be left.
pub(super) fn remember(output: &Path, build: Option<(Hash, Hash)>, told: &str, summary: Summary) {
    let note = build.and_then(|(made_from, published)| {
        let (made_from, published) = (made_from.to_hex().to_string(), published.to_hex().to_string());
        serde_json::to_string(&Note { made_from, published, told: told.to_owned(), summary }).ok()
    });
    leave_note(output, note.as_deref());
}
