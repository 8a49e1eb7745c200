//! Looks at files when there is news of them, and sees to it that there is news.

use super::{Keeper, POLL};
use crate::serve::hints::Hints;
use crate::serve::kept::{FOLDERS, Kept, MOST_FILES};
use crate::serve::making::trouble;
use crate::serve::problem::Problems;
use crate::serve::scan;
use crate::serve::watch::Watch;
use crate::source::World;
use crate::source::walk::folder_identity;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long to leave a folder alone that has far too many files.
const REST: Duration = Duration::from_secs(3);
/// A folder that is new is looked at once more after this time: the system may have begun late to tell what happens in it.
const AGAIN: Duration = Duration::from_millis(300);

impl Keeper {
    pub(super) fn poll_instead(&mut self, why: &str) {
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
    pub(super) fn look_twice(&mut self, hints: &Hints) {
        if hints.is_everything() && self.is_large() {
            return self.begin_scan();
        }
        let mut folders = self.again.take().map(|(folders, _)| folders).unwrap_or_default();
        for place in hints.places(&FOLDERS).into_iter().filter(|place| folder_identity(&self.preview.root.join(place)).is_some()) {
            folders.add(place);
        }
        self.again = (!folders.is_empty()).then(|| (folders, Instant::now() + AGAIN));
        self.look(hints);
    }

    fn is_large(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.count() > scan::MANY)
    }

    /// Looks at all files beside everything else.
    fn begin_scan(&mut self) {
        if let Some(again) = &mut self.scan {
            *again = true;
        } else if let Some(kept) = self.kept.clone() {
            match scan::begin(kept, self.mailbox.clone()) {
                Ok(()) => self.scan = Some(false),
                Err(_) => self.look(&Hints::everything()),
            }
        }
    }

    /// Looks again at what a look at all files found.
    pub(super) fn take_scanned(&mut self, found: &Hints) {
        let again = self.scan.take().unwrap_or_default();
        if !found.is_empty() {
            self.look(found);
        }
        if again {
            self.begin_scan();
        }
    }

    /// Looks at files, and has the site made if any changed.
    pub(super) fn look(&mut self, hints: &Hints) {
        if self.refresh(hints) {
            self.order_if_due();
        }
    }

    /// Looks at files. Says whether that was possible.
    pub(super) fn refresh(&mut self, hints: &Hints) -> bool {
        self.last_look = Instant::now();
        let everything = Hints::everything();
        let known = self.new_day.or_else(|| self.kept.as_ref().map(|kept| kept.today()));
        let Some(today) = known.or_else(|| (self.preview.today)()) else { return false };
        let same = self.kept.take().map(Arc::unwrap_or_clone);
        let looked_before = same.is_some();
        let mut kept = same.unwrap_or_else(|| Kept::new(self.preview.root.clone(), today));
        let looked = kept.look(if looked_before { hints } else { &everything });
        kept.set_today(today);
        if let Ok(changed) = looked {
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
        self.publisher.stop(trouble(Problems::one(message, "Look what filled the folder, and take it out.")), None, self.number);
        false
    }

    /// A folder that is gone, or that nobody may read, is one trouble and not one for each file that is missed.
    pub(super) fn trouble_with_content(&self) -> Option<Problems> {
        let content = self.preview.root.join("content");
        if folder_identity(&content).is_none() {
            let message = format!("There is no folder {}.", content.display());
            return Some(Problems::one(message, "Put it back; the site is made again as soon as it is there."));
        }
        let why = self.kept.as_ref()?.unreadable("content")?;
        let message = format!("The folder {} cannot be read: {why}.", content.display());
        Some(Problems::one(message, "Give yourself the right to read it; the site is made again then."))
    }

    pub(super) fn begin_to_watch(&mut self) {
        if self.polling {
            return;
        }
        match Watch::begin(&self.preview.root, self.mailbox.clone()) {
            Ok(watch) => {
                self.watch = Some(watch);
                // Something may have changed since the first look. It is looked for beside the making of the first site, so that the first
                // edit does not wait for it.
                if self.is_large() { self.begin_scan() } else { self.look(&Hints::everything()) }
            }
            Err(why) => self.poll_instead(&why),
        }
    }
}
