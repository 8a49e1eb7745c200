//! What all documents of an organisation have in common.

use crate::model::{DocumentId, Evaluation, Evidence, Language, Located, Month, Plan, Pledge, Prose, SourceNote, Update};
use crate::source::{FileId, Location};

/// The fields every document may have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Common {
    /// Its language, where it is not the organisation's first.
    pub language: Option<Located<Language>>,
    /// Ids it had before; their addresses redirect here.
    pub formerly: Vec<Located<DocumentId>>,
    /// Public pages it was written from, when the mark's team wrote it.
    pub sources: Vec<SourceNote>,
}

/// A document: its id, its fields and its prose.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// From the file's name.
    pub id: DocumentId,
    /// The file.
    pub file: FileId,
    /// The top of the file, for problems with the whole of it.
    pub at: Location,
    /// Fields every document may have.
    pub common: Common,
    /// Its own fields.
    pub fields: T,
    /// Its text.
    pub prose: Prose,
}

/// The documents of one organisation, each kind newest first.
#[derive(Clone, Debug, Default)]
pub struct OrganisationDocuments {
    /// Pledges by the day they were made; the first is current.
    pub pledges: Vec<Document<Pledge>>,
    /// Plans by the day they begin; the first is current.
    pub plans: Vec<Document<Plan>>,
    /// Updates by month.
    pub updates: Vec<(Month, Document<Update>)>,
    /// Self-evaluations by month.
    pub evaluations: Vec<(Month, Document<Evaluation>)>,
    /// Evidence by day.
    pub evidence: Vec<Document<Evidence>>,
}

impl OrganisationDocuments {
    /// What every document has, whatever its kind: the common fields and the text.
    pub fn common_parts(&self) -> impl Iterator<Item = (&Common, &Prose)> {
        let Self { pledges, plans, updates, evaluations, evidence } = self;
        let by_name = pledges.iter().map(parts).chain(plans.iter().map(parts)).chain(evidence.iter().map(parts));
        by_name.chain(updates.iter().map(|(_, update)| parts(update))).chain(evaluations.iter().map(|(_, evaluation)| parts(evaluation)))
    }
}

fn parts<T>(document: &Document<T>) -> (&Common, &Prose) {
    (&document.common, &document.prose)
}
