//! Standing: whether an organisation keeps telling the public how it is going.
//!
//! Everything follows from the month an organisation was last heard of: that of its newest update, or of its registration while it
//! has none. The month after it is the first one missing, and what is missing may be due, overdue, or missing for so long that
//! the organisation is dormant. Gaps before the newest update are forgiven.

use super::span;
use crate::model::{EntryStatus, Month, Organisation, RegisterEntry, Scheme, UpdateRhythm};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How an organisation's updates stand today, by the scheme's rhythm. Every one is reversible: an update brings it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing was published yet, and nothing is due yet or nothing is asked of it (no register entry, registration date unknown).
    NoneYet,
    /// The newest update that was due is there.
    OnTime,
    /// One is due: its due day has passed, the grace has not.
    Due {
        /// The month that is missing.
        month: Month,
        /// The last day of grace.
        until: Date,
    },
    /// One is overdue: the grace has passed.
    Overdue {
        /// The first month that is missing.
        month: Month,
        /// The day it became overdue.
        since: Date,
    },
    /// One is due, and there was nothing for so many months that it is called dormant.
    Dormant {
        /// The newest month there is; `None` when there never was one.
        last: Option<Month>,
    },
    /// Resting, by agreement with the team.
    Paused,
    /// No longer on the journey.
    Left,
}

impl Standing {
    /// Its id in addresses and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoneYet => "none-yet",
            Self::OnTime => "on-time",
            Self::Due { .. } => "due",
            Self::Overdue { .. } => "overdue",
            Self::Dormant { .. } => "dormant",
            Self::Paused => "paused",
            Self::Left => "left",
        }
    }
}

/// Months in a row for which an update was due and none is there. The list has no gaps: what lies before the newest update is forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MissingMonths {
    /// The first of them.
    pub first: Month,
    /// The last of them; an update for it alone brings the organisation back.
    pub last: Month,
    /// The day on which the first becomes overdue, or became so.
    pub overdue_on: Date,
}

impl MissingMonths {
    /// How many there are.
    #[must_use]
    pub fn count(self) -> i32 {
        self.last.months_since(self.first) + 1
    }
}

/// Every standing's id, in the order of lists.
pub const STANDINGS: [&str; 7] = ["on-time", "due", "overdue", "dormant", "paused", "left", "none-yet"];

/// What the standing of one organisation depends on, besides the day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Diary<'r> {
    rhythm: &'r UpdateRhythm,
    organisation: Option<&'r Organisation>,
    entry: Option<&'r RegisterEntry>,
}

impl<'r> Diary<'r> {
    pub(super) fn of(scheme: &'r Scheme, organisation: Option<&'r Organisation>, entry: Option<&'r RegisterEntry>) -> Self {
        Self { rhythm: &scheme.updates, organisation, entry }
    }

    /// The standing on a day, if nobody writes anything until then.
    pub(super) fn standing_on(self, day: Date) -> Standing {
        match self.entry.and_then(|entry| entry.fields.status.as_ref()).map(|status| status.value) {
            Some(EntryStatus::Paused) => return Standing::Paused,
            Some(EntryStatus::Withdrawn) => return Standing::Left,
            Some(EntryStatus::Active) | None => {}
        }
        let newest = self.newest_on(day);
        let Some(heard) = newest.or_else(|| self.registered()) else { return Standing::NoneYet };
        let missing = heard.plus(1);
        if day <= self.due_day(missing) {
            return if newest.is_some() { Standing::OnTime } else { Standing::NoneYet };
        }
        if Month::of(day).months_since(heard) >= self.dormant_after() {
            return Standing::Dormant { last: newest };
        }
        let until = self.end_of_grace(missing);
        if day <= until { Standing::Due { month: missing, until } } else { Standing::Overdue { month: missing, since: day_after(until) } }
    }

    /// The months that are missing on a day; `None` when nothing is asked of it.
    pub(super) fn missing_on(self, day: Date) -> Option<MissingMonths> {
        if matches!(self.standing_on(day), Standing::NoneYet | Standing::OnTime | Standing::Paused | Standing::Left) {
            return None;
        }
        let first = self.newest_on(day).or_else(|| self.registered())?.plus(1);
        let before = Month::of(day).plus(-1);
        let last = if day > self.due_day(before) { before } else { before.plus(-1) };
        Some(MissingMonths { first, last: last.max(first), overdue_on: day_after(self.end_of_grace(first)) })
    }

    /// The days after `today` on which the standing changes. Asks [`Diary::standing_on`] about every day that can matter, so that the
    /// two cannot disagree.
    pub(super) fn changes_after(self, today: Date) -> Vec<Date> {
        let mut before = self.standing_on(today);
        let changes = |&day: &Date| {
            let now = self.standing_on(day);
            let changed = now != before;
            before = now;
            changed
        };
        self.days_that_matter(today).into_iter().filter(|&day| day > today).filter(changes).collect()
    }

