//! Whatever happens to the files, a site that is made after another is the one that would be made from nothing.
#![expect(clippy::disallowed_methods, reason = "a test changes the files of its site")]

use super::difference::difference;
use super::hints::Hints;
use super::kept::Kept;
use super::making::{Outcome, make, make_ahead};
use super::order::{Order, Stop};
use super::site::Site;
use super::unsettled::Unsettled;
use crate::pipeline::BuildOptions;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::WalkDir;

const NORTH: &str = "content/organisations/example-north-library";
const SOUTH: &str = "content/organisations/example-south-market";

/// Something that happens to the files. Numbers choose among those there are.
#[derive(Clone, Debug)]
enum Edit {
    Say { organisation: bool, month: u8, words: String },
    Delete(usize),
    Copy { from: usize, to: bool, month: u8 },
    Move { from: usize, to: bool },
    Rename(bool),
    Break(usize),
    Replace { file: usize, old: &'static str, new: &'static str },
    Template(&'static str, &'static str),
    Style(u8),
    Message(u8),
    Page(u8),
    Day(i8),
    Restore,
}

fn some_edit() -> impl Strategy<Value = Edit> {
    let words = "[A-Z][a-z]{2,6} [a-z]{2,8}\\.";
    prop_oneof![
        4 => (any::<bool>(), 1..13_u8, words).prop_map(|(organisation, month, words)| Edit::Say { organisation, month, words }),
        2 => any::<usize>().prop_map(Edit::Delete),
        1 => (any::<usize>(), any::<bool>(), 1..13_u8).prop_map(|(from, to, month)| Edit::Copy { from, to, month }),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(from, to)| Edit::Move { from, to }),
        1 => any::<bool>().prop_map(Edit::Rename),
        2 => any::<usize>().prop_map(Edit::Break),
        3 => (any::<usize>(), prop_oneof![Just(("e", "é")), Just(("name: ", "name: New ")), Just(("title: ", "title: Old "))])
            .prop_map(|(file, (old, new))| Edit::Replace { file, old, new }),
        1 => prop_oneof![
            Just(Edit::Template("update.html", "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}")),
            Just(Edit::Template("update.html", "{% extends \"base.html\" %}{% block main %}{{ nothing.here }}{% endblock main %}")),
            Just(Edit::Template("plan.html", "{% if %}")),
        ],
        1 => (0..3_u8).prop_map(Edit::Style),
        1 => (0..3_u8).prop_map(Edit::Message),
        1 => (0..3_u8).prop_map(Edit::Page),
        2 => (-2..3_i8).prop_map(Edit::Day),
        2 => Just(Edit::Restore),
    ]
}

/// A register on disk, and the day.
pub(super) struct Desk {
    pub(super) root: tempfile::TempDir,
    today: Date,
}

impl Desk {
    pub(super) fn new() -> Self {
        let desk = Self { root: tempfile::tempdir().unwrap(), today: date(2026, 11, 22) };
        desk.restore();
        desk
    }

