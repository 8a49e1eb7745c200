//! The list of everyone, those on the journey first.

use super::{Common, Draft};
use crate::context::{Directory, NamedLink, PageView, Shared};
use crate::model::address;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'static>> {
    let materials = common.materials;
    let words = |id| materials.wording.plain(id);
    let page = PageView::new(materials, address::ORGANISATIONS, words("title_organisations"), words("description_organisations"));
    let page = page.below(materials, None);
    let paging = Directory::paging(common.listing);
    let views = Directory::pages(common.listing, common.facets, &paging);
    let draft = |(number, view): (usize, Directory)| {
        Draft::new("organisations.html", &page.clone().of_list(materials, &paging, number), common.top).with("directory", &view)
    };
    paging.numbers().zip(views).map(draft).collect()
}

/// The link to this page in the way up.
pub(crate) fn link(common: Common<'_>) -> Shared<NamedLink> {
    common.materials.organisations.clone()
}
