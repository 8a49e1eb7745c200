//! The table turned round: an index for each facet and a page for each of its values.

use super::{Common, Draft};
use crate::context::{Facet, FacetValue, FacetView, MadeFacet, NamedLink, PageView};
use crate::theme::wording::Argument;
use rayon::prelude::*;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'static>> {
    let facets: Vec<&MadeFacet> = common.facets.0.values().collect();
    let of_facet = |made: &&MadeFacet| {
        let values: Vec<Draft> = made.values.par_iter().map(|value| value_page(common, made, value)).collect();
        std::iter::once(index(common, made)).chain(values).collect::<Vec<_>>()
    };
    facets.iter().flat_map(of_facet).collect()
}

fn index(common: Common<'_>, made: &MadeFacet) -> Draft<'static> {
    let words = |part: &str| common.materials.wording.plain(&format!("facet_{}_{part}", made.facet.id()));
    let page = PageView::new(common.materials, &made.facet.address(), words("title"), words("summary"));
    Draft::new("facets.html", &page.below(common.materials, None), common.top).with("index", &made.index)
}

fn value_page(common: Common<'_>, made: &MadeFacet, value: &FacetValue) -> Draft<'static> {
    let materials = common.materials;
    let count = common.membership.count(made.facet, &value.link.id);
    let name = ("value", Argument::Text(&value.link.name));
    let title = materials.wording.with(&format!("facet_value_{}_title", made.facet.id()), std::slice::from_ref(&name));
    let description = materials.wording.with("description_facet", &[name, ("count", Argument::Count(count))]);
    let page = PageView::new(materials, &value.link.url, title, description).below(materials, [up(common, made.facet)]);
    let view = FacetView::new(materials, common.listing, common.membership, made, value);
    Draft::new("facet.html", &page, common.top).with("facet", &view)
}

fn up(common: Common<'_>, facet: Facet) -> NamedLink {
    let name = common.materials.wording.plain(&format!("facet_{}_title", facet.id()));
    NamedLink { id: facet.id().to_owned(), name, url: facet.address() }
}
