//! Awards.

use super::facet_value::Facet;
use super::{DateView, Labelled, Materials, NamedLink, Shared, SourceView};
use crate::cloth;
use crate::context::SafeHtml;
use crate::derive::{AwardFact, Profile};
use crate::model::{Award, Level, LevelShape};
use serde::Serialize;

/// An award taken back.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawnView {
    /// When.
    pub on: DateView,
    /// Why.
    pub reason: String,
}

/// An award in full.
#[derive(Clone, Debug, Serialize)]
pub struct AwardView {
    /// The level.
    pub level: Shared<NamedLink>,
    /// The badge's shape.
    pub shape: String,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// `current`, `expiring`, `expired` or `withdrawn`.
    pub state: Labelled,
    /// When it was awarded.
    pub awarded: DateView,
    /// The last day it holds; none when no end is set.
    pub valid_until: Option<DateView>,
    /// If it was taken back.
    pub withdrawn: Option<WithdrawnView>,
    /// Public pages that state it.
    pub sources: Vec<SourceView>,
    /// `false` when it was taken from a public page and the team has not checked it yet.
    pub confirmed: bool,
    /// The badge as a picture (decorative: the words stand beside it).
    pub badge: SafeHtml,
}

impl AwardView {
    pub(crate) fn new(materials: &Materials<'_>, profile: &Profile<'_>, fact: &AwardFact) -> Self {
        let shape = level_shape(materials.register.scheme.level(&fact.level), fact.rank);
        let award = profile.entry.and_then(|entry| entry.fields.awards.get(fact.index));
        Self {
            level: materials.links.shared(Facet::Levels, fact.level.as_str()),
            shape: shape.word().to_owned(),
            rank: fact.rank,
            state: Labelled::award_state(materials, fact.state),
            awarded: materials.dates.when(fact.awarded),
            valid_until: fact.valid_until.map(|day| materials.dates.day(day)),
            withdrawn: award.and_then(|award| withdrawn(materials, award)),
            sources: award.map(|award| materials.dates.sources(&award.sources)).unwrap_or_default(),
            confirmed: fact.confirmed,
            badge: SafeHtml::from(&cloth::badge(shape, fact.rank, fact.state)),
        }
    }
}

fn withdrawn(materials: &Materials<'_>, award: &Award) -> Option<WithdrawnView> {
    let withdrawal = award.withdrawn.as_ref()?;
    Some(WithdrawnView { on: materials.dates.when(withdrawal.on.value), reason: withdrawal.reason.value.clone() })
}

/// The shape of a level's badge. A scheme that names none still gets levels that differ in more than colour.
pub(crate) fn level_shape(level: Option<&Level>, rank: u64) -> LevelShape {
    const SHAPES: [LevelShape; 6] =
        [LevelShape::Hexagon, LevelShape::Circle, LevelShape::Diamond, LevelShape::Square, LevelShape::Shield, LevelShape::Star];
    let by_rank = SHAPES.iter().cycle().nth(usize::try_from(rank.saturating_sub(1) % 6).unwrap_or(0));
    level.and_then(|level| level.shape.as_ref()).map(|shape| shape.value).or(by_rank.copied()).unwrap_or(LevelShape::Hexagon)
}
