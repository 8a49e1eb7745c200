//! Finds what other programs leave in YAML: spaces that are none, and blanks at the ends of lines.

use super::habit_rule_table::{ODD_SPACE, TRAILING_BLANKS};
use super::lines::outside_blocks;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};
use memchr::memchr2_iter;

/// Whether a character looks like a space or like nothing, but is a letter to YAML.
fn is_odd_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}')
}

/// Reports the first line that begins with such a character, and says whether there is one: all that follows from it is not worth reading.
pub(super) fn odd_space(text: &str, offset: usize, file: FileId, out: &mut Diagnostics) -> bool {
    if text.is_ascii() {
        return false;
    }
    for line in outside_blocks(text) {
        let blank = |c: char| matches!(c, ' ' | '\t') || is_odd_space(c);
        let indentation = &line.text()[..line.text().len() - line.text().trim_start_matches(blank).len()];
        let Some(first) = indentation.find(is_odd_space) else { continue };
        if indentation.len() == line.text().len() || line.text()[indentation.len()..].starts_with('#') {
            continue;
        }
        let span = Span::new(line.start + first, line.start + indentation.len()).shifted(offset);
        let (message, spaces) = match indentation.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')).count() {
            0 => ("This line begins with an invisible character, which counts as part of the first word.", String::new()),
            count => (
                "This line begins with a special space, as web pages and word processors use it, which does not count as a space here.",
                " ".repeat(count - first.min(count)),
            ),
        };
        let help = "Delete everything before the first word of the line, and type the spaces yourself: two for each step to the right.";
        out.report(Diagnostic::new(&ODD_SPACE, Location { file, span }, message).help(help).change(span, spaces));
        return true;
    }
    false
}

/// Whether a blank stands at the end of a text, or before a byte of a line end.
fn has_trailing_blanks(text: &str) -> bool {
    let ends_in_blank = |line: &[u8]| matches!(line.last(), Some(b' ' | b'\t'));
    let bytes = text.as_bytes();
    ends_in_blank(bytes) || memchr2_iter(b'\n', b'\r', bytes).any(|end| bytes.get(..end).is_some_and(ends_in_blank))
}

/// Reports blanks at the ends of lines, where they mean nothing.
pub(super) fn trailing_blanks(text: &str, offset: usize, file: FileId, out: &mut Diagnostics) {
    if !has_trailing_blanks(text) {
        return;
    }
    for line in outside_blocks(text) {
        let words = line.text();
        let kept = words.trim_end_matches([' ', '\t']);
        // A blank that is escaped is meant.
        if kept.len() == words.len() || kept.ends_with('\\') {
            continue;
        }
        let span = Span::new(line.start + kept.len(), line.start + words.len()).shifted(offset);
        let message = if kept.is_empty() { "This empty line has blanks in it." } else { "This line ends in blanks that nobody sees." };
        let problem = Diagnostic::new(&TRAILING_BLANKS, Location { file, span }, message);
        out.report(problem.help("Delete the blanks at the end of the line.").change(span, ""));
    }
}
