//! Evidence.

use super::facet_value::Facet;
use super::listing::Listed;
use super::speech::Speech;
use super::{ActionLine, DateView, Labelled, Materials, NamedLink, PictureFile, Shared, SourceView};
use crate::context::SafeHtml;
use crate::model::{Document, Evidence, EvidenceLink, OrganisationId, Picture, address};
use serde::Serialize;

/// A link of evidence to a page elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day it was looked at.
    pub captured: Option<DateView>,
}

/// A picture with what the reader needs beside it.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// The file.
    pub file: PictureFile,
    /// What it shows.
    pub alt: String,
    /// How people in it agreed to be shown.
    pub consent: Option<String>,
}

/// A piece of evidence in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceBrief {
    /// Its title.
    pub title: String,
    /// The day it is about.
    pub on: DateView,
    /// What sort it is: `case-study`, `feedback`, `event`, `policy`, `publication`; none when not said.
    pub kind: Option<Labelled>,
    /// Its page.
    pub url: String,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its first words, plain.
    pub lead: String,
    /// Whether the mark's team wrote it from public pages.
    pub by_team: bool,
}

/// The page of one piece of evidence.
///
/// Given as `evidence` to `evidence.html`.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// The evidence.
    pub evidence: Shared<EvidenceBrief>,
    /// The whole text.
    pub body: SafeHtml,
    /// Areas it shows.
    pub areas: Vec<Shared<NamedLink>>,
    /// Actions it supports: those it names and those that name it.
    pub actions: Vec<ActionLine>,
    /// Pages elsewhere.
    pub links: Vec<LinkView>,
    /// Pictures.
    pub pictures: Vec<PictureView>,
    /// Public pages it was written from.
    pub sources: Vec<SourceView>,
}

impl EvidenceBrief {
    pub(crate) fn new(materials: &Materials<'_>, id: &OrganisationId, speech: &Speech, document: &Document<Evidence>) -> Self {
        let speech = Speech::of_document(&document.common, speech);
        let kind = document.fields.kind.as_ref().map(|kind| Labelled::of_message(materials, "evidence", kind.word()));
        Self {
            title: document.fields.title.value.clone(),
            on: materials.dates.day(document.fields.on.value),
            kind,
            url: address::evidence(id, &document.id),
            language: speech.language,
            direction: speech.direction,
            by_team: !document.common.sources.is_empty(),
            lead: document.prose.lead.clone(),
        }
    }
}

impl EvidenceView {
    /// The evidence at this position, the newest first.
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, position: usize) -> Option<Self> {
        let evidence = listed.evidence.get(position)?;
        let fields = &evidence.document.fields;
        Some(Self {
            evidence: evidence.brief.clone(),
            body: SafeHtml::from(&evidence.document.prose.html),
            areas: fields.areas.iter().map(|area| materials.links.shared(Facet::Areas, area.as_str())).collect(),
            actions: listed.connections.of_evidence(position).filter_map(|place| ActionLine::new(materials, listed, place)).collect(),
            links: fields.links.iter().map(|link| LinkView::new(materials, link)).collect(),
            pictures: fields.media.iter().filter_map(|picture| PictureView::new(materials, listed.profile.id, picture)).collect(),
            sources: materials.dates.sources(&evidence.document.common.sources),
        })
    }
}

impl LinkView {
    fn new(materials: &Materials<'_>, link: &EvidenceLink) -> Self {
        let captured = link.captured.as_ref().map(|day| materials.dates.day(day.value));
        Self { title: link.title.value.clone(), url: link.url.value.clone(), captured }
    }
}

impl PictureView {
    /// None when the file is not there (reported elsewhere).
    fn new(materials: &Materials<'_>, id: &OrganisationId, picture: &Picture) -> Option<Self> {
        let consent = picture.consent.as_ref().map(|consent| consent.value.clone());
        Some(Self { file: materials.picture(id, &picture.file)?, alt: picture.alt.value.clone(), consent })
    }
}
