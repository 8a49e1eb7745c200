//! One cause, one message; and no message lost, however many there are.

use crate::support::TODAY;
use ccqm::diagnostic::{Severity, short};
use ccqm::source::MemoryWorld;

const UPDATE: &str = "content/organisations/example/updates/2025-09.md";
const ORGANISATION: &str = "content/organisations/example/organisation.yaml";

fn site() -> MemoryWorld {
    MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with(ORGANISATION, "name: Example Group\nsummary: We help.\nsector: schools\n")
        .with("content/register/example.yaml", "registered: 2025\n")
}

/// Problems as `rule path: message help`.
fn said(world: &MemoryWorld) -> Vec<String> {
    let (reading, found) = ccqm::examine(world);
    let line = |problem: &ccqm::diagnostic::Diagnostic| {
        let help = problem.help.as_deref().unwrap_or_default();
        format!("{} {}: {} {help}", problem.rule.name, reading.sources.file(problem.at.file).path, problem.message)
    };
    found.iter().map(line).collect()
}

fn only(world: &MemoryWorld, parts: &[&str]) {
    let said = said(world);
    assert_eq!(said.len(), 1, "{said:#?}");
    for part in parts {
        assert!(said[0].contains(part), "“{part}” is not in: {}", said[0]);
    }
}

#[test]
fn a_file_of_another_program_is_to_be_copied_and_not_renamed() {
    let zip = b"PK\x03\x04\xff\xfe not a text";
    for (name, written_by) in
        [("our pledge.docx", "word processor"), ("pledge.pdf", "PDF"), ("pledge.odt", "word processor"), ("pledge.rtf", "word")]
    {
        let world = site().with_bytes(&format!("content/organisations/example/pledges/{name}"), zip);
        only(&world, &["misnamed-file", written_by, "Copy its words into a plain text file", "pledge.md"]);
    }
    let world = site().with_bytes("content/organisations/example/updates/October 2025.docx", zip);
    only(&world, &["save that as 2025-10.md"]);
    let picture = site().with_bytes("content/organisations/example/media/IMG 1.heic", zip);
    only(&picture, &["a picture", "choose PNG or JPEG", "img-1.png"]);
}

#[test]
fn a_wrong_folder_is_named_once_for_all_its_files() {
    let mut world = site();
    for name in ["2025-09.md", "2025-10.md", "2025-11.md"] {
        world = world.with(&format!("content/organisations/example/update/{name}"), "We met.\n");
    }
    only(&world, &["misplaced-file", "“update”", "Did you mean “updates”?"]);
    let mut world = site();
    for path in ["organisation.yaml", "updates/2025-09.md", "updates/2025-10.md", "media/a.png"] {
        world = world.with(&format!("content/organisations/Our School/{path}"), "name: A\n");
    }
    only(&world, &["misnamed-file", "“our-school”"]);
}

#[test]
fn files_with_the_same_wrong_name_in_two_folders_are_both_named() {
    let world = site()
        .with("content/organisations/example/pledges/Ours.md", "We met.\n")
        .with("content/organisations/example/evidence/Ours.md", "We met.\n");
    assert_eq!(said(&world).len(), 2);
}

#[test]
fn a_mistyped_organisation_file_is_not_missing_too() {
    for name in ["organization.yaml", "organisation.yml", "Organisation.yaml"] {
        let mut world = site().with(&format!("content/organisations/example/{name}"), "name: Example\n").with(UPDATE, "We met.\n");
        world.files.remove(ORGANISATION);
        only(&world, &["misplaced-file", "Did you mean “organisation.yaml”?"]);
    }
}

#[test]
fn a_list_where_a_name_belongs_is_answered_with_the_fields_own_example() {
    only(&site().with(ORGANISATION, "name: [Example]\nsummary: We help.\nsector: schools\n"), &["wrong-type", "name: Example Youth Club"]);
}

