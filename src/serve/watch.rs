//! Asks the system to tell what changes. What it tells is a hint: some of it is late, doubled, missing or about nothing.

use super::hints::Hints;
use super::kept::FOLDERS;
use super::mailbox::Mailbox;
use crate::source::walk::folder_identity;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

type Identity = Option<(u64, Option<SystemTime>)>;

/// A watch over the root, so that folders that come and go are seen, and over all that lies in the site's folders.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    /// Which folders are watched: the root first. They are watched anew when another folder has their name.
    watched: Vec<(PathBuf, RecursiveMode, Identity)>,
    /// Whether one of them came or went: one that is there again, the same as before, may no longer be watched.
    moved: Arc<AtomicBool>,
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
        let moved = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&moved);
        let tell = move |event: notify::Result<Event>| match event {
            Ok(event) => {
                if moves_a_folder(&event, &from) {
                    told.store(true, Ordering::SeqCst);
                }
                hint(&event, &from, &mailbox);
            }
            Err(error) => mailbox.fault(why(&error)),
        };
        let watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false)).map_err(|error| why(&error))?;
        let mut folders = vec![(root.clone(), RecursiveMode::NonRecursive, None)];
        folders.extend(FOLDERS.map(|folder| (root.join(folder), RecursiveMode::Recursive, None)));
        let mut watch = Self { watcher, root, watched: folders, moved };
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
        let moved = self.moved.swap(false, Ordering::SeqCst);
        for (path, mode, known) in &mut self.watched {
            let now = folder_identity(path);
            if now == *known && !root_is_new && (*path == self.root || !moved) {
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

/// Whether one of the site's folders itself came or went.
fn moves_a_folder(event: &Event, root: &Path) -> bool {
    let comes_or_goes = matches!(event.kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
    comes_or_goes && event.paths.iter().any(|path| FOLDERS.iter().any(|folder| path.strip_prefix(root) == Ok(Path::new(folder))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::{Duration, Instant};

    fn eventually(what: &str, mut happens: impl FnMut() -> bool) {
        let end = Instant::now() + Duration::from_secs(20);
        while !happens() {
            assert!(Instant::now() < end, "{what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn a_folder_that_was_away_for_a_moment_is_watched_again() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().canonicalize().unwrap();
        fs::create_dir(root.join("content")).unwrap();
        let mailbox = Mailbox::default();
        let mut watch = Watch::begin(&root, mailbox.clone()).unwrap();
        fs::rename(root.join("content"), root.join("away")).unwrap();
        fs::rename(root.join("away"), root.join("content")).unwrap();
        // Nobody looked while it was away.
        eventually("it is not watched again", || watch.renew().unwrap());
        eventually("what happened is not told", || mailbox.take_hints().is_some());
        fs::File::create(root.join("content/b.md")).unwrap();
        eventually("what is in it is not told", || mailbox.take_hints().is_some());
    }
}
