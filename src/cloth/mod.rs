//! Drawings of cloth, badges and charts. Placeholder with the final signatures: draws nothing yet.

use crate::derive::{AwardState, Claim, Journey};
use crate::model::{Html, LevelShape};
use jiff::civil::Date;

/// Hidden drawings that pictures on a page refer to.
#[must_use]
pub fn symbols() -> Html {
    Html::trusted(String::new())
}

/// A journey as a small picture; `phases` tells how many steps each phase has.
#[must_use]
pub fn small(_journey: &Journey, _phases: &[usize]) -> Html {
    Html::trusted(String::new())
}

/// One patch, large; phases are numbered from 1.
#[must_use]
pub fn patch(_claim: Claim, _phase_number: usize) -> Html {
    Html::trusted(String::new())
}

/// The badge of an award.
#[must_use]
pub fn badge(_shape: LevelShape, _rank: u64, _state: AwardState) -> Html {
    Html::trusted(String::new())
}

/// Readings as a small line, with baseline and target.
#[must_use]
pub fn chart(_readings: &[(Date, f64)], _baseline: Option<f64>, _target: f64) -> Html {
    Html::trusted(String::new())
}

/// The icon of the site, a whole SVG file.
#[must_use]
pub fn favicon() -> String {
    String::new()
}
