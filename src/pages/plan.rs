//! The plan page of each organisation, made together with its profile: both show the current plan's actions.

use super::{Common, Draft, organisation, organisations};
use crate::context::{Listed, PageView, PlanActions, PlanView, newest_of_plan};
use crate::model::{Document, Plan, address};
use crate::theme::wording::Argument;

/// The profile, and the plan page where there is a plan.
pub(crate) fn with_profile(common: Common<'_>, listed: &Listed<'_>) -> Vec<Draft> {
    let plans: &[Document<Plan>] = listed.profile.organisation.map_or(&[], |organisation| &organisation.documents.plans);
    let actions: Vec<PlanActions<'_>> = (0..plans.len()).filter_map(|plan| PlanActions::new(common.materials, listed, plan)).collect();
    let profile = organisation::page(common, listed, actions.first());
    match (actions.split_first(), plans) {
        (Some((current, earlier)), [newest, others @ ..]) => {
            let only = others.is_empty();
            vec![profile, page(common, listed, current, earlier, newest, only)]
        }
        _ => vec![profile],
    }
}

fn page(
    common: Common<'_>,
    listed: &Listed<'_>,
    current: &PlanActions<'_>,
    earlier: &[PlanActions<'_>],
    newest: &Document<Plan>,
    only: bool,
) -> Draft {
    let materials = common.materials;
    let words = |id| materials.wording.with(id, &[("name", Argument::Text(&listed.link.name))]);
    let page = PageView::new(materials, &address::plan(listed.profile.id), words("title_plan"), words("description_plan"));
    let page = page.below(materials, [organisations::link(common), listed.link.clone()]);
    let page = if only { page.made_from(materials, newest.file) } else { page };
    let earlier: Vec<PlanView> = earlier.iter().map(|actions| PlanView::new(materials, listed, actions)).collect();
    Draft::new("plan.html", &page, newest.at)
        .with("organisation", &listed.card)
        .with("plan", &PlanView::new(materials, listed, current))
        .with("earlier", &earlier)
        .changed(newest_of_plan(&newest.fields, materials.register.today))
}
