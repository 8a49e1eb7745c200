//! Everything below a folder, looked at by several threads: a register has a folder for each organisation, and asking the disk about each
//! file takes longer than most of what is done with it.
//!
//! Each file is asked about through its open folder, which is quicker than by its whole path.

use rayon::prelude::*;
use std::fs::{DirEntry, FileType, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// How many steps down all folders of a step are read side by side. Below that, each is walked by one thread to its bottom: that is where
/// the folders of organisations stand.
const STEPS: usize = 2;

/// Something that is no folder.
pub(super) struct Entry<'e> {
    /// Its path from the root, with `/`.
    pub(super) path: String,
    /// What it is. A link is a link, wherever it leads.
    pub(super) kind: FileType,
    place: Place<'e>,
}

enum Place<'e> {
    Listed(&'e DirEntry),
    Start(&'e Path),
}

/// Something that could not be looked at, with its path from the root where that is known.
pub(super) struct Failure {
    pub(super) path: Option<String>,
    pub(super) error: io::Error,
}

impl Entry<'_> {
    /// What its folder says of it, or in words why that cannot be told.
    pub(super) fn metadata(&self) -> Result<Metadata, (io::ErrorKind, String)> {
        let found = match self.place {
            Place::Listed(entry) => entry.metadata(),
            Place::Start(path) => path.symlink_metadata(),
        };
        found.map_err(|error| {
            let path = match self.place {
                Place::Listed(entry) => entry.path(),
                Place::Start(path) => path.to_owned(),
            };
            (error.kind(), format!("IO error for operation on {}: {error}", path.display()))
        })
    }
}

struct Folder {
    place: PathBuf,
    path: String,
}

/// Whether a file, or what lies in a folder, is wanted, told by its path from the root.
pub(super) type Wanted<'w> = &'w (dyn Fn(&str) -> bool + Sync);

/// What `look` makes of everything at or below `start` that is wanted and no folder, in an order that hangs on the disk alone. Links are not followed,
/// but for `start` itself where `follow_start` says so.
pub(super) fn entries<T, L>(root: &Path, start: &Path, follow_start: bool, wanted: Wanted<'_>, look: L) -> Vec<T>
where
    T: Send,
    L: Fn(Result<Entry<'_>, Failure>) -> Option<T> + Sync,
{
    let path = relative(root, start);
    let mut found = Vec::new();
    let mut folders = Vec::new();
    match kind_of(start, follow_start) {
        Ok((kind, opens)) => {
            if !kind.is_dir() {
                found.extend(look(Ok(Entry { path: path.clone(), kind, place: Place::Start(start) })));
            }
            folders.extend(opens.then(|| Folder { place: start.to_owned(), path }));
        }
        Err(error) => found.extend(look(Err(Failure { path: Some(path), error }))),
    }
    for _ in 0..STEPS {
        let step: Vec<(Vec<T>, Vec<Folder>)> = folders.par_iter().map(|folder| inside(folder, wanted, &look)).collect();
        let (entries, below): (Vec<Vec<T>>, Vec<Vec<Folder>>) = step.into_iter().unzip();
        found.extend(entries.into_iter().flatten());
        folders = below.into_iter().flatten().collect();
    }
    found.par_extend(folders.into_par_iter().flat_map_iter(|folder| to_the_bottom(folder, wanted, &look)));
    found
}

/// What stands at a place, and whether it is looked into: a folder is, and a link to one if `follow` says so.
fn kind_of(place: &Path, follow: bool) -> io::Result<(FileType, bool)> {
    let kind = place.symlink_metadata()?.file_type();
    let opens = kind.is_dir() || kind.is_symlink() && follow && place.metadata()?.is_dir();
    Ok((kind, opens))
}

fn to_the_bottom<T>(folder: Folder, wanted: Wanted<'_>, look: &impl Fn(Result<Entry<'_>, Failure>) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    let mut open = vec![folder];
    while let Some(folder) = open.pop() {
        let (entries, below) = inside(&folder, wanted, look);
        found.extend(entries);
        open.extend(below);
    }
    found
}

/// What stands in a folder, and the folders in it.
fn inside<T>(folder: &Folder, wanted: Wanted<'_>, look: &impl Fn(Result<Entry<'_>, Failure>) -> Option<T>) -> (Vec<T>, Vec<Folder>) {
    let (mut found, mut folders) = (Vec::new(), Vec::new());
    let listed = match folder.place.read_dir() {
        Ok(listed) => listed,
        Err(error) => {
            found.extend(look(Err(Failure { path: Some(folder.path.clone()), error })));
            return (found, folders);
        }
    };
    for entry in listed {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.extend(look(Err(Failure { path: None, error })));
                continue;
            }
        };
        let path = below(&folder.path, &entry.file_name().to_string_lossy());
        if !wanted(&path) {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folders.push(Folder { place: entry.path(), path }),
            Ok(kind) => found.extend(look(Ok(Entry { path, kind, place: Place::Listed(&entry) }))),
            Err(error) => found.extend(look(Err(Failure { path: Some(path), error }))),
        }
    }
    (found, folders)
}

fn below(folder: &str, name: &str) -> String {
    let mut path = String::with_capacity(folder.len() + 1 + name.len());
    if !folder.is_empty() {
        path.push_str(folder);
        path.push('/');
    }
    path.push_str(name);
    path
}

fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_met_once_however_deep_it_lies() {
        let root = tempfile::tempdir().unwrap();
        let files = ["a.md", "b/c.md", "b/d/e.md", "b/d/f/g/h.md", "b/i/j.md"];
        for file in files {
            let path = root.path().join("content").join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::File::create(path).unwrap();
        }
        let met = |start: &str| {
            let mut met = entries(root.path(), &root.path().join(start), false, &|_| true, |entry| Some(entry.ok()?.path));
            met.sort();
            met
        };
        assert_eq!(met("content"), files.map(|file| format!("content/{file}")));
        assert_eq!(met("content/b/i"), ["content/b/i/j.md"]);
        assert_eq!(met("content/a.md"), ["content/a.md"]);
        assert_eq!(met(""), files.map(|file| format!("content/{file}")));
        assert!(met("content/none").is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_met_and_only_the_first_is_followed() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("real/inside")).unwrap();
        std::fs::File::create(root.path().join("real/inside/a.md")).unwrap();
        std::os::unix::fs::symlink("real", root.path().join("content")).unwrap();
        std::os::unix::fs::symlink("inside", root.path().join("real/again")).unwrap();
        let met = |follow: bool| {
            let mut met = entries(root.path(), &root.path().join("content"), follow, &|_| true, |entry| {
                entry.ok().map(|entry| (entry.path, entry.kind.is_symlink()))
            });
            met.sort();
            met
        };
        let link = |path: &str| (path.to_owned(), true);
        assert_eq!(met(false), [link("content")]);
        assert_eq!(met(true), [link("content"), link("content/again"), ("content/inside/a.md".to_owned(), false)]);
    }
}
