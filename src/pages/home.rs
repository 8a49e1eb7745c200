//! The home page.

use super::{Common, Draft};
use crate::context::{HomeView, PageView};

pub(crate) fn page(common: Common<'_>) -> Draft<'static> {
    let site = &common.materials.register.site;
    let page = PageView::new(common.materials, "/", site.title.value.clone(), site.description.value.clone());
    let home = HomeView::new(common.materials, common.listing, common.facets, common.months);
    Draft::new("home.html", &page, common.top).with("home", &home)
}
