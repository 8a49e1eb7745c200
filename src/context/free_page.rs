//! Free pages, "not found" and redirects.

use super::DateView;
use crate::context::SafeHtml;
use serde::Serialize;

/// `free`: a page written by the team, in `page.html`.
#[derive(Clone, Debug, Serialize)]
pub struct FreePageView {
    /// Its title.
    pub title: String,
    /// What it is, in one sentence.
    pub summary: String,
    /// Its text.
    pub body: SafeHtml,
    /// The day it was last changed in substance.
    pub updated: Option<DateView>,
    /// The day by which it is looked at again.
    pub review_by: Option<DateView>,
    /// Parts to show after the text, in order: `steps`, `areas`, `levels`, `sectors`, `wards`, `kinds`; their data stand in `scheme`.
    pub parts: Vec<&'static str>,
    /// Pages below this one in the tree (`/guidance/pledge/` below `/guidance/`), by title.
    pub children: Vec<FreePageLink>,
}

/// A page below another.
#[derive(Clone, Debug, Serialize)]
pub struct FreePageLink {
    /// Its title.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// Its address.
    pub url: String,
}

/// `not_found`: the page for addresses that are not there. It has nothing of its own: links come from `site`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {}

/// `redirect`: an old address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Where it is now.
    pub url: String,
    /// What is there.
    pub title: String,
}