    fn restore(&self) {
        for folder in ["content", "themes"] {
            let _ = fs::remove_dir_all(self.root.path().join(folder));
        }
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/other-scheme");
        for file in WalkDir::new(&fixture).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
            let inside = file.path().strip_prefix(&fixture).unwrap().to_owned();
            self.write(inside.to_str().unwrap(), &fs::read_to_string(file.path()).unwrap());
        }
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let path = self.root.path().join(path);
        // A file of an earlier edit may stand where a folder is wanted; then nothing happens.
        let _ = fs::create_dir_all(path.parent().unwrap());
        let _ = fs::write(path, text);
    }

    fn file(&self, number: usize) -> Option<PathBuf> {
        let all: Vec<PathBuf> = WalkDir::new(self.root.path().join("content"))
            .sort_by_file_name()
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(walkdir::DirEntry::into_path)
            .collect();
        all.get(number % all.len().max(1)).cloned()
    }

    fn folder(north: bool) -> &'static str {
        if north { NORTH } else { SOUTH }
    }

    fn happen(&mut self, edit: &Edit) {
        match edit {
            Edit::Say { organisation, month, words } => {
                self.write(&format!("{}/updates/2026-{month:02}.md", Self::folder(*organisation)), &format!("{words}\n"));
            }
            Edit::Delete(number) => drop(self.file(*number).map(fs::remove_file)),
            Edit::Copy { from, to, month } => {
                if let Some(text) = self.file(*from).and_then(|path| fs::read_to_string(path).ok()) {
                    self.write(&format!("{}/updates/2025-{month:02}.md", Self::folder(*to)), &text);
                }
            }
            Edit::Move { from, to } => {
                if let Some(path) = self.file(*from) {
                    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                    let text = fs::read_to_string(&path).unwrap();
                    let _ = fs::remove_file(&path);
                    self.write(&format!("{}/updates/{name}", Self::folder(*to)), &text);
                }
            }
            Edit::Rename(north) => {
                let from = self.root.path().join(Self::folder(*north));
                let _ = fs::rename(from, self.root.path().join("content/organisations/example-new-name"));
            }
            Edit::Break(number) => {
                if let Some(path) = self.file(*number) {
                    let text = fs::read_to_string(&path).unwrap();
                    fs::write(path, format!("\"{text}")).unwrap();
                }
            }
            Edit::Replace { file, old, new } => {
                if let Some(path) = self.file(*file) {
                    let text = fs::read_to_string(&path).unwrap();
                    fs::write(path, text.replacen(old, new, 1)).unwrap();
                }
            }
            Edit::Template(name, text) => self.write(&format!("themes/default/templates/{name}"), text),
            Edit::Style(number) => self.write("themes/default/css/99-own.css", &format!("p {{ margin: {number}px }}\n")),
            Edit::Message(number) => self.write("themes/default/messages/en.ftl", &format!("update_title = {{ $month }} {number}\n")),
            Edit::Page(number) => {
                self.write("content/pages/extra.md", &format!("---\ntitle: Extra {number}\nsummary: One page more.\n---\nWords of it.\n"));
            }
            Edit::Day(by) => self.today = self.today.saturating_add(jiff::Span::new().months(i64::from(*by))),
            Edit::Restore => self.restore(),
        }
    }

    pub(super) fn kept(&self) -> Kept {
        let mut kept = Kept::new(self.root.path().to_owned(), self.today);
        kept.look(&Hints::everything()).unwrap();
        kept
    }
}

/// What is made; with what a site before has, if there is one.
pub(super) fn made(kept: &Arc<Kept>, before: Option<Arc<Site>>) -> Outcome {
    let options = BuildOptions::default();
    make(&Order {
        number: 0,
        kept: Arc::clone(kept),
        options,
        before,
        colour: false,
        ahead: BTreeSet::new(),
        growing: None,
        stop: Stop::default(),
    })
}

/// What comes ahead of the rest, if anything can.
fn ahead(kept: &Arc<Kept>, before: &Arc<Site>, unsettled: &Unsettled) -> Option<Outcome> {
    let (before, ahead) = (Some(Arc::clone(before)), unsettled.ahead());
    let options = BuildOptions::default();
    make_ahead(&Order { number: 0, kept: Arc::clone(kept), options, before, colour: false, ahead, growing: None, stop: Stop::default() })
}

/// Says how what came ahead is not what came of the whole.
fn difference_to_whole(ahead: &Outcome, whole: &Outcome, unsettled: &Unsettled) -> Option<String> {
    match (ahead, whole) {
        (Outcome::Ahead(pages), Outcome::Site { site, .. }) => {
            let own = |path: &str| {
                let id = path.strip_prefix("organisations/").and_then(|rest| rest.split('/').next());
                id.is_some_and(|id| unsettled.ahead().contains(id))
                    && [".html", ".xml", ".json"].iter().any(|ending| path.ends_with(ending))
            };
            let of_whole: BTreeMap<&str, &[u8]> = files(site).into_iter().filter(|(path, _)| own(path)).collect();
            let of_ahead: BTreeMap<&str, &[u8]> = pages.iter().map(|(path, file)| (path.as_str(), file.bytes.as_ref())).collect();
            (of_whole != of_ahead).then(|| format!("{:?} and {:?}", of_whole.keys(), of_ahead.keys()))
        }
        (Outcome::Problems { problems, .. }, Outcome::Problems { problems: of_whole, .. }) => {
            (problems != of_whole).then(|| format!("{problems:?} and {of_whole:?}"))
        }
        (Outcome::Ahead(_), Outcome::Problems { problems, .. }) => Some(format!("pages, and {problems:?}")),
        (Outcome::Problems { problems, .. }, _) => Some(format!("{problems:?}, and a site")),
        _ => Some("not ahead".to_owned()),
    }
}

