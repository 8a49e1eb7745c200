//! Free pages, "not found" and redirects.

use super::{DateView, FileGuide, Materials, Reference, RuleGroupView, Shared};
use crate::context::SafeHtml;
use crate::model::{FreePage, Located, PagePart};
use jiff::civil::Date;
use serde::Serialize;

/// A page written by the team.
///
/// Given as `free` to `page.html`.
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
    /// Parts to show after the text, in order.
    pub parts: Vec<PartView>,
    /// Pages below this one in the tree (`/guidance/pledge/` below `/guidance/`) that its text does not link to, by title.
    pub children: Vec<FreePageLink>,
}

/// A part that the program makes, shown after a page's text.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// `steps`, `areas`, `levels`, `sectors`, `wards` or `kinds`, whose data stand in `scheme`; `rules`; `fields`; or a kind of file such
    /// as `plan-file`.
    pub name: &'static str,
    /// For `rules`, every rule by category, the worst first.
    pub rules: Option<Shared<Vec<RuleGroupView>>>,
    /// For `fields`, every kind of file; for a kind of file, that one.
    pub files: Vec<Shared<FileGuide>>,
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

/// The page for addresses that are not there. It has nothing of its own: links come from `site`.
///
/// Given as `not_found` to `not-found.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {}

/// An old address.
///
/// Given as `redirect` to `redirect.html`.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Where it is now.
    pub url: String,
    /// What is there.
    pub title: String,
}

impl FreePageView {
    pub(crate) fn new(materials: &Materials<'_>, reference: &Reference<'_>, page: &FreePage) -> Self {
        let day = |day: Option<&Located<Date>>| day.map(|day| materials.dates.day(day.value));
        Self {
            title: page.fields.title.value.clone(),
            summary: page.fields.summary.value.clone(),
            body: SafeHtml::from(&page.prose.html),
            updated: day(page.fields.updated.as_ref()),
            review_by: day(page.fields.review_by.as_ref()),
            parts: page.fields.parts.iter().map(|part| PartView::new(reference, part.value)).collect(),
            children: children(materials, page),
        }
    }
}

impl PartView {
    fn new(reference: &Reference<'_>, part: PagePart) -> Self {
        Self { name: part.word(), rules: reference.rules(part), files: reference.files(part) }
    }
}

/// Pages one step below: those whose nearest page above is this one.
fn children(materials: &Materials<'_>, page: &FreePage) -> Vec<FreePageLink> {
    let pages = &materials.register.pages;
    let below = pages.values().filter(|other| other.address != page.address && other.address.starts_with(&page.address));
    let direct = below.filter(|other| parent(&other.address, |address| pages.contains_key(address)) == Some(page.address.as_str()));
    let link = |other: &FreePage| FreePageLink {
        title: other.fields.title.value.clone(),
        summary: other.fields.summary.value.clone(),
        url: other.address.clone(),
    };
    let named = |other: &&FreePage| page.prose.links.iter().any(|link| link.address == other.address);
    let mut links: Vec<FreePageLink> = direct.filter(|other| !named(other)).map(link).collect();
    links.sort_by_cached_key(|link| (link.title.to_lowercase(), link.url.clone()));
    links
}

/// The nearest address above for which `exists` holds. The home page is above all and is not asked for.
pub(crate) fn parent(address: &str, exists: impl Fn(&str) -> bool) -> Option<&str> {
    let mut rest = address.trim_end_matches('/');
    while let Some((above, _)) = rest.rsplit_once('/').filter(|(above, _)| !above.is_empty()) {
        let candidate = address.get(..=above.len())?;
        if exists(candidate) {
            return Some(candidate);
        }
        rest = above;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_the_nearest_page_above() {
        let known = |address: &str| ["/guidance/", "/guidance/plan/"].contains(&address);
        assert_eq!(parent("/guidance/plan/measures/", known), Some("/guidance/plan/"));
        assert_eq!(parent("/guidance/pledge/", known), Some("/guidance/"));
        assert_eq!(parent("/guidance/", known), None);
        assert_eq!(parent("/", known), None);
    }
}
