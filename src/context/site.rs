//! The site as every page gets it: `site`, and the files of the theme: `assets`.

use super::{DateView, Listed, Materials};
use crate::cloth;
use crate::context::SafeHtml;
use crate::model::{Located, MenuLink};
use crate::theme::wording::Argument;
use serde::Serialize;
use std::collections::BTreeMap;

/// An entry of a menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuEntry {
    /// Its words.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The first part of its address (`organisations`); equal to `page.section` on pages below it. Empty for addresses elsewhere.
    pub section: String,
}

/// A feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// What it is: "Updates as Atom feed".
    pub title: String,
    /// Its address.
    pub url: String,
    /// `application/atom+xml` or `application/feed+json`.
    pub media_type: &'static str,
}

/// The site.
///
/// Given as `site` to every template.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its name.
    pub title: String,
    /// The big line of the home page.
    pub headline: String,
    /// The sentences under it.
    pub introduction: String,
    /// What it is, for search engines.
    pub description: String,
    /// Its language, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The main menu.
    pub navigation: Vec<MenuEntry>,
    /// The menu at the foot.
    pub footer: Vec<MenuEntry>,
    /// The line on top of every page; empty when none.
    pub notice: SafeHtml,
    /// Whom to ask.
    pub contact_role: String,
    /// Their mailbox.
    pub contact_email: String,
    /// Their telephone; empty when none.
    pub contact_phone: String,
    /// The scheme's own website; empty when none.
    pub contact_website: String,
    /// The licence of the content.
    pub licence_name: String,
    /// Its address.
    pub licence_url: String,
    /// The date the site was built for.
    pub built_on: DateView,
    /// The site's feeds.
    pub feeds: Vec<FeedLink>,
    /// The place for the hidden drawings that cloth pictures refer to: print once, first in `<body>`. Each page gets those it refers to.
    pub cloth_symbols: SafeHtml,
}

/// Files of the theme, with fingerprints in their names.
///
/// Given as `assets` to every template.
#[derive(Clone, Debug, Serialize)]
pub struct AssetsView {
    /// The style sheet.
    pub css: String,
    /// The scripts, by the name of their bundle: `assets.scripts.submit` is made from `js/submit/*.js`.
    pub scripts: BTreeMap<String, String>,
    /// The fonts to load early.
    pub fonts: Vec<String>,
    /// The Content-Security-Policy for the page; empty in a portable copy.
    pub content_security_policy: String,
}

impl SiteView {
    pub(crate) fn new(materials: &Materials<'_>) -> Self {
        let site = &materials.register.site;
        let text = |text: &Located<String>| text.value.clone();
        let optional = |text: Option<&Located<String>>| text.map(|text| text.value.clone()).unwrap_or_default();
        Self {
            title: text(&site.title),
            headline: text(&site.headline),
            introduction: text(&site.introduction),
            description: text(&site.description),
            language: materials.site_speech.language.clone(),
            direction: materials.site_speech.direction,
            navigation: site.navigation.iter().map(MenuEntry::new).collect(),
            footer: site.footer.iter().map(MenuEntry::new).collect(),
            notice: SafeHtml::from(&materials.register.notice.html),
            contact_role: text(&site.contact.role),
            contact_email: text(&site.contact.email),
            contact_phone: optional(site.contact.phone.as_ref()),
            contact_website: optional(site.contact.website.as_ref()),
            licence_name: text(&site.licence.name),
            licence_url: text(&site.licence.url),
            built_on: materials.built_on.clone(),
            feeds: FeedLink::of_site(materials),
            cloth_symbols: SafeHtml::from(&cloth::symbols()),
        }
    }
}

impl MenuEntry {
    fn new(link: &MenuLink) -> Self {
        Self { title: link.title.value.clone(), url: link.url.value.clone(), section: section(&link.url).to_owned() }
    }
}

/// The first part of an address on the site; empty for the home page and for addresses elsewhere.
pub(crate) fn section(address: &str) -> &str {
    address.strip_prefix('/').and_then(|inside| inside.split(['/', '#', '?']).next()).unwrap_or("")
}

impl FeedLink {
    /// The address of everyone's Atom feed.
    pub(crate) const SITE_ATOM: &'static str = "/feed.xml";
    /// The address of everyone's JSON feed.
    pub(crate) const SITE_JSON: &'static str = "/feed.json";

    pub(crate) fn of_site(materials: &Materials<'_>) -> Vec<Self> {
        let title = |id: &str| materials.wording.plain(id);
        vec![
            Self::atom(title("feed_site_atom"), Self::SITE_ATOM.to_owned()),
            Self::json(title("feed_site_json"), Self::SITE_JSON.to_owned()),
        ]
    }

    /// An organisation's feeds; none when it has submitted no page.
    pub(crate) fn of_organisation(materials: &Materials<'_>, listed: &Listed<'_>) -> Vec<Self> {
        if listed.profile.organisation.is_none() {
            return Vec::new();
        }
        let title = |id: &str| materials.wording.with(id, &[("name", Argument::Text(&listed.link.name))]);
        let url = |file: &str| format!("{}{file}", listed.link.url);
        vec![Self::atom(title("feed_organisation_atom"), url("feed.xml")), Self::json(title("feed_organisation_json"), url("feed.json"))]
    }

    fn atom(title: String, url: String) -> Self {
        Self { title, url, media_type: "application/atom+xml" }
    }

    fn json(title: String, url: String) -> Self {
        Self { title, url, media_type: "application/feed+json" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_the_first_part_of_an_address_on_the_site() {
        let sections = ["/organisations/x/#a", "/", "https://example.org/x/", "/accredited"].map(section);
        assert_eq!(sections, ["organisations", "", "", "accredited"]);
    }
}
