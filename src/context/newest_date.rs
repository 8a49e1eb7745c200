//! When an organisation's files last say that something happened.

use crate::derive::Profile;
use crate::model::{Common, OrganisationDocuments, Plan, RegisterEntry, SourceNote, When};
use jiff::civil::Date;

/// The newest date in any of an organisation's files, as exactly as it stands there, and never after `today`.
pub(crate) fn newest_date(profile: &Profile<'_>, today: Date) -> Option<When> {
    let mut newest = Newest { today, found: None };
    if let Some(organisation) = profile.organisation {
        newest.sources(&organisation.fields.sources);
        for step in &organisation.fields.journey {
            newest.see(step.on.value);
        }
        newest.documents(&organisation.documents);
    }
    if let Some(entry) = profile.entry {
        newest.entry(entry);
    }
    newest.found
}

/// The newest date in one document: the day it names, or that its sources were read.
pub(crate) fn newest_of(common: &Common, own: impl IntoIterator<Item = When>, today: Date) -> Option<When> {
    let mut newest = Newest { today, found: None };
    newest.sources(&common.sources);
    own.into_iter().for_each(|when| newest.see(when));
    newest.found
}

/// The newest date in a plan: what was done, measured or moved.
pub(crate) fn newest_of_plan(plan: &Plan, today: Date) -> Option<When> {
    let mut newest = Newest { today, found: None };
    newest.plan(plan);
    newest.found
}

struct Newest {
    today: Date,
    found: Option<When>,
}

impl Newest {
    fn day(&mut self, day: Date) {
        self.see(When::Day(day));
    }

    /// A month or year counts from its first day, so that it is never taken to be newer than it is.
    fn see(&mut self, when: When) {
        let Some(first) = when.earliest().filter(|first| *first <= self.today) else { return };
        if self.found.and_then(When::earliest).is_none_or(|known| known < first) {
            self.found = Some(when);
        }
    }

    fn sources(&mut self, sources: &[SourceNote]) {
        for source in sources {
            self.day(source.read.value);
        }
    }

    fn documents(&mut self, documents: &OrganisationDocuments) {
        for pledge in &documents.pledges {
            self.day(pledge.fields.made.value);
            self.sources(&pledge.common.sources);
        }
        for plan in &documents.plans {
            self.plan(&plan.fields);
            self.sources(&plan.common.sources);
        }
        for (month, update) in &documents.updates {
            self.see(update.fields.published.as_ref().map_or(When::Month(*month), |day| When::Day(day.value)));
            self.sources(&update.common.sources);
        }
        for (month, evaluation) in &documents.evaluations {
            self.see(When::Month(*month));
            self.sources(&evaluation.common.sources);
        }
        for evidence in &documents.evidence {
            self.day(evidence.fields.on.value);
            evidence.fields.links.iter().filter_map(|link| link.captured.as_ref()).for_each(|day| self.day(day.value));
            self.sources(&evidence.common.sources);
        }
    }

    fn plan(&mut self, plan: &Plan) {
        for action in &plan.actions {
            action.done_on.iter().for_each(|day| self.day(day.value));
            action.changes.iter().for_each(|change| self.day(change.on.value));
            action.measure.iter().flat_map(|measure| &measure.readings).for_each(|reading| self.day(reading.on.value));
        }
    }

    fn entry(&mut self, entry: &RegisterEntry) {
        let fields = &entry.fields;
        self.see(fields.registered.value);
        self.sources(&fields.sources);
        fields.status_on.iter().for_each(|day| self.day(day.value));
        fields.steps.iter().for_each(|step| self.see(step.confirmed.value));
        for award in &fields.awards {
            self.see(award.awarded.value);
            self.sources(&award.sources);
            award.withdrawn.iter().for_each(|withdrawal| self.see(withdrawal.on.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Month;
    use jiff::civil::date;

    #[test]
    fn a_month_counts_from_its_first_day_and_the_future_does_not_count() {
        let today = date(2026, 11, 22);
        let newest = |dates: &[When]| newest_of(&Common::default(), dates.iter().copied(), today);
        let month = When::Month(Month::of(date(2026, 10, 1)));
        assert_eq!(newest(&[month, When::Day(date(2026, 10, 2)), When::Unknown]), Some(When::Day(date(2026, 10, 2))));
        assert_eq!(newest(&[month, When::Day(date(2026, 11, 23))]), Some(month));
        assert_eq!(newest(&[When::Unknown]), None);
    }
}
