//! The directory of accredited bodies.

use super::{Common, Draft};
use crate::context::{Accredited, PageView};
use crate::model::address;

pub(crate) fn page(common: Common<'_>) -> Draft<'static> {
    let words = |id| common.materials.wording.plain(id);
    let page = PageView::new(common.materials, address::ACCREDITED, words("title_accredited"), words("description_accredited"));
    let accredited = Accredited::new(common.materials, common.listing);
    Draft::new("accredited.html", &page.below(common.materials, None), common.top).with("accredited", &accredited)
}
