//! Holds the direction of imports: a stage knows only what comes before it.

use std::collections::BTreeMap;
use std::path::Path;

/// What each folder or file directly in `src/` may import from the others.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diagnostic", &["model", "source"]),
    ("yaml", &["diagnostic", "source"]),
    ("model", &["source"]),
    ("fields", &["diagnostic", "model", "source", "yaml"]),
    ("markdown", &["diagnostic", "model", "source"]),
    ("media", &[]),
    ("mend", &["diagnostic", "source"]),
    ("read", &["diagnostic", "fields", "markdown", "model", "source", "yaml"]),
    ("compose", &["diagnostic", "fields", "model", "read", "source", "yaml"]),
    ("derive", &["model"]),
    ("import", &["compose", "diagnostic", "fields", "model", "read", "source", "yaml"]),
    ("issue_form", &["compose", "diagnostic", "fields", "model", "read", "source", "yaml"]),
    ("schema", &["compose", "fields", "model", "read", "source", "yaml", "diagnostic"]),
    ("check", &["derive", "diagnostic", "fields", "media", "model", "read", "source"]),
    ("cloth", &["derive", "model"]),
    ("theme", &["diagnostic", "model", "source"]),
    ("context", &["cloth", "derive", "diagnostic", "fields", "model", "read", "source", "theme"]),
    ("render", &["cloth", "diagnostic", "model", "source", "theme"]),
    ("pages", &["cloth", "context", "derive", "diagnostic", "model", "render", "source", "theme"]),
    ("verify", &["diagnostic", "render", "source", "theme"]),
    ("picture_files", &["context", "diagnostic", "media", "model", "read", "render", "source"]),
    ("due", &["context", "derive", "diagnostic", "model", "read", "source"]),
    ("init", &["source"]),
    ("output", &["render", "source"]),
    ("rule_levels", &["diagnostic", "fields", "model", "rules"]),
    (
        "rules",
        &[
            "check",
            "diagnostic",
            "fields",
            "import",
            "issue_form",
            "markdown",
            "pages",
            "read",
            "render",
            "rule_levels",
            "theme",
            "verify",
            "yaml",
        ],
    ),
    ("guard", &["diagnostic", "fields", "markdown", "model", "read", "source", "yaml"]),
    ("serve", &["diagnostic", "pipeline", "render", "source"]),
];

/// Folders that tie everything together and may know all of it.
const EDGES: &[&str] = &["build_script", "cli", "pipeline", "lib", "main"];

/// The program's files without those that exist for tests alone (`#[cfg(test)] mod name;`).
fn program() -> BTreeMap<String, Vec<u8>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = crate::support::tree(&source);
    let mut tests = Vec::new();
    for (path, text) in &files {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let text = String::from_utf8_lossy(text);
        for declared in text.split("#[cfg(test)]").skip(1) {
            let name = declared.trim_start().trim_start_matches("pub(crate) ").strip_prefix("mod ").and_then(|rest| rest.split_once(';'));
            if let Some((name, _)) = name.filter(|(name, _)| !name.contains(' ')) {
                tests.push(format!("{folder}/{name}.rs"));
                tests.push(format!("{folder}/{name}/"));
            }
        }
    }
    files.retain(|path, _| !tests.iter().any(|test| path == test || (test.ends_with('/') && path.starts_with(test))));
    files
}

#[test]
fn every_stage_knows_only_what_comes_before_it() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_KNOW.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in program() {
        let stage = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        if EDGES.contains(&stage) {
            continue;
        }
        let Some(known) = allowed.get(stage) else {
            wrong.push(format!("{path}: the stage “{stage}” is not in the table of this test"));
            continue;
        };
        let text = String::from_utf8(text).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for used in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.match_indices("crate::").map(|(at, _)| &line[at + 7..]))
        {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !name.is_empty() && name != stage && !known.contains(&name.as_str()) {
                wrong.push(format!("{path}: knows “{name}”"));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_of_one_scheme_stands_in_the_program() {
    let words = ["CCQM", "Leeds", "bronze", "Bronze", "Cultural Cohesion", "Foundation"];
    let mut wrong = Vec::new();
    for (path, text) in program() {
        let text = String::from_utf8(text).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            // Examples in field tables and doc comments may name a level; logic may not.
            let is_example = path.starts_with("read/") || line.trim_start().starts_with("//");
            if words.iter().any(|word| line.contains(word)) && !is_example {
                wrong.push(format!("{path}:{}: {line}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_edges_touch_the_disk() {
    let may = [
        "source/disk.rs",
        "source/entries.rs",
        "source/git/",
        "output/",
        "cli/",
        "serve/kept.rs",
        "serve/memory.rs",
        "source/walk.rs",
        "serve/watch.rs",
        "serve/listen.rs",
    ];
    for (path, text) in program() {
        let text = String::from_utf8(text).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let touches = ["std::fs", "std::net", "std::process::Command", "std::env::var"].iter().any(|edge| code.contains(edge));
        assert!(!touches || may.iter().any(|edge| path.starts_with(edge)), "{path} touches the outside");
    }
}
