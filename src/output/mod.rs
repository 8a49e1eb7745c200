//! The only door out: writes what differs, removes what this program wrote and no longer plans, leaves the rest alone.
//!
//! A list in the output folder says which files are this program's. While a build is going on the list has the old files and the
//! new, so whatever moment the program is stopped at, the next build ends as a clean one would. Must not know: what the files are.

mod additions;
mod changes;
mod edit;
mod manifest;
mod paths;
mod present;
mod writer;

#[cfg(test)]
mod tests;

pub use additions::add;
pub use changes::{Changes, OutputError};
pub use edit::replace;

use crate::render::Rendered;
use manifest::{MANIFEST, Manifest, hash};
use paths::{folders, is_unfinished};
use present::Present;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use writer::{Folder, Found, Step};

/// Makes the folder `output` hold exactly `files`, beside what others put there.
///
/// # Errors
/// When the folder cannot be written, when two files would have one name on some computers, or when a file of somebody else stands
/// where one of ours should go. The last two are found before anything is written.
pub fn write(output: &Path, files: &[Rendered]) -> Result<Changes, OutputError> {
    write_in_steps(output, files, &|| Ok(()))
}

fn write_in_steps(output: &Path, files: &[Rendered], step: Step<'_>) -> Result<Changes, OutputError> {
    paths::check(files.iter().map(|file| file.path.as_str()))?;
    let folder = Folder::new(output);
    folder.create()?;
    let work = Work::decide(&folder, files)?;
    work.carry_out(&folder, step)?;
    Ok(work.changes())
}

/// What is to be done.
struct Work<'a> {
    /// Folders that new files need and that are not there, or that may be taken away because they are empty; outer ones first.
    make: Vec<String>,
    /// Files that are not there.
    add: Vec<&'a Rendered>,
    /// Files that are not as they should be.
    replace: Vec<&'a Rendered>,
    /// Files that are as they should be.
    keep: Vec<&'a Rendered>,
    /// Our files that are no longer planned, and what an interrupted build left.
    remove: Vec<String>,
    /// Which of these an interrupted build left; nobody needs to hear of them.
    unfinished: BTreeSet<String>,
    /// Folders that may be empty then, inner ones first.
    folders: Vec<String>,
    /// Files of others.
    foreign: Vec<String>,
    /// The list as it is on disk.
    old: Option<String>,
    /// The list to have while at work.
    both: Manifest,
    /// The list to have in the end.
    new: Manifest,
}

impl<'a> Work<'a> {
    fn decide(folder: &Folder, files: &'a [Rendered]) -> Result<Self, OutputError> {
        let old = read_manifest(folder)?;
        let ours = old.as_deref().map(Manifest::parse).unwrap_or_default();
        let mut new = Manifest::default();
        for (file, hash) in files.iter().zip(files.par_iter().map(|file| hash(&file.bytes)).collect::<Vec<_>>()) {
            new.add(&file.path, hash);
        }
        let present = folder.present()?;
        let gone: Vec<&str> = ours.paths().filter(|path| !new.has(path)).collect();
        let removable: Vec<bool> = gone.par_iter().map(|path| is_unchanged(folder, &ours, path)).collect::<Result<_, _>>()?;
        let unfinished: BTreeSet<String> =
            present.files().iter().filter(|path| is_unfinished(path.rsplit('/').next().unwrap_or(path))).cloned().collect();
        let mut remove: Vec<String> =
            gone.iter().zip(&removable).filter(|(_, removable)| **removable).map(|(path, _)| (*path).to_owned()).collect();
        remove.extend(unfinished.iter().cloned());
        remove.sort_unstable();
        let going: BTreeSet<&str> = remove.iter().map(String::as_str).collect();
        let foreign =
            present.files().iter().filter(|path| !new.has(path) && !going.contains(path.as_str()) && *path != MANIFEST).cloned().collect();
        let scene = Scene { folder, present: &present, ours: &ours, going: &going, foreign: &foreign };
        let states: Vec<State> = files.par_iter().map(|file| scene.state(file)).collect::<Result<_, _>>()?;
        let of = |wanted: State| files.iter().zip(&states).filter(move |(_, state)| **state == wanted).map(|(file, _)| file).collect();
        let both = ours.with(&new);
        let add: Vec<&Rendered> = of(State::Absent);
        let emptied = emptied(gone.into_iter().chain(remove.iter().map(String::as_str)));
        let replace: Vec<&Rendered> = of(State::Different);
        let wanted: BTreeSet<&str> = add.iter().chain(&replace).flat_map(|file| folders(&file.path)).collect();
        let going_folders: BTreeSet<&str> = emptied.iter().map(String::as_str).collect();
        let is_missing = |path: &&str| !present.has_folder(path) || going_folders.contains(path);
        Ok(Self {
            make: wanted.into_iter().filter(is_missing).map(str::to_owned).collect(),
            add,
            replace,
            keep: of(State::Equal),
            folders: emptied,
            remove,
            unfinished,
            foreign,
            old,
            both,
            new,
        })
    }

