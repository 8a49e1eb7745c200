//! Pictures that come, go or are exchanged.

use super::files::kilobytes;
use super::pairs::Pair;
use super::published::state_a_reason;
use super::reason::REWRITTEN_DOCUMENT;
use super::report::{Change, Refusal, What};
use super::sentence::Sentence;
use super::touched::Zone;
use crate::model::{Evidence, OrganisationId, Prose, address};
use crate::read::Reading;
use crate::source::TreeEntry;

/// The sizes of a picture before and after.
pub(super) fn change(pair: &Pair<'_>, size: &dyn Fn(&TreeEntry) -> Option<u64>) -> Option<Change> {
    let size = |entry: Option<&TreeEntry>| entry.and_then(size).map(kilobytes);
    let before = size(pair.before.and_then(|file| file.before.as_ref()));
    let after = size(pair.after.and_then(|file| file.after.as_ref()));
    let (what, text) = match (&before, &after) {
        (None, Some(new)) => (What::Added, Sentence::new(new.clone())),
        (Some(old), None) => (What::Removed, Sentence::new(format!("it had {old}"))),
        (Some(old), Some(new)) => (What::Changed, Sentence::new(format!("another picture: {old} → {new}"))),
        (None, None) => return None,
    };
    Some(Change { what, field: Some("size".to_owned()), before, after, text, excerpt: Vec::new(), is_slip: false })
}

/// Refuses that a picture shown by something that was published is exchanged under its old name.
pub(super) fn exchanged(pair: &Pair<'_>, name: &str, before: &Reading, refusals: &mut Vec<Refusal>) {
    let (Some(old), Some(new)) = (pair.before, pair.after) else { return };
    let Zone::Organisation(owner) = &old.zone else { return };
    let same = old.before.as_ref().map(|entry| &entry.id) == new.after.as_ref().map(|entry| &entry.id);
    if same || !is_published(&OrganisationId::new(owner.as_str()), name, before) {
        return;
    }
    let message = Sentence::new("The picture ").theirs(name).ours(" is shown by something that was published, and is now another picture.");
    let help = Sentence::new("Add the new picture under a name of its own. If this one has to change, ").then(state_a_reason());
    refusals.push(Refusal { reason: &REWRITTEN_DOCUMENT, file: pair.shown(), message, help });
}

fn is_published(owner: &OrganisationId, name: &str, before: &Reading) -> bool {
    let Some(organisation) = before.register.organisations.get(owner) else { return false };
    let address = address::media(owner, name);
    let documents = &organisation.documents;
    let shows = |prose: &Prose| prose.pictures.iter().any(|picture| picture.address == address);
    let listed = |evidence: &Evidence| evidence.media.iter().any(|picture| picture.file.value == name);
    documents.evidence.iter().any(|document| listed(&document.fields) || shows(&document.prose))
        || documents.updates.iter().any(|(_, document)| shows(&document.prose))
        || documents.evaluations.iter().any(|(_, document)| shows(&document.prose))
        || documents.pledges.iter().any(|document| shows(&document.prose))
        || documents.plans.iter().any(|document| shows(&document.prose))
}
