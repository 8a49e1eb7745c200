//! What is different between two sites.

use super::media_type::is_page;
use super::site::{Served, Site};
use rayon::prelude::*;
use std::sync::Arc;

/// Files that differ, are new or are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// How many pages a reader would see otherwise, those that came or went counted in.
    pub(super) pages: usize,
    /// Whether the theme's style is another.
    pub(super) style: bool,
    /// Paths of other files that differ: pictures, feeds, fonts.
    pub(super) others: Vec<String>,
}

/// Compares two sites.
pub(super) fn difference(old: &Site, new: &Site) -> Difference {
    let differs = |path: &str, file: &Arc<Served>| match old.get(path) {
        Some(known) => !Arc::ptr_eq(known, file) && !old.same_page(known, new, file),
        None => true,
    };
    let changed = new.files().par_iter().filter(|(path, file)| is_page(path) && differs(path, file)).count();
    let gone = old.files().keys().filter(|path| is_page(path) && new.get(path).is_none()).count();
    Difference { pages: changed + gone, style: old.style() != new.style(), others: changed_files(old, new) }
}

/// Paths of files that differ, pages and the theme's style left out.
pub(super) fn changed_files(old: &Site, new: &Site) -> Vec<String> {
    let other = |site: &Site, path: &str| !is_page(path) && site.style() != Some(path);
    let changed = new.files().iter().filter(|(path, file)| {
        let same = old.get(path).is_some_and(|known| Arc::ptr_eq(known, file) || known.bytes == file.bytes);
        other(new, path) && !same
    });
    let gone = old.files().keys().filter(|path| other(old, path) && new.get(path).is_none());
    let mut all: Vec<String> = changed.map(|(path, _)| path).chain(gone).cloned().collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::site::tests::site;

    #[test]
    fn counts_pages_and_names_other_files() {
        let old = site(&[("a.html", "/theme/1.css a"), ("b.html", "b"), ("gone.html", ""), ("p.png", "p"), ("theme/1.css", "x")]);
        let new = site(&[("a.html", "/theme/2.css a"), ("b.html", "B"), ("new.html", ""), ("p.png", "q"), ("theme/2.css", "y")]);
        assert_eq!(difference(&old, &new), Difference { pages: 3, style: true, others: vec!["p.png".to_owned()] });
        assert_eq!(difference(&old, &old), Difference::default());
    }
}
