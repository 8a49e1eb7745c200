//! Issue forms are what the host accepts, are never stale, and become files that pass check.

use crate::support::{ccqm, printed, site, tree};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The forms of the real content's scheme.
fn made() -> BTreeMap<String, String> {
    let temp = tempfile::tempdir().unwrap();
    let run = ccqm(repository(), &["issue-forms", "--output", temp.path().join("forms").to_str().unwrap(), "--today", "2026-11-22"]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    tree(&temp.path().join("forms")).into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn those_in_the_repository_are_not_stale() {
    let folder = repository().join(".github/ISSUE_TEMPLATE");
    let made = made();
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &made {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    for (name, text) in made {
        let kept = std::fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(kept == text, "{name} is stale: SNAPSHOTS=overwrite cargo test --test all issue_forms");
    }
}

#[test]
fn they_follow_the_hosts_own_schemas() {
    let schema = |text: &str| jsonschema::draft7::new(&serde_json::from_str::<Value>(text).unwrap()).unwrap();
    let form = schema(include_str!("schemas/github-issue-forms.json"));
    let config = schema(include_str!("schemas/github-issue-config.json"));
    let made = made();
    assert_eq!(made.len(), 8);
    for (name, text) in made {
        let value: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        let schema = if name == "config.yml" { &config } else { &form };
        let problems: Vec<String> = schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(problems.is_empty(), "{name}: {problems:?}");
        for item in value["body"].as_array().into_iter().flatten() {
            for option in item["attributes"]["options"].as_array().into_iter().flatten() {
                assert!(
                    option.is_object() || option.as_str().is_some_and(|option| !option.is_empty() && option != "None"),
                    "{name}: {item}"
                );
            }
        }
    }
}

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

/// A reply as the host shows it, from the form's own file: answers by id, all other questions left out.
fn reply(root: &Path, form: &str, answers: &[(&str, &str)]) -> String {
    let run = ccqm(root, &["issue-forms", "--output", "forms", "--today", "2026-11-22"]);
    assert!(run.status.success(), "{}", printed(&run));
    let form: Value = serde_yaml::from_str(&std::fs::read_to_string(root.join(format!("forms/{form}.yml"))).unwrap()).unwrap();
    let questions = form["body"].as_array().unwrap().iter().filter(|item| item["type"] != "markdown");
    let mut unused: Vec<&str> = answers.iter().map(|(id, _)| *id).collect();
    let text = questions.map(|item| {
        let id = item["id"].as_str().unwrap();
        unused.retain(|other| *other != id);
        let answer = answers.iter().find(|(known, _)| *known == id).map_or("_No response_", |(_, answer)| answer);
        format!("### {}\r\n\r\n{}\r\n\r\n", item["attributes"]["label"].as_str().unwrap(), answer.replace('\n', "\r\n"))
    });
    let text = text.collect();
    assert!(unused.is_empty(), "{unused:?}");
    text
}

fn send(root: &Path, text: &str, more: &[&str]) -> std::process::Output {
    std::fs::write(root.join("issue.md"), text).unwrap();
    let mut arguments = vec!["from-issue", "issue.md", "--today", "2026-11-22"];
    arguments.extend(more);
    ccqm(root, &arguments)
}

/// A form, the file it becomes, and answers by id.
type Sent<'s> = (&'s str, &'s str, Vec<(&'s str, &'s str)>);

#[test]
fn every_form_becomes_a_file_that_passes_check() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path();
    copy(root);
    let club = "Example Night School";
    let replies: [Sent; 7] = [
        (
            "organisation",
            "organisation.yaml",
            vec![
                ("name", club),
                ("summary", "We teach: \"#5\" اردو 😀"),
                ("sector", "Education, Health"),
                ("contact_role", "Office"),
                ("people", "12"),
            ],
        ),
        (
            "pledge",
            "pledges/2026.md",
            vec![
                ("organisation", club),
                ("made", "2 November 2026"),
                ("commitments", "- We listen.\n- We act: soon."),
                ("text", "We promise."),
            ],
        ),
        (
            "plan",
            "plans/2026.md",
            vec![
                ("organisation", club),
                ("from", "2026-11-01"),
                ("to", "2027-10-31"),
                ("actions_1_title", "Ask every learner"),
                ("actions_1_area", "Governance"),
                ("actions_1_due", "31 March 2027"),
            ],
        ),
        (
            "action",
            "plans/2026.md",
            vec![("organisation", club), ("title", "Train everyone"), ("area", "Personnel"), ("due", "30 June 2027"), ("owner", "Head")],
        ),
        (
            "update",
            "updates/2026-11.md",
            vec![
                ("organisation", club),
                ("month", "November 2026"),
                ("text", "- We met.\n- We ate."),
                ("areas", "Governance"),
                ("actions", "train-everyone"),
            ],
        ),
        (
            "evaluation",
            "evaluations/2026-11.md",
            vec![("organisation", club), ("month", "2026-11"), ("areas_governance_strengths", "Two new governors.\n\nBoth vote.")],
        ),
        (
            "evidence",
            "evidence/first-evening.md",
            vec![
                ("organisation", club),
                ("title", "First evening"),
                ("day", "2026-11-03"),
                ("kind", "Case study"),
                ("links", "- Our page: https://example.org/page"),
                ("text", "Twelve came."),
            ],
        ),
    ];
    for (form, path, answers) in replies {
        let text = reply(root, form, &answers);
        let run = send(root, &text, &[]);
        assert_eq!(run.status.code(), Some(0), "{form}\n{}", printed(&run));
        assert!(printed(&run).contains(&format!("content/organisations/example-night-school/{path}")), "{}", printed(&run));
        if form != "action" {
            let again = send(root, &text, &[]);
            if matches!(form, "pledge" | "plan" | "evidence") {
                let dry = send(root, &text, &["--dry-run"]);
                assert!(!printed(&again).contains("already, and nothing"), "{}{}", printed(&again), printed(&dry));
                let _ = std::fs::remove_file(root.join("content/organisations/example-night-school").join(path.replace(".md", "-2.md")));
            } else {
                assert_eq!(again.status.code(), Some(2), "{}", printed(&again));
                assert!(printed(&again).contains("is there already") && !printed(&again).contains("--force"), "{}", printed(&again));
            }
        }
    }
    let check = ccqm(root, &["check", "--today", "2026-11-22", "content/organisations/example-night-school"]);
    assert_eq!(check.status.code(), Some(0), "{}", printed(&check));
}

#[test]
fn what_cannot_be_taken_writes_nothing_and_says_why() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path();
    copy(root);
    let school = "example-riverside-primary-school";
    let cases = [
        (reply(root, "update", &[("organisation", school), ("month", "soon"), ("text", "x")]), 1, "“soon” is not a month"),
        (
            reply(root, "update", &[("organisation", school), ("month", "2026-11"), ("areas", "Governence"), ("text", "x")]),
            1,
            "Which areas did you work on?”: There is no area",
        ),
        (reply(root, "update", &[("organisation", "../../register"), ("month", "2026-11"), ("text", "x")]), 1, "There is no organisation"),
        (
            reply(
                root,
                "action",
                &[("organisation", "example-lantern-choir"), ("title", "x"), ("area", "Governance"), ("due", "2027-01-01")],
            ),
            1,
            "has no plan yet",
        ),
        ("Here is our update.".to_owned(), 2, "Send one of the forms"),
        (String::new(), 2, "Send one of the forms"),
        ("x".repeat(300 * 1024), 2, "256 kB"),
    ];
    let before = tree(&root.join("content"));
    for (text, status, said) in cases {
        let run = send(root, &text, &[]);
        assert_eq!(run.status.code(), Some(status), "{}", printed(&run));
        assert!(printed(&run).contains(said), "“{said}” is not in:\n{}", printed(&run));
        assert!(before == tree(&root.join("content")));
    }
    std::fs::write(root.join("issue.md"), [0xff, 0xfe, 0x00]).unwrap();
    let run = ccqm(root, &["from-issue", "issue.md"]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    let run = send(root, "x", &["--form", "update", "--organisation", "../x"]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    let text = reply(root, "update", &[("month", "2026-11"), ("text", "We met.")]);
    let run = send(root, &text, &["--organisation", "example-solo-trainer", "--dry-run"]);
    assert!(run.status.success() && printed(&run).contains("We met."), "{}", printed(&run));
    assert!(before == tree(&root.join("content")));
}

#[test]
fn help_names_the_questions_of_the_form_and_no_field() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path();
    copy(root);
    let school = "example-riverside-primary-school";
    let pledge = [("organisation", school), ("made", "2026-11-02"), ("signatories", "60"), ("of", "48"), ("commitments", "We listen.")];
    let run = send(root, &reply(root, "pledge", &pledge), &["--dry-run"]);
    assert_eq!(run.status.code(), Some(1));
    for name in ["“signatories”", "“of”"] {
        assert!(!printed(&run).contains(name), "{name} in:\n{}", printed(&run));
    }
    let plan = [("organisation", school), ("from", "2027-01-01"), ("to", "2026-01-01"), ("actions_1_title", "Ask")];
    let run = send(root, &reply(root, "plan", &plan), &["--dry-run"]);
    assert_eq!(run.status.code(), Some(1));
    for name in ["“from”", "“to”"] {
        assert!(!printed(&run).contains(name), "{name} in:\n{}", printed(&run));
    }
}
