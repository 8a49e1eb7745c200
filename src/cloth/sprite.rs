//! The drawings that every cloth picture refers to, printed once on each page.

use super::weave::{LARGE, Loom, SMALL, Weave};
use super::{DECORATION, badge};
use crate::model::Html;
use std::fmt::Write;

/// The hidden drawings: patches `patch-bare`, `patch-loose` and `patch-close`, the same ending in `-s` for small pictures, and a badge
/// for each shape. A theme takes them out of the flow with CSS, but must not say `display: none`: their clip paths would no longer work.
#[must_use]
pub fn symbols() -> Html {
    let mut svg = format!(r#"<svg class="cloth-symbols sprite" width="0" height="0" {DECORATION}>"#);
    for (loom, ending) in [(LARGE, ""), (SMALL, "-s")] {
        for weave in [Weave::Bare, Weave::Loose, Weave::Close] {
            write_symbol(&mut svg, &loom, weave, ending);
        }
    }
    svg.push_str(&badge::symbols());
    svg.push_str("</svg>");
    Html::trusted(svg)
}

fn write_symbol(svg: &mut String, loom: &Loom, weave: Weave, ending: &str) {
    let (id, width, height, paths) = (weave.id(), loom.width(), loom.height(), loom.paths(weave));
    let _ = write!(svg, r#"<symbol id="patch-{id}{ending}" viewBox="0 0 {width} {height}">{paths}</symbol>"#);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloth::tests::is_finite;
    use std::collections::BTreeSet;

    fn values<'s>(svg: &'s str, before: &'s str, end: char) -> Vec<&'s str> {
        svg.split(before).skip(1).filter_map(|rest| rest.split(end).next()).collect()
    }

    #[test]
    fn every_id_stands_once_and_every_reference_finds_its_own() {
        let symbols = symbols();
        let ids = values(symbols.as_str(), "id=\"", '"');
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len());
        for id in ["patch-bare", "patch-loose", "patch-close", "patch-bare-s", "patch-loose-s", "patch-close-s", "badge-hexagon"] {
            assert!(known.contains(id), "{id}");
        }
        for reference in values(symbols.as_str(), "href=\"#", '"').into_iter().chain(values(symbols.as_str(), "url(#", ')')) {
            assert!(known.contains(reference), "{reference}");
        }
        assert!(is_finite(symbols.as_str()));
        assert!(symbols.as_str().len() < 12_000, "it stands on every page: {}", symbols.as_str().len());
    }
}
