//! Everyone with a page, by name: what many pages show of an organisation is made here once.

use super::connections::{ActionPlace, Connections};
use super::speech::Speech;
use super::{Card, EvidenceBrief, LINES, Materials, NamedLink, Roll, Shared, UpdateBrief};
use crate::derive::{ActionFact, Profile};
use crate::model::{Action, Document, Evidence, Month, Update, address};
use rayon::prelude::*;
use std::collections::BTreeSet;
use tera::Value;

/// An update as lists show it.
#[derive(Debug)]
pub(crate) struct ListedUpdate<'a> {
    pub(crate) month: Month,
    pub(crate) document: &'a Document<Update>,
    /// As written, or the message "September 2025 update".
    pub(crate) title: String,
    /// Whether it is its author's.
    pub(crate) has_own_title: bool,
}

impl<'a> ListedUpdate<'a> {
    fn new(materials: &Materials<'_>, (month, document): &'a (Month, Box<Document<Update>>)) -> Self {
        let message = materials.update_title(*month);
        let own = document.fields.title.as_ref().filter(|title| title.value != message);
        Self { month: *month, document, has_own_title: own.is_some(), title: own.map_or(message, |title| title.value.clone()) }
    }

    /// What lists show of it. Made anew for each page: kept for everyone, it would take a fifth of all memory.
    pub(crate) fn brief(&self, materials: &Materials<'_>, listed: &Listed<'_>) -> Shared<UpdateBrief> {
        Shared::new(&UpdateBrief::new(materials, listed, self))
    }
}

/// A piece of evidence as lists show it.
#[derive(Debug)]
pub(crate) struct ListedEvidence<'a> {
    pub(crate) document: &'a Document<Evidence>,
    pub(crate) brief: Shared<EvidenceBrief>,
}

/// An organisation as lists show it.
#[derive(Debug)]
pub(crate) struct Listed<'a> {
    pub(crate) profile: &'a Profile<'a>,
    pub(crate) link: NamedLink,
    /// The same for templates alone.
    pub(crate) shared_link: Shared<NamedLink>,
    pub(crate) card: Shared<Card>,
    pub(crate) speech: Speech,
    /// Whether it is no longer on the journey.
    pub(crate) left: bool,
    /// Its place, by name, among those that have a folder and can therefore send something.
    pub(crate) sender: usize,
    /// The id of the standing the public sees, if any.
    pub(crate) standing: Option<String>,
    /// Newest first.
    pub(crate) updates: Vec<ListedUpdate<'a>>,
    /// Newest first.
    pub(crate) evidence: Vec<ListedEvidence<'a>>,
    pub(crate) connections: Connections,
}

/// Everyone, by name; where names are the same, by id.
#[derive(Debug)]
pub(crate) struct Listing<'a> {
    pub(crate) organisations: Vec<Listed<'a>>,
    /// How many more there are that may send something, where these are a part of the register.
    pub(crate) senders_elsewhere: usize,
}

impl<'a> Listing<'a> {
    pub(crate) fn new(materials: &Materials<'a>) -> Self {
        let profiles: Vec<&'a Profile<'a>> = materials.facts.profiles.values().collect();
        let mut organisations: Vec<Listed<'a>> = profiles.into_par_iter().map(|profile| Listed::new(materials, profile)).collect();
        organisations.sort_by_cached_key(|listed| (sort_key(listed), listed.profile.id));
        let own: BTreeSet<&str> = organisations.iter().map(|listed| listed.profile.id.as_str()).collect();
        let senders = organisations.iter_mut().filter(|listed| listed.profile.organisation.is_some());
        for (place, listed) in senders.enumerate() {
            let elsewhere = materials.elsewhere.map_or(0, |roll| roll.before(&sort_key(listed), listed.profile.id.as_str(), &own));
            listed.sender = place + elsewhere;
        }
        let senders_elsewhere = materials.elsewhere.map_or(0, |roll| roll.count(&own));
        Self { organisations, senders_elsewhere }
    }

