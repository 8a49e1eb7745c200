//! Looks at files and folders on disk, without reading them.

use super::ListingKind;
use super::entries::{Entry, Failure, Wanted, entries};
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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

    /// Adds the bytes that tell it from every other.
    fn tell(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.length.to_le_bytes());
        let (sign, since) = match self.modified.map(|modified| modified.duration_since(UNIX_EPOCH)) {
            Some(Ok(since)) => (1, since),
            Some(Err(before)) => (2, before.duration()),
            None => (0, Duration::ZERO),
        };
        bytes.push(sign);
        bytes.extend(since.as_nanos().to_le_bytes());
        let (number, seconds, nanoseconds) = self.identity;
        bytes.extend([number.to_le_bytes(), seconds.to_le_bytes(), nanoseconds.to_le_bytes()].as_flattened());
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

impl Found {
    /// Adds the bytes that tell it from anything else, and from itself in any other state.
    pub(crate) fn tell(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.path.as_bytes());
        bytes.push(0);
        match (&self.kind, &self.stamp) {
            (ListingKind::Unreadable(why), _) => {
                bytes.push(b'?');
                bytes.extend(why.as_bytes());
                bytes.push(0);
            }
            (_, Some(stamp)) => {
                bytes.push(b'=');
                stamp.tell(bytes);
            }
            (ListingKind::File(_) | ListingKind::Special, None) => bytes.push(b'!'),
        }
    }
}

/// A file in the state in which it was found: the same for the same name, size and times alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark([u8; 16]);

impl Mark {
    /// The mark of a file of which this is known.
    pub(crate) fn of_file(path: String, metadata: &Metadata) -> Self {
        Self::of(&Found { path, kind: ListingKind::File(metadata.len()), stamp: Some(Stamp::new(metadata)) })
    }

    /// The mark of what stands at a path; none when that is a folder, nothing, or cannot be looked at.
    pub(crate) fn at(root: &Path, path: &str) -> Option<Self> {
        let metadata = root.join(path).symlink_metadata().ok().filter(|found| !found.is_dir())?;
        let special = || Self::of(&Found { path: path.to_owned(), kind: ListingKind::Special, stamp: None });
        Some(if metadata.is_file() { Self::of_file(path.to_owned(), &metadata) } else { special() })
    }

    fn of(found: &Found) -> Self {
        let mut bytes = Vec::with_capacity(found.path.len() + 64);
        found.tell(&mut bytes);
        Self(blake3::hash(&bytes).as_bytes().first_chunk().copied().unwrap_or_default())
    }

    /// The bytes that tell it from every other.
    pub(crate) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// There is too much below a place; what was found until then is of no use.
#[derive(Debug)]
pub(crate) struct TooMany;

/// Everything at or below `place`, `most` things at most. What is not there, or goes while it is looked at, is left out.
pub(crate) fn walk(root: &Path, place: &str, most: usize) -> Result<Vec<Found>, TooMany> {
    walk_at_pace(root, place, most, &|| ())
}

/// The same, where `pause` may wait at each file and folder.
pub(crate) fn walk_at_pace(root: &Path, place: &str, most: usize, pause: &(dyn Fn() + Sync)) -> Result<Vec<Found>, TooMany> {
    let wanted = |_: &str| {
        pause();
        true
    };
    walk_as(root, place, &wanted, most, |found| found)
}

/// The marks of everything below a folder that is wanted, `most` at most, in no order that means anything.
pub(crate) fn marks(folder: &Path, wanted: Wanted<'_>, most: usize) -> Result<Vec<Mark>, TooMany> {
    walk_as(folder, "", wanted, most, |found| Mark::of(&found))
}

fn walk_as<T: Send>(
    root: &Path,
    place: &str,
    wanted: Wanted<'_>,
    most: usize,
    make: impl Fn(Found) -> T + Sync,
) -> Result<Vec<T>, TooMany> {
    let top = !place.contains('/');
    let count = AtomicUsize::new(0);
    // Only content/ and themes/ themselves may be links; links below them are listed and never followed.
    let all = entries(root, &root.join(place), top, wanted, |entry| {
        let found = look(place, entry)?;
        (count.fetch_add(1, Ordering::Relaxed) < most).then(|| make(found))
    });
    if count.into_inner() > most { Err(TooMany) } else { Ok(all) }
}

fn look(place: &str, entry: Result<Entry<'_>, Failure>) -> Option<Found> {
    let unreadable = |path, why| Some(Found { path, kind: ListingKind::Unreadable(why), stamp: None });
    match entry {
        Ok(entry) if !entry.kind.is_file() => Some(Found { path: entry.path, kind: ListingKind::Special, stamp: None }),
        Ok(entry) => match entry.metadata() {
            Ok(metadata) => Some(Found { path: entry.path, kind: ListingKind::File(metadata.len()), stamp: Some(Stamp::new(&metadata)) }),
            Err((ErrorKind::NotFound, _)) => None,
            Err((_, why)) => unreadable(entry.path, why),
        },
        Err(failure) if matches!(failure.error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => None,
        Err(failure) => unreadable(failure.path.unwrap_or_else(|| place.to_owned()), failure.error.to_string()),
    }
}

/// What a folder is, so that one that was deleted and made again is told from the first. None when there is none.
pub(crate) fn folder_identity(path: &Path) -> Option<(u64, Option<SystemTime>)> {
    let metadata = std::fs::metadata(path).ok().filter(Metadata::is_dir)?;
    // The number alone may be given to the next folder at once.
    Some((identity(&metadata).0, metadata.created().ok()))
}
