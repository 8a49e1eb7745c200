//! A free page of the site, written by the mark's team.

use crate::model::{Language, Located, Prose};
use crate::source::{FileId, Location};
use jiff::civil::Date;

/// A page under `pages/`.
#[derive(Clone, Debug)]
pub struct FreePage {
    /// Its address: `/guidance/pledge/`.
    pub address: String,
    /// The file.
    pub file: FileId,
    /// The top of the file.
    pub at: Location,
    /// Its fields.
    pub fields: PageRecord,
    /// Its text.
    pub prose: Prose,
}

/// The front matter of a free page.
#[derive(Clone, Debug)]
pub struct PageRecord {
    /// Its title.
    pub title: Located<String>,
    /// What it is, in one sentence.
    pub summary: Located<String>,
    /// The day it was last changed in substance.
    pub updated: Option<Located<Date>>,
    /// The day by which it must be looked at again.
    pub review_by: Option<Located<Date>>,
    /// Parts made from the scheme, shown after the text.
    pub parts: Vec<Located<PagePart>>,
    /// Its language, where it is not the site's.
    pub language: Option<Located<Language>>,
    /// Addresses it had before, without the slashes around: `guidance/old`.
    pub formerly: Vec<Located<String>>,
}

/// A part of a page made from the scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PagePart {
    /// Phases and their steps.
    Steps,
    /// Areas of development.
    Areas,
    /// Award levels.
    Levels,
    /// Sectors.
    Sectors,
    /// Wards.
    Wards,
    /// Kinds of taker.
    Kinds,
}
