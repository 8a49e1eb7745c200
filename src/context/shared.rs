//! What every page gets: `site`, `scheme`, `assets`, `page` (and `t`, the theme's plain messages by id).

use super::{Card, DateView, Labelled, NamedLink};
use crate::context::SafeHtml;
use serde::Serialize;

/// A list of cards made once and shared by many pages.
pub type CardList = Vec<Card>;

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

/// `site`: the site.
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
    /// Hidden drawings that every cloth picture on a page refers to: print once, first in `<body>`.
    pub cloth_symbols: SafeHtml,
}

/// Where a fact of the scheme comes from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FactView {
    /// `true` when the scheme has not confirmed it.
    pub unconfirmed: bool,
    /// The text it comes from; empty when not said.
    pub source_title: String,
    /// Its address; empty when none.
    pub source_url: String,
    /// Where in it; empty when not said.
    pub source_place: String,
}

/// A phase of the scheme.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseFact {
    /// Position, from 1.
    pub number: usize,
    /// The phase and its page.
    pub phase: NamedLink,
    /// What it is about.
    pub summary: String,
    /// Its steps.
    pub steps: Vec<StepFact>,
    /// Where this comes from.
    pub fact: FactView,
}

/// A step of the scheme.
#[derive(Clone, Debug, Serialize)]
pub struct StepFact {
    /// Position in the whole journey, from 1.
    pub number: usize,
    /// The step and its page.
    pub step: NamedLink,
    /// What it is about.
    pub summary: String,
    /// What an organisation has to show; empty when not said.
    pub asks: String,
    /// Its patch of cloth, closely woven.
    pub patch: SafeHtml,
    /// Where this comes from.
    pub fact: FactView,
}

/// An area of development.
#[derive(Clone, Debug, Serialize)]
pub struct AreaFact {
    /// The area and its page.
    pub area: NamedLink,
    /// What it is about.
    pub summary: String,
    /// Where this comes from.
    pub fact: FactView,
}

/// An award level.
#[derive(Clone, Debug, Serialize)]
pub struct LevelFact {
    /// The level and its page.
    pub level: NamedLink,
    /// What it means; empty when not said.
    pub summary: String,
    /// Its rank, lowest 1.
    pub rank: u64,
    /// For how many months it holds; none when the scheme does not say.
    pub valid_for_months: Option<u64>,
    /// Its badge.
    pub badge: SafeHtml,
    /// Where this comes from.
    pub fact: FactView,
}

/// A sector.
#[derive(Clone, Debug, Serialize)]
pub struct SectorFact {
    /// The sector and its page.
    pub sector: NamedLink,
    /// What it takes in; empty when not said.
    pub summary: String,
    /// Where this comes from.
    pub fact: FactView,
}

/// A ward.
#[derive(Clone, Debug, Serialize)]
pub struct WardFact {
    /// The ward and its page.
    pub ward: NamedLink,
    /// Its statistical code; empty when not said.
    pub code: String,
}

/// A kind of taker.
#[derive(Clone, Debug, Serialize)]
pub struct KindFact {
    /// Its id and name.
    pub kind: Labelled,
    /// Its name for several.
    pub plural: String,
}

/// `scheme`: the scheme.
#[derive(Clone, Debug, Serialize)]
pub struct SchemeView {
    /// Full name of the mark.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What it is.
    pub summary: String,
    /// The city or place; empty when not said.
    pub place: String,
    /// Phases with steps.
    pub phases: Vec<PhaseFact>,
    /// How many steps there are.
    pub step_count: usize,
    /// Areas.
    pub areas: Vec<AreaFact>,
    /// Levels, highest first.
    pub levels: Vec<LevelFact>,
    /// Sectors.
    pub sectors: Vec<SectorFact>,
    /// Wards.
    pub wards: Vec<WardFact>,
    /// Where the list of wards comes from.
    pub wards_fact: FactView,
    /// Kinds of taker.
    pub kinds: Vec<KindFact>,
    /// Day of the following month by which an update is due.
    pub updates_due_day: u64,
    /// Days of grace.
    pub updates_grace_days: u64,
    /// Months of silence before dormant.
    pub updates_dormant_after_months: u64,
    /// Whether the public sees how updates stand.
    pub updates_public: bool,
    /// Whether this rhythm is confirmed, and where it comes from.
    pub updates_fact: FactView,
}

/// `assets`: files of the theme, with fingerprints in their names.
#[derive(Clone, Debug, Serialize)]
pub struct AssetsView {
    /// The style sheet.
    pub css: String,
    /// The fonts to load early.
    pub fonts: Vec<String>,
    /// The Content-Security-Policy for the page; empty in a portable copy.
    pub content_security_policy: String,
}

/// `page`: what differs from page to page in the frame around it.
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
