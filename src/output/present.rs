//! What the output folder held when the build came to write: one walk instead of a question for every file.

use super::paths::{folders, in_small_letters};
use super::writer::Found;
use crate::source::TextIndex;
use std::collections::HashSet;

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
    /// Everything that nothing else lies in, sorted by path.
    entries: Vec<(Box<str>, Kind)>,
    /// Each of these by its path, and each folder by one of those that lie in it.
    index: TextIndex,
    /// What is not written in small letters alone, in small letters: on some computers `a` and `A` are one file.
    capitals: HashSet<String>,
}

impl Present {
    /// Takes everything that is there; folders in which something lies may be left out.
    pub(super) fn new(mut entries: Vec<(Box<str>, Kind)>) -> Self {
        entries.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut index = TextIndex::with_room(2 * entries.len());
        let mut capitals = HashSet::new();
        for (position, (path, _)) in entries.iter().enumerate() {
            let mut is_new = |part: &str| {
                let known = index.add(part, position, |at| entries.get(at).is_some_and(|(path, _)| leads_to(path, part)));
                if known.is_none() {
                    let small = in_small_letters(part);
                    capitals.extend((small != part).then(|| small.into_owned()));
                }
                known.is_none()
            };
            is_new(path);
            // The folders around one that is known are known.
            folders(path).take_while(|folder| is_new(folder)).for_each(drop);
        }
        Self { entries, index, capitals }
    }

    /// All files and links, sorted.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(|(_, kind)| *kind != Kind::Folder).map(|(path, _)| &**path)
    }

    fn kind(&self, path: &str) -> Option<Kind> {
        let at = self.index.find(path, |at| self.entries.get(at).is_some_and(|(entry, _)| leads_to(entry, path)))?;
        self.entries.get(at).map(|(entry, kind)| if entry.len() == path.len() { *kind } else { Kind::Folder })
    }

    /// Whether there is a folder at `path`.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        self.kind(path) == Some(Kind::Folder)
    }

    /// What stands at `path`; none when only the disk can tell, because a name differs from one that is there by its capitals alone.
    pub(super) fn look(&self, path: &str) -> Option<Found> {
        if let Some(kind) = self.kind(path) {
            // It is there, so all around it are folders.
            return Some(match kind {
                Kind::File => Found::File,
                Kind::Folder => Found::Folder,
                Kind::Special => Found::Special(path.to_owned()),
            });
        }
        let mut outer: Vec<&str> = folders(path).collect();
        outer.reverse();
        for folder in outer {
            match self.kind(folder) {
                Some(Kind::Folder) => {}
                Some(Kind::File) => return Some(Found::FileOnTheWay(folder.to_owned())),
                Some(Kind::Special) => return Some(Found::Special(folder.to_owned())),
                None => return self.nothing_at(folder),
            }
        }
        self.nothing_at(path)
    }

    fn nothing_at(&self, path: &str) -> Option<Found> {
        let small = in_small_letters(path);
        let is_there_otherwise = self.capitals.contains(small.as_ref()) || (small != path && self.kind(&small).is_some());
        (!is_there_otherwise).then_some(Found::Nothing)
    }
}

/// Whether a path is `part`, or lies in it.
fn leads_to(path: &str, part: &str) -> bool {
    path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_stands_where_and_what_only_the_disk_can_tell() {
        let entries =
            [("a/b.html", Kind::File), ("A/link", Kind::Special), ("empty", Kind::Folder), ("c", Kind::File), ("a/d/E", Kind::File)];
        let present = Present::new(entries.map(|(path, kind)| (Box::from(path), kind)).into());
        assert_eq!(present.files().collect::<Vec<_>>(), ["A/link", "a/b.html", "a/d/E", "c"]);
        for (path, found) in [
            ("a/b.html", Some(Found::File)),
            ("a", Some(Found::Folder)),
            ("a/d", Some(Found::Folder)),
            ("empty", Some(Found::Folder)),
            ("c/x/y", Some(Found::FileOnTheWay("c".to_owned()))),
            ("A/link", Some(Found::Special("A/link".to_owned()))),
            ("A/link/x", Some(Found::Special("A/link".to_owned()))),
            ("new/x", Some(Found::Nothing)),
            ("a/new", Some(Found::Nothing)),
            ("a/b", Some(Found::Nothing)),
            ("C", None),
            ("a/d/e", None),
            ("a/D/x", None),
            ("Empty/x", None),
            ("a/link", None),
        ] {
            assert_eq!(present.look(path), found, "{path}");
        }
        assert!(present.has_folder("a") && !present.has_folder("c") && !present.has_folder("none"));
        assert_eq!(Present::default().look("a/B"), Some(Found::Nothing));
    }
}
