//! The files a register begins with, inside the program.

use include_dir::{Dir, include_dir};

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/init/starter");

/// What the host of a repository reads: workflows, forms for issues, who looks after what.
static HOST: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/.github");

/// The files of the starter: path and text. To add one, put it into the folder.
pub(super) fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&STARTER, &mut found);
    found.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// What the host reads and any register can use, by its path in the register's folder.
pub(super) fn host_files() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    gather(&HOST, &mut found);
    found.into_iter().filter(|(path, _)| is_for_every_register(path)).map(|(path, bytes)| (format!(".github/{path}"), bytes)).collect()
}

/// Whether a file of `.github/` is about registers. The picture is this repository's, and what makes releases is about the program.
fn is_for_every_register(path: &str) -> bool {
    !path.ends_with("picture.png") && !path.starts_with("workflows/release")
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
