//! All files a site will have, to be found by the addresses that pages write.

use super::target::{Target, anchor, target};
use crate::render::address;
use ahash::RandomState;
use std::collections::HashMap;

/// The files of a site by address.
#[derive(Debug)]
pub(super) struct KnownFiles<'s> {
    /// Which file stands at an address as templates write it: `/organisations/x/`. A page by its position, another file without.
    files: HashMap<String, Option<usize>, RandomState>,
    paths: Vec<&'s str>,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Another site, or a mailbox.
    Outside,
    /// Nothing.
    Nothing,
    /// A file, and no place in it that could be missing.
    File,
    /// A place on the page itself: its id.
    Itself(String),
    /// A place on the page at this position: its id.
    Page(usize, String),
}

impl<'s> KnownFiles<'s> {
    pub(super) fn new(pages: impl Iterator<Item = &'s str>, others: impl Iterator<Item = &'s str>) -> Self {
        let mut known = Self { files: HashMap::default(), paths: Vec::new() };
        for (position, path) in pages.enumerate() {
            known.files.insert(address(path), Some(position));
            known.paths.push(path);
        }
        for path in others {
            known.files.entry(address(path)).or_insert(None);
            known.paths.push(path);
        }
        known
    }

    /// All paths, in no order that means anything.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'s str> {
        self.paths.iter().copied()
    }

    /// Whether there is a file at a path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(&address(path))
    }

    /// Whether an address, as it is written, is the very address of a file.
    pub(super) fn stands_at(&self, written: &str) -> bool {
        self.files.contains_key(written)
    }

    /// The file of an address that, up to its anchor, is the very address of a file; and the anchor.
    fn known_page(&self, written: &str) -> Option<(Option<usize>, Option<String>)> {
        let (before, after) = written.split_once('#')?;
        self.files.get(before).map(|file| (*file, anchor(after)))
    }

    /// What `written` leads to from the page at `page`.
    pub(super) fn find(&self, page: &str, written: &str) -> Found {
        // The page that is looked at is there.
        if let Some(anchor) = written.strip_prefix('#').and_then(anchor) {
            return Found::Itself(anchor);
        }
        if let Some((Some(position), anchor)) = self.known_page(written) {
            let itself = self.paths.get(position).is_some_and(|path| *path == page);
            return anchor.map_or(Found::File, |anchor| if itself { Found::Itself(anchor) } else { Found::Page(position, anchor) });
        }
        let Target::Inside { path, anchor } = target(page, written) else { return Found::Outside };
        match (anchor, self.files.get(&address(&path))) {
            (_, None) => Found::Nothing,
            (Some(anchor), _) if path == page => Found::Itself(anchor),
            (Some(anchor), Some(Some(position))) => Found::Page(*position, anchor),
            _ => Found::File,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_files_and_places_as_a_browser_would() {
        let files = KnownFiles::new(["index.html", "a/index.html", "404.html"].into_iter(), ["a/logo.png"].into_iter());
        for (written, found) in [
            ("/", Found::File),
            ("/a/", Found::File),
            ("/a/index.html", Found::File),
            ("logo.png", Found::File),
            ("/a/logo.png#x", Found::File),
            ("/a", Found::Nothing),
            ("#x", Found::Itself("x".to_owned())),
            ("/a/#x", Found::Itself("x".to_owned())),
            ("/?q=1#x", Found::Page(0, "x".to_owned())),
            ("/404.html#x", Found::Page(2, "x".to_owned())),
            ("mailto:a@b.org", Found::Outside),
        ] {
            assert_eq!(files.find("a/index.html", written), found, "{written}");
        }
    }
}
