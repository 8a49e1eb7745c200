//! Why a change is refused: every reason by a permanent name, in one table.

/// A reason to refuse a change.
#[derive(Debug, PartialEq, Eq)]
pub struct Reason {
    /// Permanent kebab-case name.
    pub name: &'static str,
    /// What it is about, in one sentence.
    pub summary: &'static str,
    /// Whether a reason stated with the change settles it: it is then shown to the reviewer instead of refused.
    pub can_be_stated: bool,
}

macro_rules! reasons {
    ($($constant:ident = $name:literal, $stated:literal, $summary:literal;)*) => {
        $(
            #[doc = $summary]
            pub(super) const $constant: Reason = Reason { name: $name, summary: $summary, can_be_stated: $stated };
        )*

        /// Every reason.
        pub const REASONS: &[&Reason] = &[$(&$constant),*];
    };
}

reasons! {
    OUTSIDE_OWN_FOLDER = "outside-own-folder", false, "An organisation's submission touches something that is not in its own folder.";
    SEVERAL_ORGANISATIONS = "several-organisations", false, "One submission touches the folders of several organisations.";
    FOLDER_RENAMED = "folder-renamed", false, "An organisation's folder has another name: its place in the register must move with it.";
    DELETED_DOCUMENT = "deleted-document", true, "Something that was published is deleted.";
    REWRITTEN_DOCUMENT = "rewritten-document", true, "A published update or piece of evidence says something else than before.";
    REWRITTEN_PLEDGE = "rewritten-pledge", true, "A pledge that was made promises something else than before.";
    REWRITTEN_RECORD = "rewritten-record", true, "A published self-evaluation, reading, baseline or target says something else than before.";
    ACTION_REMOVED = "action-removed", true, "An action is gone from a published plan instead of being dropped in public.";
    DUE_DATE_MOVED = "due-date-moved", false, "A due date moved, and no entry under changes says so.";
    CHANGES_REWRITTEN = "changes-rewritten", true, "The record of due dates that moved says something else than before.";
    CANNOT_COMPARE = "cannot-compare", false, "A file cannot be read without doubt, so nobody can tell what it changes.";
    NOTHING_TO_COMPARE = "nothing-to-compare", true, "A file could not be read before this change, so nobody can tell what it said.";
    SYMLINK = "symlink", false, "A link to another place stands where a file should be.";
    EXECUTABLE = "executable", false, "A file of content is marked as a program that can be run.";
    SUBMODULE = "submodule", false, "A link to another repository stands where files should be.";
    TOO_LARGE = "too-large", false, "A file is larger than the site can use.";
    TOO_MANY_FILES = "too-many-files", false, "One submission changes more files than anyone can look at.";
    HOSTILE_NAME = "hostile-name", false, "A file has a name that some computers cannot store or that hides what it is.";
    HIDDEN_FILE = "hidden-file", false, "A file that nobody sees in its folder: its name begins with a dot, or a computer left it behind.";
    COLLIDING_NAMES = "colliding-names", false, "Two names differ only in ways that some computers ignore.";
}
