//! What the program does and says at the command line: exit statuses, clear lines, and nothing lost when something is wrong.

use crate::support::{ccqm, copy_site, printed, site, tree};
use std::path::Path;

const DAY: &str = "2026-11-22";

fn build(folder: &Path, name: &str, output: &Path, more: &[&str]) -> std::process::Output {
    let root = site(name);
    let mut arguments = vec!["build", "--root", root.to_str().unwrap(), "--output", output.to_str().unwrap(), "--today", DAY];
    arguments.extend(more);
    ccqm(folder, &arguments)
}

#[test]
fn a_build_says_what_it_read_and_wrote_and_when_to_build_again() {
    let temp = tempfile::tempdir().unwrap();
    let output = temp.path().join("site");
    let run = build(temp.path(), "showcase", &output, &[]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    for part in ["14 organisations", "for 2026-11-22", "Wrote", "the site will change by itself on 2026-", "index.html"] {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
    let again = build(temp.path(), "showcase", &output, &[]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("Wrote   0 of"), "{}", printed(&again));
}

#[test]
fn errors_leave_the_published_site_as_it_was() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path().join("root");
    copy_site("showcase", &root);
    let first = ccqm(&root, &["build", "--today", DAY]);
    assert_eq!(first.status.code(), Some(0), "{}", printed(&first));
    let before = tree(&root.join("output"));
    std::fs::write(root.join("content/organisations/example-solo-trainer/organisation.yaml"), "name: [\n").unwrap();
    let second = ccqm(&root, &["build", "--today", DAY]);
    assert_eq!(second.status.code(), Some(1));
    assert!(printed(&second).contains("Nothing was written"), "{}", printed(&second));
    assert!(before == tree(&root.join("output")), "the output changed");
}

#[test]
fn files_of_others_are_left_and_named() {
    let temp = tempfile::tempdir().unwrap();
    let output = temp.path().join("site");
    std::fs::create_dir_all(output.join("mine")).unwrap();
    std::fs::write(output.join("mine/notes.txt"), "keep me").unwrap();
    let run = build(temp.path(), "smallest", &output, &[]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    assert!(printed(&run).contains("mine/notes.txt"), "{}", printed(&run));
    assert_eq!(std::fs::read_to_string(output.join("mine/notes.txt")).unwrap(), "keep me");
}

#[test]
fn a_page_that_is_no_longer_planned_is_removed() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path().join("root");
    copy_site("showcase", &root);
    assert!(ccqm(&root, &["build", "--today", DAY]).status.success());
    let update = root.join("content/organisations/example-lantern-choir/updates");
    let month = std::fs::read_dir(&update).unwrap().next().unwrap().unwrap().path();
    let built = root.join("output/organisations/example-lantern-choir/updates").join(month.file_stem().unwrap());
    assert!(built.join("index.html").exists());
    std::fs::remove_file(month).unwrap();
    let run = ccqm(&root, &["build", "--today", DAY]);
    assert!(run.status.success(), "{}", printed(&run));
    assert!(!built.exists());
}

#[test]
fn what_could_not_run_ends_with_2_and_one_clear_line() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("a-file");
    std::fs::write(&file, "x").unwrap();
    let root = site("smallest");
    let root = root.to_str().unwrap();
    let under_a_file = file.join("site");
    let under_a_file = under_a_file.to_str().unwrap();
    let among_the_sources = site("smallest").join("content");
    let cases: [(&[&str], &str); 7] = [
        (&["build", "--root", root, "--output", among_the_sources.to_str().unwrap()], "--output"),
        (&["check", "--root", "no-such-folder"], "no-such-folder"),
        (&["check", "--root", temp.path().to_str().unwrap()], "content/"),
        (&["build", "--root", root, "--theme", "no-such-theme", "--output", "x"], "no-such-theme"),
        (&["build", "--root", root, "--output", under_a_file], "a-file"),
        (&["build", "--root", root, "--base-url", "example.org"], "https://"),
        (&["check", "--root", root, "no-such-file.md"], "no-such-file.md"),
    ];
    for (arguments, named) in cases {
        let run = ccqm(temp.path(), arguments);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}: {}", printed(&run));
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
        assert!(said.contains(named), "{arguments:?}: {said}");
    }
}

