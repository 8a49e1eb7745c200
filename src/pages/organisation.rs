//! The profile of each organisation.

use super::draft::top_of;
use super::{Common, Draft, organisations};
use crate::context::{FeedLink, Listed, Listing, Materials, OrganisationView, PageView, PlanActions, newest_date};
use crate::diagnostic::Diagnostics;
use crate::render::{EachParts, Owner};
use crate::source::Location;
use crate::theme::Engine;
use crate::theme::wording::Argument;
use tera::Context;

/// The profile.
pub(crate) fn page<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> Draft<'c> {
    let changed = newest_date(listed.profile, common.materials.register.today);
    let make = move || draft(common, listed);
    Draft::later("organisation.html", listed.link.url.clone(), origin(common, listed), make).changed(changed)
}

fn draft(common: Common<'_>, listed: &Listed<'_>) -> Draft<'static> {
    let materials = common.materials;
    let page = PageView::new(materials, &listed.link.url, listed.link.name.clone(), description(common, listed));
    let page = PageView { feeds: FeedLink::of_organisation(materials, listed), ..page.below(materials, [organisations::link(common)]) };
    let current_plan = PlanActions::new(materials, listed, 0);
    Draft::new("organisation.html", &page, origin(common, listed))
        .with("organisation", &OrganisationView::new(materials, listed, current_plan.as_ref()))
}

/// Makes the parts that are the same wherever an organisation is shown, and gives them to all who show it.
pub(crate) fn add_parts(engine: &Engine, materials: &Materials<'_>, listing: &mut Listing<'_>, top: Location, out: &mut Diagnostics) {
    let parts = EachParts::new(engine, "each-organisation", top);
    listing.add_parts(|listed| {
        let mut given = Context::new();
        given.insert("organisation", &listed.card);
        given.insert("breadcrumbs", &[&materials.home, &materials.organisations, &listed.shared_link]);
        parts.make(&given)
    });
    parts.report(out);
}

fn description(common: Common<'_>, listed: &Listed<'_>) -> String {
    let name = ("name", Argument::Text(&listed.link.name));
    let summary = listed.profile.organisation.map_or("", |organisation| organisation.fields.summary.value.as_str());
    if summary.is_empty() {
        return common.materials.wording.with("description_register_only", &[name]);
    }
    common.materials.wording.with("description_organisation", &[name, ("summary", Argument::Text(summary))])
}

/// The organisation as the one that decides what is on its pages.
pub(crate) fn owner<'c>(listed: &'c Listed<'c>) -> Owner<'c> {
    Owner { id: listed.profile.id.as_str(), place: listed.forms_page() }
}

/// The file a profile is made from: the organisation's own, else the register's.
pub(crate) fn origin(common: Common<'_>, listed: &Listed<'_>) -> Location {
    let own = listed.profile.organisation.map(|organisation| organisation.file);
    own.or(listed.profile.entry.map(|entry| entry.file)).map_or(common.top, top_of)
}
