//! What an open page is told when something new is published.
//!
//! It is worked out from what the page shows and what is there now, not from what happened between: a page that was asleep, or whose
//! connection broke, needs no history.

use super::state::State;
use axum::response::sse::Event;
use serde_json::json;
use std::sync::Arc;

/// More changed files than this are not named; the page looks at all it uses.
const NAMED: usize = 100;

/// One thing a page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// What it shows is out of date.
    Reload,
    /// Its style has another address.
    Style(String),
    /// Files it may use have changed. None when there are too many to name.
    Files(Option<Vec<String>>),
    /// What is wrong, as HTML.
    Panel(Arc<str>),
    /// Nothing is wrong any more.
    Mended,
}

impl Message {
    /// As it is sent.
    pub(super) fn event(&self) -> Event {
        let (name, data) = match self {
            Self::Reload => ("reload", json!({})),
            Self::Style(address) => ("style", json!({ "address": address })),
            Self::Files(paths) => ("files", json!({ "paths": paths })),
            Self::Panel(html) => ("panel", json!({ "html": &**html })),
            Self::Mended => ("mended", json!({})),
        };
        Event::default().event(name).data(data.to_string())
    }
}

/// What an open page shows.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// Its address: its path from the root, with its first slash, decoded.
    pub(super) address: String,
    /// The version of the page that the browser was given.
    pub(super) version: String,
    /// The address of the style it was given; empty for none.
    pub(super) style: String,
    /// What it was told is wrong.
    panel: Option<Arc<str>>,
    /// What it was told last.
    known: Arc<State>,
}

impl Shown {
    /// A page just opened. `known` is what is published at this moment.
    pub(super) fn new(address: String, version: String, style: String, known: Arc<State>) -> Self {
        Self { address, version, style, panel: None, known }
    }

    /// What to tell it now. It counts as told.
    pub(super) fn tell(&mut self, state: &Arc<State>) -> Vec<Message> {
        let before = std::mem::replace(&mut self.known, Arc::clone(state));
        if version(state, &self.address) != self.version {
            // The new page asks for all the rest by itself.
            return vec![Message::Reload];
        }
        let mut messages = Vec::new();
        let style = style(state);
        if self.style != style && !style.is_empty() {
            messages.push(Message::Style(style.clone()));
            self.style = style;
        }
        let files = state.changed_since(&before);
        if !files.is_empty() {
            messages.push(Message::Files((files.len() <= NAMED).then_some(files)));
        }
        // A plain page of problems is told by its version.
        let panel = state.panel.clone().filter(|_| state.site.is_some());
        if panel != self.panel {
            messages.push(panel.clone().map_or(Message::Mended, Message::Panel));
            self.panel = panel;
        }
        messages
    }
}

/// The version of what is shown at an address.
pub(super) fn version(state: &State, address: &str) -> String {
    let hash = match (&state.site, &state.panel) {
        (Some(_), _) => state.version(address),
        (None, Some(panel)) => Some(blake3::hash(panel.as_bytes())),
        (None, None) => None,
    };
    hash.map(|hash| hash.to_hex().chars().take(16).collect()).unwrap_or_default()
}

/// The address of the theme's style; empty for none.
pub(super) fn style(state: &State) -> String {
    state.site.as_ref().and_then(|site| site.style()).map(|path| format!("/{path}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::site::tests::site;

    fn state(files: &[(&str, &str)], panel: Option<&str>) -> Arc<State> {
        Arc::new(State { site: Some(Arc::new(site(files))), panel: panel.map(Arc::from), ..State::default() })
    }

    fn open(address: &str, state: &Arc<State>) -> Shown {
        Shown::new(address.to_owned(), version(state, address), style(state), Arc::clone(state))
    }

    #[test]
    fn only_pages_that_changed_are_loaded_again() {
        let old = state(&[("index.html", "home"), ("a/index.html", "a"), ("404.html", "none")], None);
        let new = state(&[("index.html", "home"), ("a/index.html", "b"), ("404.html", "none"), ("new/index.html", "n")], None);
        let mut home = open("/", &old);
        assert!(home.tell(&old).is_empty());
        assert!(home.tell(&new).is_empty());
        assert_eq!(open("/a/", &old).tell(&new), [Message::Reload]);
        // A page that was not there shows what says so, until it comes.
        assert_eq!(open("/new/", &old).tell(&new), [Message::Reload]);
        assert!(open("/nowhere/", &old).tell(&new).is_empty());
        // Its page went while it was asleep.
        assert_eq!(open("/new/", &new).tell(&old), [Message::Reload]);
    }

    #[test]
    fn style_and_pictures_are_told_without_loading_again() {
        let old = state(&[("index.html", "/theme/1.css"), ("theme/1.css", ""), ("a.png", "1")], None);
        let new = state(&[("index.html", "/theme/2.css"), ("theme/2.css", "p{}"), ("a.png", "2")], None);
        let mut home = open("/", &old);
        assert_eq!(home.tell(&new), [Message::Style("/theme/2.css".to_owned()), Message::Files(Some(vec!["a.png".to_owned()]))]);
        assert!(home.tell(&new).is_empty());
    }

    #[test]
    fn problems_are_told_once_and_their_end_too() {
        let good = state(&[("index.html", "home")], None);
        let State { site, .. } = &*good;
        let bad = Arc::new(State { site: site.clone(), panel: Some("<p>wrong</p>".into()), ..State::default() });
        let mut home = open("/", &good);
        assert_eq!(home.tell(&bad), [Message::Panel("<p>wrong</p>".into())]);
        assert!(home.tell(&bad).is_empty());
        assert_eq!(home.tell(&good), [Message::Mended]);
        // Opened while something is wrong.
        assert_eq!(open("/", &bad).tell(&bad), [Message::Panel("<p>wrong</p>".into())]);
    }

    #[test]
    fn a_page_of_problems_makes_way_for_the_site() {
        let none = Arc::new(State { panel: Some("<p>wrong</p>".into()), ..State::default() });
        let mut page = open("/", &none);
        assert!(page.tell(&none).is_empty());
        let other = Arc::new(State { panel: Some("<p>still wrong</p>".into()), ..State::default() });
        assert_eq!(page.clone().tell(&other), [Message::Reload]);
        assert_eq!(page.tell(&state(&[("index.html", "home")], None)), [Message::Reload]);
    }
}
