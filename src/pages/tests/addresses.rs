//! One thing at each address, and everything that every site has.

use super::*;
use crate::pages::RULES;

#[test]
fn the_smallest_site_has_every_page_that_menus_and_cards_lead_to() {
    let blueprint = Site::of_example(&[]).plan();
    let mut paths: Vec<&str> = blueprint.pages.iter().map(|page| page.path.as_str()).collect();
    paths.sort_unstable();
    let facets =
        ["areas/money", "areas/people", "levels/first", "levels/top", "phases/begin", "phases/finish", "sectors/health", "sectors/schools"];
    let standings = ["dormant", "due", "left", "none-yet", "on-time", "overdue", "paused"].map(|id| format!("standings/{id}"));
    let rest =
        ["steps/learn", "steps/show", "steps/start", "wards/north", "wards/south", "organisations/example", "organisations", "accredited"];
    let forms = ["submit/update", "submit/pledge", "submit/action", "submit/organisation", "submit"];
    let indexes = ["areas", "levels", "phases", "sectors", "standings", "steps", "wards", "updates"];
    let names = facets.iter().chain(&rest).chain(&forms).chain(&indexes).copied().chain(standings.iter().map(String::as_str));
    let mut expected: Vec<String> =
        names.map(|name| format!("{name}/index.html")).chain(["index.html".into(), "404.html".into()]).collect();
    expected.sort_unstable();
    assert_eq!(paths, expected);
    let files: Vec<&str> = blueprint.files.iter().map(|file| file.path.as_str()).collect();
    let of_site =
        ["feed.xml", "feed.json", "robots.txt", ".well-known/security.txt", "site.webmanifest", "favicon.svg", "_headers", "sitemap.xml"];
    let own = ["organisations/example/feed.xml", "organisations/example/feed.json"];
    assert_eq!(files, of_site.into_iter().chain(own).collect::<Vec<_>>());
}

#[test]
fn each_rule_finds_the_marked_words_of_its_wrong_example_and_nothing_in_its_right_one() {
    for rule in RULES {
        let marked = rule.wrong.text;
        let start = marked.find('⟦').unwrap();
        let words = &marked[start + '⟦'.len_utf8()..marked.find('⟧').unwrap()];
        let path = rule.wrong.path.strip_prefix("content/").unwrap();
        let mut wrong = Site::new(&[(path, &marked.replace(['⟦', '⟧'], ""))]);
        wrong.plan();
        assert_eq!(wrong.broken(), [(rule.name, words)]);
        let mut right = Site::new(&[(path, rule.right.text)]);
        right.plan();
        assert!(right.problems.is_empty());
    }
}

#[test]
fn a_free_page_cannot_take_the_place_of_a_page_every_site_has() {
    let mut site = Site::new(&[("pages/organisations.md", "---\ntitle: Mine\nsummary: Mine.\n---\nMine.\n")]);
    let blueprint = site.plan();
    assert_eq!(site.broken().len(), 1);
    let page = blueprint.pages.iter().find(|page| page.path == "organisations/index.html").unwrap();
    assert_eq!(page.template, "organisations.html");
}

#[test]
fn the_policy_is_the_same_for_all_pages_and_empty_in_a_portable_copy() {
    let mut site = Site::of_example(&[]);
    let policy = |site: &Site| {
        let globals = site.with_input(globals);
        serde_json::to_value(globals.get("assets").unwrap()).unwrap()["content_security_policy"].as_str().unwrap().to_owned()
    };
    assert!(policy(&site).starts_with("default-src 'none'"));
    site.portable = true;
    assert_eq!(policy(&site), "");
}

#[test]
fn the_same_site_is_planned_the_same_way_twice() {
    let update = ("updates/2026-10.md", "We met.\n");
    let mut site = Site::of_example(&[update]);
    assert_eq!(format!("{:?}", site.plan()), format!("{:?}", site.plan()));
}

#[test]
fn the_map_names_pages_with_their_last_change_and_leaves_hidden_ones_out() {
    let page = ("pages/about.md", "---\ntitle: About\nsummary: About.\nupdated: 2026-09-01\nformerly: [old]\n---\nWords.\n");
    let mut site = Site::new(&[page]);
    let blueprint = site.plan();
    let map = file(&blueprint, "sitemap.xml");
    assert!(map.contains("<loc>https://example.org/sub/about/</loc>\n  <lastmod>2026-09-01</lastmod>"), "{map}");
    assert!(!map.contains("404") && !map.contains("/old/"));
}
