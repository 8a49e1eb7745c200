//! What no site may take: too long, or too much memory.

use super::Keeper;
use crate::serve::Held;
use crate::serve::making::trouble;
use crate::serve::memory::resident;
use crate::serve::problem::Problems;
use crate::serve::report;
use std::time::Duration;

/// A site that takes longer is told of: a template may never end.
const LONG: Duration = Duration::from_secs(20);
/// The first site is said to be on its way if it takes longer.
const SOON: Duration = Duration::from_millis(200);
/// No site may take more memory than this, or than four times what the largest good one took.
const MOST_MEMORY: u64 = 3 * 1024 * 1024 * 1024;

impl Keeper {
    /// How long is long: for a large register, much longer than it took before.
    pub(super) fn long(&self) -> Duration {
        LONG.max(self.longest.saturating_mul(5))
    }

    /// Says that there is something to look at before the first site is made, where that takes its time.
    pub(super) fn tell_of_first_pages(&mut self) {
        let is_slow = self.job.as_ref().is_some_and(|job| job.begun.elapsed() > SOON);
        if is_slow && !self.said_growing && !self.publisher.state().is_made() {
            self.said_growing = true;
            self.publisher.say(&report::growing(self.publisher.address()));
        }
    }

    /// Says that the site is not made yet.
    pub(super) fn tell_of_long_job(&mut self) {
        let Some(job) = &mut self.job else { return };
        job.told = true;
        let cause = job.cause.clone();
        let seconds = job.begun.elapsed().as_secs();
        let message = format!("The site is not made after {seconds} seconds. It was begun because of: {cause}.");
        let help = "If a template was changed, look in it for a loop in a loop that never ends. The site is made anew when a file changes.";
        self.publisher.stop(trouble(Problems::one(message, help)), Some(&cause), self.number);
    }

    /// Begins afresh before a site that is being made fills the memory: there is no other way to stop it.
    pub(super) fn mind_memory(&mut self) {
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
