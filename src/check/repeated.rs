//! No two things of one list have the same id.

use super::Judge;
use super::rule_table::REPEATED_ID;
use crate::diagnostic::Diagnostic;
use crate::model::Located;
use crate::source::Location;
use std::collections::BTreeMap;

/// Checks actions, commitments, updates' months and everything of the scheme.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let scheme = &judge.register().scheme;
    if judge.reading.scheme_is_read {
        once(judge, "phase", scheme.phases.iter().map(|phase| named(&phase.id, |id| id.as_str())));
        once(judge, "step", scheme.steps().map(|(_, step)| named(&step.id, |id| id.as_str())));
        once(judge, "area", scheme.areas.iter().map(|area| named(&area.id, |id| id.as_str())));
        once(judge, "level", scheme.levels.iter().map(|level| named(&level.id, |id| id.as_str())));
        once(judge, "sector", scheme.sectors.iter().map(|sector| named(&sector.id, |id| id.as_str())));
        once(judge, "kind", scheme.kinds.iter().map(|kind| named(&kind.id, |id| id.as_str())));
        once(judge, "ward", scheme.wards.iter().map(|ward| named(&ward.id, |id| id.as_str())));
        once(judge, "rating", scheme.scale.iter().map(|rating| named(&rating.id, |id| id.as_str())));
    }
    for organisation in judge.organisations() {
        // An update names an action by its id alone, so the id must be the only one in all plans of the organisation.
        let actions = organisation.documents.plans.iter().rev().flat_map(|plan| &plan.fields.actions);
        once(judge, "action", actions.map(|action| named(&action.id, |id| id.as_str())));
        for pledge in &organisation.documents.pledges {
            let ids = pledge.fields.commitments.iter().filter_map(|commitment| commitment.id.as_ref());
            once(judge, "commitment", ids.map(|id| named(id, |id| id.as_str())));
        }
        once(judge, "step", organisation.fields.journey.iter().map(|step| named(&step.step, |id| id.as_str())));
    }
    for entry in judge.register().entries.values() {
        once(judge, "step", entry.fields.steps.iter().map(|step| named(&step.step, |id| id.as_str())));
    }
}

fn named<'r, T>(id: &'r Located<T>, as_str: impl Fn(&'r T) -> &'r str) -> (&'r str, Location) {
    (as_str(&id.value), id.at)
}

/// Reports every id that stood before in the same list.
fn once<'r>(judge: &mut Judge<'_, '_>, what: &str, ids: impl Iterator<Item = (&'r str, Location)>) {
    let mut first: BTreeMap<&str, Location> = BTreeMap::new();
    for (id, at) in ids {
        if let Some(before) = first.get(id) {
            let message = format!("The {what} “{id}” stands here a second time.");
            let diagnostic = Diagnostic::new(&REPEATED_ID, at, message)
                .help(format!("Give this {what} another id, or delete it if it is the same."))
                .other(*before, "it stood here first");
            judge.out.report(diagnostic);
        } else {
            first.insert(id, at);
        }
    }
}
