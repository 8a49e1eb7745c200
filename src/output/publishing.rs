//! Puts what waits on the stage in its place, and takes away what is no longer planned.

use super::OutputError;
use super::changes::Changes;
use super::manifest::{MANIFEST, Manifest};
use super::note::fingerprint_of;
use super::paths::{STAGE, check, folders, is_unfinished};
use super::present::Present;
use super::staging::{Staging, Taken};
use super::writer::{Folder, Found, Step};
use crate::source::walk::Mark;
use blake3::Hash;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Makes the folder hold exactly the files `taken`, which are sorted by path. Gives what it did, and tells the folder as it then stands
/// from any other state of it where nobody need look at everything for that.
pub(super) fn publish(staging: &Staging<'_>, taken: &[Taken]) -> Result<(Changes, Option<Hash>), OutputError> {
    check(taken.iter().map(|file| file.path.as_str()))?;
    let work = Work::decide(staging, taken)?;
    let moved = work.carry_out(&staging.folder, staging.step)?;
    let fingerprint = work.fingerprint(&staging.folder, taken, &moved);
    Ok((work.changes(), fingerprint))
}

/// What is to be done.
struct Work<'a> {
    /// Files that are not there.
    add: Vec<&'a str>,
    /// Files that are not as they should be.
    replace: Vec<&'a str>,
    /// Files that are as they should be.
    keep: Vec<&'a str>,
    /// Our files that are no longer planned, and what an interrupted build left.
    remove: Vec<String>,
    /// Which of these an interrupted build left; nobody needs to hear of them.
    unfinished: BTreeSet<String>,
    /// Folders that may be empty then, inner ones first.
    folders: Vec<String>,
    /// Files of others.
    foreign: Vec<String>,
    /// Folders that are there and will stay.
    standing: BTreeSet<String>,
    /// The list as it is on disk.
    old: Option<String>,
    /// The list to have while at work.
    both: Manifest,
    /// The list to have in the end.
    new: Manifest,
}

