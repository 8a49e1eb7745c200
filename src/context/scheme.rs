//! The scheme as every page gets it: `scheme`.

use super::facet_value::{Facet, FacetValue, values};
use super::{Labelled, Materials, NamedLink};
use crate::context::SafeHtml;
use crate::model::{FactSource, Kind, Located};
use serde::Serialize;

/// Where a fact of the scheme comes from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FactView {
    /// `true` when the scheme has not confirmed it.
    pub unconfirmed: bool,
    /// The text it comes from; empty when not said.
    pub source_title: String,
    /// Its address; empty when none.
    pub source_url: String,
    /// Where in it; empty when not said.
    pub source_place: String,
}

/// A phase of the scheme.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseFact {
    /// Position, from 1.
    pub number: usize,
    /// The phase and its page.
    pub phase: NamedLink,
    /// What it is about.
    pub summary: String,
    /// Its steps.
    pub steps: Vec<StepFact>,
    /// Where this comes from.
    pub fact: FactView,
}

/// A step of the scheme.
#[derive(Clone, Debug, Serialize)]
pub struct StepFact {
    /// Position in the whole journey, from 1.
    pub number: usize,
    /// The step and its page.
    pub step: NamedLink,
    /// What it is about.
    pub summary: String,
    /// What an organisation has to show; empty when not said.
    pub asks: String,
    /// Its patch of cloth, closely woven.
    pub patch: SafeHtml,
    /// Where this comes from.
    pub fact: FactView,
}

/// An area of development.
#[derive(Clone, Debug, Serialize)]
pub struct AreaFact {
    /// The area and its page.
    pub area: NamedLink,
    /// What it is about.
    pub summary: String,
    /// Where this comes from.
    pub fact: FactView,
}

/// An award level.
#[derive(Clone, Debug, Serialize)]
pub struct LevelFact {
    /// The level and its page.
    pub level: NamedLink,
    /// What it means; empty when not said.
    pub summary: String,
    /// Its rank, lowest 1.
    pub rank: u64,
    /// For how many months it holds; none when the scheme does not say.
    pub valid_for_months: Option<u64>,
    /// Its badge.
    pub badge: SafeHtml,
    /// Where this comes from.
    pub fact: FactView,
}

/// A sector.
#[derive(Clone, Debug, Serialize)]
pub struct SectorFact {
    /// The sector and its page.
    pub sector: NamedLink,
    /// What it takes in; empty when not said.
    pub summary: String,
    /// Where this comes from.
    pub fact: FactView,
}

/// A ward.
#[derive(Clone, Debug, Serialize)]
pub struct WardFact {
    /// The ward and its page.
    pub ward: NamedLink,
    /// Its statistical code; empty when not said.
    pub code: String,
}

/// A kind of taker.
#[derive(Clone, Debug, Serialize)]
pub struct KindFact {
    /// Its id and name.
    pub kind: Labelled,
    /// Its name for several.
    pub plural: String,
}

/// The scheme.
///
/// Given as `scheme` to every template.
#[derive(Clone, Debug, Serialize)]
pub struct SchemeView {
    /// Full name of the mark.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What it is.
    pub summary: String,
    /// The city or place; empty when not said.
    pub place: String,
    /// Phases with steps.
    pub phases: Vec<PhaseFact>,
    /// How many steps there are.
    pub step_count: usize,
    /// Areas.
    pub areas: Vec<AreaFact>,
    /// Levels, highest first.
    pub levels: Vec<LevelFact>,
    /// Sectors.
    pub sectors: Vec<SectorFact>,
    /// Wards.
    pub wards: Vec<WardFact>,
    /// Where the list of wards comes from.
    pub wards_fact: FactView,
    /// Kinds of taker.
    pub kinds: Vec<KindFact>,
    /// Day of the following month by which an update is due.
    pub updates_due_day: u64,
    /// Days of grace.
    pub updates_grace_days: u64,
    /// Months of silence before dormant.
    pub updates_dormant_after_months: u64,
    /// Whether the public sees how updates stand.
    pub updates_public: bool,
    /// Whether this rhythm is confirmed, and where it comes from.
    pub updates_fact: FactView,
}

