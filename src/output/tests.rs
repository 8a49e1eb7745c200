//! What holds after any sequence of builds, interruptions included.
#![expect(clippy::disallowed_methods, reason = "the tests look at the disk")]

use super::manifest::MANIFEST;
use super::writer::Step;
use super::{Changes, OutputError, Staging, fingerprint};
use crate::render::{Receiver, Rendered};
use crate::source::{Location, Sources, Span};
use proptest::prelude::*;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use walkdir::WalkDir;

fn site(files: &[(&str, &str)]) -> Vec<Rendered> {
    let mut sources = Sources::default();
    let origin = Location { file: sources.add("content/site.yaml", String::new()), span: Span::default() };
    let file = |(path, text): &(&str, &str)| Rendered { path: (*path).to_owned(), bytes: text.as_bytes().to_vec(), origin };
    files.iter().map(file).collect()
}

fn write(output: &Path, files: &[Rendered]) -> Result<Changes, OutputError> {
    write_in_steps(output, files, &|| Ok(()))
}

fn write_in_steps(output: &Path, files: &[Rendered], step: Step<'_>) -> Result<Changes, OutputError> {
    let staging = Staging::begin_in_steps(output, step)?;
    files.par_iter().for_each(|file| staging.take(&file.path, &file.bytes, file.origin));
    let (changes, told) = staging.publish()?;
    // What the files themselves said while they were written is what a look at all of them says.
    assert_eq!(told, fingerprint(output));
    assert!(told.is_some());
    Ok(changes)
}

/// Everything in a folder: files with their bytes, folders with none.
fn snapshot(root: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let entries = WalkDir::new(root).min_depth(1).into_iter().map(Result::unwrap);
    let line = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        (path, entry.file_type().is_file().then(|| fs::read(entry.path()).unwrap()))
    };
    entries.map(line).collect()
}

/// The files of a site in a folder; the program's own notes are none.
fn files_of(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = if root.exists() { snapshot(root) } else { BTreeMap::new() };
    all.into_iter().filter(|(path, _)| !path.starts_with(".ccqm-")).filter_map(|(path, bytes)| Some((path, bytes?))).collect()
}

/// What a build is to say that it did: the files that differ, and no others.
fn expected(before: &BTreeMap<String, Vec<u8>>, planned: &[Rendered]) -> Changes {
    let mut changes = Changes::default();
    for file in planned {
        let same = before.get(&file.path) == Some(&file.bytes);
        if same { &mut changes.kept } else { &mut changes.written }.push(file.path.clone());
    }
    let is_planned = |path: &String| planned.iter().any(|file| file.path == *path);
    changes.removed = before.keys().filter(|path| !is_planned(path)).cloned().collect();
    changes.written.sort();
    changes.kept.sort();
    changes
}

fn clean(files: &[Rendered]) -> BTreeMap<String, Option<Vec<u8>>> {
    let root = tempfile::tempdir().unwrap();
    write(&root.path().join("output"), files).unwrap();
    snapshot(&root.path().join("output"))
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn writes_keeps_and_removes() {
    let root = tempfile::tempdir().unwrap();
    let first = write(root.path(), &site(&[("index.html", "a"), ("x/y/index.html", "b"), ("z.css", "c")])).unwrap();
    assert_eq!(first.written, ["index.html", "x/y/index.html", "z.css"]);
    let second = write(root.path(), &site(&[("index.html", "a2"), ("z.css", "c")])).unwrap();
    let changes = |written: &[&str], kept: &[&str], removed: &[&str]| {
        let own = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
        Changes { written: own(written), kept: own(kept), removed: own(removed), foreign: Vec::new() }
    };
    assert_eq!(second, changes(&["index.html"], &["z.css"], &["x/y/index.html"]));
    assert!(!root.path().join("x").exists());
    let before = fs::metadata(root.path().join(MANIFEST)).unwrap().modified().unwrap();
    let third = write(root.path(), &site(&[("index.html", "a2"), ("z.css", "c")])).unwrap();
    assert!(third.is_empty());
    assert_eq!(fs::metadata(root.path().join(MANIFEST)).unwrap().modified().unwrap(), before);
}

#[test]
fn files_of_others_stay_and_are_named() {
    let root = tempfile::tempdir().unwrap();
    for path in ["CNAME", "x/notes.txt", ".gitignore", ".git/config"] {
        put(root.path(), path, "theirs");
    }
    write(root.path(), &site(&[("x/index.html", "a")])).unwrap();
    let changes = write(root.path(), &site(&[("index.html", "b")])).unwrap();
    assert_eq!(changes.foreign, ["CNAME", "x/notes.txt"]);
    assert_eq!(changes.removed, ["x/index.html"]);
    assert!(root.path().join("x/notes.txt").exists() && root.path().join(".git/config").exists());
}

#[test]
fn a_file_of_ours_that_somebody_changed_is_theirs_unless_planned() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), &site(&[("a.html", "a"), ("b.html", "b")])).unwrap();
    put(root.path(), "a.html", "by hand");
    put(root.path(), "b.html", "by hand");
    let changes = write(root.path(), &site(&[("b.html", "b")])).unwrap();
    assert_eq!(changes.foreign, ["a.html"]);
    assert_eq!(changes.written, ["b.html"]);
    let blocked = write(root.path(), &site(&[("a.html", "a"), ("b.html", "b")]));
    assert!(matches!(blocked, Err(OutputError::Foreign { path }) if path.ends_with("a.html")));
}

