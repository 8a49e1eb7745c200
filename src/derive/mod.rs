//! Facts worked out from the register and the date, once, before any page is made.
//!
//! The only place where phase, award, standing and progress are interpreted. Pure: the same register gives the same facts.
//! An award is never inferred from a step, nor a step from an award. Must not know: YAML, HTML, pages.

pub mod award;
mod facts;
pub mod journey;
mod profile;
pub mod progress;
#[cfg(test)]
mod sample;
mod span;
pub mod standing;
pub mod tally;
pub mod turning_point;

pub use award::{AwardFact, AwardState, Awards};
pub use facts::{Facts, facts};
pub use journey::{Claim, Journey, StepFact};
pub use profile::Profile;
pub use progress::{ActionFact, MeasureFact, Progress};
pub use standing::{MissingMonths, Standing};
pub use tally::Tally;
pub use turning_point::TurningPoint;