    fn days_that_matter(self, today: Date) -> BTreeSet<Date> {
        let ahead: Vec<Month> = self.months().filter(|&month| month > Month::of(today)).collect();
        let heard = self.newest_on(today).or_else(|| self.registered());
        let mut days: BTreeSet<Date> = ahead.iter().map(|month| month.first_day()).collect();
        for month in heard.into_iter().chain(ahead) {
            let missing = month.plus(1);
            days.insert(day_after(self.due_day(missing)));
            days.insert(day_after(self.end_of_grace(missing)));
            days.insert(month.plus(self.dormant_after()).first_day());
        }
        days
    }

    /// The newest month with an update. A month not yet begun cannot be told of: it does not count before it begins.
    fn newest_on(self, day: Date) -> Option<Month> {
        self.months().filter(|&month| month <= Month::of(day)).max()
    }

    fn months(self) -> impl Iterator<Item = Month> {
        self.organisation.into_iter().flat_map(|known| &known.documents.updates).map(|(month, _)| *month)
    }

    /// The month it registered in: the latest it can have been.
    fn registered(self) -> Option<Month> {
        self.entry?.fields.registered.latest().map(Month::of)
    }

    /// The day by which the update for a month is due; the last of the month where the month is too short.
    fn due_day(self, month: Month) -> Date {
        let next = month.plus(1);
        let day = self.rhythm.due_day.value.max(1);
        next.first_day().saturating_add(span::days(day - 1)).min(next.last_day())
    }

    fn end_of_grace(self, month: Month) -> Date {
        self.due_day(month).saturating_add(span::days(self.rhythm.grace_days.value))
    }

    fn dormant_after(self) -> i32 {
        span::month_count(self.rhythm.dormant_after_months.value)
    }
}

