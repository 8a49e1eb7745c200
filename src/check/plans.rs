//! Plans and actions do not contradict themselves.

use super::Judge;
use super::rule_table::{CHANGE_AND_DUE_DIFFER, DATES_REVERSED, DONE_WITHOUT_DATE, NOT_DONE_WITH_DATE};
use crate::model::{Action, ActionStatus};

/// Checks every plan of every organisation.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for plan in judge.organisations().flat_map(|organisation| &organisation.documents.plans) {
        let fields = &plan.fields;
        if fields.to.value < fields.from.value {
            let message = format!("The plan ends on {}, before it begins on {}.", fields.to.value, fields.from.value);
            judge.report(&DATES_REVERSED, fields.to.at, message, "Correct “from” or “to”.");
        }
        for (action, next) in fields.actions.iter().zip(fields.actions.iter().skip(1).map(Some).chain([None])) {
            check_action(judge, action, next);
        }
    }
}

fn check_action(judge: &mut Judge<'_, '_>, action: &Action, next: Option<&Action>) {
    if let Some(start) = &action.start {
        if action.due.value < start.value {
            let message = format!("This action is due on {}, before it starts on {}.", action.due.value, start.value);
            judge.report(&DATES_REVERSED, action.due.at, message, "Correct “start” or “due”.");
        }
        if let Some(done) = action.done_on.as_ref().filter(|done| done.value < start.value) {
            let message = format!("This action was done on {}, before it started on {}.", done.value, start.value);
            judge.report(&DATES_REVERSED, done.at, message, "Correct “start” or “done_on”.");
        }
    }
    if action.status.is_stand_in() {
        return changes(judge, action);
    }
    match (&action.done_on, action.status.value) {
        (None, ActionStatus::Done) if !judge.date_is_wrong(action.id.at, next.map(|next| next.id.at)) => {
            let message = format!("The action “{}” is done, but not when.", action.id.value);
            judge.report(&DONE_WITHOUT_DATE, action.status.at, message, "Add a line such as: done_on: 2026-03-12");
        }
        (Some(done), status) if status != ActionStatus::Done => {
            let message = format!("“done_on” says the action was done, but its status is “{}”.", status.word());
            judge.report(&NOT_DONE_WITH_DATE, done.at, message, "Write status: done, or delete the line “done_on”.");
        }
        _ => {}
    }
    changes(judge, action);
}

/// The last change must lead to the due date, and each must begin where the one before ended.
fn changes(judge: &mut Judge<'_, '_>, action: &Action) {
    for pair in action.changes.windows(2) {
        let [before, after] = pair else { continue };
        if !before.to.is_stand_in() && after.from.value != before.to.value {
            let message = format!("This change begins at {}, but the one before it ended at {}.", after.from.value, before.to.value);
            judge.report(&CHANGE_AND_DUE_DIFFER, after.from.at, message, format!("Write from: {}", before.to.value));
        }
    }
    if let Some(last) = action.changes.last().filter(|last| !action.due.is_stand_in() && last.to.value != action.due.value) {
        let message = format!("The due date moved to {}, but “due” says {}.", last.to.value, action.due.value);
        judge.report(&CHANGE_AND_DUE_DIFFER, last.to.at, message, format!("Write due: {}, or correct “to”.", last.to.value));
    }
}
