//! How an organisation's updates stand.

use super::facet_value::Facet;
use super::scheme_links::message;
use super::{DateView, Labelled, Materials};
use crate::derive::{Profile, Standing};
use crate::model::{Month, When};
use crate::theme::wording::Argument;
use jiff::civil::Date;
use serde::Serialize;

/// How its updates stand.
#[derive(Clone, Debug, Serialize)]
pub struct StandingView {
    /// `on-time`, `due`, `overdue`, `dormant`, `paused`, `left` or `none-yet`.
    pub standing: Labelled,
    /// One sentence that explains it, with its dates.
    pub explanation: String,
    /// The day it was worked out for.
    pub checked: DateView,
    /// The list of organisations that stand the same.
    pub url: String,
}

/// The standing the public may see: none where the scheme keeps it back, or nothing is asked of the organisation.
pub(crate) fn public_standing(materials: &Materials<'_>, profile: &Profile<'_>) -> Option<Labelled> {
    let asked = profile.entry.is_some_and(|entry| entry.fields.registered.value != When::Unknown);
    let silent = matches!(profile.standing, Standing::NoneYet) && !asked;
    if silent || !materials.register.scheme.updates.public.value {
        return None;
    }
    Some(Labelled::of_message(materials, "standing", profile.standing.id()))
}

impl StandingView {
    pub(crate) fn new(materials: &Materials<'_>, profile: &Profile<'_>) -> Option<Self> {
        let standing = public_standing(materials, profile)?;
        Some(Self {
            url: materials.links.get(Facet::Standings, &standing.id).url,
            explanation: explanation(materials, profile.standing),
            checked: materials.built_on.clone(),
            standing,
        })
    }
}

fn explanation(materials: &Materials<'_>, standing: Standing) -> String {
    let id = format!("{}_explained", message("standing", standing.id()));
    let month = |month: Month| materials.dates.month(month).text;
    let day = |day: Date| materials.dates.day(day).text;
    let with = |arguments: &[(&str, &str)]| {
        let arguments: Vec<_> = arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        materials.wording.with(&id, &arguments)
    };
    match standing {
        Standing::Due { month: missing, until } => with(&[("month", &month(missing)), ("until", &day(until))]),
        Standing::Overdue { month: missing, since } => with(&[("month", &month(missing)), ("since", &day(since))]),
        Standing::Dormant { last: Some(last) } => with(&[("last", &month(last))]),
        Standing::Dormant { last: None } => materials.wording.plain("standing_dormant_never_explained"),
        Standing::NoneYet | Standing::OnTime | Standing::Paused | Standing::Left => materials.wording.plain(&id),
    }
}
