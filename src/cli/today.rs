//! The date of a build: the only place where a clock is asked.

use super::failure::Failure;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The date given, else that of `SOURCE_DATE_EPOCH`, else today; the last two as a calendar in London shows it, wherever the build runs.
#[expect(clippy::disallowed_methods, reason = "the clock and SOURCE_DATE_EPOCH enter here and nowhere else")]
pub(super) fn today(given: Option<Date>) -> Result<Date, Failure> {
    if let Some(date) = given {
        return Ok(date);
    }
    let moment = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()).ok_or_else(|| {
            Failure::new(format!("SOURCE_DATE_EPOCH is “{seconds}”, which is not a number of seconds; unset it or use --today"))
        })?,
        Err(_) => Timestamp::now(),
    };
    let london =
        TimeZone::get("Europe/London").map_err(|error| Failure::new(format!("cannot find the time in London ({error}); use --today")))?;
    Ok(moment.to_zoned(london).date())
}
