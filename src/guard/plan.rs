//! Plans: due dates move only in public, and no action disappears.

use super::published::state_a_reason;
use super::reason::{ACTION_REMOVED, CHANGES_REWRITTEN, DUE_DATE_MOVED, REWRITTEN_RECORD};
use super::report::Refusal;
use super::sentence::Sentence;
use super::slip::is_slip;
use super::stated;
use crate::model::{Action, DueChange, Plan};
use jiff::civil::Date;

/// Judges what became of a published plan.
pub(super) fn plan(before: &Plan, after: &Plan, file: &str, refusals: &mut Vec<Refusal>) {
    for old in &before.actions {
        let same = after.actions.iter().find(|new| new.id == old.id);
        let new = same.or_else(|| twin(old, before, after));
        if same.is_none() {
            refusals.push(removed(old, new, file));
        }
        if let Some(new) = new {
            due_date(old, new, before.from.value, file, refusals);
            record_of_changes(old, new, file, refusals);
            measured(old, new, file, refusals);
        }
    }
}

/// The action that has the title of one that is gone, under an id that is new: it is the same one.
fn twin<'a>(old: &Action, before: &Plan, after: &'a Plan) -> Option<&'a Action> {
    let is_new = |new: &Action| before.actions.iter().all(|known| known.id != new.id);
    after.actions.iter().find(|new| is_new(new) && is_slip(&old.title.value, &new.title.value))
}

fn named(action: &Action) -> Sentence {
    Sentence::new("The action ").theirs(&action.title.value).ours(" (").theirs(action.id.as_str()).ours(")")
}

fn removed(old: &Action, twin: Option<&Action>, file: &str) -> Refusal {
    let (message, help) = match twin {
        Some(new) => (
            named(old).ours(" now has the id ").theirs(new.id.as_str()).ours(": readers can no longer follow it."),
            Sentence::new("Give it its old id back: ").theirs(&format!("id: {}", old.id.value)).ours("."),
        ),
        None => (
            named(old).ours(" is gone from the plan."),
            Sentence::new("Put it back with ").theirs("status: dropped").ours(", and say why in the text of the plan or in an update."),
        ),
    };
    Refusal { reason: &ACTION_REMOVED, file: file.to_owned(), message, help }
}

fn due_date(old: &Action, new: &Action, begins: Date, file: &str, refusals: &mut Vec<Refusal>) {
    let (from, to) = (old.due.value, new.due.value);
    if old.due.is_stand_in() || new.due.is_stand_in() || from == to || is_said(old, new, begins) {
        return;
    }
    let why = "but nothing under changes says so, with the day you decided it and a reason in a sentence.";
    let message = named(old).ours(format!(" was due on {from} and is now due on {to}, {why}"));
    let entry = format!("changes: [{{on: {}, from: {from}, to: {to}, reason: …}}]", "the day you decided it");
    let help = Sentence::new("Write below the action why it moved: ").theirs(&entry).ours(", or put the old date back.");
    refusals.push(Refusal { reason: &DUE_DATE_MOVED, file: file.to_owned(), message, help });
}

/// Whether entries under `changes` lead from the old due date to the new one. Entries that were there before count only where they
/// were ahead of the due date: otherwise they would excuse the same move a second time.
fn is_said(old: &Action, new: &Action, begins: Date) -> bool {
    let was_ahead = old.changes.iter().all(|change| change.to != old.due);
    let mut earlier: Vec<&DueChange> = old.changes.iter().collect();
    let mut usable: Vec<&DueChange> = Vec::new();
    for change in &new.changes {
        match earlier.iter().position(|known| *known == change) {
            Some(at) => {
                earlier.swap_remove(at);
                if was_ahead {
                    usable.push(change);
                }
            }
            None if says_why(change, begins) => usable.push(change),
            None => {}
        }
    }
    reaches(old.due.value, new.due.value, &usable)
}

/// Whether a new entry says when it was decided, in the years of the plan (which is `begins` on), and why.
fn says_why(change: &DueChange, begins: Date) -> bool {
    change.on.value.year() >= begins.year() - 1 && stated::is_long_enough(&change.reason.value)
}

/// Whether steps lead from one date to another, each from where the last one ended, in whatever order they are written.
fn reaches(from: Date, to: Date, steps: &[&DueChange]) -> bool {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(&here) = reached.get(next) {
        if here == to {
            return true;
        }
        for step in steps.iter().filter(|step| step.from.value == here) {
            if !reached.contains(&step.to.value) {
                reached.push(step.to.value);
            }
        }
        next += 1;
    }
    false
}

fn record_of_changes(old: &Action, new: &Action, file: &str, refusals: &mut Vec<Refusal>) {
    let mut kept: Vec<&DueChange> = new.changes.iter().collect();
    for change in &old.changes {
        if let Some(at) = kept.iter().position(|known| *known == change) {
            kept.swap_remove(at);
            continue;
        }
        let said = format!("from: {}, to: {}, reason: {}", change.from.value, change.to.value, change.reason.value);
        let message = named(old).ours(" no longer says under changes what it said before: ").theirs(&said).ours(".");
        let help = "Put the old entry back as it was, and add a new one below it.";
        refusals.push(Refusal { reason: &CHANGES_REWRITTEN, file: file.to_owned(), message, help: Sentence::new(help) });
    }
}