    fn carry_out(&self, folder: &Folder, step: Step<'_>) -> Result<(), OutputError> {
        let mut written = self.old.clone();
        if !self.add.is_empty() || !self.replace.is_empty() || !self.remove.is_empty() {
            put_manifest(folder, &self.both, &mut written, step)?;
        }
        for path in &self.remove {
            folder.remove(path, step)?;
        }
        for path in &self.folders {
            folder.remove_folder(path, step)?;
        }
        for path in &self.make {
            folder.make_folder(path, step)?;
        }
        // New pages come first: when a page that leads to them changes, they are there.
        self.add.par_iter().try_for_each(|file| folder.put(&file.path, &file.bytes, step))?;
        self.replace.par_iter().try_for_each(|file| folder.replace(&file.path, &file.bytes, step))?;
        put_manifest(folder, &self.new, &mut written, step)
    }

    fn changes(self) -> Changes {
        let paths = |files: Vec<&Rendered>| {
            let mut paths: Vec<String> = files.into_iter().map(|file| file.path.clone()).collect();
            paths.sort_unstable();
            paths
        };
        Changes {
            written: paths(self.add.into_iter().chain(self.replace).collect()),
            kept: paths(self.keep),
            removed: self.remove.into_iter().filter(|path| !self.unfinished.contains(path)).collect(),
            foreign: self.foreign,
        }
    }
}

/// How a planned file stands on disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Absent,
    Different,
    Equal,
}

/// What there is beside the planned files.
struct Scene<'a> {
    folder: &'a Folder,
    present: &'a Present,
    ours: &'a Manifest,
    going: &'a BTreeSet<&'a str>,
    foreign: &'a Vec<String>,
}

impl Scene<'_> {
    /// How a file stands on disk. An error when something of somebody else is in its way.
    fn state(&self, file: &Rendered) -> Result<State, OutputError> {
        let in_the_way = |path: &str| OutputError::Foreign { path: self.folder.shown(path) };
        match self.present.look(&file.path).map_or_else(|| self.folder.look(&file.path), Ok)? {
            Found::Nothing => Ok(State::Absent),
            Found::File if self.folder.bytes(&file.path)? == file.bytes && !self.shares_its_name(&file.path) => Ok(State::Equal),
            Found::File if self.ours.has(&file.path) => Ok(State::Different),
            Found::File => Err(in_the_way(&file.path)),
            Found::FileOnTheWay(other) if self.going.contains(other.as_str()) => Ok(State::Absent),
            Found::FileOnTheWay(other) | Found::Special(other) => Err(in_the_way(&other)),
            Found::Folder => {
                let inside = format!("{}/", file.path);
                self.foreign.iter().find(|path| path.starts_with(&inside)).map_or(Ok(State::Different), |path| Err(in_the_way(path)))
            }
        }
    }

    /// Whether a file that is going has the same name but for capitals. On some computers it is the same file, and goes with it.
    fn shares_its_name(&self, path: &str) -> bool {
        let small = path.to_lowercase();
        self.going.iter().any(|going| going.len() == path.len() && going.to_lowercase() == small)
    }
}

/// Whether a file of ours is still as we wrote it. One that somebody changed is theirs now.
fn is_unchanged(folder: &Folder, ours: &Manifest, path: &str) -> Result<bool, OutputError> {
    match folder.look(path)? {
        Found::File => Ok(ours.has_bytes(path, &folder.bytes(path)?)),
        _ => Ok(false),
    }
}

/// The folders of `paths`, inner ones first.
fn emptied<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<&str> = paths.flat_map(folders).collect::<BTreeSet<_>>().into_iter().collect();
    all.sort_by_key(|folder| std::cmp::Reverse(folder.matches('/').count()));
    all.into_iter().map(str::to_owned).collect()
}

fn read_manifest(folder: &Folder) -> Result<Option<String>, OutputError> {
    match folder.look(MANIFEST)? {
        Found::Nothing => Ok(None),
        Found::File => Ok(Some(String::from_utf8_lossy(&folder.bytes(MANIFEST)?).into_owned())),
        _ => Err(OutputError::Foreign { path: folder.shown(MANIFEST) }),
    }
}

/// Writes the list if it is not the one on disk.
fn put_manifest(folder: &Folder, manifest: &Manifest, written: &mut Option<String>, step: Step<'_>) -> Result<(), OutputError> {
    let text = manifest.text();
    if written.as_deref() != Some(text.as_str()) {
        folder.replace(MANIFEST, text.as_bytes(), step)?;
        *written = Some(text);
    }
    Ok(())
}
