//! What a build did to the output folder, or why it could not.

use std::fmt;

/// What was done, by path, each list sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were new or different.
    pub written: Vec<String>,
    /// Files that were already as they should be.
    pub kept: Vec<String>,
    /// Files of ours that are no longer planned.
    pub removed: Vec<String>,
    /// Files of others, left alone; without those of git.
    pub foreign: Vec<String>,
}

impl Changes {
    /// Whether the folder is as it was before.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.written.is_empty() && self.removed.is_empty()
    }
}

/// Why the site could not be written. Each is told in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputError {
    /// The disk refused.
    Unwritable {
        /// Which file or folder.
        path: String,
        /// Why, in the system's words.
        reason: String,
    },
    /// Something of somebody else stands where a file of the site should go.
    Foreign {
        /// What stands there.
        path: String,
    },
    /// A file that should be new is there already.
    Exists {
        /// Its path.
        path: String,
    },
    /// A link, a folder or a file stands where a new file should go.
    InTheWay {
        /// What stands there.
        path: String,
    },
    /// Two files would be one on some computers.
    Collision {
        /// The first.
        first: String,
        /// The second.
        second: String,
    },
    /// A file of the site has a path it cannot have.
    BadPath {
        /// The path.
        path: String,
        /// Why not.
        why: &'static str,
    },
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unwritable { path, reason } => write!(f, "The site cannot be written to {path}: {reason}."),
            Self::Foreign { path } => {
                write!(f, "{path} is in the way of the site and was not made by this program. Move it, or build into another folder.")
            }
            Self::Exists { path } => write!(f, "“{path}” is there already, and nothing was written; use --force to replace it"),
            Self::InTheWay { path } => write!(f, "“{path}” is in the way of a new file, and nothing was written; move it first"),
            Self::Collision { first, second } => {
                write!(f, "The site's files `{first}` and `{second}` would be one and the same on some computers. Rename one of them.")
            }
            Self::BadPath { path, why } => write!(f, "The site cannot have a file `{path}`: {why}."),
        }
    }
}

impl std::error::Error for OutputError {}
