//! Profiles, plans, updates and evidence.

use super::*;

const PLEDGE: &str = "made: 2026-09-01\ncommitments:\n  - {id: kind, text: We will be kind., area: people}\n";
const PLAN: &str = "from: 2026-01-01
to: 2026-12-31
actions:
  - {id: late, title: Late, area: money, due: 2026-10-01, status: in-progress}
  - id: talk
    title: Talk
    area: people
    due: 2026-09-30
    status: done
    done_on: 2026-09-20
    commitment: 2026/kind
    evidence: [day]
    measure: {name: People asked, unit: '%', baseline: 0, target: 62.5, readings: [{on: 2026-09-19, value: 40}, {on: 2026-09-01, value: 12.50}]}
";
const OLD_PLAN: &str = "from: 2025-01-01
to: 2025-12-31
actions:
  - {id: talk, title: Talk last year, area: people, due: 2025-09-30, status: done, done_on: 2025-09-20}
";

fn full() -> Site {
    Site::of_example(&[
        ("pledges/2026.yaml", PLEDGE),
        ("plans/2026.yaml", PLAN),
        ("plans/2025.yaml", OLD_PLAN),
        ("updates/2025-09.md", "---\nactions: [talk]\n---\nWe talked.\n"),
        ("updates/2026-09.md", "---\nactions: [talk]\n---\nWe talked again.\n"),
        ("updates/2026-11.md", "A short note.\n"),
        ("evidence/day.yaml", "title: The day\non: 2026-09-20\nkind: event\nareas: [people]\n"),
    ])
}

#[test]
fn what_names_what_is_found_in_both_directions() {
    let blueprint = full().plan();
    let profile = given(&blueprint, "organisations/example/index.html", "organisation");
    assert_eq!(each(&profile["plan"]["actions"], "/id"), ["talk", "late"], "by due date");
    let talk = &profile["plan"]["actions"][0];
    assert_eq!(talk["commitment"], "We will be kind.");
    assert_eq!(each(&talk["evidence"], "/url"), ["/organisations/example/evidence/day/"]);
    assert_eq!(each(&talk["updates"], "/name"), ["September 2026 update"], "not last year's");
    assert_eq!(each(&profile["pledge"]["commitments"][0]["actions"], "/url"), ["/organisations/example/plan/#action-talk"]);
    let evidence = given(&blueprint, "organisations/example/evidence/day/index.html", "evidence");
    assert_eq!(each(&evidence["actions"], "/title"), ["Talk"]);
    let earlier = given(&blueprint, "organisations/example/updates/2025-09/index.html", "update");
    assert_eq!(each(&earlier["actions"], "/url"), ["/organisations/example/plan/#plan-2025"]);
    assert_eq!((&earlier["previous"], &earlier["next"]["id"]), (&Value::Null, &Value::from("2026-09")));
}

#[test]
fn a_plan_is_told_by_area_with_its_measures() {
    let blueprint = full().plan();
    let path = "organisations/example/plan/index.html";
    let plan = given(&blueprint, path, "plan");
    assert_eq!(each(&plan["areas"], "/area/id"), ["people", "money"], "in the scheme's order");
    assert_eq!(plan["areas"][1]["actions"][0]["status"]["id"], "overdue");
    let measure = &plan["areas"][0]["actions"][0]["measure"];
    assert_eq!(each(&measure["readings"], "/value"), ["12.5%", "40%"], "oldest first");
    assert_eq!((&measure["target"], &measure["percent"], &measure["reached"]), (&"62.5%".into(), &64.into(), &false.into()));
    assert_eq!(each(&given(&blueprint, path, "earlier"), "/id"), ["2025"]);
    assert_eq!(plan["progress"]["overdue"], 1);
}

