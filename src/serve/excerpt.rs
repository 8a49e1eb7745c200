//! The lines of a file at fault, cut so that they can be shown.

use crate::source::{Location, SourceFile};

/// Most lines shown of one place.
const MOST_LINES: usize = 4;
/// Most characters shown on either side of the words at fault, and of them.
const MOST_LETTERS: usize = 160;

/// A line and which part of it is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// What stands before the words at fault.
    pub(super) before: String,
    /// The words at fault.
    pub(super) marked: String,
    /// What stands after them.
    pub(super) after: String,
}

/// The lines at a place. None for a file without text.
pub(super) fn excerpt(file: &SourceFile, at: Location) -> Vec<Line> {
    let text = file.text.as_str();
    if text.is_empty() {
        return Vec::new();
    }
    let start = boundary(text, at.span.start as usize);
    let end = boundary(text, at.span.end as usize).max(start);
    let first = file.lines().position(text, start).line;
    let mut from = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mut lines = Vec::new();
    for number in first..first + MOST_LINES {
        let to = text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| from + length);
        let cut = |a: usize, b: usize| text.get(a.clamp(from, to)..b.clamp(from, to)).unwrap_or_default();
        lines.push(Line {
            number,
            before: last_letters(cut(from, start).trim_start_matches('\u{feff}')),
            marked: first_letters(cut(start, end).trim_end_matches('\r')),
            after: first_letters(cut(end, to).trim_end_matches('\r')),
        });
        if end <= to + 1 || to >= text.len() {
            break;
        }
        from = to + 1;
    }
    lines
}

fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

fn first_letters(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn last_letters(text: &str) -> String {
    match text.char_indices().rev().nth(MOST_LETTERS) {
        Some((at, letter)) => format!("…{}", text.get(at + letter.len_utf8()..).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Sources, Span};

    fn lines(text: &str, span: std::ops::Range<usize>) -> Vec<(usize, String)> {
        let mut sources = Sources::default();
        let file = sources.add("content/a.md", text.to_owned());
        let at = Location { file, span: Span::new(span.start, span.end) };
        let shown = excerpt(sources.file(file), at);
        shown.into_iter().map(|line| (line.number, format!("{}[{}]{}", line.before, line.marked, line.after))).collect()
    }

    #[test]
    fn marks_the_words_on_their_lines() {
        let text = "a: 1\r\nbé: two\r\nc: 3";
        let at = text.find("two").unwrap();
        assert_eq!(lines(text, at..at + 3), [(2, "bé: [two]".to_owned())]);
        assert_eq!(lines(text, 3..9), [(1, "a: [1]".to_owned()), (2, "[bé]: two".to_owned())]);
        assert_eq!(lines(text, 900..901), [(3, "c: 3[]".to_owned())]);
        assert_eq!(lines("a\n", 0..2), [(1, "[a]".to_owned())]);
        assert!(lines("", 0..0).is_empty());
    }

    #[test]
    fn long_lines_and_long_places_are_cut() {
        let text = format!("{}wrong{}\n", "é".repeat(5000), "x".repeat(5000));
        let shown = lines(&text, 10_000..10_005);
        assert_eq!(shown.len(), 1);
        assert!(shown[0].1.chars().count() < 400 && shown[0].1.contains("é[wrong]x"), "{}", shown[0].1);
        assert_eq!(lines(&"a\n".repeat(50), 0..100).len(), MOST_LINES);
    }
}
