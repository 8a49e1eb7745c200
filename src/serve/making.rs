//! Makes a site on a thread of its own, so that one that is never finished can be left behind.

use super::difference::{Difference, difference};
use super::kept::Kept;
use super::mailbox::Mailbox;
use super::problem::{Problems, warnings};
use super::report;
use super::site::{Shelf, Site};
use crate::pipeline::{self, Before, BuildOptions};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// Room for templates that call each other deeply.
const STACK: usize = 8 * 1024 * 1024;

/// What to make a site from.
pub(super) struct Order {
    /// Tells this site from others that were asked for.
    pub(super) number: u64,
    /// The sources. Nothing else holds them when the site is made, unless it was left behind.
    pub(super) kept: Arc<Kept>,
    /// What the site is made for.
    pub(super) options: BuildOptions,
    /// The last good site.
    pub(super) before: Option<Arc<Site>>,
    /// Whether problems are told in colour.
    pub(super) colour: bool,
}

/// What came of an order.
pub(super) struct Made {
    /// Which.
    pub(super) number: u64,
    /// What came of it.
    pub(super) outcome: Outcome,
    /// How long it took.
    pub(super) took: Duration,
}

/// A site, or why there is none.
pub(super) enum Outcome {
    /// A good site.
    Site {
        /// The site.
        site: Arc<Site>,
        /// What is different from the last good one; none for the first.
        difference: Option<Difference>,
        /// How much was found that stops nothing.
        warnings: usize,
    },
    /// It cannot be made.
    Problems {
        /// Why.
        problems: Problems,
        /// The same for the terminal.
        told: String,
    },
}

/// Threads to make sites with. A site that is left behind keeps its own.
pub(super) fn threads() -> Result<Arc<ThreadPool>, String> {
    ThreadPoolBuilder::new().stack_size(STACK).build().map(Arc::new).map_err(|error| error.to_string())
}

/// Begins to make a site; the mailbox gets what comes of it.
pub(super) fn begin(order: Order, threads: Arc<ThreadPool>, mailbox: Mailbox) -> std::io::Result<()> {
    let work = move || {
        let begun = Instant::now();
        let number = order.number;
        // A fault of the program's own must not end the preview.
        let outcome = catch_unwind(AssertUnwindSafe(|| threads.install(|| make(&order)))).unwrap_or_else(|_| {
            let help = "Please report it with the file that was changed. The site is made again when a file changes.";
            trouble(Problems::one("The program met a fault of its own while it made the site.", help))
        });
        // The sources are free again before anybody hears of it.
        drop(order);
        mailbox.made(Made { number, outcome, took: begun.elapsed() });
    };
    thread::Builder::new().name("maker".to_owned()).stack_size(STACK).spawn(work).map(drop)
}

/// Makes a site.
pub(super) fn make(order: &Order) -> Outcome {
    let made_from = order.kept.made_from(&order.options);
    let before = order.before.as_deref();
    let is_same = |organisation: &str| before.is_some_and(|site| site.made_from.is_same(&made_from, organisation));
    let earlier = before.map(|site| Before { is_same: &is_same, inspected: &site.inspected });
    let shelf = Shelf::new(before);
    let pipeline::Made { reading, problems, inspected, .. } = match pipeline::make(&*order.kept, &order.options, &shelf, earlier.as_ref()) {
        Ok(made) => made,
        Err(missing) => {
            let help = "Mend the word after theme: in content/site.yaml, or put the theme's folder into themes/.";
            return trouble(Problems::one(missing.to_string(), help));
        }
    };
    if problems.has_errors() {
        let told = report::problems(&problems, &reading.sources, order.colour);
        return Outcome::Problems { problems: Problems::new(&problems, &reading.sources), told };
    }
    let warnings = warnings(&problems);
    let site = shelf.into_site(made_from, inspected);
    let difference = before.map(|before| difference(before, &site));
    Outcome::Site { site: Arc::new(site), difference, warnings }
}

/// A trouble that is not in a file.
pub(super) fn trouble(problems: Problems) -> Outcome {
    let told = report::trouble(&problems);
    Outcome::Problems { problems, told }
}
