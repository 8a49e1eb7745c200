//! Where the keeper's news comes in: what may have changed, what the watcher could not do, and sites that are made.

use super::hints::{Hints, Settling};
use super::making::Made;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// News since the last look.
#[derive(Default)]
struct Mail {
    hints: Hints,
    settling: Option<Settling>,
    faults: Vec<String>,
    made: Vec<Made>,
    scanned: Option<Hints>,
}

/// Shared between the keeper and those who have news for it. However much news there is, it takes little room.
#[derive(Clone, Default)]
pub(super) struct Mailbox(Arc<(Mutex<Mail>, Condvar)>);

impl Mailbox {
    /// Something may have changed.
    pub(super) fn hint(&self, hints: Hints) {
        self.take_hint(hints, false);
    }

    /// Something may have changed: it was written to its end.
    pub(super) fn hint_of_end(&self, hints: Hints) {
        self.take_hint(hints, true);
    }

    fn take_hint(&self, hints: Hints, ended: bool) {
        let mut mail = self.lock();
        let now = Instant::now();
        mail.hints.join(hints);
        match &mut mail.settling {
            Some(settling) => settling.again(now, ended),
            None => mail.settling = Some(Settling::begin(now, ended)),
        }
        self.0.1.notify_one();
    }

    /// The watcher cannot go on.
    pub(super) fn fault(&self, why: String) {
        self.lock().faults.push(why);
        self.0.1.notify_one();
    }

    /// A site is made.
    pub(super) fn made(&self, made: Made) {
        self.lock().made.push(made);
        self.0.1.notify_one();
    }

    /// All files were looked at.
    pub(super) fn scanned(&self, found: Hints) {
        self.lock().scanned = Some(found);
        self.0.1.notify_one();
    }

    /// Waits until there is news or time is up. Changes count as news once they have settled, and only if `changes` are wanted.
    pub(super) fn wait(&self, at_most: Duration, changes: bool) {
        let end = Instant::now() + at_most;
        let mut mail = self.lock();
        while mail.faults.is_empty() && mail.made.is_empty() && !(changes && mail.scanned.is_some()) {
            let now = Instant::now();
            let settled = if changes { mail.settling.map(|settling| settling.wait(now)) } else { None };
            let wait = end.saturating_duration_since(now).min(settled.unwrap_or(Duration::MAX));
            if wait.is_zero() {
                break;
            }
            mail = self.0.1.wait_timeout(mail, wait).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Takes what may have changed, if it has settled.
    pub(super) fn take_hints(&self) -> Option<Hints> {
        let mut mail = self.lock();
        mail.settling.filter(|settling| settling.wait(Instant::now()).is_zero())?;
        mail.settling = None;
        Some(std::mem::take(&mut mail.hints))
    }

    /// Takes what may not be as it was, if all files were looked at.
    pub(super) fn take_scanned(&self) -> Option<Hints> {
        self.lock().scanned.take()
    }

    /// Takes what the watcher said of itself.
    pub(super) fn take_faults(&self) -> Vec<String> {
        std::mem::take(&mut self.lock().faults)
    }

    /// Takes the sites that are made.
    pub(super) fn take_made(&self) -> Vec<Made> {
        std::mem::take(&mut self.lock().made)
    }

    fn lock(&self) -> MutexGuard<'_, Mail> {
        // What is in the box stays whole whatever happened to the one who held it.
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
