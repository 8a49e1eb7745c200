//! The same input gives the same bytes: twice, on one thread, from another folder, in another time zone.

use crate::support::{TODAY, build_on, ccqm, files, printed, site, tree};
use ccqm::source::{Listing, ReadFailure, World};

#[test]
fn twice_and_on_one_thread() {
    let first = build_on("showcase", TODAY);
    let again = build_on("showcase", TODAY);
    assert_eq!(files(&first), files(&again));
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let alone = one.install(|| build_on("showcase", TODAY));
    assert_eq!(files(&first), files(&alone));
}

/// A folder that lists its files the wrong way round, as a disk may.
struct Shuffled(ccqm::source::DiskWorld, usize);

impl World for Shuffled {
    fn list(&self, folder: &str) -> Vec<Listing> {
        let mut listed = self.0.list(folder);
        listed.reverse();
        let by = self.1.min(listed.len());
        listed.rotate_left(by);
        listed
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        self.0.bytes(path)
    }

    fn today(&self) -> jiff::civil::Date {
        self.0.today()
    }
}

#[test]
fn in_whatever_order_files_are_listed() {
    for name in ["showcase", "many-problems"] {
        let built = |by: usize| {
            let world = Shuffled(ccqm::source::DiskWorld::new(site(name), TODAY), by);
            ccqm::pipeline::build(&world, &ccqm::pipeline::BuildOptions::default()).unwrap()
        };
        let told = |built: &ccqm::pipeline::Built| ccqm::diagnostic::short(&built.problems, &built.reading.sources);
        let first = build_on(name, TODAY);
        for by in [0, 1, 17] {
            let again = built(by);
            assert_eq!(told(&first), told(&again), "{name}, {by}");
            assert!(files(&first) == files(&again), "{name}, {by}");
        }
    }
}

#[test]
fn from_another_folder_and_in_another_time_zone() {
    let temp = tempfile::tempdir().unwrap();
    let copy = temp.path().join("a folder with spaces");
    for (path, bytes) in tree(&site("showcase")) {
        let target = copy.join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    let here = temp.path().join("here");
    let there = temp.path().join("there");
    let root = site("showcase");
    let day = TODAY.to_string();
    let first = ccqm(temp.path(), &["build", "--root", root.to_str().unwrap(), "--output", here.to_str().unwrap(), "--today", &day]);
    assert!(first.status.success(), "{}", printed(&first));
    let second = std::process::Command::new(env!("CARGO_BIN_EXE_ccqm"))
        .current_dir(&copy)
        .args(["build", "--output", there.to_str().unwrap(), "--today", &day])
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "tr_TR.UTF-8")
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .unwrap();
    assert!(second.status.success(), "{}", printed(&second));
    let site = |folder: &std::path::Path| {
        let mut files = tree(folder);
        // A note of when the sources were changed: no part of the site.
        files.remove(".ccqm-last-build");
        files
    };
    let (here, there) = (site(&here), site(&there));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    for (path, bytes) in &here {
        assert!(there.get(path) == Some(bytes), "{path} differs");
    }
}

#[test]
fn the_date_comes_from_source_date_epoch_as_london_has_it() {
    let temp = tempfile::tempdir().unwrap();
    let root = site("smallest");
    let build = |epoch: &str| {
        let output = temp.path().join(epoch);
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_ccqm"))
            .args(["build", "--root", root.to_str().unwrap(), "--output", output.to_str().unwrap()])
            .env("SOURCE_DATE_EPOCH", epoch)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", printed(&run));
        std::fs::read_to_string(output.join("index.html")).unwrap()
    };
    // 23:30 UTC on 30 June 2026 is already 1 July in London's summer time.
    assert!(build("1782862200").contains("1 July 2026"));
    assert!(build("1782858000").contains("30 June 2026"));
}
