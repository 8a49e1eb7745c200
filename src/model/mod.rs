//! The domain: what the register holds, as plain data.
//!
//! No YAML, no HTML writing, no input or output. Two zones, told apart by type: what an organisation says of itself
//! ([`Organisation`] and its documents, *declared*) and what the mark's team has recorded ([`RegisterEntry`], *confirmed*).
//! A confirmed step or an award exists only in a [`RegisterEntry`].

pub mod address;
pub mod content_kind;
pub mod date;
pub mod document;
pub mod evaluation;
pub mod evidence;
pub mod id;
pub mod language;
pub mod length;
pub mod located;
pub mod organisation;
pub mod page;
pub mod place;
pub mod plan;
pub mod pledge;
pub mod prose;
pub mod register;
pub mod register_entry;
pub mod scheme;
pub mod site;
pub mod source_note;
pub mod update;
mod words;

pub use content_kind::ContentKind;
pub use date::{Month, When};
pub use document::{Common, Document, OrganisationDocuments};
pub use evaluation::{AreaEvaluation, Evaluation};
pub use evidence::{Evidence, EvidenceKind, EvidenceLink, Picture};
pub use id::{
    ActionId, AreaId, CommitmentId, CommitmentRef, DocumentId, KindId, LevelId, OrganisationId, PhaseId, RatingId, SectorId, StepId, WardId,
};
pub use language::{Direction, Language};
pub use located::Located;
pub use organisation::{Contact, DeclaredStep, Logo, Organisation};
pub use page::{FreePage, PagePart, PageRecord};
pub use place::{Sectors, Wards};
pub use plan::{Action, ActionStatus, DueChange, Measure, Plan, Reading};
pub use pledge::{Commitment, Pledge};
pub use prose::{Heading, Html, Link, Prose};
pub use register::Register;
pub use register_entry::{Award, ConfirmedStep, Consent, EntryStatus, RegisterEntry, Withdrawal};
pub use scheme::{Area, FactSource, Kind, Level, LevelShape, Phase, Rating, Scheme, Sector, Step, UpdateRhythm, Ward};
pub use site::{MenuLink, Repository, RepositoryHost, RuleLevel, RuleLevels, Security, Site, SiteContact, SiteLicence};
pub use source_note::SourceNote;
pub use update::Update;
