//! The showcase site: which files it builds, and what stands in `<main>` of one page of each kind and state.
//!
//! Expectations lie in `tests/sites/showcase/expected/`. `SNAPSHOTS=overwrite cargo test --test all showcase` writes them anew; an
//! expectation nobody uses fails.

use crate::support::{TODAY, build_on, page, problems, site, tree};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// One page of each kind, and of each state that looks different.
const PAGES: &[&str] = &[
    "index.html",
    "404.html",
    "about/index.html",
    "how-it-works/index.html",
    "accredited/index.html",
    "areas/index.html",
    "areas/governance/index.html",
    "levels/index.html",
    "levels/silver/index.html",
    "organisations/index.html",
    "organisations/example-riverside-primary-school/index.html",
    "organisations/example-riverside-primary-school/plan/index.html",
    "organisations/example-riverside-primary-school/updates/2026-10/index.html",
    "organisations/example-harbour-housing/index.html",
    "organisations/example-hillside-clinic/index.html",
    "organisations/example-weavers-trading/index.html",
    "organisations/example-lantern-choir/index.html",
    "organisations/example-solo-trainer/index.html",
    "organisations/example-mosaic-network/index.html",
    "organisations/example-misali-markaz/index.html",
    "organisations/example-parents-circle/index.html",
    "organisations/example-neighbour-federation/index.html",
    "organisations/example-register-only-theatre/index.html",
    "organisations/example-small-museum/index.html",
    "organisations/example-newcomer-cafe/index.html",
    "organisations/example-justice-partnership/index.html",
    "phases/index.html",
    "sectors/index.html",
    "sectors/education/index.html",
    "standings/index.html",
    "standings/overdue/index.html",
    "submit/index.html",
    "submit/action/index.html",
    "submit/organisation/index.html",
    "submit/pledge/index.html",
    "submit/update/index.html",
    "steps/index.html",
    "updates/index.html",
    "updates/2026-10/index.html",
    "wards/index.html",
    "wards/armley/index.html",
];

fn expected(path: &str) -> PathBuf {
    site("showcase").join("expected").join(path)
}

/// Compares with an expectation, or writes it when asked to.
fn compare(path: &str, found: &str) -> Result<(), String> {
    crate::support::compare(&expected(path), found).map_err(|difference| format!("{path}: {difference}"))
}

/// The `<main>` of a page.
fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").map_or(html.len(), |end| end + "</main>".len());
    let lines: Vec<&str> = html[start..end].lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}

/// Fingerprints change with every change of style; the list of files should not.
fn without_fingerprint(path: &str) -> String {
    match path.strip_prefix("theme/").and_then(|name| name.split_once('.')) {
        Some((_, ending)) => format!("theme/[fingerprint].{ending}"),
        None => path.to_owned(),
    }
}

#[test]
fn the_showcase_has_no_problems() {
    let built = build_on("showcase", TODAY);
    assert_eq!(problems(&built), "");
}

#[test]
fn builds_exactly_these_files_and_pages() {
    let built = build_on("showcase", TODAY);
    let mut list: Vec<String> = built.files.iter().map(|file| without_fingerprint(&file.path) + "\n").collect();
    // Which of two fingerprints comes first says nothing.
    list.sort();
    let list = list.concat();
    let mut differences: Vec<String> = compare("files.txt", &list).err().into_iter().collect();
    for path in PAGES {
        differences.extend(compare(path, &main_of(page(&built, path))).err());
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    let used: BTreeSet<String> = PAGES.iter().map(|path| (*path).to_owned()).chain(["files.txt".to_owned()]).collect();
    let there: BTreeSet<String> = tree(&site("showcase").join("expected")).into_keys().collect();
    let unused: Vec<_> = there.difference(&used).collect();
    assert!(unused.is_empty(), "expectations that nobody uses: {unused:?}");
}

#[test]
fn what_contributors_write_is_never_printed_as_markup() {
    let built = build_on("showcase", TODAY);
    for file in built.files.iter().filter(|file| file.path.ends_with(".html")) {
        let html = std::str::from_utf8(&file.bytes).unwrap();
        // Only the forms have a script, and only the theme's own.
        let own = usize::from(file.path.starts_with("submit/") && file.path != "submit/index.html");
        assert_eq!(html.matches("<script").count(), own, "{} has a script", file.path);
        assert_eq!(html.matches("<script src=\"/theme/").count(), own, "{}", file.path);
        assert!(!html.contains("javascript:"), "{}", file.path);
        assert!(!html.contains(" style="), "{} has an inline style", file.path);
    }
}
