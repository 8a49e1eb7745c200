//! From a world to a whole site in memory: every stage in order, pure, nothing written.
//!
//! `build` writes what this makes; a preview server can serve it. A site with errors is still made as far as it can be, so that all
//! its problems are found in one run, but it must not be published.

use crate::derive::{self, TurningPoint};
use crate::diagnostic::Diagnostics;
use crate::model::Register;
use crate::output::SiteFile;
use crate::read::Reading;
use crate::source::World;
use crate::theme::{Theme, ThemeMissing};
use crate::{context, media, pages, render, verify};

/// What a site is made for, beside its files.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// The public address, where it is not the one of `site.yaml`.
    pub base_url: Option<String>,
    /// The theme, where it is not the one of `site.yaml`.
    pub theme: Option<String>,
    /// Whether links are relative and end in `index.html`.
    pub portable: bool,
}

/// A whole site in memory.
#[derive(Debug)]
pub struct Built {
    /// What it was made from.
    pub reading: Reading,
    /// Everything that is wrong, sorted.
    pub problems: Diagnostics,
    /// The files of the site, sorted by path. Incomplete when there are errors.
    pub files: Vec<SiteFile>,
    /// The next day on which the site would say something else.
    pub next_change: Option<TurningPoint>,
}
