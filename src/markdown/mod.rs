//! Markdown to HTML, with everything rules need to know of it.
//!
//! Raw HTML is refused, with a diagnostic, and every tag of the output is written by `writer`; what results is made clean a second
//! time (ammonia). Links are made absolute within the site. Whether what they lead to exists is not known here: see [`Prose::links`].
//!
//! Where a text stands decides two things about its headings (see `place`): documents of an organisation are shown together on one
//! page, so their anchors carry the document's name and their headings begin one level further down than those of a free page.

mod bullets;
mod clean;
mod code;
mod destination;
mod escape;
mod lead;
mod nesting;
mod outline;
mod parsed;
mod passages;
mod picture_target;
mod place;
mod raw_html;
mod relative;
pub mod rule_table;
mod seen;
mod slug;
mod tables;
mod target;
mod targets;
#[cfg(test)]
mod tests;
mod writer;

pub use seen::{Seen, seen, seen_plain};

use crate::diagnostic::Diagnostics;
use crate::model::{Html, Prose};
use crate::source::{FileId, SourceFile, Span};
use parsed::Parsed;

/// A piece of Markdown in a file.
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'a> {
    /// The whole file.
    pub source: &'a SourceFile,
    /// Its number.
    pub file: FileId,
    /// Which bytes of it are Markdown.
    pub body: Span,
}

/// Renders Markdown. Reports what is wrong with it and still returns what could be made.
#[must_use]
pub fn render(markdown: Markdown<'_>, out: &mut Diagnostics) -> Prose {
    let Some(body) = markdown.source.text.get(markdown.body.range()) else {
        return Prose::default();
    };
    if nesting::refuse_hostile_lines(markdown, body, out) || tables::refuse_large(markdown, body, out) {
        return Prose::default();
    }
    let parsed = Parsed::new(markdown, body);
    nesting::report(&parsed, out);
    raw_html::report(&parsed, out);
    bullets::report(&parsed, out);
    let outline = outline::read(&parsed, out);
    let targets = targets::read(&parsed, &outline, out);
    let writer::Written { html, code } = writer::write(&parsed, &outline, &targets);
    let html =
        if code.is_empty() { Html::trusted(clean::clean(html)) } else { Html::later(move || clean::clean(code::fill(&html, &code))) };
    Prose {
        html,
        // Made as long as it is: it stays as long as the site is made.
        lead: lead::lead(&parsed).as_str().to_owned(),
        headings: outline.headings,
        links: targets.links,
        passages: passages::read(&parsed),
        pictures: targets.pictures,
    }
}
