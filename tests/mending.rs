//! `ccqm check --fix` and the changes it makes.

use crate::support::{ccqm, copy_site, printed, rule_site, site, tree};
use ccqm::mend::mend;
use ccqm::source::{DiskWorld, MemoryWorld, World};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

const DAY: &str = "2026-11-22";
const BAKERY: &str = "content/organisations/example-bakery/organisation.yaml";

/// Problems as `rule at the words of which file`, with those first that a change mends.
fn problems(world: &dyn World) -> Vec<(String, bool)> {
    let (reading, found) = ccqm::examine(world);
    let sources = &reading.sources;
    let told = found.iter().map(|problem| {
        (format!("{} {} {}", problem.rule.name, sources.file(problem.at.file).path, sources.text_at(problem.at)), problem.change.is_some())
    });
    told.collect()
}

/// The world with every certain change made.
fn mended(world: &MemoryWorld) -> MemoryWorld {
    let (reading, found) = ccqm::examine(world);
    mend(&reading.sources, &found).into_iter().fold(world.clone(), |world, file| world.with(&file.path, &file.after))
}

#[test]
fn what_is_certain_is_mended_and_what_is_not_is_left() {
    let path = "content/organisations/example/plans/2025.md";
    let text = "---\r\nfrom: 2025/9/1\r\nto: \"31.08.2026\"\r\nactions:\r\n  - id: ask\r\n    titel: Ask families\r\n    area: people\r\n    \
                due: 03/04/2026\r\n    status: not-started\r\n---\r\nWe write 2025/9/1 and titel.\r\n";
    let world = rule_site().with(path, text);
    let after = String::from_utf8(mended(&world).bytes(path).unwrap()).unwrap();
    let expected =
        text.replace("from: 2025/9/1", "from: 2025-09-01").replace("\"31.08.2026\"", "2026-08-31").replace("titel: Ask", "title: Ask");
    assert_eq!(after, expected);
}

#[test]
fn a_key_is_left_when_the_right_one_is_there_or_two_mean_the_same() {
    let path = "content/organisations/example/organisation.yaml";
    for text in ["name: A\nsummary: We help.\nsumary: We.\nsector: schools\n", "name: A\nsumary: We help.\nsummry: We.\nsector: schools\n"]
    {
        let world = rule_site().with(path, text);
        assert_eq!(mended(&world).bytes(path).unwrap(), text.as_bytes(), "{text}");
    }
}

/// Mistakes that a person makes and that can be mended: how a line looked, and how it looks with the mistake.
const MISTAKES: [(&str, &str); 8] = [
    ("summary:", "sumary:"),
    ("title:", "titel:"),
    ("status:", "Status:"),
    ("sector:", "secter:"),
    ("commitments:", "comitments:"),
    ("due: 2026-0", "due: 2026/"),
    ("made: 2025-09-", "made: 2025/9/"),
    ("on: 2026-0", "on: 2026-"),
];

static SHOWCASE: LazyLock<MemoryWorld> = LazyLock::new(|| {
    let text = |path: &String| path.starts_with("content/") && !path.contains("/media/");
    let files = tree(&site("showcase")).into_iter().filter(|(path, _)| text(path));
    files.fold(MemoryWorld::new(crate::support::TODAY), |world, (path, bytes)| world.with_bytes(&path, &bytes))
});

#[test]
fn each_of_these_mistakes_is_mended_to_what_it_was() {
    for (right, wrong) in MISTAKES {
        let has = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(right);
        let (path, bytes) = SHOWCASE.files.iter().find(|(_, bytes)| has(bytes)).unwrap_or_else(|| panic!("no file has {right}"));
        let text = String::from_utf8(bytes.clone()).unwrap();
        let after = mended(&SHOWCASE.clone().with(path, &text.replacen(right, wrong, 1)));
        assert_eq!(String::from_utf8_lossy(&after.files[path]), text, "{path}");
    }
}

