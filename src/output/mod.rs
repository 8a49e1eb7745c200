//! The only door out: writes what differs, removes what this program wrote and no longer plans, leaves the rest alone.
//!
//! The files of a build wait on a stage until all of them are there and nothing was found wrong ([`Staging`]). A list in the output
//! folder says which files are this program's; while files are put in their places it has the old ones and the new, so whatever moment
//! the program is stopped at, the next build ends as a clean one would. Must not know: what the files are.

mod additions;
mod changes;
mod edit;
mod manifest;
mod note;
mod paths;
mod present;
mod publishing;
mod staging;
mod writer;

#[cfg(test)]
mod tests;

pub use additions::add;
pub use changes::{Changes, OutputError};
pub use edit::replace;
pub use note::{fingerprint, leave_note, note};
pub use staging::Staging;
