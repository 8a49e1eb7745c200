//! `ccqm new` on the command line: flags, what is missing, what is there already.

use crate::support::{ccqm, printed, site, tree};
use std::path::Path;
use std::process::Output;

fn copy(to: &Path) {
    // A few of its organisations are enough, and much faster.
    let needed = ["site.yaml", "scheme.yaml", "riverside", "lantern-choir", "solo-trainer"];
    let wanted = |path: &str| path.starts_with("content/") && needed.iter().any(|part| path.contains(part)) && !path.contains("/media/");
    for (path, bytes) in tree(&site("showcase")).into_iter().filter(|(path, _)| wanted(path)) {
        let target = to.join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
}

fn new(root: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["new", "--today", "2026-11-22"];
    arguments.extend(more);
    ccqm(root, &arguments)
}

#[test]
fn every_kind_is_written_from_flags_and_passes_check() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path();
    copy(root);
    let club = "example-night-school";
    let cases: [(&[&str], &str); 6] = [
        (
            &["organisation", "--name", "Example Night School", "--summary", "We teach: #5, @ night.", "--sector", "education"],
            "organisation.yaml",
        ),
        (
            &[
                "pledge",
                "--organisation",
                club,
                "--set",
                "made=2026-11-02",
                "--set",
                "commitments=We listen: always.",
                "--text",
                "We promise.",
            ],
            "pledges/2026.md",
        ),
        (
            &[
                "plan",
                "--organisation",
                club,
                "--set",
                "from=2026-11-01",
                "--set",
                "to=2027-10-31",
                "--set",
                "actions=Ask every learner",
                "--set",
                "actions.1.area=Governance",
                "--set",
                "actions.1.due=2027-03-31",
            ],
            "plans/2026.md",
        ),
        (
            &[
                "update",
                "2026-11",
                "--organisation",
                club,
                "--area",
                "governance",
                "--set",
                "actions=ask-every-learner",
                "--text",
                "- We met.\n- We ate.",
            ],
            "updates/2026-11.md",
        ),
        (
            &["evaluation", "--organisation", club, "--month", "November 2026", "--set", "areas.governance.strengths=We meet."],
            "evaluations/2026-11.md",
        ),
        (
            &["evidence", "--organisation", club, "--title", "First evening", "--set", "on=2026-11-03", "--text", "Twelve came."],
            "evidence/first-evening.md",
        ),
    ];
    for (arguments, path) in cases {
        let run = new(root, arguments);
        assert_eq!(run.status.code(), Some(0), "{arguments:?}\n{}", printed(&run));
        let file = format!("content/organisations/{club}/{path}");
        assert!(printed(&run).contains(&format!("Wrote {file}")) && printed(&run).contains("git add"), "{}", printed(&run));
        let text = std::fs::read_to_string(root.join(&file)).unwrap();
        assert!(text.contains("# More that you can say"), "{text}");
    }
    let check = ccqm(root, &["check", "--today", "2026-11-22", &format!("content/organisations/{club}")]);
    assert_eq!(check.status.code(), Some(0), "{}", printed(&check));
}

#[test]
fn what_is_missing_is_said_at_once() {
    let temp = tempfile::tempdir().unwrap();
    copy(temp.path());
    let before = tree(temp.path());
    let run = new(temp.path(), &["pledge"]);
    assert_eq!(run.status.code(), Some(2));
    for part in ["--organisation", "--set made=…", "--set commitments=…"] {
        assert!(printed(&run).contains(part), "“{part}” is not in:\n{}", printed(&run));
    }
    assert!(!printed(&run).contains("U+000A"), "{}", printed(&run));
    let run = new(temp.path(), &["update", "--organisation", "example-solo-trainer"]);
    assert!(printed(&run).contains("--month") && printed(&run).contains("--text"), "{}", printed(&run));
    assert!(before == tree(temp.path()));
}