#[test]
fn check_narrows_to_paths_and_counts_only_those() {
    let root = site("many-problems");
    let run = ccqm(&root, &["check", "--format", "short", "--today", DAY, "content/pages"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(!said.is_empty() && said.lines().all(|line| line.starts_with("content/pages/")), "{said}");
    let clean = ccqm(&root, &["check", "--today", DAY, "content/scheme.yaml"]);
    assert_eq!(clean.status.code(), Some(0), "{}", printed(&clean));
}

#[test]
fn the_human_form_shows_the_line_and_what_to_write() {
    let root = site("many-problems");
    let run = ccqm(&root, &["check", "--today", DAY, "content/register/example-bakery.yaml"]);
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    for part in
        ["error[unknown-word]", "content/register/example-bakery.yaml:12:9", "status: resting", "help:", "active, paused or withdrawn"]
    {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
}

#[test]
fn a_portable_copy_has_only_relative_addresses() {
    let temp = tempfile::tempdir().unwrap();
    let output = temp.path().join("site");
    let run = build(temp.path(), "showcase", &output, &["--portable"]);
    assert!(run.status.success(), "{}", printed(&run));
    for (path, bytes) in tree(&output).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8(bytes).unwrap();
        for attribute in ["href=\"/", "src=\"/", "url=/"] {
            assert!(!html.contains(attribute), "{path} has {attribute}");
        }
    }
}

#[test]
fn a_site_below_a_path_keeps_to_it() {
    let temp = tempfile::tempdir().unwrap();
    let output = temp.path().join("site");
    let run = build(temp.path(), "showcase", &output, &["--base-url", "https://example.org/marks/one/"]);
    assert!(run.status.success(), "{}", printed(&run));
    let home = std::fs::read_to_string(output.join("index.html")).unwrap();
    assert!(home.contains("href=\"/marks/one/organisations/\""));
    assert!(home.contains("https://example.org/marks/one/"));
    assert!(!home.contains("href=\"/organisations/\""));
}

/// Makes all files of a folder look as if nobody had touched them for a while.
fn age(folder: &Path) {
    for path in tree(folder).into_keys() {
        let file = std::fs::File::options().write(true).open(folder.join(path)).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(60)).unwrap();
    }
}

#[test]
fn a_build_that_would_change_nothing_reads_nothing_and_says_the_same() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path().join("site");
    for (path, bytes) in tree(&site("smallest")) {
        std::fs::create_dir_all(root.join(&path).parent().unwrap()).unwrap();
        std::fs::write(root.join(path), bytes).unwrap();
    }
    let build = || {
        let run = ccqm(temp.path(), &["build", "--root", root.to_str().unwrap(), "--today", "2026-11-22"]);
        assert!(run.status.success(), "{}", printed(&run));
        printed(&run)
    };
    let note = root.join("output/.ccqm-last-build");
    let first = build();
    assert!(!note.exists(), "files that were written just now may change once more without a trace");
    age(&root);
    build();
    // Whatever the note says is said again: so nothing was made.
    std::fs::write(&note, std::fs::read_to_string(&note).unwrap().replace("\"told\":\"", "\"told\":\"From the note. ")).unwrap();
    let again = build();
    assert!(again.contains("From the note."), "{again}");
    let lines = |said: &str| -> Vec<String> {
        said.lines().filter(|line| !line.contains("Wrote") && *line != "From the note. ").map(str::to_owned).collect()
    };
    assert_eq!(lines(&again), lines(&first));
    assert!(again.contains("Wrote   0 of "), "{again}");

    let page = root.join("output/index.html");
    let right = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, "changed by hand").unwrap();
    let mended = build();
    assert!(mended.contains("Wrote   1 of ") && !mended.contains("From the note."), "{mended}");
    assert_eq!(std::fs::read_to_string(&page).unwrap(), right);

    let settings = root.join("content/site.yaml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("Who takes part?", "Who takes parts?")).unwrap();
    build();
    assert!(std::fs::read_to_string(&page).unwrap().contains("Who takes parts?"));
    assert!(!note.exists());
}
