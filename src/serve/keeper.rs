//! Keeps the published site true to the files: waits for news, looks, has the site made, publishes.

use super::hints::Hints;
use super::kept::{FOLDERS, Kept, MOST_FILES};
use super::mailbox::Mailbox;
use super::making::{Made, Order, Outcome, begin, threads, trouble};
use super::memory::resident;
use super::problem::Problems;
use super::publisher::Publisher;
use super::report;
use super::watch::Watch;
use super::{Held, Preview};
use crate::pipeline::BuildOptions;
use crate::source::World;
use crate::source::walk::folder_identity;
use jiff::civil::Date;
use rayon::ThreadPool;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often the day, and whether the folders are still the same, is looked at.
const BEAT: Duration = Duration::from_secs(1);
/// How often all files are looked at where the system does not tell what changes.
const POLL: Duration = Duration::from_millis(700);
/// How long to leave a folder alone that has far too many files.
const REST: Duration = Duration::from_secs(3);
/// Problems that come and go within this time were a file half saved. Nobody needs to hear of them.
const HALF_SAVED: Duration = Duration::from_millis(120);
/// A folder that is new is looked at once more after this time: the system may have begun late to tell what happens in it.
const AGAIN: Duration = Duration::from_millis(300);
/// A site that takes longer is told of: a template may never end.
const LONG: Duration = Duration::from_secs(20);
/// So many sites that never end are left behind before the program begins afresh; each keeps the computer busy.
const MOST_LEFT_BEHIND: usize = 2;
/// How often memory is looked at while a site is being made.
const WATCHFUL: Duration = Duration::from_millis(100);
/// No site may take more memory than this, or than four times what the largest good one took.
const MOST_MEMORY: u64 = 3 * 1024 * 1024 * 1024;

