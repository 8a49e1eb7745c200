//! Updates and evidence.

use super::{ActionLine, DateView, Labelled, NamedLink, PictureFile, SourceView};
use crate::context::SafeHtml;
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

/// An update in a list: on a profile, a month page, a facet page.
#[derive(Clone, Debug, Serialize)]
pub struct UpdateBrief {
    /// Its title: as written, or the message "September 2025 update".
    pub title: String,
    /// Its month.
    pub month: DateView,
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
}

/// `update`: the page of one update. Also gets `organisation`, a [`super::Card`].
#[derive(Clone, Debug, Serialize)]
pub struct UpdateView {
    /// The update.
    pub update: UpdateBrief,
    /// When it was published, where that is said.
    pub published: Option<DateView>,
    /// Actions worked on.
    pub actions: Vec<ActionLine>,
    /// Areas worked on.
    pub areas: Vec<NamedLink>,
    /// Steps worked on.
    pub steps: Vec<NamedLink>,
    /// Public pages it was written from; not empty means that the mark's team wrote it.
    pub sources: Vec<SourceView>,
    /// The update before (older).
    pub previous: Option<NamedLink>,
    /// The update after (newer).
    pub next: Option<NamedLink>,
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
}

/// `evidence`: the page of one piece of evidence. Also gets `organisation`, a [`super::Card`].
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// The evidence.
    pub evidence: EvidenceBrief,
    /// The whole text.
    pub body: SafeHtml,
    /// Areas it shows.
    pub areas: Vec<NamedLink>,
    /// Actions it supports: those it names and those that name it.
    pub actions: Vec<ActionLine>,
    /// Pages elsewhere.
    pub links: Vec<LinkView>,
    /// Pictures.
    pub pictures: Vec<PictureView>,
    /// Public pages it was written from.
    pub sources: Vec<SourceView>,
}
