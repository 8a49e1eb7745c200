//! The default theme, inside the program, so that a folder with nothing but content can be built.

use include_dir::{Dir, include_dir};

/// The theme every other theme stands on.
pub const DEFAULT: &str = "default";

static DEFAULT_FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A file of an embedded theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmbeddedFile {
    /// Path inside the theme, with `/`.
    pub(super) path: &'static str,
    /// Its bytes.
    pub(super) bytes: &'static [u8],
}

/// The files of the default theme, sorted by path.
pub(super) fn default_files() -> Vec<EmbeddedFile> {
    let mut files = Vec::new();
    gather(&DEFAULT_FILES, &mut files);
    files.sort_by_key(|file| file.path);
    files
}

fn gather(folder: &Dir<'static>, files: &mut Vec<EmbeddedFile>) {
    for file in folder.files() {
        // The macro writes paths with the separators of the machine it ran on; names with others are not in the default theme.
        if let Some(path) = file.path().to_str() {
            files.push(EmbeddedFile { path, bytes: file.contents() });
        }
    }
    for inner in folder.dirs() {
        gather(inner, files);
    }
}
