//! The files a register begins with, inside the program.

use include_dir::{Dir, include_dir};

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/init/starter");

/// What GitHub reads in this repository.
static HOST: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/.github");

/// What of it any register can use as it is. The rest is about the program; where a register needs another version, the starter has it.
const FOR_EVERY_REGISTER: [&str; 4] =
    ["PULL_REQUEST_TEMPLATE.md", "workflows/check.yml", "workflows/from-issue.yml", "workflows/publish.yml"];

/// The files of the starter: path and text. To add one, put it into the folder.
pub(super) fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&STARTER, &mut found);
    found.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// What GitHub reads and any register can use, by its path in the register's folder.
pub(super) fn host_files() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    gather(&HOST, &mut found);
    found.retain(|(path, _)| FOR_EVERY_REGISTER.contains(&path.as_str()));
    found.into_iter().map(|(path, bytes)| (format!(".github/{path}"), bytes)).collect()
}

fn gather(folder: &Dir<'static>, found: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        // The macro writes paths with the separators of the machine it ran on.
        if let Some(path) = file.path().to_str() {
            found.push((path.replace('\\', "/"), file.contents().to_vec()));
        }
    }
    for inner in folder.dirs() {
        gather(inner, found);
    }
}
