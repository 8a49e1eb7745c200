//! Keeps hostile text from costing more than it weighs: lists and quotations inside each other, too deep for any reader.

use super::Markdown;
use super::parsed::Parsed;
use super::rule_table::NESTED_TOO_DEEP;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// How many elements may be open at once. A list inside a list takes two for each, so this is far more than anybody means.
pub(super) const DEEPEST: usize = 40;

/// How many list and quotation marks one line may begin with before the text is not read at all: the parser's time on each later
/// line grows with them.
const MOST_MARKS: usize = 100;

/// How many elements an element with fixed parts needs: a table, its row and its cell; a list and its item.
pub(super) fn room_needed(tag: &Tag<'_>) -> usize {
    match tag {
        Tag::Table(_) => 3,
        Tag::List(_) => 2,
        _ => 1,
    }
}

/// Reports the first place that is nested too deep; its words are kept, its structure is not.
pub(super) fn report(parsed: &Parsed<'_>, out: &mut Diagnostics) {
    let mut depth = 0usize;
    for (event, range) in &parsed.events {
        match event {
            Event::Start(tag) if depth + room_needed(tag) > DEEPEST => {
                let first_line = parsed.words_at(range).split('\n').next().unwrap_or("").len();
                out.report(problem(parsed.at(&(range.start..range.start + first_line))));
                return;
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// Reports a line that begins with a hostile number of marks, and says whether there is one.
pub(super) fn refuse_hostile_lines(markdown: Markdown<'_>, body: &str, out: &mut Diagnostics) -> bool {
    let Some(line) = hostile_line(body) else { return false };
    let from = markdown.body.start as usize;
    out.report(problem(Location { file: markdown.file, span: Span::new(from + line.start, from + line.end) }));
    true
}

/// The first line that begins with a hostile number of marks.
pub(super) fn hostile_line(body: &str) -> Option<Range<usize>> {
    // Each mark has one of these signs, and most texts have fewer in all.
    let is_sign = |byte: &u8| u8::from(matches!(byte, b'>' | b'-' | b'*' | b'+' | b'.' | b')'));
    // Counted in parts whose number fits a byte, many bytes at a time.
    let signs: usize = body.as_bytes().chunks(255).map(|part| usize::from(part.iter().map(is_sign).sum::<u8>())).sum();
    if signs <= MOST_MARKS {
        return None;
    }
    let mut start = 0;
    for line in body.split_inclusive(['\n', '\r']) {
        if marks(line.as_bytes()) > MOST_MARKS {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

fn problem(at: Location) -> Diagnostic {
    Diagnostic::new(&NESTED_TOO_DEEP, at, "Here lists, quotations or marks such as `*` stand inside each other too many times.")
        .help("Take some of the marks `>`, `-`, `*` and `_` out. One list inside another is as much as readers can follow.")
}

/// How many list and quotation marks a line begins with.
fn marks(line: &[u8]) -> usize {
    let mut found = 0;
    let mut rest = line.trim_ascii_start();
    while let Some(after) = after_mark(rest) {
        found += 1;
        rest = after.trim_ascii_start();
    }
    found
}

/// What follows the mark that `text` begins with.
fn after_mark(text: &[u8]) -> Option<&[u8]> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let after = match text.get(digits..)? {
        [b'>', after @ ..] if digits == 0 => return Some(after),
        [b'-' | b'*' | b'+', after @ ..] if digits == 0 => after,
        [b'.' | b')', after @ ..] if digits > 0 => after,
        _ => return None,
    };
    after.first().is_none_or(u8::is_ascii_whitespace).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_marks_a_line_begins_with() {
        assert_eq!(marks(b"> - 1. words - more"), 3);
        assert_eq!(marks(b">>>"), 3);
        assert_eq!(marks(b"-----"), 0);
        assert_eq!(marks(b"2025 was good"), 0);
    }
}
