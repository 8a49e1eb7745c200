//! Old addresses.

use super::*;

const UPDATE: &str = "---\nformerly: [2026-08]\n---\nWe met.\n";
const EVIDENCE: &str = "title: A day\non: 2026-10-01\nformerly: [day]\n";
const PLAN: &str =
    "from: 2026-01-01\nto: 2026-12-31\nactions:\n  - {id: a, title: Do it, area: people, due: 2026-12-01, status: not-started}\n";

#[test]
fn every_old_address_of_a_renamed_organisation_leads_to_the_new_one() {
    let renamed = format!("{ORGANISATION}formerly: [old]\n");
    let mut site = Site::new(&[
        ("organisations/example/organisation.yaml", &renamed),
        ("organisations/example/updates/2026-10.md", UPDATE),
        ("organisations/example/evidence/big-day.yaml", EVIDENCE),
        ("organisations/example/plans/2026.yaml", PLAN),
    ]);
    let blueprint = site.plan();
    assert!(site.problems.is_empty());
    let redirects =
        blueprint.pages.iter().filter(|page| page.template == "redirect.html").map(|page| page.path.trim_end_matches("index.html"));
    let old = ["", "plan/", "updates/2026-10/", "updates/2026-08/", "evidence/big-day/", "evidence/day/"]
        .map(|part| format!("organisations/old/{part}"));
    let new = ["updates/2026-08/", "evidence/day/"].map(|part| format!("organisations/example/{part}"));
    let mut expected: Vec<&str> = old.iter().chain(&new).map(String::as_str).collect();
    expected.sort_unstable();
    let mut found: Vec<&str> = redirects.collect();
    found.sort_unstable();
    assert_eq!(found, expected);
    let redirect = given(&blueprint, "organisations/old/evidence/day/index.html", "redirect");
    assert_eq!(redirect["url"], "/organisations/example/evidence/big-day/");
    let page = given(&blueprint, "organisations/old/index.html", "page");
    assert_eq!(page["canonical"], "https://example.org/sub/organisations/example/");
    assert_eq!((&page["title"], &page["hidden"]), (&Value::from("Example Group has moved"), &Value::from(true)));
}

#[test]
fn an_old_name_that_is_in_use_is_reported_once() {
    let renamed = format!("{ORGANISATION}formerly: [other]\n");
    let mut site = Site::new(&[
        ("organisations/example/organisation.yaml", &renamed),
        ("organisations/example/updates/2026-10.md", "We met.\n"),
        ("organisations/other/organisation.yaml", ORGANISATION),
        ("organisations/other/updates/2026-10.md", "We met.\n"),
    ]);
    let blueprint = site.plan();
    assert_eq!(site.broken(), [("address-taken", "other")]);
    assert!(site.problems.iter().all(|problem| problem.others.len() == 1));
    let kept = blueprint.pages.iter().find(|page| page.path == "organisations/other/index.html").unwrap();
    assert_eq!(kept.template, "organisation.html");
}
