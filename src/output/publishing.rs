//! Puts what waits on the stage in its place, and takes away what is no longer planned.

use super::OutputError;
use super::changes::Changes;
use super::manifest::{MANIFEST, Manifest, NewList};
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
pub(super) fn publish(staging: &Staging<'_>, taken: Vec<Taken>) -> Result<(Changes, Option<Hash>), OutputError> {
    check(taken.iter().map(|file| &*file.path))?;
    let work = Work::decide(staging, &taken)?;
    let moved = work.carry_out(&staging.folder, staging.step)?;
    let fingerprint = work.fingerprint(&staging.folder, &moved);
    let Work { states, remove, unfinished, foreign, .. } = work;
    let mut changes =
        Changes { removed: remove.into_iter().filter(|path| !unfinished.contains(path)).collect(), foreign, ..Changes::default() };
    for (file, state) in taken.into_iter().zip(states) {
        if state == State::Equal { &mut changes.kept } else { &mut changes.written }.push(file.path.into_string());
    }
    Ok((changes, fingerprint))
}

/// What is to be done.
struct Work<'a> {
    /// The files as they should be.
    taken: &'a [Taken],
    /// How each of them stands on disk.
    states: Vec<State>,
    /// Our files that are no longer planned, and what an interrupted build left.
    remove: Vec<String>,
    /// Which of these an interrupted build left; nobody needs to hear of them.
    unfinished: BTreeSet<String>,
    /// Folders that may be empty then, inner ones first.
    folders: Vec<String>,
    /// Files of others.
    foreign: Vec<String>,
    /// What was there before.
    present: &'a Present,
    /// The list as it is on disk.
    ours: &'a Manifest,
}

impl<'a> Work<'a> {
    fn decide(staging: &'a Staging<'_>, taken: &'a [Taken]) -> Result<Self, OutputError> {
        let Staging { folder, ours, present, .. } = staging;
        let mut gone = not_among(ours.paths(), taken);
        gone.dedup();
        let removable: Vec<bool> = gone.par_iter().map(|path| is_unchanged(folder, ours, path)).collect::<Result<_, _>>()?;
        let unfinished: BTreeSet<String> =
            present.files().filter(|path| is_unfinished(path.rsplit('/').next().unwrap_or(path))).map(str::to_owned).collect();
        let mut remove: Vec<String> =
            gone.iter().zip(&removable).filter(|(_, removable)| **removable).map(|(path, _)| (*path).to_owned()).collect();
        remove.extend(unfinished.iter().cloned());
        remove.sort_unstable();
        let going: BTreeSet<&str> = remove.iter().map(String::as_str).collect();
        let others = not_among(present.files(), taken).into_iter().filter(|path| !going.contains(path) && *path != MANIFEST);
        let foreign = others.map(str::to_owned).collect();
        let scene = Scene { folder, present, ours, going: &going, foreign: &foreign };
        let states: Vec<State> = taken.par_iter().map(|file| scene.state(file)).collect::<Result<_, _>>()?;
        let folders = emptied(gone.into_iter().chain(remove.iter().map(String::as_str)));
        Ok(Self { taken, states, remove, unfinished, folders, foreign, present, ours })
    }

    /// The paths of files that stand on disk in some way.
    fn paths(&self, wanted: State) -> Vec<&'a str> {
        self.taken.iter().zip(&self.states).filter(|(_, state)| **state == wanted).map(|(file, _)| &*file.path).collect()
    }

    /// Gives the folders that were put in place whole.
    fn carry_out(&self, folder: &Folder, step: Step<'_>) -> Result<BTreeSet<String>, OutputError> {
        let (add, replace) = (self.paths(State::Absent), self.paths(State::Different));
        folder.create()?;
        let listed =
            if add.is_empty() && replace.is_empty() && self.remove.is_empty() { Listed::Old } else { self.list_both(folder, step)? };
        for path in &self.remove {
            folder.remove(path, step)?;
        }
        for path in &self.folders {
            folder.remove_folder(path, step)?;
        }
        // New pages come first: when a page that leads to them changes, they are there.
        let moved = self.place(&add, folder, step)?;
        replace.par_iter().try_for_each(|path| put_in_place(folder, path, step))?;
        self.list_new(listed, folder, step)?;
        Ok(moved)
    }

    /// Lists the old files and the new ones, as long as some of both may be there.
    fn list_both(&self, folder: &Folder, step: Step<'_>) -> Result<Listed, OutputError> {
        let both = NewList::of_both(self.ours, self.taken);
        let is_old = both.text == self.ours.text();
        if !is_old {
            folder.replace(MANIFEST, both.text.as_bytes(), step)?;
        }
        Ok(match both.is_of(self.taken) {
            true => Listed::New,
            false if is_old => Listed::Old,
            false => Listed::Both,
        })
    }

    /// Lists the new files alone.
    fn list_new(&self, listed: Listed, folder: &Folder, step: Step<'_>) -> Result<(), OutputError> {
        if listed == Listed::New {
            return Ok(());
        }
        let new = NewList::of(self.taken);
        if listed == Listed::Old && new.text == self.ours.text() {
            return Ok(());
        }
        folder.replace(MANIFEST, new.text.as_bytes(), step)
    }

    /// Puts the files that are not there in their places: where a whole folder is new, the whole folder. Gives these folders.
    fn place(&self, add: &[&str], folder: &Folder, step: Step<'_>) -> Result<BTreeSet<String>, OutputError> {
        let going: BTreeSet<&str> = self.folders.iter().map(String::as_str).collect();
        let stays = |path: &str| self.present.has_folder(path) && !going.contains(path);
        let mut moved = BTreeSet::new();
        let mut last: Option<String> = None;
        for path in add {
            if last.as_ref().is_some_and(|last| path.starts_with(last.as_str())) {
                continue;
            }
            let mut outer: Vec<&str> = folders(path).collect();
            outer.reverse();
            let new = outer.into_iter().find(|outer| !stays(outer));
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
    fn fingerprint(&self, folder: &Folder, moved: &BTreeSet<String>) -> Option<Hash> {
        let own = self.taken.par_iter().map(|file| {
            let staged = file.staged.filter(|_| folders(&file.path).any(|folder| moved.contains(folder)));
            staged.or_else(|| folder.mark(&file.path))
        });
        let others = self.foreign.par_iter().map(String::as_str).chain(rayon::iter::once(MANIFEST)).map(|path| folder.mark(path));
        own.chain(others).collect::<Option<Vec<Mark>>>().map(fingerprint_of)
    }
}

/// Which list is on disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Old,
    Both,
    New,
}

/// Which of some sorted paths are not among the files `taken`, which are sorted too.
fn not_among<'p>(paths: impl Iterator<Item = &'p str>, taken: &[Taken]) -> Vec<&'p str> {
    let mut taken = taken.iter().map(|file| &*file.path).peekable();
    let is_missing = |path: &&'p str| {
        while taken.next_if(|next| next < path).is_some() {}
        taken.peek() != Some(path)
    };
    paths.filter(is_missing).collect()
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
