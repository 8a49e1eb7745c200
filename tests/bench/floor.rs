//! The floor: what reading the same sources and writing the same bytes takes with plain system calls, on as many threads.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use walkdir::WalkDir;

/// All files below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let found = WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    found.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// Finds and reads every source.
pub(crate) fn look(sources: &Path) -> Duration {
    let began = Instant::now();
    in_parts(&files(sources), |path| {
        std::hint::black_box(fs::read(path).unwrap());
    });
    began.elapsed()
}

/// Reads every source below `sources` and writes every file of `site` to `target`, which does not exist yet. The site's bytes are in memory before
/// the clock starts.
pub(crate) fn build(sources: &Path, site: &Path, target: &Path) -> Duration {
    let contents: Vec<(PathBuf, Vec<u8>)> = files(site)
        .into_iter()
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            (target.join(path.strip_prefix(site).unwrap()), bytes)
        })
        .collect();
    let folders: BTreeSet<&Path> =
        contents.iter().flat_map(|(path, _)| path.ancestors().skip(1)).filter(|path| path.starts_with(target)).collect();
    let began = Instant::now();
    in_parts(&files(sources), |path| {
        std::hint::black_box(fs::read(path).unwrap());
    });
    for folder in folders {
        fs::create_dir(folder).unwrap();
    }
    in_parts(&contents, |(path, bytes)| fs::write(path, bytes).unwrap());
    began.elapsed()
}

/// Does something with every item, on all processors.
fn in_parts<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    std::thread::scope(|scope| {
        for part in items.chunks(items.len().div_ceil(threads).max(1)) {
            scope.spawn(move || part.iter().for_each(work));
        }
    });
}
