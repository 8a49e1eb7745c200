//! Which day a date means that is not written as dates are here, where it can only be read in one way.

use super::value_date::month_by_name;
use jiff::civil::Date;

/// The day that `text` certainly means: `2026/3/12`, `30/09/2025`, `Tue 12th March 2026`, `March 12, 2026`. `None` when it can be read in two
/// ways, or in none.
pub(super) fn only_reading(text: &str) -> Option<Date> {
    let text = plainly(text);
    in_figures(&text).or_else(|| in_words(&text))
}

/// A date without a time of day, the signs of a sentence and the words between its parts, and with ordinary hyphens.
fn plainly(text: &str) -> String {
    let hyphens: String = text.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let date = hyphens.trim().trim_end_matches([',', ';', '.']);
    let words: Vec<&str> = date.split_whitespace().filter(|word| !is_time(word) && !matches!(*word, "of" | "the" | "at")).collect();
    let joined = words.join(" ");
    match joined.split_once('T') {
        Some((day, time)) if is_time(time) => day.to_owned(),
        _ => joined,
    }
}

/// Whether a character is a dash that word processors make of a hyphen.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a word is a time of day: `10:00`, `10:00:00Z`.
fn is_time(word: &str) -> bool {
    word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || ":.Z+-".contains(c))
}

/// Three numbers. The year comes first or last; with the year first, month and day follow in this order everywhere. With the year
/// last, the day comes first here and second elsewhere, so a number over 12 must tell which it is.
fn in_figures(text: &str) -> Option<Date> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
        return Date::new(year.parse().ok().filter(|year| (1900..2100).contains(year))?, month.parse().ok()?, day.parse().ok()?).ok();
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    let year = |part: &str| part.parse::<i16>().ok().filter(|year| part.len() == 4 && *year >= 1000);
    if let (Some(year), Some(month), Some(day)) = (year(first), number(second), number(third)) {
        return Date::new(year, month, day).ok();
    }
    let (day, month, year) = (number(first)?, number(second)?, year(third)?);
    match (Date::new(year, month, day).ok(), Date::new(year, day, month).ok()) {
        (Some(date), None) | (None, Some(date)) => Some(date),
        (Some(one), Some(other)) => (one == other).then_some(one),
        (None, None) => None,
    }
}

/// A month by name with a day and a year, in any order, with or without a weekday and commas.
fn in_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '-', '/', '.']).filter(|word| !word.is_empty() && !is_weekday(word)).collect();
    let [one, two, three] = words.as_slice() else { return None };
    let (day, month, year) = match (month_by_name(one), month_by_name(two)) {
        (Some(month), _) => (*two, month, *three),
        (None, Some(month)) if one.len() == 4 && one.bytes().all(|byte| byte.is_ascii_digit()) => (*three, month, *one),
        (None, Some(month)) => (*one, month, *three),
        (None, None) => return None,
    };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let year = year.parse::<i16>().ok().filter(|year| *year >= 1000)?;
    Date::new(year, month, day.parse().ok()?).ok()
}

fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && days.iter().any(|day| day.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_with_one_reading_is_understood() {
        for text in [
            "2026-3-12",
            "2026/03/12",
            "2026.3.12",
            "2026 03 12",
            "12-Mar-2026",
            "March 12, 2026",
            "Thursday 12th March 2026",
            "12 March, 2026",
            "2026 March 12",
        ] {
            assert_eq!(only_reading(text), Some(date(2026, 3, 12)), "{text}");
        }
        assert_eq!(only_reading("30/09/2025"), Some(date(2025, 9, 30)));
        assert_eq!(only_reading("09/30/2025"), Some(date(2025, 9, 30)));
        assert_eq!(only_reading("05.05.2025"), Some(date(2025, 5, 5)));
    }

    #[test]
    fn a_date_with_two_readings_or_none_is_not_guessed() {
        for text in ["03/04/2025", "30/09/25", "2025-02-30", "31/02/2026", "next week", "September 2025", "2026-31-12", ""] {
            assert_eq!(only_reading(text), None, "{text}");
        }
    }
}
