//! Makes a site on a thread of its own, so that one that is never finished can be left behind.

use super::difference::{Difference, difference};
use super::mailbox::Mailbox;
use super::order::{Order, Wanted};
use super::problem::{Problems, warnings, warnings_by_organisation};
use super::report;
use super::site::{Shelf, Site};
use super::state::Pages;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, Before};
use crate::source::Sources;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// Room for templates that call each other deeply.
const STACK: usize = 8 * 1024 * 1024;

/// What came of an order.
pub(super) struct Made {
    /// Which.
    pub(super) number: u64,
    /// Whether the whole is yet to come.
    pub(super) more: bool,
    /// What came of it.
    pub(super) outcome: Outcome,
    /// How long it took.
    pub(super) took: Duration,
}

/// A site, or why there is none.
pub(super) enum Outcome {
    /// Pages of a good site that is being made.
    Ahead(Pages),
    /// Only the whole could tell what is right.
    Undecided,
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

/// Threads for both: pages that come first do not wait for a site that is being given up.
pub(super) struct Makers {
    ahead: Arc<ThreadPool>,
    whole: Arc<ThreadPool>,
}

impl Makers {
    /// Threads to make sites with. A site that is left behind keeps its own.
    pub(super) fn new() -> Result<Arc<Self>, String> {
        let threads = || ThreadPoolBuilder::new().stack_size(STACK).build().map(Arc::new).map_err(|error| error.to_string());
        Ok(Arc::new(Self { ahead: threads()?, whole: threads()? }))
    }
}

/// Begins to make a site; the mailbox gets what comes of it.
pub(super) fn begin(order: Order, makers: Arc<Makers>, mailbox: Mailbox) -> std::io::Result<()> {
    let work = move || {
        let begun = Instant::now();
        let number = order.number;
        if let Some(outcome) = safely(|| makers.ahead.install(|| make_ahead(&order))).transpose() {
            let outcome = outcome.unwrap_or_else(|fault| fault);
            mailbox.made(Made { number, more: true, outcome, took: begun.elapsed() });
        }
        let outcome = safely(|| makers.whole.install(|| make(&order))).unwrap_or_else(|fault| fault);
        // Whoever hears of it need not copy the sources to go on with them.
        drop(order);
        mailbox.made(Made { number, more: false, outcome, took: begun.elapsed() });
    };
    on_a_thread(work)
}

/// Begins to make pages that come first while the whole of an earlier order is still being made; the mailbox gets what comes of it.
pub(super) fn begin_ahead(order: Order, makers: Arc<Makers>, mailbox: Mailbox) -> std::io::Result<()> {
    let work = move || {
        let begun = Instant::now();
        let number = order.number;
        let outcome = safely(|| makers.ahead.install(|| make_ahead(&order))).unwrap_or_else(Some).unwrap_or(Outcome::Undecided);
        drop(order);
        mailbox.made(Made { number, more: true, outcome, took: begun.elapsed() });
    };
    on_a_thread(work)
}

fn on_a_thread(work: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    thread::Builder::new().name("maker".to_owned()).stack_size(STACK).spawn(work).map(drop)
}

/// A fault of the program's own must not end the preview.
fn safely<T>(make: impl FnOnce() -> T) -> Result<T, Outcome> {
    catch_unwind(AssertUnwindSafe(make)).map_err(|_| {
        let help = "Please report it with the file that was changed. The site is made again when a file changes.";
        trouble(Problems::one("The program met a fault of its own while it made the site.", help))
    })
}

/// Makes the pages that come first. None when there are none, or when they could not be told to be right without the rest.
pub(super) fn make_ahead(order: &Order) -> Option<Outcome> {
    let site = order.before.as_deref().filter(|_| !order.ahead.is_empty())?;
    let shelf = Shelf::new(Some(site));
    let before = Before { is_same: &|_| false, ground_is_same: true, inspected: &site.inspected };
    let world = Wanted(order);
    let pipeline::Made { reading, problems, .. } =
        pipeline::make_part(&world, &order.ahead, &order.options, &shelf, Some(&before)).ok()??;
    Some(match stopped(order, &reading.sources, &problems) {
        Some(Outcome::Problems { problems: of_part, told }) => {
            // The others are as they were.
            let own = |id: &str| id.is_empty() || order.ahead.contains(id);
            let of_part_alone = warnings_by_organisation(&problems, &reading.sources).into_iter().filter(|(id, _)| own(id));
            let of_others = site.warnings.iter().filter(|(id, _)| !own(id)).map(|(_, count)| *count);
            let warnings = of_part_alone.map(|(_, count)| count).chain(of_others).sum();
            Outcome::Problems { problems: Problems { warnings, ..of_part }, told }
        }
        Some(outcome) => outcome,
        None => Outcome::Ahead(shelf.into_pages()),
    })
}

/// Makes a site.
pub(super) fn make(order: &Order) -> Outcome {
    let made_from = order.kept.made_from(&order.options);
    let before = order.before.as_deref();
    let is_same = |organisation: &str| before.is_some_and(|site| site.made_from.is_same(&made_from, organisation));
    let earlier = before.map(|site| Before {
        is_same: &is_same,
        ground_is_same: site.made_from.has_same_ground(&made_from),
        inspected: &site.inspected,
    });
    let shelf = Shelf::new(before).shown_in(order.growing.as_deref());
    let world = Wanted(order);
    let pipeline::Made { reading, problems, inspected, .. } = match pipeline::make(&world, &order.options, &shelf, earlier.as_ref()) {
        Ok(made) => made,
        Err(missing) => {
            let help = "Mend the word after theme: in content/site.yaml, or put the theme's folder into themes/.";
            return trouble(Problems::one(missing.to_string(), help));
        }
    };
    if let Some(problems) = stopped(order, &reading.sources, &problems) {
        return problems;
    }
    let warnings = warnings(&problems);
    let mut site = shelf.into_site(made_from, inspected);
    site.warnings = warnings_by_organisation(&problems, &reading.sources);
    let difference = before.map(|before| difference(before, &site));
    Outcome::Site { site: Arc::new(site), difference, warnings }
}

/// What keeps a site from being made, if anything does.
fn stopped(order: &Order, sources: &Sources, problems: &Diagnostics) -> Option<Outcome> {
    let told = || report::problems(problems, sources, order.colour);
    problems.has_errors().then(|| Outcome::Problems { problems: Problems::new(problems, sources), told: told() })
}

/// A trouble that is not in a file.
pub(super) fn trouble(problems: Problems) -> Outcome {
    let told = report::trouble(&problems);
    Outcome::Problems { problems, told }
}
