//! Changes one file of content in one step, and only when it still is what was read.

use super::OutputError;
use super::writer::{Folder, Found};
use std::fs;
use std::path::Path;

/// Puts `after` in the place of `before` in the file at `path` below `root`. `false`, and nothing done, when the file is no longer what
/// was read: somebody is at work on it. Who may read and write the file stays as it was.
///
/// # Errors
/// When the file cannot be written.
pub fn replace(root: &Path, path: &str, before: &str, after: &str) -> Result<bool, OutputError> {
    let folder = Folder::new(root);
    if folder.look(path)? != Found::File || folder.bytes(path)? != before.as_bytes() {
        return Ok(false);
    }
    let rights = fs::metadata(root.join(path)).map(|found| found.permissions());
    folder.write(path, after.as_bytes(), &|| Ok(()))?;
    if let Ok(rights) = rights {
        // Where a disk knows no rights, there are none to keep.
        let _ = fs::set_permissions(root.join(path), rights);
    }
    Ok(true)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at the disk")]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("a.yaml");
        fs::write(&file, "mine").unwrap();
        assert_eq!(replace(temp.path(), "a.yaml", "theirs", "new"), Ok(false));
        assert_eq!(replace(temp.path(), "gone.yaml", "", "new"), Ok(false));
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert_eq!(replace(temp.path(), "a.yaml", "mine", "new"), Ok(true));
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn rights_stay_and_links_are_not_followed() {
        use std::os::unix::fs::PermissionsExt;
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("a.yaml");
        fs::write(&file, "a").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(replace(temp.path(), "a.yaml", "a", "b"), Ok(true));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
        std::os::unix::fs::symlink(&file, temp.path().join("link.yaml")).unwrap();
        assert_eq!(replace(temp.path(), "link.yaml", "b", "c"), Ok(false));
    }
}