#[test]
fn thousands_of_changes_in_one_file_are_all_made() {
    let path = "content/organisations/example/plans/2025.md";
    let world = rule_site().with(path, &format!("---\nactions:\n{}---\n", "  - titel: x\n    due: 2026/1/1\n".repeat(7000)));
    let (reading, found) = ccqm::examine(&world);
    let files = mend(&reading.sources, &found);
    assert_eq!(files.iter().map(|file| file.changes).collect::<Vec<_>>(), [14_000]);
    assert_eq!(ccqm::mend::difference(&files[0], false).matches("\n+").count(), 14_001);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn after_mending_the_problems_are_gone_and_no_new_one_is_there(
        chosen in prop::collection::vec((any::<prop::sample::Index>(), 0..MISTAKES.len()), 1..12)
    ) {
        let before = problems(&*SHOWCASE);
        let paths: Vec<&String> = SHOWCASE.files.keys().collect();
        let mut world = SHOWCASE.clone();
        for (file, mistake) in chosen {
            let path = paths[file.index(paths.len())];
            let text = String::from_utf8(world.bytes(path).unwrap()).unwrap();
            let (right, wrong) = MISTAKES[mistake];
            if !text.contains(wrong) {
                world = world.with(path, &text.replacen(right, wrong, 1));
            }
        }
        let after = mended(&world);
        let left = problems(&after);
        prop_assert!(left.iter().all(|(_, certain)| !certain), "{left:?}");
        let known: BTreeSet<_> = before.iter().chain(&problems(&world)).cloned().collect();
        prop_assert!(left.iter().all(|problem| known.contains(problem)), "{left:?}");
        for (path, bytes) in &world.files {
            let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).split('\n').count();
            prop_assert_eq!(lines(bytes), lines(&after.files[path]), "{}", path);
        }
    }
}

fn check(root: &Path, more: &[&str]) -> std::process::Output {
    let mut arguments = vec!["check", "--today", DAY, "--fix"];
    arguments.extend(more);
    ccqm(root, &arguments)
}

#[test]
fn nothing_is_changed_without_being_asked() {
    let temp = tempfile::tempdir().unwrap();
    copy_site("many-problems", temp.path());
    let before = tree(temp.path());
    let run = check(temp.path(), &[]);
    let said = printed(&run);
    assert_eq!(run.status.code(), Some(1), "{said}");
    for part in [&format!("--- {BAKERY}\n"), "-sumary: We bake", "+summary: We bake", "Nothing was changed.", "--yes"] {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
    assert!(before == tree(temp.path()), "something was changed");
}

#[test]
fn with_yes_the_changes_are_made_and_the_rest_is_reported() {
    let temp = tempfile::tempdir().unwrap();
    copy_site("many-problems", temp.path());
    let before = tree(temp.path());
    let run = check(temp.path(), &["--yes", "--format", "short", "content/organisations/example-bakery"]);
    let said = printed(&run);
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("Made 1 change to 1 file.") && said.contains("unknown-sector") && !said.contains("“sumary”"), "{said}");
    let changed: Vec<String> =
        tree(temp.path()).into_iter().filter(|(path, bytes)| before.get(path) != Some(bytes)).map(|(path, _)| path).collect();
    assert_eq!(changed, [BAKERY]);
    let again = check(temp.path(), &["--yes", "--format", "json", "content/organisations/example-bakery"]);
    assert!(serde_json::from_slice::<serde_json::Value>(&again.stdout).is_ok(), "{}", printed(&again));
    assert!(String::from_utf8_lossy(&again.stderr).contains("nothing that can be mended"), "{}", printed(&again));
    let refused = check(temp.path(), &["--format", "github"]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn a_file_that_could_not_be_read_whole_is_never_written() {
    let temp = tempfile::tempdir().unwrap();
    copy_site("smallest", temp.path());
    let file = temp.path().join("content/organisations/a/organisation.yaml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let bytes = b"name: A\nsumary: We help.\nsector: \xff\n";
    std::fs::write(&file, bytes).unwrap();
    let run = check(temp.path(), &["--yes"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let (reading, found) = ccqm::examine(&DiskWorld::new(temp.path().to_path_buf(), crate::support::TODAY));
    assert!(found.has_errors() && !reading.sources.file(found.iter().next().unwrap().at.file).path.is_empty());
}
