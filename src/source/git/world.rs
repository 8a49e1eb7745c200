//! A world in a git revision: the site as it stands there, without a checkout.

use super::objects::Objects;
use crate::source::tree::{EntryKind, Tree};
use crate::source::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Largest file that is read: what the largest picture may have.
const LARGEST_FILE: u64 = 5_000_000;
/// Most bytes that are read of one revision.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The files of a site in a revision, and a date.
#[derive(Debug)]
pub struct GitWorld {
    objects: Arc<Objects>,
    files: BTreeMap<String, Found>,
    read: AtomicU64,
    today: Date,
}

#[derive(Debug)]
enum Found {
    File(String),
    Special,
    Unnamed,
}

impl GitWorld {
    pub(super) fn new(objects: Arc<Objects>, tree: &Tree, prefix: &[u8], today: Date) -> Self {
        let mut files = BTreeMap::new();
        for entry in &tree.entries {
            let Some(inside) = entry.path.strip_prefix(prefix) else { continue };
            let (path, found) = match (std::str::from_utf8(inside), entry.kind) {
                (Err(_), _) => (inside.escape_ascii().to_string(), Found::Unnamed),
                (Ok(path), EntryKind::File | EntryKind::Executable) => (path.to_owned(), Found::File(entry.id.clone())),
                (Ok(path), _) => (path.to_owned(), Found::Special),
            };
            files.entry(path).or_insert(found);
        }
        Self { objects, files, read: AtomicU64::new(0), today }
    }
}

impl World for GitWorld {
    fn list(&self, folder: &str) -> Vec<Listing> {
        let inside = format!("{folder}/");
        let from = self.files.range(inside.clone()..);
        from.take_while(|(path, _)| path.starts_with(&inside))
            .map(|(path, found)| {
                let kind = match found {
                    Found::File(id) => match self.objects.size(id) {
                        Some(size) => ListingKind::File(size),
                        None => ListingKind::Unreadable("git does not have its content".to_owned()),
                    },
                    Found::Special => ListingKind::Special,
                    Found::Unnamed => ListingKind::Unreadable("its name is not text in UTF-8".to_owned()),
                };
                Listing { path: path.clone(), kind }
            })
            .collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        let Some(Found::File(id)) = self.files.get(path) else { return Err(ReadFailure("there is no such file".to_owned())) };
        let size = self.objects.size(id).unwrap_or(0);
        if self.read.fetch_add(size, Ordering::Relaxed).saturating_add(size) > MOST_BYTES {
            return Err(ReadFailure(format!("the revision holds more than {} MB", MOST_BYTES / 1024 / 1024)));
        }
        self.objects.bytes(id, LARGEST_FILE).map_err(|failure| ReadFailure(failure.to_string()))
    }

    fn today(&self) -> Date {
        self.today
    }
}
