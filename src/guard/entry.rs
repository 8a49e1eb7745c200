//! The register's own record of an organisation, and organisations that come or go: what weighs most for a reviewer.

use super::sentence::Sentence;
use crate::model::{Award, EntryStatus, Organisation, RegisterEntry, When};

/// What happened to an organisation, most important first.
pub(super) struct Versions<'a> {
    pub(super) pages: (Option<&'a Organisation>, Option<&'a Organisation>),
    pub(super) entries: (Option<&'a RegisterEntry>, Option<&'a RegisterEntry>),
    /// The folder's old name, when it was renamed.
    pub(super) renamed_from: Option<&'a str>,
}

/// The sentences that stand above everything else.
pub(super) fn headlines(versions: &Versions<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    awards(versions.entries, &mut said);
    steps(versions.entries, &mut said);
    status(versions.entries, &mut said);
    if let Some(old) = versions.renamed_from {
        said.push(Sentence::new("Folder renamed: it was ").theirs(old).ours("; its old addresses lead to the new ones."));
    }
    match versions.pages {
        (None, Some(new)) if versions.renamed_from.is_none() => {
            said.push(Sentence::new("New organisation: ").theirs(&new.fields.name.value).ours("."));
            if let (Some(entry), Some(_)) = versions.entries {
                let awards = entry.fields.awards.len();
                let holds = if awards > 0 { format!(", with {awards} award{}", if awards == 1 { "" } else { "s" }) } else { String::new() };
                said.push(Sentence::new(format!(
                    "The register already records this name{holds}: make sure that these pages come from the same organisation."
                )));
            }
        }
        (Some(old), None) => said.push(Sentence::new("Organisation removed: ").theirs(&old.fields.name.value).ours(".")),
        (Some(old), Some(new)) if old.fields.name != new.fields.name => {
            said.push(Sentence::new("Renamed: ").theirs(&old.fields.name.value).ours(" → ").theirs(&new.fields.name.value).ours("."));
        }
        _ => {}
    }
    said
}

fn when(when: When) -> String {
    when.iso().unwrap_or_else(|| "on an unknown day".to_owned())
}

fn awards((before, after): (Option<&RegisterEntry>, Option<&RegisterEntry>), said: &mut Vec<Sentence>) {
    let of = |entry: Option<&RegisterEntry>| entry.map(|entry| entry.fields.awards.clone()).unwrap_or_default();
    let (before, mut after): (Vec<Award>, Vec<Award>) = (of(before), of(after));
    for old in &before {
        let same = after.iter().position(|new| new.level == old.level && new.awarded == old.awarded);
        let at = same.or_else(|| after.iter().position(|new| new.level == old.level));
        let level = old.level.as_str();
        let Some(new) = at.map(|at| after.remove(at)) else {
            said.push(Sentence::new("Award taken off the record: ").theirs(level).ours(format!(", awarded {}.", when(old.awarded.value))));
            continue;
        };
        match (&old.withdrawn, &new.withdrawn) {
            (None, Some(withdrawal)) => said.push(
                Sentence::new("Award withdrawn: ")
                    .theirs(level)
                    .ours(format!(", {}, because ", when(withdrawal.on.value)))
                    .theirs(&withdrawal.reason.value)
                    .ours("."),
            ),
            (Some(_), None) => said.push(Sentence::new("Award no longer withdrawn: ").theirs(level).ours(".")),
            _ if *old != new => said.push(Sentence::new("Award changed: ").theirs(level).ours(".")),
            _ => {}
        }
    }
    for new in after {
        let level = new.level.as_str();
        said.push(Sentence::new("Award given: ").theirs(level).ours(format!(", awarded {}.", when(new.awarded.value))));
        if let Some(withdrawal) = &new.withdrawn {
            said.push(
                Sentence::new("That award is withdrawn: ")
                    .theirs(level)
                    .ours(format!(", {}, because ", when(withdrawal.on.value)))
                    .theirs(&withdrawal.reason.value)
                    .ours("."),
            );
        }
    }
}

fn steps((before, after): (Option<&RegisterEntry>, Option<&RegisterEntry>), said: &mut Vec<Sentence>) {
    let before = before.map(|entry| entry.fields.steps.as_slice()).unwrap_or_default();
    let after = after.map(|entry| entry.fields.steps.as_slice()).unwrap_or_default();
    for new in after.iter().filter(|new| !before.iter().any(|old| old.step == new.step)) {
        said.push(Sentence::new("Step confirmed: ").theirs(new.step.as_str()).ours(format!(", {}.", when(new.confirmed.value))));
    }
    for old in before.iter().filter(|old| !after.iter().any(|new| old.step == new.step)) {
        said.push(Sentence::new("Step no longer confirmed: ").theirs(old.step.as_str()).ours("."));
    }
}

fn status((before, after): (Option<&RegisterEntry>, Option<&RegisterEntry>), said: &mut Vec<Sentence>) {
    let of = |entry: &RegisterEntry| entry.fields.status.as_ref().map_or(EntryStatus::Active, |status| status.value);
    match (before, after) {
        (None, Some(new)) => {
            said.push(Sentence::new(format!("Entered in the register, registered {}.", when(new.fields.registered.value))));
        }
        (Some(_), None) => said.push(Sentence::new("Taken out of the register.")),
        (Some(old), Some(new)) if of(old) != of(new) => {
            said.push(Sentence::new(format!("Status: {} → {}.", of(old).word(), of(new).word())));
        }
        _ => {}
    }
}
