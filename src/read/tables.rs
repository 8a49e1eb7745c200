//! Which field tables a file of each kind follows.

use super::FileKind;
use crate::fields::{Confirmed, Declared, Record, Table, Team};
use crate::model::organisation::OrganisationFields;
use crate::model::register_entry::EntryFields;
use crate::model::{Common, ContentKind, Evaluation, Evidence, PageRecord, Plan, Pledge, Scheme, Site, Update};

/// The tables whose fields may stand at the top of a file of this kind: its own, and for documents the one they all share.
#[must_use]
pub fn tables(kind: ContentKind) -> &'static [&'static Table] {
    const COMMON: &Table = <Common as Record<Declared>>::TABLE;
    match kind {
        ContentKind::Organisation => &[<OrganisationFields as Record<Declared>>::TABLE],
        ContentKind::Pledge => &[<Pledge as Record<Declared>>::TABLE, COMMON],
        ContentKind::Plan => &[<Plan as Record<Declared>>::TABLE, COMMON],
        ContentKind::Update => &[<Update as Record<Declared>>::TABLE, COMMON],
        ContentKind::Evaluation => &[<Evaluation as Record<Declared>>::TABLE, COMMON],
        ContentKind::Evidence => &[<Evidence as Record<Declared>>::TABLE, COMMON],
        ContentKind::Entry => &[<EntryFields as Record<Confirmed>>::TABLE],
        ContentKind::Page => &[<PageRecord as Record<Team>>::TABLE],
        ContentKind::Scheme => &[<Scheme as Record<Team>>::TABLE],
        ContentKind::Site => &[<Site as Record<Team>>::TABLE],
    }
}

impl FileKind {
    /// The kind of content it is; `None` for pictures and for what means nothing.
    #[must_use]
    pub fn content_kind(&self) -> Option<ContentKind> {
        match self {
            Self::Site => Some(ContentKind::Site),
            Self::Scheme => Some(ContentKind::Scheme),
            Self::Page(_) => Some(ContentKind::Page),
            Self::Entry(_) => Some(ContentKind::Entry),
            Self::Organisation(_) => Some(ContentKind::Organisation),
            Self::Pledge(..) => Some(ContentKind::Pledge),
            Self::Plan(..) => Some(ContentKind::Plan),
            Self::Update(..) => Some(ContentKind::Update),
            Self::Evaluation(..) => Some(ContentKind::Evaluation),
            Self::Evidence(..) => Some(ContentKind::Evidence),
            Self::Media(..) | Self::Aside => None,
        }
    }
}
