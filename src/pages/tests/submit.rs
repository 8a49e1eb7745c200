//! The forms that write a file.

use super::*;

fn form(blueprint: &Blueprint, name: &str) -> Value {
    given(blueprint, &format!("submit/{name}/index.html"), "submit")
}

/// A question of a form.
fn question(form: &Value, name: &str) -> Value {
    let all = ["fields", "more"].iter().flat_map(|part| form[*part].as_array().unwrap());
    all.into_iter().find(|field| field["name"] == name).unwrap_or_else(|| panic!("no question {name}")).clone()
}

#[test]
fn a_form_asks_what_the_field_tables_say_and_offers_what_the_scheme_names() {
    let blueprint = Site::of_example(&[]).plan();
    let organisation = form(&blueprint, "organisation");
    let sector = question(&organisation, "sector");
    assert_eq!((&sector["input"], &sector["required"]), (&"choices".into(), &true.into()));
    assert_eq!(each(&sector["choices"], "/id"), ["schools", "health", "not-stated"]);
    assert_eq!(sector["choices"][2]["alone"], true);
    assert_eq!(each(&question(&organisation, "wards")["choices"], "/id"), ["north", "south", "city-wide", "outside-exampleton"]);
    let summary = question(&organisation, "summary");
    assert_eq!((&summary["input"], &summary["longest"]), (&"long".into(), &300.into()));
    assert_eq!(
        summary["label"], "Who you are and what you do, in one or two sentences",
        "a theme without a label shows what the field means"
    );
    let contact = question(&organisation, "contact");
    assert_eq!(each(&contact["fields"], "/name"), ["role", "email", "phone"]);
    let status = question(&form(&blueprint, "action"), "status");
    assert_eq!(each(&status["choices"], "/id"), ["not-started", "in-progress", "done", "dropped"]);
    let made = question(&form(&blueprint, "pledge"), "made");
    assert_eq!((&made["input"], &made["past"], &made["required"]), (&"date".into(), &true.into(), &true.into()));
}

#[test]
fn a_form_knows_what_is_there_already() {
    let plan =
        "from: 2026-01-01\nto: 2026-12-31\nactions:\n- {id: talk, title: Talk, area: people, due: 2026-09-30, status: not-started}\n";
    let pledge = "made: 2026-09-01\ncommitments:\n  - {id: kind, text: We will be kind.}\n  - {text: We will listen.}\n";
    let entry = ("register/plain.yaml", "name: Plain\nsector: health\nregistered: 2026-09\n");
    let own = |path: &str| format!("organisations/example/{path}");
    let paths = ["organisation.yaml", "plans/2026.yaml", "pledges/2026.yaml", "updates/2026-09.md", "updates/2026-08.yaml"].map(own);
    let texts = [ORGANISATION, plan, pledge, "We talked.\n", "no_change: true\n"];
    let mut files: Vec<(&str, &str)> = paths.iter().map(String::as_str).zip(texts).collect();
    files.push(entry);
    let blueprint = Site::new(&files).plan();
    let update = form(&blueprint, "update");
    assert_eq!(each(&update["organisations"], "/id"), ["example"], "who has no folder sends its page first");
    assert_eq!(update["organisations"][0]["files"], serde_json::json!(["2026-09.md", "2026-08.yaml"]));
    assert_eq!(each(&update["organisations"][0]["plan"]["actions"], "/name"), ["Talk"]);
    let action = form(&blueprint, "action");
    let plan = &action["organisations"][0]["plan"];
    assert_eq!((&plan["path"], &plan["indent"]), (&"content/organisations/example/plans/2026.yaml".into(), &0.into()));
    assert_eq!(each(&action["organisations"][0]["commitments"], "/id"), ["2026/kind"], "what has no id cannot be named");
    let known = form(&blueprint, "organisation");
    assert_eq!(each(&known["organisations"], "/id"), ["plain"], "who has no page yet can send one");
    assert_eq!(known["organisations"][0]["page_submitted"], false);
    assert_eq!(known["taken"], serde_json::json!(["example"]), "every other id that is taken");
    assert_eq!(update["taken"], serde_json::json!([]));
}

#[test]
fn a_form_knows_the_pages_of_the_host() {
    let host = form(&Site::of_example(&[]).plan(), "update")["host"].clone();
    let repository = "https://github.com/example/register";
    assert_eq!(host["new_file"], format!("{repository}/new/main?filename="));
    assert_eq!((&host["text"], &host["root"]), (&"&value=".into(), &"site/".into()));
    assert_eq!(host["edit"], format!("{repository}/edit/main/site/"));
    assert_eq!(host["folder"], format!("{repository}/tree/main/site/"));
}

#[test]
fn the_file_to_copy_is_dated_the_month_before_and_names_ids_of_the_scheme() {
    let blueprint = Site::of_example(&[]).plan();
    assert_eq!(form(&blueprint, "update")["path"], "content/organisations/submit_model_owner/updates/2026-10.md");
    assert_eq!(form(&blueprint, "pledge")["path"], "content/organisations/submit_model_owner/pledges/2026.md");
    let model = form(&blueprint, "organisation")["model"].as_str().unwrap().to_owned();
    assert!(model.starts_with("# The name people know you by.\nname: Example Youth Club\n"), "{model}");
    assert!(
        model.contains("\nsector: schools\n") && model.contains("\n# contact:\n#   role: Office\n#   email: office@example.org\n"),
        "{model}"
    );
    let action = form(&blueprint, "action")["model"].as_str().unwrap().to_owned();
    assert!(action.contains("\n  - id: ask-families\n") && action.contains("\n    area: people\n"), "{action}");
}