/// Refuses that what was measured, or what was aimed at, says something else than before. New readings only add.
fn measured(old: &Action, new: &Action, file: &str, refusals: &mut Vec<Refusal>) {
    let Some(was) = &old.measure else { return };
    let mut refuse = |words: String| {
        let help =
            Sentence::new("Put it back as it was, and add new readings below the old ones. If it has to change, ").then(state_a_reason());
        refusals.push(Refusal { reason: &REWRITTEN_RECORD, file: file.to_owned(), message: named(old).ours(words), help });
    };
    let Some(is) = &new.measure else { return refuse(" no longer has its measure and its readings.".to_owned()) };
    if was.baseline.is_some() && was.baseline != is.baseline {
        refuse(" has another baseline than before.".to_owned());
    }
    if was.target != is.target && !was.target.is_stand_in() {
        refuse(format!(" had the target {} and now has the target {}.", was.target.value, is.target.value));
    }
    if was.unit != is.unit {
        refuse(" is measured in another unit than before.".to_owned());
    }
    let mut kept: Vec<_> = is.readings.iter().collect();
    for reading in &was.readings {
        match kept.iter().position(|known| *known == reading) {
            Some(at) => drop(kept.swap_remove(at)),
            None => refuse(format!(" no longer has the reading of {}, which was {}.", reading.on.value, reading.value.value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActionId, ActionStatus, AreaId, Located};
    use crate::source::{FileId, Location, Span};
    use jiff::civil::date;

    fn here<T>(value: T) -> Located<T> {
        Located { value, at: Location { file: FileId::first(), span: Span::new(0, 1) } }
    }

    fn change(from: Date, to: Date) -> DueChange {
        DueChange { on: here(date(2026, 1, 1)), from: here(from), to: here(to), reason: here("The trainer was ill".to_owned()) }
    }

    fn plan_with(id: &str, due: Date, changes: Vec<DueChange>) -> Plan {
        let action = Action {
            id: here(ActionId::new(id)),
            title: here("Ask".to_owned()),
            area: here(AreaId::new("a")),
            step: None,
            commitment: None,
            owner: None,
            start: None,
            due: here(due),
            status: here(ActionStatus::NotStarted),
            done_on: None,
            measure: None,
            changes,
            evidence: Vec::new(),
        };
        Plan { title: None, from: here(due), to: here(due), summary: None, actions: vec![action] }
    }

    fn refused(before: &Plan, after: &Plan) -> Vec<&'static str> {
        let mut refusals = Vec::new();
        plan(before, after, "f", &mut refusals);
        refusals.iter().map(|refusal| refusal.reason.name).collect()
    }

    #[test]
    fn a_due_date_moves_only_with_an_entry_that_says_so() {
        let [march, may, july] = [3, 5, 7].map(|month| date(2026, month, 31));
        let before = plan_with("ask", march, Vec::new());
        assert_eq!(refused(&before, &plan_with("ask", may, Vec::new())), ["due-date-moved"]);
        assert!(refused(&before, &plan_with("ask", may, vec![change(march, may)])).is_empty());
        assert!(refused(&before, &plan_with("ask", july, vec![change(may, july), change(march, may)])).is_empty());
        assert_eq!(refused(&before, &plan_with("ask", july, vec![change(march, may)])), ["due-date-moved"]);
    }

    #[test]
    fn an_old_entry_does_not_excuse_a_second_move() {
        let [march, may] = [3, 5].map(|month| date(2026, month, 31));
        let history = vec![change(march, may), change(may, march)];
        let before = plan_with("ask", march, history.clone());
        assert_eq!(refused(&before, &plan_with("ask", may, history)), ["due-date-moved"]);
        let forgotten = plan_with("ask", march, vec![change(march, may)]);
        assert!(refused(&forgotten, &plan_with("ask", may, vec![change(march, may)])).is_empty());
    }

    #[test]
    fn an_entry_says_when_and_why_and_a_new_id_hides_nothing() {
        let [march, may] = [3, 5].map(|month| date(2026, month, 31));
        let before = plan_with("ask", march, Vec::new());
        let long_ago = DueChange { on: here(date(1999, 1, 1)), ..change(march, may) };
        assert_eq!(refused(&before, &plan_with("ask", may, vec![long_ago])), ["due-date-moved"]);
        let without_reason = DueChange { reason: here("x".to_owned()), ..change(march, may) };
        assert_eq!(refused(&before, &plan_with("ask", may, vec![without_reason])), ["due-date-moved"]);
        assert_eq!(refused(&before, &plan_with("other", may, Vec::new())), ["action-removed", "due-date-moved"]);
    }

    #[test]
    fn the_record_stays_and_no_action_disappears() {
        let [march, may] = [3, 5].map(|month| date(2026, month, 31));
        let before = plan_with("ask", may, vec![change(march, may)]);
        assert_eq!(refused(&before, &plan_with("ask", may, Vec::new())), ["changes-rewritten"]);
        let mut gone = plan_with("other", may, Vec::new());
        gone.actions[0].title = here("Another thing".to_owned());
        assert_eq!(refused(&before, &gone), ["action-removed"]);
    }
}
