//! Who has which value of which facet.

use super::cards::sector_ids;
use super::facet_value::Facet;
use super::{Listed, Listing};
use crate::derive::Claim;
use crate::model::{AreaId, Scheme};
use std::collections::{BTreeMap, BTreeSet};

/// For each value of each facet, the organisations that have it, by name. Those that have left appear under standings and
/// levels alone.
#[derive(Debug, Default)]
pub(crate) struct Membership {
    members: BTreeMap<Facet, BTreeMap<String, Vec<usize>>>,
}

impl Membership {
    pub(crate) fn new(listing: &Listing<'_>, scheme: &Scheme) -> Self {
        let mut membership = Self::default();
        for (position, listed) in listing.organisations.iter().enumerate() {
            for facet in Facet::shown(scheme) {
                for value in values(listed, facet, scheme) {
                    membership.members.entry(facet).or_default().entry(value.to_owned()).or_default().push(position);
                }
            }
        }
        membership
    }

    /// How many have a value.
    pub(crate) fn count(&self, facet: Facet, value: &str) -> usize {
        self.positions(facet, value).len()
    }

    /// Who has a value, by name.
    pub(crate) fn of<'l, 'a>(&self, listing: &'l Listing<'a>, facet: Facet, value: &str) -> Vec<&'l Listed<'a>> {
        self.positions(facet, value).iter().filter_map(|position| listing.organisations.get(*position)).collect()
    }

    fn positions(&self, facet: Facet, value: &str) -> &[usize] {
        self.members.get(&facet).and_then(|values| values.get(value)).map_or(&[], Vec::as_slice)
    }
}

fn values<'s>(listed: &'s Listed<'_>, facet: Facet, scheme: &'s Scheme) -> BTreeSet<&'s str> {
    let profile = listed.profile;
    if facet == Facet::Standings {
        return listed.standing.as_deref().into_iter().collect();
    }
    // An award holds until it ends or is taken back, also when its holder has left.
    if listed.left && facet != Facet::Levels {
        return BTreeSet::new();
    }
    match facet {
        Facet::Sectors => sector_ids(profile).into_iter().collect(),
        Facet::Wards => {
            let wards = profile.organisation.and_then(|organisation| organisation.fields.wards.as_ref());
            wards.map(|wards| wards.ids().iter().map(|id| id.as_str()).collect()).unwrap_or_default()
        }
        Facet::Areas => areas(listed).into_iter().map(AreaId::as_str).collect(),
        Facet::Steps => {
            let taken = scheme.steps().zip(&profile.journey.steps).filter(|(_, fact)| fact.claim != Claim::NotYet);
            taken.map(|((_, step), _)| step.id.as_str()).collect()
        }
        Facet::Levels => profile.awards.current.iter().map(|award| award.level.as_str()).collect(),
        Facet::Phases => {
            profile.journey.phase.and_then(|phase| scheme.phases.get(phase)).map(|phase| phase.id.as_str()).into_iter().collect()
        }
        Facet::Standings => BTreeSet::new(),
    }
}

/// Areas it has worked on: in an action of its current plan, an update, evidence or an evaluation.
fn areas<'a>(listed: &Listed<'a>) -> BTreeSet<&'a AreaId> {
    let Some(organisation) = listed.profile.organisation else { return BTreeSet::new() };
    let documents = &organisation.documents;
    let actions = documents.plans.first().into_iter().flat_map(|plan| &plan.fields.actions).map(|action| &action.area.value);
    let updates = documents.updates.iter().flat_map(|(_, update)| &update.fields.areas).map(|area| &area.value);
    let evidence = documents.evidence.iter().flat_map(|evidence| &evidence.fields.areas).map(|area| &area.value);
    let evaluations = documents.evaluations.iter().flat_map(|(_, evaluation)| &evaluation.fields.areas).map(|(area, _)| &area.value);
    actions.chain(updates).chain(evidence).chain(evaluations).collect()
}
