//! Everything below a folder, looked at by several threads: a register has a folder for each organisation, and asking the disk about each
//! file takes longer than most of what is done with it.

use rayon::prelude::*;
use std::path::Path;
use walkdir::{DirEntry, Error, WalkDir};

/// How far down folders are walked by one thread; each folder there is walked alone. That is where the folders of organisations stand.
const TOGETHER: usize = 2;

/// What `look` makes of everything at or below `start`, in an order that hangs on the disk alone. Links are not followed, but for `start`
/// itself where `follow_start` says so.
pub(super) fn entries<T: Send>(start: &Path, follow_start: bool, look: impl Fn(Result<DirEntry, Error>) -> Option<T> + Sync) -> Vec<T> {
    let mut above = Vec::new();
    let mut folders = Vec::new();
    for entry in WalkDir::new(start).follow_links(false).follow_root_links(follow_start).max_depth(TOGETHER) {
        match entry {
            Ok(entry) if entry.depth() == TOGETHER && entry.file_type().is_dir() => folders.push(entry.into_path()),
            _ => above.push(entry),
        }
    }
    let below = |folder| WalkDir::new(folder).follow_links(false).follow_root_links(false).into_iter();
    let mut found: Vec<T> = above.into_par_iter().filter_map(&look).collect();
    found.par_extend(folders.into_par_iter().flat_map_iter(|folder| below(folder).filter_map(&look)));
    found
}

/// The path of what was found, from the root, with `/`.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let is_name = |part: &str| !matches!(part, "" | "." | "..");
    match inside.to_str() {
        Some(text) if std::path::MAIN_SEPARATOR == '/' && text.split('/').all(is_name) => text.to_owned(),
        _ => inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"),
    }
}
