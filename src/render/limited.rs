//! A page that refuses to grow without end.

use std::io::{Error, Write};
use std::ops::Range;

/// Bytes up to a limit.
#[derive(Debug)]
pub(super) struct Limited {
    bytes: Vec<u8>,
    largest: usize,
}

impl Limited {
    /// No bytes yet, and `largest` at most.
    pub(super) fn new(largest: usize) -> Self {
        Self { bytes: Vec::new(), largest }
    }

    /// What was written.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Puts something else in place of a part of what was written. The limit is for what templates write.
    pub(super) fn replace(&mut self, part: Range<usize>, with: &str) {
        let after = self.bytes.split_off(part.end.min(self.bytes.len()));
        self.bytes.truncate(part.start);
        self.bytes.extend_from_slice(with.as_bytes());
        self.bytes.extend_from_slice(&after);
    }

    /// Forgets what was written, and keeps its room for the next page.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

impl Write for Limited {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        if more.len() > self.largest.saturating_sub(self.bytes.len()) {
            return Err(Error::other("the page is too large"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    /// What is written fits whole or not at all.
    fn write_all(&mut self, more: &[u8]) -> std::io::Result<()> {
        self.write(more).map(|_| ())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
