//! What the mark's team has recorded of an organisation: the *confirmed* zone.

use crate::model::{KindId, LevelId, Located, OrganisationId, Sectors, SourceNote, StepId, When};
use crate::source::FileId;
use jiff::civil::Date;

/// `register/<organisation>.yaml`. The only place where a confirmed step or an award can stand.
#[derive(Clone, Debug)]
pub struct RegisterEntry {
    /// From the file's name.
    pub id: OrganisationId,
    /// The file.
    pub file: FileId,
    /// Its fields.
    pub fields: EntryFields,
}

/// The fields of a register entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFields {
    /// The name, where there is no organisation folder.
    pub name: Option<Located<String>>,
    /// The sector, where there is no organisation folder.
    pub sector: Option<Sectors>,
    /// The kind of taker, where there is no organisation folder.
    pub kind: Option<Located<KindId>>,
    /// The website, where there is no organisation folder.
    pub website: Option<Located<String>>,
    /// When it registered.
    pub registered: Located<When>,
    /// A word for the reader.
    pub note: Option<Located<String>>,
    /// Public pages this was taken from.
    pub sources: Vec<SourceNote>,
    /// Confirmed steps.
    pub steps: Vec<ConfirmedStep>,
    /// Awards.
    pub awards: Vec<Award>,
    /// Whether it is still on the journey; active when not said.
    pub status: Option<Located<EntryStatus>>,
    /// Since when it has this status.
    pub status_on: Option<Located<Date>>,
    /// Why it has this status.
    pub status_reason: Option<Located<String>>,
    /// How an individual agreed to be listed.
    pub consent: Option<Consent>,
}

/// A step the mark's team has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedStep {
    /// Which step.
    pub step: Located<StepId>,
    /// When it was confirmed.
    pub confirmed: Located<When>,
    /// A word about it.
    pub note: Option<Located<String>>,
}

/// An award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Its level.
    pub level: Located<LevelId>,
    /// When it was awarded.
    pub awarded: Located<When>,
    /// The last day it holds.
    pub valid_until: Option<Located<Date>>,
    /// If it was taken back.
    pub withdrawn: Option<Withdrawal>,
    /// Public pages that state it.
    pub sources: Vec<SourceNote>,
    /// `false` when it was taken from a public page and the team has not checked its own records yet.
    pub confirmed: Option<Located<bool>>,
}

/// An award taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When.
    pub on: Located<When>,
    /// Why, in words for the public.
    pub reason: Located<String>,
}

/// Whether an organisation is still on the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryStatus {
    /// On the journey.
    Active,
    /// Resting for a time.
    Paused,
    /// Left.
    Withdrawn,
}

/// How and when an individual agreed to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// How: "by email to the team".
    pub how: Located<String>,
    /// When.
    pub on: Located<Date>,
}
