//! `ccqm guard` and what was published: only slips of spelling are mended in it without a stated reason, and what was there before must be
//! known.

use crate::support::{Scratch, printed};

const SCHOOL: &str = "content/organisations/a-school";
const REASON: &[&str] = &["--reason", "The school told us that this was wrong."];

const UPDATE: &str = "---\ntitle: January to March\nactions: [ask]\n---\nWe reached thirteen families in the spring term, and the board agreed on Monday that a quarter of the money goes to them.\n[and]: https://example.org/x\n\nOur plan went ahead in October. We will keep our promise. A dozen people came, and the head teacher was always there for them.\n\n- \"One\" card.\n- Two cards.\n";
const EVIDENCE: &str = "---\ntitle: Lantern evening\non: 2026-09-12\nactions: [ask]\nlinks:\n  - title: The report\n    url: https://example.org/report\n    captured: 2026-10-08\n---\nA family made a lantern.\n";
const PLEDGE: &str = "---\ntitle: A school for everyone\nmade: 2025-09-30\nsignatories: 48\nof: 52\ncommitments:\n  - id: ready\n    text: Every adult will be trained within their first term.\n    area: practice\n---\n![The signed pledge](../media/signed.png)\n\nMost of it is done.\n";
const PLAN: &str = "---\ntitle: Plan\nfrom: 2026-01-01\nto: 2026-12-31\nactions:\n  - {id: ask, title: Ask every family, area: practice, due: 2026-12-01, status: in-progress}\n---\n";
const EVALUATION: &str = "---\nareas:\n  practice:\n    strengths: We greet families at the gate.\n    improvements: We get many names wrong.\n---\nWe wrote this together.\n";

/// One repository for many changes, each made to the same first version.
struct School(Scratch);

impl School {
    fn new() -> Self {
        let scratch = Scratch::new("smallest", "");
        scratch.write(&format!("{SCHOOL}/organisation.yaml"), "name: A School\nsummary: A school.\nsector: education\n");
        let documents = [
            ("updates/2026-09.md", UPDATE),
            ("evidence/evening.md", EVIDENCE),
            ("pledges/2025.md", PLEDGE),
            ("plans/2026.md", PLAN),
            ("evaluations/2026-05.md", EVALUATION),
            ("media/signed.png", "not really a picture"),
        ];
        for (file, text) in documents {
            scratch.write(&format!("{SCHOOL}/{file}"), text);
        }
        let school = Self(scratch);
        school.begins(|_| {});
        school
    }

    /// Changes the first version.
    fn begins(&self, change: impl FnOnce(&Scratch)) {
        change(&self.0);
        self.0.commit("The first version");
        self.0.git(&["branch", "--force", "base"]);
    }

    /// The names of the reasons for which a change of the first version is refused.
    fn refused(&self, change: impl FnOnce(&Scratch), more: &[&str]) -> Vec<String> {
        self.0.git(&["reset", "--quiet", "--hard", "base"]);
        change(&self.0);
        self.0.commit("A change");
        let output = self.0.guard(&[&["--format", "json"], more].concat());
        let found = |error| panic!("{error}: {}", printed(&output));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_else(found);
        let refusals = report["refusals"].as_array().unwrap().iter();
        let mut names: Vec<String> = refusals.map(|refusal| refusal["reason"].as_str().unwrap().to_owned()).collect();
        names.dedup();
        names
    }

    fn in_file(&self, file: &str, old: &str, new: &str) -> Vec<String> {
        self.refused(|scratch| scratch.replace(&format!("{SCHOOL}/{file}"), old, new), &[])
    }
}

#[test]
fn words_of_an_update_are_not_turned_round() {
    let school = School::new();
    for (old, new) in [
        ("thirteen", "thirty"),
        ("January to March", "January to June"),
        ("We will keep", "We will [not] keep"),
        ("We will keep", "We will `not` keep"),
        ("We will keep", "We will n&zwnj;ot keep"),
        ("We will keep our promise.", "~~We will keep our promise.~~"),
        ("We will keep our promise.", "<!-- We will keep our promise. -->"),
        ("to them.\n[and]", "to them.\r\r\n[and]"),
    ] {
        assert_eq!(school.in_file("updates/2026-09.md", old, new), ["rewritten-document"], "{old:?} → {new:?}");
    }
    for (old, new) in [
        ("the head teacher", "the head taecher"),
        ("spring term, and", "spring term,\nand"),
        ("\n", "\r\n"),
        ("---\ntitle", "\u{feff}---\ntitle"),
        ("\"One\"", "“One”"),
        ("\n- ", "\n* "),
        ("to them.\n[and]", "to them. \n[and]"),
    ] {
        assert!(school.in_file("updates/2026-09.md", old, new).is_empty(), "{old:?} → {new:?}");
    }
}

