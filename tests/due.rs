//! `ccqm due`: the whole list for the showcase on several days, in every format, and what hostile names do to it.
//!
//! Expectations lie in `tests/due/`. `SNAPSHOTS=overwrite cargo test --test all due` writes them anew.

use crate::support::{TODAY, ccqm, copy_site, printed, site, snapshot};
use ccqm::derive;
use ccqm::due::{self, Horizon};
use ccqm::source::{DiskWorld, MemoryWorld, World};
use jiff::civil::{Date, date};

/// A list in all four formats.
struct Printed {
    human: String,
    csv: String,
    ics: String,
    json: String,
}

fn print(world: &dyn World, horizon: Horizon) -> Printed {
    let (reading, problems) = ccqm::examine(world);
    let left_out = due::left_out(&problems, &reading.sources);
    let facts = derive::facts(&reading.register);
    let list = due::due(&facts, horizon, left_out);
    Printed { human: due::human(&list), csv: due::spreadsheet(&list), ics: due::calendar(&list), json: due::json(&list) }
}

fn showcase(today: Date) -> Printed {
    print(&DiskWorld::new(site("showcase"), today), Horizon::default())
}

/// The lines of a calendar as a reader joins them again.
fn unfolded(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// What holds of every calendar, whatever is in it.
fn assert_calendar(ics: &str) {
    assert!(ics.ends_with("END:VCALENDAR\r\n"));
    for line in ics.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    let lines = unfolded(ics);
    let all = |start: &str| lines.iter().filter(|line| line.starts_with(start)).cloned().collect::<Vec<_>>();
    assert_eq!(all("BEGIN:VEVENT").len(), all("END:VEVENT").len());
    let mut ids = all("UID:");
    assert_eq!(ids.len(), all("BEGIN:VEVENT").len());
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all("BEGIN:VEVENT").len(), "an id stands for one entry");
    for line in &lines {
        let known = ["BEGIN:", "END:", "VERSION:", "PRODID:", "CALSCALE:", "METHOD:", "X-WR-CALNAME:", "DTSTAMP:", "DTSTART;VALUE=DATE:"];
        let more = ["DTEND;VALUE=DATE:", "TRANSP:", "UID:", "SUMMARY:", "DESCRIPTION:"];
        assert!(line.is_empty() || known.iter().chain(&more).any(|start| line.starts_with(start)), "{line}");
    }
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn column<'r>(rows: &'r [Vec<String>], id: &str, name: &str) -> &'r str {
    let at = rows[0].iter().position(|column| column == name).unwrap();
    &rows.iter().find(|row| row[0] == id).unwrap_or_else(|| panic!("no row of {id}"))[at]
}

#[test]
fn the_showcase_on_its_own_day_in_every_format() {
    let printed = showcase(TODAY);
    for (name, text) in [("list.txt", &printed.human), ("list.csv", &printed.csv), ("list.ics", &printed.ics), ("list.json", &printed.json)]
    {
        snapshot(&format!("tests/due/{name}"), text);
    }
}

#[test]
fn the_showcase_on_other_days() {
    for day in [date(2026, 11, 29), date(2026, 12, 20), date(2027, 11, 3)] {
        snapshot(&format!("tests/due/{day}.txt"), &showcase(day).human);
    }
}

#[test]
fn looking_further_ahead_finds_more_and_less_far_less() {
    let at = |within| print(&DiskWorld::new(site("showcase"), TODAY), Horizon { within: Some(within) });
    let far = at(365).human;
    assert!(far.contains("the security contact runs out on 31 October 2027") && far.contains("plan 2026 ends on 31 May 2027"), "{far}");
    let near = at(0).human;
    assert!(near.contains("“A waiting room with a quiet corner” in plan 2026 is due on 22 November 2026"), "{near}");
    assert!(!near.contains("Awards that end soon") && near.contains("Awards that have ended"), "{near}");
}

#[test]
fn a_spreadsheet_reads_back_and_has_one_row_for_each_organisation() {
    let csv = showcase(TODAY).csv;
    assert!(csv.split("\r\n").next().unwrap().ends_with("subject,letter"));
    let rows = rows(&csv);
    let mut ids: Vec<&str> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(column(&rows, "example-harbour-housing", "missing_months"), "August 2026 to October 2026");
    assert_eq!(column(&rows, "example-harbour-housing", "missing_count"), "3");
    assert_eq!(column(&rows, "example-harbour-housing", "email"), "tenants@example.org");
    assert_eq!(
        column(&rows, "example-harbour-housing", "add_update"),
        "https://github.com/example/register/new/main?filename=showcase/content/organisations/example-harbour-housing/updates/2026-10.md"
    );
    for resting in ["example-lantern-choir", "example-mosaic-network"] {
        assert!(!ids.contains(&resting), "{resting} is written to");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "one row for each");
}

#[test]
fn the_calendar_is_what_calendars_read() {
    for day in [TODAY, date(2027, 11, 3)] {
        assert_calendar(&showcase(day).ics);
    }
    let lines = unfolded(&showcase(TODAY).ics);
    for line in [
        "UID:update-2026-08-example-harbour-housing@showcase.example",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;VALUE=DATE:20270115",
        "DTEND;VALUE=DATE:20270116",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} is not in the calendar");
    }
}

