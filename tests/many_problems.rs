//! A site with many mistakes: every planted one is reported at its exact place, and nothing else.

use crate::support::{ccqm, printed, site};

/// `file:line:column-end_line:end_column rule | words at fault`, from the program's own JSON.
fn found() -> Vec<String> {
    let run = ccqm(&site("many-problems"), &["check", "--format", "json", "--today", "2026-11-22"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).expect("JSON");
    let all = report["diagnostics"].as_array().unwrap();
    let errors = all.iter().filter(|one| one["severity"] == "error").count();
    assert_eq!(report["errors"], errors);
    assert_eq!(report["warnings"], all.iter().filter(|one| one["severity"] == "warning").count());
    all.iter().map(line).collect()
}

fn line(one: &serde_json::Value) -> String {
    let number = |name: &str| usize::try_from(one[name].as_u64().unwrap()).unwrap();
    let file = one["file"].as_str().unwrap();
    let place = format!("{file}:{}:{}-{}:{}", number("line"), number("column"), number("end_line"), number("end_column"));
    let words = words(file, (number("line"), number("column")), (number("end_line"), number("end_column")));
    assert!(!one["help"].as_str().unwrap_or_default().is_empty(), "{place} has no help");
    format!("{place} {} | {words}", one["rule"].as_str().unwrap())
}

/// The words between two places, found again from the file by line and column: a second opinion on the program's own counting.
fn words(file: &str, start: (usize, usize), end: (usize, usize)) -> String {
    let bytes = std::fs::read(site("many-problems").join(file)).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lines: Vec<&str> = text.split('\n').collect();
    let cut = |line: usize, from: usize, to: usize| {
        lines.get(line - 1).map_or(String::new(), |line| line.chars().skip(from - 1).take(to - from).collect())
    };
    if start.0 == end.0 { cut(start.0, start.1, end.1) } else { cut(start.0, start.1, usize::MAX) + " …" }
}

#[test]
fn every_planted_problem_is_reported_at_its_place_and_nothing_else() {
    let expected = std::fs::read_to_string(site("many-problems").join("expected.txt")).unwrap_or_default();
    let found = found();
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(site("many-problems").join("expected.txt"), found.join("\n") + "\n").unwrap();
        return;
    }
    let expected: Vec<&str> = expected.lines().collect();
    let missing: Vec<_> = expected.iter().filter(|line| !found.iter().any(|found| found == *line)).collect();
    let extra: Vec<_> = found.iter().filter(|line| !expected.contains(&line.as_str())).collect();
    assert!(missing.is_empty() && extra.is_empty(), "not reported: {missing:#?}\nnot planted: {extra:#?}");
    assert_eq!(found.len(), expected.len(), "something is reported twice");
}
