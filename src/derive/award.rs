//! Awards: which level holds today, and what came before.

use super::span;
use crate::model::{Award, Level, LevelId, RegisterEntry, Scheme, When};
use jiff::civil::Date;
use std::cmp::Reverse;

/// For how many days before its end an award is called expiring.
const EXPIRING_DAYS: u64 = 90;

/// How an award stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwardState {
    /// It holds.
    Current,
    /// It holds for 90 days more at most.
    Expiring,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Withdrawn,
}

/// One award with its state today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardFact {
    /// Its position in the register entry, from 0.
    pub index: usize,
    /// Its level.
    pub level: LevelId,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// When it was awarded.
    pub awarded: When,
    /// The last day it holds: as written, or from the level's validity, or `None` when no end is set. Where only a month or a year
    /// of the award is known, its validity is counted from the last day it can have been, and to the end of a month.
    pub valid_until: Option<Date>,
    /// How it stands.
    pub state: AwardState,
    /// Whether the team stands by it; `false` when it was taken from a public page and not checked yet.
    pub confirmed: bool,
}

/// The awards of one organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Awards {
    /// The highest award that holds today; of equals, one that is not about to expire, then the newest.
    pub current: Option<AwardFact>,
    /// All awards, newest first (unknown dates last, by rank, higher first). An award of a level the scheme does not have is left
    /// out: a rule reports it.
    pub history: Vec<AwardFact>,
}

impl Awards {
    /// The awards of a register entry as they stand on a day.
    pub(super) fn on(scheme: &Scheme, entry: Option<&RegisterEntry>, day: Date) -> Self {
        let awards = entry.map_or(&[][..], |entry| &entry.fields.awards);
        let mut history: Vec<AwardFact> = awards
            .iter()
            .enumerate()
            .filter_map(|(index, award)| Some(AwardFact::on(index, award, scheme.level(&award.level)?, day)))
            .collect();
        history.sort_by_key(|award| Reverse((award.awarded.latest(), award.rank, award.index)));
        let holding = history.iter().filter(|award| award.holds());
        Self { current: holding.min_by_key(|award| (Reverse(award.rank), award.state)).cloned(), history }
    }
}

impl AwardFact {
    fn on(index: usize, award: &Award, level: &Level, day: Date) -> Self {
        let mut fact = Self {
            index,
            level: level.id.value.clone(),
            rank: level.rank.value,
            awarded: award.awarded.value,
            valid_until: valid_until(award, level),
            state: if award.withdrawn.is_some() { AwardState::Withdrawn } else { AwardState::Current },
            confirmed: award.confirmed.as_ref().is_none_or(|confirmed| confirmed.value),
        };
        fact.state = fact.state_on(day);
        fact
    }

    /// Whether it holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(self.state, AwardState::Current | AwardState::Expiring)
    }

    /// How it stands on another day, if nobody writes anything.
    fn state_on(&self, day: Date) -> AwardState {
        match self.valid_until {
            _ if self.state == AwardState::Withdrawn => AwardState::Withdrawn,
            Some(until) if day > until => AwardState::Expired,
            Some(until) if day >= expiring_from(until) => AwardState::Expiring,
            _ => AwardState::Current,
        }
    }

    /// The days after `today` on which its state changes.
    pub(super) fn changes_after(&self, today: Date) -> Vec<Date> {
        let Some(until) = self.valid_until else { return Vec::new() };
        let days = [Some(expiring_from(until)), until.tomorrow().ok()];
        days.into_iter()
            .flatten()
            .filter(|&day| day > today && day.yesterday().is_ok_and(|before| self.state_on(before) != self.state_on(day)))
            .collect()
    }
}

fn expiring_from(until: Date) -> Date {
    until.saturating_sub(span::days(EXPIRING_DAYS))
}

