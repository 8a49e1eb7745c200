//! A page for each update.

use super::{Common, Draft, organisations};
use crate::context::{Listed, ListedUpdate, PageView, UpdateView, newest_of};
use crate::model::{When, address};
use crate::theme::wording::Argument;

pub(crate) fn pages(common: Common<'_>, listed: &Listed<'_>) -> Vec<Draft> {
    let positions = listed.updates.iter().enumerate();
    positions
        .filter_map(|(position, update)| Some(page(common, listed, update, &UpdateView::new(common.materials, listed, position)?)))
        .collect()
}

fn page(common: Common<'_>, listed: &Listed<'_>, update: &ListedUpdate<'_>, view: &UpdateView) -> Draft {
    let materials = common.materials;
    let month = materials.dates.month(update.month).text;
    let name = ("name", Argument::Text(&listed.link.name));
    let title = materials.wording.with("title_update", &[("title", Argument::Text(&update.title)), name.clone()]);
    let lead = ("lead", Argument::Text(&update.document.prose.lead));
    let description = materials.wording.with("description_update", &[name, ("month", Argument::Text(&month)), lead]);
    let page = PageView::new(materials, &address::update(listed.profile.id, update.month), title, description)
        .below(materials, [organisations::link(common), listed.link.clone()])
        .made_from(materials, update.document.file);
    let own = update.document.fields.published.as_ref().map_or(When::Month(update.month), |day| When::Day(day.value));
    Draft::new("update.html", &page, update.document.at).with("organisation", &listed.card).with("update", view).changed(newest_of(
        &update.document.common,
        [own],
        materials.register.today,
    ))
}
