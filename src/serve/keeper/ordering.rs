//! Has sites made, and takes what comes of it.

use super::Keeper;
use crate::serve::job::Job;
use crate::serve::kept::Kept;
use crate::serve::making::{Made, Makers, Outcome, begin, begin_ahead, trouble};
use crate::serve::memory::resident;
use crate::serve::order::{Order, Stop};
use crate::serve::problem::Problems;
use crate::serve::report;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Problems that come and go within this time were a file half saved. Nobody needs to hear of them.
const HALF_SAVED: Duration = Duration::from_millis(120);
/// So many sites that never end are left behind before the program begins afresh; each keeps the computer busy.
const MOST_LEFT_BEHIND: usize = 2;

impl Keeper {
    /// Has the site made if anything changed. One that is being made is given up only where pages can come before the whole, and not for too
    /// long.
    pub(super) fn order_if_due(&mut self) {
        if self.changed.is_empty() && self.new_day.is_none() && !self.due {
            return;
        }
        self.unsettled.note(&self.changed, self.new_day.is_some() || self.due);
        let can_begin = self.job.as_ref().is_none_or(|job| job.told);
        if !can_begin && self.unsettled.ahead().is_empty() {
            return;
        }
        if can_begin || self.unsettled.may_wait() {
            self.order();
        } else {
            self.order_beside();
        }
    }

    /// Has the site made from what was looked at.
    fn order(&mut self) {
        let mut changed = std::mem::take(&mut self.changed);
        self.beside = None;
        if let Some(job) = self.job.take() {
            job.stop.ask();
            if job.told {
                self.leave_behind();
            } else {
                changed.extend(job.changed);
                changed.sort_unstable();
                changed.dedup();
            }
        }
        let cause = report::cause(&changed, self.new_day.take().map(|day| day.to_string()).as_deref());
        self.due = false;
        self.held_back = None;
        self.number += 1;
        if let Some(problems) = self.trouble_with_content() {
            self.unsettled.note(&[], true);
            return self.publisher.stop(trouble(problems), Some(&cause), self.number);
        }
        let Some(kept) = self.kept.clone() else { return };
        let growing = (!self.publisher.state().is_made()).then(Arc::default);
        let order = Order { growing: growing.clone(), ..self.new_order(kept) };
        let stop = order.stop.clone();
        let begun = self.makers().and_then(|makers| begin(order, makers, self.mailbox.clone()).map_err(|error| error.to_string()));
        match begun {
            Ok(()) => {
                if let Some(growing) = growing {
                    self.publisher.growing(growing);
                }
                let begun = Instant::now();
                self.job = Some(Job { number: self.number, begun, cause, changed, told: false, is_ahead: false, stop });
            }
            Err(why) => {
                let problems = Problems::one(format!("The system gives no thread to make the site with: {why}."), "End other programs.");
                self.publisher.stop(trouble(problems), Some(&cause), self.number);
            }
        }
    }

    fn new_order(&self, kept: Arc<Kept>) -> Order {
        Order {
            number: self.number,
            kept,
            options: self.options.clone(),
            before: self.publisher.state().site.clone(),
            colour: self.preview.colour,
            ahead: self.unsettled.ahead(),
            growing: None,
            stop: Stop::default(),
        }
    }

    /// Has the pages alone made that come first, while a whole site is made of what was before. What changed waits for the next whole as well.
    fn order_beside(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        self.number += 1;
        let order = self.new_order(kept);
        // Without a thread they come with the next whole site.
        let begun = self.makers().is_ok_and(|makers| begin_ahead(order, makers, self.mailbox.clone()).is_ok());
        self.beside = begun.then_some(self.number);
    }

    /// A site that never ends keeps its threads; the next one gets others.
    fn leave_behind(&mut self) {
        self.left_behind += 1;
        self.makers = None;
        if self.left_behind > MOST_LEFT_BEHIND {
            (self.preview.afresh)(self.publisher.address(), None);
        }
    }

    fn makers(&mut self) -> Result<Arc<Makers>, String> {
        if let Some(makers) = &self.makers {
            return Ok(Arc::clone(makers));
        }
        let makers = Makers::new()?;
        self.makers = Some(Arc::clone(&makers));
        Ok(makers)
    }

    /// Takes what was made. What comes of a job that was left behind is of no use.
    pub(super) fn take(&mut self, made: Made) {
        if self.beside == Some(made.number) {
            return self.take_beside(made);
        }
        let Some(job) = self.job.as_mut().filter(|job| job.number == made.number) else { return };
        let cause = job.cause.clone();
        job.is_ahead = made.more;
        let is_last = !made.more;
        if is_last {
            self.job = None;
        }
        // Whatever was wrong, newer pages are published already, and the next whole site tells.
        let is_over = matches!(made.outcome, Outcome::Problems { .. }) && self.publisher.state().newest > made.number;
        if !is_over {
            self.publish(made, &cause);
        }
        if is_last {
            // What changed meanwhile.
            self.order_if_due();
        }
    }

    /// Takes pages that were made beside a whole site.
    fn take_beside(&mut self, made: Made) {
        self.beside = None;
        match made.outcome {
            Outcome::Ahead(_) => self.publish(made, ""),
            // No whole site without them is wanted any more.
            Outcome::Problems { .. } => self.order(),
            Outcome::Undecided | Outcome::Site { .. } => {}
        }
    }

    fn publish(&mut self, made: Made, cause: &str) {
        let state = self.publisher.state();
        let (first, was_good) = (!state.is_made(), state.panel.is_none());
        match made.outcome {
            Outcome::Ahead(pages) => {
                self.held_back = None;
                self.doubt = None;
                self.publisher.ahead(pages, made.number);
            }
            Outcome::Site { site, difference, warnings } => {
                self.longest = self.longest.max(made.took);
                self.memory = self.memory.max(resident().unwrap_or_default());
                let line = match &difference {
                    None => report::first(&site, warnings, made.took, self.publisher.address()),
                    Some(difference) => report::again(cause, difference, warnings, made.took),
                };
                self.held_back = None;
                self.doubt = None;
                self.unsettled.settle();
                self.publisher.site(site, &line, made.number);
            }
            Outcome::Undecided => {}
            Outcome::Problems { .. } if was_good && !first => {
                let until = *self.doubt.get_or_insert_with(Instant::now) + HALF_SAVED;
                self.held_back = Some((made, cause.to_owned(), until));
            }
            outcome @ Outcome::Problems { .. } => self.publisher.stop(outcome, (!first).then_some(cause), made.number),
        }
    }
}
