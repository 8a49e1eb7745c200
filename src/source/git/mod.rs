//! An edge: revisions of a git repository, read from its objects through the `git` program.
//!
//! Nothing is ever checked out and nothing of a revision is ever run: only `rev-parse`, `merge-base`, `rev-list`, `ls-tree` and
//! `cat-file` are called, none of which looks at attributes, filters, hooks or text conversions. Names given by people are resolved
//! to commit ids first and can never be taken for an option. Names and contents found in a revision are bytes until they are judged.

mod command;
mod objects;
mod world;

pub use command::GitFailure;
pub use world::GitWorld;

use super::tree::{EntryKind, Tree, TreeEntry};
use command::{Runner, first_line};
use objects::Objects;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

/// Most files and folders of one revision; a register of thousands of organisations has a tenth of that.
const MOST_ENTRIES: usize = 300_000;
/// Longest path: no system can hold a longer one.
const LONGEST_PATH: u64 = 4096;
/// Most commits whose messages are read.
const MOST_COMMITS: usize = 500;
/// Largest commit that is read.
const LARGEST_COMMIT: u64 = 64 * 1024;

/// A commit by its full id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit(String);

impl Commit {
    /// The full id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The first digits of the id, as people write it.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }
}

/// A git repository, seen from the folder of a site in it.
#[derive(Debug)]
pub struct Repository {
    git: Runner,
    objects: Arc<Objects>,
    prefix: Vec<u8>,
}

impl Repository {
    /// The repository that the folder `root` lies in.
    ///
    /// # Errors
    /// When there is no such folder, no git program, or no repository.
    pub fn open(root: &Path) -> Result<Self, GitFailure> {
        if !root.is_dir() {
            return Err(GitFailure::new(format!("there is no folder “{}”; name the folder of the site with --root", root.display())));
        }
        let git = Runner::new(root);
        let mut prefix = git.run(&["rev-parse", "--show-prefix"])?.map_err(|said| {
            GitFailure::new(format!("“{}” is not in a git repository that can be read ({})", root.display(), first_line(&said)))
        })?;
        if prefix.last() == Some(&b'\n') {
            prefix.pop();
        }
        refuse_inner_repository(&git, root)?;
        let objects = Arc::new(Objects::new(git.clone()));
        Ok(Self { git, objects, prefix })
    }

    /// Where the site's folder lies in the repository: nothing, or a path that ends in `/`.
    #[must_use]
    pub fn prefix(&self) -> &[u8] {
        &self.prefix
    }

    /// The commit that a person means by a branch, a tag or an id.
    ///
    /// # Errors
    /// When there is no such commit here.
    pub fn commit(&self, named: &str) -> Result<Commit, GitFailure> {
        let unknown = || {
            let hint = if self.is_shallow() {
                "this is a shallow copy of the repository; fetch all of its history first (git fetch --unshallow, or fetch-depth: 0)"
            } else {
                "look at its spelling, or fetch it first (git fetch)"
            };
            GitFailure::new(format!("there is no commit “{named}” here; {hint}"))
        };
        if named.is_empty() || named.contains(['\0', '\n']) {
            return Err(unknown());
        }
        let wanted = format!("{named}^{{commit}}");
        let found = self.git.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?.map_err(|_| unknown())?;
        let id = String::from_utf8_lossy(&found).trim().to_owned();
        if is_object_id(&id) { Ok(Commit(id)) } else { Err(unknown()) }
    }

