//! Dates and months, in figures or as people write them.

use super::meant_date::{is_dash, only_reading};
use super::rule_table::{BAD_DATE, WRONG_TYPE};
use super::{Decoder, Kind, Value};
use crate::diagnostic::Diagnostic;
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

pub(super) fn month_by_name(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let known = |month: &str| month.to_lowercase() == name || (name.len() >= 3 && month.to_lowercase().starts_with(&name));
    MONTHS.iter().position(|month| known(month)).and_then(|index| i8::try_from(index + 1).ok())
}

/// How a day is written.
const PATTERN: &str = "Write the date as 2025-09-30 or 30 September 2025.";

/// The problem of something that should have been a date, said as exactly as it can be told. `usual` says what to write where nothing
/// better is known.
fn no_date(text: &str, node: &Node, at: Location, usual: &str) -> Diagnostic {
    let problem = |message: String| Diagnostic::new(&BAD_DATE, at, message);
    if let Some(date) = only_reading(text) {
        let problem =
            problem(format!("“{text}” is not written as a date that everyone reads the same way.")).help(format!("Write {date}."));
        return if node.is_written_whole() { problem.change(at.span, date.to_string()) } else { problem };
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let numbers: Vec<i16> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    match (numbers.as_slice(), parts.as_slice()) {
        ([year, month, day], [first, ..]) if first.len() == 4 => {
            let swapped = i8::try_from(*day).ok().zip(i8::try_from(*month).ok()).and_then(|(m, d)| Date::new(*year, m, d).ok());
            match swapped {
                Some(date) => {
                    problem(format!("There is no month {month}.")).help(format!("If you mean {date}, write that: year, month, day."))
                }
                None => problem(format!("There is no day {year:04}-{month:02}-{day:02} in the calendar.")).help(usual),
            }
        }
        ([day, month, year], [.., last]) if last.len() == 4 => {
            let day_of = |month: i16, day: i16| Date::new(*year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
            if let (Some(one), Some(other)) = (day_of(*month, *day), day_of(*day, *month)) {
                let help = format!("Write the year first, then month and day: {one} or {other}. “{text}” can be read in two ways.");
                return problem(format!("“{text}” is not written as a date that everyone reads the same way.")).help(help);
            }
            problem(format!("There is no day “{text}” in the calendar of {year}.")).help(usual)
        }
        ([day, month, year], [.., last]) if last.len() == 2 => {
            let whole = Date::new(2000 + *year, i8::try_from(*month).unwrap_or(0), i8::try_from(*day).unwrap_or(0));
            let help =
                whole.map_or_else(|_| usual.to_owned(), |date| format!("Write the whole year: {date}, if that is the day you mean."));
            problem(format!("“{text}” can be read in several ways.")).help(help)
        }
        _ => in_words(text, at, usual),
    }
}

/// The problem of a date in words that cannot be told exactly.
fn in_words(text: &str, at: Location, usual: &str) -> Diagnostic {
    let problem = |message: String| Diagnostic::new(&BAD_DATE, at, message);
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [day, month, year] = words.as_slice()
        && figures(year, 4).is_some()
        && day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u8>().is_ok()
    {
        return match (month_by_name(month), nearest(month, MONTHS)) {
            (Some(_), _) => problem(format!("There is no day {text} in the calendar.")).help(usual),
            (None, Some(meant)) => problem(format!("“{month}” is not a month.")).help(format!("Did you mean {day} {meant} {year}?")),
            (None, None) => problem(format!("“{text}” is not a date.")).help(usual),
        };
    }
    match month_meant(text) {
        Some(month) if usual == PATTERN => problem(format!("“{text}” lacks the day."))
            .help(format!("Write the day as well, such as {month}-01 for the first of the month.")),
        Some(month) => problem(format!("“{text}” is not written as a month.")).help(format!("Write {month}.")),
        None => problem(format!("“{text}” is not a date.")).help(usual),
    }
}

/// The month that a text means: `2026-9`, `09/2026`, `September 2026`.
fn month_meant(text: &str) -> Option<Month> {
    let text: String = text.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [one, two] = parts.as_slice() else { return None };
    let (year, month) = if figures(one, 4).is_some() { (one, two) } else { (two, one) };
    let number = figures(month, month.len()).and_then(|number| i8::try_from(number).ok()).or_else(|| month_by_name(month));
    Month::new(figures(year, 4)?, number?)
}

impl<Z> Value<Z> for Date {
    const KIND: Kind = Kind::Date;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a date", "2025-09-30")?.trim();
        let date = parse_date(text);
        if date.is_none() {
            decoder.tell(no_date(text, node, decoder.place(node.span), PATTERN));
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
            decoder.tell(no_date(text, node, decoder.place(node.span), usual));
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
    use crate::source::Span;
    use crate::yaml::{NodeKind, Scalar};
    use jiff::civil::date;

    #[test]
    fn reads_dates_as_people_write_them() {
        for text in ["2025-09-30", "30 September 2025", "30 Sep 2025", "30 Sept 2025", "30th September 2025"] {
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
        let at = Location { file: crate::source::FileId::first(), span: Span::new(0, 1) };
        let scalar = |text: &str| NodeKind::Text(Scalar { text: text.to_owned(), plain: true });
        let node = |text: &str| Node { kind: scalar(text), span: Span::new(0, text.len()) };
        let said = |text: &str| no_date(text, &node(text), at, PATTERN);
        let help = |text: &str| said(text).help.unwrap_or_default();
        assert_eq!(help("2026-3-12"), "Write 2026-03-12.");
        assert_eq!(said("2026/03/12").change.unwrap().new, "2026-03-12");
        assert!(help("30/09/2025").contains("2025-09-30"));
        assert!(help("03/04/2025").contains("two ways") && said("03/04/2025").change.is_none());
        assert!(help("2026-31-12").contains("2026-12-31") && said("2026-31-12").change.is_none());
        assert!(said("2025-02-30").message.contains("no day 2025-02-30"));
        assert!(said("31/02/2026").message.contains("no day “31/02/2026”"));
    }
}
