//! Looks at all files of a large register beside everything else: whoever edits one of them does not wait for it.
//!
//! Each folder that is looked into makes news for the watcher. Where that is more than the system keeps, it says so, and everything has to be
//! looked at once more: without pauses, that would go on for ever.

use super::hints::Hints;
use super::kept::Kept;
use super::mailbox::Mailbox;
use rayon::ThreadPoolBuilder;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// Fewer files are looked at in a moment, and at once.
pub(super) const MANY: usize = 20_000;
/// After so many files and folders, the watcher is left some time to read its news.
const STEP: usize = 2_000;
const PAUSE: Duration = Duration::from_millis(15);

/// Begins to look at all files; the mailbox gets what may not be as it was.
pub(super) fn begin(kept: Arc<Kept>, mailbox: Mailbox) -> Result<(), String> {
    // A thread of its own: nobody else's work waits behind a pause.
    let pool = ThreadPoolBuilder::new().num_threads(1).build().map_err(|error| error.to_string())?;
    let scan = move || {
        let count = AtomicUsize::new(0);
        let pause = || {
            if count.fetch_add(1, Ordering::Relaxed) % STEP == STEP - 1 {
                thread::sleep(PAUSE);
            }
        };
        // Too many files to look at are told of by whoever looks at everything.
        let found = pool.install(|| kept.differing(&pause)).unwrap_or_else(|_| Hints::everything());
        drop(kept);
        mailbox.scanned(found);
    };
    thread::Builder::new().name("scan".to_owned()).spawn(scan).map(drop).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test changes the files of its site")]
    use super::*;
    use jiff::civil::date;
    use std::fs;
    use std::time::SystemTime;

    #[test]
    fn tells_what_is_new_gone_or_different_and_nothing_else() {
        let temp = tempfile::tempdir().unwrap();
        let long_ago = SystemTime::now() - Duration::from_secs(60);
        let write = |path: &str, text: &str| {
            let path = temp.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        };
        for path in ["content/organisations/a/organisation.yaml", "content/organisations/b/organisation.yaml", "themes/x/theme.yaml"] {
            write(path, "one");
        }
        let mut kept = Kept::new(temp.path().to_owned(), date(2026, 11, 22));
        kept.look(&Hints::everything()).unwrap();
        let scan = |kept: &Kept| {
            let mailbox = Mailbox::default();
            begin(Arc::new(kept.clone()), mailbox.clone()).unwrap();
            mailbox.wait(Duration::from_secs(60), true);
            mailbox.take_scanned().unwrap().places(&[])
        };
        assert!(scan(&kept).is_empty());
        write("content/organisations/a/organisation.yaml", "longer");
        fs::remove_dir_all(temp.path().join("content/organisations/b")).unwrap();
        write("content/organisations/c/organisation.yaml", "new");
        let found = scan(&kept);
        assert_eq!(found, ["a", "b", "c"].map(|id| format!("content/organisations/{id}/organisation.yaml")));
        assert_eq!(kept.look(&Hints::everything()).unwrap(), found, "a look finds the same");
    }
}
