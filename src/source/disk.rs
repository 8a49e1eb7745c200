//! A world on disk: the folder given with `--root`.

use super::entries::{entries, relative};
use super::world::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// The site's folder and the date of the build.
#[derive(Clone, Debug)]
pub struct DiskWorld {
    root: PathBuf,
    today: Date,
}

impl DiskWorld {
    /// The folder `root` on the day `today`.
    #[must_use]
    pub fn new(root: PathBuf, today: Date) -> Self {
        Self { root, today }
    }

    fn relative(&self, path: &Path) -> String {
        relative(&self.root, path)
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Vec<Listing> {
        let start = self.root.join(folder);
        if !start.exists() {
            return Vec::new();
        }
        let mut found: Vec<Listing> = entries(&start, true, |entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) if entry.file_type().is_file() => {
                let kind = match entry.metadata() {
                    Ok(metadata) => ListingKind::File(metadata.len()),
                    Err(error) => ListingKind::Unreadable(error.to_string()),
                };
                Some(Listing { path: self.relative(entry.path()), kind })
            }
            Ok(entry) => Some(Listing { path: self.relative(entry.path()), kind: ListingKind::Special }),
            Err(error) => {
                let path = error.path().map_or_else(|| folder.to_owned(), |path| self.relative(path));
                let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                Some(Listing { path, kind: ListingKind::Unreadable(why) })
            }
        });
        found.par_sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where content is read from disk")]
    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        std::fs::read(self.root.join(path)).map_err(|error| ReadFailure(error.to_string()))
    }

    fn today(&self) -> Date {
        self.today
    }
}
