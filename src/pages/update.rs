//! A page for each update.

use super::{Common, Draft, organisations};
use crate::context::{Listed, ListedUpdate, PageView, UpdateView, newest_of};
use crate::model::{When, address};
use crate::theme::wording::Argument;

pub(crate) fn pages<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> Vec<Draft<'c>> {
    (0..listed.updates.len()).filter_map(|position| page(common, listed, position)).collect()
}

fn page<'c>(common: Common<'c>, listed: &'c Listed<'c>, position: usize) -> Option<Draft<'c>> {
    let update = listed.updates.get(position)?;
    let document = update.document;
    let own = document.fields.published.as_ref().map_or(When::Month(update.month), |day| When::Day(day.value));
    let changed = newest_of(&document.common, [own], common.materials.register.today);
    let address = address::update(listed.profile.id, update.month);
    Some(Draft::later("update.html", address, document.at, move || draft(common, listed, update, position)).changed(changed))
}

fn draft(common: Common<'_>, listed: &Listed<'_>, update: &ListedUpdate<'_>, position: usize) -> Draft<'static> {
    let materials = common.materials;
    let month = materials.dates.month(update.month).text;
    let name = ("name", Argument::Text(&listed.link.name));
    let title = materials.wording.with("title_update", &[("title", Argument::Text(&update.title)), name.clone()]);
    let lead = ("lead", Argument::Text(&update.document.prose.lead));
    let description = materials.wording.with("description_update", &[name, ("month", Argument::Text(&month)), lead]);
    let page = PageView::new(materials, &address::update(listed.profile.id, update.month), title, description)
        .below(materials, [organisations::link(common), listed.shared_link.clone()])
        .made_from(materials, update.document.file);
    Draft::new("update.html", &page, update.document.at)
        .with("organisation", &listed.card)
        .with("update", &UpdateView::new(materials, listed, position))
}
