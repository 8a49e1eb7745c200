//! The directory of accredited bodies: `accredited` in `accredited.html`.

use super::{AwardView, Card};
use serde::Serialize;

/// An award and who holds it.
#[derive(Clone, Debug, Serialize)]
pub struct AccreditedRow {
    /// Who.
    pub organisation: Card,
    /// The award.
    pub award: AwardView,
}

/// `accredited`: all awards, those that hold first.
#[derive(Clone, Debug, Serialize)]
pub struct Accredited {
    /// The highest award that holds today of each body (current and expiring), by rank (highest first), then name.
    pub current: Vec<AccreditedRow>,
    /// Awards whose time is over, of bodies that hold no award now, by name.
    pub expired: Vec<AccreditedRow>,
    /// Awards taken back, by name.
    pub withdrawn: Vec<AccreditedRow>,
}
