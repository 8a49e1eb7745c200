//! Names and pages of everything in the scheme, by id.

use super::facet_value::Facet;
use super::{Labelled, NamedLink, Shared};
use crate::derive::standing::STANDINGS;
use crate::model::{Located, Scheme, address};
use crate::theme::Wording;
use std::collections::BTreeMap;

/// Made once, so that every page finds the words for an id in one step.
#[derive(Debug)]
pub(crate) struct SchemeLinks {
    links: BTreeMap<Facet, BTreeMap<String, (NamedLink, Shared<NamedLink>)>>,
    kinds: BTreeMap<String, Labelled>,
    first_kind: Labelled,
}

impl SchemeLinks {
    pub(crate) fn new(scheme: &Scheme, wording: &Wording) -> Self {
        let named = |facet, pairs: Vec<(&str, String)>| (facet, pairs.into_iter().map(|(id, name)| entry(facet, id, name)).collect());
        let links = BTreeMap::from([
            named(Facet::Sectors, scheme.sectors.iter().map(|x| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Wards, scheme.wards.iter().map(|x| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Areas, scheme.areas.iter().map(|x| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Steps, scheme.steps().map(|(_, x)| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Levels, scheme.levels.iter().map(|x| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Phases, scheme.phases.iter().map(|x| (x.id.as_str(), text(&x.name))).collect()),
            named(Facet::Standings, STANDINGS.iter().map(|id| (*id, wording.plain(&message("standing", id)))).collect()),
        ]);
        let kinds: Vec<Labelled> =
            scheme.kinds.iter().map(|kind| Labelled { id: kind.id.to_string(), name: kind.name.value.clone() }).collect();
        let first_kind = kinds.first().cloned().unwrap_or(Labelled { id: String::new(), name: String::new() });
        Self { links, kinds: kinds.into_iter().map(|kind| (kind.id.clone(), kind)).collect(), first_kind }
    }

    /// The words and page of an id. An id the scheme does not know (reported elsewhere) is its own words.
    pub(crate) fn get(&self, facet: Facet, id: &str) -> NamedLink {
        let known = self.links.get(&facet).and_then(|links| links.get(id)).map(|(link, _)| link.clone());
        known.unwrap_or_else(|| unknown(id))
    }

    /// The same for templates alone: made once.
    pub(crate) fn shared(&self, facet: Facet, id: &str) -> Shared<NamedLink> {
        let known = self.links.get(&facet).and_then(|links| links.get(id)).map(|(_, link)| link.clone());
        known.unwrap_or_else(|| Shared::new(&unknown(id)))
    }

    /// A kind of taker; the scheme's first when none is said.
    pub(crate) fn kind(&self, id: Option<&str>) -> Labelled {
        id.and_then(|id| self.kinds.get(id)).unwrap_or(&self.first_kind).clone()
    }
}

/// The id of a message made from a family and an id: `standing` and `on-time` give `standing_on_time`.
pub(crate) fn message(family: &str, id: &str) -> String {
    format!("{family}_{}", id.replace('-', "_"))
}

fn text(name: &Located<String>) -> String {
    name.value.clone()
}

fn unknown(id: &str) -> NamedLink {
    NamedLink { id: id.to_owned(), name: id.to_owned(), url: String::new() }
}

fn entry(facet: Facet, id: &str, name: String) -> (String, (NamedLink, Shared<NamedLink>)) {
    let link = NamedLink { id: id.to_owned(), name, url: address::facet(facet.id(), id) };
    let shared = Shared::new(&link);
    (id.to_owned(), (link, shared))
}
