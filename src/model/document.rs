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

/// The documents of one organisation, each kind newest first. Each is in a box: a list of them that grows would have much room to spare, and
/// every document would be copied on its way from the file to its place.
#[derive(Clone, Debug, Default)]
pub struct OrganisationDocuments {
    /// Pledges by the day they were made; the first is current.
    pub pledges: Vec<Box<Document<Pledge>>>,
    /// Plans by the day they begin; the first is current.
    pub plans: Vec<Box<Document<Plan>>>,
    /// Updates by month.
    pub updates: Vec<(Month, Box<Document<Update>>)>,
    /// Self-evaluations by month.
    pub evaluations: Vec<(Month, Box<Document<Evaluation>>)>,
    /// Evidence by day.
    pub evidence: Vec<Box<Document<Evidence>>>,
}

impl OrganisationDocuments {
    /// What every document has, whatever its kind: the common fields and the text.
    pub fn common_parts(&self) -> impl Iterator<Item = (&Common, &Prose)> {
        let Self { pledges, plans, updates, evaluations, evidence } = self;
        let (pledges, plans) = (pledges.iter().map(|pledge| parts(pledge)), plans.iter().map(|plan| parts(plan)));
        let by_name = pledges.chain(plans).chain(evidence.iter().map(|evidence| parts(evidence)));
        by_name.chain(updates.iter().map(|(_, update)| parts(update))).chain(evaluations.iter().map(|(_, evaluation)| parts(evaluation)))
    }

    /// Lets go of what only rules need.
    pub(crate) fn forget_passages(&mut self) {
        let Self { pledges, plans, updates, evaluations, evidence } = self;
        let by_name = pledges.iter_mut().map(|pledge| &mut pledge.prose).chain(plans.iter_mut().map(|plan| &mut plan.prose));
        let by_month = updates.iter_mut().map(|(_, update)| &mut update.prose).chain(evaluations.iter_mut().map(|(_, one)| &mut one.prose));
        for prose in by_name.chain(evidence.iter_mut().map(|evidence| &mut evidence.prose)).chain(by_month) {
            prose.forget_passages();
        }
    }
}

fn parts<T>(document: &Document<T>) -> (&Common, &Prose) {
    (&document.common, &document.prose)
}
