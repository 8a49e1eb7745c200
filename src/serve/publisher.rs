//! Publishes what was made, to browsers and at the terminal.

use super::growing::Growing;
use super::making::Outcome;
use super::panel::panel;
use super::report;
use super::site::Site;
use super::state::{Pages, State};
use std::sync::Arc;
use tokio::sync::watch::Sender;

/// What is published, and whoever is told.
pub(super) struct Publisher {
    sender: Sender<Arc<State>>,
    state: State,
    say: Arc<dyn Fn(&str) + Send + Sync>,
    address: String,
    /// The problems that were told last.
    told: String,
    /// The number of the order they came of.
    told_of: u64,
}

impl Publisher {
    /// Nothing is published yet. `address` is that of the preview, without a last slash.
    pub(super) fn new(sender: Sender<Arc<State>>, say: Arc<dyn Fn(&str) + Send + Sync>, address: String) -> Self {
        Self { sender, state: State::default(), say, address, told: String::new(), told_of: 0 }
    }

    /// What is published.
    pub(super) fn state(&self) -> &State {
        &self.state
    }

    /// The address of the preview, without a last slash.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// The new site of an order takes the place of the old one. Pages that are newer than it stay before it.
    pub(super) fn site(&mut self, site: Arc<Site>, line: &str, order: u64) {
        let ahead = self.state.ahead.take().filter(|_| self.state.newest > order);
        self.state = State { site: Some(site), ahead, order, newest: self.state.newest.max(order), ..State::default() };
        self.told.clear();
        self.publish(line);
    }

    /// The first site is being made.
    pub(super) fn growing(&mut self, growing: Arc<Growing>) {
        self.state.growing = Some(growing);
        self.sender.send_replace(Arc::new(self.state.clone()));
    }

    /// Pages of the next site, made for this order, take the place of old ones before it is made. Whoever wants another page waits for it.
    pub(super) fn ahead(&mut self, pages: Pages, order: u64) {
        let State { site, order: of_site, .. } = std::mem::take(&mut self.state);
        self.state = State { site, ahead: Some(Arc::new(pages)), order: of_site, newest: order, ..State::default() };
        self.sender.send_replace(Arc::new(self.state.clone()));
    }

    /// Publishes why the site of this order cannot be made; the last good pages stay.
    pub(super) fn stop(&mut self, outcome: Outcome, cause: Option<&str>, order: u64) {
        let Outcome::Problems { problems, told } = outcome else { return };
        let has_site = self.state.site.is_some();
        self.state.panel = Some(panel(&problems, has_site).into());
        self.state.growing = None;
        let line = if told != self.told {
            report::stopped(cause, &told, has_site, &self.address)
        } else if order != self.told_of {
            format!("{}: still the same\n", cause.unwrap_or("Looked again"))
        } else {
            String::new()
        };
        self.told = told;
        self.told_of = order;
        self.publish(&line);
    }

    /// Says something at the terminal alone.
    pub(super) fn say(&self, line: &str) {
        (self.say)(line);
    }

    fn publish(&self, line: &str) {
        self.sender.send_replace(Arc::new(self.state.clone()));
        if !line.is_empty() {
            self.say(line);
        }
    }
}