#[test]
fn many_small_changes_of_a_long_text_are_no_slip() {
    let school = School::new();
    let text = |changed: usize| {
        let words: Vec<&str> = (0..1200).map(|at| if at % 20 == 0 && at / 20 < changed { "changed" } else { "alpha" }).collect();
        format!("---\ntitle: Long\non: 2026-01-01\n---\n{}\n", words.join(" "))
    };
    let evidence = format!("{SCHOOL}/evidence/long.md");
    school.begins(|scratch| scratch.write(&evidence, &text(0)));
    let change = |scratch: &Scratch| scratch.write(&evidence, &text(50));
    assert_eq!(school.refused(change, &[]), ["rewritten-document"]);
    assert!(school.refused(change, REASON).is_empty());
}

#[test]
fn the_facts_of_published_documents_stay() {
    let school = School::new();
    for (file, old, new, reason) in [
        ("pledges/2025.md", "signatories: 48", "signatories: 52", "rewritten-pledge"),
        ("pledges/2025.md", "of: 52", "of: 48", "rewritten-pledge"),
        ("pledges/2025.md", "area: practice", "area: governance", "rewritten-pledge"),
        ("evidence/evening.md", "captured: 2026-10-08", "captured: 2026-11-08", "rewritten-document"),
        ("evidence/evening.md", "    captured: 2026-10-08\n", "", "rewritten-document"),
        ("evidence/evening.md", "actions: [ask]\n", "", "rewritten-document"),
        ("updates/2026-09.md", "actions: [ask]", "actions: []", "rewritten-document"),
        ("updates/2026-09.md", "title:", "no_change: true\ntitle:", "rewritten-document"),
        ("updates/2026-09.md", "title:", "published: 2026-10-02\ntitle:", "rewritten-document"),
        ("evaluations/2026-05.md", "many names", "few names", "rewritten-record"),
        ("evaluations/2026-05.md", "We wrote", "We never wrote", "rewritten-record"),
    ] {
        assert_eq!(school.in_file(file, old, new), [reason], "{file}: {old:?} → {new:?}");
    }
}

#[test]
fn what_only_adds_or_mends_spelling_passes() {
    let school = School::new();
    for (file, old, new) in [
        ("pledges/2025.md", "Every adult will be trained", "Every adult will be traned"),
        ("evidence/evening.md", "title: The report", "title: The report itself\n    url: https://example.org/more\n  - title: The report"),
        ("evaluations/2026-05.md", "We greet families", "We greet familes"),
        ("plans/2026.md", "status: in-progress", "status: done, done_on: 2026-11-20"),
    ] {
        assert!(school.in_file(file, old, new).is_empty(), "{file}: {old:?} → {new:?}");
    }
    let new = |scratch: &Scratch| scratch.write(&format!("{SCHOOL}/evidence/new.md"), "---\ntitle: New\non: 2026-11-01\n---\nWe met.\n");
    assert!(school.refused(new, &[]).is_empty());
}

#[test]
fn a_picture_of_a_pledge_stays_and_a_self_evaluation_keeps_its_month() {
    let school = School::new();
    let exchanged = |scratch: &Scratch| scratch.write(&format!("{SCHOOL}/media/signed.png"), "another picture");
    assert_eq!(school.refused(exchanged, &[]), ["rewritten-document"]);
    let moved = |scratch: &Scratch| {
        scratch.remove(&format!("{SCHOOL}/evaluations/2026-05.md"));
        scratch.write(&format!("{SCHOOL}/evaluations/2026-09.md"), &EVALUATION.replacen("---\n", "---\nformerly: [2026-05]\n", 1));
    };
    assert_eq!(school.refused(moved, &[]), ["rewritten-record"]);
}

#[test]
fn what_could_not_be_read_before_is_not_taken_for_new() {
    let school = School::new();
    for (file, whole) in [("updates/2026-09.md", UPDATE), ("plans/2026.md", PLAN), ("pledges/2025.md", PLEDGE)] {
        let path = format!("{SCHOOL}/{file}");
        school.begins(|scratch| scratch.write(&path, &whole.replacen("title:", "title: [", 1)));
        let change = |scratch: &Scratch| scratch.write(&path, whole);
        assert_eq!(school.refused(change, &[]), ["nothing-to-compare"], "{file}");
        assert!(school.refused(change, REASON).is_empty(), "{file}");
        school.begins(|_| {});
    }
}