#[test]
fn an_update_that_says_nothing_is_a_warning() {
    let (_, found) = ccqm::examine(&site().with(UPDATE, "---\nareas: [people]\n---\n"));
    assert_eq!(
        found.iter().map(|problem| (problem.rule.name, problem.severity())).collect::<Vec<_>>(),
        [("nothing-said", Severity::Warning)]
    );
}

#[test]
fn a_hundred_mistakes_are_a_hundred_problems_in_order() {
    let links: Vec<String> = (0..100).map(|number| format!("- [Page {number}](/no-page-{number}/)")).collect();
    let links = links.join("\n");
    let world = site().with(UPDATE, &links);
    let (reading, found) = ccqm::examine(&world);
    assert_eq!(found.iter().count(), 100);
    let found_on: Vec<usize> = found
        .iter()
        .map(|problem| reading.sources.file(problem.at.file).lines().position(&links, problem.at.span.start as usize).line)
        .collect();
    assert_eq!(found_on, (1..=100).collect::<Vec<_>>());
    let keys: Vec<String> = (0..100).map(|number| format!("zzz{number}: x")).collect();
    let keys = keys.join("\n");
    let world = site().with(ORGANISATION, &format!("name: A\nsummary: We help.\nsector: schools\n{keys}\n"));
    let (reading, found) = ccqm::examine(&world);
    assert_eq!(found.iter().filter(|problem| problem.rule.name == "unknown-key").count(), 100);
    assert_eq!(short(&found, &reading.sources).lines().count(), 100);
}

#[test]
fn certain_mendings_are_given_and_guesses_are_not() {
    let mends = |path: &str, text: &str| -> Vec<(String, String)> {
        let (reading, found) = ccqm::examine(&site().with(path, text));
        let changes = found.iter().filter_map(|problem| Some((problem.at.file, problem.change.as_ref()?)));
        changes.map(|(file, change)| (reading.sources.file(file).text[change.span.range()].to_owned(), change.new.clone())).collect()
    };
    let organisation = "name: Example Group  \nsumary: We help.\nsector: schools\ncolor: red\n";
    assert_eq!(mends(ORGANISATION, organisation), [("  ".to_owned(), String::new()), ("sumary".to_owned(), "summary".to_owned())]);
    assert_eq!(mends(UPDATE, "---\npublished: 2026-3-12\n---\nWe met.\n"), [("2026-3-12".to_owned(), "2026-03-12".to_owned())]);
    assert_eq!(mends(UPDATE, "---\npublished: 03/04/2026\n---\nWe met.\n"), []);
    // Prose is never changed.
    assert_eq!(mends(UPDATE, "-We met SLT and [here](https://example.org)  \n\nTODO\n"), []);
}

#[test]
fn hidden_characters_are_found_where_they_stand_in_prose() {
    for hidden in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{7}'] {
        let text = format!("We met.\n\nWe {hidden}met again.\n");
        let (reading, found) = ccqm::examine(&site().with(UPDATE, &text));
        let at: Vec<_> = found.iter().map(|one| (one.rule.name, reading.sources.text_at(one.at).to_owned())).collect();
        assert_eq!(at, [("hidden-character", hidden.to_string())]);
    }
    only(
        &site().with(ORGANISATION, "# A\u{202e}B\nname: Example Group\nsummary: We \u{200b}help.\nsector: schools\n"),
        &["hidden-character"],
    );
}

#[test]
fn a_file_of_another_program_is_known_by_its_first_bytes() {
    for bytes in
        [b"PK\x03\x04 text".as_slice(), b"%PDF-1.4\n", b"{\\rtf1 Words}", b"\xd0\xcf\x11\xe0\xa1", b"We met once, and then \0 came."]
    {
        only(&site().with_bytes(UPDATE, bytes), &["unreadable-file", "Copy its words into a plain text file"]);
        only(&site().with_bytes(ORGANISATION, bytes), &["unreadable-file", "Copy its words into a plain text file"]);
    }
}

