//! The site's sources, kept in memory between builds: a world that can be told to look again.
//!
//! What was said to have changed is read again, and hashes decide whether it did. Files that no stage reads whole are not kept.

use super::hints::Hints;
use super::made_from::MadeFrom;
use crate::pipeline::BuildOptions;
use crate::source::walk::{Found, Stamp, TooMany, walk, walk_at_pace};
use crate::source::{Listing, ListingKind, ReadFailure, World};
use blake3::Hash;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folders that a site is made from.
pub(super) const FOLDERS: [&str; 2] = ["content", "themes"];

/// Most files that are kept: many times the largest register. A folder that fills up for another reason must not fill the memory.
pub(super) const MOST_FILES: usize = 500_000;
/// Larger files are read from disk when they are wanted: pictures, mostly.
const LARGEST_KEPT: u64 = 256 * 1024;
/// No stage reads a larger file; it is told from another by its stamp alone.
const LARGEST_READ: u64 = 16 * 1024 * 1024;
/// Most bytes that are kept; beyond, files are read from disk when they are wanted.
const MOST_BYTES: usize = 512 * 1024 * 1024;

/// A file as it was last looked at.
#[derive(Clone, Debug)]
struct KeptFile {
    kind: ListingKind,
    stamp: Option<Stamp>,
    /// None for what was not read.
    hash: Option<Hash>,
    bytes: Held,
}

#[derive(Clone, Debug)]
enum Held {
    Here(Arc<[u8]>),
    OnDisk,
    Unreadable(String),
}

impl KeptFile {
    /// Whether a build could not tell one from the other.
    fn is_same(&self, other: &Self) -> bool {
        let fault = |file: &Self| if let Held::Unreadable(why) = &file.bytes { Some(why.clone()) } else { None };
        let by_stamp = self.hash.is_some() || self.stamp == other.stamp || !matches!(self.kind, ListingKind::File(_));
        self.kind == other.kind && self.hash == other.hash && fault(self) == fault(other) && by_stamp
    }

    /// Everything about the file that a build could tell from another.
    fn told(&self) -> String {
        let fault = if let Held::Unreadable(why) = &self.bytes { why } else { "" };
        match self.hash {
            Some(hash) => format!("{} {:?} {fault}", hash.to_hex(), self.kind),
            None => format!("{:?} {:?} {fault}", self.stamp, self.kind),
        }
    }

    fn held(&self) -> usize {
        if let Held::Here(bytes) = &self.bytes { bytes.len() } else { 0 }
    }
}

/// Files that change together, by their paths.
type Group = BTreeMap<String, KeptFile>;

/// All sources of a site. A copy shares what does not change: one is looked at again while a site is made from the other.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    root: PathBuf,
    today: Date,
    /// The files by the folder of the organisation they belong to; all others in the group without a name.
    groups: BTreeMap<String, Arc<Group>>,
    count: usize,
    held: usize,
    most: usize,
}

/// The organisation's folder in which a file lies; empty where it lies in none.
fn group_of(path: &str) -> &str {
    let Some(rest) = path.strip_prefix(ORGANISATIONS) else { return "" };
    rest.find('/').and_then(|end| path.get(..ORGANISATIONS.len() + end)).unwrap_or_default()
}

const ORGANISATIONS: &str = "content/organisations/";

impl Kept {
    /// Nothing looked at yet.
    pub(super) fn new(root: PathBuf, today: Date) -> Self {
        Self { root, today, groups: BTreeMap::new(), count: 0, held: 0, most: MOST_FILES }
    }

    /// The site is made for another day.
    pub(super) fn set_today(&mut self, today: Date) {
        self.today = today;
    }

    fn file(&self, path: &str) -> Option<&KeptFile> {
        self.groups.get(group_of(path))?.get(path)
    }

    /// All files, by path.
    fn files(&self) -> Vec<(&String, &KeptFile)> {
        let mut files: Vec<(&String, &KeptFile)> = self.groups.values().flat_map(|group| &**group).collect();
        files.sort_unstable_by_key(|(path, _)| *path);
        files
    }

    /// The files at or below a place. One of an organisation's own is found without a look at the others.
    fn at(&self, place: &str) -> impl Iterator<Item = (&String, &KeptFile)> {
        let own = group_of(&format!("{place}/")).to_owned();
        // What stands where a folder could be lies in no folder itself.
        let itself = self.groups.get("").filter(|_| !own.is_empty()).and_then(|group| group.get_key_value(place));
        let groups = self.groups.range(own.clone()..).take_while(move |(name, _)| own.is_empty() || **name == own);
        let is_at = move |path: &str| path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        itself.into_iter().chain(groups.flat_map(|(_, group)| &**group).filter(move |(path, _)| is_at(path)))
    }

