//! What the register says of an organisation.

use super::{DateView, Labelled, Materials, SourceView};
use crate::model::{EntryStatus, RegisterEntry};
use serde::Serialize;

/// What the register says.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterView {
    /// When it registered.
    pub registered: DateView,
    /// A word for the reader.
    pub note: Option<String>,
    /// `active`, `paused` or `withdrawn`.
    pub status: Labelled,
    /// Since when.
    pub status_on: Option<DateView>,
    /// Why.
    pub status_reason: Option<String>,
    /// Public pages this was taken from.
    pub sources: Vec<SourceView>,
}

impl RegisterView {
    pub(crate) fn new(materials: &Materials<'_>, entry: &RegisterEntry) -> Self {
        let fields = &entry.fields;
        let status = match fields.status.as_ref().map_or(EntryStatus::Active, |status| status.value) {
            EntryStatus::Active => "active",
            EntryStatus::Paused => "paused",
            EntryStatus::Withdrawn => "withdrawn",
        };
        Self {
            registered: materials.dates.when(fields.registered.value),
            note: fields.note.as_ref().map(|note| note.value.clone()),
            status: Labelled::of_message(materials, "entry", status),
            status_on: fields.status_on.as_ref().map(|day| materials.dates.day(day.value)),
            status_reason: fields.status_reason.as_ref().map(|reason| reason.value.clone()),
            sources: materials.dates.sources(&fields.sources),
        }
    }
}
