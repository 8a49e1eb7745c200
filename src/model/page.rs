//! A free page of the site, written by the mark's team.

use crate::model::{ContentKind, Language, Located, Prose};
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
    /// Parts that the program makes, shown after the text.
    pub parts: Vec<Located<PagePart>>,
    /// Its language, where it is not the site's.
    pub language: Option<Located<Language>>,
    /// Addresses it had before, without the slashes around: `guidance/old`.
    pub formerly: Vec<Located<String>>,
}

/// A part of a page that the program makes: from the scheme, or from its own tables of rules and fields.
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
    /// Every rule, by category.
    Rules,
    /// The fields of every kind of file.
    Fields,
    /// The fields of `organisation.yaml`, and the rules that concern it.
    OrganisationFile,
    /// The same for a pledge.
    PledgeFile,
    /// The same for a plan.
    PlanFile,
    /// The same for an update.
    UpdateFile,
    /// The same for a self-evaluation.
    EvaluationFile,
    /// The same for evidence.
    EvidenceFile,
    /// The same for an entry of the register.
    EntryFile,
    /// The same for a free page.
    PageFile,
    /// The same for `scheme.yaml`.
    SchemeFile,
    /// The same for `site.yaml`.
    SiteFile,
}

impl PagePart {
    /// The kind of file it describes, if it describes one.
    #[must_use]
    pub fn file(self) -> Option<ContentKind> {
        match self {
            Self::Steps | Self::Areas | Self::Levels | Self::Sectors | Self::Wards | Self::Kinds | Self::Rules | Self::Fields => None,
            Self::OrganisationFile => Some(ContentKind::Organisation),
            Self::PledgeFile => Some(ContentKind::Pledge),
            Self::PlanFile => Some(ContentKind::Plan),
            Self::UpdateFile => Some(ContentKind::Update),
            Self::EvaluationFile => Some(ContentKind::Evaluation),
            Self::EvidenceFile => Some(ContentKind::Evidence),
            Self::EntryFile => Some(ContentKind::Entry),
            Self::PageFile => Some(ContentKind::Page),
            Self::SchemeFile => Some(ContentKind::Scheme),
            Self::SiteFile => Some(ContentKind::Site),
        }
    }
}
