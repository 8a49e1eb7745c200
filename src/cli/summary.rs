//! What a build did, in a few lines.

use crate::derive::turning_point::Change;
use crate::derive::{self, AwardState, Facts, TurningPoint};
use crate::due::{DueList, Horizon, Kind, due};
use crate::output::Changes;
use crate::pipeline::Made;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// Most foreign files named one by one.
const NAMED: usize = 5;

/// A finished build in words, but for how long it took and where: it may be kept beside the site, which is published.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Summary {
    read: String,
    written: usize,
    total: usize,
    removed: usize,
    rest: String,
}

/// What there is to say of what was read, whatever became of the files.
#[derive(Debug)]
pub(super) struct About {
    read: String,
    rest: String,
}

impl About {
    pub(super) fn new(made: &Made) -> Self {
        Self { read: read(made), rest: rest(made) }
    }
}

impl Summary {
    /// What there is to say of a build.
    pub(super) fn new(about: About, changes: &Changes) -> Self {
        let About { read, mut rest } = about;
        foreign(&mut rest, &changes.foreign);
        let (written, kept) = (changes.written.len(), changes.kept.len());
        Self { read, written, total: written + kept, removed: changes.removed.len(), rest }
    }

    /// The same for a build that finds everything as this one left it.
    pub(super) fn of_nothing_changed(self) -> Self {
        Self { written: 0, removed: 0, ..self }
    }

    /// The lines to print.
    pub(super) fn text(&self, took: Duration, output: &Path) -> String {
        let kept = self.total.saturating_sub(self.written);
        format!(
            "{}Wrote   {} of {} files ({kept} were already right, {} removed) in {:.2} s\n{}Look at {}\n",
            self.read,
            self.written,
            self.total,
            self.removed,
            took.as_secs_f64(),
            self.rest,
            output.join("index.html").display()
        )
    }
}

fn read(made: &Made) -> String {
    let register = &made.reading.register;
    let documents: usize = register
        .organisations
        .values()
        .map(|organisation| &organisation.documents)
        .map(|all| all.pledges.len() + all.plans.len() + all.updates.len() + all.evaluations.len() + all.evidence.len())
        .sum();
    format!(
        "Read    {}, {documents} documents, {} pages, for {}\n",
        counted(register.ids().len(), "organisation"),
        register.pages.len(),
        register.today
    )
}

fn rest(made: &Made) -> String {
    let mut text = String::new();
    let facts = derive::facts(&made.reading.register);
    let list = due(&facts, Horizon::default(), BTreeSet::new());
    let _ = writeln!(text, "Awards  {}", awards(&facts, &list));
    let _ = writeln!(text, "Due     {}", whose_turn(&list));
    let _ = writeln!(text, "Next    {}", next_change(made.next_change.as_ref()));
    text
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// How the awards stand, by organisation: one that was followed by another of its rank or higher is not counted as ended.
fn awards(facts: &Facts<'_>, list: &DueList<'_>) -> String {
    let hold = facts.tally.accredited;
    let withdrawn =
        facts.profiles.values().flat_map(|profile| &profile.awards.history).filter(|award| award.state == AwardState::Withdrawn);
    let others = [
        (list.count(Kind::AwardExpiring), "to end within 90 days"),
        (list.count(Kind::AwardExpired), "ended"),
        (withdrawn.count(), "withdrawn"),
    ];
    let holders = match hold {
        0 => "nobody holds one".to_owned(),
        1 => "1 organisation holds one".to_owned(),
        _ => format!("{hold} organisations hold one"),
    };
    listed(holders, others)
}

/// Whose updates are missing, and where to read more.
fn whose_turn(list: &DueList<'_>) -> String {
    if list.reminders.is_empty() {
        return "nothing".to_owned();
    }
    let kinds = [(Kind::UpdateDue, "due"), (Kind::UpdateOverdue, "overdue"), (Kind::Dormant, "dormant")];
    let counts = kinds.map(|(kind, word)| (list.count(kind), word)).into_iter().filter(|(count, _)| *count > 0);
    let missing: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
    let updates = if missing.is_empty() { "no update is missing".to_owned() } else { format!("updates: {}", missing.join(", ")) };
    format!("{updates} (ccqm due lists who and what else)")
}

fn listed(first: String, others: [(usize, &str); 3]) -> String {
    let others = others.into_iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}"));
    std::iter::once(first).chain(others).collect::<Vec<_>>().join(", ")
}

fn next_change(next: Option<&TurningPoint>) -> String {
    let Some(next) = next else { return "the site will not change by itself".to_owned() };
    let what = match next.what {
        Change::Standing => "how its updates stand",
        Change::ActionOverdue => "an action becomes overdue",
        Change::Award => "its award",
        Change::Month => "the link to add this month's update",
        Change::Year => "the count of this year's updates",
    };
    let whose = next.organisation.as_ref().map(|id| format!("{id}: ")).unwrap_or_default();
    format!("the site will change by itself on {} ({whose}{what}); build it again that day", next.on)
}

fn foreign(text: &mut String, foreign: &[String]) {
    if foreign.is_empty() {
        return;
    }
    let _ = writeln!(text, "Left    {} that ccqm did not write:", counted(foreign.len(), "file"));
    for path in foreign.iter().take(NAMED) {
        let _ = writeln!(text, "          {path}");
    }
    if foreign.len() > NAMED {
        let _ = writeln!(text, "          … and {} more", foreign.len() - NAMED);
    }
}
