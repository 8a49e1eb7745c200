//! `ccqm guard` and what means harm or is in a bad way: hostile names and modes, forged output, revisions that are not there.

use crate::support::{Scratch, printed};
use std::path::Path;

const CHOIR: &str = "content/organisations/example-lantern-choir";

fn scratch() -> Scratch {
    Scratch::new("smallest", "")
}

fn organisation(scratch: &Scratch) {
    scratch.write("content/organisations/a-school/organisation.yaml", "name: A School\nsummary: A school.\nsector: education\n");
    scratch.commit("A school");
    scratch.git(&["branch", "--force", "base"]);
}

/// The reasons for which what is staged is refused.
fn refused(scratch: &Scratch, more: &[&str]) -> Vec<String> {
    let output = scratch.guard(&[&["--format", "json"], more].concat());
    assert_eq!(output.status.code(), Some(1), "{}", printed(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut names: Vec<String> =
        report["refusals"].as_array().unwrap().iter().map(|refusal| refusal["reason"].as_str().unwrap().to_owned()).collect();
    names.dedup();
    names
}

fn staged(mode: &str, path: &[u8], bytes: &[u8]) -> Vec<String> {
    let scratch = scratch();
    organisation(&scratch);
    scratch.stage(mode, path, bytes);
    scratch.commit_staged();
    refused(&scratch, &[])
}

#[test]
fn only_ordinary_files_are_taken() {
    let path = b"content/organisations/a-school/media/logo.png";
    assert_eq!(staged("120000", path, b"/etc/passwd"), ["symlink"]);
    assert_eq!(staged("100755", path, b"#!/bin/sh"), ["executable"]);
    assert_eq!(staged("160000", b"content/organisations/a-school/media", b""), ["submodule"]);
    assert_eq!(staged("160000", b"content/organisations/b-school", b""), ["submodule"]);
    assert_eq!(staged("100644", path, &vec![7; 5_000_001]), ["too-large"]);
    assert_eq!(staged("100644", b"content/organisations/a-school/updates/2026-10.md", &vec![b'x'; 262_145]), ["too-large"]);
}

#[test]
fn links_and_programs_are_refused_from_the_team_too() {
    let scratch = scratch();
    organisation(&scratch);
    scratch.stage("120000", b"content/register/a-school.yaml", b"../site.yaml");
    scratch.commit_staged();
    assert_eq!(refused(&scratch, &["--team"]), ["symlink"]);
}

#[test]
fn a_link_with_another_target_is_refused() {
    let scratch = scratch();
    organisation(&scratch);
    let path = b"content/organisations/a-school/media/logo.png";
    scratch.stage("120000", path, b"other.png");
    scratch.commit_staged();
    scratch.git(&["branch", "--force", "base"]);
    scratch.stage("120000", path, b"/etc/passwd");
    scratch.commit_staged();
    assert_eq!(refused(&scratch, &[]), ["symlink"]);
}

#[test]
fn many_files_at_once_are_refused() {
    let scratch = scratch();
    organisation(&scratch);
    for number in 0..101 {
        scratch.write(&format!("content/organisations/a-school/evidence/e{number}.md"), "---\ntitle: A\non: 2026-10-01\n---\nText.\n");
    }
    scratch.commit("Much");
    assert_eq!(refused(&scratch, &[]), ["too-many-files"]);
}

#[test]
fn hostile_names_are_refused_and_never_printed_as_they_are() {
    let names: [(&[u8], &str); 11] = [
        (b"aux.md", "hostile-name"),
        (b"x\\..\\..\\y.md", "hostile-name"),
        (b"a\n::error::forged.md", "hostile-name"),
        (b"\xff\xfe.md", "hostile-name"),
        ("\u{202e}dm.exe.md".as_bytes(), "hostile-name"),
        (b"trailing. ", "hostile-name"),
        (b"\x1b[2J.md", "hostile-name"),
        (b".gitattributes", "hidden-file"),
        (b"Thumbs.db", "hidden-file"),
        ("a\u{200c}b.md".as_bytes(), "hostile-name"),
        (b"AUTUMN.md", "colliding-names"),
    ];
    for (name, reason) in names {
        let scratch = scratch();
        organisation(&scratch);
        scratch.stage("100644", b"content/organisations/a-school/evidence/autumn.md", b"---\ntitle: A\non: 2026-10-01\n---\nText.\n");
        scratch.stage("100644", &[b"content/organisations/a-school/evidence/", name].concat(), b"x");
        scratch.commit_staged();
        let found = refused(&scratch, &[]);
        assert!(found.iter().any(|found| found == reason), "{}: {found:?}", name.escape_ascii());
        for format in ["human", "github", "json"] {
            let output = scratch.guard(&["--format", format]);
            let said = String::from_utf8(output.stdout).unwrap();
            assert!(!said.contains(['\u{1b}', '\u{202e}']), "{format}: {said}");
            assert!(!said.lines().any(|line| line.trim_start().starts_with("::error::forged")), "{format}: {said}");
        }
    }
}

#[test]
fn a_hidden_file_that_is_there_is_not_changed() {
    let scratch = scratch();
    scratch.write("content/organisations/a-school/.gitkeep", "");
    organisation(&scratch);
    scratch.write("content/organisations/a-school/.gitkeep", "* export-ignore\n");
    scratch.commit("Other attributes");
    assert_eq!(refused(&scratch, &[]), ["hidden-file"]);
    scratch.remove("content/organisations/a-school/.gitkeep");
    scratch.commit("Gone");
    assert_eq!(scratch.guard(&[]).status.code(), Some(0));
}

#[test]
fn trees_that_no_honest_program_writes_are_refused_or_named() {
    let scratch = scratch();
    organisation(&scratch);
    let blob = scratch.git_with(&["hash-object", "-w", "--stdin"], b"x");
    let bytes: Vec<u8> = (0..blob.len()).step_by(2).map(|at| u8::from_str_radix(&blob[at..at + 2], 16).unwrap()).collect();
    for name in ["..", ".git", "a/b", "", "twice"] {
        let mut tree = Vec::new();
        for _ in 0..2 {
            tree.extend_from_slice(b"100644 ");
            tree.extend_from_slice(name.as_bytes());
            tree.push(0);
            tree.extend_from_slice(&bytes);
        }
        let tree = scratch.git_with(&["hash-object", "-t", "tree", "--literally", "-w", "--stdin"], &tree);
        let commit = scratch.git(&["commit-tree", &tree, "-p", "base", "-m", "Odd"]);
        for format in ["human", "json", "github"] {
            let output = scratch.guard(&["--head", &commit, "--format", format]);
            assert!(matches!(output.status.code(), Some(1 | 2)), "{name:?}: {}", printed(&output));
        }
    }
}

#[test]
fn text_forges_neither_a_command_nor_markup() {
    let scratch = scratch();
    organisation(&scratch);
    let hostile = "::error file=x::forged\\n##[add-mask]x %0A::set-output name=a::b `` ` ``` </code> <script> [x](javascript:y) ![i](https://evil.example) | @someone #1 \\u202e \\e[31m";
    scratch.write(
        "content/organisations/a-school/organisation.yaml",
        &format!("name: \"{hostile}\"\nsummary: \"{hostile}\"\nsector: education\n"),
    );
    let body = format!("{hostile}\n\n::error::forged\n##[error]forged\n````\n# A heading\n````\n");
    scratch.write("content/organisations/a-school/updates/2026-10.md", &body);
    scratch.commit(&format!("::error::forged\n\nReason: ::error::forged because of many letters ` ##[error]x\n{hostile}"));
    let summary = scratch.path().join(".git/summary.md");
    let arguments = ["guard", "--base", "base", "--today", "2026-11-22", "--format", "github"];
    let output = scratch.ccqm(&arguments, &[("GITHUB_STEP_SUMMARY", &summary)]);
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    for line in said.lines() {
        let is_ours = ["::error file=content", "::error title=guard", "::warning file=content", "::notice title=guard"];
        assert!(!line.trim_start().starts_with("::") || is_ours.iter().any(|ours| line.starts_with(ours)), "{line}");
        assert!(line.starts_with("::") || !line.contains("##["), "{line}");
    }
    assert!(!said.contains(['\u{1b}', '\u{202e}', '\r']));
    let markdown = std::fs::read_to_string(summary).unwrap();
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(&markdown, pulldown_cmark::Options::all()));
    for forged in ["<script", "<a ", "<img", "<h1", "javascript:y\""] {
        assert!(!html.contains(forged), "{forged} in {html}");
    }
}

#[test]
fn any_bytes_of_any_file_end_in_a_clear_answer() {
    let scratch = scratch();
    organisation(&scratch);
    let bytes: Vec<Vec<u8>> =
        vec![vec![], vec![0; 4096], vec![0xff; 300], b"---\n".repeat(60_000), b"- ".repeat(100_000), vec![b'['; 200_000]];
    for (index, bytes) in bytes.iter().enumerate() {
        for file in ["organisation.yaml", "updates/2026-10.md", "plans/2026.md", "media/x.png"] {
            scratch.stage("100644", format!("content/organisations/a-school/{file}").as_bytes(), bytes);
        }
        scratch.git(&["commit", "--quiet", "--allow-empty", "--message", &format!("Bytes {index}")]);
        let output = scratch.guard(&["--format", "github"]);
        // Whether what is left of a file can be read is for check to say; guard never stumbles over it.
        assert!(matches!(output.status.code(), Some(0 | 1)), "{index}: {}", printed(&output));
        assert!(output.stderr.is_empty(), "{index}: {}", printed(&output));
    }
}

fn fails(scratch: &Scratch, arguments: &[&str], words: &[&str]) {
    let output = scratch.ccqm(arguments, &[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", printed(&output));
    assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
    for word in words {
        assert!(said.contains(word), "“{word}” is not in {said}");
    }
}

#[test]
fn what_cannot_be_compared_ends_with_2_and_one_clear_line() {
    let scratch = scratch();
    fails(&scratch, &["guard", "--base", "no-such-branch"], &["no-such-branch", "git fetch"]);
    fails(&scratch, &["guard", "--base", "--upload-pack=touch x"], &["--upload-pack"]);
    fails(&scratch, &["guard", "--base", "--all"], &["no commit “--all”"]);
    fails(&scratch, &["guard", "--base", ""], &["no commit"]);
    fails(&scratch, &["guard", "--base", "base\n::error::x"], &["<U+000A>"]);
    fails(&scratch, &["guard", "--base", "base", "--root", "no-such-folder"], &["no-such-folder", "--root"]);
    let outside = tempfile::tempdir().unwrap();
    fails(&scratch, &["guard", "--base", "base", "--root", outside.path().to_str().unwrap()], &["not in a git repository"]);
    scratch.git(&["checkout", "--quiet", "--orphan", "other"]);
    scratch.commit("Another history");
    fails(&scratch, &["guard", "--base", "base"], &["no commit in common"]);
}

#[test]
fn without_git_one_line_says_so() {
    let scratch = scratch();
    let nowhere = scratch.path().join("no-programs-here");
    let output = scratch.ccqm(&["guard", "--base", "base"], &[("PATH", Path::new(&nowhere))]);
    assert_eq!(output.status.code(), Some(2), "{}", printed(&output));
    assert!(printed(&output).contains("git is not installed"), "{}", printed(&output));
}

#[test]
fn bare_shallow_and_partial_copies_and_sites_in_a_folder_are_read() {
    let scratch = Scratch::new("smallest", "marks/");
    scratch.write("marks/content/organisations/a-school/organisation.yaml", "name: A School\nsummary: A school.\nsector: education\n");
    scratch.write("notes.txt", "Not the school's.\n");
    scratch.commit("A school");
    let inside = scratch.guard(&["--root", "marks"]);
    assert_eq!(inside.status.code(), Some(1), "{}", printed(&inside));
    let said = printed(&inside);
    assert!(said.contains("notes.txt [outside-own-folder]") && said.contains("New organisation: “A School”"), "{said}");
    let copies = tempfile::tempdir().unwrap();
    let url = format!("file://{}", scratch.path().display());
    scratch.git(&["config", "uploadpack.allowFilter", "true"]);
    for (name, how) in [("bare", "--bare"), ("partial", "--filter=blob:none")] {
        let copy = copies.path().join(name);
        let copy = copy.to_str().unwrap();
        scratch.git(
            &["clone", "--quiet", "--no-checkout", how, &url, copy]
                .map(|word| if word == "--no-checkout" && name == "bare" { "--quiet" } else { word }),
        );
        let base = scratch.git(&["rev-parse", "base"]);
        let run = scratch.ccqm(&["guard", "--root", copy, "--base", &base, "--head", "main", "--today", "2026-11-22"], &[]);
        assert!(matches!(run.status.code(), Some(0 | 1)), "{name}: {}", printed(&run));
    }
    let shallow = copies.path().join("shallow");
    let shallow = shallow.to_str().unwrap();
    scratch.git(&["clone", "--quiet", "--depth=1", &url, shallow]);
    let base = scratch.git(&["rev-parse", "base"]);
    fails(&scratch, &["guard", "--root", shallow, "--base", &base], &["shallow", "fetch-depth: 0"]);
}

#[test]
fn a_repository_hidden_in_a_folder_of_the_site_is_not_taken_for_the_real_one() {
    let scratch = Scratch::new("smallest", "marks/");
    let hidden = tempfile::tempdir().unwrap();
    scratch.git(&["init", "--quiet", "--bare", hidden.path().to_str().unwrap()]);
    for (path, bytes) in crate::support::tree(hidden.path()) {
        scratch.write_bytes(&format!("marks/{path}"), &bytes);
    }
    std::fs::create_dir_all(scratch.path().join("marks/refs/heads")).unwrap();
    std::fs::create_dir_all(scratch.path().join("marks/objects")).unwrap();
    for config in ["[core]\nbare = true\n", "[core]\nbare = false\nworktree = ..\n"] {
        scratch.write("marks/config", config);
        fails(&scratch, &["guard", "--root", "marks", "--base", "base"], &["inside a folder of another"]);
    }
}

#[test]
fn the_base_is_where_the_histories_parted() {
    let scratch = scratch();
    organisation(&scratch);
    scratch.write("content/organisations/a-school/updates/2026-10.md", "We met.\n");
    scratch.commit("An update");
    scratch.git(&["checkout", "--quiet", "base"]);
    scratch.write("content/organisations/other/organisation.yaml", "name: Other\nsummary: Another.\nsector: education\n");
    scratch.commit("Meanwhile");
    scratch.git(&["branch", "--force", "later"]);
    let run = scratch.ccqm(&["guard", "--base", "later", "--head", "main", "--today", "2026-11-22"], &[]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let said = printed(&run);
    assert!(said.contains("the last commit in common with later") && !said.contains("Another"), "{said}");
}

#[test]
fn nothing_of_a_revision_is_run() {
    let scratch = scratch();
    organisation(&scratch);
    scratch.write(".gitattributes", "* filter=evil diff=evil\n");
    scratch.git(&["config", "filter.evil.smudge", "touch ran; cat"]);
    scratch.git(&["config", "diff.evil.textconv", "touch ran; cat"]);
    scratch.git(&["config", "core.fsmonitor", "touch ran"]);
    scratch.stage("100644", format!("{CHOIR}/updates/2026-10.md").as_bytes(), b"x");
    scratch.git(&["-c", "core.fsmonitor=false", "commit", "--quiet", "--message", "x"]);
    let _ = std::fs::remove_file(scratch.path().join("ran"));
    let run = scratch.guard(&[]);
    assert!(matches!(run.status.code(), Some(0 | 1)), "{}", printed(&run));
    assert!(!scratch.path().join("ran").exists(), "something ran");
}
