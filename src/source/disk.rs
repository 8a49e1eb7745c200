//! A world on disk: the folder given with `--root`.

use super::entries::{Failure, entries};
use super::world::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

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
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Vec<Listing> {
        self.list_where(folder, &|_| true)
    }

    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        let start = self.root.join(folder);
        if !start.exists() {
            return Vec::new();
        }
        let mut found: Vec<Listing> = entries(&self.root, &start, true, wanted, |entry| {
            Some(match entry {
                Ok(entry) if !entry.kind.is_file() => Listing { path: entry.path, kind: ListingKind::Special },
                Ok(entry) => {
                    let kind = match entry.metadata() {
                        Ok(metadata) => ListingKind::File(metadata.len()),
                        Err((_, why)) => ListingKind::Unreadable(why),
                    };
                    Listing { path: entry.path, kind }
                }
                Err(Failure { path, error }) => {
                    Listing { path: path.unwrap_or_else(|| folder.to_owned()), kind: ListingKind::Unreadable(error.to_string()) }
                }
            })
        });
        found.par_sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        File::open(self.root.join(path)).and_then(whole).map_err(|error| ReadFailure(error.to_string()))
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// The content of a file. Most are small and fit the first room, so that nobody has to be asked how large they are.
fn whole(mut file: File) -> io::Result<Vec<u8>> {
    let mut room = [0; 8 * 1024];
    let mut filled = 0;
    while let Some(rest) = room.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => return Ok(room.get(..filled).unwrap_or_default().to_vec()),
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let mut bytes = room.to_vec();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
