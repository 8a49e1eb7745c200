//! Whose change it is, and what lies outside of it.

use super::reason::{FOLDER_RENAMED, OUTSIDE_OWN_FOLDER, SEVERAL_ORGANISATIONS};
use super::report::{Nature, Refusal};
use super::sentence::Sentence;
use super::touched::{Touched, Zone};
use std::collections::{BTreeMap, BTreeSet};

/// Whose change it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// Nobody said: one organisation's folder alone is its submission, the team's files alone are the team's, a mixture is refused.
    Unknown,
    /// Somebody outside the team, for one organisation or another.
    Outsider,
    /// This organisation.
    Organisation(String),
    /// The mark's team, which may change everything.
    Team,
}

/// Most files named one by one; the rest are counted.
const NAMED: usize = 30;

/// Whose change it is; refuses what does not belong to it. `renamed` maps the old folder of an organisation to its new one.
pub(super) fn nature(touched: &[Touched], sender: &Sender, renamed: &BTreeMap<String, String>, refusals: &mut Vec<Refusal>) -> Nature {
    if touched.is_empty() {
        return Nature::Nothing;
    }
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for file in touched {
        if let Zone::Organisation(id) = &file.zone {
            folders.insert(renamed.get(id).map_or(id.as_str(), String::as_str));
        }
    }
    let only: Option<String> = match folders.iter().collect::<Vec<_>>().as_slice() {
        [one] => Some((**one).to_owned()),
        _ => None,
    };
    let nature = match sender {
        Sender::Team => return Nature::Team,
        Sender::Unknown if folders.is_empty() => return Nature::Team,
        Sender::Organisation(id) => Nature::Submission(id.clone()),
        Sender::Unknown | Sender::Outsider => only.map_or(Nature::Unclear, Nature::Submission),
    };
    outside(touched, &nature, sender, renamed, refusals);
    if nature == Nature::Unclear && folders.len() > 1 {
        several(touched, &folders, refusals);
    }
    if let Nature::Submission(own) = &nature {
        for (old, new) in renamed.iter().filter(|(_, new)| *new == own) {
            refusals.push(folder_renamed(touched, old, new));
        }
    }
    nature
}

/// Refuses every file outside the organisation's folder; when nobody knows whose submission it is, every file outside all of them.
fn outside(touched: &[Touched], nature: &Nature, sender: &Sender, renamed: &BTreeMap<String, String>, refusals: &mut Vec<Refusal>) {
    let belongs = |zone: &Zone| match (zone, nature) {
        (Zone::Organisation(id), Nature::Submission(own)) => id == own || renamed.get(id) == Some(own),
        (Zone::Organisation(_), _) => true,
        _ => false,
    };
    let foreign: Vec<&Touched> = touched.iter().filter(|file| !belongs(&file.zone)).collect();
    for file in foreign.iter().take(NAMED) {
        let own = match nature {
            Nature::Submission(own) => format!("content/organisations/{own}/"),
            _ => "content/organisations/NAME/".to_owned(),
        };
        let message = Sentence::default()
            .theirs(&file.shown)
            .ours(match (&file.before, &file.after) {
                (None, _) => " is added, but it is ",
                (_, None) => " is deleted, but it is ",
                _ => " is changed, but it is ",
            })
            .ours(file.zone.words())
            .ours(".");
        let help = Sentence::new("Take this change out: a submission changes files in ").theirs(&own).ours(" alone.");
        let help = if *sender == Sender::Unknown { help.ours(" The mark's team runs guard with --team.") } else { help };
        refusals.push(Refusal { reason: &OUTSIDE_OWN_FOLDER, file: file.shown.clone(), message, help });
    }
    if let Some(file) = foreign.get(NAMED) {
        let message = Sentence::new(format!("{} more files outside the organisation's own folder change.", foreign.len() - NAMED));
        let help = Sentence::new("Take these changes out too.");
        refusals.push(Refusal { reason: &OUTSIDE_OWN_FOLDER, file: file.shown.clone(), message, help });
    }
}

fn several(touched: &[Touched], folders: &BTreeSet<&str>, refusals: &mut Vec<Refusal>) {
    let mut message = Sentence::new(format!("This changes the folders of {} organisations: ", folders.len()));
    for (index, folder) in folders.iter().take(5).enumerate() {
        message = if index > 0 { message.ours(", ") } else { message }.theirs(folder);
    }
    let message = message.ours(if folders.len() > 5 { " and more." } else { "." });
    let file = touched.iter().find(|file| matches!(file.zone, Zone::Organisation(_))).map(|file| file.shown.clone()).unwrap_or_default();
    let help = Sentence::new("Send one change for each organisation. The mark's team runs guard with --team.");
    refusals.push(Refusal { reason: &SEVERAL_ORGANISATIONS, file, message, help });
}

fn folder_renamed(touched: &[Touched], old: &str, new: &str) -> Refusal {
    let of_new = touched.iter().find(|file| file.zone == Zone::Organisation(new.to_owned()));
    let message = Sentence::new("The folder ")
        .theirs(old)
        .ours(" has the new name ")
        .theirs(new)
        .ours(". What the register records under the old name would be lost.");
    let help = "Ask the mark's team to rename it: they move the entry in the register with it and run guard with --team.";
    Refusal { reason: &FOLDER_RENAMED, file: of_new.map(|file| file.shown.clone()).unwrap_or_default(), message, help: Sentence::new(help) }
}
