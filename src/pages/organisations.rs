//! The list of everyone, those on the journey first.

use super::{Common, Draft};
use crate::context::{Directory, NamedLink, PageView, Shared};
use crate::model::address;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    let materials = common.materials;
    let words = |id| materials.wording.plain(id);
    let page = PageView::new(materials, address::ORGANISATIONS, words("title_organisations"), words("description_organisations"));
    let page = page.below(materials, None);
    let paging = Directory::paging(common.listing);
    let cards =
        |left: bool| common.listing.organisations.iter().filter(move |listed| listed.left == left).map(|listed| listed.card.clone());
    let organisations = [cards(false).collect(), cards(true).collect()];
    Draft::pages_of("organisations.html", common.top, paging, (page, organisations), move |(page, organisations), paging, number| {
        let view = Directory::new(organisations, common.facets, paging, number);
        Draft::new("organisations.html", &page.clone().of_list(materials, paging, number), common.top).with("directory", &view)
    })
}

/// The link to this page in the way up.
pub(crate) fn link(common: Common<'_>) -> Shared<NamedLink> {
    common.materials.organisations.clone()
}
