//! Where finished files go, one by one.

use super::Rendered;
use crate::source::Location;
use std::sync::{Mutex, PoisonError};

/// Takes the files of a site as they are finished: from many threads and in any order. Whoever does not keep them needs no memory for them.
pub trait Receiver: Sync {
    /// Says how many files there will be, before the first comes.
    fn expect(&self, _files: usize) {}

    /// Whether it looks at what it takes. Files in which nothing can be wrong need not be made for one that does not.
    fn looks(&self) -> bool {
        true
    }

    /// Takes one file of the site. No path comes twice.
    fn take(&self, path: &str, bytes: &[u8], origin: Location);

    /// The path of a page that somebody waits for already, once for each time it is asked for.
    fn asked(&self) -> Option<String> {
        None
    }

    /// Shows a page that was asked for. It is taken when its turn comes.
    fn show(&self, _path: &str, _bytes: &[u8]) {}

    /// Takes a file as it was in an earlier site, and shows it. None when there is no earlier site, or nothing at the path.
    fn keep(&self, _path: &str) -> Option<&[u8]> {
        None
    }
}

/// Keeps all files in memory.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Vec<Rendered>>);

impl Kept {
    /// All files, sorted by path.
    #[must_use]
    pub fn into_files(self) -> Vec<Rendered> {
        let mut files = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }
}

impl Receiver for Kept {
    fn take(&self, path: &str, bytes: &[u8], origin: Location) {
        let file = Rendered { path: path.to_owned(), bytes: bytes.to_vec(), origin };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}

/// Keeps nothing: for whoever only wants to know what is wrong.
#[derive(Clone, Copy, Debug, Default)]
pub struct Discarded;

impl Receiver for Discarded {
    fn looks(&self) -> bool {
        false
    }

    fn take(&self, _: &str, _: &[u8], _: Location) {}
}
