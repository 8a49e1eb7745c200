//! How far a long build is: a bar on a terminal, a line now and then elsewhere, and nothing at all where it is done within a second.

use super::warn;
use crate::render::Receiver;
use crate::source::Location;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What is done sooner is not worth a word.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a line is said where there is no terminal.
const BETWEEN_LINES: Duration = Duration::from_secs(5);
/// How often the bar moves.
const TICK: Duration = Duration::from_millis(100);

/// Shows how far a build is, until it is dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    done: Option<Sender<()>>,
    plain: bool,
    begun: Instant,
    made: AtomicUsize,
    expected: AtomicUsize,
    /// When a line was last said, in milliseconds from the beginning.
    said: AtomicU64,
}

impl Progress {
    /// Begins to watch. Nothing is shown yet.
    pub(super) fn begin() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        bar.set_style(style("{spinner} {msg}"));
        bar.set_message("Reading the content");
        let plain = !std::io::stderr().is_terminal();
        let done = (!plain).then(|| show_after_a_while(bar.clone()));
        Self { bar, done, plain, begun: Instant::now(), made: AtomicUsize::new(0), expected: AtomicUsize::new(0), said: AtomicU64::new(0) }
    }

    /// Takes note of everything that `receiver` takes.
    pub(super) fn counting<'p>(&'p self, receiver: &'p dyn Receiver) -> Counting<'p> {
        Counting { progress: self, receiver }
    }

    /// The files are made, and something else begins.
    pub(super) fn stage(&self, what: &'static str) {
        self.bar.set_style(style("{spinner} {msg}"));
        self.bar.set_message(what);
    }

    fn expect(&self, files: usize) {
        self.expected.store(files, Ordering::Relaxed);
        self.bar.set_length(files as u64);
        self.bar.set_style(style("{spinner} {msg} {bar:24} {human_pos} of {human_len}, {eta} left"));
        self.bar.set_message("Making the site");
    }

    fn one_more(&self) {
        self.bar.inc(1);
        let made = self.made.fetch_add(1, Ordering::Relaxed) + 1;
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let said = self.said.load(Ordering::Relaxed);
        let due = said.saturating_add(u64::try_from(BETWEEN_LINES.as_millis()).unwrap_or(u64::MAX));
        if self.plain && now >= due && self.said.compare_exchange(said, now, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            warn(&format!("Made {made} of {} files\n", self.expected.load(Ordering::Relaxed)));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done.take();
        self.bar.finish_and_clear();
    }
}

/// Shows the bar when a while has passed. What is sent back ends it.
fn show_after_a_while(bar: ProgressBar) -> Sender<()> {
    let (done, is_done) = channel();
    thread::spawn(move || {
        if is_done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(TICK);
        }
    });
    done
}

/// The bar's looks. Its words are ours, so they can be read.
fn style(words: &str) -> ProgressStyle {
    ProgressStyle::with_template(words).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// A receiver whose files are counted.
pub(super) struct Counting<'p> {
    progress: &'p Progress,
    receiver: &'p dyn Receiver,
}

impl Receiver for Counting<'_> {
    fn expect(&self, files: usize) {
        self.progress.expect(files);
        self.receiver.expect(files);
    }

    fn looks(&self) -> bool {
        self.receiver.looks()
    }

    fn take(&self, path: &str, bytes: &[u8], origin: Location) {
        self.receiver.take(path, bytes, origin);
        self.progress.one_more();
    }

    fn keep(&self, path: &str) -> Option<&[u8]> {
        self.progress.one_more();
        self.receiver.keep(path)
    }
}
