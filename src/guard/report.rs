//! What was found: plain data, printed by `human`, `markdown`, `annotations` and `json`.

use super::reason::Reason;
use super::sentence::Sentence;

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is different.
    Changed,
    /// It is gone.
    Removed,
}

impl What {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// One thing that a reader would see change.
#[derive(Clone, Debug)]
pub struct Change {
    /// What became of it.
    pub what: What,
    /// Which field, as `actions[ask-families].due`; `text` for the prose. None for a whole file.
    pub field: Option<String>,
    /// What it said.
    pub before: Option<String>,
    /// What it says now.
    pub after: Option<String>,
    /// The change in words.
    pub text: Sentence,
    /// Places of a longer text that changed, as lines with `-`, `+` or blanks before them.
    pub excerpt: Vec<String>,
    /// Whether it is no more than an evident slip of spelling.
    pub is_slip: bool,
}

/// What changed in one file.
#[derive(Clone, Debug)]
pub struct FileChange {
    /// The file, from the top of the repository; of a file that moved, the new place.
    pub file: String,
    /// What became of it.
    pub what: What,
    /// What it is and what became of it.
    pub title: Sentence,
    /// What changed in it.
    pub changes: Vec<Change>,
}

/// Everything that changed for one organisation, or in one part of the team's own files.
#[derive(Clone, Debug)]
pub struct Group {
    /// The organisation's id, where it is about one.
    pub organisation: Option<String>,
    /// What it is about.
    pub title: Sentence,
    /// What weighs most: awards, confirmed steps, organisations that come or go.
    pub headlines: Vec<Sentence>,
    /// Its files.
    pub files: Vec<FileChange>,
}

/// A change that is not allowed, or only with a stated reason.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Why.
    pub reason: &'static Reason,
    /// Which file, from the top of the repository.
    pub file: String,
    /// What is wrong.
    pub message: Sentence,
    /// What to do instead.
    pub help: Sentence,
}

/// Whose change it is, judged by what it touches and by how `guard` was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Nothing changed.
    Nothing,
    /// A submission of one organisation.
    Submission(String),
    /// A submission of which nobody can say whose it is.
    Unclear,
    /// A change of the mark's team.
    Team,
}

/// One of the two revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The name it was asked for by.
    pub named: String,
    /// The commit's id.
    pub commit: String,
}

/// Problems that `check` finds in a revision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Those that stop a build.
    pub errors: usize,
    /// Those that should be mended.
    pub warnings: usize,
}

/// The comparison of two revisions.
#[derive(Clone, Debug)]
pub struct Report {
    /// Where the two histories parted.
    pub base: Compared,
    /// What is proposed.
    pub head: Compared,
    /// Whose change it is.
    pub nature: Nature,
    /// How many files it touches.
    pub touched: usize,
    /// What a reader would see change.
    pub groups: Vec<Group>,
    /// What is not allowed; of very much, the first part.
    pub refusals: Vec<Refusal>,
    /// What is allowed only because of the reasons stated.
    pub settled: Vec<Refusal>,
    /// Reasons stated with the change.
    pub stated: Vec<String>,
    /// Problems at the base.
    pub problems_before: Problems,
    /// Problems of what is proposed.
    pub problems_after: Problems,
}

impl Report {
    /// Whether nothing is refused.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.refusals.is_empty()
    }
}
