//! The table turned round: an index for each facet, and for each of its values as many pages as its lists need.

use super::{Common, Draft};
use crate::context::{Facet, FacetList, FacetLists, FacetValue, LINES, MadeFacet, NamedLink, PageView, Paging, Shared};
use crate::theme::wording::Argument;
use rayon::prelude::*;
use std::sync::Arc;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    common.facets.0.values().flat_map(|made| of_facet(common, made)).collect()
}

fn of_facet<'c>(common: Common<'c>, made: &'c MadeFacet) -> Vec<Draft<'c>> {
    let values: Vec<Vec<Draft<'c>>> = made.values.par_iter().map(|value| of_value(common, made, value)).collect();
    std::iter::once(index(common, made)).chain(values.into_iter().flatten()).collect()
}

fn index(common: Common<'_>, made: &MadeFacet) -> Draft<'static> {
    let words = |part: &str| common.materials.wording.plain(&format!("facet_{}_{part}", made.facet.id()));
    let page = PageView::new(common.materials, &made.facet.address(), words("title"), words("summary"));
    Draft::new("facets.html", &page.below(common.materials, None), common.top).with("index", &made.index)
}

fn of_value<'c>(common: Common<'c>, made: &'c MadeFacet, value: &'c FacetValue) -> Vec<Draft<'c>> {
    let lists = Arc::new(FacetLists::new(common.listing, common.membership, made.facet, &value.link.id));
    let materials = common.materials;
    let paging = lists.paging(value);
    let title = format!("facet_value_{}_title", made.facet.id());
    let words = (title.as_str(), "description_facet", lists.organisations.len());
    let page = frame(common, &value.link.name, &value.link.url, words).below(materials, [Shared::new(&up(common, made.facet))]);
    let further = [FacetList::Actions, FacetList::Evidence].map(|list| of_list(common, made, value, &lists, list));
    let shared = (page, lists);
    let mut drafts = Draft::pages_of("facet.html", common.top, paging, shared, move |(page, lists), paging, number| {
        let view = lists.view(materials, made, value, paging, number);
        Draft::new("facet.html", &page.clone().of_list(materials, paging, number), common.top).with("facet", &view)
    });
    drafts.extend(further.into_iter().flatten());
    drafts
}

/// The pages of a list that is too long for the page of its value.
fn of_list<'c>(
    common: Common<'c>,
    made: &'c MadeFacet,
    value: &'c FacetValue,
    lists: &Arc<FacetLists<'c, 'c>>,
    list: FacetList,
) -> Vec<Draft<'c>> {
    let materials = common.materials;
    let Some(address) = lists.own_page(value, list) else { return Vec::new() };
    let paging = Paging::new(&address, lists.count(list), LINES);
    let [title, description] = ["title", "description"].map(|part| format!("{part}_facet_{}", list.id()));
    let page = frame(common, &value.link.name, &address, (&title, &description, lists.count(list)));
    let page = page.below(materials, [Shared::new(&up(common, made.facet)), Shared::new(&value.link)]);
    Draft::pages_of("facet.html", common.top, paging, (page, Arc::clone(lists)), move |(page, lists), paging, number| {
        let view = lists.view_of(materials, made, value, list, (paging, number));
        Draft::new("facet.html", &page.clone().of_list(materials, paging, number), common.top).with("facet", &view)
    })
}

/// The frame of a page about a value: the messages of its title and description, and how many entries it speaks of.
fn frame(common: Common<'_>, value: &str, address: &str, (title, description, count): (&str, &str, usize)) -> PageView {
    let wording = common.materials.wording;
    let name = ("value", Argument::Text(value));
    let title = wording.with(title, std::slice::from_ref(&name));
    let description = wording.with(description, &[name, ("count", Argument::Count(count))]);
    PageView::new(common.materials, address, title, description)
}

fn up(common: Common<'_>, facet: Facet) -> NamedLink {
    let name = common.materials.wording.plain(&format!("facet_{}_title", facet.id()));
    NamedLink { id: facet.id().to_owned(), name, url: facet.address() }
}
