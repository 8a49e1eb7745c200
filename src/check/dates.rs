//! Nothing that has happened lies in the future.

use super::Judge;
use super::rule_table::{DATE_IN_FUTURE, DATES_REVERSED, MONTH_IN_FUTURE};
use crate::model::{Located, Month, Organisation, RegisterEntry, SourceNote, When};
use crate::source::Location;
use jiff::civil::Date;

/// Checks every date that says something has happened.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for organisation in judge.organisations() {
        organisation_dates(judge, organisation);
    }
    for entry in judge.register().entries.values() {
        entry_dates(judge, entry);
    }
    for page in judge.register().pages.values() {
        page.fields.updated.iter().for_each(|on| past(judge, on));
    }
}

/// A day that must not lie after the build's date.
fn past(judge: &mut Judge<'_, '_>, on: &Located<Date>) {
    past_when(judge, &Located { value: When::Day(on.value), at: on.at });
}

fn past_when(judge: &mut Judge<'_, '_>, on: &Located<When>) {
    let today = judge.register().today;
    if on.is_surely_after_day(today) {
        let written = on.value.iso().unwrap_or_default();
        let message = format!("{written} is in the future (today is {today}), but this says that something has happened.");
        judge.report(&DATE_IN_FUTURE, on.at, message, "Correct the date, or wait until the day has come.");
    }
}

fn sources(judge: &mut Judge<'_, '_>, sources: &[SourceNote]) {
    for source in sources {
        past(judge, &source.read);
    }
}

fn begun(judge: &mut Judge<'_, '_>, month: Month, at: Location, what: &str) {
    let now = Month::of(judge.register().today);
    if month > now {
        let message = format!("This {what} is for {month}, a month that has not begun (it is {now} now).");
        judge.report(&MONTH_IN_FUTURE, at, message, "Name the file by a month that has begun, or wait.");
    }
}

fn organisation_dates(judge: &mut Judge<'_, '_>, organisation: &Organisation) {
    organisation.fields.journey.iter().for_each(|step| past_when(judge, &step.on));
    sources(judge, &organisation.fields.sources);
    let documents = &organisation.documents;
    for pledge in &documents.pledges {
        past(judge, &pledge.fields.made);
        sources(judge, &pledge.common.sources);
    }
    for plan in &documents.plans {
        sources(judge, &plan.common.sources);
        for action in &plan.fields.actions {
            action.done_on.iter().for_each(|on| past(judge, on));
            action.changes.iter().for_each(|change| past(judge, &change.on));
            action.measure.iter().flat_map(|measure| &measure.readings).for_each(|reading| past(judge, &reading.on));
        }
    }
    for (month, update) in &documents.updates {
        begun(judge, *month, update.at, "update");
        update.fields.published.iter().for_each(|on| past(judge, on));
        sources(judge, &update.common.sources);
        published_after_it_began(judge, *month, update.fields.published.as_ref());
    }
    for (month, evaluation) in &documents.evaluations {
        begun(judge, *month, evaluation.at, "self-evaluation");
        sources(judge, &evaluation.common.sources);
    }
    for evidence in &documents.evidence {
        past(judge, &evidence.fields.on);
        evidence.fields.links.iter().filter_map(|link| link.captured.as_ref()).for_each(|on| past(judge, on));
        sources(judge, &evidence.common.sources);
    }
}

/// An update cannot have been published before its month began.
fn published_after_it_began(judge: &mut Judge<'_, '_>, month: Month, published: Option<&Located<Date>>) {
    if let Some(on) = published.filter(|on| on.value < month.first_day()) {
        let message = format!("This update is for {month}, but it says it was published on {}, before that month began.", on.value);
        judge.report(&DATES_REVERSED, on.at, message, "Correct the date, or rename the file to the right month.");
    }
}

fn entry_dates(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let fields = &entry.fields;
    past_when(judge, &fields.registered);
    fields.steps.iter().for_each(|step| past_when(judge, &step.confirmed));
    sources(judge, &fields.sources);
    fields.status_on.iter().for_each(|on| past(judge, on));
    fields.consent.iter().for_each(|consent| past(judge, &consent.on));
    for award in &fields.awards {
        past_when(judge, &award.awarded);
        award.withdrawn.iter().for_each(|withdrawn| past_when(judge, &withdrawn.on));
        sources(judge, &award.sources);
    }
}
