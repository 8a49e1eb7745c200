//! A world on disk: the folder given with `--root`.

use super::entries::{Failure, entries};
use super::world::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The site's folder and the date of the build.
#[derive(Clone, Debug)]
pub struct DiskWorld {
    root: PathBuf,
    today: Date,
    /// What is known to lie below a folder: told to whoever asks first, and looked at anew for the next.
    known: Arc<Mutex<Option<Known>>>,
}

/// A folder, and everything below it.
type Known = (String, Vec<Listing>);

impl DiskWorld {
    /// The folder `root` on the day `today`.
    #[must_use]
    pub fn new(root: PathBuf, today: Date) -> Self {
        Self { root, today, known: Arc::default() }
    }

    /// The same, where somebody has just looked at everything below a folder.
    #[must_use]
    pub(crate) fn knowing(self, folder: &str, mut found: Vec<Listing>) -> Self {
        found.par_sort_by(|a, b| a.path.cmp(&b.path));
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((folder.to_owned(), found));
        self
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Vec<Listing> {
        self.list_where(folder, &|_| true)
    }

    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).take_if(|(known, _)| known == folder);
        if let Some((_, mut found)) = known {
            found.retain(|listing| wanted(&listing.path));
            return found;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_is_told_once_and_to_nobody_else() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("content/pages")).unwrap();
        File::create(root.path().join("content/pages/a.md")).unwrap();
        let listing = |path: &str| Listing { path: path.to_owned(), kind: ListingKind::File(0) };
        let (real, known) = (listing("content/pages/a.md"), [listing("content/b.md"), listing("content/a.md")]);
        let world = DiskWorld::new(root.path().to_owned(), jiff::civil::date(2026, 11, 22)).knowing("content", known.to_vec());
        assert_eq!(world.list("content/pages"), std::slice::from_ref(&real));
        assert_eq!(world.list("content"), [listing("content/a.md"), listing("content/b.md")]);
        assert_eq!(world.list("content"), [real]);
    }
}
