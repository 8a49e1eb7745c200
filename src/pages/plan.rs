//! The plan page of each organisation that has a plan.

use super::{Common, Draft, organisations};
use crate::context::{Listed, PageView, PlanActions, PlanView, newest_of_plan};
use crate::model::{Document, Plan, address};
use crate::source::Location;
use crate::theme::wording::Argument;

/// The page with the current plan and earlier ones; none where there is no plan.
pub(crate) fn page<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> Option<Draft<'c>> {
    let plans: &[Box<Document<Plan>>] = listed.profile.organisation.map_or(&[], |organisation| &organisation.documents.plans);
    let newest = plans.first()?;
    let changed = newest_of_plan(&newest.fields, common.materials.register.today);
    let make = move || draft(common, listed, plans, newest.at);
    Some(Draft::later("plan.html", address::plan(listed.profile.id), newest.at, make).changed(changed))
}

fn draft(common: Common<'_>, listed: &Listed<'_>, plans: &[Box<Document<Plan>>], origin: Location) -> Draft<'static> {
    let materials = common.materials;
    let words = |id| materials.wording.with(id, &[("name", Argument::Text(&listed.link.name))]);
    let page = PageView::new(materials, &address::plan(listed.profile.id), words("title_plan"), words("description_plan"));
    let page = page.below(materials, [organisations::link(common), listed.shared_link.clone()]);
    let page = if let [only] = plans { page.made_from(materials, only.file) } else { page };
    let actions = (0..plans.len()).filter_map(|plan| PlanActions::new(materials, listed, plan));
    let mut views: Vec<PlanView> = actions.map(|actions| PlanView::new(materials, listed, &actions)).collect();
    let earlier = views.split_off(views.len().min(1));
    Draft::new("plan.html", &page, origin).with("organisation", &listed.card).with("plan", &views.pop()).with("earlier", &earlier)
}
