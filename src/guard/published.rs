//! What was published stays published: documents are not deleted, and updates, evidence and pledges are not rewritten, without a reason
//! that the reviewer sees. Slips may be mended: see [`WordDiff::is_small`](super::word_diff::WordDiff::is_small).

use super::facts::says_the_same;
use super::reason::{DELETED_DOCUMENT, REWRITTEN_DOCUMENT, REWRITTEN_PLEDGE, REWRITTEN_RECORD, Reason};
use super::report::{Change, Refusal, What};
use super::sentence::Sentence;
use super::word_diff::word_diff;
use crate::model::Pledge;
use crate::read::FileKind;

/// A document with the words around it.
pub(super) struct Versions<'a> {
    /// What kind of file it is.
    pub(super) kind: &'a FileKind,
    /// What it is called: "The update of 2026-10".
    pub(super) called: Sentence,
    /// The file.
    pub(super) file: String,
    /// Its text before and after.
    pub(super) prose: (&'a str, &'a str),
    /// Its fields that changed.
    pub(super) changes: &'a [Change],
}

/// Refuses that a published document is deleted.
pub(super) fn deleted(kind: &FileKind, called: Sentence, file: String, refusals: &mut Vec<Refusal>) {
    let is_document = matches!(
        kind,
        FileKind::Update(..)
            | FileKind::Evidence(..)
            | FileKind::Pledge(..)
            | FileKind::Plan(..)
            | FileKind::Evaluation(..)
            | FileKind::Organisation(..)
    );
    if is_document {
        let help = Sentence::new("Put the file back. If it has to go, ").then(state_a_reason());
        refusals.push(Refusal { reason: &DELETED_DOCUMENT, file, message: called.ours(" was published and is now deleted."), help });
    }
}

/// How to state a reason.
pub(super) fn state_a_reason() -> Sentence {
    Sentence::new("write a line that begins with ").theirs("Reason:").ours(" and says why into the description of the change.")
}

/// Refuses that a published update or piece of evidence says something else than before.
pub(super) fn rewritten(document: &Versions<'_>, refusals: &mut Vec<Refusal>) {
    let (what, reason): (_, &'static Reason) = match document.kind {
        FileKind::Update(..) => ("update", &REWRITTEN_DOCUMENT),
        FileKind::Evidence(..) => ("evidence", &REWRITTEN_DOCUMENT),
        FileKind::Pledge(..) => ("pledge", &REWRITTEN_PLEDGE),
        FileKind::Evaluation(..) => ("evaluation", &REWRITTEN_RECORD),
        _ => return,
    };
    let diff = word_diff(document.prose.0, document.prose.1);
    if what != "evaluation" && !diff.is_small() {
        let message = document.called.clone().ours(if diff.is_same() {
            ": its text is laid out in another way, which can hide words or give them another meaning."
        } else if diff.touches_facts {
            ": a number, a date or a link of its text changed, or more than a slip was mended."
        } else {
            ": more than a slip was mended in its text."
        });
        let help = Sentence::new(if what == "pledge" {
            "Leave a pledge as it was made; write a new one with renews: and the name of this one. Otherwise "
        } else {
            "Put the old text back and say what is new in this month's update. If it has to change, "
        });
        refusals.push(Refusal { reason, file: document.file.clone(), message, help: help.then(state_a_reason()) });
    }
    for change in document.changes.iter().filter(|change| rewrites(document.kind, change)) {
        let message = document.called.clone().ours(": ").then(change.text.clone()).ours(".");
        let help = Sentence::new("Put it back as it was. If it has to change, ").then(state_a_reason());
        refusals.push(Refusal { reason, file: document.file.clone(), message, help });
    }
}

/// Whether a changed field says something else about what was published. What is added only adds, and most fields only sort.
fn rewrites(kind: &FileKind, change: &Change) -> bool {
    let field = change.field.as_deref().unwrap_or_default();
    let top: &str = field.split(['.', '[']).next().unwrap_or_default();
    let last: &str = field.rsplit(['.', ']']).next().unwrap_or_default();
    let gone_or_changed = change.what != What::Added;
    match (kind, top) {
        (FileKind::Update(..), "published" | "no_change")
        | (FileKind::Evidence(..), "on" | "kind")
        | (FileKind::Pledge(..), "made" | "signed_by") => gone_or_changed,
        (FileKind::Update(..) | FileKind::Evidence(..), "title") => gone_or_changed && !is_slip(change),
        (FileKind::Evidence(..), "links" | "media") => {
            change.what == What::Removed && last.is_empty() || change.what == What::Changed && matches!(last, "url" | "file")
        }
        (FileKind::Evaluation(..), "areas") => gone_or_changed && (last == "rating" || change.what == What::Removed && last.is_empty()),
        // The commitments of a pledge are compared as records, in `pledge`.
        _ => false,
    }
}

fn is_slip(change: &Change) -> bool {
    let (before, after) = (change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
    let diff = word_diff(before, after);
    // Where the part that was kept is the same, the change lies beyond it, and nobody can say how small it is.
    !diff.is_same() && diff.is_small()
}

/// Refuses that an update is now that of another month.
pub(super) fn of_another_month(document: &Versions<'_>, was: &str, refusals: &mut Vec<Refusal>) {
    let same_folder_renamed = was.rsplit('/').next().map(stem) == document.file.rsplit('/').next().map(stem);
    if !same_folder_renamed {
        let message = document.called.clone().ours(" was published for another month: ").theirs(was).ours(".");
        let help = Sentence::new("Give the file its old name back. If it has to change, ").then(state_a_reason());
        refusals.push(Refusal { reason: &REWRITTEN_DOCUMENT, file: document.file.clone(), message, help });
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Refuses that a pledge promises something else than when it was made.
pub(super) fn pledge(before: &Pledge, after: &Pledge, called: &Sentence, file: &str, refusals: &mut Vec<Refusal>) {
    let mut refuse = |message: Sentence| {
        let help = Sentence::new("Leave this pledge as it was made, and write a new one with ")
            .theirs("renews:")
            .ours(" and the name of this one. Otherwise ")
            .then(state_a_reason());
        refusals.push(Refusal { reason: &REWRITTEN_PLEDGE, file: file.to_owned(), message: called.clone().then(message), help });
    };
    let mut left: Vec<_> = after.commitments.iter().collect();
    for (index, old) in before.commitments.iter().enumerate() {
        let same = left.iter().position(|new| new.text == old.text);
        let by_id = || left.iter().position(|new| old.id.is_some() && new.id == old.id);
        // Without an id, the promise at the same place is taken for the same one.
        let by_place =
            || after.commitments.get(index).and_then(|new| left.iter().position(|known| std::ptr::eq(*known, new) && old.id.is_none()));
        match same.or_else(by_id).or_else(by_place) {
            Some(at) => {
                let new = left.remove(at);
                if !says_the_same(&old.text.value, &new.text.value) {
                    refuse(
                        Sentence::new(" promised ").theirs(&old.text.value).ours(" and now promises ").theirs(&new.text.value).ours("."),
                    );
                }
            }
            None => refuse(Sentence::new(" no longer promises ").theirs(&old.text.value).ours(".")),
        }
    }
    for new in left {
        refuse(Sentence::new(" was made without the promise ").theirs(&new.text.value).ours("."));
    }
}
