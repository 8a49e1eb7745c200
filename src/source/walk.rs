//! Looks at files and folders on disk, without reading them.

use super::ListingKind;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// What a file's entry in its folder says. A changed file has another, except where a clock is too coarse to show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// The file's number and the last change of the entry itself, where the system has them.
    identity: (u64, i64, i64),
}

impl Stamp {
    fn new(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }

    /// Whether the file changed so shortly ago that another change could leave the same stamp. A time in the future counts as such.
    pub(crate) fn is_fresh(&self) -> bool {
        self.modified.and_then(|modified| modified.elapsed().ok()).is_none_or(|age| age < Duration::from_secs(2))
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

/// Something found.
#[derive(Debug)]
pub(crate) struct Found {
    /// Path from the root, with `/`.
    pub(crate) path: String,
    /// What it is, as every world lists it.
    pub(crate) kind: ListingKind,
    /// None for what is no ordinary file.
    pub(crate) stamp: Option<Stamp>,
}

/// There is too much below a place; what was found until then is of no use.
#[derive(Debug)]
pub(crate) struct TooMany;

/// Everything at or below `place`, `most` things at most. What is not there, or goes while it is looked at, is left out.
pub(crate) fn walk(root: &Path, place: &str, most: usize) -> Result<Vec<Found>, TooMany> {
    let top = !place.contains('/');
    let mut all = Vec::new();
    // Only content/ and themes/ themselves may be links; links below them are listed and never followed.
    for entry in WalkDir::new(root.join(place)).follow_links(false).follow_root_links(top) {
        let found = match entry {
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) => {
                let path = relative(root, entry.path());
                match entry.metadata() {
                    _ if !entry.file_type().is_file() => Found { path, kind: ListingKind::Special, stamp: None },
                    Ok(metadata) => Found { path, kind: ListingKind::File(metadata.len()), stamp: Some(Stamp::new(&metadata)) },
                    Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => continue,
                    Err(error) => Found { path, kind: ListingKind::Unreadable(error.to_string()), stamp: None },
                }
            }
            Err(error) if error.io_error().is_some_and(|error| matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)) => {
                continue;
            }
            Err(error) => {
                let path = error.path().map_or_else(|| place.to_owned(), |path| relative(root, path));
                let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                Found { path, kind: ListingKind::Unreadable(why), stamp: None }
            }
        };
        if all.len() >= most {
            return Err(TooMany);
        }
        all.push(found);
    }
    Ok(all)
}

fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// What a folder is, so that one that was deleted and made again is told from the first. None when there is none.
pub(crate) fn folder_identity(path: &Path) -> Option<(u64, Option<SystemTime>)> {
    let metadata = std::fs::metadata(path).ok().filter(Metadata::is_dir)?;
    // The number alone may be given to the next folder at once.
    Some((identity(&metadata).0, metadata.created().ok()))
}
