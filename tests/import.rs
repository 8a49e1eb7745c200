//! `ccqm import` on the command line: a dry run, all or nothing, and what is there already.

use crate::support::{ccqm, printed, site, tree};
use std::path::Path;
use std::process::Output;

fn root() -> tempfile::TempDir {
    let temp = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(&site("smallest")) {
        let target = temp.path().join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    temp
}

fn import(root: &Path, sheet: &[u8], more: &[&str]) -> Output {
    std::fs::write(root.join("sheet.csv"), sheet).unwrap();
    let mut arguments = vec!["import", "sheet.csv", "--today", "2026-11-22"];
    arguments.extend(more);
    ccqm(root, &arguments)
}

#[test]
fn a_dry_run_shows_and_a_run_writes_what_passes_check() {
    let temp = root();
    let sheet = "Name,Registered,Notes,Shoe size\nExample Theatre,2025-09-30,\"A note: #1\",44\nExample Club,unknown,,\n";
    let before = tree(&temp.path().join("content"));
    let dry = import(temp.path(), sheet.as_bytes(), &["--dry-run"]);
    assert_eq!(dry.status.code(), Some(0), "{}", printed(&dry));
    for part in ["Would write content/register/example-theatre.yaml", "note: 'A note: #1'", "Shoe size", "2 would be registered", "dry run"]
    {
        assert!(printed(&dry).contains(part), "“{part}” is not in:\n{}", printed(&dry));
    }
    assert!(before == tree(&temp.path().join("content")));
    let run = import(temp.path(), sheet.as_bytes(), &[]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let check = ccqm(temp.path(), &["check", "--today", "2026-11-22", "content/register"]);
    assert_eq!(check.status.code(), Some(0), "{}", printed(&check));
    let theatre = temp.path().join("content/register/example-theatre.yaml");
    std::fs::write(&theatre, "name: Example Theatre\nregistered: 2025\nnote: By hand.\n").unwrap();
    let again = import(temp.path(), format!("{sheet}Example Choir,2026,,\n").as_bytes(), &[]);
    assert_eq!(again.status.code(), Some(0), "{}", printed(&again));
    assert!(printed(&again).contains("1 registered, 2 left as they are"), "{}", printed(&again));
    assert!(std::fs::read_to_string(&theatre).unwrap().contains("By hand."));
    let forced = import(temp.path(), sheet.as_bytes(), &["--force"]);
    assert!(forced.status.success() && !std::fs::read_to_string(&theatre).unwrap().contains("By hand."), "{}", printed(&forced));
}

#[test]
fn one_mistake_and_nothing_is_written() {
    let temp = root();
    let before = tree(&temp.path().join("content"));
    let run = import(temp.path(), b"name,registered\nExample Club,2025\nExample Choir,03/04/2025\nExample Cafe,2035\n", &[]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    for part in ["Row 3, column “registered”", "--day-first", "Row 4, column “registered”", "sheet.csv:3:15", "Nothing was written"]
    {
        assert!(printed(&run).contains(part), "“{part}” is not in:\n{}", printed(&run));
    }
    let run = import(temp.path(), b"name,registered\nCaf\xe9,2025\n", &[]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    assert!(printed(&run).contains("CSV UTF-8"), "{}", printed(&run));
    let run = import(temp.path(), b"PK\x03\x04", &[]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    assert!(before == tree(&temp.path().join("content")));
}
