//! Lengths of time as a scheme states them, cut to what the calendar can hold so that no number in a file can break the arithmetic.

use jiff::Span;

/// More days than the calendar has.
const MOST_DAYS: u64 = 3_660_000;
/// More months than the calendar has.
const MOST_MONTHS: u64 = 120_000;

/// So many days.
pub(super) fn days(count: u64) -> Span {
    Span::new().days(cut(count, MOST_DAYS))
}

/// So many months.
pub(super) fn months(count: u64) -> Span {
    Span::new().months(cut(count, MOST_MONTHS))
}

/// So many months as a plain number that [`crate::model::Month::plus`] can take.
pub(super) fn month_count(count: u64) -> i32 {
    cut(count, MOST_MONTHS)
}

fn cut(count: u64, most: u64) -> i32 {
    i32::try_from(count.min(most)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    #[test]
    fn no_length_leaves_the_calendar() {
        assert_eq!(date(2026, 1, 1).saturating_add(days(u64::MAX)), Date::MAX);
        assert_eq!(date(2026, 1, 1).saturating_add(months(u64::MAX)), Date::MAX);
        assert_eq!(date(2026, 1, 31).saturating_add(months(1)), date(2026, 2, 28));
    }
}
