//! What was seen on many pages, kept once. Pages of one kind mostly have the same ids and nothing else to be noted.

use super::Seen;
use ahash::RandomState;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What was seen on pages with nothing to be noted but their ids, by these.
#[derive(Debug, Default)]
pub(super) struct Alike(Mutex<HashMap<Vec<u64>, Arc<Seen>, RandomState>>);

/// Pages that are all different would only fill the memory twice.
const MOST: usize = 10_000;

impl Alike {
    pub(super) fn share(&self, seen: Seen) -> Arc<Seen> {
        let Some(ids) = seen.ids.as_ref().filter(|_| seen.mistakes.is_empty() && seen.elsewhere.is_empty()) else {
            return Arc::new(seen);
        };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(ids) {
            return Arc::clone(known);
        }
        let ids = (known.len() < MOST).then(|| ids.clone());
        let seen = Arc::new(seen);
        known.extend(ids.map(|ids| (ids, Arc::clone(&seen))));
        seen
    }
}