#[test]
fn an_entry_keeps_its_id_while_it_becomes_overdue() {
    let ids = |day| unfolded(&showcase(day).ics).into_iter().filter(|line| line.starts_with("UID:update-")).collect::<Vec<_>>();
    let (due, overdue) = (ids(date(2026, 9, 20)), ids(date(2026, 9, 29)));
    let harbour = |ids: &[String]| ids.iter().find(|id| id.contains("harbour")).cloned();
    assert!(harbour(&due).is_some());
    assert_eq!(harbour(&due), harbour(&overdue));
}

/// A site with one organisation, whose name and title of an action are given.
fn hostile(name: &str, role: &str, title: &str) -> MemoryWorld {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let folder = "content/organisations/example";
    let organisation =
        format!("name: {}\nsummary: We help.\nsector: schools\ncontact:\n  role: {}\n  email: a@example.org\n", quoted(name), quoted(role));
    let action = format!("  - id: a\n    title: {}\n    area: people\n    due: 2026-11-01\n    status: in-progress\n", quoted(title));
    MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with("content/register/example.yaml", "registered: 2026-01-10\n")
        .with(&format!("{folder}/organisation.yaml"), &organisation)
        .with(&format!("{folder}/plans/2026.md"), &format!("---\nfrom: 2026-01-01\nto: 2027-12-31\nactions:\n{action}---\nWe try.\n"))
}