#[test]
fn what_stands_in_the_way_is_named_before_anything_is_written() {
    for (theirs, text) in [("about/index.html", "theirs"), ("about", "a file"), ("about/index.html/deep/notes.txt", "theirs")] {
        let root = tempfile::tempdir().unwrap();
        put(root.path(), theirs, text);
        let before = snapshot(root.path());
        let result = write(root.path(), &site(&[("a.html", "a"), ("about/index.html", "ours")]));
        assert!(matches!(result, Err(OutputError::Foreign { path }) if path.ends_with(theirs)), "{theirs}");
        assert_eq!(snapshot(root.path()), before);
    }
}

#[test]
fn an_equal_file_is_adopted() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "a.html", "a");
    assert_eq!(write(root.path(), &site(&[("a.html", "a")])).unwrap().kept, ["a.html"]);
    assert_eq!(write(root.path(), &site(&[])).unwrap().removed, ["a.html"]);
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    let root = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    put(outside.path(), "index.html", "a");
    std::os::unix::fs::symlink(outside.path(), root.path().join("x")).unwrap();
    let blocked = write(root.path(), &site(&[("x/index.html", "a")]));
    assert!(matches!(blocked, Err(OutputError::Foreign { path }) if path.ends_with("/x")));
    assert_eq!(write(root.path(), &site(&[])).unwrap().foreign, ["x"]);
    // Not even when the list says that the file behind the link is ours.
    let list = format!("ccqm-manifest 1\n{} x/index.html\n", blake3::hash(b"a"));
    put(root.path(), MANIFEST, &list);
    write(root.path(), &site(&[])).unwrap();
    assert!(outside.path().join("index.html").exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_one_clear_line() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "file", "");
    let error = write(&root.path().join("file"), &site(&[("a.html", "a")])).unwrap_err();
    assert!(matches!(error, OutputError::Unwritable { .. }));
    assert_eq!(error.to_string().lines().count(), 1);
    let clash = write(&root.path().join("new"), &site(&[("a.html", ""), ("A.html", "")])).unwrap_err();
    assert!(matches!(clash, OutputError::Collision { .. }));
    assert!(!root.path().join("new").exists());
}

/// A small world of paths in which files and folders often want the same place.
fn some_site() -> impl Strategy<Value = Vec<Rendered>> {
    let path = prop_oneof![Just("a"), Just("a/b"), Just("a/b/c.html"), Just("d/index.html"), Just("index.html"), Just("d/e/f.css")];
    prop::collection::btree_map(path, "[xy]{0,2}", 0..6).prop_map(|files| {
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let fits = |path: &str| files.iter().all(|(other, _)| !path.starts_with(&format!("{other}/")));
        site(&files.iter().copied().filter(|(path, _)| fits(path)).collect::<Vec<_>>())
    })
}

/// Stops the build before its `stop`th change to the disk, and every change after it.
fn write_until(root: &Path, files: &[Rendered], stop: usize) -> Result<Changes, OutputError> {
    let steps = AtomicUsize::new(0);
    write_in_steps(root, files, &|| {
        if steps.fetch_add(1, Ordering::SeqCst) < stop {
            Ok(())
        } else {
            Err(OutputError::Unwritable { path: String::new(), reason: "stopped".to_owned() })
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_sequence_of_builds_ends_as_a_clean_one(sites in prop::collection::vec((some_site(), 0..60_usize), 1..6), last in some_site()) {
        let root = tempfile::tempdir().unwrap();
        let output = root.path().join("output");
        for (files, stop) in &sites {
            // Some of these come to their end and some are stopped on the way.
            let _ = write_until(&output, files, *stop);
        }
        let before = files_of(&output);
        let changes = write(&output, &last).unwrap();
        prop_assert_eq!(changes, expected(&before, &last));
        prop_assert_eq!(snapshot(&output), clean(&last));
        prop_assert!(write(&output, &last).unwrap().is_empty());
    }

    #[test]
    fn what_others_put_there_survives_everything(sites in prop::collection::vec((some_site(), 0..60_usize), 1..6)) {
        let root = tempfile::tempdir().unwrap();
        put(root.path(), "d/theirs.txt", "theirs");
        for (files, stop) in &sites {
            let _ = write_until(root.path(), files, *stop);
        }
        prop_assert_eq!(fs::read(root.path().join("d/theirs.txt")).unwrap(), b"theirs".to_vec());
    }
}
