//! Contents by their ids: two `git cat-file` processes that stay open, one for sizes and one for bytes.

use super::command::{GitFailure, Runner, Running};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::ChildStdout;
use std::sync::{Mutex, PoisonError};

/// Longest answer line: an id, a kind and a size.
const LONGEST_LINE: u64 = 512;

/// The objects of a repository. A size is always known before bytes are asked for.
#[derive(Debug)]
pub(super) struct Objects {
    git: Runner,
    sizes: Mutex<Asking>,
    contents: Mutex<Asking>,
}

#[derive(Debug, Default)]
struct Asking {
    conversation: Option<Conversation>,
    known: BTreeMap<String, Option<u64>>,
}

#[derive(Debug)]
struct Conversation {
    running: Running,
    answers: BufReader<ChildStdout>,
}

impl Objects {
    pub(super) fn new(git: Runner) -> Self {
        Self { git, sizes: Mutex::default(), contents: Mutex::default() }
    }

    /// The size of an object; `None` when it cannot be found.
    pub(super) fn size(&self, id: &str) -> Option<u64> {
        let mut asking = self.sizes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = asking.known.get(id) {
            return *known;
        }
        let size = asking.ask(&self.git, "--batch-check", id).unwrap_or_else(|_| {
            asking.conversation = None;
            None
        });
        asking.known.insert(id.to_owned(), size);
        size
    }

    /// The bytes of an object that is no larger than `most`.
    pub(super) fn bytes(&self, id: &str, most: u64) -> Result<Vec<u8>, GitFailure> {
        let size = self.size(id).ok_or_else(|| GitFailure::new("git does not have this content"))?;
        if size > most {
            return Err(GitFailure::new(format!("this has {size} bytes; at most {most} can be read")));
        }
        let mut asking = self.contents.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = asking.contents(&self.git, id, size);
        if answer.is_err() {
            asking.conversation = None;
        }
        answer
    }
}

impl Asking {
    /// Asks for one object and reads the line that answers: its size, or nothing when git does not have it.
    fn ask(&mut self, git: &Runner, how: &str, id: &str) -> Result<Option<u64>, GitFailure> {
        let silent = |error: std::io::Error| GitFailure::new(format!("git stopped answering: {error}"));
        let conversation = match &mut self.conversation {
            Some(open) => open,
            none => {
                let mut running = git.start(&["cat-file", how])?;
                let answers = BufReader::new(running.output()?);
                none.insert(Conversation { running, answers })
            }
        };
        let input = conversation.running.input.as_mut().ok_or_else(|| GitFailure::new("git takes no questions"))?;
        input.write_all(format!("{id}\n").as_bytes()).and_then(|()| input.flush()).map_err(silent)?;
        let mut line = Vec::new();
        conversation.answers.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(silent)?;
        let line = String::from_utf8_lossy(&line);
        let mut words = line.split_whitespace();
        let size = match (words.next(), words.next(), words.next()) {
            (Some(answered), Some("blob" | "commit"), Some(size)) if answered == id => size.parse().ok(),
            _ => None,
        };
        Ok(size)
    }

    fn contents(&mut self, git: &Runner, id: &str, size: u64) -> Result<Vec<u8>, GitFailure> {
        let gone = || GitFailure::new("git cannot read this content");
        if self.ask(git, "--batch", id)? != Some(size) {
            return Err(gone());
        }
        let conversation = self.conversation.as_mut().ok_or_else(gone)?;
        let mut bytes = Vec::new();
        // A newline follows the content.
        let read = conversation.answers.by_ref().take(size.saturating_add(1)).read_to_end(&mut bytes);
        match read {
            Ok(_) if bytes.len() as u64 == size.saturating_add(1) => {
                bytes.pop();
                Ok(bytes)
            }
            _ => Err(gone()),
        }
    }
}
