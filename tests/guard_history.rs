//! `ccqm guard` and what git holds: histories that meet more than once, contents that are missing, trees that never end, and reports that
//! are too long for a host.

use crate::support::{Scratch, printed};
use std::path::PathBuf;

const SCHOOL: &str = "content/organisations/a-school";

fn scratch() -> Scratch {
    let scratch = Scratch::new("smallest", "");
    scratch.write(&format!("{SCHOOL}/organisation.yaml"), "name: A School\nsummary: A school.\nsector: education\n");
    scratch.write(&format!("{SCHOOL}/updates/2026-09.md"), "We met nine families.\n");
    scratch.commit("A school");
    scratch.git(&["branch", "--force", "base"]);
    scratch
}

fn fails(scratch: &Scratch, arguments: &[&str], words: &[&str]) {
    let output = scratch.ccqm(&[&["guard", "--today", "2026-11-22"], arguments].concat(), &[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", printed(&output));
    assert_eq!(said.lines().count(), 1, "{said}");
    for word in words {
        assert!(said.contains(word), "“{word}” is not in {said}");
    }
}

/// The file in which git keeps what stands at a path of a revision.
fn object(scratch: &Scratch, revision: &str, path: &str) -> PathBuf {
    let id = scratch.git(&["rev-parse", &format!("{revision}:{path}")]);
    scratch.path().join(".git/objects").join(&id[..2]).join(&id[2..])
}

#[test]
fn histories_that_parted_twice_are_not_compared() {
    let scratch = scratch();
    scratch.git(&["checkout", "--quiet", "-b", "beside"]);
    scratch.write(&format!("{SCHOOL}/updates/2026-10.md"), "We met.\n");
    scratch.commit("Beside");
    scratch.git(&["checkout", "--quiet", "main"]);
    scratch.write("content/register/a-school.yaml", "registered: 2026\nnote: The team called.\n");
    scratch.commit("The team's note");
    scratch.git(&["branch", "note"]);
    scratch.git(&["merge", "--quiet", "--no-ff", "--message", "Merged", "beside"]);
    scratch.git(&["checkout", "--quiet", "-b", "proposed", "beside"]);
    scratch.git(&["merge", "--quiet", "--strategy", "ours", "--message", "As if merged", "note"]);
    scratch.write(&format!("{SCHOOL}/updates/2026-11.md"), "We met again.\n");
    scratch.commit("An honest update");
    fails(&scratch, &["--base", "main", "--head", "proposed", "--submission"], &["more than one place", "new branch"]);
}

#[test]
fn contents_that_are_missing_are_not_taken_for_nothing() {
    let update = format!("{SCHOOL}/updates/2026-09.md");
    let scratch = scratch();
    scratch.replace(&update, "nine", "ninety");
    scratch.commit("Rewritten");
    std::fs::remove_file(object(&scratch, "base", &update)).unwrap();
    fails(&scratch, &["--base", "base", "--submission"], &["2026-09.md", "git fetch"]);

    let scratch = self::scratch();
    let update = format!("{SCHOOL}/updates/2026-10.md");
    scratch.write(&update, "We met.\n");
    scratch.commit("An update");
    std::fs::remove_file(object(&scratch, "HEAD", &update)).unwrap();
    assert_eq!(refused(&scratch), ["cannot-compare"]);

    let scratch = self::scratch();
    let tree = scratch.git(&["rev-parse", &format!("HEAD:{SCHOOL}/updates")]);
    scratch.git_with(&["update-index", "-z", "--add", "--index-info"], format!("100644 {tree}\t{update}\0").as_bytes());
    scratch.git(&["commit", "--quiet", "--message", "A folder that is called a file"]);
    assert_eq!(refused(&scratch), ["cannot-compare"]);
}

fn refused(scratch: &Scratch) -> Vec<String> {
    let output = scratch.guard(&["--submission", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "{}", printed(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    report["refusals"].as_array().unwrap().iter().map(|refusal| refusal["reason"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn folders_that_never_end_are_not_walked_to_the_end() {
    let scratch = scratch();
    let mut tree = scratch.git_with(&["mktree"], b"");
    for _ in 0..40 {
        tree = scratch.git_with(&["mktree"], format!("040000 tree {tree}\ta\n040000 tree {tree}\tb\n").as_bytes());
    }
    let root = scratch.git(&["ls-tree", "HEAD"]);
    let root = scratch.git_with(&["mktree"], format!("{root}\n040000 tree {tree}\tzz\n").as_bytes());
    let commit = scratch.git(&["commit-tree", &root, "-p", "base", "-m", "Many folders"]);
    fails(&scratch, &["--base", "base", "--head", &commit], &["files and folders"]);
}

/// A plan whose every action has the same title but for its number.
fn plan(letter: &str) -> String {
    let title = letter.repeat(78);
    let action =
        |number: usize| format!("- {{id: a{number}, title: \"{title}{number}\", area: practice, due: 2026-06-01, status: not-started}}\n");
    format!("from: 2026-01-01\nto: 2026-12-31\nactions:\n{}", (0..210).map(action).collect::<String>())
}

#[test]
fn a_long_summary_is_cut_and_says_so() {
    let scratch = scratch();
    for number in 0..40 {
        scratch.write(&format!("{SCHOOL}/plans/p{number}.yaml"), &plan("x"));
    }
    scratch.commit("Plans");
    scratch.git(&["branch", "--force", "base"]);
    for number in 0..40 {
        scratch.write(&format!("{SCHOOL}/plans/p{number}.yaml"), &plan("*"));
    }
    scratch.commit("Other plans");
    let summary = scratch.path().join(".git/summary.md");
    for there in [0, 1_000_000, 1_047_000] {
        std::fs::write(&summary, "x".repeat(there)).unwrap();
        let arguments = ["guard", "--base", "base", "--today", "2026-11-22", "--format", "github"];
        scratch.ccqm(&arguments, &[("GITHUB_STEP_SUMMARY", &summary)]);
        let text = std::fs::read_to_string(&summary).unwrap();
        assert!(text.len() < 1024 * 1024, "{there}: {}", text.len());
        let said = text.contains("too long to be shown here in full") && text.contains(" more important changes");
        assert!(said || there == 1_047_000, "{there}");
    }
}

#[test]
fn keys_that_nobody_knows_are_shown_as_foreign_words() {
    let scratch = scratch();
    let keys = "\"[Approved by the team](https://evil.example)\": y\n\"![x](https://evil.example/x.png)\": y\n\"`\": \"`@everyone\"\n\"@octocat #1 <!-- \": 1\ncontact: {role: Office, \"](x) [Click](https://evil.example) \": y}\n";
    scratch.write(&format!("{SCHOOL}/organisation.yaml"), &format!("name: A School\nsummary: A school.\nsector: education\n{keys}"));
    scratch.commit("Keys");
    let summary = scratch.path().join(".git/summary.md");
    let arguments = ["guard", "--base", "base", "--today", "2026-11-22", "--format", "github"];
    scratch.ccqm(&arguments, &[("GITHUB_STEP_SUMMARY", &summary)]);
    let text = std::fs::read_to_string(&summary).unwrap();
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all()));
    for forged in ["<a ", "<img", "<!--"] {
        assert!(!html.contains(forged), "{forged} in {html}");
    }
    assert!(html.contains("<code>[Approved by the team](https://evil.example)</code>"), "{html}");
    let outside_code: String = html.split("<code>").map(|part| part.rsplit("</code>").next().unwrap_or("")).collect();
    assert!(!outside_code.contains('@'), "{outside_code}");
}