#[test]
fn nothing_is_overwritten_unasked_and_mistakes_write_nothing() {
    let temp = tempfile::tempdir().unwrap();
    copy(temp.path());
    let before = tree(temp.path());
    let organisation = ["--organisation", "example-riverside-primary-school", "--text", "We met."];
    let with = |more: &[&'static str]| -> Vec<&'static str> { more.iter().copied().chain(organisation).collect() };
    let cases = [
        (with(&["update", "2026-10"]), 2, "--force"),
        (with(&["update", "2026-08"]), 1, "stands twice"),
        (with(&["update", "2026-12"]), 1, "has not begun"),
        (with(&["update", "2026-11-22"]), 2, "is not a month"),
        (with(&["evidence", "--set", "titel=x"]), 2, "Did you mean “title”?"),
        (with(&["pledge", "--set", "made=2026-02-30", "--set", "commitments=x"]), 2, "“2026-02-30” is not a date"),
        (with(&["pledge", "next", "--set", "made=2026-02-30", "--set", "commitments=x"]), 1, "no day 2026-02-30"),
        (with(&["pledge", "../x", "--set", "made=2026-02-03", "--set", "commitments=x"]), 2, "cannot be the name"),
        (vec!["update", "2026-11", "--organisation", "example-riverside-primary-shcool", "--text", "x"], 2, "Did you mean"),
        (vec!["organisation", "--set", "name=Example Solo Trainer", "--summary", "x", "--sector", "education"], 2, "--force"),
        (vec!["organisation", "--name", "اردو", "--summary", "x", "--sector", "education"], 2, "file's name"),
    ];
    for (arguments, status, said) in cases {
        let run = new(temp.path(), &arguments);
        assert_eq!(run.status.code(), Some(status), "{arguments:?}\n{}", printed(&run));
        assert!(printed(&run).to_lowercase().contains(&said.to_lowercase()), "{arguments:?}\n{}", printed(&run));
        assert!(before == tree(temp.path()), "{arguments:?} changed something");
    }
    let dry =
        new(temp.path(), &["update", "2026-12", "--today", "2026-12-22", "--organisation", "example-solo-trainer", "--text", "We met."]);
    assert_eq!(dry.status.code(), Some(2), "--today twice");
    let dry = ccqm(
        temp.path(),
        &["new", "update", "2026-11", "--today", "2026-11-22", "--dry-run", "--organisation", "example-solo-trainer", "--text", "We met."],
    );
    assert!(dry.status.success() && printed(&dry).contains("We met.") && before == tree(temp.path()), "{}", printed(&dry));
    let forced = [
        "new",
        "update",
        "2026-10",
        "--today",
        "2026-11-22",
        "--force",
        "--organisation",
        "example-riverside-primary-school",
        "--text",
        "New words.",
    ];
    assert!(ccqm(temp.path(), &forced).status.success());
    let text =
        std::fs::read_to_string(temp.path().join("content/organisations/example-riverside-primary-school/updates/2026-10.md")).unwrap();
    assert!(text.contains("New words."));
}

/// The smallest site with one organisation, on disk.
fn club() -> tempfile::TempDir {
    let temp = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(&site("smallest")) {
        write(temp.path(), &path, &bytes);
    }
    write(
        temp.path(),
        "content/organisations/example-club/organisation.yaml",
        b"name: Example Club\nsummary: We help.\nsector: not-stated\n",
    );
    temp
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let target = root.join(path);
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    std::fs::write(target, bytes).unwrap();
}

/// Writes an update of the club with this text.
fn update(root: &Path, text: &str) -> Output {
    new(root, &["update", "2026-10", "--organisation", "example-club", "--text", text])
}

#[test]
fn what_only_the_pages_show_is_found_before_a_file_is_written() {
    let temp = club();
    let before = tree(temp.path());
    let run = update(temp.path(), "We wrote [a list](/organisations/#nowhere).");
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    assert!(printed(&run).contains("nowhere") && before == tree(temp.path()), "{}", printed(&run));
}

#[test]
fn what_was_wrong_before_is_not_blamed_on_a_new_file() {
    let theme = "templates/home.html";
    for (path, bytes) in [
        // A page, a picture, a theme that cannot be read, and one that is not there.
        ("content/organisations/example-club/updates/2026-09.md", b"See [a list](/organisations/#nowhere).\n".as_slice()),
        ("content/organisations/example-club/media/a.png", b"no picture"),
        (&format!("themes/default/{theme}"), b"{% if %}"),
        ("content/site.yaml", &[tree(&site("smallest"))["content/site.yaml"].as_slice(), b"theme: nowhere\n"].concat()),
    ] {
        let temp = club();
        write(temp.path(), path, bytes);
        let check = ccqm(temp.path(), &["check", "--today", "2026-11-22"]);
        assert_ne!(check.status.code(), Some(0), "{path} is not wrong");
        let run = update(temp.path(), "We met twice.");
        assert_eq!(run.status.code(), Some(0), "{path}\n{}", printed(&run));
        assert!(!printed(&run).contains("rror"), "{path}\n{}", printed(&run));
    }
}
