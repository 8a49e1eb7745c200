//! The JSON Schemas are schemas, and accept exactly what they should of real files.

use crate::support::{ccqm, printed, site, tree};
use ccqm::compose::Choices;
use ccqm::model::ContentKind;
use ccqm::read::file_kind;
use ccqm::schema::{file_name, schema, value_of};
use ccqm::source::{DiskWorld, FileId};
use serde_json::Value;

/// The facts of every file of the showcase, with its kind: as this program reads them, and as other YAML readers do.
fn records() -> Vec<(String, ContentKind, [Value; 2])> {
    let mut records = Vec::new();
    for (path, bytes) in tree(&site("showcase")) {
        let Some(kind) =
            file_kind(&path, FileId::first()).ok().and_then(|kind| kind.content_kind()).filter(|_| path.starts_with("content/"))
        else {
            continue;
        };
        let text = String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        let facts = match text.trim_start_matches('\u{feff}').strip_prefix("---\n") {
            Some(rest) => rest.split_once("\n---\n").map_or("", |(facts, _)| facts).to_owned() + "\n",
            None if path.ends_with(".yaml") => text,
            None => continue,
        };
        let ours = value_of(&facts).unwrap_or_else(|| panic!("{path}"));
        let theirs: Value = serde_yaml::from_str(&facts).unwrap_or_else(|error| panic!("{path}: {error}"));
        records.push((path, kind, [ours, theirs]));
    }
    assert!(records.len() > 60);
    records
}

fn choices() -> Choices {
    let world = DiskWorld::new(site("showcase"), crate::support::TODAY);
    Choices::of(&ccqm::examine(&world).0.register.scheme)
}

#[test]
fn each_is_a_draft_07_schema() {
    let choices = choices();
    for kind in ContentKind::ALL {
        for schema in [schema(kind, None), schema(kind, Some(&choices))] {
            assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
            if let Err(error) = jsonschema::draft7::meta::validate(&schema) {
                panic!("{}: {error}", kind.word());
            }
        }
    }
}

#[test]
fn every_field_says_what_it_means_and_shows_an_example() {
    for kind in ContentKind::ALL {
        let schema = schema(kind, None);
        for (name, field) in schema["properties"].as_object().unwrap() {
            assert!(field["description"].as_str().is_some_and(|words| words.len() > 5), "{} {name}", kind.word());
            assert!(field["examples"].is_array(), "{} {name}", kind.word());
        }
    }
}

#[test]
fn real_files_fit_and_lack_nothing_that_is_required() {
    let choices = choices();
    let mut removed = 0;
    for (path, kind, values) in records() {
        for schema in [schema(kind, None), schema(kind, Some(&choices))] {
            let validator = jsonschema::draft7::new(&schema).unwrap();
            for mut value in values.clone() {
                let problems: Vec<String> =
                    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
                assert!(problems.is_empty(), "{path}: {problems:?}");
                for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                    let kept = value.as_object_mut().unwrap().remove(name).unwrap();
                    assert!(!validator.is_valid(&value), "{path} without {name}");
                    value[name] = kept;
                    removed += 1;
                }
                value["no_such_field"] = Value::from("x");
                assert!(!validator.is_valid(&value), "{path} with an unknown field");
            }
        }
    }
    assert!(removed > 100);
}

#[test]
fn what_check_refuses_a_schema_refuses_too() {
    let choices = choices();
    let cases = [
        (ContentKind::Organisation, "name: A\nsummary: B\nsector: scools\n"),
        (ContentKind::Organisation, "name: A\nsummary: B\nsector: education\nwards: [armley, city-wide]\n"),
        (ContentKind::Organisation, "name: A\nsummary: B\nsector: education\npeople: many\n"),
        (ContentKind::Organisation, "name: ''\nsummary: B\nsector: education\n"),
        (ContentKind::Update, "published: 30/09/2025\n"),
        (ContentKind::Update, "areas: governance\n"),
        (ContentKind::Update, "no_change: perhaps\n"),
        (ContentKind::Entry, "registered: last year\n"),
        (ContentKind::Evaluation, "areas:\n  governence:\n    strengths: x\n"),
        (ContentKind::Evidence, "title: A\non: 2026-01-01\nkind: story\n"),
    ];
    for (kind, text) in cases {
        let schema = schema(kind, Some(&choices));
        let validator = jsonschema::draft7::new(&schema).unwrap();
        assert!(!validator.is_valid(&value_of(text).unwrap()), "{text}");
        assert!(!validator.is_valid(&serde_yaml::from_str(text).unwrap()), "{text}");
    }
}

#[test]
fn the_command_prints_all_or_writes_one_file_each() {
    let temp = tempfile::tempdir().unwrap();
    let root = site("showcase");
    let run = ccqm(temp.path(), &["schema", "--root", root.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let all: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(all.as_object().unwrap().len(), ContentKind::ALL.len());
    assert!(all["update"].to_string().contains("governance"));
    for _ in 0..2 {
        let run = ccqm(temp.path(), &["schema", "--root", root.to_str().unwrap(), "--any-scheme", "--output", "schemas"]);
        assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    }
    let files = tree(&temp.path().join("schemas"));
    assert_eq!(files.len(), ContentKind::ALL.len());
    assert!(!String::from_utf8_lossy(&files[&file_name(ContentKind::Entry)]).contains("governance"));
    // Without a scheme it says so and goes on.
    let run = ccqm(temp.path(), &["schema"]);
    assert_eq!(run.status.code(), Some(0));
    assert!(printed(&run).contains("no scheme"), "{}", printed(&run));
}