fn valid_until(award: &Award, level: &Level) -> Option<Date> {
    if let Some(written) = &award.valid_until {
        return Some(written.value);
    }
    let end = award.awarded.latest()?.saturating_add(span::months(level.valid_for_months.as_ref()?.value));
    Some(if matches!(award.awarded.value, When::Day(_)) { end } else { end.last_of_month() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::sample::{award, entry, here, register};
    use crate::model::{Month, Withdrawal};
    use jiff::civil::date;

    /// Levels of the sample scheme: bronze (1, no end), silver (2, no end), gold (3, 24 months).
    fn on(day: Date, awards: Vec<Award>) -> Awards {
        let mut register = register(day);
        let entry = entry(&mut register, "a", When::Unknown);
        entry.fields.awards = awards;
        let entry = entry.clone();
        Awards::on(&register.scheme, Some(&entry), day)
    }

    fn gold(awarded: When, day: Date) -> AwardFact {
        on(day, vec![award("gold", awarded, None)]).history.remove(0)
    }

    #[test]
    fn an_award_passes_from_current_to_expiring_to_expired() {
        let awarded = When::Day(date(2025, 6, 2));
        let state = |day| gold(awarded, day).state;
        assert_eq!(gold(awarded, date(2026, 1, 1)).valid_until, Some(date(2027, 6, 2)));
        assert_eq!(state(date(2027, 3, 3)), AwardState::Current);
        assert_eq!(state(date(2027, 3, 4)), AwardState::Expiring, "90 days before its last day");
        assert_eq!(state(date(2027, 6, 2)), AwardState::Expiring, "its last day");
        assert_eq!(state(date(2027, 6, 3)), AwardState::Expired);
        let changes = gold(awarded, date(2026, 1, 1)).changes_after(date(2026, 1, 1));
        assert_eq!(changes, [date(2027, 3, 4), date(2027, 6, 3)]);
        assert_eq!(gold(awarded, date(2027, 3, 4)).changes_after(date(2027, 3, 4)), [date(2027, 6, 3)]);
    }

    #[test]
    fn a_date_known_by_its_month_or_year_holds_to_the_end_of_it() {
        let until = |awarded| gold(awarded, date(2026, 1, 1)).valid_until;
        assert_eq!(until(When::Month(Month::new(2022, 2).unwrap())), Some(date(2024, 2, 29)));
        assert_eq!(until(When::Year(2022)), Some(date(2024, 12, 31)));
        assert_eq!(until(When::Unknown), None);
    }

    #[test]
    fn the_highest_award_that_holds_is_the_current_one() {
        let day = date(2026, 11, 22);
        let awards = on(
            day,
            vec![
                award("bronze", When::Year(2022), None),
                award("gold", When::Year(2020), None),
                award("silver", When::Unknown, None),
                award("platinum", When::Year(2026), None),
            ],
        );
        assert_eq!(awards.current.map(|award| award.level.to_string()).as_deref(), Some("silver"));
        let order: Vec<_> = awards.history.iter().map(|award| (award.level.as_str(), award.index)).collect();
        assert_eq!(order, [("bronze", 0), ("gold", 1), ("silver", 2)], "newest first, unknown dates last, unknown levels not at all");
    }

    #[test]
    fn a_written_end_and_a_withdrawal_win() {
        let day = date(2026, 11, 22);
        let ended = award("bronze", When::Unknown, Some(date(2026, 11, 21)));
        let mut withdrawn = award("gold", When::Year(2026), None);
        withdrawn.withdrawn = Some(Withdrawal { on: here(When::Unknown), reason: here("asked for it".to_owned()) });
        let awards = on(day, vec![ended, withdrawn]);
        assert_eq!(awards.current, None);
        let states: Vec<_> = awards.history.iter().map(|award| award.state).collect();
        assert_eq!(states, [AwardState::Withdrawn, AwardState::Expired]);
        assert!(awards.history.iter().all(|award| award.changes_after(day).is_empty()));
    }

    #[test]
    fn of_two_equal_awards_the_one_that_lasts_is_current() {
        let day = date(2026, 11, 22);
        let awards = on(
            day,
            vec![
                award("bronze", When::Day(date(2026, 1, 1)), Some(date(2026, 12, 31))),
                award("bronze", When::Day(date(2024, 1, 1)), None),
            ],
        );
        assert_eq!(awards.current.map(|award| (award.index, award.state)), Some((1, AwardState::Current)));
    }
}
