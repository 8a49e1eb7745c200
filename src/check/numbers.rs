//! Numbers that cannot be.

use super::Judge;
use super::rule_table::IMPOSSIBLE_NUMBER;

/// Checks counts and the rhythm of updates.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for pledge in judge.organisations().flat_map(|organisation| &organisation.documents.pledges) {
        if let (Some(signed), Some(of)) = (&pledge.fields.signatories, &pledge.fields.of)
            && signed.value > of.value
        {
            let message = format!("{} people signed, out of {}: more than there are.", signed.value, of.value);
            judge.report(&IMPOSSIBLE_NUMBER, signed.at, message, "Correct “signatories” or “of”.");
        }
    }
    let rhythm = &judge.register().scheme.updates;
    if !(1..=31).contains(&rhythm.due_day.value) {
        let message = format!("{} is not a day of a month.", rhythm.due_day.value);
        judge.report(&IMPOSSIBLE_NUMBER, rhythm.due_day.at, message, "Write a day from 1 to 31.");
    }
    if rhythm.grace_days.value > 365 {
        judge.report(
            &IMPOSSIBLE_NUMBER,
            rhythm.grace_days.at,
            "A grace of more than a year makes every update early.",
            "Write at most 365.",
        );
    }
    if !(1..=120).contains(&rhythm.dormant_after_months.value) {
        judge.report(
            &IMPOSSIBLE_NUMBER,
            rhythm.dormant_after_months.at,
            "This must be a number of months from 1 to 120.",
            "Write, for example, 6.",
        );
    }
    for level in &judge.register().scheme.levels {
        if !(1..=99).contains(&level.rank.value) {
            judge.report(&IMPOSSIBLE_NUMBER, level.rank.at, "A rank is a number from 1 (lowest) to 99.", "Write 1 for the lowest level.");
        }
        if let Some(months) = level.valid_for_months.as_ref().filter(|months| !(1..=1200).contains(&months.value)) {
            judge.report(
                &IMPOSSIBLE_NUMBER,
                months.at,
                "An award holds for at least one month and at most a hundred years.",
                "Write, for example, 36.",
            );
        }
    }
}
