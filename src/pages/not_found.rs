//! The page for addresses that are not there.

use super::{Common, Draft};
use crate::context::{NotFoundView, PageView};

pub(crate) fn page(common: Common<'_>) -> Draft<'static> {
    let words = |id| common.materials.wording.plain(id);
    let page = PageView::new(common.materials, "/404.html", words("title_not_found"), words("description_not_found"));
    // It is shown at any address, so it belongs to no part of the menu.
    let page = PageView { section: String::new(), ..page.below(common.materials, None).hidden() };
    Draft::new("not-found.html", &page, common.top).with("not_found", &NotFoundView {})
}
