//! What the program does and says at the command line: exit statuses, clear lines, and nothing lost when something is wrong.

use crate::support::{ccqm, copy, printed, site, tree};
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
    copy("showcase", &root);
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
    copy("showcase", &root);
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
