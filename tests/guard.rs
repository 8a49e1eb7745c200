//! `ccqm guard` against scratch repositories: a clean update passes, each forbidden change is refused with its reason.

use crate::support::{Scratch, printed, snapshot};
use std::process::Output;

const SCHOOL: &str = "content/organisations/example-riverside-primary-school";
const CHOIR: &str = "content/organisations/example-lantern-choir";

fn scratch() -> Scratch {
    Scratch::new("showcase", "")
}

/// The report as JSON, with the exit status it must have.
fn report(output: &Output, status: i32) -> serde_json::Value {
    assert_eq!(output.status.code(), Some(status), "{}", printed(output));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", printed(output)))
}

/// The names of the reasons in one list of a report, each once.
fn names(report: &serde_json::Value, list: &str) -> Vec<String> {
    let mut names: Vec<String> =
        report[list].as_array().unwrap().iter().map(|refusal| refusal["reason"].as_str().unwrap().to_owned()).collect();
    names.dedup();
    names
}

/// Commits what a change makes and returns the names of the reasons for which it is refused.
fn refused(change: impl FnOnce(&Scratch), more: &[&str]) -> Vec<String> {
    let scratch = scratch();
    change(&scratch);
    scratch.commit("A change");
    let output = scratch.guard(&[&["--format", "json"], more].concat());
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", printed(&output)));
    let found = names(&found, "refusals");
    assert_eq!(output.status.code(), Some(i32::from(!found.is_empty())), "{}", printed(&output));
    found
}

fn new_update(scratch: &Scratch) {
    scratch.write(&format!("{CHOIR}/updates/2026-10.md"), "We sang with two new choirs.\n\n- 40 people came.\n");
}

