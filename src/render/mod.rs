//! From planned pages to bytes. Placeholder with the final types.

use crate::source::Location;
use tera::Context;

/// A page that should exist.
#[derive(Debug)]
pub struct PlannedPage {
    /// Its path in the output: `organisations/example/index.html`.
    pub path: String,
    /// The template that makes it.
    pub template: &'static str,
    /// What the template gets beside the globals.
    pub context: Context,
    /// The file it comes from, for problems with it.
    pub origin: Location,
}

/// A file of the output.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Its path in the output.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The file it comes from.
    pub origin: Location,
}
