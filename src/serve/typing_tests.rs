//! Somebody who types on while whole sites are being made: what was seen once is not taken back, and the last word stands everywhere.
#![expect(clippy::disallowed_methods, reason = "a test changes the files of its site")]

use super::again_tests::{Desk, made};
use super::keeper::Keeper;
use super::making::Outcome;
use super::publisher::Publisher;
use super::{Preview, State};
use crate::pipeline::BuildOptions;
use jiff::civil::date;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, thread};
use tokio::sync::watch::{Receiver, channel};

const PATIENCE: Duration = Duration::from_secs(120);
const EDITED: &str = "content/organisations/example-north-library/updates/2026-10.md";
const PAGE: &str = "organisations/example-north-library/updates/2026-10/index.html";
/// So many organisations that a whole site takes longer than an edit, and that the edited one stands on a later page of the forms.
const OTHERS: usize = 101;

/// A preview that never gives up a whole site for a newer one.
fn preview(root: &Path) -> Receiver<Arc<State>> {
    let preview = Preview {
        root: root.to_owned(),
        poll: false,
        today: Box::new(|| Some(date(2026, 11, 22))),
        say: Arc::new(|_| ()),
        colour: false,
        held: None,
        afresh: Box::new(|_, _| ()),
    };
    let (publish, state) = channel(Arc::new(State::default()));
    let publisher = Publisher::new(publish, Arc::clone(&preview.say), "http://localhost:4000".to_owned());
    let keeper = Keeper::new(preview, BuildOptions::default(), publisher).patient_for(Duration::ZERO);
    thread::spawn(move || keeper.run());
    state
}

/// The number of the edit that a page shows.
fn edit_on_page(state: &State) -> usize {
    let text = String::from_utf8(state.file(PAGE).unwrap().bytes.to_vec()).unwrap();
    text.split("Edit number ").nth(1).and_then(|rest| rest.split(' ').next()).map_or(0, |number| number.parse().unwrap())
}

/// What was seen while somebody typed.
#[derive(Default)]
struct Seen {
    newest: usize,
    /// How often a whole site came that was older than pages before it.
    overtaken: usize,
    told: usize,
    is_told: bool,
    order: u64,
}

impl Seen {
    fn look(&mut self, state: &State) {
        // Where something is wrong, the last good page stays.
        let shown = edit_on_page(state);
        assert!(shown >= self.newest, "edit {shown} is shown after edit {}", self.newest);
        self.newest = shown;
        self.told += usize::from(state.panel.is_some() && !self.is_told);
        self.overtaken += usize::from(state.order > self.order && state.ahead.is_some());
        self.is_told = state.panel.is_some();
        self.order = state.order;
    }
}

#[test]
fn who_types_on_sees_each_edit_and_nothing_older_afterwards() {
    let desk = Desk::new();
    let north = desk.root.path().join("content/organisations/example-north-library");
    for number in 0..OTHERS {
        for path in ["organisation.yaml", "plans/2026.md", "pledges/2025.md", "updates/2026-10.md"] {
            let text = fs::read_to_string(north.join(path)).unwrap();
            desk.write(&format!("content/organisations/example-{number}/{path}"), &text);
        }
    }
    let text = fs::read_to_string(desk.root.path().join(EDITED)).unwrap();
    let mut states = preview(desk.root.path());
    let until = |states: &mut Receiver<Arc<State>>, seen: &mut Seen, what: &str, is_so: &dyn Fn(&State) -> bool| {
        let end = Instant::now() + PATIENCE;
        loop {
            let state = Arc::clone(&states.borrow_and_update());
            if state.is_made() {
                seen.look(&state);
                if is_so(&state) {
                    return;
                }
            }
            assert!(Instant::now() < end, "{what} never came");
            thread::sleep(Duration::from_micros(300));
        }
    };
    let mut seen = Seen::default();
    until(&mut states, &mut seen, "the first site", &|state| state.ahead.is_none());
    for number in 1..40 {
        if number % 13 == 5 {
            desk.write(EDITED, &text.replace("published: 2026-11-03", "published: soon"));
            until(&mut states, &mut seen, "the panel", &|state| state.panel.is_some());
        }
        desk.write(EDITED, &format!("{text}\nEdit number {number} here.\n"));
        until(&mut states, &mut seen, "an edit", &|state| state.panel.is_none() && edit_on_page(state) == number);
    }
    until(&mut states, &mut seen, "the whole", &|state| state.ahead.is_none() && state.panel.is_none());
    assert_eq!(seen.told, 3, "each mistake is told once");
    assert!(seen.overtaken > 0, "no whole site was made while somebody typed");
    let Outcome::Site { site, .. } = made(&Arc::new(desk.kept()), None) else { panic!("the files are good") };
    let state = Arc::clone(&states.borrow());
    let shown: Vec<(&String, &[u8])> = state.site.as_ref().unwrap().files().iter().map(|(path, file)| (path, &*file.bytes)).collect();
    let clean: Vec<(&String, &[u8])> = site.files().iter().map(|(path, file)| (path, &*file.bytes)).collect();
    assert!(shown == clean, "the last site is not the one that is made from nothing");
}
