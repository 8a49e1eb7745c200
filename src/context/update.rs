//! Updates.

use super::facet_value::Facet;
use super::listing::{Listed, ListedUpdate};
use super::speech::Speech;
use super::{ActionLine, DateView, Materials, NamedLink, Shared, SourceView};
use crate::context::SafeHtml;
use crate::model::address;
use serde::Serialize;

/// An update in a list: on a profile, a month page, a facet page.
#[derive(Clone, Debug, Serialize)]
pub struct UpdateBrief {
    /// Its title: as written, or the message "September 2025 update".
    pub title: String,
    /// Its month.
    pub month: Shared<DateView>,
    /// Its page.
    pub url: String,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its first words, plain.
    pub lead: String,
    /// The whole text.
    pub body: SafeHtml,
    /// Whether it says that nothing changed.
    pub no_change: bool,
    /// Whether its title is its author's, in the update's language, and not the message.
    pub has_own_title: bool,
    /// Whether the mark's team wrote it from public pages.
    pub by_team: bool,
}

/// The page of one update.
///
/// Given as `update` to `update.html`.
#[derive(Clone, Debug, Serialize)]
pub struct UpdateView {
    /// The update.
    pub update: Shared<UpdateBrief>,
    /// When it was published, where that is said.
    pub published: Option<DateView>,
    /// Actions worked on.
    pub actions: Vec<ActionLine>,
    /// Areas worked on.
    pub areas: Vec<Shared<NamedLink>>,
    /// Steps worked on.
    pub steps: Vec<Shared<NamedLink>>,
    /// Public pages it was written from; not empty means that the mark's team wrote it.
    pub sources: Vec<SourceView>,
    /// The update before (older).
    pub previous: Option<NamedLink>,
    /// The update after (newer).
    pub next: Option<NamedLink>,
}

impl UpdateBrief {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, update: &ListedUpdate<'_>) -> Self {
        let document = update.document;
        let speech = Speech::of_document(&document.common, &listed.speech);
        Self {
            has_own_title: update.has_own_title,
            title: update.title.clone(),
            url: address::update(listed.profile.id, update.month),
            language: speech.language,
            direction: speech.direction,
            lead: document.prose.lead.clone(),
            body: SafeHtml::from(&document.prose.html),
            by_team: !document.common.sources.is_empty(),
            no_change: document.fields.says_no_change(),
            month: materials.dates.shared_month(update.month),
        }
    }
}

impl UpdateView {
    /// The update at this position, the newest first.
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, position: usize) -> Option<Self> {
        let update = listed.updates.get(position)?;
        let fields = &update.document.fields;
        Some(Self {
            update: update.brief(materials, listed),
            published: fields.published.as_ref().map(|day| materials.dates.day(day.value)),
            actions: listed.connections.of_update(position).filter_map(|place| ActionLine::new(materials, listed, place)).collect(),
            areas: fields.areas.iter().map(|area| materials.links.shared(Facet::Areas, area.as_str())).collect(),
            steps: fields.steps.iter().map(|step| materials.links.shared(Facet::Steps, step.as_str())).collect(),
            sources: materials.dates.sources(&update.document.common.sources),
            previous: listed.update_link(position + 1),
            next: position.checked_sub(1).and_then(|newer| listed.update_link(newer)),
        })
    }
}
