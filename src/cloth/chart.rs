//! A measure as a small line chart: its readings over time and its target. The table that stands before it says the same in words.

use super::DECORATION;
use crate::model::Html;
use jiff::civil::Date;
use std::fmt::Write;

/// The floor of the picture.
const FLOOR: f64 = 120.0;
/// From the floor to the highest value and the air above it.
const HEIGHT: f64 = 100.0;
/// The first and the last point.
const LEFT: f64 = 20.0;
const RIGHT: f64 = 250.0;
/// A label longer than this would not fit and is left out.
const LONGEST_LABEL: usize = 6;
/// Labels nearer than this would run into each other.
const LABEL_HEIGHT: f64 = 22.0;

/// Readings over time as a line, with the target. The baseline, if there is one, is the first point. Empty with fewer than two points,
/// or where the target is not a number that can be drawn.
#[must_use]
pub fn chart(readings: &[(Date, f64)], baseline: Option<f64>, target: f64) -> Html {
    let baseline = baseline.filter(|value| value.is_finite());
    let mut dated: Vec<_> = readings.iter().copied().filter(|(_, value)| value.is_finite()).collect();
    dated.sort_by_key(|(day, _)| *day);
    let values: Vec<f64> = baseline.into_iter().chain(dated.iter().map(|(_, value)| *value)).collect();
    if values.len() < 2 || !target.is_finite() {
        return Html::default();
    }
    let scale = Scale::of(values.iter().copied().chain([target]));
    let days: Vec<Date> = dated.iter().map(|(day, _)| *day).collect();
    let across = positions(&days, baseline.is_some());
    let points: Vec<_> = across.into_iter().zip(&values).map(|(x, &value)| (x, scale.y(value))).collect();
    Html::trusted(draw(&points, values.last().copied(), (target, scale.y(target))))
}

/// How far across each point stands: the baseline at the left, readings by their day. Readings of one single day spread evenly.
fn positions(days: &[Date], baseline: bool) -> Vec<f64> {
    let points = days.len() + usize::from(baseline);
    let width = RIGHT - LEFT;
    let begin = if baseline { LEFT + width / count(points.saturating_sub(1).max(1)) } else { LEFT };
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return vec![LEFT; points] };
    let whole = last.duration_since(first).as_secs_f64();
    let steps = count(days.len().saturating_sub(1).max(1));
    let part =
        |(index, day): (usize, &Date)| if whole > 0.0 { day.duration_since(first).as_secs_f64() / whole } else { count(index) / steps };
    // With a baseline and a single reading, `begin` is the right end already.
    let dated = days.iter().enumerate().map(|point| begin + (RIGHT - begin) * part(point));
    baseline.then_some(LEFT).into_iter().chain(dated).collect()
}

/// A small count as a number to reckon with.
fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// From values to heights. Values are first divided by the largest, so that no sum of them can grow past all numbers.
struct Scale {
    unit: f64,
    low: f64,
    high: f64,
}

impl Scale {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let unit = values.clone().map(f64::abs).fold(0.0, f64::max);
        let unit = if unit > 0.0 { unit } else { 1.0 };
        let (low, high) = values.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value / unit), high.max(value / unit)));
        Self { unit, low, high: high * 1.08 }
    }

    fn y(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let part = if span > 0.0 { (value / self.unit - self.low) / span } else { 0.0 };
        FLOOR - HEIGHT * part
    }
}

