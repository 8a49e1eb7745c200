//! The static site generator of a quality mark's public register. See ARCHITECTURE.md for the picture of the pipeline.

pub mod check;
pub mod cli;
pub mod cloth;
pub mod compose;
pub mod context;
pub mod derive;
pub mod diagnostic;
pub mod due;
pub mod fields;
pub mod guard;
pub mod import;
pub mod init;
pub mod issue_form;
pub mod markdown;
pub mod media;
pub mod mend;
pub mod model;
pub mod output;
pub mod pages;
mod picture_files;
pub mod pipeline;
pub mod read;
pub mod render;
mod rule_levels;
pub mod rules;
pub mod schema;
pub mod serve;
pub mod source;
pub mod theme;
pub mod verify;
pub mod yaml;

use diagnostic::Diagnostics;
use read::Reading;
use source::World;

/// Reads everything. Problems are as bad as the site says from here on.
fn read_governed(world: &dyn World) -> (Reading, Diagnostics) {
    let mut out = Diagnostics::new();
    let reading = read::read(world, &mut out);
    let levels = rule_levels::of_site(&reading.register.site, &mut out);
    out.govern(levels);
    (reading, out)
}

/// Reads everything and judges it: the first half of `check` and of every build.
#[must_use]
pub fn examine(world: &dyn World) -> (Reading, Diagnostics) {
    let (reading, mut out) = read_governed(world);
    check::check(&reading, &mut out);
    out.sort(&reading.sources);
    (reading, out)
}
