//! Who an organisation is, in its own words: the *declared* zone.

use crate::model::{
    DocumentId, KindId, Language, Located, OrganisationDocuments, OrganisationId, Sectors, SourceNote, StepId, Wards, When,
};
use crate::source::FileId;

/// `organisation.yaml` and the documents beside it. Everything here is self-declared.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// From the folder's name.
    pub id: OrganisationId,
    /// The file.
    pub file: FileId,
    /// Its fields.
    pub fields: OrganisationFields,
    /// What else stands in its folder.
    pub documents: OrganisationDocuments,
    /// Names of the files in `media/`.
    pub media: Vec<String>,
}

/// The fields of `organisation.yaml`.
#[derive(Clone, Debug)]
pub struct OrganisationFields {
    /// The name people know it by.
    pub name: Located<String>,
    /// Who it is and what it does, in one or two sentences (300 characters at most).
    pub summary: Located<String>,
    /// What kind of taker it is; the scheme's first kind when not said.
    pub kind: Option<Located<KindId>>,
    /// Its sectors.
    pub sector: Sectors,
    /// Where it works.
    pub wards: Option<Wards>,
    /// Its own website.
    pub website: Option<Located<String>>,
    /// How to reach it.
    pub contact: Option<Contact>,
    /// Its logo.
    pub logo: Option<Logo>,
    /// How many people belong to it: a head count.
    pub people: Option<Located<u64>>,
    /// Languages its documents are written in; the first is the usual one.
    pub languages: Vec<Located<Language>>,
    /// The licence of its words, where it is not the site's.
    pub licence: Option<Located<String>>,
    /// Steps it says it has taken.
    pub journey: Vec<DeclaredStep>,
    /// Public pages this was written from, when the mark's team wrote it.
    pub sources: Vec<SourceNote>,
    /// Ids it had before; their addresses redirect here.
    pub formerly: Vec<Located<DocumentId>>,
}

/// How to reach an organisation: a role, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whom to ask for.
    pub role: Located<String>,
    /// A role's mailbox.
    pub email: Option<Located<String>>,
    /// A telephone number.
    pub phone: Option<Located<String>>,
}

/// A logo in `media/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// File name in `media/`.
    pub file: Located<String>,
    /// What it shows, for people who cannot see it.
    pub alt: Located<String>,
}

/// A step an organisation says it has taken. Never a confirmed one: see [`crate::model::ConfirmedStep`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredStep {
    /// Which step.
    pub step: Located<StepId>,
    /// When.
    pub on: Located<When>,
    /// A word about it.
    pub note: Option<Located<String>>,
}
