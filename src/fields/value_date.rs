//! Dates and months, in figures or as people write them.

use super::rule_table::{BAD_DATE, WRONG_TYPE};
use super::{Decoder, Kind, Value};
use crate::fields::names::{any_of, nearest};
use crate::model::scheme::MonthOfYear;
use crate::model::{Month, When};
use crate::source::Location;
use crate::yaml::Node;
use jiff::civil::Date;

/// Names of months as they may be written in a date. English, as the content model has it.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Reads `2025-09-30` or `30 September 2025`.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    if let [year, month, day] = parts.as_slice() {
        return Date::new(figures(year, 4)?, i8::try_from(figures(month, 2)?).ok()?, i8::try_from(figures(day, 2)?).ok()?).ok();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let [day, month, year] = words.as_slice() else { return None };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let day = i8::try_from(figures(day, day.len())?).ok()?;
    Date::new(figures(year, 4)?, month_by_name(month)?, day).ok()
}

/// Reads `2025-09` or `September 2025`.
#[must_use]
pub fn parse_month(text: &str) -> Option<Month> {
    if let Some((year, month)) = text.split_once('-') {
        return Month::new(figures(year, 4)?, i8::try_from(figures(month, 2)?).ok()?);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let [month, year] = words.as_slice() else { return None };
    Month::new(figures(year, 4)?, month_by_name(month)?)
}

/// Exactly `length` digits as a number.
fn figures(text: &str, length: usize) -> Option<i16> {
    let digits = !text.is_empty() && text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn month_by_name(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let known = |month: &str| month.to_lowercase() == name || (name.len() == 3 && month.to_lowercase().starts_with(&name));
    MONTHS.iter().position(|month| known(month)).and_then(|index| i8::try_from(index + 1).ok())
}

/// How a day is written.
const PATTERN: &str = "Write the date as 2025-09-30 or 30 September 2025.";

/// What is wrong with something that should have been a date, as exactly as it can be told.
fn why_no_date(text: &str) -> (String, String) {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let numbers: Option<Vec<i16>> = parts.iter().map(|part| part.trim().parse().ok()).collect();
    let pattern = PATTERN.to_owned();
    match numbers.as_deref() {
        Some([year, month, day]) if parts[0].len() == 4 && text.contains('-') => {
            let day_of = |month: i16, day: i16| Date::new(*year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
            match (day_of(*month, *day), day_of(*day, *month)) {
                (Some(date), _) => (format!("“{text}” needs two figures for the month and two for the day."), format!("Write {date}.")),
                (None, Some(date)) => (format!("There is no month {month}."), format!("If you mean {date}, write that: year, month, day.")),
                (None, None) => (format!("There is no day {year:04}-{month:02}-{day:02} in the calendar."), pattern),
            }
        }
        Some([day, month, year]) if parts[2].trim().len() == 4 => {
            let day_first = i8::try_from(*month).ok().zip(i8::try_from(*day).ok()).and_then(|(m, d)| Date::new(*year, m, d).ok());
            let help = match day_first.filter(|_| *month <= 12 && *day > 12) {
                Some(date) => format!("Write it as {date}."),
                None => format!("Write the year first, then month and day: 2025-09-30. “{text}” can be read in two ways."),
            };
            (format!("“{text}” is not written as a date that everyone reads the same way."), help)
        }
        _ => (format!("“{text}” is not a date."), pattern),
    }
}

impl<Z> Value<Z> for Date {
    const KIND: Kind = Kind::Date;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a date", "2025-09-30")?.trim();
        let date = parse_date(text);
        if date.is_none() {
            let (message, help) = why_no_date(text);
            decoder.report(&BAD_DATE, node.span, message, help);
        }
        date
    }

    fn stand_in(_: Location) -> Self {
        Self::MIN
    }
}

impl<Z> Value<Z> for When {
    const KIND: Kind = Kind::When;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a date, a month, a year or the word unknown", "2025-09-30")?.trim();
        let when = if text == "unknown" { Some(Self::Unknown) } else { None }
            .or_else(|| parse_date(text).map(Self::Day))
            .or_else(|| parse_month(text).map(Self::Month))
            .or_else(|| figures(text, 4).map(Self::Year));
        if when.is_none() {
            let (message, day_help) = why_no_date(text);
            let usual = "Write 2025-09-30, 2025-09 or 2025, as exactly as it is known, or the word unknown.".to_owned();
            let help = if day_help == PATTERN { usual } else { day_help };
            decoder.report(&BAD_DATE, node.span, message, help);
        }
        when
    }

    fn stand_in(_: Location) -> Self {
        Self::Unknown
    }
}

impl<Z> Value<Z> for MonthOfYear {
    const KIND: Kind = Kind::MonthOfYear;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "the name of a month", "April")?.trim();
        let month = month_by_name(text);
        if month.is_none() {
            let meant = nearest(text, MONTHS).map_or_else(|| any_of(MONTHS), str::to_owned);
            decoder.report(&WRONG_TYPE, node.span, format!("“{text}” is not a month."), format!("Write {meant}."));
        }
        month.map(Self)
    }

    fn stand_in(_: Location) -> Self {
        Self(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn reads_dates_as_people_write_them() {
        for text in ["2025-09-30", "30 September 2025", "30 sept 2025".replace("sept", "Sep").as_str(), "30th September 2025"] {
            assert_eq!(parse_date(text), Some(date(2025, 9, 30)), "{text}");
        }
        for text in ["2025-02-30", "30/09/2025", "2025-9-1", "September 2025", "", "30 Octember 2025", "99999999999-1-1"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert_eq!(parse_month("September 2025"), Month::new(2025, 9));
        assert_eq!(parse_month("2025-13"), None);
    }

    #[test]
    fn says_which_day_was_meant_only_when_it_is_certain() {
        assert!(why_no_date("30/09/2025").1.contains("2025-09-30"));
        assert!(why_no_date("03/04/2025").1.contains("two ways"));
        assert_eq!(why_no_date("2026-3-12").1, "Write 2026-03-12.");
        assert!(why_no_date("2026-31-12").1.contains("2026-12-31"));
        assert!(why_no_date("2025-02-30").0.contains("no day 2025-02-30"));
    }
}
