//! Lists: everyone, facets, the accredited, months, home.

use super::*;

const WITHDRAWN: &str = "registered: 2024\nstatus: withdrawn\nstatus_on: 2026-01-01\nawards:\n  - {level: first, awarded: 2025}\n";

fn everyone() -> Site {
    let second =
        "name: a second group\nsummary: We help too.\nsector: [schools, health]\nwards: city-wide\njourney:\n  - {step: start, on: 2026}\n";
    let evaluation = "areas:\n  money: {rating: early, strengths: \"One.\\n\\nTwo.\"}\n";
    Site::new(&[
        ("organisations/example/organisation.yaml", ORGANISATION),
        ("organisations/example/updates/2026-09.md", "---\nareas: [people]\n---\nWe met.\n"),
        ("organisations/example/updates/2026-10.md", "We met again.\n"),
        ("organisations/example/evaluations/2026-09.yaml", evaluation),
        (
            "register/example.yaml",
            "registered: 2025\nsteps:\n  - {step: start, confirmed: 2025}\nawards:\n  - {level: top, awarded: 2026-10-01}\n",
        ),
        ("organisations/second/organisation.yaml", second),
        ("organisations/second/updates/2026-10.md", "We did too.\n"),
        ("organisations/gone/organisation.yaml", "name: Gone\nsummary: We were.\nsector: schools\nwards: [north]\n"),
        ("register/gone.yaml", WITHDRAWN),
        ("register/plain.yaml", "name: Plain\nsector: health\nregistered: unknown\n"),
    ])
}

fn names(blueprint: &Blueprint, path: &str, name: &str, key: &str) -> Vec<String> {
    each(&given(blueprint, path, name)[key], "/name").into_iter().map(str::to_owned).collect()
}

#[test]
fn names_are_in_order_whatever_their_capitals_and_those_who_left_stand_apart() {
    let blueprint = everyone().plan();
    let path = "organisations/index.html";
    assert_eq!(names(&blueprint, path, "directory", "organisations"), ["a second group", "Example Group", "Plain"]);
    assert_eq!(names(&blueprint, path, "directory", "left"), ["Gone"]);
    let facets = each(&given(&blueprint, path, "directory")["facets"], "/facet").join(" ");
    assert_eq!(facets, "sectors wards areas steps levels phases standings");
}

#[test]
fn facets_turn_the_list_round() {
    let blueprint = everyone().plan();
    let of = |value: &str| names(&blueprint, &format!("{value}/index.html"), "facet", "organisations");
    assert_eq!(of("steps/start"), ["a second group", "Example Group"], "self-declared and confirmed");
    assert_eq!(of("areas/people"), ["Example Group"], "by an update");
    assert_eq!(of("areas/money"), ["Example Group"], "by an evaluation");
    assert_eq!(of("wards/north"), ["Example Group"], "nobody city-wide, nobody who left");
    assert_eq!(of("sectors/health"), ["a second group", "Plain"], "the register's sector where there is no folder");
    assert_eq!(of("levels/first"), ["Gone"], "an award holds although its holder has left");
    assert_eq!(of("standings/left"), ["Gone"]);
    let index = given(&blueprint, "sectors/index.html", "index");
    assert_eq!((index["rows"][0]["count"].as_u64(), index["reached"].as_u64()), (Some(2), Some(2)));
    assert_eq!(given(&blueprint, "steps/show/index.html", "facet")["fact"]["unconfirmed"], true);
    let card = &given(&blueprint, "sectors/health/index.html", "facet")["organisations"][1];
    assert_eq!((&card["standing"], &card["page_submitted"]), (&Value::Null, &Value::from(false)), "nothing is asked of it");
}

#[test]
fn standing_is_nowhere_when_the_scheme_keeps_it_back() {
    let scheme = SCHEME.replace("public: true", "public: false");
    let mut site = Site::new(&[
        ("scheme.yaml", &scheme),
        ("organisations/example/organisation.yaml", ORGANISATION),
        ("register/example.yaml", "registered: 2025\n"),
    ]);
    let blueprint = site.plan();
    assert!(blueprint.pages.iter().all(|page| !page.path.contains("standings")));
    let profile = given(&blueprint, "organisations/example/index.html", "organisation");
    assert_eq!((&profile["standing"], &profile["card"]["standing"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_accredited_and_the_newest() {
    let blueprint = everyone().plan();
    let accredited = given(&blueprint, "accredited/index.html", "accredited");
    assert_eq!(each(&accredited["current"], "/organisation/name"), ["Example Group", "Gone"], "the higher level first");
    assert_eq!(accredited["current"][0]["award"]["valid_until"]["iso"], "2027-10-01");
    let home = given(&blueprint, "index.html", "home");
    assert_eq!(each(&home["newest_organisations"], "/name"), ["a second group", "Example Group", "Plain"]);
    assert_eq!(each(&home["newest_awards"], "/award/level/id"), ["top", "first"]);
    assert_eq!(each(&home["newest_updates"], "/update/url")[2], "/organisations/example/updates/2026-09/");
    assert_eq!(each(&home["levels"]["rows"], "/value/name"), ["First", "Top"]);
}

#[test]
fn months_know_their_neighbours() {
    let blueprint = everyone().plan();
    let month = given(&blueprint, "updates/2026-10/index.html", "month");
    assert_eq!(each(&month["updates"], "/organisation/name"), ["a second group", "Example Group"]);
    assert_eq!((&month["previous"]["url"], &month["next"]), (&Value::from("/updates/2026-09/"), &Value::Null));
    assert_eq!(given(&blueprint, "updates/2026-10/index.html", "page")["description"], "2 in October 2026");
    assert_eq!(given(&blueprint, "updates/2026-10/index.html", "page")["breadcrumbs"][1]["url"], "/updates/");
}
