//! Git repositories for tests: made in a temporary folder, untouched by the settings of whoever runs them.

use super::{site, tree};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A repository with a site in it.
pub(crate) struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    /// A repository whose first commit, named `base`, holds the content of a fixture site, in `within` below its top.
    pub(crate) fn new(name: &str, within: &str) -> Self {
        let scratch = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        scratch.git(&["init", "--quiet", "--initial-branch=main"]);
        for (path, bytes) in tree(&site(name)) {
            if path.starts_with("content/") {
                scratch.write_bytes(&format!("{within}{path}"), &bytes);
            }
        }
        scratch.write("README.md", "The register.\n");
        scratch.commit("Begin");
        scratch.git(&["branch", "base"]);
        scratch
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs git and returns what it prints.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        self.git_with(arguments, b"")
    }

    /// As [`Self::git`], with something to read.
    pub(crate) fn git_with(&self, arguments: &[&str], input: &[u8]) -> String {
        let mut command = Command::new("git");
        alone(&mut command, self.path()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("git runs");
        child.stdin.take().expect("a pipe").write_all(input).expect("git reads");
        let output = child.wait_with_output().expect("git ends");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    pub(crate) fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join(path)).expect("a file")
    }

    /// Replaces words in a file; they must be there.
    pub(crate) fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "“{old}” is not in {path}");
        self.write(path, &text.replace(old, new));
    }

    pub(crate) fn remove(&self, path: &str) {
        let path = self.path().join(path);
        if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) }.expect("removed");
    }

    pub(crate) fn rename(&self, old: &str, new: &str) {
        let new = self.path().join(new);
        std::fs::create_dir_all(new.parent().expect("a folder")).expect("made");
        std::fs::rename(self.path().join(old), new).expect("renamed");
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
    }

    /// Puts an entry of any mode and name beside what is committed, without it ever being a file.
    pub(crate) fn stage(&self, mode: &str, path: &[u8], bytes: &[u8]) {
        let id = if mode == "160000" { "1".repeat(40) } else { self.git_with(&["hash-object", "-w", "--stdin"], bytes) };
        let mut line = format!("{mode} {id}\t").into_bytes();
        line.extend_from_slice(path);
        line.push(0);
        self.git_with(&["update-index", "-z", "--add", "--index-info"], &line);
    }

    /// Commits what is staged and nothing else.
    pub(crate) fn commit_staged(&self) {
        self.git(&["commit", "--quiet", "--message", "Staged"]);
    }

    /// Runs `ccqm guard` against the first commit, on the day of the fixtures.
    pub(crate) fn guard(&self, more: &[&str]) -> Output {
        let mut arguments = vec!["guard", "--base", "base", "--today", "2026-11-22"];
        arguments.extend(more);
        self.ccqm(&arguments, &[])
    }

    /// Runs the program at the top of the repository, with more of an environment.
    pub(crate) fn ccqm(&self, arguments: &[&str], environment: &[(&str, &Path)]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ccqm"));
        alone(&mut command, self.path()).env_remove("SOURCE_DATE_EPOCH").env_remove("GITHUB_STEP_SUMMARY").args(arguments);
        command.envs(environment.iter().map(|(name, value)| (name, value.as_os_str()))).output().expect("the program runs")
    }
}

/// A command that sees nothing of the settings, names and keys of whoever runs the tests.
fn alone<'c>(command: &'c mut Command, folder: &Path) -> &'c mut Command {
    let nowhere: PathBuf = folder.join(".git/no-such-configuration");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", &nowhere)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "A Test")
        .env("GIT_AUTHOR_EMAIL", "test@example.org")
        .env("GIT_AUTHOR_DATE", "2026-11-20T12:00:00Z")
        .env("GIT_COMMITTER_NAME", "A Test")
        .env("GIT_COMMITTER_EMAIL", "test@example.org")
        .env("GIT_COMMITTER_DATE", "2026-11-20T12:00:00Z")
}
