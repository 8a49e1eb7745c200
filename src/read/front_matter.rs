//! Parts a document into its front matter (YAML between two `---` lines) and its Markdown.

use super::rule_table::OPEN_FRONT_MATTER;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, SourceFile, Span};

/// The two parts of a document, as bytes of the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML, without its fences; none when there is no front matter.
    pub(super) front: Option<Span>,
    /// The Markdown.
    pub(super) body: Span,
}

/// Finds the fences. An opening fence without a closing one is reported, and the whole file then counts as neither.
pub(super) fn split(source: &SourceFile, file: FileId, out: &mut Diagnostics) -> Option<Parts> {
    let text = &source.text;
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let whole = Span::new(start, text.len());
    let is_fence = |line: &str| line.trim_end() == "---";
    let mut at = start;
    let mut fences = Vec::new();
    for line in text[start..].split_inclusive('\n') {
        let blank = fences.is_empty() && line.trim().is_empty();
        if is_fence(line) {
            fences.push(Span::new(at, at + line.len()));
        } else if fences.is_empty() && !blank {
            return Some(Parts { front: None, body: whole });
        }
        at += line.len();
        if fences.len() == 2 {
            break;
        }
    }
    match fences.as_slice() {
        [open, close] => {
            Some(Parts { front: Some(Span::new(open.end as usize, close.start as usize)), body: Span::new(close.end as usize, text.len()) })
        }
        [open] => {
            let at = Location { file, span: Span::new(open.start as usize, open.start as usize + 3) };
            let message = "The “---” at the top is not followed by a second “---”, so it is not clear where the text begins.";
            let help = "Write a line with only --- after the last “key: value” line.";
            out.report(Diagnostic::new(&OPEN_FRONT_MATTER, at, message).help(help));
            None
        }
        _ => Some(Parts { front: None, body: whole }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parts(text: &str) -> Option<(Option<String>, String)> {
        let mut sources = Sources::default();
        let file = sources.add("content/a.md", text.to_owned());
        let found = split(sources.file(file), file, &mut Diagnostics::new())?;
        let words = |span: Span| text[span.range()].to_owned();
        Some((found.front.map(words), words(found.body)))
    }

    #[test]
    fn finds_both_parts_with_either_line_end() {
        assert_eq!(parts("---\na: 1\n---\nText"), Some((Some("a: 1\n".into()), "Text".into())));
        assert_eq!(parts("\u{feff}---\r\na: 1\r\n---\r\nText"), Some((Some("a: 1\r\n".into()), "Text".into())));
        assert_eq!(parts("Text\n---\nmore"), Some((None, "Text\n---\nmore".into())));
        assert_eq!(parts(""), Some((None, String::new())));
        assert_eq!(parts("---\na: 1\nText"), None);
    }
}
