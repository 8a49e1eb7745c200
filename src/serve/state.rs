//! What is published: the newest good site, the pages that were made ahead of the next one, and what is wrong.

use super::difference::changed_files;
use super::growing::Growing;
use super::site::{Answer, Served, Site};
use blake3::Hash;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages by path.
pub(super) type Pages = BTreeMap<String, Arc<Served>>;

/// Everything that an answer needs. A new one takes its place; nothing in it changes.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The last site that could be made.
    pub(super) site: Option<Arc<Site>>,
    /// What is newer than in that site, while the next one is being made.
    pub(super) ahead: Option<Arc<Pages>>,
    /// The first site, while it is being made.
    pub(super) growing: Option<Arc<Growing>>,
    /// What keeps a newer one from being made, as HTML.
    pub(super) panel: Option<Arc<str>>,
    /// The order that the site came of.
    pub(super) order: u64,
    /// The order that the newest came of that was ever published.
    pub(super) newest: u64,
}

impl State {
    /// Whether there is anything to show yet.
    pub(super) fn is_made(&self) -> bool {
        self.site.is_some() || self.panel.is_some()
    }

    /// Whether what is shown at an address is as new as the files. While a site is being made, only what was made ahead is, and what no
    /// organisation has a part in. Where something is wrong, nothing newer is on its way.
    pub(super) fn is_new_at(&self, address: &str) -> bool {
        let (Some(site), Some(ahead), None) = (&self.site, &self.ahead, &self.panel) else { return true };
        match site.answer_before(ahead, address) {
            Answer::File(path) => ahead.contains_key(path) || is_lasting(path),
            Answer::Folder => true,
            Answer::Nothing(_) => false,
        }
    }

    /// Whether the site came of this order or of a later one.
    pub(super) fn is_as_new_as(&self, order: u64) -> bool {
        self.site.is_some() && self.order >= order
    }

    /// What answers for an address: its path from the root, with its first slash, decoded.
    pub(super) fn answer(&self, address: &str) -> Answer<'_> {
        match (&self.site, &self.ahead) {
            (Some(site), Some(ahead)) => site.answer_before(ahead, address),
            (Some(site), None) => site.answer(address),
            (None, _) => Answer::Nothing(None),
        }
    }

    /// The file at a path.
    pub(super) fn file(&self, path: &str) -> Option<&Arc<Served>> {
        let ahead = self.ahead.as_ref().and_then(|ahead| ahead.get(path));
        ahead.or_else(|| self.site.as_ref()?.get(path))
    }

    /// A fingerprint of what a reader sees at an address, the name of the style left out: a new style does not make a new page.
    pub(super) fn version(&self, address: &str) -> Option<Hash> {
        let path = match self.answer(address) {
            Answer::File(path) | Answer::Nothing(Some(path)) => path,
            Answer::Folder | Answer::Nothing(None) => return None,
        };
        Some(self.site.as_ref()?.without_style(self.file(path)?))
    }

    /// Paths of files, pages and style apart, that are not as in an earlier state.
    pub(super) fn changed_since(&self, earlier: &Self) -> Vec<String> {
        match (&earlier.site, &self.site) {
            (Some(old), Some(new)) if !Arc::ptr_eq(old, new) => changed_files(old, new),
            _ => Vec::new(),
        }
    }
}

/// Whether a file is the theme's own, or a picture: pages are told when one of these changes.
fn is_lasting(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["css", "js", "woff2", "png", "jpg", "jpeg", "webp", "svg", "ico", "webmanifest"].contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::site::tests::site;

    #[test]
    fn what_was_made_ahead_stands_before_the_site_and_the_rest_is_waited_for() {
        let old = site(&[("index.html", "home"), ("a/index.html", "a"), ("theme/1.css", ""), ("404.html", "none")]);
        let new = site(&[("a/index.html", "new a"), ("b/index.html", "b")]);
        let ahead = Arc::new(new.files().clone());
        let state = State { site: Some(Arc::new(old)), ahead: Some(ahead), ..State::default() };
        let is_new = ["/", "/a/", "/a", "/b/", "/b", "/theme/1.css", "/feed.xml", "/nowhere/"].map(|address| state.is_new_at(address));
        assert_eq!(is_new, [false, true, true, true, true, true, false, false]);
        assert_eq!(state.answer("/b"), Answer::Folder);
        assert_eq!(state.answer("/b/"), Answer::File("b/index.html"));
        assert_eq!(&*state.file("a/index.html").unwrap().bytes, b"new a");
        assert_eq!(&*state.file("index.html").unwrap().bytes, b"home");
        let stopped = State { panel: Some("wrong".into()), ..state.clone() };
        assert!(stopped.is_new_at("/") && &*stopped.file("a/index.html").unwrap().bytes == b"new a");
        // Whoever asked before the newest edit gets the site that is as new as their question.
        let older = State { order: 3, newest: 4, ..state.clone() };
        assert_eq!([3, 4].map(|asked| older.is_as_new_as(asked)), [true, false]);
        assert!(!State::default().is_as_new_as(0), "no site is none");
        let settled = State { ahead: None, ..state.clone() };
        assert!(settled.is_new_at("/") && settled.is_new_at("/nowhere/"));
        assert_ne!(settled.version("/a/"), state.version("/a/"));
        assert_eq!(settled.version("/"), state.version("/"));
    }
}
