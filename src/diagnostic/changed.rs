//! Which files a submission changes: their problems are shown first.

use super::{Diagnostic, Diagnostics};
use crate::source::Sources;
use std::collections::BTreeSet;

/// Files and folders that a submission changes, as paths from the root or from the repository's top.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    paths: BTreeSet<String>,
    before: Vec<String>,
}

impl Changed {
    /// These paths; `before` are folders that a path may begin with without meaning another file.
    #[must_use]
    pub fn new(paths: impl IntoIterator<Item = String>, before: impl IntoIterator<Item = String>) -> Self {
        let tidy = |path: String| path.trim_start_matches("./").trim_end_matches('/').to_owned();
        let some = |path: &String| !path.is_empty() && path != ".";
        Self { paths: paths.into_iter().map(tidy).filter(some).collect(), before: before.into_iter().map(tidy).filter(some).collect() }
    }

    /// Whether the file at `path` (from the root) is one of them, or lies in a folder that is.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.names(path) || self.before.iter().any(|folder| self.names(&format!("{folder}/{path}")))
    }

    fn names(&self, path: &str) -> bool {
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        !self.paths.is_empty() && folders.chain([path]).any(|folder| self.paths.contains(folder))
    }

    /// All problems: those in changed files first, otherwise in the order they have.
    pub(super) fn first<'d>(&self, diagnostics: &'d Diagnostics, sources: &Sources) -> Vec<&'d Diagnostic> {
        let (mut first, rest): (Vec<_>, Vec<_>) = diagnostics.iter().partition(|problem| self.has(&sources.file(problem.at.file).path));
        first.extend(rest);
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_folders_are_found_from_the_root_and_from_the_repository() {
        let changed = Changed::new(["./content/a.md".to_owned(), "site/content/b/".to_owned()], ["site".to_owned()]);
        for path in ["content/a.md", "content/b/c.md"] {
            assert!(changed.has(path), "{path}");
        }
        for path in ["content/a.md.yaml", "content/bc.md", "a.md"] {
            assert!(!changed.has(path), "{path}");
        }
        assert!(!Changed::default().has("content/a.md"));
    }
}
