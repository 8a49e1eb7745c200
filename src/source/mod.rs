//! Source files and places in them.
//!
//! Everything the program reads is a [`SourceFile`], known by a [`FileId`]. A place in a file is a [`Span`] of byte offsets
//! into the *whole* file, front matter included, so that a diagnostic never points to the wrong line. Lines and columns are
//! worked out only when a diagnostic is shown. Must not know: YAML, Markdown, the domain.

mod disk;
mod entries;
mod git;
mod line_index;
mod memory;
mod overlay;
mod text_index;
mod tree;
pub(crate) mod walk;
mod world;

pub use disk::DiskWorld;
pub use git::{Commit, GitFailure, GitWorld, Repository};
pub use line_index::{LineIndex, Position};
pub use memory::MemoryWorld;
pub use overlay::Overlay;
pub use text_index::TextIndex;
pub use tree::{EntryKind, Tree, TreeEntry};
pub use world::{Listing, ListingKind, ReadFailure, World};

use std::sync::{Arc, OnceLock};

/// A file of one build, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The first file, for asking about a path that has no file yet.
    #[must_use]
    pub fn first() -> Self {
        Self(0)
    }
}

/// A half-open range of bytes in one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// No place in any file: where a value stands in for one that could not be read. Problems found there are never shown.
    pub const NOWHERE: Self = Self { start: u32::MAX, end: u32::MAX };

    /// The range from `start` to `end`, both byte offsets. Offsets past 4 GiB cannot occur: files over the size limit are never read.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// The same range, `by` bytes further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self::new(self.start as usize + by, self.end as usize + by)
    }

    /// The range as indices.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place in a file of this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Which file.
    pub file: FileId,
    /// Which bytes of it.
    pub span: Span,
}

/// One file as it was read: its path from the root, always with `/`, and its text.
#[derive(Debug)]
pub struct SourceFile {
    /// Path relative to the root, with `/` on every system.
    pub path: String,
    /// The text. For a file that is not UTF-8, the readable part before the first wrong byte.
    pub text: String,
    lines: OnceLock<Box<LineIndex>>,
}

impl SourceFile {
    /// Where lines begin, worked out on first use: a clean build never needs it.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| Box::new(LineIndex::new(&self.text)))
    }
}

/// All files of one build, by number and by path.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    by_path: TextIndex,
    /// The number of the first file.
    first: u32,
    /// Files that were read apart from these.
    joined: Option<Arc<Sources>>,
}

/// The number of the first file that is read apart: more files than anybody reads come before it.
const APART: u32 = 1 << 31;

impl Sources {
    /// Files that are read apart from others, so that they keep their numbers whatever the others are.
    #[must_use]
    pub fn apart() -> Self {
        Self { first: APART, ..Self::default() }
    }

    /// Makes room for as many files more, and a few that will be missed.
    pub fn reserve(&mut self, more: usize) {
        self.files.reserve_exact(more + 8);
        self.by_path.reserve(more + 8);
    }

    /// Adds files that were read apart. They take the place of any that were joined before.
    pub fn join(&mut self, apart: Arc<Self>) {
        self.joined = Some(apart);
    }

    /// Adds a file, or finds it again if its path is known.
    pub fn add(&mut self, path: &str, text: String) -> FileId {
        let Self { files, by_path, .. } = self;
        let position = files.len();
        if let Some(known) = by_path.add(path, position, |at| files.get(at).is_some_and(|file| file.path == path)) {
            return self.id(known);
        }
        self.files.push(SourceFile { path: path.to_owned(), text, lines: OnceLock::new() });
        self.id(position)
    }

    fn id(&self, position: usize) -> FileId {
        FileId(u32::try_from(position).map_or(u32::MAX, |position| self.first.saturating_add(position)))
    }

    /// A file that should exist and does not, so that a diagnostic can name it.
    pub fn missing(&mut self, path: &str) -> FileId {
        self.add(path, String::new())
    }

    /// The file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        match &self.joined {
            Some(joined) if id.0 >= joined.first => joined.file(id),
            _ => &self.files[(id.0 - self.first) as usize],
        }
    }

    /// The number of the file at this path, if it was read.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let known = self.by_path.find(path, |at| self.files.get(at).is_some_and(|file| file.path == path));
        known.map(|position| self.id(position)).or_else(|| self.joined.as_ref()?.find(path))
    }

    /// The text at a place; empty when the place lies outside the file.
    #[must_use]
    pub fn text_at(&self, at: Location) -> &str {
        self.file(at.file).text.get(at.span.range()).unwrap_or("")
    }
}
