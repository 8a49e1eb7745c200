//! Pledges.

use super::action::action_address;
use super::connections::ActionPlace;
use super::facet_value::Facet;
use super::listing::Listed;
use super::speech::Speech;
use super::{DateView, Materials, NamedLink, Shared, SourceView};
use crate::context::SafeHtml;
use crate::model::{Commitment, Document, DocumentId, Pledge};
use serde::Serialize;

/// A promise of a pledge.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentView {
    /// The promise.
    pub text: String,
    /// The area it is about.
    pub area: Option<Shared<NamedLink>>,
    /// Actions of the current plan that serve it; titles and addresses on the plan page.
    pub actions: Vec<NamedLink>,
}

/// A pledge.
#[derive(Clone, Debug, Serialize)]
pub struct PledgeView {
    /// Its id, also its anchor on the profile: `#pledge-<id>`.
    pub id: String,
    /// Its title: as written, or the message "Pledge".
    pub title: String,
    /// When it was made.
    pub made: DateView,
    /// The role that signed it.
    pub signed_by: Option<String>,
    /// How many signed up.
    pub signatories: Option<u64>,
    /// Out of how many.
    pub of: Option<u64>,
    /// The promises.
    pub commitments: Vec<CommitmentView>,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The statement.
    pub body: SafeHtml,
    /// Public pages it was written from.
    pub sources: Vec<SourceView>,
}

impl PledgeView {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, document: &Document<Pledge>) -> Self {
        let pledge = &document.fields;
        let speech = Speech::of_document(&document.common, &listed.speech);
        let commitment = |commitment| CommitmentView::new(materials, listed, &document.id, commitment);
        Self {
            id: document.id.to_string(),
            title: pledge.title.as_ref().map_or_else(|| materials.wording.plain("pledge_title"), |title| title.value.clone()),
            made: materials.dates.day(pledge.made.value),
            signed_by: pledge.signed_by.as_ref().map(|role| role.value.clone()),
            signatories: pledge.signatories.as_ref().map(|count| count.value),
            of: pledge.of.as_ref().map(|count| count.value),
            commitments: pledge.commitments.iter().map(commitment).collect(),
            language: speech.language,
            direction: speech.direction,
            body: SafeHtml::from(&document.prose.html),
            sources: materials.dates.sources(&document.common.sources),
        }
    }
}

impl CommitmentView {
    fn new(materials: &Materials<'_>, listed: &Listed<'_>, pledge: &DocumentId, commitment: &Commitment) -> Self {
        Self {
            text: commitment.text.value.clone(),
            area: commitment.area.as_ref().map(|area| materials.links.shared(Facet::Areas, area.as_str())),
            actions: actions_that_serve(listed, pledge, commitment),
        }
    }
}

fn actions_that_serve(listed: &Listed<'_>, pledge: &DocumentId, commitment: &Commitment) -> Vec<NamedLink> {
    let Some(id) = &commitment.id else { return Vec::new() };
    let serves = |place: &ActionPlace| {
        let served = listed.action(*place).and_then(|action| action.commitment.as_ref());
        served.is_some_and(|served| served.pledge == *pledge && served.commitment == id.value)
    };
    let link = |place: ActionPlace| {
        let action = listed.action(place)?;
        Some(NamedLink { id: action.id.to_string(), name: action.title.value.clone(), url: action_address(listed, place)? })
    };
    listed.current_actions().filter(serves).filter_map(link).collect()
}