    /// The last commit that two others have in common. Where there are several, what a merge makes of the two is not the difference
    /// to any one of them: a change could then undo what a comparison never shows. So there must be exactly one, and the history must
    /// be whole.
    ///
    /// # Errors
    /// When they have none here, or several.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Commit, GitFailure> {
        let found = self.git.run(&["merge-base", "--all", one.id(), other.id()])?.unwrap_or_default();
        let found = String::from_utf8_lossy(&found).into_owned();
        let ids: Vec<&str> = found.split_whitespace().collect();
        let refuse = |why: &str| Err(GitFailure::new(format!("{} and {} {why}", one.short(), other.short())));
        match ids.as_slice() {
            _ if self.is_shallow() => refuse(
                "may have no commit in common here: this is a shallow copy of the repository; fetch all of its history first (git fetch --unshallow, or fetch-depth: 0)",
            ),
            [id] if is_object_id(id) => Ok(Commit((*id).to_owned())),
            [_, _, ..] => refuse(
                "parted in more than one place, so nobody can tell what a merge of the two would do; make the change again on a new branch that begins at the newest commit it is meant for",
            ),
            _ => refuse("have no commit in common here: they do not belong to the same history"),
        }
    }

    /// The messages of the commits that lead from `base` to `head`, newest first; of very many only the newest.
    ///
    /// # Errors
    /// When git fails.
    pub fn messages(&self, base: &Commit, head: &Commit) -> Result<Vec<String>, GitFailure> {
        let most = format!("--max-count={MOST_COMMITS}");
        let excluded = format!("^{}", base.id());
        let listed = self.git.run(&["rev-list", &most, head.id(), &excluded])?;
        let listed = listed.map_err(|said| GitFailure::new(format!("git cannot list the commits: {}", first_line(&said))))?;
        let mut messages = Vec::new();
        for id in String::from_utf8_lossy(&listed).lines().filter(|id| is_object_id(id)) {
            if self.objects.size(id).is_some_and(|size| size <= LARGEST_COMMIT) {
                let bytes = self.objects.bytes(id, LARGEST_COMMIT)?;
                let text = String::from_utf8_lossy(&bytes);
                messages.push(text.split_once("\n\n").map_or("", |(_, message)| message).to_owned());
            }
        }
        Ok(messages)
    }

    /// Every path of a commit. Folders are listed and counted too: a few small trees that name each other over and over can stand for
    /// more folders than anybody could ever walk through, without a single file.
    ///
    /// # Errors
    /// When git fails, or when the commit holds more than can be compared.
    pub fn tree(&self, commit: &Commit) -> Result<Tree, GitFailure> {
        let mut listing = self.git.start(&["ls-tree", "-r", "-t", "-z", "--full-tree", commit.id()])?;
        let mut reader = BufReader::new(listing.output()?);
        let mut entries = Vec::new();
        let mut record = Vec::new();
        let mut count = 0;
        loop {
            record.clear();
            let read = reader
                .by_ref()
                .take(LONGEST_PATH + 256)
                .read_until(0, &mut record)
                .map_err(|error| GitFailure::new(format!("cannot read what git lists: {error}")))?;
            if read == 0 {
                break;
            }
            if record.pop() != Some(0) {
                return Err(GitFailure::new(format!("a path in {} is longer than {LONGEST_PATH} bytes", commit.short())));
            }
            if count == MOST_ENTRIES {
                return Err(GitFailure::new(format!("{} holds more than {MOST_ENTRIES} files and folders", commit.short())));
            }
            count += 1;
            if !record.starts_with(b"040000 ") {
                entries.push(entry(&record).ok_or_else(|| GitFailure::new("git lists something that cannot be understood"))?);
            }
        }
        drop(reader);
        listing.finish().map_err(|said| GitFailure::new(format!("git cannot list {}: {}", commit.short(), first_line(&said))))?;
        Ok(Tree::new(entries))
    }

    /// The size of a content, in bytes. `None` when it is not here.
    #[must_use]
    pub fn size(&self, entry: &TreeEntry) -> Option<u64> {
        matches!(entry.kind, EntryKind::File | EntryKind::Executable | EntryKind::Symlink).then(|| self.objects.size(&entry.id)).flatten()
    }

    /// The site of a revision as a world.
    #[must_use]
    pub fn world(&self, tree: &Tree, today: jiff::civil::Date) -> GitWorld {
        GitWorld::new(Arc::clone(&self.objects), tree, &self.prefix, today)
    }

    fn is_shallow(&self) -> bool {
        let said = self.git.run(&["rev-parse", "--is-shallow-repository"]);
        matches!(said, Ok(Ok(answer)) if answer.starts_with(b"true"))
    }
}

/// Refuses a repository that lies, as a bare one does, open in a folder of another repository: a contributor may have put it there, so
/// that its settings are obeyed and its history is compared instead of the real one.
fn refuse_inner_repository(git: &Runner, root: &Path) -> Result<(), GitFailure> {
    let said = git.run(&["rev-parse", "--absolute-git-dir"])?.unwrap_or_default();
    let said = String::from_utf8_lossy(&said).trim_end_matches(['\r', '\n']).to_owned();
    let (Ok(kept), Ok(root)) = (Path::new(&said).canonicalize(), root.canonicalize()) else { return Ok(()) };
    if !root.starts_with(&kept) {
        return Ok(());
    }
    let outer = kept.parent().map(Runner::new).map(|outer| outer.run(&["rev-parse", "--git-dir"]));
    match outer {
        Some(Ok(Ok(_))) => Err(GitFailure::new(format!(
            "“{}” is a repository inside a folder of another one, and nobody can tell which is meant; name the folder of the site with --root",
            kept.display()
        ))),
        Some(Err(failure)) => Err(failure),
        _ => Ok(()),
    }
}

/// One line of `ls-tree`: `mode type id`, a tab, the path.
fn entry(record: &[u8]) -> Option<TreeEntry> {
    let tab = record.iter().position(|byte| *byte == b'\t')?;
    let (facts, path) = (record.get(..tab)?, record.get(tab + 1..)?);
    let facts = std::str::from_utf8(facts).ok()?;
    let mut facts = facts.split(' ');
    let (mode, _, id) = (facts.next()?, facts.next()?, facts.next()?);
    let kind = match mode {
        "100644" | "100664" => EntryKind::File,
        "100755" => EntryKind::Executable,
        "120000" => EntryKind::Symlink,
        "160000" => EntryKind::Submodule,
        _ => EntryKind::Unknown,
    };
    is_object_id(id).then(|| TreeEntry { path: path.to_vec(), kind, id: id.to_owned() })
}

fn is_object_id(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
