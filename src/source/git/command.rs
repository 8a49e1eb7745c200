//! Running the `git` program, in the one way that is safe for what it is shown.

use std::fmt;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::JoinHandle;

/// Most of what a short answer may have.
const MOST_OUTPUT: u64 = 1024 * 1024;
/// Most of what git says of a failure that is kept.
const MOST_SAID: u64 = 4096;

/// Why a revision could not be read, in one line of plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GitFailure(String);

impl GitFailure {
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for GitFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Starts git in a folder.
#[derive(Clone, Debug)]
pub(super) struct Runner {
    folder: PathBuf,
}

impl Runner {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Runs git to its end. The inner error is what git said of its failure.
    pub(super) fn run(&self, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, GitFailure> {
        let mut running = self.start(arguments)?;
        let mut answer = Vec::new();
        let read = running.output()?.take(MOST_OUTPUT).read_to_end(&mut answer);
        read.map_err(|error| GitFailure::new(format!("cannot read what git answers: {error}")))?;
        Ok(running.finish().map(|()| answer))
    }

    /// Starts git and leaves it running.
    ///
    /// The owner's configuration is kept (it says which folders are safe and how missing objects of a partial copy are fetched); what
    /// could start another program, ask a question, take a lock or show another object than the one asked for is switched off.
    pub(super) fn start(&self, arguments: &[&str]) -> Result<Running, GitFailure> {
        let child = Command::new("git")
            .current_dir(&self.folder)
            .args(["--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
            .args(arguments)
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = child.map_err(|error| {
            GitFailure::new(match error.kind() {
                ErrorKind::NotFound => {
                    "the program git is not installed (or not on the PATH); install it from https://git-scm.com".to_owned()
                }
                _ => format!("the program git cannot be started: {error}"),
            })
        })?;
        // Read beside the answer, so that neither pipe can fill up and stop git.
        let said = child.stderr.take().map(|mut stream| {
            std::thread::spawn(move || {
                let mut said = Vec::new();
                let _ = stream.by_ref().take(MOST_SAID).read_to_end(&mut said);
                let _ = std::io::copy(&mut stream, &mut std::io::sink());
                String::from_utf8_lossy(&said).into_owned()
            })
        });
        Ok(Running { input: child.stdin.take(), output: child.stdout.take(), child, said })
    }
}

/// A git that runs. It is ended when this is dropped.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) input: Option<ChildStdin>,
    output: Option<ChildStdout>,
    child: Child,
    said: Option<JoinHandle<String>>,
}

impl Running {
    /// What it prints. Can be taken once.
    pub(super) fn output(&mut self) -> Result<ChildStdout, GitFailure> {
        self.output.take().ok_or_else(|| GitFailure::new("git gives no answer"))
    }

    /// Waits for its end; the error is what it said.
    pub(super) fn finish(mut self) -> Result<(), String> {
        drop(self.input.take());
        let ended = self.child.wait();
        let said = self.said.take().and_then(|thread| thread.join().ok()).unwrap_or_default();
        match ended {
            Ok(status) if status.success() => Ok(()),
            _ => Err(said),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first line that git said, without its prefix.
pub(super) fn first_line(said: &str) -> &str {
    let line = said.lines().next().unwrap_or("git gives no reason");
    line.strip_prefix("fatal: ").unwrap_or(line)
}