    /// Why a whole folder could not be looked at, if so.
    pub(super) fn unreadable(&self, folder: &str) -> Option<&str> {
        match self.file(folder).map(|file| &file.kind) {
            Some(ListingKind::Unreadable(why)) => Some(why),
            _ => None,
        }
    }

    /// Tells these sources from any others.
    pub(super) fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (path, file) in self.files() {
            hasher.update(format!("{path}\0{}\0", file.told()).as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }

    /// What a site is made from when it is made from these sources with these options.
    pub(super) fn made_from(&self, options: &BuildOptions) -> MadeFrom {
        MadeFrom::new(self.files().into_iter().map(|(path, file)| (path.as_str(), file.told())), &format!("{} {options:?}", self.today))
    }

    /// Looks again at what may have changed. Gives the paths of all files that did: new, gone or different.
    ///
    /// # Errors
    /// When there are too many files. Everything has to be looked at then.
    pub(super) fn look(&mut self, hints: &Hints) -> Result<Vec<String>, TooMany> {
        let mut changed = Vec::new();
        // A hinted place is read again; of a whole folder, only files whose stamp is another or may deceive.
        for place in hints.places(&FOLDERS) {
            let trust = FOLDERS.contains(&place.as_str());
            self.look_at(&place, trust, &mut changed)?;
        }
        if self.count > self.most {
            return Err(TooMany);
        }
        changed.sort_unstable();
        Ok(changed)
    }

    /// How many files there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// What may not be as it was when it was last looked at, told by stamps alone. `pause` may wait at each file and folder.
    ///
    /// # Errors
    /// When there are too many files.
    pub(super) fn differing(&self, pause: &(dyn Fn() + Sync)) -> Result<Hints, TooMany> {
        let mut hints = Hints::default();
        let mut here = BTreeSet::new();
        for place in FOLDERS {
            for found in walk_at_pace(&self.root, place, self.most, pause)? {
                if !self.file(&found.path).is_some_and(|known| is_trusted(known, &found)) {
                    hints.add(found.path.clone());
                }
                here.insert(found.path);
            }
        }
        self.files().into_iter().filter(|(path, _)| !here.contains(*path)).for_each(|(path, _)| hints.add(path.clone()));
        Ok(hints)
    }

    fn look_at(&mut self, place: &str, trust: bool, changed: &mut Vec<String>) -> Result<(), TooMany> {
        let found = walk(&self.root, place, self.most)?;
        let known: Vec<String> = self.at(place).map(|(path, _)| path.clone()).collect();
        let room = MOST_BYTES.saturating_sub(self.held);
        let read: Vec<(String, Option<KeptFile>)> = found
            .into_par_iter()
            .map(|found| {
                let old = self.file(&found.path);
                let trusted = trust && old.is_some_and(|old| is_trusted(old, &found));
                let new = (!trusted).then(|| read(&self.root, &found, room > 0));
                (found.path, new)
            })
            .collect();
        let here: BTreeSet<&str> = read.iter().map(|(path, _)| path.as_str()).collect();
        let gone: Vec<String> = known.into_iter().filter(|path| !here.contains(path.as_str())).collect();
        for path in gone {
            self.put(path, None, changed);
        }
        for (path, new) in read {
            if new.is_some() {
                self.put(path, new, changed);
            }
        }
        Ok(())
    }

    fn put(&mut self, path: String, new: Option<KeptFile>, changed: &mut Vec<String>) {
        let same = match (&new, self.file(&path)) {
            (Some(new), Some(old)) => new.is_same(old),
            (None, None) => true,
            _ => false,
        };
        if !same {
            changed.push(path.clone());
        }
        let after = new.as_ref().map_or(0, KeptFile::held);
        let group = group_of(&path).to_owned();
        let files = Arc::make_mut(self.groups.entry(group.clone()).or_default());
        let counted = usize::from(new.is_some());
        let before = match new {
            Some(new) => files.insert(path, new),
            None => files.remove(&path),
        };
        if files.is_empty() {
            self.groups.remove(&group);
        }
        self.count = (self.count + counted).saturating_sub(usize::from(before.is_some()));
        self.held = self.held.saturating_sub(before.as_ref().map_or(0, KeptFile::held)).saturating_add(after);
    }
}

fn is_trusted(old: &KeptFile, found: &Found) -> bool {
    let steady = old.stamp.as_ref().is_some_and(|stamp| !stamp.is_fresh());
    steady && old.stamp == found.stamp && old.kind == found.kind && !matches!(old.bytes, Held::Unreadable(_))
}

fn read(root: &Path, found: &Found, keep: bool) -> KeptFile {
    let mut file = KeptFile { kind: found.kind.clone(), stamp: found.stamp.clone(), hash: None, bytes: Held::OnDisk };
    let ListingKind::File(length) = file.kind else { return file };
    if length > LARGEST_READ {
        return file;
    }
    match from_disk(root, &found.path) {
        Ok(bytes) => {
            // It may have grown since it was looked at; what is listed must be what is read.
            file.kind = ListingKind::File(bytes.len() as u64);
            file.hash = Some(blake3::hash(&bytes));
            if keep && bytes.len() as u64 <= LARGEST_KEPT {
                file.bytes = Held::Here(bytes.into());
            }
        }
        Err(failure) => file.bytes = Held::Unreadable(failure.0),
    }
    file
}

#[expect(clippy::disallowed_methods, reason = "a kept world reads the same files as the world on disk")]
fn from_disk(root: &Path, path: &str) -> Result<Vec<u8>, ReadFailure> {
    std::fs::read(root.join(path)).map_err(|error| ReadFailure(error.to_string()))
}

impl World for Kept {
    fn list(&self, folder: &str) -> Vec<Listing> {
        self.list_where(folder, &|_| true)
    }

    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        let inside = format!("{folder}/");
        let groups = self.groups.iter().filter(|(name, _)| name.is_empty() || wanted(name)).flat_map(|(_, group)| &**group);
        // A folder that cannot be read stands for itself.
        let below = groups.filter(|(path, _)| *path == folder || (path.starts_with(&inside) && wanted(path)));
        let mut found: Vec<Listing> = below.map(|(path, file)| Listing { path: path.clone(), kind: file.kind.clone() }).collect();
        found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        found
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        match self.file(path).map(|file| &file.bytes) {
            Some(Held::Here(bytes)) => Ok(bytes.to_vec()),
            Some(Held::OnDisk) => from_disk(&self.root, path),
            Some(Held::Unreadable(why)) => Err(ReadFailure(why.clone())),
            None => Err(ReadFailure("the file is gone".to_owned())),
        }
    }

