//! A site in memory, and what answers for each address in it.

use super::growing::Growing;
use super::made_from::MadeFrom;
use super::media_type::is_page;
use super::state::Pages;
use crate::pipeline::Inspected;
use crate::render::Receiver;
use crate::source::Location;
use axum::body::Bytes;
use blake3::{Hash, Hasher};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The page that answers where there is none.
const NOT_FOUND: &str = "404.html";

/// A file of the site.
#[derive(Debug)]
pub(super) struct Served {
    /// Its bytes as they would be published.
    pub(super) bytes: Bytes,
    tag: OnceLock<Hash>,
}

impl Served {
    /// A file with these bytes.
    pub(super) fn new(bytes: Bytes) -> Self {
        Self { bytes, tag: OnceLock::new() }
    }

    /// Its fingerprint, worked out when somebody asks.
    pub(super) fn tag(&self) -> Hash {
        *self.tag.get_or_init(|| blake3::hash(&self.bytes))
    }
}

/// What answers for an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer<'a> {
    /// This file.
    File(&'a str),
    /// The same address with a slash at its end.
    Folder,
    /// Nothing is there; the site's own page says so, if it has one.
    Nothing(Option<&'a str>),
}

impl<'a> Answer<'a> {
    /// The path of the file that is wanted, if it is there.
    pub(super) fn path(self) -> Option<&'a str> {
        if let Self::File(path) = self { Some(path) } else { None }
    }
}

/// All files of a site, by path.
#[derive(Debug, Default)]
pub(super) struct Site {
    files: BTreeMap<String, Arc<Served>>,
    /// The theme's style, whose name changes with what is in it.
    style: Option<String>,
    /// What it was made from.
    pub(super) made_from: MadeFrom,
    /// What was seen on its pages.
    pub(super) inspected: Inspected,
    /// How much was found that stops nothing, by organisation.
    pub(super) warnings: BTreeMap<String, usize>,
}

/// Takes the files of a site as they are made. What is as it was in the site before is shared with it, so that two sites take little more
/// room than one.
pub(super) struct Shelf<'b> {
    before: Option<&'b Site>,
    files: Mutex<Vec<(String, Arc<Served>)>>,
    growing: Option<&'b Growing>,
}

impl<'b> Shelf<'b> {
    pub(super) fn new(before: Option<&'b Site>) -> Self {
        Self { before, files: Mutex::default(), growing: None }
    }

    /// Shows each file as soon as it is there.
    pub(super) fn shown_in(mut self, growing: Option<&'b Growing>) -> Self {
        self.growing = growing;
        self
    }

    fn put(&self, path: &str, file: Arc<Served>) {
        if let Some(growing) = self.growing {
            growing.put(path, Arc::clone(&file));
        }
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), file));
    }

    /// The files that came.
    pub(super) fn into_pages(self) -> Pages {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect()
    }

    /// The site of all files that came.
    pub(super) fn into_site(self, made_from: MadeFrom, inspected: Inspected) -> Site {
        let files = self.into_pages();
        let style = files.keys().find(|path| is_theme_style(path)).cloned();
        Site { files, style, made_from, inspected, warnings: BTreeMap::new() }
    }
}

impl Receiver for Shelf<'_> {
    fn take(&self, path: &str, bytes: &[u8], _: Location) {
        let same = self.before.and_then(|site| site.files.get(path)).filter(|known| known.bytes == bytes);
        self.put(path, same.cloned().unwrap_or_else(|| Arc::new(Served::new(Bytes::copy_from_slice(bytes)))));
    }

    fn asked(&self) -> Option<String> {
        self.growing?.asked()
    }

    fn show(&self, path: &str, bytes: &[u8]) {
        if let Some(growing) = self.growing {
            growing.put(path, Arc::new(Served::new(Bytes::copy_from_slice(bytes))));
        }
    }

    fn keep(&self, path: &str) -> Option<&[u8]> {
        let known = self.before?.files.get(path)?;
        self.put(path, Arc::clone(known));
        Some(&known.bytes)
    }
}

impl Site {
    /// A few files of a site.
    pub(super) fn part(files: Pages, style: Option<String>) -> Self {
        Self { files, style, ..Self::default() }
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// How many of them are pages.
    pub(super) fn pages(&self) -> usize {
        self.files.keys().filter(|path| is_page(path)).count()
    }

    /// The file at a path.
    pub(super) fn get(&self, path: &str) -> Option<&Arc<Served>> {
        self.files.get(path)
    }

    /// All files, by path.
    pub(super) fn files(&self) -> &BTreeMap<String, Arc<Served>> {
        &self.files
    }

    /// The path of the theme's style.
    pub(super) fn style(&self) -> Option<&str> {
        self.style.as_deref()
    }

    /// What answers for an address: its path from the root, with its first slash, decoded.
    pub(super) fn answer(&self, address: &str) -> Answer<'_> {
        find(address, |path| self.own(path))
    }

    /// The same where some pages stand before its own.
    pub(super) fn answer_before<'s>(&'s self, pages: &'s Pages, address: &str) -> Answer<'s> {
        find(address, |path| pages.get_key_value(path).map(|(path, _)| path.as_str()).or_else(|| self.own(path)))
    }

