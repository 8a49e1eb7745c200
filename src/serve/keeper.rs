//! Keeps the published site true to the files: waits for news, looks, has the site made, publishes.

use super::Preview;
use super::hints::Hints;
use super::kept::{Kept, MOST_FILES};
use super::mailbox::Mailbox;
use super::making::{Made, Order, Outcome, begin, threads, trouble};
use super::panel::panel;
use super::problem::Problems;
use super::report;
use super::state::State;
use super::walk::folder_identity;
use super::watch::Watch;
use crate::pipeline::BuildOptions;
use jiff::civil::Date;
use rayon::ThreadPool;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch::Sender;

/// How often the day, and whether the folders are still the same, is looked at.
const BEAT: Duration = Duration::from_secs(1);
/// How often all files are looked at where the system does not tell what changes.
const POLL: Duration = Duration::from_millis(700);
/// How long to leave a folder alone that has far too many files.
const REST: Duration = Duration::from_secs(3);
/// Problems that come and go within this time were a file half saved. Nobody needs to hear of them.
const HALF_SAVED: Duration = Duration::from_millis(120);
/// A site that takes longer is told of: a template may never end.
const LONG: Duration = Duration::from_secs(20);
/// So many sites that never end may be left behind; each keeps the computer busy.
const MOST_LEFT_BEHIND: usize = 3;

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
    publish: Sender<Arc<State>>,
    mailbox: Mailbox,
    /// None until the first look.
    kept: Option<Arc<Kept>>,
    state: State,
    watch: Option<Watch>,
    polling: bool,
    last_look: Instant,
    /// Files that changed since the last order.
    changed: Vec<String>,
    /// The day, where it is new since the last order.
    new_day: Option<Date>,
    job: Option<Job>,
    /// Problems that may be those of a file half saved.
    held_back: Option<(Made, String, Instant)>,
    rest_until: Option<Instant>,
    threads: Option<Arc<ThreadPool>>,
    number: u64,
    /// Whether the site is to be made whatever the next look finds.
    due: bool,
    left_behind: usize,
    longest: Duration,
    last_told: String,
}

impl Keeper {
    /// A keeper that has not looked yet.
    pub(super) fn new(preview: Preview, options: BuildOptions, publish: Sender<Arc<State>>) -> Self {
        Self {
            preview,
            options,
            publish,
            mailbox: Mailbox::default(),
            kept: None,
            state: State::default(),
            watch: None,
            polling: false,
            last_look: Instant::now(),
            changed: Vec::new(),
            new_day: None,
            job: None,
            held_back: None,
            rest_until: None,
            threads: None,
            number: 0,
            due: true,
            left_behind: 0,
            longest: Duration::ZERO,
            last_told: String::new(),
        }
    }

