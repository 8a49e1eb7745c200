//! Lists that are too long for one page.

use super::*;
use crate::context::{CARDS, LINES, TEXTS};

/// A register in which nobody is alone: every organisation has an update, an action, evidence and an award, and each page of a list by
/// name begins where the one before ended.
fn many(count: usize) -> Site {
    let plan = |number: usize| {
        format!(
            "from: 2026-01-01\nto: 2026-12-31\nactions:\n- {{id: talk, title: Talk {number}, area: people, step: learn, due: 2026-09-30, status: not-started}}\n"
        )
    };
    let mut files: Vec<(String, String)> = Vec::new();
    for number in 0..count {
        let own = |path: &str| format!("organisations/o-{number:04}/{path}");
        let name = format!("Group {number:04}");
        files.push((own("organisation.yaml"), ORGANISATION.replace("Example Group", &name)));
        files.push((own("updates/2026-10.md"), "---\nareas: [people]\n---\nWe met.\n".to_owned()));
        files.push((own("plans/2026.yaml"), plan(number)));
        files.push((own("evidence/2026-10-01-talk.md"), "---\ntitle: Talk\non: 2026-10-01\nareas: [people]\n---\nWords.\n".to_owned()));
        let left = if number % 10 == 9 { "status: withdrawn\nstatus_on: 2026-11-01\n" } else { "" };
        let entry = format!("registered: 2025\n{left}awards:\n  - {{level: first, awarded: 2025-10-01}}\n");
        files.push((format!("register/o-{number:04}.yaml"), entry));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Site::new(&files)
}

/// What the pages of a list hold at `key` of what they are given as `name`, page after page.
fn all_pages(blueprint: &Blueprint, folder: &str, name: &str, key: &str, field: &str) -> Vec<Vec<String>> {
    let path = |number: usize| match number {
        1 => format!("{folder}/index.html"),
        _ => format!("{folder}/page/{number}/index.html"),
    };
    let there = |number: &usize| blueprint.pages.iter().any(|page| page.path == path(*number));
    let texts = |number| each(&given(blueprint, &path(number), name)[key], field).into_iter().map(str::to_owned).collect();
    (1..=blueprint.pages.len()).take_while(there).map(texts).collect()
}

fn lengths(pages: &[Vec<String>]) -> Vec<usize> {
    pages.iter().map(Vec::len).collect()
}

#[test]
fn a_list_that_fits_has_one_page_and_says_nothing_of_pages() {
    for count in [0, 1, TEXTS] {
        let blueprint = many(count).plan();
        assert!(blueprint.pages.iter().all(|page| !page.path.contains("/page/")), "{count}");
        assert_eq!(given(&blueprint, "organisations/index.html", "directory")["pages"], Value::Null);
        let page = given(&blueprint, "organisations/index.html", "page");
        assert_eq!([&page["part"], &page["previous"], &page["next"]], ["", "", ""]);
    }
}

#[test]
fn everyone_stands_on_one_page_whatever_their_number() {
    for count in [CARDS - 1, CARDS, CARDS + 1, 2 * CARDS, 2 * CARDS + 1] {
        let blueprint = many(count).plan();
        let mut names: Vec<String> = Vec::new();
        let mut entries = Vec::new();
        let (here, left) = ("organisations", "left");
        let pages = all_pages(&blueprint, "organisations", "directory", here, "/name");
        for (page, gone) in pages.iter().zip(all_pages(&blueprint, "organisations", "directory", left, "/name")) {
            entries.push(page.len() + gone.len());
            names.extend(page.iter().cloned().chain(gone));
        }
        assert!(entries.iter().rev().skip(1).all(|entries| *entries == CARDS), "{entries:?}");
        assert_eq!(entries.len(), count.div_ceil(CARDS));
        names.sort_unstable();
        assert_eq!(names, (0..count).map(|number| format!("Group {number:04}")).collect::<Vec<_>>());
        let first = given(&blueprint, "organisations/index.html", "directory");
        assert_eq!((&first["organisations_count"], &first["left_count"]), (&(count - count / 10).into(), &(count / 10).into()));
    }
}

#[test]
fn every_list_that_grows_is_cut() {
    let count = 2 * LINES + 1;
    let blueprint = many(count).plan();
    let whole = |folder: &str, name: &str, key: &str, field: &str| {
        let pages = all_pages(&blueprint, folder, name, key, field);
        let entries: usize = lengths(&pages).iter().sum();
        (lengths(&pages), entries)
    };
    let on_the_journey = count - count / 10;
    assert_eq!(whole("accredited", "accredited", "current", "/organisation/name"), (vec![100, 100, 1], count));
    assert_eq!(whole("updates/2026-10", "month", "updates", "/organisation/name").1, count);
    assert_eq!(whole("sectors/schools", "facet", "organisations", "/name"), (vec![60, 60, 60, 1], on_the_journey));
    assert_eq!(whole("areas/people/actions", "facet", "actions", "/title"), (vec![100, 81], on_the_journey));
    assert_eq!(whole("areas/people/evidence", "facet", "evidence", "/title"), (vec![100, 81], on_the_journey));
    assert_eq!(whole("steps/learn/actions", "facet", "actions", "/title"), (vec![100, 81], on_the_journey));
    for form in ["update", "pledge", "action"] {
        assert_eq!(whole(&format!("submit/{form}"), "submit", "organisations", "/name"), (vec![100, 100, 1], count));
    }
    let area = given(&blueprint, "areas/people/index.html", "facet");
    assert_eq!((each(&area["actions"], "/title").len(), &area["actions_count"]), (12, &on_the_journey.into()));
    assert_eq!((&area["actions_url"], &area["evidence_url"]), (&"/areas/people/actions/".into(), &"/areas/people/evidence/".into()));
    let further = given(&blueprint, "areas/people/page/2/index.html", "facet");
    assert_eq!(
        (&further["shows"], &further["actions"], &further["updates"]),
        (&"organisations".into(), &Value::from(Vec::<Value>::new()), &Value::from(Vec::<Value>::new()))
    );
    let profile = given(&blueprint, "organisations/o-0150/index.html", "organisation");
    assert_eq!(profile["add_url"], "/submit/update/page/2/?organisation=o-0150", "to the part of the form that offers it");
}

#[test]
fn a_page_says_which_it_is_and_leads_to_the_others() {
    let mut site = many(3 * CARDS);
    let blueprint = site.plan();
    let page = given(&blueprint, "organisations/page/2/index.html", "page");
    assert_eq!((&page["part"], &page["title"]), (&"page 2 of 3".into(), &"title_organisations".into()));
    assert_eq!(
        (&page["url"], &page["canonical"]),
        (&"/organisations/page/2/".into(), &"https://example.org/sub/organisations/page/2/".into())
    );
    assert_eq!((&page["previous"], &page["next"]), (&"/organisations/".into(), &"/organisations/page/3/".into()));
    assert_eq!(page["breadcrumbs"][1]["url"], "/organisations/");
    assert_eq!(page["description"], "description_organisations (page 2 of 3)");
    let first = given(&blueprint, "organisations/index.html", "page");
    assert_eq!((&first["previous"], &first["next"]), (&"".into(), &"/organisations/page/2/".into()));
    let directory = given(&blueprint, "organisations/page/3/index.html", "directory");
    let pages = &directory["pages"];
    assert_eq!((&pages["first"], &pages["last"], &pages["total"]), (&121.into(), &180.into(), &180.into()));
    assert_eq!(each(&pages["links"], "/url"), ["/organisations/", "/organisations/page/2/", "/organisations/page/3/"]);
    assert_eq!(pages["letters"][0]["url"], "/organisations/#entry-o-0000");
    assert_eq!(directory["left_url"], "/organisations/page/3/#left");
    assert_eq!(
        given(&blueprint, "submit/update/page/2/index.html", "page")["part"],
        "organisations G to G",
        "a form is not one of three steps"
    );
    let map = file(&blueprint, "sitemap.xml");
    assert!(map.contains("<loc>https://example.org/sub/organisations/page/2/</loc>"));
}

#[test]
fn things_called_page_keep_their_addresses() {
    let mut files: Vec<(String, String)> = vec![
        ("organisations/page/organisation.yaml".into(), ORGANISATION.into()),
        ("organisations/page/evidence/page.md".into(), "---\ntitle: Talk\non: 2026-10-01\n---\nWords.\n".into()),
        ("scheme.yaml".into(), SCHEME.replace("id: schools", "id: page")),
    ];
    files[0].1 = ORGANISATION.replace("schools", "page");
    for number in 0..=CARDS {
        files.push((format!("organisations/o-{number:04}/organisation.yaml"), ORGANISATION.replace("schools", "page")));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut site = Site::new(&files);
    let blueprint = site.plan();
    assert_eq!(site.broken(), []);
    for path in ["organisations/page", "organisations/page/2", "organisations/page/evidence/page", "sectors/page", "sectors/page/page/2"] {
        assert!(blueprint.pages.iter().any(|page| page.path == format!("{path}/index.html")), "{path}");
    }
}

#[test]
fn an_old_address_cannot_take_the_place_of_a_page_of_a_list() {
    let moved = "---\ntitle: Mine\nsummary: Mine.\nformerly: [organisations/page/2]\n---\nMine.\n";
    let mut files: Vec<(String, String)> = vec![("pages/mine.md".into(), moved.into())];
    files.extend((0..=CARDS).map(|number| (format!("organisations/o-{number:04}/organisation.yaml"), ORGANISATION.to_owned())));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut site = Site::new(&files);
    site.plan();
    assert_eq!(site.broken(), [("address-taken", "organisations/page/2")]);
}