/// The next day; the calendar's last day stays.
fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::sample::{entry, here, month, organisation, register, updates};
    use crate::model::{OrganisationId, Register, When};
    use jiff::civil::date;
    use proptest::prelude::*;

    /// The sample scheme: due on the 10th, 14 days of grace, dormant after 6 months.
    fn sample(registered: Option<When>, months: &[Month]) -> Register {
        let mut register = register(date(2026, 1, 1));
        updates(organisation(&mut register, "a"), months);
        if let Some(when) = registered {
            entry(&mut register, "a", when);
        }
        register
    }

    fn diary(register: &Register) -> Diary<'_> {
        let id = OrganisationId::new("a");
        Diary::of(&register.scheme, register.organisations.get(&id), register.entries.get(&id))
    }

    fn overdue(month: Month, since: Date) -> Standing {
        Standing::Overdue { month, since }
    }

    fn due(month: Month, until: Date) -> Standing {
        Standing::Due { month, until }
    }

    #[test]
    fn an_update_is_on_time_then_due_then_overdue_then_dormant() {
        let register = sample(None, &[month(2026, 1)]);
        let on = |day| diary(&register).standing_on(day);
        let missing = month(2026, 2);
        assert_eq!(on(date(2026, 1, 1)), Standing::OnTime);
        assert_eq!(on(date(2026, 3, 10)), Standing::OnTime, "the due day itself");
        assert_eq!(on(date(2026, 3, 11)), due(missing, date(2026, 3, 24)));
        assert_eq!(on(date(2026, 3, 24)), due(missing, date(2026, 3, 24)), "the last day of grace");
        assert_eq!(on(date(2026, 3, 25)), overdue(missing, date(2026, 3, 25)));
        assert_eq!(on(date(2026, 6, 30)), overdue(missing, date(2026, 3, 25)), "later months do not start the count again");
        assert_eq!(on(date(2026, 7, 1)), Standing::Dormant { last: Some(month(2026, 1)) });
        assert_eq!(diary(&register).changes_after(date(2026, 1, 31)), [date(2026, 3, 11), date(2026, 3, 25), date(2026, 7, 1)]);
        assert_eq!(diary(&register).changes_after(date(2026, 7, 1)), []);
    }

    #[test]
    fn what_is_missing_runs_to_the_last_month_that_was_due() {
        let register = sample(None, &[month(2026, 1)]);
        let missing = |day| diary(&register).missing_on(day).map(|missing| (missing.first, missing.last, missing.count()));
        assert_eq!(missing(date(2026, 3, 10)), None, "nothing is due yet");
        assert_eq!(missing(date(2026, 3, 11)), Some((month(2026, 2), month(2026, 2), 1)));
        assert_eq!(missing(date(2026, 4, 10)), Some((month(2026, 2), month(2026, 2), 1)), "March is due by this day, not before");
        assert_eq!(missing(date(2026, 4, 11)), Some((month(2026, 2), month(2026, 3), 2)));
        assert_eq!(missing(date(2026, 12, 31)), Some((month(2026, 2), month(2026, 11), 10)));
        assert_eq!(diary(&register).missing_on(date(2026, 12, 31)).unwrap().overdue_on, date(2026, 3, 25));
    }

    #[test]
    fn the_first_update_is_for_the_month_after_registration() {
        let register = sample(Some(When::Day(date(2026, 1, 31))), &[]);
        let on = |day| diary(&register).standing_on(day);
        assert_eq!(on(date(2026, 3, 10)), Standing::NoneYet);
        assert_eq!(on(date(2026, 3, 11)), due(month(2026, 2), date(2026, 3, 24)));
        assert_eq!(on(date(2026, 3, 25)), overdue(month(2026, 2), date(2026, 3, 25)));
        assert_eq!(on(date(2026, 7, 1)), Standing::Dormant { last: None });
    }

    #[test]
    fn a_year_of_registration_counts_from_its_last_month() {
        let register = sample(Some(When::Year(2025)), &[]);
        assert_eq!(diary(&register).standing_on(date(2026, 2, 10)), Standing::NoneYet);
        assert_eq!(diary(&register).standing_on(date(2026, 2, 11)), due(month(2026, 1), date(2026, 2, 24)));
    }

    #[test]
    fn nothing_is_asked_where_no_date_is_known() {
        for registered in [None, Some(When::Unknown)] {
            let register = sample(registered, &[]);
            assert_eq!(diary(&register).standing_on(date(2026, 11, 22)), Standing::NoneYet);
            assert_eq!(diary(&register).changes_after(date(2026, 11, 22)), []);
        }
        let register = sample(Some(When::Unknown), &[month(2026, 9)]);
        assert_eq!(diary(&register).standing_on(date(2026, 11, 22)), due(month(2026, 10), date(2026, 11, 24)));
    }

    #[test]
    fn any_later_update_brings_it_back_and_gaps_are_forgiven() {
        let day = date(2026, 11, 22);
        let standing = |months: &[Month]| diary(&sample(Some(When::Year(2024)), months)).standing_on(day);
        assert_eq!(standing(&[]), Standing::Dormant { last: None });
        assert_eq!(standing(&[month(2026, 5)]), Standing::Dormant { last: Some(month(2026, 5)) });
        assert_eq!(standing(&[month(2026, 6)]), overdue(month(2026, 7), date(2026, 8, 25)));
        assert_eq!(standing(&[month(2026, 10), month(2026, 5)]), Standing::OnTime);
        assert_eq!(standing(&[month(2026, 11)]), Standing::OnTime, "the month that has just begun");
        assert_eq!(standing(&[month(2026, 12)]), Standing::Dormant { last: None }, "a month not yet begun tells nothing");
    }

    #[test]
    fn an_update_before_registration_begins_the_rhythm() {
        let register = sample(Some(When::Day(date(2026, 8, 1))), &[month(2026, 1)]);
        assert_eq!(diary(&register).standing_on(date(2026, 3, 11)), due(month(2026, 2), date(2026, 3, 24)));
    }

    #[test]
    fn a_short_month_ends_before_a_late_due_day() {
        let mut register = sample(None, &[month(2025, 12)]);
        register.scheme.updates.due_day = here(31);
        register.scheme.updates.grace_days = here(0);
        let on = |day| diary(&register).standing_on(day);
        assert_eq!(on(date(2026, 2, 28)), Standing::OnTime);
        assert_eq!(on(date(2026, 3, 1)), overdue(month(2026, 1), date(2026, 3, 1)), "no grace");
        register.scheme.updates.due_day = here(0);
        assert_eq!(diary(&register).standing_on(date(2026, 2, 2)), overdue(month(2026, 1), date(2026, 2, 2)));
    }

    #[test]
    fn nobody_is_dormant_while_nothing_is_due() {
        let mut register = sample(None, &[month(2026, 1)]);
        register.scheme.updates.dormant_after_months = here(0);
        assert_eq!(diary(&register).standing_on(date(2026, 3, 10)), Standing::OnTime);
        assert_eq!(diary(&register).standing_on(date(2026, 3, 11)), Standing::Dormant { last: Some(month(2026, 1)) });
    }

    #[test]
    fn the_team_can_pause_or_end_a_journey() {
        let mut register = sample(Some(When::Unknown), &[month(2026, 1)]);
        for (status, standing) in [(EntryStatus::Paused, Standing::Paused), (EntryStatus::Withdrawn, Standing::Left)] {
            register.entries.values_mut().for_each(|entry| entry.fields.status = Some(here(status)));
            assert_eq!(diary(&register).standing_on(date(2026, 11, 22)), standing);
            assert_eq!(diary(&register).changes_after(date(2026, 11, 22)), []);
        }
    }

    proptest! {
        #[test]
        fn no_rhythm_breaks_the_calendar(due_day in any::<u64>(), grace in any::<u64>(), dormant in any::<u64>(), last in any::<bool>()) {
            let mut register = sample(Some(When::Year(if last { 9999 } else { -9999 })), &[]);
            register.scheme.updates.due_day = here(due_day);
            register.scheme.updates.grace_days = here(grace);
            register.scheme.updates.dormant_after_months = here(dormant);
            for day in [Date::MIN, date(2026, 1, 1), Date::MAX] {
                let known = STANDINGS.contains(&diary(&register).standing_on(day).id());
                prop_assert!(known && diary(&register).changes_after(day).len() <= 3);
            }
        }
    }
}
