//! A register too large for one page of anything: every page is made and holds together, and everyone is found.

use crate::support::{build_world, page, problems, rule_site};
use ccqm::pipeline::{BuildOptions, Built};
use ccqm::source::MemoryWorld;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Enough that each list has several pages, whatever stands in it.
const COUNT: usize = 230;

/// No page grows with the register, so none is larger than this.
const LARGEST: usize = 128 * 1024;

fn has_left(number: usize) -> bool {
    number % 20 == 19
}

/// The site, built once for all tests here.
fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build_world(&register(), &BuildOptions::default()))
}

fn register() -> MemoryWorld {
    let plan = "---\nfrom: 2026-01-01\nto: 2026-12-31\nactions:\n  - {id: talk, title: Talk, area: people, due: 2026-12-31, status: in-progress}\n---\nOur plan.\n";
    (0..COUNT).fold(rule_site(), |world, number| {
        let letter = char::from(b'A' + u8::try_from(number % 26).unwrap());
        let own = format!("content/organisations/group-{number}");
        let left = if has_left(number) { "status: withdrawn\nstatus_on: 2026-10-01\nstatus_reason: It moved away.\n" } else { "" };
        let entry = format!("registered: 2025-03-04\n{left}");
        world
            .with(&format!("{own}/organisation.yaml"), &format!("name: {letter} Group {number}\nsummary: We help.\nsector: schools\n"))
            .with(&format!("{own}/plans/2026.md"), plan)
            .with(&format!("{own}/updates/2026-10.md"), "---\nareas: [people]\n---\nWe met our neighbours and asked what would help.\n")
            .with(&format!("content/register/group-{number}.yaml"), &entry)
    })
}

fn pages<'b>(built: &'b Built, folder: &str) -> Vec<&'b str> {
    let path = |number: usize| if number == 1 { format!("{folder}/index.html") } else { format!("{folder}/page/{number}/index.html") };
    let there = |number: &usize| built.files.iter().any(|file| file.path == path(*number));
    (1..=built.files.len()).take_while(there).map(|number| page(built, &path(number))).collect()
}

/// How often the words stand in all pages together.
fn count(pages: &[&str], words: &str) -> usize {
    pages.iter().map(|page| page.matches(words).count()).sum()
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let start = text.find(before).unwrap() + before.len();
    &text[start..start + text[start..].find(after).unwrap()]
}

#[test]
fn a_large_register_is_cut_into_pages_that_hold_together() {
    let built = built();
    assert!(!built.problems.has_errors(), "{}", problems(built));
    for (folder, length, lists_those_who_left) in
        [("organisations", 4, true), ("updates/2026-10", 10, true), ("sectors/schools", 4, false), ("areas/people", 4, false)]
    {
        let all = pages(built, folder);
        assert_eq!(all.len(), length, "{folder}");
        for number in 0..COUNT {
            let times = count(&all, &format!("id=\"entry-group-{number}\""));
            assert_eq!(times, usize::from(lists_those_who_left || !has_left(number)), "{folder}: group-{number}");
        }
    }
    let actions = pages(built, "areas/people/actions");
    assert_eq!((actions.len(), count(&actions, "/plan/#action-talk")), (3, COUNT - COUNT / 20));
    assert_eq!(pages(built, "submit/update").len(), 3);
    let html: Vec<_> = built.files.iter().filter(|file| file.path.ends_with(".html")).collect();
    for file in &html {
        assert!(file.bytes.len() < LARGEST, "{}: {}", file.path, file.bytes.len());
    }
    let titles: BTreeSet<&str> = html.iter().map(|file| between(page(built, &file.path), "<title>", "</title>")).collect();
    assert_eq!(titles.len(), html.len(), "no two pages have the same title");
}

#[test]
fn a_page_of_a_list_says_where_it_stands() {
    let built = built();
    let second = page(built, "organisations/page/2/index.html");
    assert_eq!(between(second, "<title>", "</title>").find(", page 2 of 4"), Some("Organisations on the journey".len()));
    for words in [
        "<link rel=\"prev\" href=\"/organisations/\">",
        "<link rel=\"next\" href=\"/organisations/page/3/\">",
        "<link rel=\"canonical\" href=\"https://example.org/organisations/page/2/\">",
        "Organisations 61 to 120 of 231: ",
        "aria-label=\"Pages of organisations\"",
        "aria-label=\"By first letter\"",
        "(page 2 of 4)\">",
    ] {
        assert!(second.contains(words), "{words}");
    }
    assert_eq!(count(&[between(second, "<nav class=\"pages\"", "</nav>")], "aria-current=\"page\""), 1);
    assert!(page(built, "sitemap.xml").contains("/organisations/page/4/</loc>"));
    assert!(!page(built, "accredited/index.html").contains("class=\"pages\""), "a list that fits has no pages");
}
