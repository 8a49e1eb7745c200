//! People are named in the register only as they agreed.

use super::Judge;
use super::rule_table::{ENTRY_WITHOUT_NAME, INDIVIDUAL_WITHOUT_CONSENT};
use crate::model::RegisterEntry;
use crate::source::{Location, Span};

/// Checks consent of individuals, and that every entry can be named.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for entry in judge.register().entries.values() {
        let path = format!("content/organisations/{}/organisation.yaml", entry.id);
        let folder = judge.reading.sources.find(&path).is_some();
        let top = Location { file: entry.file, span: Span::default() };
        if entry.fields.name.is_none() && !folder && !judge.is_damaged(entry.file) {
            let message = format!("Nothing says what “{}” is called: it has no folder in organisations/, and no name here.", entry.id);
            judge.report(&ENTRY_WITHOUT_NAME, top, message, "Add a line such as: name: Example Theatre");
        }
        if is_individual(judge, entry) && entry.fields.consent.is_none() {
            let message = "This entry is about one person, but does not say how the person agreed to be listed.";
            let help = "Ask first. Then add: consent: {how: by email to the team, on: 2026-01-10}";
            judge.report(&INDIVIDUAL_WITHOUT_CONSENT, top, message, help);
        }
    }
}

fn is_individual(judge: &Judge<'_, '_>, entry: &RegisterEntry) -> bool {
    let register = judge.register();
    let declared = register.organisations.get(&entry.id).and_then(|organisation| organisation.fields.kind.as_ref());
    let kind = declared.or(entry.fields.kind.as_ref());
    let found = kind.and_then(|kind| register.scheme.kinds.iter().find(|known| known.id.value == kind.value));
    found.and_then(|kind| kind.individual.as_ref()).is_some_and(|individual| individual.value)
}
