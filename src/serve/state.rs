//! What is published: the newest good site, and what is wrong since.

use super::difference::changed_files;
use super::site::Site;
use std::sync::Arc;

/// Everything that an answer needs. A new one takes its place; nothing in it changes.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The last site that could be made.
    pub(super) site: Option<Arc<Site>>,
    /// What keeps a newer one from being made, as HTML.
    pub(super) panel: Option<Arc<str>>,
}

impl State {
    /// Whether there is anything to show yet.
    pub(super) fn is_made(&self) -> bool {
        self.site.is_some() || self.panel.is_some()
    }

    /// Paths of files, pages and style apart, that are not as in an earlier state.
    pub(super) fn changed_since(&self, earlier: &Self) -> Vec<String> {
        match (&earlier.site, &self.site) {
            (Some(old), Some(new)) if !Arc::ptr_eq(old, new) => changed_files(old, new),
            _ => Vec::new(),
        }
    }
}