/// A site that is being made.
struct Job {
    number: u64,
    begun: Instant,
    cause: String,
    told: bool,
}

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
    /// Files that changed since the last order.
    changed: Vec<String>,
    /// The day, where it is new since the last order.
    new_day: Option<Date>,
    job: Option<Job>,
    /// Problems that may be those of a file half saved.
    held_back: Option<(Made, String, Instant)>,
    /// Since when problems are held back. However often files change meanwhile, they are told in the end.
    doubt: Option<Instant>,
    rest_until: Option<Instant>,
    threads: Option<Arc<ThreadPool>>,
    number: u64,
    /// Whether the site is to be made whatever the next look finds.
    due: bool,
    left_behind: usize,
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
            changed: Vec::new(),
            new_day: None,
            job: None,
            held_back: None,
            doubt: None,
            rest_until: None,
            threads: None,
            number: 0,
            due: true,
            left_behind: 0,
            longest: Duration::ZERO,
            memory: 0,
        }
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
                self.publisher.stop(trouble(Problems::one(held.why, "The site is made again when a file changes.")), None);
            }
            None if looked => self.order(),
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

    /// Whether another site may be begun: none is being made, or one that will never end.
    fn is_free(&self) -> bool {
        let resting = self.rest_until.is_some_and(|until| until > Instant::now());
        !resting && self.job.as_ref().is_none_or(|job| job.told)
    }

    /// Looks at what needs no news: the day, the folders, the time that passed.
    fn beat(&mut self) {
        let now = Instant::now();
        if let Some((made, cause, _)) = self.held_back.take_if(|(_, _, until)| *until <= now) {
            self.doubt = None;
            self.publisher.stop(made.outcome, Some(&cause));
        }
        if self.job.as_ref().is_some_and(|job| !job.told && job.begun.elapsed() > self.long()) {
            self.tell_of_long_job();
        }
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

    fn poll_instead(&mut self, why: &str) {
        self.watch = None;
        if !self.polling {
            self.polling = true;
            self.publisher.say(&format!(
                "The system does not tell which files change ({why}). They are looked at every {} ms instead.\n",
                POLL.as_millis()
            ));
        }
        self.mailbox.hint(Hints::everything());
    }

    /// Looks at what changed, and a little later at folders among it.
    fn look_twice(&mut self, hints: &Hints) {
        let mut folders = self.again.take().map(|(folders, _)| folders).unwrap_or_default();
        for place in hints.places(&FOLDERS).into_iter().filter(|place| folder_identity(&self.preview.root.join(place)).is_some()) {
            folders.add(place);
        }
        self.again = (!folders.is_empty()).then(|| (folders, Instant::now() + AGAIN));
        self.look(hints);
    }

    /// Looks at files, and has the site made if any changed.
    fn look(&mut self, hints: &Hints) {
        if self.refresh(hints) && (!self.changed.is_empty() || self.new_day.is_some() || self.due) {
            self.order();
        }
    }

    /// Looks at files. Says whether that was possible.
    fn refresh(&mut self, hints: &Hints) -> bool {
        self.last_look = Instant::now();
        let everything = Hints::everything();
        let known = self.new_day.or_else(|| self.kept.as_ref().map(|kept| kept.today()));
        let Some(today) = known.or_else(|| (self.preview.today)()) else { return false };
        // Sources that an endless job still holds are read anew.
        let same = self.kept.take().and_then(|kept| Arc::try_unwrap(kept).ok());
        let known = same.is_some();
        let mut kept = same.unwrap_or_else(|| Kept::new(self.preview.root.clone(), today));
        let looked = kept.look(if known { hints } else { &everything });
        kept.set_today(today);
        if let Ok(changed) = looked {
            // All files are new to sources that are read anew; what was said to have changed is why.
            let changed = if known || *hints == everything { changed } else { hints.places(&FOLDERS) };
            self.rest_until = None;
            self.kept = Some(Arc::new(kept));
            self.changed.extend(changed);
            self.changed.sort_unstable();
            self.changed.dedup();
            return true;
        }
        self.rest_until = Some(Instant::now() + REST);
        self.changed.clear();
        self.due = true;
        let message = format!("There are more than {MOST_FILES} files in content/ and themes/; no register has so many.");
        self.publisher.stop(trouble(Problems::one(message, "Look what filled the folder, and take it out.")), None);
        false
    }

    /// Has the site made from what was looked at.
    fn order(&mut self) {
        let cause = report::cause(&self.changed, self.new_day.take().map(|day| day.to_string()).as_deref());
        self.changed.clear();
        self.due = false;
        self.held_back = None;
        if self.job.take().is_some() {
            self.left_behind += 1;
            self.threads = None;
            if self.left_behind > MOST_LEFT_BEHIND {
                (self.preview.afresh)(self.publisher.address(), None);
            }
        }
        self.number += 1;
        if let Some(problems) = self.trouble_with_content() {
            return self.publisher.stop(trouble(problems), Some(&cause));
        }
        let Some(kept) = self.kept.clone() else { return };
        let pool = match &self.threads {
            Some(threads) => Ok(Arc::clone(threads)),
            None => threads(),
        };
        let order = Order {
            number: self.number,
            kept,
            options: self.options.clone(),
            before: self.publisher.state().site.clone(),
            colour: self.preview.colour,
        };
        let begun = pool.and_then(|pool| {
            self.threads = Some(Arc::clone(&pool));
            begin(order, pool, self.mailbox.clone()).map_err(|error| error.to_string())
        });
        match begun {
            Ok(()) => self.job = Some(Job { number: self.number, begun: Instant::now(), cause, told: false }),
            Err(why) => {
                let problems = Problems::one(format!("The system gives no thread to make the site with: {why}."), "End other programs.");
                self.publisher.stop(trouble(problems), Some(&cause));
            }
        }
    }

    /// A folder that is gone, or that nobody may read, is one trouble and not one for each file that is missed.
    fn trouble_with_content(&self) -> Option<Problems> {
        let content = self.preview.root.join("content");
        if folder_identity(&content).is_none() {
            let message = format!("There is no folder {}.", content.display());
            return Some(Problems::one(message, "Put it back; the site is made again as soon as it is there."));
        }
        let why = self.kept.as_ref()?.unreadable("content")?;
        let message = format!("The folder {} cannot be read: {why}.", content.display());
        Some(Problems::one(message, "Give yourself the right to read it; the site is made again then."))
    }

    /// Takes what was made. What comes of a job that was left behind is of no use.
    fn take(&mut self, made: Made) {
        let Some(job) = self.job.take_if(|job| job.number == made.number) else { return };
        let state = self.publisher.state();
        let (first, was_good) = (!state.is_made(), state.panel.is_none());
        match made.outcome {
            Outcome::Site { site, difference, warnings } => {
                self.longest = self.longest.max(made.took);
                self.memory = self.memory.max(resident().unwrap_or_default());
                let line = match &difference {
                    None => report::first(&site, warnings, made.took, self.publisher.address()),
                    Some(difference) => report::again(&job.cause, difference, warnings, made.took),
                };
                self.doubt = None;
                self.publisher.site(site, &line);
            }
            Outcome::Problems { .. } if was_good && !first => {
                let until = *self.doubt.get_or_insert_with(Instant::now) + HALF_SAVED;
                self.held_back = Some((made, job.cause, until));
            }
            outcome @ Outcome::Problems { .. } => self.publisher.stop(outcome, (!first).then_some(job.cause.as_str())),
        }
    }

    fn begin_to_watch(&mut self) {
        if self.polling {
            return;
        }
        match Watch::begin(&self.preview.root, self.mailbox.clone()) {
            Ok(watch) => {
                self.watch = Some(watch);
                // Something may have changed since the first look.
                self.mailbox.hint(Hints::everything());
            }
            Err(why) => self.poll_instead(&why),
        }
    }

    /// How long is long: for a large register, much longer than it took before.
    fn long(&self) -> Duration {
        LONG.max(self.longest.saturating_mul(5))
    }

    fn tell_of_long_job(&mut self) {
        let Some(job) = &mut self.job else { return };
        job.told = true;
        let cause = job.cause.clone();
        let seconds = job.begun.elapsed().as_secs();
        let message = format!("The site is not made after {seconds} seconds. It was begun because of: {cause}.");
        let help = "If a template was changed, look in it for a loop in a loop that never ends. The site is made anew when a file changes.";
        self.publisher.stop(trouble(Problems::one(message, help)), Some(&cause));
    }

    /// Begins afresh before a site that is being made fills the memory: there is no other way to stop it.
    fn mind_memory(&mut self) {
        if self.job.is_none() && self.left_behind == 0 {
            return;
        }
        let most = MOST_MEMORY.max(self.memory.saturating_mul(4));
        if let Some(resident) = resident().filter(|resident| *resident > most) {
            let cause = self.job.as_ref().map_or("an earlier change", |job| job.cause.as_str());
            let message = format!(
                "The site took more than {} MiB of memory while it was made, so that was stopped. It was begun because of: {cause}. If a \
                 template was changed, look in it for a loop that prints without end.",
                most / (1024 * 1024)
            );
            self.publisher.say(&format!("{message} The preview begins afresh.\n"));
            let sources = self.kept.as_ref().map(|kept| kept.fingerprint()).unwrap_or_default();
            (self.preview.afresh)(self.publisher.address(), Some(&Held { sources, why: message }));
            // Still here: it is not possible. Once is enough to say so.
            self.memory = resident;
        }
    }
}
