//! Dates as spreadsheets write them.

use super::row::Dates;
use crate::fields::parse_date;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A date as a content file has it. What is wrong and what to do about it, when it cannot be told for certain which day is meant.
pub(super) fn sheet_date(written: &str, dates: Dates) -> Result<String, (String, String)> {
    let text = day_alone(written);
    let parts: Vec<&str> = text.split(['/', '.']).map(str::trim).collect();
    match parts.as_slice() {
        [first, second, third] => in_figures(text, [first, second, third], dates),
        [one] => as_shown(one).map_or_else(|| Ok(text.to_owned()), Err),
        _ => Ok(text.to_owned()),
    }
}

/// A text without the time of day that a spreadsheet puts behind a day.
fn day_alone(text: &str) -> &str {
    let midnight = ["T00:00:00", " 00:00:00", " 00:00", " 0:00"];
    midnight.iter().find_map(|time| text.strip_suffix(time)).map_or(text, str::trim_end)
}

/// Three figures with something between them.
fn in_figures(text: &str, parts: [&str; 3], dates: Dates) -> Result<String, (String, String)> {
    let [Some(first), Some(second), Some(third)] = parts.map(|part| part.parse::<i16>().ok().filter(|_| part.len() <= 4)) else {
        return Ok(text.to_owned());
    };
    let day = |year: i16, month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let none = || (format!("there is no day “{text}”."), "Write a day that there is, year first, such as 2026-04-03.".to_owned());
    if parts[0].len() == 4 {
        let meant = day(first, second, third).ok_or_else(none)?;
        return Err((format!("“{text}” is not how a date is written here."), format!("Write it as {meant}.")));
    }
    if parts[2].len() != 4 {
        let help = "Write it with the whole year, year first, such as 2026-04-03.";
        return Err((format!("“{text}” does not say which year is meant."), help.to_owned()));
    }
    match (day(third, second, first), day(third, first, second), dates) {
        (Some(day), _, Dates::DayFirst) | (Some(day), None, Dates::Certain) => Ok(day.to_string()),
        (Some(day), Some(other), Dates::Certain) if day == other => Ok(day.to_string()),
        (Some(day), Some(other), Dates::Certain) => {
            let help = format!("Write it as {day} or as {other}, or import with --day-first if all dates of the sheet have the day first.");
            Err((format!("“{text}” can be read in two ways."), help))
        }
        (None, Some(day), _) => Err((format!("“{text}” has the month first."), format!("Write it as {day}."))),
        (None, None, _) => Err(none()),
    }
}

/// What a spreadsheet makes of a date whose cells have another format: a count of days, or a month with two figures.
fn as_shown(text: &str) -> Option<(String, String)> {
    let format = "give the column the format Date with day, month and whole year, and save the sheet as CSV once more.";
    let days = text.parse::<i64>().ok().filter(|days| text.len() == 5 && (20_000..80_000).contains(days));
    if let Some(meant) = days.and_then(|days| date(1899, 12, 30).checked_add(days.days()).ok()) {
        let message = format!("“{text}” is how a spreadsheet counts days.");
        return Some((message, format!("Write it as {meant} if that is the day, or {format}")));
    }
    let (first, second) = text.split_once(['-', ' '])?;
    let word = |part: &str| part.len() >= 3 && part.chars().all(char::is_alphabetic);
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let cut = (word(first) && figures(second) || figures(first) && word(second)) && parse_date(text).is_none();
    let help = || format!("Write the whole date, such as 2026-04-03, or {format}");
    cut.then(|| (format!("“{text}” may be a day or a month: the spreadsheet shows only a part of the date."), help()))
}
