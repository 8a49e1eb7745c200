//! The frame around every page: `page`.

use super::repository::file_edit_address;
use super::site::section;
use super::{FeedLink, Materials, NamedLink, Paging, Shared};
use crate::source::FileId;
use crate::theme::wording::Argument;
use serde::Serialize;

/// What differs from page to page in the frame around it.
///
/// Given as `page` to every template.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The page's own title (`<h1>` and first part of `<title>`).
    pub title: String,
    /// Which page of a long list it is, in words ("page 2 of 13") to follow the title; empty on the first and on every other page.
    pub part: String,
    /// One sentence for search engines and cards.
    pub description: String,
    /// Its address on the site.
    pub url: String,
    /// Its full address, for `rel=canonical` and social cards.
    pub canonical: String,
    /// In a long list the address of the page before; empty otherwise.
    pub previous: String,
    /// In a long list the address of the page after; empty otherwise.
    pub next: String,
    /// The full address of the social card's picture.
    pub social_image: String,
    /// The first part of its address: `organisations`, `accredited`; empty on the home page.
    pub section: String,
    /// Whether the main menu has an entry for this very page.
    pub in_menu: bool,
    /// The way up, home first, this page not included. Empty on the home page.
    pub breadcrumbs: Vec<Shared<NamedLink>>,
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
            part: String::new(),
            description,
            url: address.to_owned(),
            canonical: materials.absolute(address),
            previous: String::new(),
            next: String::new(),
            social_image: materials.absolute(SOCIAL_IMAGE),
            section: section(address).to_owned(),
            in_menu: in_menu(materials, address),
            breadcrumbs: Vec::new(),
            feeds: Vec::new(),
            edit_url: String::new(),
            hidden: false,
        }
    }

    /// The way up: home, then `between`.
    pub(crate) fn below(mut self, materials: &Materials<'_>, between: impl IntoIterator<Item = Shared<NamedLink>>) -> Self {
        self.breadcrumbs = std::iter::once(materials.home.clone()).chain(between).collect();
        self
    }

    /// This page of a long list. Those after the first say which they are, and the first is the way up from them.
    pub(crate) fn of_list(self, materials: &Materials<'_>, paging: &Paging, number: usize) -> Self {
        let count = *paging.numbers().end();
        let part = materials.wording.with("list_part", &[("page", Argument::Count(number)), ("count", Argument::Count(count))]);
        self.at(materials, paging, number, part)
    }

    /// The same where the pages are no steps one after another: a page says which names it is for.
    pub(crate) fn of_names(self, materials: &Materials<'_>, paging: &Paging, number: usize) -> Self {
        let (from, to) = paging.letters_of(number);
        let part = materials.wording.with("list_part_names", &[("from", Argument::Text(from)), ("to", Argument::Text(to))]);
        self.at(materials, paging, number, part)
    }

    fn at(mut self, materials: &Materials<'_>, paging: &Paging, number: usize, part: String) -> Self {
        let neighbour = |number: Option<usize>| number.filter(|number| paging.numbers().contains(number));
        let address = |number: Option<usize>| neighbour(number).map(|number| paging.address(number).to_owned()).unwrap_or_default();
        self.previous = address(number.checked_sub(1));
        self.next = address(number.checked_add(1));
        if number > 1 {
            let words = [("description", Argument::Text(&self.description)), ("part", Argument::Text(&part))];
            self.description = materials.wording.with("description_list_part", &words);
            self.part = part;
            let first = std::mem::replace(&mut self.url, paging.address(number).to_owned());
            self.breadcrumbs.push(Shared::new(&NamedLink { id: self.section.clone(), name: self.title.clone(), url: first }));
            self.canonical = materials.absolute(&self.url);
            self.in_menu = in_menu(materials, &self.url);
        }
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

fn in_menu(materials: &Materials<'_>, address: &str) -> bool {
    materials.register.site.navigation.iter().any(|entry| entry.url.value == address)
}