    /// Keeps the site until the program ends.
    pub(super) fn run(mut self) {
        self.polling = self.preview.poll;
        self.look(Hints::everything());
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
                self.look(hints);
            }
        }
    }

    /// How long to wait for news.
    fn patience(&self) -> Duration {
        let held = self.held_back.as_ref().map(|(_, _, until)| until.saturating_duration_since(Instant::now()));
        let poll = (self.polling && self.is_free())
            .then(|| (self.last_look + POLL).saturating_duration_since(Instant::now()).max(Duration::from_millis(5)));
        [held, poll].into_iter().flatten().fold(BEAT, Duration::min)
    }

    /// Whether another site may be begun: none is being made, or one that will never end.
    fn is_free(&self) -> bool {
        let resting = self.rest_until.is_some_and(|until| until > Instant::now());
        !resting && self.job.as_ref().is_none_or(|job| job.told && self.left_behind < MOST_LEFT_BEHIND)
    }

    /// Looks at what needs no news: the day, the folders, the time that passed.
    fn beat(&mut self) {
        let now = Instant::now();
        if let Some((made, cause, _)) = self.held_back.take_if(|(_, _, until)| *until <= now) {
            self.stop(made.outcome, Some(&cause));
        }
        if self.job.as_ref().is_some_and(|job| !job.told && job.begun.elapsed() > self.long()) {
            self.tell_of_long_job();
        }
        if let Some(kept) = &self.kept
            && let Some(today) = (self.preview.today)()
            && self.new_day.unwrap_or_else(|| crate::source::World::today(&**kept)) != today
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
        if self.polling && self.is_free() && self.last_look.elapsed() >= POLL {
            self.look(Hints::everything());
        }
    }

    fn poll_instead(&mut self, why: &str) {
        self.watch = None;
        if !self.polling {
            self.polling = true;
            self.say(&format!(
                "The system does not tell which files change ({why}). They are looked at every {} ms instead.\n",
                POLL.as_millis()
            ));
        }
        self.mailbox.hint(Hints::everything());
    }

    /// Looks at files, and has the site made if any changed.
    fn look(&mut self, mut hints: Hints) {
        self.last_look = Instant::now();
        let Some(today) =
            self.new_day.or_else(|| self.kept.as_ref().map(|kept| crate::source::World::today(&**kept))).or_else(|| (self.preview.today)())
        else {
            return;
        };
        // Sources that an endless job still holds are read anew.
        let mut kept = self.kept.take().and_then(|kept| Arc::try_unwrap(kept).ok()).unwrap_or_else(|| {
            hints = Hints::everything();
            Kept::new(self.preview.root.clone(), today)
        });
        let looked = kept.look(&hints);
        kept.set_today(today);
        match looked {
            Ok(changed) => {
                self.rest_until = None;
                self.kept = Some(Arc::new(kept));
                self.changed.extend(changed);
                self.changed.sort_unstable();
                self.changed.dedup();
                if !self.changed.is_empty() || self.new_day.is_some() || self.due {
                    self.order();
                }
            }
            Err(_) => {
                self.rest_until = Some(Instant::now() + REST);
                self.changed.clear();
                self.due = true;
                let message = format!("There are more than {MOST_FILES} files in content/ and themes/; no register has so many.");
                let outcome = trouble(Problems::one(message, "Look what filled the folder, and take it out."));
                self.stop(outcome, None);
            }
        }
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
        }
        self.number += 1;
        let content = self.preview.root.join("content");
        if folder_identity(&content).is_none() {
            let message = format!("There is no folder {}.", content.display());
            return self.stop(trouble(Problems::one(message, "Put it back; the site is made again as soon as it is there.")), Some(&cause));
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
            before: self.state.site.clone(),
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
                self.stop(trouble(problems), Some(&cause));
            }
        }
    }

    /// Takes what was made. What comes of a job that was left behind is of no use.
    fn take(&mut self, made: Made) {
        let Some(job) = self.job.take_if(|job| job.number == made.number) else { return };
        self.longest = self.longest.max(made.took);
        let first = !self.state.is_made();
        match made.outcome {
            Outcome::Site { site, difference, warnings } => {
                let line = match &difference {
                    None => report::first(&site, warnings, made.took, self.options.base_url.as_deref().unwrap_or_default()),
                    Some(difference) => report::again(&job.cause, difference, warnings, made.took),
                };
                self.state = State { site: Some(site), panel: None };
                self.last_told.clear();
                self.publish(&line);
            }
            Outcome::Problems { .. } if self.state.panel.is_none() && !first => {
                self.held_back = Some((made, job.cause, Instant::now() + HALF_SAVED));
            }
            outcome @ Outcome::Problems { .. } => self.stop(outcome, (!first).then_some(job.cause.as_str())),
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

    /// Publishes why the site cannot be made; the last good one stays.
    fn stop(&mut self, outcome: Outcome, cause: Option<&str>) {
        let Outcome::Problems { problems, told } = outcome else { return };
        let has_site = self.state.site.is_some();
        self.state.panel = Some(panel(&problems, has_site).into());
        let line = if told == self.last_told {
            format!("{}: still the same\n", cause.unwrap_or("Looked again"))
        } else {
            report::stopped(cause, &told, has_site)
        };
        self.last_told = told;
        self.publish(&line);
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
        let help = if self.left_behind < MOST_LEFT_BEHIND {
            "If a template was changed, look in it for a loop in a loop that never ends. The site is made anew when a file changes."
        } else {
            "Mend what was changed, end this preview with Ctrl-C and start it again: too many sites are still being made."
        };
        self.stop(trouble(Problems::one(message, help)), Some(&cause));
    }

    fn publish(&self, line: &str) {
        self.publish.send_replace(Arc::new(self.state.clone()));
        self.say(line);
    }

    fn say(&self, line: &str) {
        (self.preview.say)(line);
    }
}
