//! The first site while it is being made: whoever wants one of its pages gets it as soon as it is there.

use super::site::{Served, Site, find, is_theme_style};
use super::state::Pages;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::sync::watch;

/// The files that are made.
#[derive(Debug)]
pub(super) struct Growing {
    files: Mutex<Pages>,
    /// The path of the theme's style.
    style: OnceLock<String>,
    grown: watch::Sender<()>,
    /// Paths of pages that somebody waits for and nobody has begun to make.
    asked: Mutex<Vec<String>>,
    /// Whether there are any, told without waiting.
    is_asked: AtomicBool,
}

impl Default for Growing {
    fn default() -> Self {
        Self {
            files: Mutex::default(),
            style: OnceLock::new(),
            grown: watch::Sender::new(()),
            asked: Mutex::default(),
            is_asked: AtomicBool::new(false),
        }
    }
}

impl Growing {
    /// One more file.
    pub(super) fn put(&self, path: &str, file: Arc<Served>) {
        if is_theme_style(path) {
            self.style.get_or_init(|| path.to_owned());
        }
        self.lock().insert(path.to_owned(), file);
        self.grown.send_replace(());
    }

    /// The path of a page that somebody waits for; each is given once.
    pub(super) fn asked(&self) -> Option<String> {
        if !self.is_asked.load(Ordering::Relaxed) {
            return None;
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let path = asked.pop();
        self.is_asked.store(!asked.is_empty(), Ordering::Relaxed);
        path
    }

    fn ask(&self, address: &str) {
        let path = address.trim_start_matches('/');
        let page = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(page);
        self.is_asked.store(true, Ordering::Relaxed);
    }

    /// Waits for what answers at an address. Gives a site of nothing but that and the name of the theme's style.
    pub(super) async fn wait_for(&self, address: &str) -> Site {
        let mut grown = self.grown.subscribe();
        let mut is_asked = false;
        loop {
            grown.borrow_and_update();
            if let Some(site) = self.found(address) {
                return site;
            }
            if !is_asked {
                is_asked = true;
                self.ask(address);
            }
            // The sender lives as long as this.
            let _ = grown.changed().await;
        }
    }

    fn found(&self, address: &str) -> Option<Site> {
        let files = self.lock();
        let path = find(address, |path| files.get_key_value(path).map(|(path, _)| path.as_str())).path()?.to_owned();
        let found = files.get_key_value(&path).into_iter().map(|(path, file)| (path.clone(), Arc::clone(file))).collect();
        Some(Site::part(found, self.style.get().cloned()))
    }

    fn lock(&self) -> MutexGuard<'_, Pages> {
        // Whoever held it, the files that are there are whole.
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Bytes;
    use futures_util::FutureExt;

    #[tokio::test]
    async fn a_page_is_waited_for_and_there_as_soon_as_it_is_made() {
        let growing = Growing::default();
        let put = |path: &str, text: &'static str| growing.put(path, Arc::new(Served::new(Bytes::from_static(text.as_bytes()))));
        put("theme/1.css", "p{}");
        put("404.html", "none");
        put("a/index.html", "a");
        assert!(growing.wait_for("/b/").now_or_never().is_none(), "what is not there yet may come");
        let site = growing.wait_for("/a/").await;
        assert_eq!((site.len(), site.style()), (1, Some("theme/1.css")));
        let mut waiting = Box::pin(growing.wait_for("/b/"));
        assert!(waiting.as_mut().now_or_never().is_none());
        assert_eq!(
            [growing.asked(), growing.asked(), growing.asked()],
            [Some("b/index.html".to_owned()), Some("b/index.html".to_owned()), None]
        );
        put("b/index.html", "b");
        assert!(waiting.await.get("b/index.html").is_some());
    }
}