#[test]
fn hostile_names_stay_text_in_every_format() {
    let name = "=HYPERLINK(\"https://example.org\"), \"A\"; B\\C اردو 🎉 👩‍👩‍👧";
    let title =
        "A; b, c\\n: \"d\" and a very long title that goes on and on, خوش آمدید to everyone who comes here 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉";
    let printed = print(&hostile(name, "+Head", title), Horizon::default());
    let rows = rows(&printed.csv);
    assert_eq!(column(&rows, "example", "name"), format!("'{name}"));
    assert_eq!(column(&rows, "example", "role"), "'+Head");
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
    }
    assert_calendar(&printed.ics);
    let summary = unfolded(&printed.ics).into_iter().find(|line| line.starts_with("SUMMARY:") && line.contains("very long")).unwrap();
    assert!(summary.contains(r#"=HYPERLINK("https://example.org")\, "A"\; B\\C اردو"#), "{summary}");
    assert!(summary.contains(r#"A\; b\, c\\n: "d""#), "{summary}");
    let parsed: serde_json::Value = serde_json::from_str(&printed.json).unwrap();
    assert_eq!(parsed["reminders"][0]["organisation"]["name"], name);
}

#[test]
fn a_name_cannot_begin_a_line_or_colour_the_terminal() {
    let world = hostile("A\nBEGIN:VEVENT\tB", "Head\tmaster", "Title\nEND:VCALENDAR");
    let printed = print(&world, Horizon::default());
    assert!(printed.human.contains("A BEGIN:VEVENT B <a@example.org>"), "{}", printed.human);
    assert!(!printed.human.contains(['\u{1b}', '\u{202e}', '\r']), "{}", printed.human);
    assert!(!printed.human.lines().any(|line| line.starts_with("BEGIN")), "{}", printed.human);
    assert_calendar(&printed.ics);
    for row in rows(&printed.csv) {
        assert!(row.iter().take(13).all(|cell| !cell.contains(char::is_control)), "{row:?}");
    }
}

#[test]
fn whoever_has_mistakes_in_its_files_is_left_out_and_named() {
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path().join("root");
    copy_site("showcase", &root);
    std::fs::write(root.join("content/organisations/example-harbour-housing/organisation.yaml"), "name: [\n").unwrap();
    let run = ccqm(&root, &["due", "--today", "2026-11-22"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    assert!(!String::from_utf8_lossy(&run.stdout).contains("Harbour"), "{}", printed(&run));
    assert!(String::from_utf8_lossy(&run.stderr).contains("example-harbour-housing"), "{}", printed(&run));
    std::fs::write(root.join("content/scheme.yaml"), "name: [\n").unwrap();
    let run = ccqm(&root, &["due", "--today", "2026-11-22"]);
    assert_eq!((run.status.code(), run.stdout.len()), (Some(1), 0), "{}", printed(&run));
    assert!(String::from_utf8_lossy(&run.stderr).contains("content/scheme.yaml"), "{}", printed(&run));
}

#[test]
fn the_command_prints_each_format_and_refuses_a_span_that_is_none() {
    let root = site("showcase");
    for (format, start) in
        [("human", "What is due on 22 November 2026"), ("csv", "\u{feff}organisation,"), ("ics", "BEGIN:VCALENDAR\r\n"), ("json", "{")]
    {
        let run = ccqm(&root, &["due", "--today", "2026-11-22", "--format", format]);
        assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
        assert!(String::from_utf8_lossy(&run.stdout).starts_with(start), "{}", printed(&run));
    }
    let run = ccqm(&root, &["due", "--within", "-3"]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
}

#[test]
fn where_nothing_is_due_it_says_so() {
    let run = ccqm(&site("smallest"), &["due", "--today", "2026-11-22"]);
    assert_eq!(String::from_utf8_lossy(&run.stdout), "Nothing is due on 22 November 2026.\n");
}

#[test]
fn a_build_tells_how_awards_stand_and_whose_turn_it_is() {
    let temp = tempfile::tempdir().unwrap();
    let output = temp.path().join("site");
    let run = ccqm(&site("showcase"), &["build", "--today", "2026-11-22", "--output", output.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let line = |start: &str| said.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
    assert_eq!(line("Awards"), "Awards  5 organisations hold one, 1 to end within 90 days, 1 ended, 2 withdrawn");
    assert_eq!(line("Due"), "Due     updates: 1 due, 1 overdue, 1 dormant (ccqm due lists who and what else)");
}

/// The list for a small site with this register entry and these documents of the organisation.
fn small(entry: &str, documents: &[(&str, &str)]) -> String {
    let mut world = hostile("Example Group", "Head", "Already done").with("content/register/example.yaml", entry);
    world.files.remove("content/organisations/example/plans/2026.md");
    for (path, text) in documents {
        world = world.with(&format!("content/organisations/example/{path}"), text);
    }
    let (reading, problems) = ccqm::examine(&world);
    assert!(!problems.has_errors(), "{}", ccqm::diagnostic::short(&problems, &reading.sources));
    print(&world, Horizon::default()).human
}

const ON_TIME: (&str, &str) = ("updates/2026-10.md", "We met.\n");

#[test]
fn an_award_that_another_replaces_is_not_called_ended() {
    let entry = |awards: &str| format!("registered: 2020-01-10\nawards:\n{awards}");
    let ended = "  - level: first\n    awarded: 2022-01-10\n    valid_until: 2024-01-10\n";
    assert!(small(&entry(ended), &[ON_TIME]).contains("First ended on 10 January 2024"));
    let again = format!("{ended}  - level: first\n    awarded: 2024-01-10\n");
    assert_eq!(small(&entry(&again), &[ON_TIME]), "Nothing is due on 22 November 2026.\n");
    let again_until_soon = format!("{ended}  - level: first\n    awarded: 2024-01-10\n    valid_until: 2027-01-10\n");
    let said = small(&entry(&again_until_soon), &[ON_TIME]);
    assert!(said.contains("First ends on 10 January 2027") && !said.contains("ended on"), "{said}");
    let taken_back = ended.to_owned() + "    withdrawn:\n      on: 2023-01-10\n      reason: It closed.\n";
    assert_eq!(small(&entry(&taken_back), &[ON_TIME]), "Nothing is due on 22 November 2026.\n");
}

#[test]
fn whoever_rests_is_not_written_to_and_the_team_still_hears_of_its_award() {
    let resting = "registered: 2020-01-10\nstatus: paused\nstatus_on: 2026-01-10\nstatus_reason: It moves.\n";
    let plan = (
        "plans/2025.md",
        "---\nfrom: 2025-01-01\nto: 2025-12-31\nactions:\n  - id: a\n    title: Meet\n    area: people\n    due: 2025-06-30\n    status: in-progress\n---\nWe try.\n",
    );
    assert_eq!(small(resting, &[plan]), "Nothing is due on 22 November 2026.\n");
    let with_award = format!("{resting}awards:\n  - level: first\n    awarded: 2022-01-10\n    valid_until: 2026-12-24\n");
    let said = small(&with_award, &[plan]);
    assert!(said.contains("First ends on 24 December 2026") && !said.contains("--format csv"), "{said}");
}

#[test]
fn a_plan_that_another_follows_is_not_called_ended() {
    let entry = "registered: 2020-01-10\n";
    let plan = |from: &str, to: &str| {
        format!(
            "---\nfrom: {from}\nto: {to}\nactions:\n  - id: meet-{from}\n    title: Meet\n    area: people\n    due: {to}\n    status: done\n    done_on: {from}\n---\nWe try.\n"
        )
    };
    let (old, new) = (plan("2025-01-01", "2025-12-31"), plan("2026-01-01", "2027-12-31"));
    assert!(small(entry, &[ON_TIME, ("plans/2025.md", &old)]).contains("plan 2025 ended on 31 December 2025"));
    assert_eq!(small(entry, &[ON_TIME, ("plans/2025.md", &old), ("plans/2026.md", &new)]), "Nothing is due on 22 November 2026.\n");
}

#[test]
fn nobody_is_asked_for_anything_before_it_has_a_register_entry() {
    let mut world = hostile("Example Group", "Head", "Late");
    world.files.remove("content/register/example.yaml");
    let unregistered = print(&world, Horizon::default());
    assert!(
        unregistered.human.contains("Not in the register yet (1)") && unregistered.human.contains("1 reminder,"),
        "{}",
        unregistered.human
    );
    assert_eq!(rows(&unregistered.csv).len(), 1, "the head alone");
}
