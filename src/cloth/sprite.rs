//! The drawings that cloth pictures refer to. Each page gets those that it refers to, and no others: all of them would be more than the
//! words of most pages.

use super::weave::{LARGE, Loom, SMALL, Weave};
use super::{DECORATION, badge};
use crate::model::Html;
use memchr::{memchr, memmem};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

/// Stands in a page where its drawings will be. Contributors cannot write it: no comment of theirs comes through.
const PLACE: &str = "<!--drawings-->";

/// How a reference to something on the same page begins.
const REFERENCE: &str = "href=\"#";

static DRAWINGS: LazyLock<Drawings> = LazyLock::new(Drawings::new);

/// The place of the hidden drawings, for a template to print first in the body. A theme takes them out of the flow with CSS, but must not
/// say `display: none`: their clip paths would no longer work.
#[must_use]
pub fn symbols() -> Html {
    Html::trusted(PLACE.to_owned())
}

/// Where in a finished page its drawings belong, and the drawings: patches `patch-bare`, `patch-loose` and `patch-close`, the same ending
/// in `-s` for small pictures, and a badge for each shape. None when the page has no place for them.
#[must_use]
pub fn drawings_of(page: &[u8]) -> Option<(Range<usize>, String)> {
    let at = memmem::find(page, PLACE.as_bytes())?;
    Some((at..at + PLACE.len(), DRAWINGS.of(page)))
}

/// Each drawing alone, as it comes into pages.
pub fn all_drawings() -> impl Iterator<Item = &'static str> {
    DRAWINGS.in_order.iter().map(|drawing| drawing.svg.as_str())
}

/// One of them.
struct Drawing {
    svg: String,
    /// The positions of those that it refers to.
    refers_to: Vec<usize>,
}

/// All drawings.
struct Drawings {
    in_order: Vec<Drawing>,
    by_id: BTreeMap<String, usize>,
    /// What comes before them on a page.
    before: String,
    references: memmem::Finder<'static>,
}

impl Drawings {
    fn new() -> Self {
        let mut in_order = Vec::new();
        for (loom, ending) in [(LARGE, ""), (SMALL, "-s")] {
            in_order.extend([Weave::Bare, Weave::Loose, Weave::Close].map(|weave| patch(&loom, weave, ending)));
        }
        in_order.extend(badge::drawings());
        let by_id = in_order.iter().enumerate().map(|(position, (id, _))| (id.clone(), position)).collect();
        let before = format!(r#"<svg class="cloth-symbols sprite" width="0" height="0" {DECORATION}>"#);
        let mut drawings = Self { in_order: Vec::new(), by_id, before, references: memmem::Finder::new(REFERENCE) };
        let refers_to = |svg: &str| drawings.referred(svg.as_bytes()).collect();
        drawings.in_order = in_order.into_iter().map(|(_, svg)| Drawing { refers_to: refers_to(&svg), svg }).collect();
        drawings
    }

    /// Those that a page refers to, and those that they refer to.
    fn of(&self, page: &[u8]) -> String {
        let mut wanted = BTreeSet::new();
        self.referred(page).for_each(|position| self.add(position, &mut wanted));
        if wanted.is_empty() {
            return String::new();
        }
        let mut svg = self.before.clone();
        wanted.iter().filter_map(|position| self.in_order.get(*position)).for_each(|drawing| svg.push_str(&drawing.svg));
        svg.push_str("</svg>");
        svg
    }

    fn add(&self, position: usize, wanted: &mut BTreeSet<usize>) {
        if wanted.insert(position) {
            let refers_to = self.in_order.get(position).into_iter().flat_map(|drawing| &drawing.refers_to);
            refers_to.for_each(|position| self.add(*position, wanted));
        }
    }

    /// The positions of those that a page, or a drawing, refers to.
    fn referred(&self, page: &[u8]) -> impl Iterator<Item = usize> {
        self.references.find_iter(page).filter_map(move |at| {
            let rest = page.get(at + REFERENCE.len()..)?;
            let id = std::str::from_utf8(rest.get(..memchr(b'"', rest)?)?).ok()?;
            self.by_id.get(id).copied()
        })
    }
}

fn patch(loom: &Loom, weave: Weave, ending: &str) -> (String, String) {
    let (name, width, height, paths) = (weave.id(), loom.width(), loom.height(), loom.paths(weave));
    let id = format!("patch-{name}{ending}");
    let drawing = format!(r#"<symbol id="{id}" viewBox="0 0 {width} {height}">{paths}</symbol>"#);
    (id, drawing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloth::tests::is_finite;

    fn values<'s>(svg: &'s str, before: &'s str, end: char) -> Vec<&'s str> {
        svg.split(before).skip(1).filter_map(|rest| rest.split(end).next()).collect()
    }

    fn drawn(page: &str) -> String {
        drawings_of(format!("{PLACE}{page}").as_bytes()).unwrap().1
    }

    #[test]
    fn every_id_stands_once_and_every_reference_finds_its_own() {
        let all: Vec<String> = DRAWINGS.by_id.keys().map(|id| format!("<use href=\"#{id}\"/>")).collect();
        let symbols = drawn(&all.concat());
        let ids = values(&symbols, "id=\"", '"');
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len());
        for id in ["patch-bare", "patch-loose", "patch-close", "patch-bare-s", "patch-loose-s", "patch-close-s", "badge-hexagon"] {
            assert!(known.contains(id), "{id}");
        }
        for reference in values(&symbols, "href=\"#", '"').into_iter().chain(values(&symbols, "url(#", ')')) {
            assert!(known.contains(reference), "{reference}");
        }
        assert!(is_finite(&symbols));
    }

    #[test]
    fn a_page_gets_what_it_refers_to_and_what_that_refers_to() {
        let ids = |page: &str| values(&drawn(page), " id=\"", '"').into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(ids("<use href=\"#patch-close-s\"/><a href=\"#main\">x</a><use href=\"#patch-close-s\"/>"), ["patch-close-s"]);
        assert_eq!(ids("<use href=\"#badge-star\"/>"), ["badge-weave", "badge-star", "cut-star"]);
        assert_eq!(drawn("<p>no pictures</p>"), "");
        assert_eq!(drawings_of(b"<use href=\"#patch-bare\"/>"), None);
    }
}
