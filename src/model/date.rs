//! Months, and dates known more or less exactly.

use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt;

/// A calendar month, the unit of updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// As it is written: `2026-03`. Made without `format!`, because every address of an update asks for it.
    #[must_use]
    pub fn iso(self) -> String {
        let digit = |number: i16| char::from(b'0' + u8::try_from(number % 10).unwrap_or_default());
        let (year, month) = (self.year, i16::from(self.month));
        if !(0..=9999).contains(&year) {
            return format!("{year:04}-{month:02}");
        }
        [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month)].iter().collect()
    }

    /// The month `month` (1 to 12) of `year`, if there is one.
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(|_| Self { year, month })
    }

    /// The month a day lies in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month of the year, from 1.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::constant(self.year, self.month, 1)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }

    /// The month `months` later (earlier when negative). Stops at the ends of the calendar.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self::of(self.first_day().saturating_add(months.months()))
    }

    /// How many months lie from `earlier` to this one; negative when it is later.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> i32 {
        (i32::from(self.year) - i32::from(earlier.year)) * 12 + i32::from(self.month) - i32::from(earlier.month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// When something happened, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// The day.
    Day(Date),
    /// The month.
    Month(Month),
    /// The year.
    Year(i16),
    /// It happened; nobody says when.
    Unknown,
}

impl When {
    /// The first day it can have been. `None` when unknown.
    #[must_use]
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(month) => Some(month.first_day()),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Unknown => None,
        }
    }

    /// The last day it can have been. `None` when unknown.
    #[must_use]
    pub fn latest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(month) => Some(month.last_day()),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Unknown => None,
        }
    }

    /// Whether it was certainly before `other`: false when either is unknown or they may overlap.
    #[must_use]
    pub fn is_surely_before(self, other: Self) -> bool {
        matches!((self.latest(), other.earliest()), (Some(a), Some(b)) if a < b)
    }

    /// Whether it certainly lies after `day`.
    #[must_use]
    pub fn is_surely_after_day(self, day: Date) -> bool {
        self.earliest().is_some_and(|first| first > day)
    }

    /// As it is written in a file and in `datetime` attributes: `2025-09-30`, `2025-09`, `2025`. `None` when unknown.
    #[must_use]
    pub fn iso(self) -> Option<String> {
        match self {
            Self::Day(day) => Some(day.to_string()),
            Self::Month(month) => Some(month.to_string()),
            Self::Year(year) => Some(format!("{year:04}")),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_count_over_years() {
        let november = Month::of(date(2025, 11, 30));
        assert_eq!(november.plus(3).to_string(), "2026-02");
        assert_eq!(november.plus(3).months_since(november), 3);
        assert_eq!(november.last_day(), date(2025, 11, 30));
        assert_eq!(Month::new(2025, 13), None);
        assert_eq!(Month::new(7, 10).map(Month::iso), Some("0007-10".to_owned()));
        assert_eq!(Month::new(-7, 1).map(Month::iso), Some("-007-01".to_owned()));
    }

    #[test]
    fn order_is_claimed_only_where_it_is_certain() {
        let year = When::Year(2022);
        let day = When::Day(date(2022, 9, 20));
        assert!(!year.is_surely_before(day) && !day.is_surely_before(year));
        assert!(When::Year(2021).is_surely_before(day));
        assert!(!When::Unknown.is_surely_before(day));
    }
}
