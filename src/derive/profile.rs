//! One organisation with both its zones side by side.

use super::standing::Diary;
use super::{Awards, Journey, MissingMonths, Progress, Standing};
use crate::model::{AreaId, Document, Located, Month, Organisation, OrganisationId, Register, RegisterEntry, SectorId, Update, WardId};
use std::collections::BTreeSet;

/// One organisation with both its zones and everything worked out about it.
#[derive(Debug)]
pub struct Profile<'r> {
    /// Its id.
    pub id: &'r OrganisationId,
    /// What it says of itself; `None` when only the register knows it.
    pub organisation: Option<&'r Organisation>,
    /// What the team has recorded; `None` when the team has recorded nothing yet.
    pub entry: Option<&'r RegisterEntry>,
    /// Its journey.
    pub journey: Journey,
    /// Its awards.
    pub awards: Awards,
    /// How its updates stand.
    pub standing: Standing,
    /// The months for which an update was due and none is there.
    pub missing: Option<MissingMonths>,
    /// Progress of each of its plans, in the order of its documents (the current plan first).
    pub progress: Vec<Progress>,
}

impl<'r> Profile<'r> {
    /// Brings both zones of an organisation together and works out what follows.
    pub(super) fn of(register: &'r Register, id: &'r OrganisationId) -> Self {
        let organisation = register.organisations.get(id);
        let entry = register.entries.get(id);
        let today = register.today;
        let diary = Diary::of(&register.scheme, organisation, entry);
        Self {
            id,
            organisation,
            entry,
            journey: Journey::of(&register.scheme, organisation, entry),
            awards: Awards::on(&register.scheme, entry, today),
            standing: diary.standing_on(today),
            missing: diary.missing_on(today),
            progress: organisation
                .map_or_else(Vec::new, |known| known.documents.plans.iter().map(|plan| Progress::on(&plan.fields, today)).collect()),
        }
    }

    /// Its name: as it says itself, or as recorded where it has no folder; its id where nobody says one.
    #[must_use]
    pub fn name(&self) -> &'r str {
        let declared = self.organisation.map(|known| &known.fields.name);
        let recorded = || self.entry.and_then(|entry| entry.fields.name.as_ref());
        declared.or_else(recorded).map_or(self.id.as_str(), |name| &name.value)
    }

    /// Whether it is no longer on the journey.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.standing == Standing::Left
    }

    /// Its updates, newest month first.
    #[must_use]
    pub fn updates(&self) -> &'r [(Month, Box<Document<Update>>)] {
        self.organisation.map_or(&[], |known| &known.documents.updates)
    }

    /// Its sectors: as it says itself, or as recorded where it has no folder.
    #[must_use]
    pub fn sectors(&self) -> &'r [Located<SectorId>] {
        match (self.organisation, self.entry) {
            (Some(known), _) => known.fields.sector.ids(),
            (None, Some(entry)) => entry.fields.sector.as_ref().map_or(&[], |sector| sector.ids()),
            (None, None) => &[],
        }
    }

    /// The wards it names.
    #[must_use]
    pub fn wards(&self) -> &'r [Located<WardId>] {
        self.organisation.and_then(|known| known.fields.wards.as_ref()).map_or(&[], |wards| wards.ids())
    }

    /// The areas it works on: those of an action of its current plan, of an update or of evidence.
    #[must_use]
    pub fn areas(&self) -> BTreeSet<&'r AreaId> {
        let Some(known) = self.organisation else { return BTreeSet::new() };
        let documents = &known.documents;
        let planned = documents.plans.first().into_iter().flat_map(|plan| &plan.fields.actions).map(|action| &action.area);
        let updated = documents.updates.iter().flat_map(|(_, update)| &update.fields.areas);
        let shown = documents.evidence.iter().flat_map(|evidence| &evidence.fields.areas);
        planned.chain(updated).chain(shown).map(|area| &area.value).collect()
    }
}
