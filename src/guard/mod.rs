//! Guard: what a change does to the register, in words for its reviewer, and what is not allowed.
//!
//! Two revisions are compared as registers. The comparison is driven by the files that differ, so that nothing that changes stays
//! unsaid; what they mean comes from the two registers. Names and contents of the proposed revision are hostile until judged: they
//! are only ever shown through [`Sentence`], whose parts know whose words they are.
//!
//! What is not allowed has a name ([`REASONS`]). Some of it is allowed with a reason stated in the description of the change or in a
//! commit's message (a line that begins with `Reason:`): it is then shown to the reviewer instead. See [`stated`].

mod annotations;
mod entry;
mod escape;
mod facts;
mod field_changes;
mod file_changes;
mod files;
mod human;
mod important;
mod json;
mod layout;
mod lists;
mod markdown;
mod names;
mod page;
mod pairs;
mod picture;
mod plan;
mod prose;
mod published;
mod reason;
mod report;
mod scope;
mod sentence;
mod slip;
pub mod stated;
mod touched;
mod value;
mod word_diff;

pub use annotations::annotations;
pub use human::human;
pub use json::json;
pub use markdown::markdown;
pub use reason::{REASONS, Reason};
pub use report::{Change, Compared, FileChange, Group, Nature, Problems, Refusal, Report, What};
pub use scope::Sender;
pub use sentence::{Part, Sentence};
pub use word_diff::{WordDiff, word_diff};

use crate::diagnostic::{Diagnostics, Severity};
use crate::read::Reading;
use crate::source::{Tree, TreeEntry};

/// Most refusals reported; a change with more is refused as surely.
const MOST_REFUSALS: usize = 200;

/// One of the two revisions.
pub struct Revision<'a> {
    /// How it was asked for, and its commit.
    pub compared: Compared,
    /// Every path of it.
    pub tree: &'a Tree,
    /// Its register.
    pub reading: &'a Reading,
    /// What `check` finds in it.
    pub problems: &'a Diagnostics,
}

/// What is compared, and how.
pub struct Comparison<'a> {
    /// Where the two histories parted.
    pub base: Revision<'a>,
    /// What is proposed.
    pub head: Revision<'a>,
    /// Where the site's folder lies in the repository: nothing, or a path that ends in `/`.
    pub prefix: &'a [u8],
    /// Whose change it is said to be.
    pub sender: Sender,
    /// Reasons stated with the change.
    pub stated: Vec<String>,
    /// The size of a file, where it is known.
    pub size: &'a dyn Fn(&TreeEntry) -> Option<u64>,
}

/// Most files that can differ between two revisions: a change of more is no change that anyone can judge.
const MOST_TOUCHED: usize = 20_000;

/// How many files differ, when they are too many to be compared: so that nothing of such a revision is read.
#[must_use]
pub fn too_many(base: &Tree, head: &Tree, prefix: &[u8]) -> Option<usize> {
    let count = touched::touched(base, head, prefix).len();
    (count > MOST_TOUCHED).then_some(count)
}

/// The first file of the old register whose content git does not have: without it, whatever stands there now would look new.
#[must_use]
pub fn missing(base: &Tree, prefix: &[u8], size: &dyn Fn(&TreeEntry) -> Option<u64>) -> Option<String> {
    let is_content = |entry: &&TreeEntry| entry.path.strip_prefix(prefix).is_some_and(|inside| inside.starts_with(b"content/"));
    let files = base.entries.iter().filter(is_content).filter(|entry| files::has_content(entry.kind));
    files.into_iter().find(|entry| size(entry).is_none()).map(|entry| touched::shown_path(&entry.path))
}

/// Compares two revisions.
#[must_use]
pub fn guard(comparison: Comparison<'_>) -> Report {
    let touched = touched::touched(comparison.base.tree, comparison.head.tree, comparison.prefix);
    let (before, after) = (comparison.base.reading, comparison.head.reading);
    let renamed = pairs::renamed_organisations(&touched, before, after);
    let mut refusals = Vec::new();
    let nature = scope::nature(&touched, &comparison.sender, &renamed, &mut refusals);
    files::files(&touched, &nature, comparison.size, &mut refusals);
    names::names(&touched, comparison.head.tree, &mut refusals);
    let pairs = pairs::pairs(&touched, &renamed, after);
    let registers = file_changes::Registers { before, after, renamed: &renamed, size: comparison.size };
    let groups = file_changes::groups(&touched, &pairs, &registers, &mut refusals);
    let (reasons, too_short): (Vec<String>, Vec<String>) = comparison.stated.into_iter().partition(|reason| stated::is_long_enough(reason));
    let has_reason = !reasons.is_empty();
    if let Some(reason) = too_short.first().filter(|_| !has_reason) {
        for refusal in refusals.iter_mut().filter(|refusal| refusal.reason.can_be_stated) {
            let said = std::mem::take(&mut refusal.help).ours(" Your reason is too short: ").theirs(reason).ours(". Say it in a sentence.");
            refusal.help = said;
        }
    }
    let (settled, mut refusals): (Vec<_>, Vec<_>) = refusals.into_iter().partition(|refusal| refusal.reason.can_be_stated && has_reason);
    refusals.truncate(MOST_REFUSALS);
    Report {
        base: comparison.base.compared,
        head: comparison.head.compared,
        nature,
        touched: touched.len(),
        groups,
        refusals,
        settled,
        stated: reasons,
        problems_before: problems(comparison.base.problems),
        problems_after: problems(comparison.head.problems),
    }
}

fn problems(found: &Diagnostics) -> Problems {
    Problems { errors: found.error_count(), warnings: found.count(Severity::Warning) }
}
