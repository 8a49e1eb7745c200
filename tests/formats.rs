//! The forms that other programs read: JSON, SARIF, GitHub's annotations and step summary.

use crate::support::{build_world, ccqm, ccqm_in, copy_site, printed, rule_site, site};
use ccqm::diagnostic::{Whereabouts, sarif};
use ccqm::pipeline::{BuildOptions, Built};
use serde_json::Value;

const DAY: &str = "2026-11-22";
const ORGANISATION: &str = "content/organisations/example/organisation.yaml";

/// What `sarif` gives, checked against the schema of its standard.
fn valid_sarif(built: &Built, whereabouts: &Whereabouts) -> Value {
    let text = sarif(&built.problems, &built.reading.sources, whereabouts, &ccqm::rules::all());
    let written: Value = serde_json::from_str(&text).unwrap();
    // The published schema has a pattern that strict readers of patterns refuse (a lone `]`), for a property that we do not write.
    let published = include_str!("schemas/sarif-2.1.0.json");
    assert_eq!(published.matches("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$").count(), 2);
    let readable = published.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&readable).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    assert!(!validator.is_valid(&serde_json::json!({"version": "2.1.0", "runs": [{}]})), "the schema accepts anything");
    let wrong: Vec<String> = validator.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    written
}

#[test]
fn sarif_follows_its_schema_for_every_problem_there_is() {
    let whereabouts = Whereabouts::new("https://example.org", true, "register");
    let built = crate::support::build_on("many-problems", crate::support::TODAY);
    let written = valid_sarif(&built, &whereabouts);
    let results = written["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), built.problems.iter().count());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(written["runs"][0]["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].as_str().unwrap().starts_with("register/content/"), "{place}");
    }
    valid_sarif(&build_world(&rule_site(), &BuildOptions::default()), &Whereabouts::default());
}