fn draw(points: &[(f64, f64)], newest: Option<f64>, (target, target_y): (f64, f64)) -> String {
    let mut svg =
        format!(r#"<svg class="chart" viewBox="0 0 320 150" {DECORATION}><line class="chart__axis" x1="8" y1="120" x2="312" y2="120"/>"#);
    let y = shown(target_y);
    let _ = write!(svg, r#"<line class="chart__target" x1="8" y1="{y}" x2="312" y2="{y}"/>"#);
    let target_label = target_y - 7.0;
    svg.push_str(&label(target, 312.0, target_label, true));
    let line: Vec<_> = points.iter().map(|(x, y)| format!("{},{}", shown(*x), shown(*y))).collect();
    let _ = write!(svg, r#"<polyline class="chart__line" points="{}"/>"#, line.join(" "));
    for (index, (x, y)) in points.iter().enumerate() {
        let last = if index + 1 == points.len() { " chart__point--last" } else { "" };
        let _ = write!(svg, r#"<circle class="chart__point{last}" cx="{}" cy="{}" r="5.5"/>"#, shown(*x), shown(*y));
    }
    if let (Some(value), Some((x, y))) = (newest, points.last()) {
        let beside = y + 5.0;
        let below_target = target_label + LABEL_HEIGHT;
        let clear = (beside - target_label).abs() >= LABEL_HEIGHT;
        svg.push_str(&label(value, x + 13.0, if clear { beside } else { below_target }, false));
    }
    svg.push_str("</svg>");
    svg
}

/// A value beside its point; nothing when it is too long to fit. Rounded as the table is not: it is a picture.
fn label(value: f64, x: f64, y: f64, ends_here: bool) -> String {
    let value = shown(value);
    if value.len() > LONGEST_LABEL {
        return String::new();
    }
    let anchor = if ends_here { r#" text-anchor="end""# } else { "" };
    format!(r#"<text class="chart__label" x="{}" y="{}"{anchor}>{value}</text>"#, shown(x), shown(y))
}

/// A number with at most two decimals.
fn shown(number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0;
    // Adding nothing turns minus nothing into nothing.
    format!("{}", if rounded.is_finite() { rounded + 0.0 } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloth::tests::is_finite;
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn day(after: i32) -> Date {
        date(2026, 1, 1).saturating_add(after.days())
    }

    fn points(svg: &Html) -> Vec<(f64, f64)> {
        let points = svg.as_str().split("points=\"").nth(1).unwrap().split('"').next().unwrap();
        let pair = |point: &str| point.split_once(',').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).unwrap();
        points.split(' ').map(pair).collect()
    }

    #[test]
    fn fewer_than_two_points_are_no_chart() {
        assert!(chart(&[], Some(1.0), 2.0).is_empty());
        assert!(chart(&[(day(0), 1.0)], None, 2.0).is_empty());
        assert!(chart(&[(day(0), f64::NAN), (day(1), 1.0)], None, 2.0).is_empty());
        assert!(chart(&[(day(0), 1.0), (day(1), 1.0)], None, f64::INFINITY).is_empty());
        assert!(!chart(&[(day(0), 1.0)], Some(0.0), 2.0).is_empty());
    }

    #[test]
    fn points_stand_by_their_day_and_value() {
        let svg = chart(&[(day(100), 50.0), (day(0), 0.0), (day(10), 100.0)], None, 100.0);
        let high = 120.0 - 100.0 / 1.08;
        let expected = [(20.0, 120.0), (43.0, high), (250.0, 120.0 - 50.0 / 1.08)];
        for ((x, y), (wanted_x, wanted_y)) in points(&svg).into_iter().zip(expected) {
            assert!((x - wanted_x).abs() < 0.01 && (y - wanted_y).abs() < 0.01, "{svg:?}");
        }
        assert!(svg.as_str().contains(r#"<text class="chart__label" x="312" y="20.41" text-anchor="end">100</text>"#), "{svg:?}");
    }

    #[test]
    fn the_baseline_stands_before_the_readings() {
        let across = |readings: &[(Date, f64)]| points(&chart(readings, Some(1.0), 2.0)).into_iter().map(|(x, _)| x).collect::<Vec<_>>();
        assert_eq!(across(&[(day(5), 1.0)]), [20.0, 250.0]);
        assert_eq!(across(&[(day(5), 1.0), (day(9), 2.0)]), [20.0, 135.0, 250.0]);
        assert_eq!(across(&[(day(5), 1.0), (day(5), 2.0)]), [20.0, 135.0, 250.0]);
    }

    #[test]
    fn equal_values_are_a_flat_line() {
        for value in [0.0, 7.0, -7.0] {
            let points = points(&chart(&[(day(0), value), (day(1), value)], None, value));
            assert!((points[0].1 - points[1].1).abs() < 0.01);
        }
    }

    proptest! {
        #[test]
        fn every_number_is_finite_and_inside(
            readings in prop::collection::vec((-200_000..200_000i32, any::<f64>()), 0..6), baseline in proptest::option::of(any::<f64>()), target in any::<f64>()
        ) {
            let readings: Vec<_> = readings.into_iter().map(|(after, value)| (day(after), value)).collect();
            let svg = chart(&readings, baseline, target);
            prop_assert!(is_finite(svg.as_str()), "{:?}", svg);
            if !svg.is_empty() {
                for (x, y) in points(&svg) {
                    prop_assert!((20.0..=250.0).contains(&x) && (20.0..=120.0).contains(&y), "{:?}", svg);
                }
            }
        }
    }
}