#[test]
fn two_versions_in_one_file_are_one_problem() {
    let mixed = "name: Example Group\n<<<<<<< HEAD\nsummary: We help.\n=======\nsummary: We care.\n>>>>>>> other\nsector: schools\n";
    only(&site().with(ORGANISATION, mixed), &["merge-marks", "Two versions of this file are mixed here."]);
    assert!(said(&site().with(UPDATE, "Our year\n=======\n")).iter().all(|line| !line.contains("merge-marks")));
}

#[test]
fn an_update_that_gives_its_reasons_for_no_change_is_fine() {
    only(&site().with(UPDATE, "---\nno_change: true\n---\nWe met twice.\n"), &["no-change-and-text"]);
    assert!(said(&site().with(UPDATE, "---\nno_change: true\n---\nWe did no new work.\n")).is_empty());
}

#[test]
fn help_is_made_of_the_writers_own_words() {
    let organisation =
        |line: &str| site().with(ORGANISATION, &format!("name: Example Group\nsummary: We help.\nsector: schools\n{line}\n"));
    only(&organisation("languages: [English]"), &["unknown-language", "Write en"]);
    only(&organisation("phone: 0113 496 0000"), &["unknown-key", "Put it under contact:"]);
    only(&organisation("accredited: 2025"), &["unknown-key", "Only the mark's team"]);
    only(
        &site().with(ORGANISATION, "name: Example Group\nsummary: We help.\nsector: schools, arts\n"),
        &["unknown-sector", "[schools, arts]"],
    );
    let long = "name: Example Group\nsummary: We help everybody in our street\nwho asks us for our help\nsector: schools\n";
    only(&site().with(ORGANISATION, long), &["yaml-syntax", "go on with “summary:”", "two spaces"]);
    let pledge = "content/organisations/example/pledges/2025.md";
    let one = "---\nmade: 2025-09-30\ncommitments: We will listen.\n---\nWe promise.\n";
    only(&site().with(pledge, one), &["wrong-type", "- text: \"We will listen.\""]);
    let list = "---\nmade: 2025-09-30\ncommitments:\n  - We will listen.\n---\nWe promise.\n";
    only(&site().with(pledge, list), &["wrong-type", "- text: \"We will listen.\""]);
}

#[test]
fn what_an_organisation_sent_is_judged_though_nobody_can_read_who_it_is() {
    let world = site().with(UPDATE, "We [met](/nowhere/) twice, see [here](https://example.org).\n");
    let wanted = ["broken-link", "click-here"];
    let rules = |world: &MemoryWorld| said(world).iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(rules(&world), wanted);
    let colon = world.with(ORGANISATION, "name: Example: Group\n");
    assert_eq!(rules(&colon), ["yaml-syntax", "broken-link", "click-here"]);
    let nobody = MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with(UPDATE, "We [met](/nowhere/) twice, see [here](https://example.org).\n");
    assert_eq!(rules(&nobody), ["missing-file", "broken-link", "click-here"]);
}

const PLAN: &str = "content/organisations/example/plans/2025.md";
const ACTION: &str = "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask everybody\n    area: people\n    due: 2026-03-31\n    status: done\n    done_on: 2026-03-12\n    measure: {name: Answers, target: 90}\n---\n";

/// A plan and an update that names its action, with one thing in the plan replaced.
fn plan(right: &str, wrong: &str) -> MemoryWorld {
    assert!(ACTION.contains(right), "{right}");
    site().with(PLAN, &ACTION.replacen(right, wrong, 1)).with(UPDATE, "---\nactions: [ask]\n---\nWe met.\n")
}