#[test]
fn sarif_says_where_in_characters_how_to_mend_and_what_else_matters() {
    let path = "content/organisations/example/pledges/2025.md";
    let text = "---\nmade: 2025/09/30\ncommitments:\n  - {id: a, text: Été}\n  - {text: \"é😀\", id: a}\n---\nWe [0] {0} promise.\n";
    let world = rule_site().with(path, text).with("content/organisations/example/updates/October {1} [x](y).md", "We met.\n");
    let written = valid_sarif(&build_world(&world, &BuildOptions::default()), &Whereabouts::default());
    let results = written["runs"][0]["results"].as_array().unwrap();
    let of = |rule: &str| results.iter().find(|result| result["ruleId"] == rule).unwrap_or_else(|| panic!("no {rule} in {written:#}"));
    let change = &of("bad-date")["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "2025-09-30");
    assert_eq!(change["deletedRegion"], serde_json::json!({"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 17}));
    let again = &of("repeated-id");
    let region = &again["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region, &serde_json::json!({"startLine": 5, "startColumn": 22, "endLine": 5, "endColumn": 23}));
    assert_eq!(again["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 4);
    let named = of("misnamed-file");
    let uri = named["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.ends_with("/updates/October%20%7B1%7D%20%5Bx%5D%28y%29.md"), "{uri}");
    let message = named["message"]["text"].as_str().unwrap();
    assert!(message.contains("{{1}} \\[x\\](y)"), "{message}");
    let index = usize::try_from(again["ruleIndex"].as_u64().unwrap()).unwrap();
    let rule = &written["runs"][0]["tool"]["driver"]["rules"][index];
    assert_eq!((&rule["helpUri"], &rule["properties"]["category"]), (&Value::Null, &Value::from("broken")));
}

#[test]
fn every_form_is_the_same_each_time() {
    let root = site("many-problems");
    for format in ["json", "sarif", "github"] {
        let run = || ccqm(&root, &["check", "--today", DAY, "--format", format]);
        let first = run();
        assert_eq!(first.status.code(), Some(1), "{}", printed(&first));
        assert!(first.stdout == run().stdout, "{format}");
    }
}

#[test]
fn json_has_everything_there_is_to_say() {
    let world = rule_site().with(ORGANISATION, "name: Example Group\nsumary: We help.\nsector: schools\n");
    let built = build_world(&world, &BuildOptions::default());
    let whereabouts = Whereabouts::new("https://example.org", true, "");
    let written: Value = serde_json::from_str(&ccqm::diagnostic::json(&built.problems, &built.reading.sources, &whereabouts)).unwrap();
    let expected = serde_json::json!({
        "diagnostics": [{
            "rule": "unknown-key",
            "category": "broken",
            "severity": "error",
            "file": ORGANISATION,
            "line": 2,
            "column": 1,
            "end_line": 2,
            "end_column": 7,
            "message": "“sumary” is not something an organisation can have.",
            "help": "Did you mean “summary”?",
            "change": {"line": 2, "column": 1, "end_line": 2, "end_column": 7, "text": "summary"},
            "others": [],
            "explanation": "https://example.org/guidance/rules/#unknown-key",
        }],
        "errors": 1,
        "warnings": 0,
        "advice": 0,
    });
    assert_eq!(written, expected);
}

#[test]
fn on_github_changed_files_come_first_and_the_summary_has_everything() {
    let temp = tempfile::tempdir().unwrap();
    let (root, summary, list) = (temp.path().join("site"), temp.path().join("summary.md"), temp.path().join("changed.txt"));
    copy_site("many-problems", &root);
    std::fs::write(&summary, "Before.\n").unwrap();
    std::fs::write(&list, "site/content/site.yaml\ngone/file.md\n\n").unwrap();
    let arguments = ["check", "--root", "site", "--today", DAY, "--format", "github", "--changed-from", "changed.txt"];
    let run = ccqm_in(temp.path(), &arguments, &[("GITHUB_STEP_SUMMARY", &summary)]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    let said = String::from_utf8(run.stdout).unwrap();
    let errors: Vec<&str> = said.lines().filter(|line| line.starts_with("::error ")).collect();
    assert!(
        errors[0].starts_with("::error file=content/site.yaml,line=5,endLine=5,col=11,endColumn=29,title=bad-address::"),
        "{}",
        errors[0]
    );
    assert!(errors[9].starts_with("::error title=And ") && errors[9].contains(" more::"), "{}", errors[9]);
    let told = std::fs::read_to_string(&summary).unwrap();
    let problems = crate::support::build_on("many-problems", crate::support::TODAY).problems.iter().count();
    assert_eq!(told.lines().filter(|line| line.starts_with("* Line ")).count(), problems);
    assert!(told.starts_with("Before.\n## ") && told.contains(" errors"), "{told}");
    let first = told.lines().find(|line| line.starts_with("### "));
    assert_eq!(first, Some("### content/site\\.yaml"));
}

#[cfg(unix)]
#[test]
fn a_submission_cannot_speak_to_the_runner() {
    let temp = tempfile::tempdir().unwrap();
    copy_site("smallest", temp.path());
    let folder = temp.path().join("content/organisations/a\n::error::forged");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("organisation.yaml"), "name: x\n").unwrap();
    std::fs::write(temp.path().join("content/\r::stop-commands::x"), "x").unwrap();
    let hostile = "name: \"A\\n::add-mask::x\"\nsummary: We\nsector: \"b\\r\\n::error::forged\"\n\"::error::forged\\n::warning::w\": 1\n";
    let other = temp.path().join("content/organisations/b");
    std::fs::create_dir_all(&other).unwrap();
    std::fs::write(other.join("organisation.yaml"), hostile).unwrap();
    let run = ccqm(temp.path(), &["check", "--today", DAY, "--format", "github"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    let said = printed(&run);
    let lines: Vec<&str> = said.split_terminator(['\n', '\r']).collect();
    assert!(lines.len() >= 4, "{said}");
    let (counted, commands) = lines.split_last().unwrap();
    assert!(counted.ends_with(" errors."), "{counted}");
    for line in commands {
        assert!(line.starts_with("::error file=") || line.starts_with("::warning file="), "{line}\n\n{said}");
        let place = line.split("::").nth(1).unwrap();
        assert!(place.contains(",title=") && !place.contains("forged::"), "{place}");
    }
}
