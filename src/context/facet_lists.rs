//! What is listed about one value of a facet, gathered once and then cut into pages.

use super::connections::ActionPlace;
use super::facet_value::{Facet, FacetValue};
use super::membership::Membership;
use super::paging::{CARDS, FEW, LINES, Paging, within};
use super::{ActionLine, FacetView, Listed, ListedEvidence, Listing, MadeFacet, Materials, MonthUpdate};
use crate::model::{Action, address};
use std::cmp::Reverse;

/// A list about a value that gets pages of its own when it is long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FacetList {
    Actions,
    Evidence,
}

/// Everything listed about one value.
#[derive(Debug)]
pub(crate) struct FacetLists<'l, 'a> {
    /// Who has it, by name.
    pub(crate) organisations: Vec<&'l Listed<'a>>,
    /// Actions of current plans, by due date, then by name of the organisation.
    pub(crate) actions: Vec<(&'l Listed<'a>, ActionPlace)>,
    /// Newest first.
    pub(crate) evidence: Vec<&'l ListedEvidence<'a>>,
    /// All of them; the newest are shown.
    updates: Vec<(&'l Listed<'a>, usize)>,
}

impl FacetList {
    /// Its word in addresses, messages and templates.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Actions => "actions",
            Self::Evidence => "evidence",
        }
    }
}

impl<'l, 'a> FacetLists<'l, 'a> {
    pub(crate) fn new(listing: &'l Listing<'a>, membership: &Membership, facet: Facet, id: &str) -> Self {
        Self {
            organisations: membership.of(listing, facet, id),
            actions: actions(listing, facet, id),
            evidence: evidence(listing, facet, id),
            updates: updates(listing, facet, id),
        }
    }

    /// How those who have the value are cut into pages.
    pub(crate) fn paging(&self, value: &FacetValue) -> Paging {
        let names: Vec<(&str, &str)> = self.organisations.iter().map(|listed| listed.id_and_name()).collect();
        Paging::of_names(&value.link.url, names.len(), CARDS, &names)
    }

    /// How many entries a list has.
    pub(crate) fn count(&self, list: FacetList) -> usize {
        match list {
            FacetList::Actions => self.actions.len(),
            FacetList::Evidence => self.evidence.len(),
        }
    }

    /// The address of a list's own first page; none while all of it stands on the page of the value.
    pub(crate) fn own_page(&self, value: &FacetValue, list: FacetList) -> Option<String> {
        (self.count(list) > LINES).then(|| address::list_about(&value.link.url, list.id()))
    }

    /// One page of those who have the value; the first shows the other lists as well, or the beginning of those that have own pages.
    pub(crate) fn view(
        &self,
        materials: &Materials<'_>,
        made: &MadeFacet,
        value: &FacetValue,
        paging: &Paging,
        number: usize,
    ) -> FacetView {
        let first = number == 1;
        let mut view = FacetView::new(made, value, self, if first { "all" } else { "organisations" });
        view.organisations = within(&self.organisations, 0, paging.range(number)).iter().map(|listed| listed.card.clone()).collect();
        view.pages = paging.view(number);
        if first {
            let few = |list| if self.own_page(value, list).is_some() { FEW } else { LINES };
            self.fill(materials, &mut view, FacetList::Actions, 0..few(FacetList::Actions));
            self.fill(materials, &mut view, FacetList::Evidence, 0..few(FacetList::Evidence));
            view.updates = MonthUpdate::newest(materials, self.updates.clone(), 12);
        }
        view
    }

    /// One page of a list that has its own.
    pub(crate) fn view_of(
        &self,
        materials: &Materials<'_>,
        made: &MadeFacet,
        value: &FacetValue,
        list: FacetList,
        part: (&Paging, usize),
    ) -> FacetView {
        let (paging, number) = part;
        let mut view = FacetView::new(made, value, self, list.id());
        self.fill(materials, &mut view, list, paging.range(number));
        view.pages = paging.view(number);
        view
    }

    fn fill(&self, materials: &Materials<'_>, view: &mut FacetView, list: FacetList, range: std::ops::Range<usize>) {
        match list {
            FacetList::Actions => {
                let part = within(&self.actions, 0, range).iter();
                view.actions = part.filter_map(|(listed, place)| ActionLine::new(materials, listed, *place)).collect();
            }
            FacetList::Evidence => view.evidence = within(&self.evidence, 0, range).iter().map(|one| one.brief.clone()).collect(),
        }
    }
}

fn actions<'l, 'a>(listing: &'l Listing<'a>, facet: Facet, id: &str) -> Vec<(&'l Listed<'a>, ActionPlace)> {
    if !matches!(facet, Facet::Areas | Facet::Steps) {
        return Vec::new();
    }
    let about = |action: &Action| match facet {
        Facet::Areas => action.area.as_str() == id,
        _ => action.step.as_ref().is_some_and(|step| step.as_str() == id),
    };
    let mut found = Vec::new();
    for listed in listing.on_the_journey() {
        let places = listed.current_actions().filter_map(|place| listed.action(place).map(|action| (action, place)));
        found.extend(places.filter(|(action, _)| about(action)).map(|(action, place)| (action.due.value, listed, place)));
    }
    found.sort_by_key(|(due, _, _)| *due);
    found.into_iter().map(|(_, listed, place)| (listed, place)).collect()
}

fn evidence<'l, 'a>(listing: &'l Listing<'a>, facet: Facet, id: &str) -> Vec<&'l ListedEvidence<'a>> {
    if facet != Facet::Areas {
        return Vec::new();
    }
    let all = listing.on_the_journey().flat_map(|listed| &listed.evidence);
    let mut about: Vec<_> = all.filter(|evidence| evidence.document.fields.areas.iter().any(|area| area.as_str() == id)).collect();
    about.sort_by_key(|evidence| Reverse(evidence.document.fields.on.value));
    about
}

fn updates<'l, 'a>(listing: &'l Listing<'a>, facet: Facet, id: &str) -> Vec<(&'l Listed<'a>, usize)> {
    if !matches!(facet, Facet::Areas | Facet::Steps) {
        return Vec::new();
    }
    let about = |listed: &Listed<'_>, position: usize| {
        let fields = listed.updates.get(position).map(|update| &update.document.fields);
        fields.is_some_and(|fields| match facet {
            Facet::Areas => fields.areas.iter().any(|area| area.as_str() == id),
            _ => fields.steps.iter().any(|step| step.as_str() == id),
        })
    };
    let all = listing.on_the_journey().flat_map(|listed| (0..listed.updates.len()).map(move |position| (listed, position)));
    all.filter(|(listed, position)| about(listed, *position)).collect()
}