    fn own(&self, path: &str) -> Option<&str> {
        self.files.get_key_value(path).map(|(path, _)| path.as_str())
    }

    /// A fingerprint of a page without the name of the style.
    pub(super) fn without_style(&self, file: &Served) -> Hash {
        let style = self.style.as_deref().filter(|style| !style.is_empty());
        let (Some(style), Ok(text)) = (style, std::str::from_utf8(&file.bytes)) else { return file.tag() };
        let mut hasher = Hasher::new();
        for part in text.split(style) {
            hasher.update(part.as_bytes()).update(&[0]);
        }
        hasher.finalize()
    }

    /// Whether a page here and one there differ in more than the name of the style.
    pub(super) fn same_page(&self, file: &Served, there: &Self, other: &Served) -> bool {
        if file.bytes == other.bytes {
            return true;
        }
        let (Some(style), Some(other_style)) = (self.style(), there.style()) else { return false };
        let (Ok(text), Ok(other_text)) = (std::str::from_utf8(&file.bytes), std::str::from_utf8(&other.bytes)) else { return false };
        style != other_style && text.split(style).eq(other_text.split(other_style))
    }
}

/// What answers for an address, where `own` knows the paths that there are.
pub(super) fn find<'s>(address: &str, own: impl Fn(&str) -> Option<&'s str>) -> Answer<'s> {
    let path = address.strip_prefix('/').unwrap_or(address);
    let index = |folder: &str| own(&format!("{folder}index.html"));
    let is_folder = path.is_empty() || path.ends_with('/');
    let found = if is_folder { index(path) } else { own(path) };
    match found {
        Some(path) => Answer::File(path),
        None if !is_folder && index(&format!("{path}/")).is_some() => Answer::Folder,
        None => Answer::Nothing(own(NOT_FOUND)),
    }
}

/// `theme/0123456789.css`.
pub(super) fn is_theme_style(path: &str) -> bool {
    path.strip_prefix("theme/").and_then(|name| name.strip_suffix(".css")).is_some_and(|name| !name.contains('/'))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::source::{Sources, Span};

    pub(in super::super) fn site(files: &[(&str, &str)]) -> Site {
        after(files, None)
    }

    fn after(files: &[(&str, &str)], before: Option<&Site>) -> Site {
        let mut sources = Sources::default();
        let origin = Location { file: sources.add("content/site.yaml", String::new()), span: Span::default() };
        let shelf = Shelf::new(before);
        for (path, text) in files {
            shelf.take(path, text.as_bytes(), origin);
        }
        shelf.into_site(MadeFrom::default(), Inspected::default())
    }

    #[test]
    fn addresses_find_files_folders_and_the_page_that_says_no() {
        let site = site(&[("index.html", "home"), ("a/index.html", "a"), ("a/é.png", "p"), ("404.html", "no")]);
        for (address, wanted) in [
            ("/", Answer::File("index.html")),
            ("/a/", Answer::File("a/index.html")),
            ("/a/index.html", Answer::File("a/index.html")),
            ("/a", Answer::Folder),
            ("/a/é.png", Answer::File("a/é.png")),
            ("/a/é.png/", Answer::Nothing(Some("404.html"))),
            ("/b", Answer::Nothing(Some("404.html"))),
            ("//a", Answer::Nothing(Some("404.html"))),
            ("/../index.html", Answer::Nothing(Some("404.html"))),
            ("/a/../index.html", Answer::Nothing(Some("404.html"))),
        ] {
            assert_eq!(site.answer(address), wanted, "{address}");
        }
        assert_eq!(Site::default().answer("/x"), Answer::Nothing(None));
    }

    #[test]
    fn a_new_style_is_no_new_page_and_a_new_word_is() {
        let old = site(&[("index.html", "<link href=/theme/11.css>a"), ("theme/11.css", "p{}")]);
        let styled = site(&[("index.html", "<link href=/theme/22.css>a"), ("theme/22.css", "p{color:red}")]);
        let worded = site(&[("index.html", "<link href=/theme/22.css>b"), ("theme/22.css", "p{color:red}")]);
        let version = |site: &Site| site.without_style(site.get("index.html").unwrap());
        assert_eq!(version(&old), version(&styled));
        assert_ne!(version(&old), version(&worded));
        let page = |site: &Site| Arc::clone(site.get("index.html").unwrap());
        assert!(old.same_page(&page(&old), &styled, &page(&styled)));
        assert!(!old.same_page(&page(&old), &worded, &page(&worded)));
    }

    #[test]
    fn what_stayed_the_same_is_shared() {
        let old = site(&[("a.html", "a"), ("b.html", "b")]);
        let new = after(&[("a.html", "a"), ("b.html", "c")], Some(&old));
        assert!(Arc::ptr_eq(old.get("a.html").unwrap(), new.get("a.html").unwrap()));
        assert!(!Arc::ptr_eq(old.get("b.html").unwrap(), new.get("b.html").unwrap()));
    }
}
