//! A world held in memory, for tests and for text that was never saved.

use super::world::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Files by path and a date.
#[derive(Clone, Debug)]
pub struct MemoryWorld {
    /// The files, by path from the root.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The date of the build.
    pub today: Date,
}

impl MemoryWorld {
    /// A world with no files.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// The same world with one more text file.
    #[must_use]
    pub fn with(self, path: &str, text: &str) -> Self {
        self.with_bytes(path, text.as_bytes())
    }

    /// The same world with one more file of any sort.
    #[must_use]
    pub fn with_bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.to_vec());
        self
    }
}

impl World for MemoryWorld {
    fn list(&self, folder: &str) -> Vec<Listing> {
        let inside = format!("{folder}/");
        self.files
            .iter()
            .filter(|(path, _)| path.starts_with(&inside))
            .map(|(path, bytes)| Listing { path: path.clone(), kind: ListingKind::File(bytes.len() as u64) })
            .collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        self.files.get(path).cloned().ok_or_else(|| ReadFailure("the file is gone".to_owned()))
    }

    fn today(&self) -> Date {
        self.today
    }
}
