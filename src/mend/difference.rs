//! What a mending changes, line by line, before it is made.

use super::Mended;
use crate::diagnostic::visible;
use similar::TextDiff;
use std::fmt::Write;

/// Lines shown before and after a change.
const AROUND: usize = 2;

/// The difference as a unified diff. Characters that could disturb the terminal, or hide a word from the reader, are written out.
#[must_use]
pub fn difference(mended: &Mended, colour: bool) -> String {
    let diff = TextDiff::from_lines(mended.before.as_str(), mended.after.as_str());
    let unified = diff.unified_diff().context_radius(AROUND).header(&mended.path, &mended.path).to_string();
    let mut text = String::new();
    for (number, line) in unified.split_terminator('\n').enumerate() {
        let shown = visible(line.strip_suffix('\r').unwrap_or(line)).replace("<U+0009>", "\t");
        let style = match line.chars().next() {
            _ if !colour => "",
            _ if number < 2 => "\u{1b}[1m",
            Some('-') => "\u{1b}[31m",
            Some('+') => "\u{1b}[32m",
            Some('@') => "\u{1b}[36m",
            _ => "",
        };
        let end = if style.is_empty() { "" } else { "\u{1b}[0m" };
        let _ = writeln!(text, "{style}{shown}{end}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(before: &str, after: &str) -> Mended {
        Mended { path: "content/a.yaml".to_owned(), before: before.to_owned(), after: after.to_owned(), changes: 1 }
    }

    #[test]
    fn shows_the_lines_that_change() {
        let text = difference(&mended("a: 1\r\nb: 2026-3-1\r\nc: 3\r\n", "a: 1\r\nb: 2026-03-01\r\nc: 3\r\n"), false);
        let expected = "--- content/a.yaml\n+++ content/a.yaml\n@@ -1,3 +1,3 @@\n a: 1\n-b: 2026-3-1\n+b: 2026-03-01\n c: 3\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
        let text = difference(&mended("a: \u{1b}[2J\u{202e}x\n", "a: \u{1b}[2J\u{202e}y\n"), false);
        assert!(text.contains("+a: <U+001B>[2J<U+202E>y\n") && !text.contains('\u{1b}'), "{text}");
        assert!(difference(&mended("a\n", "b\n"), true).contains("\u{1b}[32m+b\u{1b}[0m\n"));
    }
}