    fn today(&self) -> Date {
        self.today
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test changes the files of its site")]
    use super::*;
    use crate::source::DiskWorld;
    use jiff::civil::date;
    use std::fs;

    const DAY: Date = date(2026, 11, 22);

    fn write(root: &Path, path: &str, text: &str) {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
    }

    fn at(path: &str) -> Hints {
        let mut hints = Hints::default();
        hints.add(path.to_owned());
        hints
    }

    #[test]
    fn says_what_changed_and_lists_what_the_disk_lists() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        for path in ["content/a.md", "content/b/c.md", "content/b-d/e.md", "themes/x/theme.yaml"] {
            write(root, path, "one");
        }
        let mut kept = Kept::new(root.to_owned(), DAY);
        assert_eq!(kept.look(&Hints::everything()).unwrap().len(), 4);
        let before = kept.fingerprint();
        assert!(kept.look(&Hints::everything()).unwrap().is_empty());
        assert_eq!(kept.fingerprint(), before);
        // Written again as it was: an event, and nothing changed.
        write(root, "content/a.md", "one");
        assert!(kept.look(&at("content/a.md")).unwrap().is_empty());
        write(root, "content/a.md", "two");
        assert_eq!(kept.look(&Hints::everything()).unwrap(), ["content/a.md"]);
        assert_ne!(kept.fingerprint(), before);
        fs::rename(root.join("content/b"), root.join("content/f")).unwrap();
        assert_eq!(kept.look(&at("content/b")).unwrap(), ["content/b/c.md"]);
        assert_eq!(kept.look(&at("content/f")).unwrap(), ["content/f/c.md"]);
        let disk = DiskWorld::new(root.to_owned(), DAY);
        for folder in ["content", "themes", "themes/x", "nowhere"] {
            assert_eq!(kept.list(folder), disk.list(folder), "{folder}");
        }
        assert_eq!(kept.bytes("content/a.md").unwrap(), b"two");
        fs::remove_dir_all(root.join("content")).unwrap();
        assert_eq!(kept.look(&at("content")).unwrap().len(), 3);
        assert!(kept.list("content").is_empty() && kept.bytes("content/a.md").is_err());
    }

    #[test]
    fn a_folder_that_fills_up_is_given_up() {
        let temp = tempfile::tempdir().unwrap();
        let mut kept = Kept::new(temp.path().to_owned(), DAY);
        kept.most = 20;
        for number in 0..20 {
            write(temp.path(), &format!("content/{number}.md"), "");
        }
        assert_eq!(kept.look(&Hints::everything()).unwrap().len(), 20);
        write(temp.path(), "themes/x/theme.yaml", "");
        assert!(kept.look(&at("themes/x/theme.yaml")).is_err());
        write(temp.path(), "content/20.md", "");
        assert!(kept.look(&Hints::everything()).is_err());
    }
}
