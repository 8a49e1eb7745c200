//! The only door in: what the pipeline may know of the outside.

use jiff::civil::Date;

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListingKind {
    /// An ordinary file and its size in bytes.
    File(u64),
    /// A symbolic link or another special file: never followed, always reported.
    Special,
    /// A folder or file that could not be looked at, and why.
    Unreadable(String),
}

/// One thing found below the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Path from the root, with `/`.
    pub path: String,
    /// What it is.
    pub kind: ListingKind,
}

/// Why a file could not be read, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFailure(pub String);

/// Files as bytes, and the date of the build. A folder, a map in memory and, later, a git revision are worlds.
pub trait World: Sync {
    /// Everything below `folder` (`content` or `themes/NAME`), sorted by path. An absent folder is empty.
    fn list(&self, folder: &str) -> Vec<Listing>;

    /// The same without folders and files that are not wanted, told by their paths. What is not wanted need not even be looked at.
    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        let mut found = self.list(folder);
        found.retain(|listing| wanted(&listing.path));
        found
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// The reason in plain words when the file is gone or not readable.
    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure>;

    /// The date the site is built for. Nothing else in the program may ask a clock.
    fn today(&self) -> Date;

    /// Whether anybody still waits for what is made from it. Where nobody does, whatever comes of it is thrown away, and may come soon.
    fn is_wanted(&self) -> bool {
        true
    }
}
