//! The output folder on disk: the only place in the program that writes files.
//!
//! Symbolic links inside the folder are never followed. A file is written in another place and then moved, so nobody ever sees half of it.

use super::OutputError;
use super::paths::{NOTE, STAGE, folders, is_gits, unfinished};
use super::present::{Kind, Present};
use crate::source::walk::Mark;
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What stands at a path in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A link or another special file, here or on the way: the path of it.
    Special(String),
    /// A file stands where a folder on the way should be: the path of it.
    FileOnTheWay(String),
}

/// Called before every change to the disk. Tests use it to stop at any moment; otherwise it does nothing.
pub(super) type Step<'a> = &'a (dyn Fn() -> Result<(), OutputError> + Sync);

/// The output folder.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`, which may not exist yet.
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// A path in the folder, as people write it.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root.display())
    }

    fn failed(&self, path: &str, error: &std::io::Error) -> OutputError {
        let shown = if path.is_empty() { self.root.display().to_string() } else { self.shown(path) };
        OutputError::Unwritable { path: shown, reason: reason(error) }
    }

    /// Whether the folder itself is there.
    pub(super) fn exists(&self) -> bool {
        fs::symlink_metadata(&self.root).is_ok()
    }

    /// Makes the folder if it is not there.
    pub(super) fn create(&self) -> Result<(), OutputError> {
        fs::create_dir_all(&self.root).map_err(|error| self.failed("", &error))
    }

    /// Removes the folder itself if it is empty.
    pub(super) fn remove_if_empty(&self) {
        // One that is not empty stays, and says so by an error that means nothing else here.
        let _ = fs::remove_dir(&self.root);
    }

    /// What stands at `path`.
    pub(super) fn look(&self, path: &str) -> Result<Found, OutputError> {
        let outer: Vec<&str> = folders(path).collect();
        for folder in outer.into_iter().rev() {
            match self.look_at(folder)? {
                Found::Folder => {}
                Found::File => return Ok(Found::FileOnTheWay(folder.to_owned())),
                other => return Ok(other),
            }
        }
        self.look_at(path)
    }

    fn look_at(&self, path: &str) -> Result<Found, OutputError> {
        match fs::symlink_metadata(self.root.join(path)) {
            Ok(found) if found.is_dir() => Ok(Found::Folder),
            Ok(found) if found.is_file() => Ok(Found::File),
            Ok(_) => Ok(Found::Special(path.to_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(self.failed(path, &error)),
        }
    }

    /// The bytes of an ordinary file.
    #[expect(clippy::disallowed_methods, reason = "the output folder is compared with what should be in it")]
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, OutputError> {
        fs::read(self.root.join(path)).map_err(|error| self.failed(path, &error))
    }

    /// Everything that is there; nothing of git's, nothing on the stage, and not the note about the last build.
    pub(super) fn present(&self) -> Result<Present, OutputError> {
        let mut entries: Vec<(Box<str>, Kind)> = Vec::new();
        let is_not_gits = |entry: &walkdir::DirEntry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(is_gits(&name) || entry.depth() == 1 && (name == STAGE || name == NOTE))
        };
        for entry in WalkDir::new(&self.root).follow_links(false).min_depth(1).into_iter().filter_entry(is_not_gits) {
            let entry = entry.map_err(|error| {
                let path = error.path().map_or_else(String::new, |path| self.inside(path));
                let reason = error.io_error().map_or_else(|| error.to_string(), reason);
                OutputError::Unwritable { path: self.shown(&path), reason }
            })?;
            let kind = match entry.file_type() {
                kind if kind.is_dir() => Kind::Folder,
                kind if kind.is_file() => Kind::File,
                _ => Kind::Special,
            };
            let path = self.inside(entry.path());
            // A folder comes before what lies in it, and is then no longer of interest.
            drop(entries.pop_if(|(last, kind)| *kind == Kind::Folder && lies_in(&path, last)));
            entries.push((path.into_boxed_str(), kind));
        }
        Ok(Present::new(entries))
    }

    fn inside(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// Makes a folder and those around it.
    pub(super) fn make_folder(&self, path: &str, step: Step<'_>) -> Result<(), OutputError> {
        step()?;
        let folder = self.root.join(path);
        let made = match fs::create_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => fs::create_dir_all(&folder),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            other => other,
        };
        made.map_err(|error| self.failed(path, &error))
    }

    /// Writes a file that nobody looks at yet, and says what the disk then knows of it. None when its folder is not there.
    pub(super) fn stage(&self, path: &str, bytes: &[u8], step: Step<'_>) -> Result<Option<Metadata>, OutputError> {
        step()?;
        let written = File::create(self.root.join(path)).and_then(|mut file| {
            file.write_all(bytes)?;
            file.metadata()
        });
        match written {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            written => written.map(Some).map_err(|error| self.failed(path, &error)),
        }
    }

    /// The mark of a file as it stands; none when it cannot be looked at.
    pub(super) fn mark(&self, path: &str) -> Option<Mark> {
        Mark::at(&self.root, path)
    }

    /// Somebody took a folder away in which a file should be written.
    pub(super) fn vanished(&self, path: &str) -> OutputError {
        self.failed(path, &ErrorKind::NotFound.into())
    }

    /// Moves a file or a whole folder to where nothing is, or a file in place of another.
    pub(super) fn shift(&self, from: &str, to: &str, step: Step<'_>) -> Result<(), OutputError> {
        step()?;
        fs::rename(self.root.join(from), self.root.join(to)).map_err(|error| self.failed(to, &error))
    }

    /// Removes a folder with everything in it.
    pub(super) fn clear(&self, path: &str, step: Step<'_>) -> Result<(), OutputError> {
        step()?;
        match fs::remove_dir_all(self.root.join(path)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(self.failed(path, &error)),
            _ => Ok(()),
        }
    }

    /// Writes a file whether there is one or not, with the folders it needs.
    pub(super) fn write(&self, path: &str, bytes: &[u8], step: Step<'_>) -> Result<(), OutputError> {
        if let Some(folder) = self.root.join(path).parent() {
            step()?;
            fs::create_dir_all(folder).map_err(|error| self.failed(path, &error))?;
        }
        self.replace(path, bytes, step)
    }

    /// Writes a file in place of another, whole or not at all. Empty folders in its place go.
    pub(super) fn replace(&self, path: &str, bytes: &[u8], step: Step<'_>) -> Result<(), OutputError> {
        if self.look_at(path)? == Found::Folder {
            step()?;
            self.remove_empty_folders(path);
        }
        self.put(path, bytes, step)
    }

    /// Writes a file: first under another name, then renamed, so that a full disk or a power cut never leaves half a page under its own.
    #[expect(clippy::disallowed_methods, reason = "the one place where the site is written")]
    pub(super) fn put(&self, path: &str, bytes: &[u8], step: Step<'_>) -> Result<(), OutputError> {
        let beside = self.root.join(unfinished(path));
        step()?;
        fs::write(&beside, bytes).map_err(|error| self.failed(path, &error))?;
        step()?;
        fs::rename(&beside, self.root.join(path)).map_err(|error| self.failed(path, &error))
    }

    /// Removes a file. One that has gone by itself is no matter: an unfinished list is finished before it would be removed.
    pub(super) fn remove(&self, path: &str, step: Step<'_>) -> Result<(), OutputError> {
        step()?;
        match fs::remove_file(self.root.join(path)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(self.failed(path, &error)),
            _ => Ok(()),
        }
    }

    /// Removes a folder if it is there and empty.
    pub(super) fn remove_folder(&self, path: &str, step: Step<'_>) -> Result<(), OutputError> {
        if self.look(path)? == Found::Folder {
            step()?;
            // One that is not empty stays, and says so by an error that means nothing else here.
            let _ = fs::remove_dir(self.root.join(path));
        }
        Ok(())
    }

    /// Removes the folder at `path` with all empty folders in it.
    pub(super) fn remove_empty_folders(&self, path: &str) {
        for entry in WalkDir::new(self.root.join(path)).follow_links(false).contents_first(true).into_iter().flatten() {
            if entry.file_type().is_dir() {
                let _ = fs::remove_dir(entry.path());
            }
        }
    }
}

fn lies_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The reason in plain words, without the number of the error.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