#[test]
fn curly_quotation_marks_around_a_value_are_the_only_problem_it_has() {
    assert_eq!(said(&plan("2025", "2025")), Vec::<String>::new());
    for value in ["ask", "people", "2026-03-31", "done", "2026-03-12", "90"] {
        for (open, close) in [("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("“", "\"")] {
            only(&plan(value, &format!("{open}{value}{close}")), &["curly-quotes", &format!("Write it without them: {value}")]);
        }
    }
    for (right, wrong) in [
        ("sector: schools", "sector: “schools”"),
        ("sector: schools", "sector: “not-stated”"),
        ("sector: schools", "sector: [‘schools’]"),
        ("sector: schools", "sector: schools\nwards: “city-wide”"),
        ("sector: schools", "sector: schools\nwebsite: “https://example.org/a”"),
        ("sector: schools", "sector: schools\npeople: “48”"),
        ("sector: schools", "sector: schools\nlanguages: [“en”]"),
        ("sector: schools", "sector: schools\ncontact: {role: Office, email: “office@example.org”}"),
    ] {
        let organisation = "name: Example Group\nsummary: We help.\nsector: schools\n".replace(right, wrong);
        only(&site().with(ORGANISATION, &organisation), &["curly-quotes", "Write it without them: "]);
    }
    only(&site().with(UPDATE, "---\nno_change: “true”\n---\n"), &["curly-quotes"]);
}

#[test]
fn a_value_that_is_wrong_without_its_quotation_marks_is_told_without_them() {
    let found = said(&plan("2026-03-31", "“2026-31-03”"));
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found.iter().any(|line| line.contains("There is no month 31")), "{found:#?}");
}

#[test]
fn what_follows_from_a_wrong_id_or_key_is_not_told() {
    only(&plan("id: ask", "id: Ask them!"), &["bad-id"]);
    only(&plan("id: ask", "id:"), &["empty-value"]);
    only(&plan("  - id", "  first:\n  - id"), &["wrong-type"]);
    for key in ["done on", "done\u{a0}on", "Done_On", "“done_on”", "doneon"] {
        only(&plan("done_on", key), &["unknown-key", "done_on"]);
    }
    only(&plan("done_on: 2026-03-12", "done_on: 2026-13-12"), &["bad-date"]);
    only(&plan("due:", "due\u{a0}:"), &["unknown-key", "special space", "due:"]);
    only(&site().with(ORGANISATION, "name: Example Group\nsummary: We help.\n“sector: schools”\n"), &["unknown-key", "sector: schools"]);
}

#[test]
fn words_above_the_facts_are_told_once() {
    only(&site().with(PLAN, &format!("Our plan\n{ACTION}")), &["open-front-matter", "below the second line"]);
    only(&site().with(UPDATE, "***\nareas: [people]\n***\nWe met.\n"), &["open-front-matter", "---"]);
    assert!(said(&site().with(UPDATE, "We met.\n\n---\n\nWe met again.\n\n---\n")).is_empty());
}

