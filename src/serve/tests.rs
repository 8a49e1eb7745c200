//! The keeper by itself, with a clock that the test sets.
#![expect(clippy::disallowed_methods, reason = "a test changes the files of its site")]

use super::keeper::Keeper;
use super::publisher::Publisher;
use super::{Held, Preview, State};
use crate::pipeline::BuildOptions;
use jiff::civil::{Date, date};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);

struct Kept {
    root: TempDir,
    day: Arc<Mutex<Option<Date>>>,
    lines: Receiver<String>,
    state: tokio::sync::watch::Receiver<Arc<State>>,
}

impl Kept {
    fn begin(held: Option<fn(&Path) -> Held>) -> Self {
        let root = tempfile::tempdir().unwrap();
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/smallest/content");
        std::fs::create_dir(root.path().join("content")).unwrap();
        for name in ["site.yaml", "scheme.yaml"] {
            std::fs::copy(fixture.join(name), root.path().join("content").join(name)).unwrap();
        }
        let day = Arc::new(Mutex::new(Some(date(2026, 11, 22))));
        let (tell, lines) = channel();
        let tell = Mutex::new(tell);
        let clock = Arc::clone(&day);
        let preview = Preview {
            root: root.path().to_owned(),
            poll: false,
            today: Box::new(move || *clock.lock().unwrap()),
            say: Arc::new(move |line| drop(tell.lock().unwrap().send(line.to_owned()))),
            colour: false,
            held: held.map(|held| held(root.path())),
            afresh: Box::new(|_, _| ()),
        };
        let (publish, state) = tokio::sync::watch::channel(Arc::new(State::default()));
        let publisher = Publisher::new(publish, Arc::clone(&preview.say), "http://localhost:4000".to_owned());
        let keeper = Keeper::new(preview, BuildOptions::default(), publisher);
        std::thread::spawn(move || keeper.run());
        Self { root, day, lines, state }
    }

    fn hears(&self, words: &str) {
        let end = Instant::now() + PATIENCE;
        let mut heard = String::new();
        while let Ok(line) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if line.contains(words) {
                return;
            }
            heard.push_str(&line);
        }
        panic!("“{words}” was not said, but:\n{heard}");
    }
}

#[test]
fn a_new_day_makes_the_site_again_whichever_way_the_clock_jumps() {
    let kept = Kept::begin(None);
    kept.hears("Made");
    *kept.day.lock().unwrap() = Some(date(2026, 11, 23));
    kept.hears("It is 2026-11-23");
    // A clock that cannot say changes nothing; one that goes back is followed.
    *kept.day.lock().unwrap() = None;
    *kept.day.lock().unwrap() = Some(date(2020, 1, 1));
    kept.hears("It is 2020-01-01");
    assert!(kept.state.borrow().panel.is_none());
}

#[test]
fn begun_afresh_it_makes_nothing_until_a_file_changes() {
    let same = |root: &Path| {
        let mut kept = super::kept::Kept::new(root.to_owned(), date(2026, 11, 22));
        kept.look(&super::hints::Hints::everything()).unwrap();
        Held { sources: kept.fingerprint(), why: "The site took too much memory.".to_owned() }
    };
    let kept = Kept::begin(Some(same));
    kept.hears("The site took too much memory.");
    assert!(kept.state.borrow().site.is_none());
    std::fs::create_dir(kept.root.path().join("content/pages")).unwrap();
    std::fs::write(kept.root.path().join("content/pages/a.md"), "---\ntitle: A\nsummary: A page.\n---\nWords.\n").unwrap();
    kept.hears("Made");
    assert!(kept.state.borrow().panel.is_none());
    // They changed before it could look: nothing holds it.
    Kept::begin(Some(|_| Held { sources: "others".to_owned(), why: String::new() })).hears("Made");
}
