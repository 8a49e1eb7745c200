//! All files a site will have, to be found by the addresses that pages write.

use super::target::{Target, anchor, target};
use crate::render::address;
use crate::source::TextIndex;

/// The files of a site by address.
#[derive(Debug)]
pub(super) struct KnownFiles<'s> {
    /// Which file stands at an address as templates write it: `/organisations/x/`.
    files: TextIndex,
    /// The paths of pages in their order, then those of other files.
    paths: Vec<&'s str>,
    /// How many of them are pages.
    pages: usize,
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
        let mut paths: Vec<&'s str> = pages.collect();
        let pages = paths.len();
        paths.extend(others);
        let mut files = TextIndex::with_room(paths.len());
        for (position, path) in paths.iter().enumerate() {
            files.add(&address(path), position, |at| paths.get(at) == Some(path));
        }
        Self { files, paths, pages }
    }

    /// All paths, in no order that means anything.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'s str> {
        self.paths.iter().copied()
    }

    /// Whether there is a file at a path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.stands_at(&address(path))
    }

    /// Whether an address, as it is written, is the very address of a file.
    pub(super) fn stands_at(&self, written: &str) -> bool {
        self.file_at(written).is_some()
    }

    /// The file at an address, by its position. Those of pages come before those of other files.
    fn file_at(&self, address: &str) -> Option<usize> {
        self.files.find(address, |at| self.paths.get(at).is_some_and(|path| is_address_of(address, path)))
    }

    /// The page of an address that, up to its anchor, is the very address of a page; and the anchor.
    fn known_page(&self, written: &str) -> Option<(usize, Option<String>)> {
        let (before, after) = written.split_once('#')?;
        self.file_at(before).filter(|position| *position < self.pages).map(|page| (page, anchor(after)))
    }

    /// What `written` leads to from the page at `page`.
    pub(super) fn find(&self, page: &str, written: &str) -> Found {
        // The page that is looked at is there.
        if let Some(anchor) = written.strip_prefix('#').and_then(anchor) {
            return Found::Itself(anchor);
        }
        if let Some((position, anchor)) = self.known_page(written) {
            let itself = self.paths.get(position).is_some_and(|path| *path == page);
            return anchor.map_or(Found::File, |anchor| if itself { Found::Itself(anchor) } else { Found::Page(position, anchor) });
        }
        let Target::Inside { path, anchor } = target(page, written) else { return Found::Outside };
        match (anchor, self.file_at(&address(&path))) {
            (_, None) => Found::Nothing,
            (Some(anchor), _) if path == page => Found::Itself(anchor),
            (Some(anchor), Some(position)) if position < self.pages => Found::Page(position, anchor),
            _ => Found::File,
        }
    }
}

/// Whether this is what [`address`] makes of a path.
fn is_address_of(address: &str, path: &str) -> bool {
    let inside = address.strip_prefix('/');
    match path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')) {
        Some(folder) => inside == Some(folder),
        None => inside == Some(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_address_of_a_path() {
        let paths = ["index.html", "a/index.html", "a/xindex.html", "xindex.html", "404.html", "a/logo.png", "", "/"];
        for path in paths {
            for other in paths {
                assert_eq!(is_address_of(&address(path), other), address(path) == address(other), "{path} {other}");
            }
        }
    }

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
