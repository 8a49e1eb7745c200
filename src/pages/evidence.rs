//! A page for each piece of evidence.

use super::{Common, Draft, organisations};
use crate::context::{EvidenceView, Listed, ListedEvidence, PageView, newest_of};
use crate::model::{When, address};
use crate::theme::wording::Argument;

pub(crate) fn pages(common: Common<'_>, listed: &Listed<'_>) -> Vec<Draft> {
    let positions = listed.evidence.iter().enumerate();
    positions
        .filter_map(|(position, one)| Some(page(common, listed, one, &EvidenceView::new(common.materials, listed, position)?)))
        .collect()
}

fn page(common: Common<'_>, listed: &Listed<'_>, evidence: &ListedEvidence<'_>, view: &EvidenceView) -> Draft {
    let materials = common.materials;
    let document = evidence.document;
    let name = ("name", Argument::Text(&listed.link.name));
    let title = materials.wording.with("title_evidence", &[("title", Argument::Text(&document.fields.title)), name.clone()]);
    let description = materials.wording.with("description_evidence", &[name]);
    let page = PageView::new(materials, &address::evidence(listed.profile.id, &document.id), title, description)
        .below(materials, [organisations::link(common), listed.link.clone()])
        .made_from(materials, document.file);
    Draft::new("evidence.html", &page, document.at).with("organisation", &listed.card).with("evidence", view).changed(newest_of(
        &document.common,
        [When::Day(document.fields.on.value)],
        materials.register.today,
    ))
}
