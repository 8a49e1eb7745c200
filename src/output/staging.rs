//! A build's files until all of them are there: written once, each as soon as it is made, into a folder of their own beside what is
//! published. What is already published with the same bytes is not written at all.

use super::OutputError;
use super::changes::Changes;
use super::manifest::Manifest;
use super::paths::{STAGE, check_one, folders, in_small_letters};
use super::present::Present;
use super::publishing;
use super::writer::{Folder, Found, Step};
use crate::render::Receiver;
use crate::source::Location;
use crate::source::walk::Mark;
use blake3::Hash;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A file that was taken.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) path: Box<str>,
    pub(super) hash: Hash,
    /// Its mark, if it waits on the stage. Otherwise it is published as it should be.
    pub(super) staged: Option<Mark>,
}

/// The output folder while a site is made for it. When it is dropped without [`Staging::publish`], nothing has happened.
pub struct Staging<'s> {
    pub(super) folder: Folder,
    pub(super) step: Step<'s>,
    /// The list of our files as it is on disk.
    pub(super) ours: Manifest,
    pub(super) present: Present,
    /// Those of our files that are not written in small letters alone, by their names in small letters.
    capitals: HashMap<String, String>,
    was_there: bool,
    progress: Mutex<Progress>,
}

#[derive(Debug, Default)]
struct Progress {
    taken: Vec<Taken>,
    /// Folders that somebody has made, or is about to make, on the stage.
    folders: HashSet<String>,
    failed: Option<OutputError>,
}

impl<'s> Staging<'s> {
    /// Looks at the folder `output`, which may not exist yet. Nothing is written before the first file comes.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn begin(output: &Path) -> Result<Self, OutputError> {
        Self::begin_in_steps(output, &|| Ok(()))
    }

    pub(super) fn begin_in_steps(output: &Path, step: Step<'s>) -> Result<Self, OutputError> {
        let folder = Folder::new(output);
        let was_there = folder.exists();
        let (old, present) = if was_there { (publishing::read_manifest(&folder)?, folder.present()?) } else { (None, Present::default()) };
        let ours = old.map(Manifest::parse).unwrap_or_default();
        match folder.look(STAGE)? {
            Found::Nothing => {}
            Found::Folder => folder.clear(STAGE, step)?,
            _ => return Err(OutputError::Foreign { path: folder.shown(STAGE) }),
        }
        let small = ours.paths().map(|path| (in_small_letters(path), path)).filter(|(small, path)| small != path);
        let capitals = small.map(|(small, path)| (small.into_owned(), path.to_owned())).collect();
        Ok(Self { folder, step, ours, present, capitals, was_there, progress: Mutex::default() })
    }

    /// Makes the folder hold exactly what was taken, beside what others put there. Gives what it did, and the folder's
    /// [fingerprint](super::fingerprint) afterwards where that is known without looking at everything again.
    ///
    /// # Errors
    /// When a file could not be written, when two files would have one name on some computers, or when a file of somebody else stands
    /// where one of ours should go. Then nothing that is published has changed, unless the disk itself refused on the way.
    pub fn publish(self) -> Result<(Changes, Option<Hash>), OutputError> {
        let Progress { mut taken, failed, .. } = std::mem::take(&mut *self.progress());
        if let Some(error) = failed {
            return Err(error);
        }
        taken.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        publishing::publish(&self, taken)
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the file is published already with these bytes, and will not go away with another of the same name but for capitals.
    fn is_published(&self, path: &str, bytes: &[u8]) -> Result<bool, OutputError> {
        let found = self.present.look(path).map_or_else(|| self.folder.look(path), Ok)?;
        Ok(found == Found::File && self.is_alone(path) && self.folder.bytes(path)? == bytes)
    }

    /// Whether no other file of ours has this name but for capitals.
    fn is_alone(&self, path: &str) -> bool {
        let small = in_small_letters(path);
        self.capitals.get(small.as_ref()).is_none_or(|ours| ours == path) && (small == path || !self.ours.has(&small))
    }

    fn take_in(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let staged = if self.is_published(path, bytes)? { None } else { Some(self.stage(path, bytes)?) };
        let taken = Taken { path: path.into(), hash: blake3::hash(bytes), staged };
        self.progress().taken.push(taken);
        Ok(())
    }

    fn stage(&self, path: &str, bytes: &[u8]) -> Result<Mark, OutputError> {
        check_one(path)?;
        let staged = format!("{STAGE}/{path}");
        let outer = folders(&staged).next().unwrap_or(STAGE);
        if self.progress().folders.insert(outer.to_owned()) {
            self.folder.make_folder(outer, self.step)?;
        }
        let mut found = self.folder.stage(&staged, bytes, self.step)?;
        if found.is_none() {
            // Another thread is about to make the folder.
            self.folder.make_folder(outer, self.step)?;
            found = self.folder.stage(&staged, bytes, self.step)?;
        }
        found.map(|found| Mark::of_file(path.to_owned(), &found)).ok_or_else(|| self.folder.vanished(path))
    }
}

impl Receiver for Staging<'_> {
    fn expect(&self, files: usize) {
        self.progress().taken.reserve_exact(files);
    }

    fn take(&self, path: &str, bytes: &[u8], _: Location) {
        if self.progress().failed.is_some() {
            return;
        }
        if let Err(error) = self.take_in(path, bytes) {
            self.progress().failed.get_or_insert(error);
        }
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        // A disk that refuses this leaves the stage to the next build, which begins by clearing it.
        let _ = self.folder.clear(STAGE, self.step);
        if !self.was_there && (self.step)().is_ok() {
            self.folder.remove_if_empty();
        }
    }
}