#[test]
fn help_says_exactly_what_to_write() {
    for (right, wrong, help) in [
        ("2026-03-31", "2026–03–31", "Write 2026-03-31."),
        ("2026-03-31", "2026‑03‑31", "Write 2026-03-31."),
        ("2026-03-31", "2026-03-31 10:00", "Write 2026-03-31."),
        ("2026-03-31", "2026-03-31T10:00:00Z", "Write 2026-03-31."),
        ("2026-03-31", "20260331", "Write 2026-03-31."),
        ("2026-03-31", "2026-03-31,", "Write 2026-03-31."),
        ("2026-03-31", "31st of March 2026", "Write 2026-03-31."),
        ("2026-03-31", "31/3/26", "Write the whole year: 2026-03-31"),
        ("2026-03-31", "31 Mrach 2026", "Did you mean 31 March 2026?"),
        ("2026-03-31", "31 April 2026", "Write the date as"),
        ("2026-03-31", "March 2026", "2026-03-01"),
        ("2026-03-31", "2026-3", "2026-03-01"),
        ("2026-03-31", "\u{200b}2026-03-31", "U+200B"),
        ("target: 90", "target: 90%", "no unit: 90"),
        ("target: 90", "target: £90", "no unit: 90"),
        ("    due: 2026-03-31", "    due:2026-03-31", "Write: due: 2026-03-31"),
        ("    due: 2026-03-31", "    due： 2026-03-31", "Write: due: 2026-03-31"),
        ("    due: 2026-03-31", "    due:\u{a0}2026-03-31", "Write: due: 2026-03-31"),
        ("    due: 2026-03-31", "    due 2026-03-31", "“due: 2026-03-31”"),
        ("  - id: ask", "  • id: ask", "Write: - id: ask"),
        ("title: Ask everybody", "title: \"Ask everybody”", "Type the last mark anew: \"Ask everybody\""),
        ("title: Ask everybody", "title: \"Ask\\school\"", "Use single quotes: title: 'Ask\\school'"),
    ] {
        only(&plan(right, wrong), &[help]);
    }
    let organisation =
        |line: &str| site().with(ORGANISATION, &format!("name: Example Group\nsummary: We help.\nsector: schools\n{line}\n"));
    for (line, help) in [
        ("people: 1,200", "Write digits only: 1200"),
        ("people: 48 people", "Write digits only: 48"),
        ("people: ４８", "Write digits only: 48"),
        ("languages: en, ur", "languages: [en, ur]"),
        ("languages: en", "languages: [en]"),
        ("website: [us](https://example.org)", "Write: website: https://example.org"),
        ("website: <http://example.org>", "https://example.org"),
        ("website: https://example.org https://example.com", "Write one address"),
        ("contact: {role: Office, email: \"<office@example.com>\"}", "mailto: office@example.com"),
        ("// by us", "Write: # by us"),
        ("<!-- by us -->", "Write: # by us"),
        ("kind:\ngroup", "Write both on one line: kind: group"),
        ("**kind**: group", "Write: kind: group"),
    ] {
        only(&organisation(line), &[help]);
    }
    let name = |value: &str| site().with(ORGANISATION, &format!("name: {value}\nsummary: We help.\nsector: schools\n"));
    only(&name("\"The \"Example\" Group\""), &["name: 'The \"Example\" Group'"]);
    let pledge = "content/organisations/example/pledges/2025.md";
    only(
        &site().with(pledge, "---\nmade: 2025-09-30\nrenews: 2022.md\ncommitments:\n  - text: We listen.\n---\n"),
        &["without its ending: 2022"],
    );
}

#[test]
fn a_line_that_goes_on_is_known_however_short_it_is() {
    for (summary, more) in [
        ("We help everybody in our street", "who asks us for help"),
        ("We help everybody in our", "street."),
        ("We help", "Everybody"),
        ("We help", "Everybody in our street who asks us"),
    ] {
        let organisation = format!("name: Example Group\nsummary: {summary}\n{more}\nsector: schools\n");
        only(&site().with(ORGANISATION, &organisation), &["go on with “summary:”", &format!("“  {more}”")]);
    }
    // A fact without its colon is nothing that goes on.
    let organisation = "name: Example Group\nsummary: We help everybody here.\nsector schools\n";
    only(&site().with(ORGANISATION, organisation), &["“sector: schools”"]);
    only(&plan("    area:", "    Today and tomorrow\n    area:"), &["go on with “title:”"]);
}

#[test]
fn an_update_without_text_is_told_the_line_to_write() {
    only(&site().with(UPDATE, "---\nareas: [people]\n---\n"), &["nothing-said", "instead: no_change: true."]);
    only(&site().with(UPDATE, "---\nno_change: true\n---\nWe met twice.\n"), &["delete the line “no_change: true”"]);
}

#[test]
fn a_text_that_is_one_table_without_end_is_not_said_to_be_missing() {
    let table = format!("|{}\n|{}\n", "a|".repeat(100), "-|".repeat(100)) + &"x\n".repeat(500);
    only(&site().with(UPDATE, &table), &["table-too-large"]);
}

#[test]
fn a_text_may_hold_emoji_that_are_joined_from_several() {
    for text in ["@here👩\u{200d}👧", "https://example.org/👩\u{200d}👧", "می\u{200c}خواهیم"] {
        let organisation = format!("name: Example Group\nsummary: \"{text}\"\nsector: schools\n");
        assert_eq!(said(&site().with(ORGANISATION, &organisation)), Vec::<String>::new(), "{text}");
    }
}
