//! The frame around every page: `page`.

use super::repository::file_edit_address;
use super::site::section;
use super::{FeedLink, Materials, NamedLink};
use crate::source::FileId;
use serde::Serialize;

/// What differs from page to page in the frame around it.
///
/// Given as `page` to every template.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The page's own title (`<h1>` and first part of `<title>`).
    pub title: String,
    /// One sentence for search engines and cards.
    pub description: String,
    /// Its address on the site.
    pub url: String,
    /// Its full address, for `rel=canonical` and social cards.
    pub canonical: String,
    /// The full address of the social card's picture.
    pub social_image: String,
    /// The first part of its address: `organisations`, `accredited`; empty on the home page.
    pub section: String,
    /// The way up, home first, this page not included. Empty on the home page.
    pub breadcrumbs: Vec<NamedLink>,
    /// Feeds to announce on this page beside the site's own.
    pub feeds: Vec<FeedLink>,
    /// Where to edit this page; empty when no repository is given or it is made from many files.
    pub edit_url: String,
    /// `true` for pages search engines should leave out (404, redirects).
    pub hidden: bool,
}

/// The picture of social cards: a static file of the theme.
const SOCIAL_IMAGE: &str = "/social-card.png";

impl PageView {
    /// The frame of the page at an address, with no way up yet.
    pub(crate) fn new(materials: &Materials<'_>, address: &str, title: String, description: String) -> Self {
        Self {
            title,
            description,
            url: address.to_owned(),
            canonical: materials.absolute(address),
            social_image: materials.absolute(SOCIAL_IMAGE),
            section: section(address).to_owned(),
            breadcrumbs: Vec::new(),
            feeds: Vec::new(),
            edit_url: String::new(),
            hidden: false,
        }
    }

    /// The way up: home, then `between`.
    pub(crate) fn below(mut self, materials: &Materials<'_>, between: impl IntoIterator<Item = NamedLink>) -> Self {
        let home = NamedLink { id: "home".to_owned(), name: materials.wording.plain("breadcrumb_home"), url: "/".to_owned() };
        self.breadcrumbs = std::iter::once(home).chain(between).collect();
        self
    }

    /// Made from one file, which can be edited where the content is kept.
    pub(crate) fn made_from(mut self, materials: &Materials<'_>, file: FileId) -> Self {
        let path = &materials.sources.file(file).path;
        let repository = materials.register.site.repository.as_ref();
        self.edit_url = repository.map(|repository| file_edit_address(repository, path)).unwrap_or_default();
        self
    }

    /// Left out by search engines.
    pub(crate) fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }
}
