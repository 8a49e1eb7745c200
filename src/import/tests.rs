//! Sheets as people save them.

use super::*;
use crate::source::{MemoryWorld, Overlay};
use jiff::civil::date;
use proptest::prelude::*;

fn world() -> MemoryWorld {
    MemoryWorld::new(date(2026, 11, 22))
        .with("content/site.yaml", include_str!("../../tests/rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("../../tests/rule-site/scheme.yaml"))
        .with("content/register/example.yaml", "name: Example Group\nregistered: 2025\n")
}

type Taken = (Vec<NewFile>, Vec<String>, Vec<(String, String, String)>);

/// The files by path, the remarks, and the problems as (rule, words in the sheet, message).
fn take(bytes: &[u8], dates: Dates) -> Taken {
    let world = world();
    let (mut reading, _) = crate::examine(&world);
    let mut out = Diagnostics::new();
    let (imported, file) = import(bytes, "sheet.csv", Known { replace: false, dates }, &mut reading, &mut out);
    let text = reading.sources.file(file).text.clone();
    let files: Vec<NewFile> = imported.rows.iter().flat_map(|row| row.files.clone()).collect();
    let laid = files.iter().fold(Overlay::new(&world), |world, file| world.with(&file.path, file.text.as_bytes()));
    let (mut after, found) = crate::examine(&laid);
    let sheet = after.sources.add("sheet.csv", text.clone());
    let mut told: Vec<Diagnostic> = out.iter().cloned().collect();
    for problem in found.iter().filter(|problem| problem.severity() == crate::diagnostic::Severity::Error) {
        let Some(mut problem) = imported.explain(problem, &after.sources, sheet) else { continue };
        assert_eq!(problem.at.file, sheet, "{problem:?}");
        problem.at.file = file;
        told.push(problem);
    }
    let told = told.into_iter().map(|problem| {
        let words = text.get(problem.at.span.range()).unwrap_or_else(|| panic!("{problem:?}")).to_owned();
        (problem.rule.name.to_owned(), words, problem.message)
    });
    (files, imported.remarks, told.collect())
}

#[test]
fn names_of_columns_and_cells_are_taken_kindly() {
    let sheet = "\u{feff}Notes;Organisation Name;DATE_REGISTERED;Sector;favourite colour;Level;Award date;Kind\r\n\
                 \"=A1 + \"\"two\"\"; @me\";Café Club: No. #1;2 June 2026;Schools;red;FIRST;2026-06;\r\n\
                 \r\n;-Dash Club;unknown;;;;;group\r\n;Example Group;2025;;;;;\r\n";
    let (files, remarks, problems) = take(sheet.as_bytes(), Dates::Certain);
    assert_eq!(problems, []);
    assert_eq!(
        files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(),
        ["content/register/cafe-club-no-1.yaml", "content/register/dash-club.yaml"]
    );
    for part in [
        "name: 'Café Club: No. #1'",
        "registered: 2 June 2026",
        "sector: schools",
        "=A1 + \"two\"; @me",
        "level: first",
        "awarded: 2026-06",
    ] {
        assert!(files[0].text.contains(part), "“{part}” is not in\n{}", files[0].text);
    }
    assert!(files[1].text.contains("name: -Dash Club") || files[1].text.contains("name: '-Dash Club'"), "{}", files[1].text);
    assert!(
        remarks.iter().any(|line| line.contains("favourite colour"))
            && remarks.iter().any(|line| line.starts_with("Row 5") && line.contains("left as it is")),
        "{remarks:?}"
    );
}

#[test]
fn a_summary_makes_a_page_too() {
    let sheet = "name,registered,summary,ward,contact role,email,sector\nNew Club,2026,\"We meet, we eat.\",North,Office,office@example.org,\nPlain Club,2026,,north,,x@example.org,\n";
    let (files, remarks, problems) = take(sheet.as_bytes(), Dates::Certain);
    assert_eq!(problems, []);
    assert_eq!(files.len(), 3);
    let page = &files[1].text;
    for part in ["summary: We meet, we eat.", "wards: north", "sector: not-stated", "role: Office", "email: office@example.org"] {
        assert!(page.contains(part), "“{part}” is not in\n{page}");
    }
    assert!(remarks.iter().any(|line| line.contains("Row 3: not kept are email, ward")), "{remarks:?}");
}

#[test]
fn every_problem_has_its_row_and_column() {
    let sheet = "name\tregistered\tsector\tlevel\tawarded\twebsite\tkind\n\
                 Good Club\t2026-01-01\tschools\t\t\t\t\n\
                 Good Club\t2026-01-02\t\t\t\t\t\n\
                 \t2026\t\t\t\t\t\n\
                 Empty Date\t\t\t\t\t\t\n\
                 Two Ways\t03/04/2026\t\t\t\t\t\n\
                 Future\t2035-01-01\t\t\t\t\t\n\
                 Sector\t2026\tscools\t\t\t\t\n\
                 Level\t2026\t\tthird\t2026\t\t\n\
                 No Level\t2026\t\t\t2026\t\t\n\
                 Web\t2026\t\t\t\twww.example.org\t\n\
                 اردو\t2026\t\t\t\t\t\n\
                 Someone\t2026\t\t\t\t\tPerson\n";
    let (_, _, problems) = take(sheet.as_bytes(), Dates::Certain);
    let expected = [
        ("repeated-row", "Good Club\t2026-01-02", "Row 3"),
        ("sheet-cell", "", "Row 4, column “name”"),
        ("sheet-cell", "Empty Date", "Row 5, column “registered”"),
        ("sheet-cell", "03/04/2026", "Row 6, column “registered”"),
        ("date-in-future", "2035-01-01", "Row 7, column “registered”"),
        ("unknown-sector", "scools", "Row 8, column “sector”"),
        ("unknown-level", "third", "Row 9, column “level”"),
        ("sheet-cell", "2026", "Row 10, column “awarded”"),
        ("bad-address", "www.example.org", "Row 11, column “website”"),
        ("sheet-cell", "اردو", "Row 12, column “name”"),
        ("individual-without-consent", "Someone", "Row 13"),
    ];
    for (rule, words, message) in expected {
        let found = problems.iter().any(|(name, at, said)| name == rule && at.contains(words) && said.starts_with(message));
        assert!(found, "{rule} {message} is not in {problems:#?}");
    }
    assert_eq!(problems.len(), expected.len(), "{problems:#?}");
    let (files, _, problems) = take(b"name,registered\nTwo Ways,03/04/2026\n", Dates::DayFirst);
    assert_eq!(problems, []);
    assert!(files[0].text.contains("registered: 2026-04-03"), "{}", files[0].text);
}

#[test]
fn dates_of_spreadsheets_are_told_truly() {
    for (written, dates, said) in [
        ("31/02/2026", Dates::Certain, "there is no day"),
        ("31/02/2026", Dates::DayFirst, "there is no day"),
        ("2026/04/03", Dates::Certain, "Write it as 2026-04-03."),
        ("04/25/2026", Dates::DayFirst, "Write it as 2026-04-25."),
        ("03/04/2026", Dates::Certain, "as 2026-04-03 or as 2026-03-04"),
        ("03/04/26", Dates::Certain, "the whole year"),
        ("45000", Dates::Certain, "2023-03-15"),
        ("Mar-26", Dates::Certain, "the format Date"),
    ] {
        let (message, help) = day::sheet_date(written, dates).unwrap_err();
        assert!(format!("{message} {help}").contains(said), "{written}: {message} {help}");
        assert!(dates == Dates::Certain || !help.contains("--day-first"), "{help}");
    }
    for (written, taken) in [
        ("25/04/2026", "2026-04-25"),
        ("03/03/2026", "2026-03-03"),
        ("2026-04-03 00:00:00", "2026-04-03"),
        ("25/04/2026 00:00", "2026-04-25"),
        ("June 2026", "June 2026"),
        ("2026", "2026"),
        ("unknown", "unknown"),
    ] {
        assert_eq!(day::sheet_date(written, Dates::Certain).unwrap(), taken);
    }
}

#[test]
fn one_cause_is_said_once() {
    let sheet = b"name,registered,summary,email,level,awarded\nNew Club,2026,We meet.,a@example.org,first,03/04/2026\n";
    let (_, _, problems) = take(sheet, Dates::Certain);
    assert_eq!(problems.len(), 2, "{problems:#?}");
}

#[test]
fn rows_are_counted_as_a_spreadsheet_shows_them() {
    for end in ["\n", "\r\n"] {
        let sheet = "name,registered,notes\nA,2025,\"two\nlines\"\n\nB,2035-01-01,\"say \"\"x\"\"\"\n".replace('\n', end);
        let (_, _, problems) = take(sheet.as_bytes(), Dates::Certain);
        assert!(problems.len() == 1 && problems[0].1 == "2035-01-01" && problems[0].2.starts_with("Row 4,"), "{problems:?}");
    }
}

#[test]
fn nothing_of_a_sheet_is_lost_without_a_word() {
    for (sheet, words, message) in [
        ("name,registered,notes\nA Club,2025,\"oops\nB Club,2025,x\nC Club,2025,y\n", "\"", "Row 2: the quotation mark"),
        ("name,registered,notes\nA Club,2025,\"oops\nB Club,2025,\"x\"\n", "\"", "Row 2: there are words behind"),
        ("name,registered,notes\nA Club,2025,we met, it was fine\n", " it was fine", "Row 2: “it was fine” stands in a column"),
        ("name,registered,,notes\nA Club,2025,lost,x\n", "lost", "Row 2: “lost”"),
        ("name,registered\n\"A\nClub\",2025\n", "A\nClub", "Row 2, column “name”: the name has a line break"),
    ] {
        let (_, _, problems) = take(sheet.as_bytes(), Dates::Certain);
        assert!(problems.iter().any(|(_, at, said)| at == words && said.starts_with(message)), "{sheet}: {problems:?}");
    }
    let long = format!("name,registered,notes\nA Club,2025,\"{}\"\n", "a ".repeat(200_000));
    let (_, _, problems) = take(long.as_bytes(), Dates::Certain);
    assert!(!problems.is_empty() && problems.iter().all(|(_, _, said)| !said.contains("column “name”")), "{}", problems[0].2);
}

#[test]
fn a_very_wide_row_is_refused_and_a_long_one_read_once() {
    let (_, _, problems) = take("\"a\"\"b\",".repeat(200_000).as_bytes(), Dates::Certain);
    assert!(problems.len() == 1 && problems[0].2.contains("columns"), "{:?}", problems.first());
}

#[test]
fn an_organisations_page_is_never_replaced() {
    let world = world().with("content/organisations/example/organisation.yaml", "name: [");
    let (mut reading, _) = crate::examine(&world);
    let known = Known { replace: true, dates: Dates::Certain };
    let sheet = b"name,registered,summary\nExample Group,2025,New words.\n";
    let (imported, _) = import(sheet, "sheet.csv", known, &mut reading, &mut Diagnostics::new());
    let paths: Vec<&str> = imported.rows.iter().flat_map(|row| &row.files).map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["content/register/example.yaml"], "{:?}", imported.remarks);
}

#[test]
fn other_encodings_and_missing_columns_are_refused_with_what_to_do() {
    for (bytes, rule) in [
        (b"name,registered\nCaf\xe9,2025\n".as_slice(), "sheet-encoding"),
        (b"\xff\xfen\0a\0", "sheet-encoding"),
        (b"n\0a\0m\0e\0,\0r\0e\0g\0", "sheet-encoding"),
        (b"", "sheet-column"),
        (b"name,sector\nx,y\n", "sheet-column"),
        (b"name,Name,registered\nx,y,2025\n", "sheet-column"),
    ] {
        let (files, _, problems) = take(bytes, Dates::Certain);
        assert!(files.is_empty() && problems.len() == 1 && problems[0].0 == rule, "{problems:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_bytes_give_files_of_the_register_or_problems(
        head in prop::sample::select(vec!["name,registered,sector,notes,summary,email\n", "Name;Registered;Level;Awarded\n", "", "registered\tname\n"]),
        rest in prop_oneof![prop::collection::vec(any::<u8>(), 0..200), "[a-z,;\"\t\r\n0-9/=@+ -]{0,200}".prop_map(String::into_bytes), any::<String>().prop_map(String::into_bytes)],
    ) {
        let bytes = [head.as_bytes(), &rest].concat();
        let (files, _, _) = take(&bytes, Dates::DayFirst);
        for file in files {
            let id = file.path.strip_prefix("content/register/").and_then(|name| name.strip_suffix(".yaml"));
            let id = id.or_else(|| file.path.strip_prefix("content/organisations/").and_then(|name| name.strip_suffix("/organisation.yaml")));
            prop_assert!(id.is_some_and(crate::model::id::is_id), "{}", file.path);
        }
    }

    #[test]
    fn any_words_of_a_cell_read_back_equal(name in "[A-Z][a-z]{3,9}", note in "[=+@-]?[a-z \"':#;,=@%{}\\[\\]😀ا-ے]{1,30}[a-z]") {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["name", "registered", "notes"]).unwrap();
        writer.write_record([&name, "2026", &note]).unwrap();
        let (files, _, problems) = take(&writer.into_inner().unwrap(), Dates::Certain);
        prop_assert!(problems.is_empty(), "{:?}", problems);
        let world = world().with(&files[0].path, &files[0].text);
        let (reading, _) = crate::examine(&world);
        let entry = reading.register.entries.values().find(|entry| entry.id.as_str() != "example").unwrap();
        prop_assert_eq!(&entry.fields.note.as_ref().unwrap().value, note.trim());
    }
}
