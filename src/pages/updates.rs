//! Everyone's updates: the index and a page for each month.

use super::{Common, Draft};
use crate::context::{MonthView, NamedLink, PageView, Shared, UpdatesIndex};
use crate::model::{Month, address};
use crate::theme::wording::Argument;

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'_>> {
    let months = common.months.0.keys().flat_map(|month| of_month(common, *month));
    std::iter::once(index(common)).chain(months).collect()
}

fn index(common: Common<'_>) -> Draft<'static> {
    let materials = common.materials;
    let words = |id| materials.wording.plain(id);
    let page = PageView::new(materials, address::UPDATES, words("title_updates"), words("description_updates"));
    Draft::new("updates.html", &page.below(materials, None), common.top).with("updates", &UpdatesIndex::new(materials, common.months))
}

fn of_month(common: Common<'_>, month: Month) -> Vec<Draft<'_>> {
    let materials = common.materials;
    let text = materials.dates.month(month).text;
    let named = ("month", Argument::Text(&text));
    let title = materials.wording.with("title_month", std::slice::from_ref(&named));
    let count = common.months.of(month).len();
    let description = materials.wording.with("description_month", &[named, ("count", Argument::Count(count))]);
    let up = NamedLink { id: "updates".to_owned(), name: materials.wording.plain("title_updates"), url: address::UPDATES.to_owned() };
    let page = PageView::new(materials, &address::month(month), title, description).below(materials, [Shared::new(&up)]);
    Draft::pages_of("month.html", common.top, MonthView::paging(common.months, month), page, move |page, paging, number| {
        let view = MonthView::new(materials, common.months, month, (paging, number));
        Draft::new("month.html", &page.clone().of_list(materials, paging, number), common.top).with("month", &view)
    })
}
