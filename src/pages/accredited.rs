//! The directory of accredited bodies.

use super::{Common, Draft};
use crate::context::{Awards, PageView};
use crate::model::address;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    let materials = common.materials;
    let words = |id| materials.wording.plain(id);
    let page = PageView::new(materials, address::ACCREDITED, words("title_accredited"), words("description_accredited"));
    let page = page.below(materials, None);
    let awards = Awards::new(common.listing);
    let paging = awards.paging();
    Draft::pages_of("accredited.html", common.top, paging, (page, awards), move |(page, awards), paging, number| {
        let view = awards.view(materials, paging, number);
        Draft::new("accredited.html", &page.clone().of_list(materials, paging, number), common.top).with("accredited", &view)
    })
}
