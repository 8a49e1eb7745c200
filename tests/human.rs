//! Problems as people read them: one expectation for each sort of place a problem can have, in `tests/human/`.
//!
//! `SNAPSHOTS=overwrite cargo test --test all human` writes them anew: read the difference aloud before you commit it.

use crate::support::{build_world, compare, rule_site, tree};
use ccqm::diagnostic::human;
use ccqm::pipeline::BuildOptions;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const ORGANISATION: &str = "content/organisations/example/organisation.yaml";
const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const UPDATE: &str = "content/organisations/example/updates/2025-10.md";
const PAGE: &str = "content/pages/about.md";

/// What each expectation is called, and the files that give it.
fn cases() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let front = |lines: &str, body: &str| format!("---\n{lines}---\n{body}\n");
    let organisation = |lines: &str| vec![(ORGANISATION, format!("name: Example Group\nsummary: We help.\n{lines}"))];
    let page = |body: &str| vec![(PAGE, front("title: About\nsummary: What this is.\n", body))];
    let many = (1..=14).map(|number| format!("key_number_{number}: x\n")).collect::<Vec<_>>().concat();
    vec![
        ("colon-in-a-text", vec![(ORGANISATION, "name: Example Choir: the singers\nsummary: We sing.\nsector: schools\n".to_owned())]),
        ("tab", organisation("sector: schools\ncontact:\n\trole: Office\n")),
        ("misspelt-key", vec![(ORGANISATION, "name: Example Group\nsumary: We help.\nsector: schools\n".to_owned())]),
        ("missing-key", vec![(PLEDGE, front("commitments:\n  - text: We will listen.\n", "We promise."))]),
        ("date-with-two-readings", vec![(PLEDGE, front("made: 03/04/2025\ncommitments:\n  - text: We will listen.\n", "We promise."))]),
        ("unknown-sector", organisation("sector: scools\n")),
        (
            "same-id-twice",
            vec![(
                PLEDGE,
                front(
                    "made: 2025-09-30\ncommitments:\n  - id: listen\n    text: We will listen.\n  - id: listen\n    text: We will ask.\n",
                    "We promise.",
                ),
            )],
        ),
        ("name-differs-from-another-file", vec![(ORGANISATION, "name: Another Group\nsummary: We help.\nsector: schools\n".to_owned())]),
        ("one-document-in-two-files", vec![("content/organisations/example/updates/2025-09.yaml", "no_change: true\n".to_owned())]),
        ("wide-characters", organisation("sector: schools\nwards: [北区, 😀😀, nort]\n")),
        ("right-to-left", vec![(UPDATE, front("areas: [پیپل]\nlanguage: ur\n", "ہم نے [منصوبہ](../plans/2025.md) دیکھا اور سب سے ملے۔"))]),
        ("hidden-direction-mark", vec![(ORGANISATION, "name: Example Group\nsummary: We \u{202e}help\nsector: schools\n".to_owned())]),
        ("file-name", vec![("content/organisations/example/updates/October 2025.md", "We met.\n".to_owned())]),
        ("link-in-a-text", page("See [the list](/organisation/) and ![](../media/x.png)<br>.")),
        ("more-than-ten-in-one-file", organisation(&format!("sector: schools\n{many}"))),
        ("nothing-wrong", Vec::new()),
    ]
}

fn expected(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/human").join(format!("{name}.txt"))
}

#[test]
fn problems_are_shown_as_expected() {
    let mut differences = Vec::new();
    let mut names = BTreeSet::new();
    for (name, files) in cases() {
        let world = files.into_iter().fold(rule_site(), |world, (path, text)| world.with(path, &text));
        let built = build_world(&world, &BuildOptions::default());
        let shown = human(&built.problems, &built.reading.sources, false);
        differences.extend(compare(&expected(name), &shown).err());
        names.insert(format!("{name}.txt"));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    let there: BTreeSet<String> = tree(expected("x").parent().unwrap()).into_keys().collect();
    assert_eq!(there, names, "expectations that nobody uses, or that are missing");
}
