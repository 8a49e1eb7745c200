//! Adding files to the register's own folder: none is overwritten unasked, and all of one command are written or none.

use super::OutputError;
use super::paths;
use super::writer::{Folder, Found, Step};
use std::path::Path;

/// Writes `files` (path from `root` and text). Those that are there already are only replaced when `replace` says so.
///
/// # Errors
/// When one is there already, when a link or a file stands in the way, or when the disk refuses. Then all is as it was before.
pub fn add(root: &Path, files: &[(&str, &str)], replace: bool) -> Result<(), OutputError> {
    add_in_steps(root, files, replace, &|| Ok(()))
}

fn add_in_steps(root: &Path, files: &[(&str, &str)], replace: bool, step: Step<'_>) -> Result<(), OutputError> {
    paths::check(files.iter().map(|(path, _)| *path))?;
    let folder = Folder::new(root);
    let mut before = Vec::new();
    for (path, _) in files {
        before.push(match folder.look(path)? {
            Found::Nothing => None,
            Found::File if replace => Some(folder.bytes(path)?),
            Found::File => return Err(OutputError::Exists { path: (*path).to_owned() }),
            Found::Folder => return Err(OutputError::InTheWay { path: (*path).to_owned() }),
            Found::Special(other) | Found::FileOnTheWay(other) => return Err(OutputError::InTheWay { path: other }),
        });
    }
    for (index, (path, text)) in files.iter().enumerate() {
        if let Err(error) = folder.write(path, text.as_bytes(), step) {
            for ((path, _), before) in files.iter().zip(&before).take(index + 1) {
                put_back(&folder, path, before.as_deref());
            }
            return Err(error);
        }
    }
    Ok(())
}

/// Makes a path what it was. A disk that refuses this as well leaves nothing more to do: the first error is the one that is told.
fn put_back(folder: &Folder, path: &str, before: Option<&[u8]>) {
    let no_step: Step<'_> = &|| Ok(());
    let _ = folder.remove(&paths::unfinished(path), no_step);
    let _ = match before {
        Some(bytes) => folder.write(path, bytes, no_step),
        None => folder.remove(path, no_step),
    };
    for outer in paths::folders(path).filter(|outer| *outer != "content") {
        let _ = folder.remove_folder(outer, no_step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::Mutex;

    fn text(root: &Path, path: &str) -> Option<String> {
        Folder::new(root).bytes(path).ok().and_then(|bytes| String::from_utf8(bytes).ok())
    }

    #[test]
    fn replaces_only_when_asked() {
        let temp = tempfile::tempdir().unwrap();
        assert_eq!(add(temp.path(), &[("content/a/b.md", "one")], false), Ok(()));
        let again = add(temp.path(), &[("content/c.md", "new"), ("content/a/b.md", "two")], false);
        assert_eq!(again, Err(OutputError::Exists { path: "content/a/b.md".to_owned() }));
        assert_eq!(text(temp.path(), "content/a/b.md").as_deref(), Some("one"));
        assert_eq!(text(temp.path(), "content/c.md"), None);
        assert_eq!(add(temp.path(), &[("content/a/b.md", "two")], true), Ok(()));
        assert_eq!(text(temp.path(), "content/a/b.md").as_deref(), Some("two"));
    }

    #[test]
    fn all_or_none_wherever_it_stops() {
        for stop in 0..7 {
            let temp = tempfile::tempdir().unwrap();
            add(temp.path(), &[("content/old.md", "old")], false).unwrap();
            let steps = Mutex::new(Cell::new(0));
            let step = || {
                let steps = steps.lock().unwrap();
                steps.set(steps.get() + 1);
                if steps.get() > stop { Err(OutputError::InTheWay { path: "the disk is full".to_owned() }) } else { Ok(()) }
            };
            let files = [("content/x/new.md", "new"), ("content/old.md", "newer"), ("content/y/new.md", "new")];
            assert!(add_in_steps(temp.path(), &files, true, &step).is_err(), "{stop}");
            let left = Folder::new(temp.path()).present().unwrap();
            assert_eq!(left.files().collect::<Vec<_>>(), ["content/old.md"], "stopped after {stop} steps");
            assert_eq!(text(temp.path(), "content/old.md").as_deref(), Some("old"));
            assert!(!temp.path().join("content/x").exists() && !temp.path().join("content/y").exists());
        }
    }

    #[cfg(unix)]
    #[test]
    fn never_follows_a_link() {
        let temp = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(temp.path().join("elsewhere")).unwrap();
        std::fs::create_dir_all(temp.path().join("content")).unwrap();
        std::os::unix::fs::symlink("../elsewhere", temp.path().join("content/linked")).unwrap();
        assert!(matches!(add(temp.path(), &[("content/linked/a.md", "x")], true), Err(OutputError::InTheWay { .. })));
        assert!(matches!(add(temp.path(), &[("content/../x.md", "x")], true), Err(OutputError::BadPath { .. })));
        assert_eq!(text(temp.path(), "elsewhere/a.md"), None);
    }
}