    /// Who may send something, in the order of names.
    pub(crate) fn roll(&self) -> Roll {
        let senders = self.organisations.iter().filter(|listed| listed.profile.organisation.is_some());
        Roll::new(senders.map(|listed| (sort_key(listed), listed.profile.id.to_string())))
    }

    /// Gives everyone the parts of pages that are made once for each.
    pub(crate) fn add_parts(&mut self, make: impl Fn(&Listed<'a>) -> Value + Sync) {
        self.organisations.par_iter_mut().for_each(|listed| {
            let parts = make(listed);
            listed.card.set("parts", parts);
        });
    }

    /// Those that have not left.
    pub(crate) fn on_the_journey(&self) -> impl Iterator<Item = &Listed<'a>> {
        self.organisations.iter().filter(|listed| !listed.left)
    }
}

fn sort_key(listed: &Listed<'_>) -> String {
    listed.link.name.to_lowercase()
}

impl<'a> Listed<'a> {
    fn new(materials: &Materials<'a>, profile: &'a Profile<'a>) -> Self {
        let speech = Speech::of_organisation(profile.organisation, &materials.register.site);
        let card = Card::new(materials, profile);
        let documents = profile.organisation.map(|organisation| &organisation.documents);
        let update = |update: &'a (Month, Box<Document<Update>>)| ListedUpdate::new(materials, update);
        let evidence = |document: &'a Document<Evidence>| ListedEvidence {
            document,
            brief: Shared::new(&EvidenceBrief::new(materials, profile.id, &speech, document)),
        };
        let link = NamedLink { id: profile.id.to_string(), name: profile.name().to_owned(), url: address::organisation(profile.id) };
        Self {
            profile,
            shared_link: Shared::new(&link),
            link,
            left: profile.has_left(),
            sender: 0,
            standing: card.standing.as_ref().map(|standing| standing.id.clone()),
            updates: documents.map(|documents| documents.updates.iter().map(update).collect()).unwrap_or_default(),
            evidence: documents.map(|documents| documents.evidence.iter().map(|document| evidence(document)).collect()).unwrap_or_default(),
            connections: documents.map(Connections::new).unwrap_or_default(),
            card: Shared::new(&card),
            speech,
        }
    }

    /// Its id and its name, as lists by name need them.
    pub(crate) fn id_and_name(&self) -> (&str, &str) {
        (&self.link.id, &self.link.name)
    }

    /// The number of the page on which a form offers it.
    pub(crate) fn forms_page(&self) -> usize {
        self.sender / LINES + 1
    }

    /// An action of one of its plans.
    pub(crate) fn action(&self, place: ActionPlace) -> Option<&'a Action> {
        self.profile.organisation?.documents.plans.get(place.plan)?.fields.actions.get(place.action)
    }

    /// What was worked out about an action.
    pub(crate) fn action_fact(&self, place: ActionPlace) -> Option<&'a ActionFact> {
        self.profile.progress.get(place.plan)?.actions.get(place.action)
    }

    /// The actions of its current plan, as written.
    pub(crate) fn current_actions(&self) -> impl Iterator<Item = ActionPlace> + use<> {
        let plan = self.profile.organisation.and_then(|organisation| organisation.documents.plans.first());
        (0..plan.map_or(0, |plan| plan.fields.actions.len())).map(|action| ActionPlace { plan: 0, action })
    }

    /// An update by its position.
    pub(crate) fn update_link(&self, position: usize) -> Option<NamedLink> {
        let update = self.updates.get(position)?;
        Some(NamedLink { id: update.month.iso(), name: update.title.clone(), url: address::update(self.profile.id, update.month) })
    }

    /// A piece of evidence by its position.
    pub(crate) fn evidence_link(&self, position: usize) -> Option<NamedLink> {
        let document = self.evidence.get(position)?.document;
        Some(NamedLink {
            id: document.id.to_string(),
            name: document.fields.title.value.clone(),
            url: address::evidence(self.profile.id, &document.id),
        })
    }
}
