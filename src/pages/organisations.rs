//! The list of everyone on the journey.

use super::{Common, Draft};
use crate::context::{Directory, NamedLink, PageView};
use crate::model::address;

pub(crate) fn page(common: Common<'_>) -> Draft<'static> {
    let words = |id| common.materials.wording.plain(id);
    let page = PageView::new(common.materials, address::ORGANISATIONS, words("title_organisations"), words("description_organisations"));
    let directory = Directory::new(common.listing, common.facets);
    Draft::new("organisations.html", &page.below(common.materials, None), common.top).with("directory", &directory)
}

/// The link to this page in the way up.
pub(crate) fn link(common: Common<'_>) -> NamedLink {
    let name = common.materials.wording.plain("title_organisations");
    NamedLink { id: "organisations".to_owned(), name, url: address::ORGANISATIONS.to_owned() }
}
