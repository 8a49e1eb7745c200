//! What names what in one organisation's folder: actions, the updates that worked on them, the evidence that shows them.

use crate::model::{Action, ActionId, DocumentId, Evidence, OrganisationDocuments};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// An action by its plan's and its own position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ActionPlace {
    pub(crate) plan: usize,
    pub(crate) action: usize,
}

/// Who names an action, by position: the newest comes first, as in the folder.
#[derive(Clone, Debug, Default)]
pub(crate) struct NamedBy {
    pub(crate) updates: BTreeSet<usize>,
    pub(crate) evidence: BTreeSet<usize>,
}

/// All connections of one folder, looked up once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connections {
    actions: BTreeMap<ActionPlace, NamedBy>,
    updates: Vec<BTreeSet<ActionPlace>>,
    evidence: Vec<BTreeSet<ActionPlace>>,
}

impl Connections {
    pub(crate) fn new(documents: &OrganisationDocuments) -> Self {
        let index = ActionIndex::new(documents);
        let mut connections = Self {
            actions: BTreeMap::new(),
            updates: vec![BTreeSet::new(); documents.updates.len()],
            evidence: vec![BTreeSet::new(); documents.evidence.len()],
        };
        for (position, (month, update)) in documents.updates.iter().enumerate() {
            for place in update.fields.actions.iter().filter_map(|id| index.find(id, month.first_day(), month.last_day())) {
                connections.join_update(position, place);
            }
        }
        for (position, document) in documents.evidence.iter().enumerate() {
            let Evidence { on, actions, .. } = &document.fields;
            for place in actions.iter().filter_map(|id| index.find(id, on.value, on.value)) {
                connections.join_evidence(position, place);
            }
        }
        connections.join_evidence_named_by_actions(documents);
        connections
    }

    /// Who names an action.
    pub(crate) fn of_action(&self, place: ActionPlace) -> NamedBy {
        self.actions.get(&place).cloned().unwrap_or_default()
    }

    /// The actions an update worked on.
    pub(crate) fn of_update(&self, position: usize) -> impl Iterator<Item = ActionPlace> {
        self.updates.get(position).into_iter().flatten().copied()
    }

    /// The actions a piece of evidence shows: those it names and those that name it.
    pub(crate) fn of_evidence(&self, position: usize) -> impl Iterator<Item = ActionPlace> {
        self.evidence.get(position).into_iter().flatten().copied()
    }

    fn join_update(&mut self, position: usize, place: ActionPlace) {
        self.actions.entry(place).or_default().updates.insert(position);
        if let Some(places) = self.updates.get_mut(position) {
            places.insert(place);
        }
    }

    fn join_evidence(&mut self, position: usize, place: ActionPlace) {
        self.actions.entry(place).or_default().evidence.insert(position);
        if let Some(places) = self.evidence.get_mut(position) {
            places.insert(place);
        }
    }

    fn join_evidence_named_by_actions(&mut self, documents: &OrganisationDocuments) {
        let positions: BTreeMap<&DocumentId, usize> = documents.evidence.iter().enumerate().map(|(at, e)| (&e.id, at)).collect();
        for (place, action) in all_actions(documents) {
            for position in action.evidence.iter().filter_map(|id| positions.get(&id.value)) {
                self.join_evidence(*position, place);
            }
        }
    }
}

fn all_actions(documents: &OrganisationDocuments) -> impl Iterator<Item = (ActionPlace, &Action)> {
    documents.plans.iter().enumerate().flat_map(|(plan, document)| {
        document.fields.actions.iter().enumerate().map(move |(action, fields)| (ActionPlace { plan, action }, fields))
    })
}

/// Actions by id. Plans of different years may use the same id again.
struct ActionIndex<'a> {
    places: BTreeMap<&'a ActionId, Vec<(ActionPlace, Date, Date)>>,
}

impl<'a> ActionIndex<'a> {
    fn new(documents: &'a OrganisationDocuments) -> Self {
        let mut places: BTreeMap<&ActionId, Vec<_>> = BTreeMap::new();
        for (place, action) in all_actions(documents) {
            if let Some(plan) = documents.plans.get(place.plan) {
                places.entry(&action.id.value).or_default().push((place, plan.fields.from.value, plan.fields.to.value));
            }
        }
        Self { places }
    }

    /// The action with this id in the newest plan that covers some of the time; else in the newest plan that has it.
    fn find(&self, id: &ActionId, first: Date, last: Date) -> Option<ActionPlace> {
        let places = self.places.get(id)?;
        let covers = places.iter().find(|(_, from, to)| *from <= last && *to >= first);
        covers.or_else(|| places.first()).map(|(place, _, _)| *place)
    }
}
