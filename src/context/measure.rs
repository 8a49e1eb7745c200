//! Measures of actions.

use super::{DateView, Materials};
use crate::cloth;
use crate::context::SafeHtml;
use crate::derive::MeasureFact;
use crate::model::{Measure, Reading};
use serde::Serialize;

/// A measure's value on a day.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingView {
    /// The day.
    pub on: DateView,
    /// The value with its unit: `62%`, `48 people`.
    pub value: String,
}

/// A measure, its table and its small chart.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    /// What is counted.
    pub name: String,
    /// Where it began, with its unit; none when not said.
    pub baseline: Option<String>,
    /// Where it should get to, with its unit.
    pub target: String,
    /// The newest value, with its unit.
    pub latest: Option<String>,
    /// Readings, oldest first.
    pub readings: Vec<ReadingView>,
    /// Whether the target is reached.
    pub reached: bool,
    /// How far along, 0 to 100.
    pub percent: u8,
    /// The readings as a small line with the target (decorative: the table stands beside it). Empty with fewer than two points.
    pub chart: SafeHtml,
}

impl MeasureView {
    pub(crate) fn new(materials: &Materials<'_>, measure: &Measure, fact: Option<&MeasureFact>) -> Self {
        let unit = measure.unit.as_ref().map_or("", |unit| unit.value.as_str());
        let mut readings: Vec<&Reading> = measure.readings.iter().collect();
        readings.sort_by_key(|reading| reading.on.value);
        let view = |reading: &&Reading| ReadingView { on: materials.dates.day(reading.on.value), value: amount(reading.value.value, unit) };
        Self {
            name: measure.name.value.clone(),
            baseline: measure.baseline.as_ref().map(|baseline| amount(baseline.value, unit)),
            target: amount(measure.target.value, unit),
            latest: readings.last().map(|reading| amount(reading.value.value, unit)),
            readings: readings.iter().map(view).collect(),
            reached: fact.is_some_and(|fact| fact.reached),
            percent: percent(fact.map_or(0.0, |fact| fact.way)),
            chart: chart(measure, &readings),
        }
    }
}

fn chart(measure: &Measure, readings: &[&Reading]) -> SafeHtml {
    if readings.len() < 2 {
        return SafeHtml::none();
    }
    let points: Vec<_> = readings.iter().map(|reading| (reading.on.value, reading.value.value)).collect();
    SafeHtml::from(&cloth::chart(&points, measure.baseline.as_ref().map(|baseline| baseline.value), measure.target.value))
}

/// A number with its unit: `62%`, `48 people`, `4.5`.
fn amount(value: f64, unit: &str) -> String {
    // Adding zero turns minus zero into zero; Rust prints no needless decimals.
    let number = value + 0.0;
    match unit {
        "" => number.to_string(),
        "%" => format!("{number}%"),
        unit => format!("{number} {unit}"),
    }
}

/// Whole hundredths, never rounded up: only a reached target is 100.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept between 0 and 100; not-a-number becomes 0")]
fn percent(way: f64) -> u8 {
    (way * 100.0).floor().clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_needless_zeros() {
        assert_eq!(amount(62.0, "%"), "62%");
        assert_eq!(amount(48.0, "people"), "48 people");
        assert_eq!(amount(4.25, ""), "4.25");
        assert_eq!(amount(-0.0, ""), "0");
    }

    #[test]
    fn only_the_whole_way_is_a_hundred() {
        assert_eq!([percent(0.999), percent(1.0), percent(7.0), percent(-1.0), percent(f64::NAN)], [99, 100, 100, 0, 0]);
    }
}
