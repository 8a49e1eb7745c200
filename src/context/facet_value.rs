//! Facets: the ways in which the list of organisations is turned round, and the values of each.

use super::{FactView, Materials, NamedLink, SafeHtml};
use crate::cloth;
use crate::context::award::level_shape;
use crate::derive::standing::STANDINGS;
use crate::derive::{AwardState, Claim};
use crate::model::{Area, Level, Located, Phase, Scheme, Sector, Step};

/// A way to turn the list round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Facet {
    Sectors,
    Wards,
    Areas,
    Steps,
    Levels,
    Phases,
    Standings,
}

impl Facet {
    /// Its id in addresses and messages.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Sectors => "sectors",
            Self::Wards => "wards",
            Self::Areas => "areas",
            Self::Steps => "steps",
            Self::Levels => "levels",
            Self::Phases => "phases",
            Self::Standings => "standings",
        }
    }

    /// The address of its index.
    pub(crate) fn address(self) -> String {
        format!("/{}/", self.id())
    }

    /// Those the scheme has and the public may see.
    pub(crate) fn shown(scheme: &Scheme) -> Vec<Self> {
        let all = [Self::Sectors, Self::Wards, Self::Areas, Self::Steps, Self::Levels, Self::Phases, Self::Standings];
        let is_shown = |facet: &Self| match facet {
            Self::Wards => !scheme.wards.is_empty(),
            Self::Standings => scheme.updates.public.value,
            _ => true,
        };
        all.into_iter().filter(is_shown).collect()
    }
}

/// One value of a facet, with everything the scheme says of it.
#[derive(Clone, Debug)]
pub(crate) struct FacetValue {
    pub(crate) link: NamedLink,
    pub(crate) summary: String,
    pub(crate) asks: String,
    pub(crate) fact: FactView,
    pub(crate) picture: SafeHtml,
}

impl FacetValue {
    fn plain(link: NamedLink, summary: Option<&Located<String>>, fact: FactView) -> Self {
        let summary = summary.map(|summary| summary.value.clone()).unwrap_or_default();
        Self { link, summary, asks: String::new(), fact, picture: SafeHtml::none() }
    }
}

/// The values of a facet in the scheme's order.
pub(crate) fn values(materials: &Materials<'_>, facet: Facet) -> Vec<FacetValue> {
    let scheme = &materials.register.scheme;
    let link = |id: &str| materials.links.get(facet, id);
    match facet {
        Facet::Sectors => {
            let value = |x: &Sector| {
                FacetValue::plain(link(x.id.as_str()), x.summary.as_ref(), FactView::new(x.source.as_ref(), x.confirmed.as_ref()))
            };
            scheme.sectors.iter().map(value).collect()
        }
        Facet::Wards => {
            let from = FactView::new(scheme.wards_source.as_ref(), None);
            scheme.wards.iter().map(|x| FacetValue::plain(link(x.id.as_str()), None, from.clone())).collect()
        }
        Facet::Areas => {
            let value =
                |x: &Area| FacetValue::plain(link(x.id.as_str()), Some(&x.summary), FactView::new(x.source.as_ref(), x.confirmed.as_ref()));
            scheme.areas.iter().map(value).collect()
        }
        Facet::Steps => steps(materials),
        Facet::Levels => levels(materials),
        Facet::Phases => phases(materials),
        Facet::Standings => {
            let from = FactView::new(scheme.updates.source.as_ref(), scheme.updates.confirmed.as_ref());
            STANDINGS.iter().map(|id| FacetValue::plain(link(id), None, from.clone())).collect()
        }
    }
}

fn steps(materials: &Materials<'_>) -> Vec<FacetValue> {
    let of_step = |(phase, step): (usize, &Step)| {
        let fact = FactView::new(step.source.as_ref(), step.confirmed.as_ref());
        let mut value = FacetValue::plain(materials.links.get(Facet::Steps, step.id.as_str()), Some(&step.summary), fact);
        value.asks = step.asks.as_ref().map(|asks| asks.value.clone()).unwrap_or_default();
        value.picture = materials.patch(Claim::Confirmed, phase);
        value
    };
    materials.register.scheme.steps().map(of_step).collect()
}

fn levels(materials: &Materials<'_>) -> Vec<FacetValue> {
    let of_level = |level: &Level| {
        let fact = FactView::new(level.source.as_ref(), level.confirmed.as_ref());
        let mut value = FacetValue::plain(materials.links.get(Facet::Levels, level.id.as_str()), level.summary.as_ref(), fact);
        value.picture = SafeHtml::from(&cloth::badge(level_shape(Some(level), level.rank.value), level.rank.value, AwardState::Current));
        value
    };
    materials.register.scheme.levels.iter().map(of_level).collect()
}

fn phases(materials: &Materials<'_>) -> Vec<FacetValue> {
    let of_phase = |(index, phase): (usize, &Phase)| {
        let fact = FactView::new(phase.source.as_ref(), phase.confirmed.as_ref());
        let mut value = FacetValue::plain(materials.links.get(Facet::Phases, phase.id.as_str()), Some(&phase.summary), fact);
        value.picture = materials.patch(Claim::Confirmed, index);
        value
    };
    materials.register.scheme.phases.iter().enumerate().map(of_phase).collect()
}
