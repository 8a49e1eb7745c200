//! People are named in the register only as they agreed, and what it says of anyone is explained.

use super::Judge;
use super::rule_table::{ENTRY_WITHOUT_NAME, INDIVIDUAL_WITHOUT_CONSENT, NAME_DIFFERS, STATUS_UNEXPLAINED};
use crate::diagnostic::Diagnostic;
use crate::model::{EntryStatus, RegisterEntry};
use crate::source::{Location, Span};

/// Checks consent of individuals, and that every entry can be named.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for entry in judge.register().entries.values() {
        let path = format!("content/organisations/{}/organisation.yaml", entry.id);
        let folder = judge.reading.sources.find(&path).is_some();
        let top = Location { file: entry.file, span: Span::default() };
        if entry.fields.name.is_none() && !folder && !judge.is_damaged(entry.file) && !judge.folder_is_damaged(&entry.id, "") {
            let message = format!("Nothing says what “{}” is called: it has no folder in organisations/, and no name here.", entry.id);
            judge.report(&ENTRY_WITHOUT_NAME, top, message, "Add a line such as: name: Example Theatre");
        }
        same_name(judge, entry);
        explained(judge, entry);
        if is_individual(judge, entry) && entry.fields.consent.is_none() {
            let message = "This entry is about one person, but does not say how the person agreed to be listed.";
            let help = "Ask first. Then add: consent: {how: by email to the team, on: 2026-01-10}";
            judge.report(&INDIVIDUAL_WITHOUT_CONSENT, top, message, help);
        }
    }
}

/// The name beside an award must be the one the team recorded.
fn same_name(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let declared = judge.register().organisations.get(&entry.id).map(|organisation| &organisation.fields.name);
    if let (Some(recorded), Some(declared)) = (&entry.fields.name, declared)
        && recorded.value != declared.value
        && !declared.is_stand_in()
    {
        let message = format!("The register knows this organisation as “{}”, not as “{}”.", recorded.value, declared.value);
        let diagnostic = Diagnostic::new(&NAME_DIFFERS, declared.at, message)
            .help("Write the same name. If it has changed, ask the team to change the register first.")
            .other(recorded.at, "recorded here");
        judge.out.report(diagnostic);
    }
}

/// A body that rests or has left is owed a date and a reason.
fn explained(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let fields = &entry.fields;
    let Some(status) = fields.status.as_ref().filter(|status| status.value != EntryStatus::Active) else { return };
    let missing = match (&fields.status_on, &fields.status_reason) {
        (None, None) => "status_on and status_reason",
        (None, Some(_)) => "status_on",
        (Some(_), None) => "status_reason",
        (Some(_), Some(_)) => return,
    };
    let message = format!("The public is told “{}” without a date and a reason.", status.value.word());
    let help = format!("Add {missing}, such as: status_on: 2026-05-01 and status_reason: Asked to rest until spring.");
    judge.report(&STATUS_UNEXPLAINED, status.at, message, help);
}

fn is_individual(judge: &Judge<'_, '_>, entry: &RegisterEntry) -> bool {
    let register = judge.register();
    let declared = register.organisations.get(&entry.id).and_then(|organisation| organisation.fields.kind.as_ref());
    // Either may say so: what an organisation writes must not take away a person's protection.
    [declared, entry.fields.kind.as_ref()].into_iter().flatten().any(|kind| {
        let known = register.scheme.kinds.iter().find(|known| known.id.value == kind.value);
        known.and_then(|kind| kind.individual.as_ref()).is_some_and(|individual| individual.value)
    })
}
