//! The next day on which the site would say something else although nobody changed a file.

use crate::model::OrganisationId;
use jiff::civil::Date;

/// A day after the build's date on which something on the site changes by itself. The date of the build, printed on every page, is
/// not counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TurningPoint {
    /// The first day on which it reads differently.
    pub on: Date,
    /// Whose page.
    pub organisation: OrganisationId,
    /// What changes.
    pub what: Change,
}

/// What changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Its standing.
    Standing,
    /// An action becomes overdue.
    ActionOverdue,
    /// An award begins to expire or has expired.
    Award,
}
