//! Registration, steps and awards come in an order that can be true.

use super::Judge;
use super::rule_table::{AWARD_BEFORE_REGISTRATION, DATES_REVERSED, STEP_OUT_OF_ORDER};
use crate::diagnostic::Diagnostic;
use crate::model::{Located, RegisterEntry, When};

/// Checks every register entry.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for entry in judge.register().entries.values() {
        awards(judge, entry);
        if judge.reading.scheme_is_read {
            steps(judge, entry);
        }
    }
}

fn awards(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let registered = &entry.fields.registered;
    for award in &entry.fields.awards {
        if award.awarded.is_surely_before(registered.value) {
            let message = format!("This award is dated {}, before the registration ({}).", written(&award.awarded), written(registered));
            let diagnostic = Diagnostic::new(&AWARD_BEFORE_REGISTRATION, award.awarded.at, message)
                .help("Correct one of the two dates.")
                .other(registered.at, "registered here");
            judge.out.report(diagnostic);
        }
        let ends = award.valid_until.as_ref().map(|until| Located { value: When::Day(until.value), at: until.at });
        let withdrawn = award.withdrawn.as_ref().map(|withdrawn| withdrawn.on.clone());
        for later in [ends, withdrawn].into_iter().flatten() {
            if later.is_surely_before(award.awarded.value) {
                let message = format!("{} lies before the award was made ({}).", written(&later), written(&award.awarded));
                judge.report(&DATES_REVERSED, later.at, message, "Correct one of the two dates.");
            }
        }
    }
}

/// Confirmed steps must follow the scheme's order: none left out before one that is confirmed, none dated before an earlier one.
fn steps(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let scheme = &judge.register().scheme;
    let mut confirmed: Vec<_> = entry.fields.steps.iter().filter_map(|step| Some((scheme.step_index(&step.step.value)?, step))).collect();
    confirmed.sort_by_key(|(index, _)| *index);
    confirmed.dedup_by_key(|(index, _)| *index);
    for (expected, (index, step)) in confirmed.iter().enumerate() {
        if *index != expected {
            let missing = scheme.steps().nth(expected).map_or("", |(_, step)| step.id.as_str());
            let message = format!("“{}” is confirmed although “{missing}”, an earlier step, is not.", step.step.value);
            judge.report(
                &STEP_OUT_OF_ORDER,
                step.step.at,
                message,
                format!("Add “{missing}” to steps first, or take “{}” away.", step.step.value),
            );
            break;
        }
    }
    for pair in confirmed.windows(2) {
        let [(_, earlier), (_, later)] = pair else { continue };
        if later.confirmed.is_surely_before(earlier.confirmed.value) {
            let message = format!(
                "“{}” is confirmed on {}, before “{}” ({}), which comes first.",
                later.step.value,
                written(&later.confirmed),
                earlier.step.value,
                written(&earlier.confirmed)
            );
            judge.report(&STEP_OUT_OF_ORDER, later.confirmed.at, message, "Correct one of the two dates.");
        }
    }
}

fn written(when: &Located<When>) -> String {
    when.value.iso().unwrap_or_else(|| "unknown".to_owned())
}
