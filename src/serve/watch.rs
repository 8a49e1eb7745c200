//! Asks the system to tell what changes. What it tells is a hint: some of it is late, doubled, missing or about nothing.

use super::hints::Hints;
use super::kept::FOLDERS;
use super::mailbox::Mailbox;
use crate::source::walk::folder_identity;
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

type Identity = Option<(u64, Option<SystemTime>)>;

/// A watch over the root, so that folders that come and go are seen, and over all that lies in the site's folders.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    /// Which folders are watched: the root first. They are watched anew when another folder has their name.
    watched: Vec<(PathBuf, RecursiveMode, Identity)>,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// In words for people, when the system cannot.
    pub(super) fn begin(root: &Path, mailbox: Mailbox) -> Result<Self, String> {
        // The names in events are those of the system, whatever path the root was given by.
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let from = root.clone();
        let tell = move |event: notify::Result<Event>| match event {
            Ok(event) => hint(&event, &from, &mailbox),
            Err(error) => mailbox.fault(why(&error)),
        };
        let watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false)).map_err(|error| why(&error))?;
        let mut folders = vec![(root.clone(), RecursiveMode::NonRecursive, None)];
        folders.extend(FOLDERS.map(|folder| (root.join(folder), RecursiveMode::Recursive, None)));
        let mut watch = Self { watcher, root, watched: folders };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches folders that are new. Says whether there were any: what is in them may be new as well.
    ///
    /// # Errors
    /// In words for people, when the system cannot.
    pub(super) fn renew(&mut self) -> Result<bool, String> {
        let mut renewed = false;
        let mut root_is_new = false;
        for (path, mode, known) in &mut self.watched {
            let now = folder_identity(path);
            if now == *known && !root_is_new {
                continue;
            }
            root_is_new |= *path == self.root;
            renewed = true;
            if known.take().is_some() {
                // It may be gone with its folder.
                let _ = self.watcher.unwatch(path);
            }
            if now.is_some() {
                match self.watcher.watch(path, *mode) {
                    Ok(()) => *known = now,
                    // It went in this moment; the next look will tell.
                    Err(error) if is_missing(&error) => {}
                    Err(error) => return Err(why(&error)),
                }
            }
        }
        Ok(renewed)
    }
}

fn hint(event: &Event, root: &Path, mailbox: &Mailbox) {
    let ended = event.kind == EventKind::Access(AccessKind::Close(AccessMode::Write));
    let read_only = event.kind.is_access() && !ended;
    if read_only {
        return;
    }
    if event.need_rescan() {
        mailbox.hint(Hints::everything());
        return;
    }
    let mut hints = Hints::default();
    for path in &event.paths {
        match path.strip_prefix(root).map(Path::to_str) {
            // The root itself: renewing the watch looks after it.
            Ok(Some("")) => {}
            Ok(Some(inside)) => {
                let inside = inside.replace(std::path::MAIN_SEPARATOR, "/");
                let first = inside.split('/').next().unwrap_or_default();
                if FOLDERS.contains(&first) {
                    hints.add(inside);
                }
            }
            Ok(None) | Err(_) => hints = Hints::everything(),
        }
    }
    match ended {
        _ if hints.is_empty() => {}
        true => mailbox.hint_of_end(hints),
        false => mailbox.hint(hints),
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound | notify::ErrorKind::WatchNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn why(error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => "the system watches no more folders for this user".to_owned(),
        notify::ErrorKind::Io(error) if error.raw_os_error() == Some(24) => "the system opens no more files for this user".to_owned(),
        notify::ErrorKind::Io(error) => error.to_string(),
        other => format!("{other:?}"),
    }
}