impl FactView {
    pub(crate) fn new(source: Option<&FactSource>, confirmed: Option<&Located<bool>>) -> Self {
        let text = |text: Option<&Located<String>>| text.map(|text| text.value.clone()).unwrap_or_default();
        Self {
            unconfirmed: confirmed.is_some_and(|confirmed| !confirmed.value),
            source_title: text(source.map(|source| &source.title)),
            source_url: text(source.and_then(|source| source.url.as_ref())),
            source_place: text(source.and_then(|source| source.place.as_ref())),
        }
    }
}

impl SchemeView {
    pub(crate) fn new(materials: &Materials<'_>) -> Self {
        let scheme = &materials.register.scheme;
        let text = |text: Option<&Located<String>>| text.map(|text| text.value.clone()).unwrap_or_default();
        let area = |value: FacetValue| AreaFact { area: value.link, summary: value.summary, fact: value.fact };
        let sector = |value: FacetValue| SectorFact { sector: value.link, summary: value.summary, fact: value.fact };
        Self {
            name: scheme.name.value.clone(),
            short_name: scheme.short_name.value.clone(),
            summary: scheme.summary.value.clone(),
            place: text(scheme.place.as_ref()),
            phases: phases(materials),
            step_count: scheme.steps().count(),
            areas: values(materials, Facet::Areas).into_iter().map(area).collect(),
            levels: levels(materials),
            sectors: values(materials, Facet::Sectors).into_iter().map(sector).collect(),
            wards: wards(materials),
            wards_fact: FactView::new(scheme.wards_source.as_ref(), None),
            kinds: scheme.kinds.iter().map(KindFact::new).collect(),
            updates_due_day: scheme.updates.due_day.value,
            updates_grace_days: scheme.updates.grace_days.value,
            updates_dormant_after_months: scheme.updates.dormant_after_months.value,
            updates_public: scheme.updates.public.value,
            updates_fact: FactView::new(scheme.updates.source.as_ref(), scheme.updates.confirmed.as_ref()),
        }
    }
}

fn phases(materials: &Materials<'_>) -> Vec<PhaseFact> {
    let steps = values(materials, Facet::Steps).into_iter().enumerate().map(|(index, value)| StepFact {
        number: index + 1,
        step: value.link,
        summary: value.summary,
        asks: value.asks,
        patch: value.picture,
        fact: value.fact,
    });
    let mut steps = steps.collect::<Vec<_>>().into_iter();
    let phase = |(index, value): (usize, FacetValue)| PhaseFact {
        number: index + 1,
        phase: value.link,
        summary: value.summary,
        steps: steps.by_ref().take(materials.phase_lengths.get(index).copied().unwrap_or(0)).collect(),
        fact: value.fact,
    };
    values(materials, Facet::Phases).into_iter().enumerate().map(phase).collect()
}

/// Highest first.
fn levels(materials: &Materials<'_>) -> Vec<LevelFact> {
    let levels = materials.register.scheme.levels.iter().zip(values(materials, Facet::Levels));
    let mut facts: Vec<LevelFact> = levels
        .map(|(level, value)| LevelFact {
            level: value.link,
            summary: value.summary,
            rank: level.rank.value,
            valid_for_months: level.valid_for_months.as_ref().map(|months| months.value),
            badge: value.picture,
            fact: value.fact,
        })
        .collect();
    facts.sort_by_key(|fact| std::cmp::Reverse(fact.rank));
    facts
}

fn wards(materials: &Materials<'_>) -> Vec<WardFact> {
    let code = |code: Option<&Located<String>>| code.map(|code| code.value.clone()).unwrap_or_default();
    let wards = materials.register.scheme.wards.iter();
    wards.map(|ward| WardFact { ward: materials.links.get(Facet::Wards, ward.id.as_str()), code: code(ward.code.as_ref()) }).collect()
}

impl KindFact {
    fn new(kind: &Kind) -> Self {
        let name = kind.name.value.clone();
        let plural = kind.plural.as_ref().map_or_else(|| name.clone(), |plural| plural.value.clone());
        Self { kind: Labelled { id: kind.id.to_string(), name }, plural }
    }
}
