//! Small pieces that many pages show.

use super::award::level_shape;
use super::facet_value::Facet;
use super::journey::claim_id;
use super::scheme_links::message;
use super::speech::Speech;
use super::standing::public_standing;
use super::{DateView, Materials, Shared};
use crate::cloth;
use crate::context::SafeHtml;
use crate::derive::{AwardFact, AwardState, Profile};
use crate::model::address;
use serde::Serialize;
use std::collections::BTreeMap;

/// An id and its words: `{id: "on-time", name: "On time"}`. The id is fit for a CSS class.
#[derive(Clone, Debug, Serialize)]
pub struct Labelled {
    /// The id.
    pub id: String,
    /// The words.
    pub name: String,
}

/// Something of the scheme with a page of its own.
#[derive(Clone, Debug, Serialize)]
pub struct NamedLink {
    /// The id.
    pub id: String,
    /// The words.
    pub name: String,
    /// Its page.
    pub url: String,
}

/// An award in a few words.
#[derive(Clone, Debug, Serialize)]
pub struct AwardBrief {
    /// The level.
    pub level: Shared<NamedLink>,
    /// The badge's shape: `hexagon`, `circle`, `diamond`, `square`, `shield` or `star`.
    pub shape: String,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// `current`, `expiring`, `expired` or `withdrawn`.
    pub state: Labelled,
    /// When it was awarded.
    pub awarded: DateView,
    /// `false` when it was taken from a public page and the team has not checked it yet.
    pub confirmed: bool,
}

/// The newest update of an organisation.
#[derive(Clone, Debug, Serialize)]
pub struct LatestUpdate {
    /// Its month.
    pub month: DateView,
    /// Its page.
    pub url: String,
}

/// An organisation in a list.
///
/// Given as `organisation` to `plan.html`, `update.html`, `evidence.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Who it is; empty when no page was submitted.
    pub summary: String,
    /// Language of name and summary, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`, for `dir`.
    pub direction: &'static str,
    /// Its kind, in words.
    pub kind: Labelled,
    /// Its sectors; empty when not stated.
    pub sectors: Vec<Shared<NamedLink>>,
    /// The phase it is in; none when no step is taken.
    pub phase: Option<Shared<NamedLink>>,
    /// Who says so: `self-declared` or `confirmed`; none when no step is taken.
    pub phase_claim: Option<Labelled>,
    /// Its highest award that holds today.
    pub award: Option<AwardBrief>,
    /// How its updates stand; none where the scheme keeps that from the public, or it is not asked for updates.
    pub standing: Option<Labelled>,
    /// Its newest update.
    pub latest_update: Option<LatestUpdate>,
    /// Its journey as a small picture (decorative: the words stand beside it).
    pub cloth: SafeHtml,
    /// `false` when only the register knows it.
    pub page_submitted: bool,
    /// Parts of pages that are the same wherever it is shown: `organisation.parts.card` is made from `each-organisation/card.html`.
    pub parts: BTreeMap<String, SafeHtml>,
}

impl Labelled {
    /// An id with the words of the message `family_id`.
    pub(crate) fn of_message(materials: &Materials<'_>, family: &str, id: &str) -> Self {
        Self { id: id.to_owned(), name: materials.wording.plain(&message(family, id)) }
    }

    pub(crate) fn award_state(materials: &Materials<'_>, state: AwardState) -> Self {
        let id = match state {
            AwardState::Current => "current",
            AwardState::Expiring => "expiring",
            AwardState::Expired => "expired",
            AwardState::Withdrawn => "withdrawn",
        };
        Self::of_message(materials, "award", id)
    }
}

impl AwardBrief {
    pub(crate) fn new(materials: &Materials<'_>, fact: &AwardFact) -> Self {
        let shape = level_shape(materials.register.scheme.level(&fact.level), fact.rank);
        Self {
            level: materials.links.shared(Facet::Levels, fact.level.as_str()),
            shape: shape.word().to_owned(),
            rank: fact.rank,
            state: Labelled::award_state(materials, fact.state),
            confirmed: fact.confirmed,
            awarded: materials.dates.when(fact.awarded),
        }
    }
}

impl Card {
    pub(crate) fn new(materials: &Materials<'_>, profile: &Profile<'_>) -> Self {
        let scheme = &materials.register.scheme;
        let fields = profile.organisation.map(|organisation| &organisation.fields);
        let speech = Speech::of_organisation(profile.organisation, &materials.register.site);
        let phase = profile.journey.phase.and_then(|phase| scheme.phases.get(phase));
        Self {
            id: profile.id.to_string(),
            name: profile.name().to_owned(),
            url: address::organisation(profile.id),
            summary: fields.map(|fields| fields.summary.value.clone()).unwrap_or_default(),
            language: speech.language,
            direction: speech.direction,
            kind: kind(materials, profile),
            sectors: sectors(materials, profile),
            phase: phase.map(|phase| materials.links.shared(Facet::Phases, phase.id.as_str())),
            phase_claim: phase.map(|_| Labelled::of_message(materials, "claim", claim_id(profile.journey.phase_claim))),
            award: profile.awards.current.as_ref().map(|fact| AwardBrief::new(materials, fact)),
            standing: public_standing(materials, profile),
            latest_update: latest_update(materials, profile),
            cloth: SafeHtml::from(&cloth::small(&profile.journey, &materials.phase_lengths)),
            page_submitted: profile.organisation.is_some(),
            parts: BTreeMap::new(),
        }
    }
}

fn kind(materials: &Materials<'_>, profile: &Profile<'_>) -> Labelled {
    let declared = profile.organisation.and_then(|organisation| organisation.fields.kind.as_ref());
    let recorded = profile.entry.and_then(|entry| entry.fields.kind.as_ref());
    materials.links.kind(declared.or(recorded).map(|kind| kind.as_str()))
}

fn sectors(materials: &Materials<'_>, profile: &Profile<'_>) -> Vec<Shared<NamedLink>> {
    sector_ids(profile).into_iter().map(|id| materials.links.shared(Facet::Sectors, id)).collect()
}

/// The sectors it names; those of the register where it has no folder.
pub(crate) fn sector_ids<'a>(profile: &Profile<'a>) -> Vec<&'a str> {
    let declared = profile.organisation.map(|organisation| &organisation.fields.sector);
    let recorded = profile.entry.and_then(|entry| entry.fields.sector.as_ref());
    declared.or(recorded).map(|sectors| sectors.ids().iter().map(|id| id.as_str()).collect()).unwrap_or_default()
}

fn latest_update(materials: &Materials<'_>, profile: &Profile<'_>) -> Option<LatestUpdate> {
    let (month, _) = profile.organisation?.documents.updates.first()?;
    Some(LatestUpdate { month: materials.dates.month(*month), url: address::update(profile.id, *month) })
}
