//! What is different between two sites.

use super::media_type::is_page;
use super::site::Site;

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
    let mut found = Difference { style: old.style() != new.style(), ..Difference::default() };
    for (path, file) in new.files() {
        let known = old.get(path);
        let same = known.is_some_and(|known| if is_page(path) { old.same_page(known, new, file) } else { known.bytes == file.bytes });
        if !same {
            found.note(path, new.style());
        }
    }
    for path in old.files().keys().filter(|path| new.get(path).is_none()) {
        found.note(path, old.style());
    }
    found.others.sort_unstable();
    found
}

impl Difference {
    fn note(&mut self, path: &str, style: Option<&str>) {
        if is_page(path) {
            self.pages += 1;
        } else if style != Some(path) {
            self.others.push(path.to_owned());
        }
    }
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
