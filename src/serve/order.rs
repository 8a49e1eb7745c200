//! What a site is to be made from, and how it is given up.

use super::growing::Growing;
use super::kept::Kept;
use super::site::Site;
use crate::pipeline::BuildOptions;
use crate::source::{Listing, ReadFailure, World};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What to make a site from.
pub(super) struct Order {
    /// Tells this site from others that were asked for.
    pub(super) number: u64,
    /// The sources as they were then. The keeper goes on with a copy that shares what did not change.
    pub(super) kept: Arc<Kept>,
    /// What the site is made for.
    pub(super) options: BuildOptions,
    /// The last good site.
    pub(super) before: Option<Arc<Site>>,
    /// Whether problems are told in colour.
    pub(super) colour: bool,
    /// The organisations whose pages come first: nothing but their files changed since that site.
    pub(super) ahead: BTreeSet<String>,
    /// Where its files are shown while it is made: the first site alone.
    pub(super) growing: Option<Arc<Growing>>,
    /// Ends the work early.
    pub(super) stop: Stop,
}

/// Asks for something to be given up.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Nobody wants it any more.
    pub(super) fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The sources of an order, as long as a site of them is wanted.
pub(super) struct Wanted<'o>(pub(super) &'o Order);

impl World for Wanted<'_> {
    fn list(&self, folder: &str) -> Vec<Listing> {
        self.0.kept.list(folder)
    }

    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        self.0.kept.list_where(folder, wanted)
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        self.0.kept.bytes(path)
    }

    fn today(&self) -> Date {
        self.0.kept.today()
    }

    fn is_wanted(&self) -> bool {
        !self.0.stop.is_asked()
    }
}
