//! What the output folder held when the build came to write: one walk instead of a question for every file.

use super::paths::folders;
use super::writer::Found;
use std::collections::{HashMap, HashSet};

/// What stands at one path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A link or another special file.
    Special,
}

/// Everything in the folder, nothing of git's.
#[derive(Debug, Default)]
pub(super) struct Present {
    kinds: HashMap<String, Kind>,
    /// The same paths in small letters: on some computers `a` and `A` are one file.
    small: HashSet<String>,
    /// All paths but folders', sorted.
    files: Vec<String>,
}

impl Present {
    pub(super) fn new(entries: Vec<(String, Kind)>) -> Self {
        let small = entries.iter().map(|(path, _)| path.to_lowercase()).collect();
        let mut files: Vec<String> = entries.iter().filter(|(_, kind)| *kind != Kind::Folder).map(|(path, _)| path.clone()).collect();
        files.sort_unstable();
        Self { kinds: entries.into_iter().collect(), small, files }
    }

    /// All files and links, sorted.
    pub(super) fn files(&self) -> &[String] {
        &self.files
    }

    /// Whether there is a folder at `path`.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        self.kinds.get(path) == Some(&Kind::Folder)
    }

    /// What stands at `path`; none when only the disk can tell, because a name differs from one that is there by its capitals alone.
    pub(super) fn look(&self, path: &str) -> Option<Found> {
        let mut outer: Vec<&str> = folders(path).collect();
        outer.reverse();
        for folder in outer {
            match self.kinds.get(folder) {
                Some(Kind::Folder) => {}
                Some(Kind::File) => return Some(Found::FileOnTheWay(folder.to_owned())),
                Some(Kind::Special) => return Some(Found::Special(folder.to_owned())),
                None => return self.nothing_at(folder),
            }
        }
        match self.kinds.get(path) {
            Some(Kind::File) => Some(Found::File),
            Some(Kind::Folder) => Some(Found::Folder),
            Some(Kind::Special) => Some(Found::Special(path.to_owned())),
            None => self.nothing_at(path),
        }
    }

    fn nothing_at(&self, path: &str) -> Option<Found> {
        (self.small.is_empty() || !self.small.contains(&path.to_lowercase())).then_some(Found::Nothing)
    }
}
