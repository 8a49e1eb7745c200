//! A place as lines and columns, for people and for programs.

use crate::source::{Location, Position, SourceFile, Sources, Span};

/// From a line and column to a line and column, all from 1, columns in characters. The end is the place after the last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start: Position,
    pub(super) end: Position,
}

impl Region {
    /// The region of a place.
    pub(super) fn of(at: Location, sources: &Sources) -> Self {
        Self::in_file(at.span, sources.file(at.file))
    }

    /// The region of a span of a file.
    pub(super) fn in_file(span: Span, file: &SourceFile) -> Self {
        let position = |offset: u32| file.lines().position(&file.text, offset as usize);
        Self { start: position(span.start), end: position(span.end) }
    }
}
