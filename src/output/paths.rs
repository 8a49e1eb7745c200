//! Which paths may be written: inside the output folder, and the same on every computer.

use super::OutputError;
use super::manifest::MANIFEST;
use crate::source::TextIndex;
use std::borrow::Cow;

/// How the name of an unfinished file begins and ends.
const UNFINISHED: (&str, &str) = (".ccqm-", ".new");

/// The folder in which a build keeps its files until all of them are there.
pub(super) const STAGE: &str = ".ccqm-building";

/// A note about the last build.
pub(super) const NOTE: &str = ".ccqm-last-build";

/// Why a path cannot be one of the site's; none when it can.
pub(super) fn wrong(path: &str) -> Option<&'static str> {
    if is_plain(path) {
        return None;
    }
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.chars().any(|letter| letter.is_control() || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')) {
        return Some("it has a letter that file names cannot have on every computer");
    }
    if path.split('/').any(|name| name.is_empty() || name == "." || name == "..") {
        return Some("it leads out of the output folder, or has an empty part");
    }
    if path.split('/').any(|name| name.ends_with(['.', ' '])) {
        return Some("a part of it ends in a full stop or a space");
    }
    if is_gits(path) {
        return Some("names that begin with `.git` belong to git");
    }
    if path == MANIFEST || path == NOTE || is_staged(path) || path.split('/').any(is_unfinished) {
        return Some("the program keeps a file of its own under this name");
    }
    None
}

/// Whether a path has nothing but small letters, digits and hyphens, and one full stop inside its last name: nothing can be wrong with it.
/// All but a few paths of a site are so.
fn is_plain(path: &str) -> bool {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let (folder, file) = path.rsplit_once('/').map_or((None, path), |(folder, file)| (Some(folder), file));
    folder.is_none_or(|folder| folder.split('/').all(is_name))
        && file.split_once('.').is_some_and(|(stem, ending)| is_name(stem) && is_name(ending))
}

/// Whether a path is git's, which this program leaves alone and does not mention.
pub(super) fn is_gits(path: &str) -> bool {
    path.split('/').any(|name| name.starts_with(".git"))
}

/// Whether a path is the stage's, or of a file on it.
pub(super) fn is_staged(path: &str) -> bool {
    path.strip_prefix(STAGE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a name is one that this program gives to a file it has not finished.
pub(super) fn is_unfinished(name: &str) -> bool {
    let middle = name.strip_prefix(UNFINISHED.0).and_then(|rest| rest.strip_suffix(UNFINISHED.1));
    middle.is_some_and(|middle| middle.len() == 16 && middle.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The name under which the file at `path` is written until it is finished, in the same folder.
pub(super) fn unfinished(path: &str) -> String {
    let hash: String = blake3::hash(path.as_bytes()).to_hex().chars().take(16).collect();
    let folder = path.rfind('/').map_or("", |at| path.get(..=at).unwrap_or(""));
    format!("{folder}{}{hash}{}", UNFINISHED.0, UNFINISHED.1)
}

/// The folders that hold `path`, the innermost first.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').filter_map(|(at, _)| path.get(..at))
}

/// A path as computers see it that do not tell `a` from `A`.
pub(super) fn in_small_letters(path: &str) -> Cow<'_, str> {
    if is_plain(path) {
        return Cow::Borrowed(path);
    }
    let small = path.to_lowercase();
    if small == path { Cow::Borrowed(path) } else { Cow::Owned(small) }
}

/// Checks that a path can be one of the site's.
pub(super) fn check_one(path: &str) -> Result<(), OutputError> {
    wrong(path).map_or(Ok(()), |why| Err(OutputError::BadPath { path: path.to_owned(), why }))
}

/// Checks that all paths can stand beside each other on every computer, some of which do not tell `a` from `A`.
pub(super) fn check<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), OutputError> {
    let all: Vec<&str> = paths.collect();
    let is = |at: usize, small: &str| all.get(at).is_some_and(|path| in_small_letters(path) == small);
    let collision = |first: usize, second: &str| OutputError::Collision {
        first: all.get(first).map_or("", |path| path).to_owned(),
        second: second.to_owned(),
    };
    let mut known = TextIndex::with_room(all.len());
    for (position, path) in all.iter().enumerate() {
        check_one(path)?;
        let small = in_small_letters(path);
        if let Some(first) = known.add(&small, position, |at| is(at, &small)) {
            return Err(collision(first, path));
        }
    }
    for path in &all {
        if let Some(file) = folders(&in_small_letters(path)).find_map(|folder| known.find(folder, |at| is(at, folder))) {
            return Err(collision(file, path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_inside_the_folder_that_every_computer_can_have() {
        for bad in [
            "",
            "/a",
            "../a",
            "a/../b",
            "a//b",
            "a\\b",
            "c:/a",
            "a/b.",
            "a\n",
            ".git/x",
            ".ccqm-manifest",
            ".ccqm-building/a",
            "a/.ccqm-0123456789abcdef.new",
        ] {
            assert!(wrong(bad).is_some(), "{bad}");
        }
        for good in ["index.html", "a/é.html", ".well-known/security.txt", ".nojekyll"] {
            assert_eq!(wrong(good), None, "{good}");
        }
        assert!(wrong(&unfinished("a/b.html")).is_some());
        assert!(unfinished("a/b.html").starts_with("a/.ccqm-"));
    }

    #[test]
    fn names_that_some_computers_take_for_one_are_refused() {
        let clash = |paths: &[&str]| check(paths.iter().copied()).is_err();
        assert!(clash(&["a/B.html", "A/b.html"]));
        assert!(clash(&["a", "A/b"]));
        assert!(clash(&["a", "a"]));
        assert!(!clash(&["a.html", "a/b.html"]));
    }
}
