//! What may have changed, and how long to wait until it has settled.
//!
//! Editors save in several steps, and git checks out thousands of files: a build right after the first event would see half of it.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// More paths than this are no longer told apart: everything is looked at instead.
const MOST: usize = 1000;
/// How long nothing must happen after a few events: an editor's save takes less.
const QUIET: Duration = Duration::from_millis(12);
/// The same after a file was written to its end.
const QUIET_AFTER_END: Duration = Duration::from_millis(4);
/// The same after many events.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(120);
/// What counts as many.
const MANY: usize = 50;
/// How long changes that never stop are waited for.
const LONGEST: Duration = Duration::from_millis(800);

/// Paths from the root, with `/`, that may have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints {
    paths: BTreeSet<String>,
    everything: bool,
}

impl Hints {
    /// Anything may have changed.
    pub(super) fn everything() -> Self {
        Self { paths: BTreeSet::new(), everything: true }
    }

    /// A file or folder may have changed.
    pub(super) fn add(&mut self, path: String) {
        if !self.everything {
            self.paths.insert(path);
            if self.paths.len() > MOST {
                *self = Self::everything();
            }
        }
    }

    /// Adds what others say.
    pub(super) fn join(&mut self, other: Self) {
        if other.everything {
            *self = Self::everything();
        }
        for path in other.paths {
            self.add(path);
        }
    }

    /// Whether nothing is said to have changed.
    pub(super) fn is_empty(&self) -> bool {
        !self.everything && self.paths.is_empty()
    }

    /// Whether anything may have changed.
    pub(super) fn is_everything(&self) -> bool {
        self.everything
    }

    /// The files and folders to look at; a folder stands for all below it. `all` stands for everything.
    pub(super) fn places(&self, all: &[&str]) -> Vec<String> {
        if self.everything {
            return all.iter().map(|path| (*path).to_owned()).collect();
        }
        let mut places: Vec<String> = Vec::new();
        for path in &self.paths {
            let covered = places.iter().rev().any(|place| path.strip_prefix(place.as_str()).is_some_and(|rest| rest.starts_with('/')));
            if !covered {
                places.push(path.clone());
            }
        }
        places
    }
}

/// When events came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settling {
    first: Instant,
    last: Instant,
    count: usize,
    /// Whether the last one said that a file was written to its end.
    ended: bool,
}

impl Settling {
    /// The first event.
    pub(super) fn begin(now: Instant, ended: bool) -> Self {
        Self { first: now, last: now, count: 1, ended }
    }

    /// Another event.
    pub(super) fn again(&mut self, now: Instant, ended: bool) {
        self.last = now;
        self.ended = ended;
        self.count = self.count.saturating_add(1);
    }

    /// How long to wait yet; zero when it is time to look.
    pub(super) fn wait(&self, now: Instant) -> Duration {
        let quiet = match self.ended {
            _ if self.count > MANY => QUIET_AFTER_MANY,
            true => QUIET_AFTER_END,
            false => QUIET,
        };
        let until = (self.last + quiet).min(self.first + LONGEST);
        until.saturating_duration_since(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_cover_what_is_in_them_and_too_many_paths_mean_everything() {
        let mut hints = Hints::default();
        assert!(hints.is_empty());
        for path in ["content/pages", "content/pages/a.md", "content/pages-of-old/b.md", "content/pages/c/d.md"] {
            hints.add(path.to_owned());
        }
        assert_eq!(hints.places(&[]), ["content/pages", "content/pages-of-old/b.md"]);
        for number in 0..=MOST {
            hints.add(format!("content/{number}"));
        }
        assert_eq!(hints, Hints::everything());
        assert_eq!(hints.places(&["content", "themes"]), ["content", "themes"]);
    }

    #[test]
    fn waits_for_quiet_and_not_for_ever() {
        let start = Instant::now();
        let mut few = Settling::begin(start, false);
        assert_eq!(few.wait(start), QUIET);
        assert_eq!(few.wait(start + QUIET), Duration::ZERO);
        few.again(start + QUIET / 2, false);
        assert_eq!(few.wait(start + QUIET), QUIET / 2);
        few.again(start + QUIET, true);
        assert_eq!(few.wait(start + QUIET), QUIET_AFTER_END);
        let mut many = Settling::begin(start, true);
        for event in 1..2000u32 {
            many.again(start + event * Duration::from_millis(1), true);
        }
        assert_eq!(many.wait(start + LONGEST), Duration::ZERO);
        assert_eq!(many.wait(start + LONGEST / 2), LONGEST / 2);
    }
}
