//! Building fixture sites, in memory and with the program itself.

mod scratch;

pub(crate) use scratch::Scratch;

use ccqm::pipeline::{BuildOptions, Built, build};
use ccqm::source::{DiskWorld, MemoryWorld, World};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The day all fixture sites are built for.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// The folder of a fixture site.
pub(crate) fn site(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name)
}

/// A fixture site, built in memory on a day.
pub(crate) fn build_on(name: &str, today: Date) -> Built {
    build_world(&DiskWorld::new(site(name), today), &BuildOptions::default())
}

/// A world, built in memory.
pub(crate) fn build_world(world: &dyn World, options: &BuildOptions) -> Built {
    build(world, options).expect("the theme exists")
}

/// The files of a site by path.
pub(crate) fn files(built: &Built) -> BTreeMap<&str, &[u8]> {
    built.files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect()
}

/// A page of a site as text.
pub(crate) fn page<'b>(built: &'b Built, path: &str) -> &'b str {
    let file = built.files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no file {path}"));
    std::str::from_utf8(&file.bytes).expect("UTF-8")
}

/// All problems as short lines.
pub(crate) fn problems(built: &Built) -> String {
    ccqm::diagnostic::short(&built.problems, &built.reading.sources)
}

/// Runs the program in a folder.
pub(crate) fn ccqm(folder: &Path, arguments: &[&str]) -> Output {
    ccqm_in(folder, arguments, &[])
}

/// Runs the program in a folder, with these variables in its environment.
pub(crate) fn ccqm_in(folder: &Path, arguments: &[&str], environment: &[(&str, &Path)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ccqm"))
        .current_dir(folder)
        .args(arguments)
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("GITHUB_STEP_SUMMARY")
        .envs(environment.iter().copied())
        .stdin(std::process::Stdio::null())
        .output()
        .expect("the program runs")
}

/// The smallest site with one organisation, in memory: what examples of rules are laid over.
pub(crate) fn rule_site() -> MemoryWorld {
    MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("../rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("../rule-site/scheme.yaml"))
        .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
        .with("content/organisations/example/updates/2025-09.md", "We met twice.\n")
        .with("content/register/example.yaml", "name: Example Group\nregistered: 2025\n")
}

/// Compares a text with the expectation in a file, or writes it there with `SNAPSHOTS=overwrite`.
pub(crate) fn compare(file: &Path, found: &str) -> Result<(), String> {
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, found).unwrap();
        return Ok(());
    }
    // A checkout on Windows may have turned line ends round.
    let wanted = std::fs::read_to_string(file).unwrap_or_default();
    if wanted == found || wanted.replace("\r\n", "\n") == found {
        return Ok(());
    }
    let first =
        wanted.lines().zip(found.lines()).position(|(a, b)| a != b).unwrap_or_else(|| wanted.lines().count().min(found.lines().count()));
    let line = |text: &str| text.lines().nth(first).unwrap_or("(nothing)").to_owned();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Err(format!("{name}, line {}:\n  expected {}\n  found    {}", first + 1, line(&wanted), line(found)))
}

/// What a run printed, both streams.
pub(crate) fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Every file below a folder with its bytes, by path with `/`.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inside = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
            (inside, std::fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// A copy of a fixture site that a test may change.
pub(crate) fn copy_site(name: &str, to: &Path) {
    for (path, bytes) in tree(&site(name)) {
        let target = to.join(path);
        std::fs::create_dir_all(target.parent().expect("below the root")).expect("a folder");
        std::fs::write(target, bytes).expect("writable");
    }
}

/// Compares with an expectation, by its path in the repository.
pub(crate) fn snapshot(path: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if let Err(difference) = compare(&file, found) {
        panic!("{difference}\n\n{found}");
    }
}
