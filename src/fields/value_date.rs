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

/// Why something is no date.
struct NoDate {
    message: String,
    help: String,
    /// The only day it can mean.
    certain: Option<Date>,
}

/// What is wrong with something that should have been a date, as exactly as it can be told.
fn why_no_date(text: &str) -> NoDate {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let is_figures = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let numbers: Vec<i16> = parts.iter().filter(|part| is_figures(part)).filter_map(|part| part.parse().ok()).collect();
    match numbers.as_slice() {
        [year, month, day] if parts.len() == 3 && parts[0].len() == 4 => year_first(text, *year, *month, *day),
        [first, second, year] if parts.len() == 3 && parts[2].len() == 4 => year_last(text, *first, *second, *year),
        _ => NoDate { message: format!("“{text}” is not a date."), help: PATTERN.to_owned(), certain: None },
    }
}

fn day_of(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `2026-3-12` and `2026/03/12` can only be read in one way.
fn year_first(text: &str, year: i16, month: i16, day: i16) -> NoDate {
    match (day_of(year, month, day), day_of(year, day, month)) {
        (Some(date), _) => NoDate {
            message: format!("“{text}” needs hyphens, two figures for the month and two for the day."),
            help: format!("Write {date}."),
            certain: Some(date),
        },
        (None, Some(date)) => NoDate {
            message: format!("There is no month {month}."),
            help: format!("If you mean {date}, write that: year, month, day."),
            certain: None,
        },
        (None, None) => NoDate {
            message: format!("There is no day {year:04}-{month:02}-{day:02} in the calendar."),
            help: PATTERN.to_owned(),
            certain: None,
        },
    }
}

/// `30/09/2025` can only be read in one way, `03/04/2025` in two, `31/02/2025` in none.
fn year_last(text: &str, first: i16, second: i16, year: i16) -> NoDate {
    let unclear = format!("“{text}” is not written as a date that everyone reads the same way.");
    match (day_of(year, second, first), day_of(year, first, second)) {
        (Some(one), Some(other)) if one != other => {
            let help = format!("Write the year first, then month and day: {one} or {other}. “{text}” can be read in two ways.");
            NoDate { message: unclear, help, certain: None }
        }
        (Some(date), _) | (_, Some(date)) => NoDate { message: unclear, help: format!("Write it as {date}."), certain: Some(date) },
        (None, None) => NoDate { message: format!("There is no day {text} in the calendar."), help: PATTERN.to_owned(), certain: None },
    }
}

/// Reports something that is no date; `otherwise` says what to write when nothing can be made of it.
fn report<Z>(node: &Node, text: &str, otherwise: &str, decoder: &mut Decoder<'_, Z>) {
    let NoDate { message, help, certain } = why_no_date(text);
    let help = if help == PATTERN { otherwise } else { &help };
    match certain {
        Some(date) => decoder.report_with_change(&BAD_DATE, node, &message, help, &date.to_string()),
        None => decoder.report(&BAD_DATE, node.span, message, help),
    }
}

impl<Z> Value<Z> for Date {
    const KIND: Kind = Kind::Date;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a date", "2025-09-30")?.trim();
        let date = parse_date(text);
        if date.is_none() {
            report(node, text, PATTERN, decoder);
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
            let usual = "Write 2025-09-30, 2025-09 or 2025, as exactly as it is known, or the word unknown.";
            report(node, text, usual, decoder);
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
        let certain = |text: &str| why_no_date(text).certain.map(|date| date.to_string()).unwrap_or_default();
        for (text, meant) in [
            ("2026-3-12", "2026-03-12"),
            ("2026/03/12", "2026-03-12"),
            ("2026.3.1", "2026-03-01"),
            ("30/09/2025", "2025-09-30"),
            ("9.30.2025", "2025-09-30"),
            ("12/12/2025", "2025-12-12"),
            ("03/04/2025", ""),
            ("2026-31-12", ""),
            ("2025-02-30", ""),
            ("31/02/2025", ""),
            ("+2025-9-1", ""),
            ("2025-9-1-1", ""),
        ] {
            assert_eq!(certain(text), meant, "{text}");
        }
        assert!(why_no_date("03/04/2025").help.contains("2025-04-03 or 2025-03-04"));
        assert!(why_no_date("2026-31-12").help.contains("2026-12-31"));
        assert!(why_no_date("2025-02-30").message.contains("no day 2025-02-30"));
        assert!(why_no_date("31/02/2025").message.contains("no day 31/02/2025"));
    }
}