#[test]
fn a_profile_says_when_it_changed_and_where_to_change_it() {
    let blueprint = full().plan();
    let profile = given(&blueprint, "organisations/example/index.html", "organisation");
    assert_eq!(profile["last_updated"]["iso"], "2026-11", "a month without a day stays a month");
    let repository = "https://github.com/example/register";
    assert_eq!(profile["edit_url"], format!("{repository}/tree/main/site/content/organisations/example"));
    let edit = format!("{repository}/edit/main/site/content/organisations/example/updates/2026-11.md");
    assert_eq!(profile["add_url"], "/submit/update/?organisation=example");
    let problem =
        "mailto:mark@example.org?subject=Wrong%3A%20Example%20Group&body=https%3A%2F%2Fexample.org%2Fsub%2Forganisations%2Fexample%2F";
    assert_eq!(profile["problem_url"], problem);
    let page = given(&blueprint, "organisations/example/updates/2026-11/index.html", "page");
    assert_eq!((&page["edit_url"], &page["section"]), (&Value::from(edit), &Value::from("organisations")));
    assert_eq!(each(&page["breadcrumbs"], "/url"), ["/", "/organisations/", "/organisations/example/"]);
}

#[test]
fn a_body_only_the_register_knows_has_a_page() {
    let entry = "name: Plain\nsector: health\nwebsite: https://www.example.com/\nregistered: 2026-09\nawards:\n  - {level: first, awarded: unknown}\n";
    let mut site = Site::new(&[("register/plain.yaml", entry)]);
    let blueprint = site.plan();
    let profile = given(&blueprint, "organisations/plain/index.html", "organisation");
    assert_eq!((&profile["card"]["name"], &profile["card"]["sectors"][0]["name"]), (&"Plain".into(), &"Health".into()));
    assert_eq!((&profile["website_name"], &profile["edit_url"]), (&"www.example.com".into(), &"".into()));
    assert_eq!((&profile["award"]["awarded"]["text"], &profile["award"]["awarded"]["iso"]), (&"some day".into(), &"".into()));
    assert_eq!((&profile["register"]["registered"]["text"], &profile["place"]["id"]), (&"September 2026".into(), &"not-stated".into()));
    assert_eq!(profile["feeds"].as_array().unwrap().len(), 0);
    assert_eq!(profile["add_url"], "/submit/organisation/?organisation=plain", "first it needs a page");
    assert!(blueprint.files.iter().all(|file| !file.path.starts_with("organisations/")));
}

#[test]
fn a_folder_without_an_entry_has_a_page_that_confirms_nothing() {
    let outside = "name: Example Group\nsummary: We help.\nsector: not-stated\nwards: outside-leeds\nlanguages: [ur]\njourney:\n  - {step: start, on: 2026-09-01}\n";
    let mut site = Site::new(&[("organisations/example/organisation.yaml", outside)]);
    let blueprint = site.plan();
    let profile = given(&blueprint, "organisations/example/index.html", "organisation");
    assert_eq!((&profile["register"], &profile["standing"], &profile["award"]), (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!((&profile["journey"]["taken"], &profile["journey"]["confirmed"]), (&1.into(), &0.into()));
    assert_eq!(profile["journey"]["phases"][0]["steps"][0]["claim"]["id"], "self-declared");
    assert_eq!((&profile["card"]["language"], &profile["card"]["direction"]), (&"ur".into(), &"rtl".into()));
    assert_eq!(profile["place"]["name"], "Outside Exampleton");
}

#[test]
fn free_pages_know_what_is_above_and_below() {
    let page = |title: &str| format!("---\ntitle: {title}\nsummary: About it.\n---\nWords.\n");
    let mut site = Site::new(&[
        ("pages/guidance/index.md", &page("Guidance")),
        ("pages/guidance/pledge.md", &page("The pledge")),
        ("pages/guidance/plan.md", &page("A plan")),
        ("pages/guidance/plan/measures.md", &page("Measures")),
    ]);
    let blueprint = site.plan();
    assert_eq!(each(&given(&blueprint, "guidance/index.html", "free")["children"], "/title"), ["A plan", "The pledge"]);
    let measures = given(&blueprint, "guidance/plan/measures/index.html", "page");
    assert_eq!(each(&measures["breadcrumbs"], "/url"), ["/", "/guidance/", "/guidance/plan/"]);
    assert_eq!(measures["edit_url"], "https://github.com/example/register/edit/main/site/content/pages/guidance/plan/measures.md");
}
