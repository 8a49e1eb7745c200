//! The forms that write a file, and the page to choose one.

use super::{Common, Draft};
use crate::context::{FORMS, NamedLink, PageView, Shared, SubmitFormView, SubmitView};
use crate::model::address;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    let materials = common.materials;
    let words = |id: &str| materials.wording.plain(id);
    let page = PageView::new(materials, address::SUBMIT, words("title_submit"), words("description_submit")).below(materials, None);
    let index = Draft::new("submit.html", &page, common.top).with("submit", &SubmitView::new(materials));
    let up = NamedLink { id: "submit".to_owned(), name: words("title_submit"), url: address::SUBMIT.to_owned() };
    let forms = FORMS.iter().flat_map(|form| {
        let [title, description] = ["title", "description"].map(|part| words(&format!("{part}_submit_{}", form.id)));
        let page = PageView::new(materials, &address::form(form.id), title, description).below(materials, [Shared::new(&up)]);
        let paging = SubmitFormView::paging(common.listing, form);
        Draft::pages_of("submit-form.html", common.top, paging, page, move |page, paging, number| {
            let view = SubmitFormView::new(materials, common.listing, form, paging, number);
            Draft::new("submit-form.html", &page.clone().of_names(materials, paging, number), common.top).with("submit", &view)
        })
    });
    std::iter::once(index).chain(forms).collect()
}
