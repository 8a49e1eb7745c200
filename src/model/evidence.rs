//! A piece of evidence: something that shows what was done.

use crate::model::{ActionId, AreaId, Located};
use jiff::civil::Date;

/// A case study, feedback, an event, a policy or a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it is called.
    pub title: Located<String>,
    /// The day it is about.
    pub on: Located<Date>,
    /// What sort it is.
    pub kind: Option<Located<EvidenceKind>>,
    /// Areas it shows.
    pub areas: Vec<Located<AreaId>>,
    /// Actions it supports.
    pub actions: Vec<Located<ActionId>>,
    /// Pages elsewhere.
    pub links: Vec<EvidenceLink>,
    /// Pictures.
    pub media: Vec<Picture>,
}

/// What sort of evidence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    /// A story of one change.
    CaseStudy,
    /// What people said.
    Feedback,
    /// Something that took place.
    Event,
    /// A rule that was made or changed.
    Policy,
    /// Something that was published.
    Publication,
}

/// A page elsewhere that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLink {
    /// What the page is called.
    pub title: Located<String>,
    /// Its address.
    pub url: Located<String>,
    /// The day it was looked at, so that link rot shows.
    pub captured: Option<Located<Date>>,
}

/// A picture in `media/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// File name in `media/`.
    pub file: Located<String>,
    /// What it shows, for people who cannot see it.
    pub alt: Located<String>,
    /// How people in it agreed to be shown.
    pub consent: Option<Located<String>>,
}