impl<'a> Work<'a> {
    fn decide(staging: &Staging<'_>, taken: &'a [Taken]) -> Result<Self, OutputError> {
        let Staging { folder, ours, present, .. } = staging;
        let mut new = Manifest::default();
        for file in taken {
            new.add(&file.path, file.hash);
        }
        let gone: Vec<&str> = ours.paths().filter(|path| !new.has(path)).collect();
        let removable: Vec<bool> = gone.par_iter().map(|path| is_unchanged(folder, ours, path)).collect::<Result<_, _>>()?;
        let unfinished: BTreeSet<String> =
            present.files().iter().filter(|path| is_unfinished(path.rsplit('/').next().unwrap_or(path))).cloned().collect();
        let mut remove: Vec<String> =
            gone.iter().zip(&removable).filter(|(_, removable)| **removable).map(|(path, _)| (*path).to_owned()).collect();
        remove.extend(unfinished.iter().cloned());
        remove.sort_unstable();
        let going: BTreeSet<&str> = remove.iter().map(String::as_str).collect();
        let foreign =
            present.files().iter().filter(|path| !new.has(path) && !going.contains(path.as_str()) && *path != MANIFEST).cloned().collect();
        let scene = Scene { folder, present, ours, going: &going, foreign: &foreign };
        let states: Vec<State> = taken.par_iter().map(|file| scene.state(file)).collect::<Result<_, _>>()?;
        let of = |wanted: State| -> Vec<&'a str> {
            taken.iter().zip(&states).filter(move |(_, state)| **state == wanted).map(|(file, _)| file.path.as_str()).collect()
        };
        let emptied = emptied(gone.into_iter().chain(remove.iter().map(String::as_str)));
        let (add, replace) = (of(State::Absent), of(State::Different));
        let going_folders: BTreeSet<&str> = emptied.iter().map(String::as_str).collect();
        let outer: BTreeSet<&str> = add.iter().flat_map(|path| folders(path)).collect();
        let standing =
            outer.into_iter().filter(|path| present.has_folder(path) && !going_folders.contains(path)).map(str::to_owned).collect();
        Ok(Self {
            add,
            replace,
            keep: of(State::Equal),
            folders: emptied,
            remove,
            unfinished,
            foreign,
            standing,
            old: staging.old.clone(),
            both: ours.with(&new),
            new,
        })
    }

    /// Gives the folders that were put in place whole.
    fn carry_out(&self, folder: &Folder, step: Step<'_>) -> Result<BTreeSet<String>, OutputError> {
        let mut written = self.old.clone();
        folder.create()?;
        let works = !self.add.is_empty() || !self.replace.is_empty() || !self.remove.is_empty();
        if works {
            put_manifest(folder, &self.both, &mut written, step)?;
        }
        for path in &self.remove {
            folder.remove(path, step)?;
        }
        for path in &self.folders {
            folder.remove_folder(path, step)?;
        }
        // New pages come first: when a page that leads to them changes, they are there.
        let moved = self.place(folder, step)?;
        self.replace.par_iter().try_for_each(|path| put_in_place(folder, path, step))?;
        if !works || self.both != self.new {
            put_manifest(folder, &self.new, &mut written, step)?;
        }
        Ok(moved)
    }

    /// Puts the files that are not there in their places: where a whole folder is new, the whole folder. Gives these folders.
    fn place(&self, folder: &Folder, step: Step<'_>) -> Result<BTreeSet<String>, OutputError> {
        let mut moved = BTreeSet::new();
        let mut last: Option<String> = None;
        for path in &self.add {
            if last.as_ref().is_some_and(|last| path.starts_with(last.as_str())) {
                continue;
            }
            let mut outer: Vec<&str> = folders(path).collect();
            outer.reverse();
            let new = outer.into_iter().find(|outer| !self.standing.contains(*outer));
            match new {
                // A folder that should have become empty and did not, or that some program holds open, is gone through file by file.
                Some(new) if folder.look(new)? == Found::Nothing && folder.shift(&staged(new), new, step).is_ok() => {
                    last = Some(format!("{new}/"));
                    moved.insert(new.to_owned());
                }
                _ => put_in_place(folder, path, step)?,
            }
        }
        Ok(moved)
    }

    /// The [fingerprint](super::fingerprint) of the folder, now that all is done. What was moved with its folder is as it was on the stage;
    /// everything else is looked at.
    fn fingerprint(&self, folder: &Folder, taken: &[Taken], moved: &BTreeSet<String>) -> Option<Hash> {
        let own = taken.par_iter().map(|file| {
            let staged = file.staged.filter(|_| folders(&file.path).any(|folder| moved.contains(folder)));
            staged.or_else(|| folder.mark(&file.path))
        });
        let others = self.foreign.par_iter().map(String::as_str).chain(rayon::iter::once(MANIFEST)).map(|path| folder.mark(path));
        own.chain(others).collect::<Option<Vec<Mark>>>().map(fingerprint_of)
    }

    fn changes(self) -> Changes {
        let own = |paths: Vec<&str>| paths.into_iter().map(str::to_owned).collect::<Vec<String>>();
        let mut written = own(self.add);
        written.extend(own(self.replace));
        written.sort_unstable();
        Changes {
            written,
            kept: own(self.keep),
            removed: self.remove.into_iter().filter(|path| !self.unfinished.contains(path)).collect(),
            foreign: self.foreign,
        }
    }
}

/// Where a file or folder waits.
fn staged(path: &str) -> String {
    format!("{STAGE}/{path}")
}

/// Moves one file from the stage to its place. Empty folders there go; its own folder may have gone before, when it was empty.
fn put_in_place(folder: &Folder, path: &str, step: Step<'_>) -> Result<(), OutputError> {
    match (folder.look(path)?, folders(path).next()) {
        (Found::Folder, _) => {
            step()?;
            folder.remove_empty_folders(path);
        }
        (Found::Nothing, Some(outer)) => folder.make_folder(outer, step)?,
        _ => {}
    }
    folder.shift(&staged(path), path, step)
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
    fn state(&self, file: &Taken) -> Result<State, OutputError> {
        let in_the_way = |path: &str| OutputError::Foreign { path: self.folder.shown(path) };
        match self.present.look(&file.path).map_or_else(|| self.folder.look(&file.path), Ok)? {
            _ if file.staged.is_none() => Ok(State::Equal),
            Found::Nothing => Ok(State::Absent),
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

pub(super) fn read_manifest(folder: &Folder) -> Result<Option<String>, OutputError> {
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
