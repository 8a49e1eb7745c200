//! Keeps the published site true to the files: waits for news, looks, has the site made, publishes.

mod limits;
mod looking;
mod ordering;

use super::Preview;
use super::hints::Hints;
use super::job::Job;
use super::kept::Kept;
use super::mailbox::Mailbox;
use super::making::{Made, Makers, trouble};
use super::problem::Problems;
use super::publisher::Publisher;
use super::unsettled::Unsettled;
use super::watch::Watch;
use crate::pipeline::BuildOptions;
use crate::source::World;
use jiff::civil::Date;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often the day, and whether the folders are still the same, is looked at.
const BEAT: Duration = Duration::from_secs(1);
/// How often all files are looked at where the system does not tell what changes.
const POLL: Duration = Duration::from_millis(700);
/// How often memory is looked at while a site is being made.
const WATCHFUL: Duration = Duration::from_millis(100);

/// Whether all files are to be looked at once more.
type Again = bool;

/// The keeper and all it knows.
pub(super) struct Keeper {
    preview: Preview,
    options: BuildOptions,
    publisher: Publisher,
    mailbox: Mailbox,
    /// None until the first look.
    kept: Option<Arc<Kept>>,
    watch: Option<Watch>,
    polling: bool,
    last_look: Instant,
    /// Folders to look at once more.
    again: Option<(Hints, Instant)>,
    /// Whether all files of a large register are being looked at beside the rest, and whether they are to be once more.
    scan: Option<Again>,
    /// Files that changed since the last order.
    changed: Vec<String>,
    /// The day, where it is new since the last order.
    new_day: Option<Date>,
    job: Option<Job>,
    /// The order of pages that are made beside a whole site which is not given up any more.
    beside: Option<u64>,
    /// Problems that may be those of a file half saved.
    held_back: Option<(Made, String, Instant)>,
    /// Since when problems are held back. However often files change meanwhile, they are told in the end.
    doubt: Option<Instant>,
    rest_until: Option<Instant>,
    makers: Option<Arc<Makers>>,
    number: u64,
    /// Whether the site is to be made whatever the next look finds.
    due: bool,
    /// What changed since the last whole site.
    unsettled: Unsettled,
    left_behind: usize,
    /// Whether it was said that the first site is being made.
    said_growing: bool,
    longest: Duration,
    /// The most memory that was taken when a good site was made.
    memory: u64,
}

impl Keeper {
    /// A keeper that has not looked yet.
    pub(super) fn new(preview: Preview, options: BuildOptions, publisher: Publisher) -> Self {
        Self {
            preview,
            options,
            publisher,
            mailbox: Mailbox::default(),
            kept: None,
            watch: None,
            polling: false,
            last_look: Instant::now(),
            again: None,
            scan: None,
            changed: Vec::new(),
            new_day: None,
            job: None,
            beside: None,
            held_back: None,
            doubt: None,
            rest_until: None,
            makers: None,
            number: 0,
            due: true,
            unsettled: Unsettled::default(),
            left_behind: 0,
            said_growing: false,
            longest: Duration::ZERO,
            memory: 0,
        }
    }

    /// A whole site is given up for a newer one no longer than this.
    #[cfg(test)]
    pub(super) fn patient_for(mut self, longest: Duration) -> Self {
        self.unsettled = Unsettled::within(longest);
        self
    }

    /// Keeps the site until the program ends.
    pub(super) fn run(mut self) {
        self.polling = self.preview.poll;
        let held = self.preview.held.take();
        let looked = self.refresh(&Hints::everything());
        match held.filter(|held| self.kept.as_ref().is_some_and(|kept| kept.fingerprint() == held.sources)) {
            Some(held) => {
                self.changed.clear();
                self.due = false;
                self.publisher.stop(trouble(Problems::one(held.why, "The site is made again when a file changes.")), None, self.number);
            }
            None if looked => self.order_if_due(),
            None => {}
        }
        self.begin_to_watch();
        loop {
            self.mailbox.wait(self.patience(), self.is_free());
            for why in self.mailbox.take_faults() {
                self.poll_instead(&why);
            }
            for made in self.mailbox.take_made() {
                self.take(made);
            }
            self.beat();
            if self.is_free()
                && let Some(hints) = self.mailbox.take_hints()
            {
                self.look_twice(&hints);
            }
            if self.is_free()
                && let Some(found) = self.mailbox.take_scanned()
            {
                self.take_scanned(&found);
            }
        }
    }

    /// How long to wait for news.
    fn patience(&self) -> Duration {
        let held = self.held_back.as_ref().map(|(_, _, until)| until.saturating_duration_since(Instant::now()));
        let poll = (self.polling && self.is_free())
            .then(|| (self.last_look + POLL).saturating_duration_since(Instant::now()).max(Duration::from_millis(5)));
        let again = self.again.as_ref().filter(|_| self.is_free()).map(|(_, at)| at.saturating_duration_since(Instant::now()));
        let watchful = (self.job.is_some() || self.left_behind > 0).then_some(WATCHFUL);
        [held, poll, again, watchful].into_iter().flatten().fold(BEAT, Duration::min)
    }

    /// Whether files may be looked at: no site is being made, or pages can come before it that are newer, or it will never end.
    fn is_free(&self) -> bool {
        let resting = self.rest_until.is_some_and(|until| until > Instant::now());
        !resting && self.job.as_ref().is_none_or(|job| job.told || (job.is_ahead && self.beside.is_none()))
    }

    /// Looks at what needs no news: the day, the folders, the time that passed.
    fn beat(&mut self) {
        let now = Instant::now();
        if let Some((made, cause, _)) = self.held_back.take_if(|(_, _, until)| *until <= now) {
            self.doubt = None;
            self.publisher.stop(made.outcome, Some(&cause), made.number);
        }
        if self.job.as_ref().is_some_and(|job| !job.told && job.begun.elapsed() > self.long()) {
            self.tell_of_long_job();
        }
        self.tell_of_first_pages();
        self.mind_memory();
        if let Some(kept) = &self.kept
            && let Some(today) = (self.preview.today)()
            && self.new_day.unwrap_or_else(|| kept.today()) != today
        {
            self.new_day = Some(today);
            self.mailbox.hint(Hints::default());
        }
        if let Some(watch) = &mut self.watch {
            match watch.renew() {
                Ok(false) => {}
                Ok(true) => self.mailbox.hint(Hints::everything()),
                Err(why) => self.poll_instead(&why),
            }
        }
        if self.is_free()
            && let Some((hints, _)) = self.again.take_if(|(_, at)| *at <= now)
        {
            self.look(&hints);
        }
        if self.polling && self.is_free() && self.last_look.elapsed() >= POLL {
            self.look(&Hints::everything());
        }
    }
}
