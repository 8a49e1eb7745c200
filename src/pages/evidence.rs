//! A page for each piece of evidence.

use super::{Common, Draft, organisations};
use crate::context::{EvidenceView, Listed, PageView, newest_of};
use crate::model::{Document, Evidence, When, address};
use crate::theme::wording::Argument;

pub(crate) fn pages<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> Vec<Draft<'c>> {
    (0..listed.evidence.len()).filter_map(|position| page(common, listed, position)).collect()
}

fn page<'c>(common: Common<'c>, listed: &'c Listed<'c>, position: usize) -> Option<Draft<'c>> {
    let document = listed.evidence.get(position)?.document;
    let changed = newest_of(&document.common, [When::Day(document.fields.on.value)], common.materials.register.today);
    let address = address::evidence(listed.profile.id, &document.id);
    Some(Draft::later("evidence.html", address, document.at, move || draft(common, listed, document, position)).changed(changed))
}

fn draft(common: Common<'_>, listed: &Listed<'_>, document: &Document<Evidence>, position: usize) -> Draft<'static> {
    let materials = common.materials;
    let name = ("name", Argument::Text(&listed.link.name));
    let title = materials.wording.with("title_evidence", &[("title", Argument::Text(&document.fields.title)), name.clone()]);
    let description = materials.wording.with("description_evidence", &[name]);
    let page = PageView::new(materials, &address::evidence(listed.profile.id, &document.id), title, description)
        .below(materials, [organisations::link(common), listed.shared_link.clone()])
        .made_from(materials, document.file);
    Draft::new("evidence.html", &page, document.at)
        .with("organisation", &listed.card)
        .with("evidence", &EvidenceView::new(materials, listed, position))
}