fn files(site: &Site) -> BTreeMap<&str, &[u8]> {
    site.files().iter().map(|(path, file)| (path.as_str(), file.bytes.as_ref())).collect()
}

/// The forms offer organisations on pages of a hundred: one more moves others to the next page, and their profiles lead there.
#[test]
fn an_organisation_that_comes_first_moves_others_along() {
    let desk = Desk::new();
    let organisation = "name: Example NAME\nsummary: We help.\nkind: library\nsector: books\nwards: city-wide\n";
    let scheme = fs::read_to_string(desk.root.path().join("content/scheme.yaml")).unwrap();
    let known =
        |list: &str| scheme.split(list).nth(1).and_then(|rest| rest.split("id: ").nth(1)).unwrap().lines().next().unwrap().to_owned();
    let text = organisation.replace("library", &known("kinds:")).replace("books", &known("sectors:"));
    for number in 0..120 {
        let name = format!("m{number:03}");
        desk.write(&format!("content/organisations/example-{name}/organisation.yaml"), &text.replace("NAME", &name));
    }
    let Outcome::Site { site: first, .. } = made(&Arc::new(desk.kept()), None) else { panic!("problems") };
    desk.write("content/organisations/example-a/organisation.yaml", &text.replace("NAME", "a"));
    let Outcome::Site { site, .. } = made(&Arc::new(desk.kept()), Some(first)) else { panic!("problems") };
    let Outcome::Site { site: clean, .. } = made(&Arc::new(desk.kept()), None) else { panic!("problems") };
    let differing: Vec<&str> =
        files(&clean).iter().filter(|(path, bytes)| files(&site).get(*path) != Some(bytes)).map(|(path, _)| *path).collect();
    assert_eq!(differing, Vec::<&str>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_site_made_after_another_is_the_one_made_from_nothing(edits in prop::collection::vec(some_edit(), 1..10)) {
        let mut desk = Desk::new();
        let mut kept = desk.kept();
        let mut last: Option<Arc<Site>> = None;
        let mut unsettled = Unsettled::default();
        for edit in std::iter::once(&Edit::Restore).chain(&edits) {
            let day = desk.today;
            desk.happen(edit);
            let changed = kept.look(&Hints::everything()).unwrap();
            kept.set_today(desk.today);
            unsettled.note(&changed, desk.today != day);
            let sources = Arc::new(kept.clone());
            let whole = made(&sources, last.clone());
            if let Some(ahead) = last.as_ref().and_then(|last| ahead(&sources, last, &unsettled)) {
                prop_assert_eq!(difference_to_whole(&ahead, &whole, &unsettled), None, "after {:?}", edit);
            }
            match (whole, made(&Arc::new(desk.kept()), None)) {
                (Outcome::Site { site, difference: told, warnings }, Outcome::Site { site: clean, warnings: clean_warnings, .. }) => {
                    prop_assert!(files(&site) == files(&clean), "after {edit:?}");
                    prop_assert_eq!(warnings, clean_warnings);
                    prop_assert_eq!(told, last.as_ref().map(|last| difference(last, &clean)));
                    last = Some(site);
                    unsettled.settle();
                }
                (Outcome::Problems { problems, .. }, Outcome::Problems { problems: clean, .. }) => {
                    prop_assert_eq!(problems, clean, "after {:?}", edit);
                }
                _ => prop_assert!(false, "one is a site and the other is none, after {edit:?}"),
            }
        }
    }
}
