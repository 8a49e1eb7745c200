//! What a git revision holds: every path of the repository with its kind, as data.

/// What stands at a path of a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// An ordinary file.
    File,
    /// A file that may be run.
    Executable,
    /// A symbolic link.
    Symlink,
    /// A link to a commit of another repository.
    Submodule,
    /// Anything else: no program we know makes it.
    Unknown,
}

/// One path of a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeEntry {
    /// Path from the top of the repository, as bytes: nobody promises that names are text.
    pub path: Vec<u8>,
    /// What it is.
    pub kind: EntryKind,
    /// The id of its content, in hexadecimal digits.
    pub id: String,
}

/// Every path of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The entries, sorted by path, each path once.
    pub entries: Vec<TreeEntry>,
    /// Paths that stand there more than once: no honest program writes such a tree.
    pub twice: Vec<Vec<u8>>,
}

impl Tree {
    /// Takes entries in any order.
    #[must_use]
    pub fn new(mut entries: Vec<TreeEntry>) -> Self {
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let mut twice: Vec<Vec<u8>> =
            entries.windows(2).filter_map(|pair| matches!(pair, [a, b] if a.path == b.path).then(|| pair[0].path.clone())).collect();
        twice.dedup();
        entries.dedup_by(|a, b| a.path == b.path);
        Self { entries, twice }
    }

    /// The entry at a path.
    #[must_use]
    pub fn find(&self, path: &[u8]) -> Option<&TreeEntry> {
        self.entries.binary_search_by(|entry| entry.path.as_slice().cmp(path)).ok().and_then(|index| self.entries.get(index))
    }
}
