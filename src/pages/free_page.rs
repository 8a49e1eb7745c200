//! The pages the mark's team has written.

use super::{Common, Draft};
use crate::context::{FreePageView, NamedLink, PageView, Shared, parent};
use crate::model::{FreePage, When};

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    common.materials.register.pages.values().map(|page| one(common, page)).collect()
}

/// One page. What is on it is only made when its turn comes: code takes long to be coloured.
fn one<'c>(common: Common<'c>, free: &'c FreePage) -> Draft<'c> {
    let changed = free.fields.updated.as_ref().map(|day| When::Day(day.value));
    Draft::later("page.html", free.address.clone(), free.at, move || draft(common, free)).changed(changed)
}

fn draft(common: Common<'_>, free: &FreePage) -> Draft<'static> {
    let materials = common.materials;
    let fields = &free.fields;
    let page = PageView::new(materials, &free.address, fields.title.value.clone(), fields.summary.value.clone())
        .below(materials, way_up(common, &free.address).iter().map(Shared::new))
        .made_from(materials, free.file);
    Draft::new("page.html", &page, free.at).with("free", &FreePageView::new(materials, common.reference, free))
}

/// Pages above, the highest first.
fn way_up(common: Common<'_>, address: &str) -> Vec<NamedLink> {
    let pages = &common.materials.register.pages;
    let mut links = Vec::new();
    let mut above = parent(address, |candidate| pages.contains_key(candidate));
    while let Some(page) = above.and_then(|address| pages.get(address)) {
        let id = page.address.trim_matches('/').to_owned();
        links.push(NamedLink { id, name: page.fields.title.value.clone(), url: page.address.clone() });
        above = parent(&page.address, |candidate| pages.contains_key(candidate));
    }
    links.reverse();
    links
}
