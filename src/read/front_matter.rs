//! Parts a document into its front matter (YAML between two `---` lines) and its Markdown.

use super::rule_table::OPEN_FRONT_MATTER;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::Table;
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
            out.report(no_second_fence(text, file, *open));
            None
        }
        _ => Some(Parts { front: None, body: whole }),
    }
}

/// The problem of an opening fence without its partner: at the line that was meant for one, if there is any.
fn no_second_fence(text: &str, file: FileId, open: Span) -> Diagnostic {
    let mut start = open.end as usize;
    for line in text[start..].split_inclusive('\n') {
        let words = line.trim();
        if is_dashes(words) {
            let indented = line.len() - line.trim_start().len();
            let at = Location { file, span: Span::new(start + indented, start + indented + words.len()) };
            let message = if words == "---" {
                "The three hyphens that end the facts do not stand at the beginning of their line."
            } else {
                "This line ends the facts of the document, but it is not three hyphens."
            };
            return Diagnostic::new(&OPEN_FRONT_MATTER, at, message)
                .help("Write --- and nothing else on this line, without a space before it.");
        }
        start += line.len();
    }
    let at = Location { file, span: Span::new(open.start as usize, open.start as usize + 3) };
    let message = "The “---” at the top is not followed by a second “---”, so it is not clear where the text begins.";
    Diagnostic::new(&OPEN_FRONT_MATTER, at, message).help("Write a line with only --- after the last “key: value” line.")
}

/// Whether a line is nothing but dashes of some kind, as word processors make them of hyphens.
fn is_dashes(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| matches!(c, '-' | '–' | '—' | '―' | '_' | '=' | '+' | '*' | ' '))
}

/// Whether a document without front matter begins with a line that was meant for it: a key of its tables, dashes that are no fence, or the
/// edge of an example. Reported once; what stands there is not read, so that nothing else is said about the same mistake.
pub(super) fn no_fence(source: &SourceFile, file: FileId, tables: &[&'static Table], out: &mut Diagnostics) -> bool {
    let start = source.text.len() - source.text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let mut lines = source.text[start..].lines().map(str::trim_end);
    let line = lines.next().unwrap_or("");
    let is_key = |line: &str| {
        let known = |key: &str| tables.iter().flat_map(|table| table.fields).any(|field| field.name == key);
        line.split_once(':').is_some_and(|(key, value)| known(key) && (value.is_empty() || value.starts_with(' ')))
    };
    let next = lines.find(|line| !line.is_empty()).unwrap_or("");
    let (message, help) = if is_dashes(line) && (!line.contains(['*', '_', '=', '+']) || is_key(next)) {
        ("These are not the three hyphens that begin the facts of a document.", "Write --- and nothing else on this line.")
    } else if line.starts_with("---") && is_key(next) {
        ("The three hyphens that begin the facts must stand alone on their line.", "Write --- and nothing else on this line.")
    } else if line.starts_with("```") && (is_key(next) || is_dashes(next)) {
        (
            "This line is not part of the document: it is the edge of the example it was copied from.",
            "Delete this line, and the one with ``` at the end.",
        )
    } else if is_key(line) {
        (
            "The facts of a document stand between two lines of three hyphens, and the first of them is missing.",
            "Write --- on a line of its own above this line.",
        )
    } else if facts_below(&source.text[start..], is_key) {
        ("The facts of a document stand at its top, but above them stand these words.", "Move these words below the second line with ---.")
    } else {
        return false;
    };
    let at = Location { file, span: Span::new(start, start + line.len()) };
    let closed = source.text[start..].lines().any(|line| line.trim_end() == "---");
    let last = source.text[start..].lines().take_while(|line| !line.trim().is_empty()).last().unwrap_or("").trim_end();
    let help = if is_key(line) && !closed {
        format!(
            "Write --- on a line of its own above this line, and --- on a line of its own below “{}”, before the text.",
            last.trim_start()
        )
    } else {
        help.to_owned()
    };
    out.report(Diagnostic::new(&OPEN_FRONT_MATTER, at, message).help(help));
    true
}

/// Whether facts between two fences stand below other words.
fn facts_below(text: &str, is_key: impl Fn(&str) -> bool) -> bool {
    let mut lines = text.lines().map(str::trim_end).skip_while(|line| *line != "---").skip(1);
    lines.next().is_some_and(is_key) && lines.any(|line| line == "---")
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