#[test]
fn a_clean_update_passes() {
    let scratch = scratch();
    new_update(&scratch);
    scratch.commit("Our October");
    for more in [&[][..], &["--submission"], &["--organisation", "example-lantern-choir"], &["--team"]] {
        let run = scratch.guard(more);
        assert_eq!(run.status.code(), Some(0), "{more:?}: {}", printed(&run));
    }
    let said = printed(&scratch.guard(&[]));
    for part in [
        "A submission of example-lantern-choir: 1 file.",
        "The update of 2026-10 added",
        "We sang with two new choirs.",
        "Nothing is refused.",
    ] {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
}

#[test]
fn nothing_outside_the_own_folder_may_be_touched() {
    let elsewhere = [
        "content/register/example-lantern-choir.yaml",
        "content/scheme.yaml",
        "content/site.yaml",
        "content/pages/about.md",
        "content/stray.md",
        "themes/default/templates/home.html",
        ".github/workflows/check.yml",
        "src/main.rs",
        "README.md",
        "content/organisations/example-riverside-primary-school/updates/2026-06.md",
    ];
    let scratch = scratch();
    new_update(&scratch);
    scratch.commit("Our October");
    for path in elsewhere {
        scratch.git(&["reset", "--quiet", "--hard", "main"]);
        let old = if scratch.path().join(path).exists() { scratch.read(path) } else { String::new() };
        scratch.write(path, &format!("{old}\n# touched\n"));
        scratch.git(&["checkout", "--quiet", "-B", "proposed"]);
        scratch.commit("More");
        let found = report(&scratch.guard(&["--organisation", "example-lantern-choir", "--format", "json"]), 1);
        assert_eq!(names(&found, "refusals"), ["outside-own-folder"], "{path}");
        assert_eq!(found["refusals"][0]["file"], path);
    }
    let last = ["several-organisations"];
    assert_eq!(names(&report(&scratch.guard(&["--format", "json"]), 1), "refusals"), last);
    assert_eq!(names(&report(&scratch.guard(&["--submission", "--format", "json"]), 1), "refusals"), last);
}

#[test]
fn the_team_may_change_its_own_files() {
    let award = |scratch: &Scratch| {
        let entry = "content/register/example-lantern-choir.yaml";
        let old = scratch.read(entry);
        scratch.write(entry, &format!("{}\nawards:\n  - level: bronze\n    awarded: 2026-11-20\n", old.trim_end()));
    };
    assert!(refused(award, &[]).is_empty());
    assert!(refused(award, &["--team"]).is_empty());
    assert_eq!(refused(award, &["--submission"]), ["outside-own-folder"]);
    let mixed = |scratch: &Scratch| {
        award(scratch);
        new_update(scratch);
    };
    assert!(refused(mixed, &["--team"]).is_empty());
    assert_eq!(refused(mixed, &[]), ["outside-own-folder"]);
    let scratch = scratch();
    award(&scratch);
    scratch.commit("An award");
    let said = printed(&scratch.guard(&[]));
    assert!(said.contains("! Award given: bronze, awarded 2026-11-20."), "{said}");
    assert!(said.contains("A change of the mark's team"), "{said}");
}

#[test]
fn published_updates_and_evidence_are_not_deleted_without_a_reason() {
    for path in ["updates/2026-09.md", "evidence/lantern-evening.md", "evaluations/2024-06.md", "pledges/2022.md", "plans/2024-2025.md"] {
        let delete = |scratch: &Scratch| scratch.remove(&format!("{SCHOOL}/{path}"));
        assert_eq!(refused(delete, &[]), ["deleted-document"], "{path}");
        assert!(refused(delete, &["--reason", "The school asked us to take it down."]).is_empty(), "{path}");
    }
    assert_eq!(refused(|scratch| scratch.remove(SCHOOL), &[]), ["deleted-document"]);
}

#[test]
fn published_words_are_not_rewritten_without_a_reason_and_slips_may_be_mended() {
    let update = format!("{SCHOOL}/updates/2026-10.md");
    let evidence = format!("{SCHOOL}/evidence/lantern-evening.md");
    let number = |scratch: &Scratch| scratch.replace(&update, "to 6.5 days", "to 2.5 days");
    let day = |scratch: &Scratch| scratch.replace(&update, "published: 6 November 2026", "published: 1 November 2026");
    let words = |scratch: &Scratch| scratch.replace(&update, "by text message", "with a text message");
    let slip = |scratch: &Scratch| scratch.replace(&update, "by text message", "by text mesage");
    let spelling = |scratch: &Scratch| scratch.replace(&update, "published: 6 November 2026", "published: 2026-11-06");
    let rewritten = |scratch: &Scratch| {
        let text = scratch.read(&evidence);
        let (front, _) = text.split_once("\n---\n").unwrap();
        scratch.write(&evidence, &format!("{front}\n---\nNothing of this ever took place.\n"));
    };
    let picture = |scratch: &Scratch| {
        let other = std::fs::read(scratch.path().join(format!("{SCHOOL}/media/logo.png"))).unwrap();
        scratch.write_bytes(&format!("{SCHOOL}/media/lantern-cloth.png"), &other);
    };
    assert_eq!(refused(number, &[]), ["rewritten-document"]);
    assert_eq!(refused(day, &[]), ["rewritten-document"]);
    assert_eq!(refused(rewritten, &[]), ["rewritten-document"]);
    assert_eq!(refused(words, &[]), ["rewritten-document"]);
    assert_eq!(refused(picture, &[]), ["rewritten-document"]);
    assert!(refused(slip, &[]).is_empty());
    assert!(refused(spelling, &[]).is_empty());
    assert!(refused(number, &["--description", "Mended.\n\nReason: The number was that of another school."]).is_empty());
    assert_eq!(refused(number, &["--description", "Mended.\n\nReason: typo"]), ["rewritten-document"]);
    let scratch = scratch();
    number(&scratch);
    scratch.commit("Mended\n\nReason: typo");
    assert!(printed(&scratch.guard(&[])).contains("Your reason is too short: typo."));
}

#[test]
fn a_reason_in_a_commit_message_is_shown_to_the_reviewer() {
    let scratch = scratch();
    scratch.remove(&format!("{SCHOOL}/updates/2026-09.md"));
    scratch.commit("Take September down\n\nReason: A parent was named in it\nwho did not agree.");
    let found = report(&scratch.guard(&["--format", "json"]), 0);
    assert_eq!(names(&found, "settled"), ["deleted-document"]);
    assert_eq!(found["reasons_stated"][0], "A parent was named in it who did not agree.");
    assert!(printed(&scratch.guard(&[])).contains("Stated reason: “A parent was named in it who did not agree.”"));
}

#[test]
fn due_dates_move_in_public_and_actions_do_not_disappear() {
    let plan = format!("{SCHOOL}/plans/2026.md");
    let moved = |scratch: &Scratch| scratch.replace(&plan, "due: 2027-02-26", "due: 2027-06-26");
    let said = |scratch: &Scratch| {
        let entry =
            "due: 2027-06-26\n    changes:\n      - {on: 2026-11-20, from: 2027-02-26, to: 2027-06-26, reason: The office is full.}";
        scratch.replace(&plan, "due: 2027-02-26", entry);
    };
    let wrongly_said = |scratch: &Scratch| {
        let entry =
            "due: 2027-06-26\n    changes:\n      - {on: 2026-11-20, from: 2027-02-26, to: 2027-05-26, reason: The office is full.}";
        scratch.replace(&plan, "due: 2027-02-26", entry);
    };
    let forgotten = |scratch: &Scratch| scratch.replace(&plan, "reason: The trainer was ill for a month.", "reason: We were busy.");
    let gone = |scratch: &Scratch| scratch.replace(&plan, "id: complaints-review", "id: page-review");
    assert_eq!(refused(moved, &[]), ["due-date-moved"]);
    assert_eq!(refused(moved, &["--team", "--reason", "We mistyped the date at first."]), ["due-date-moved"]);
    assert_eq!(refused(wrongly_said, &[]), ["due-date-moved"]);
    assert!(refused(said, &[]).is_empty());
    assert_eq!(refused(forgotten, &[]), ["changes-rewritten"]);
    assert_eq!(refused(gone, &[]), ["action-removed"]);
}

#[test]
fn a_pledge_stays_as_it_was_made() {
    let pledge = format!("{SCHOOL}/pledges/2025.md");
    let less = |scratch: &Scratch| scratch.replace(&pledge, "  - text: We will say sorry when we are wrong.\n", "");
    let weaker =
        |scratch: &Scratch| scratch.replace(&pledge, "three days for an interpreter: we will count the days and publish them", "a while");
    let count = |scratch: &Scratch| scratch.replace(&pledge, "signatories: 48", "signatories: 47");
    let renewed = |scratch: &Scratch| {
        let text = scratch.read(&pledge).replace("made: 2025-09-30", "made: 2026-11-01").replace("renews: 2022", "renews: 2025");
        scratch.write(&format!("{SCHOOL}/pledges/2026.md"), &text.replace("  - text: We will say sorry when we are wrong.\n", ""));
    };
    assert_eq!(refused(less, &[]), ["rewritten-pledge"]);
    assert_eq!(refused(weaker, &[]), ["rewritten-pledge"]);
    assert_eq!(refused(count, &[]), ["rewritten-pledge"]);
    assert!(refused(renewed, &[]).is_empty());
}

#[test]
fn a_renamed_document_is_followed_and_a_renamed_folder_is_the_teams() {
    let plan = format!("{SCHOOL}/plans/2026.md");
    let document = |scratch: &Scratch| {
        scratch.replace(&plan, "title: Plan for 2026 to 2027", "title: Plan for 2026 to 2027\nformerly: ['2026']");
        scratch.rename(&plan, &format!("{SCHOOL}/plans/2026-2027.md"));
    };
    assert!(refused(document, &[]).is_empty());
    let document_and_date = |scratch: &Scratch| {
        document(scratch);
        scratch.replace(&format!("{SCHOOL}/plans/2026-2027.md"), "due: 2027-02-26", "due: 2027-06-26");
    };
    assert_eq!(refused(document_and_date, &[]), ["due-date-moved"]);
    let month = |scratch: &Scratch| {
        scratch.replace(&format!("{SCHOOL}/updates/2026-07.md"), "title: A last", "formerly: [2026-07]\ntitle: A last");
        scratch.rename(&format!("{SCHOOL}/updates/2026-07.md"), &format!("{SCHOOL}/updates/2026-06.md"));
    };
    assert_eq!(refused(month, &[]), ["rewritten-document"]);
    let folder = |scratch: &Scratch| {
        scratch.rename(CHOIR, "content/organisations/example-singers");
        let file = "content/organisations/example-singers/organisation.yaml";
        let text = scratch.read(file);
        scratch.write(file, &format!("{}\nformerly: [example-lantern-choir]\n", text.trim_end()));
    };
    assert_eq!(refused(folder, &[]), ["folder-renamed"]);
    assert_eq!(refused(folder, &["--organisation", "example-singers"]), ["folder-renamed"]);
    let with_entry = |scratch: &Scratch| {
        folder(scratch);
        scratch.rename("content/register/example-lantern-choir.yaml", "content/register/example-singers.yaml");
    };
    assert!(refused(with_entry, &["--team"]).is_empty());
}

#[test]
fn a_file_that_can_no_longer_be_read_is_not_taken_for_unchanged() {
    let broken = |scratch: &Scratch| scratch.replace(&format!("{SCHOOL}/plans/2026.md"), "from: 2026-04-01", "from: [2026-04-01");
    assert_eq!(refused(broken, &[]), ["cannot-compare"]);
    let organisation =
        |scratch: &Scratch| scratch.replace(&format!("{SCHOOL}/organisation.yaml"), "kind: organisation", "kind: [organisation");
    assert_eq!(refused(organisation, &[]), ["cannot-compare"]);
}

#[test]
fn a_change_that_hides_is_refused() {
    let plan = format!("{SCHOOL}/plans/2026.md");
    let twice = |scratch: &Scratch| scratch.replace(&plan, "due: 2027-02-26", "due: 2027-02-26\n    due: 2027-06-26");
    assert_eq!(refused(twice, &[]), ["cannot-compare"]);
    let lines = |scratch: &Scratch| scratch.replace(&format!("{SCHOOL}/updates/2026-10.md"), "one action, and we", "one action,\n\nand we");
    assert_eq!(refused(lines, &[]), ["rewritten-document"]);
    let scratch = scratch();
    scratch.replace(&plan, "from: 2026-04-01", "from: [2026-04-01");
    scratch.commit("Broken");
    scratch.git(&["branch", "--force", "base"]);
    scratch.replace(&plan, "due: 2027-02-26", "due: 2027-06-26");
    scratch.commit("Still broken");
    assert_eq!(names(&report(&scratch.guard(&["--format", "json"]), 1), "refusals"), ["cannot-compare"]);
}

#[test]
fn measured_history_stays() {
    let plan = format!("{SCHOOL}/plans/2026.md");
    for (old, new) in [("value: 71", "value: 91"), ("baseline: 42", "baseline: 12"), ("target: 30", "target: 20")] {
        assert_eq!(refused(|scratch| scratch.replace(&plan, old, new), &[]), ["rewritten-record"], "{old}");
    }
    let scratch = scratch();
    scratch.replace(&plan, "done_on: 2026-09-18", "done_on: 2026-09-28");
    scratch.commit("Another day");
    let said = printed(&scratch.guard(&[]));
    assert!(said.contains("! The plan 2026: action reading-shelves: done on: 2026-09-18 → 2026-09-28."), "{said}");
}

/// A change of many kinds, for the snapshots.
fn rich(scratch: &Scratch) {
    let plan = format!("{SCHOOL}/plans/2026.md");
    scratch.replace(&format!("{SCHOOL}/organisation.yaml"), "people: 48", "people: 51");
    scratch.replace(
        &format!("{SCHOOL}/organisation.yaml"),
        "wards: [hunslet-and-riverside, beeston-and-holbeck]",
        "wards: [hunslet-and-riverside]",
    );
    scratch.replace(&plan, "due: 2027-02-26", "due: 2027-06-26");
    scratch.replace(&plan, "    due: 30 September 2026\n    status: not-started", "    due: 30 September 2026\n    status: dropped");
    scratch.replace(
        &plan,
        "        - on: 2026-10-23\n          value: 88\n",
        "        - on: 2026-10-23\n          value: 88\n        - on: 2026-11-20\n          value: 96\n",
    );
    scratch.replace(&format!("{SCHOOL}/updates/2026-10.md"), "to 6.5 days", "to 2.5 days");
    scratch.write(&format!("{SCHOOL}/evidence/open-evening.md"), "---\ntitle: \"`Open` evening <img src=x> [free](https://evil.example)\"\non: 2026-11-18\nkind: event\n---\n31 families came. @everyone see ![x](https://evil.example/x.png)\n");
    scratch.remove(&format!("{SCHOOL}/updates/2025-09.md"));
    scratch.replace("content/register/example-lantern-choir.yaml", "registered:", "note: Paid a visit.\nregistered:");
}

/// The report with the ids of commits taken out, which change with every file of the fixture.
fn settled(scratch: &Scratch, text: &str) -> String {
    let id = |name: &str| scratch.git(&["rev-parse", name])[..10].to_owned();
    text.replace(&id("base"), "0000000000").replace(&id("HEAD"), "1111111111")
}

#[test]
fn the_report_for_people_and_for_github() {
    let scratch = scratch();
    rich(&scratch);
    scratch.commit("Many things");
    let people = scratch.guard(&["--organisation", "example-riverside-primary-school"]);
    assert_eq!(people.status.code(), Some(1));
    snapshot("tests/guard/human.txt", &settled(&scratch, &String::from_utf8_lossy(&people.stdout)));
    let summary = scratch.path().join(".git/summary.md");
    let arguments = ["guard", "--base", "base", "--today", "2026-11-22", "--submission", "--format", "github"];
    let github = scratch.ccqm(&arguments, &[("GITHUB_STEP_SUMMARY", &summary)]);
    assert_eq!(github.status.code(), Some(1));
    let markdown = std::fs::read_to_string(&summary).unwrap();
    snapshot("tests/guard/summary.md", &settled(&scratch, &markdown));
    let lines = String::from_utf8_lossy(&github.stdout).into_owned();
    assert!(lines.lines().filter(|line| line.starts_with("::error ")).count() >= 4, "{lines}");
    let html = markdown_to_html(&markdown);
    for forged in ["<img", "<a ", "evil.example\""] {
        assert!(!html.contains(forged), "{forged} in {html}");
    }
}

fn markdown_to_html(markdown: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(markdown, pulldown_cmark::Options::all()));
    html
}
