//! What was published stays published: documents are not deleted, and updates, evidence, pledges and self-evaluations are not rewritten,
//! without a reason that the reviewer sees. Slips of spelling may be mended: see [`slip`](super::slip).

use super::reason::{DELETED_DOCUMENT, REWRITTEN_DOCUMENT, REWRITTEN_PLEDGE, REWRITTEN_RECORD, Reason};
use super::report::{Change, Refusal, What};
use super::sentence::Sentence;
use super::slip::{Difference, difference, is_slip};
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

/// Refuses that something published says something else than before.
pub(super) fn rewritten(document: &Versions<'_>, refusals: &mut Vec<Refusal>) {
    let Some(reason) = reason(document.kind) else { return };
    let said = match difference(document.prose.0, document.prose.1) {
        Difference::Nothing | Difference::Slips => None,
        Difference::Layout => Some(
            ": its words are the same, but something around them changed that readers see: what is struck out or stressed, where a link leads, or how it is laid out.",
        ),
        Difference::Words => Some(": its text says something else than before. Only slips of spelling may be mended without a reason."),
    };
    let mut refuse = |message: Sentence, help: &str| {
        let help = Sentence::new(help).then(state_a_reason());
        refusals.push(Refusal { reason, file: document.file.clone(), message, help });
    };
    if let Some(said) = said {
        let help = if matches!(document.kind, FileKind::Pledge(..)) {
            "Leave a pledge as it was made; write a new one with renews: and the name of this one. Otherwise "
        } else {
            "Put the old text back and say what is new in this month's update. If it has to change, "
        };
        refuse(document.called.clone().ours(said), help);
    }
    for change in document.changes.iter().filter(|change| rewrites(document.kind, change)) {
        refuse(document.called.clone().ours(": ").then(change.text.clone()).ours("."), "Put it back as it was. If it has to change, ");
    }
}

/// Under which name a rewritten document is refused. A plan and an organisation's description go on changing.
fn reason(kind: &FileKind) -> Option<&'static Reason> {
    match kind {
        FileKind::Update(..) | FileKind::Evidence(..) => Some(&REWRITTEN_DOCUMENT),
        FileKind::Pledge(..) => Some(&REWRITTEN_PLEDGE),
        FileKind::Evaluation(..) => Some(&REWRITTEN_RECORD),
        _ => None,
    }
}

/// Whether a changed field says something else about what was published. Slips do not, nor old names, nor what shows more of it: where it
/// was known from, another page or picture of it.
fn rewrites(kind: &FileKind, change: &Change) -> bool {
    let field = change.field.as_deref().unwrap_or_default();
    let top: &str = field.split(['.', '[']).next().unwrap_or_default();
    let last: &str = field.rsplit(['.', ']']).next().unwrap_or_default();
    let only_adds = change.what == What::Added
        && (matches!(top, "sources" | "links" | "media") && (last.is_empty() || last == top) || top == "media" && last == "consent");
    // The text and the promises of a pledge are compared apart.
    let is_apart = field == "text" || matches!(kind, FileKind::Pledge(..)) && top == "commitments" && field != top;
    !(change.is_slip || only_adds || is_apart || top == "formerly")
}

/// Refuses that an update or a self-evaluation is now that of another month.
pub(super) fn of_another_month(document: &Versions<'_>, was: &str, refusals: &mut Vec<Refusal>) {
    let same_folder_renamed = was.rsplit('/').next().map(stem) == document.file.rsplit('/').next().map(stem);
    if !same_folder_renamed {
        let message = document.called.clone().ours(" was published for another month: ").theirs(was).ours(".");
        let help = Sentence::new("Give the file its old name back. If it has to change, ").then(state_a_reason());
        let reason = reason(document.kind).unwrap_or(&REWRITTEN_DOCUMENT);
        refusals.push(Refusal { reason, file: document.file.clone(), message, help });
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
                if !is_slip(&old.text.value, &new.text.value) {
                    refuse(
                        Sentence::new(" promised ").theirs(&old.text.value).ours(" and now promises ").theirs(&new.text.value).ours("."),
                    );
                }
                if old.area != new.area || old.id.is_some() && old.id != new.id {
                    refuse(Sentence::new(" has another area or id for the promise ").theirs(&old.text.value).ours("."));
                }
            }
            None => refuse(Sentence::new(" no longer promises ").theirs(&old.text.value).ours(".")),
        }
    }
    for new in left {
        refuse(Sentence::new(" was made without the promise ").theirs(&new.text.value).ours("."));
    }
}
