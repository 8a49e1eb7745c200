//! A world with a few more files laid over it: how the register would be if they were written.

use super::world::{Listing, ListingKind, ReadFailure, World};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A world and the files that stand before its own.
pub struct Overlay<'w> {
    below: &'w dyn World,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'w> Overlay<'w> {
    /// `below` with nothing laid over it.
    #[must_use]
    pub fn new(below: &'w dyn World) -> Self {
        Self { below, files: BTreeMap::new() }
    }

    /// The same world with one more file, in the place of one that may be there.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.to_vec());
        self
    }
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> Vec<Listing> {
        let inside = format!("{folder}/");
        let mut found = self.below.list(folder);
        found.retain(|listing| !self.files.contains_key(&listing.path));
        let laid = self.files.iter().filter(|(path, _)| path.starts_with(&inside));
        found.extend(laid.map(|(path, bytes)| Listing { path: path.clone(), kind: ListingKind::File(bytes.len() as u64) }));
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        self.files.get(path).map_or_else(|| self.below.bytes(path), |bytes| Ok(bytes.clone()))
    }

    fn today(&self) -> Date {
        self.below.today()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::MemoryWorld;
    use jiff::civil::date;

    #[test]
    fn new_files_stand_before_those_below() {
        let below = MemoryWorld::new(date(2026, 11, 22)).with("content/a", "old").with("content/c", "kept");
        let world = Overlay::new(&below).with("content/a", b"new").with("content/b", b"added").with("themes/x", b"");
        let paths: Vec<String> = world.list("content").into_iter().map(|listing| listing.path).collect();
        assert_eq!(paths, ["content/a", "content/b", "content/c"]);
        assert_eq!(world.bytes("content/a").unwrap(), b"new");
        assert_eq!(world.bytes("content/c").unwrap(), b"kept");
    }
}
