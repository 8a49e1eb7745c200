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
        let length = self.bytes.len();
        let (from, to) = (part.start.min(length), part.end.min(length));
        let after = from + with.len();
        if after < to {
            self.bytes.drain(after..to);
        } else {
            // What follows is moved once; pages are long.
            self.bytes.resize(length + (after - to), 0);
            self.bytes.copy_within(to..length, after);
        }
        if let Some(place) = self.bytes.get_mut(from..after) {
            place.copy_from_slice(with.as_bytes());
        }
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
