//! What makes a text unfit to be read or published as it stands: two versions of it mixed, and characters that nobody sees.

use super::rule_table::MERGE_MARKS;
use crate::diagnostic::{Diagnostic, Diagnostics, hides_words};
use crate::fields::HIDDEN_CHARACTER;
use crate::source::{FileId, Location, SourceFile, Span};
use memchr::memmem;

/// Reports the marks that programs leave where they could not choose between two versions of a file. `true` when they are there.
pub(super) fn merge_marks(source: &SourceFile, file: FileId, out: &mut Diagnostics) -> bool {
    if memmem::find(source.text.as_bytes(), b"<<<<<<< ").is_none() {
        return false;
    }
    let mut start = 0;
    let mut first: Option<Span> = None;
    let mut divided = false;
    for whole in source.text.split_inclusive('\n') {
        let line = whole.trim_end();
        if line.starts_with("<<<<<<< ") {
            first = first.or(Some(Span::new(start, start + line.len())));
        } else if first.is_some() && line == "=======" {
            divided = true;
        } else if let Some(span) = first.filter(|_| divided && line.starts_with(">>>>>>> ")) {
            let help = "Delete the three lines that begin with <<<<<<<, ======= and >>>>>>>, and the version you do not want.";
            out.report(Diagnostic::new(&MERGE_MARKS, Location { file, span }, "Two versions of this file are mixed here.").help(help));
            return true;
        }
        start += whole.len();
    }
    false
}

/// Reports characters without a shape in a text, once for each line that has any.
pub(super) fn hidden_characters(source: &SourceFile, file: FileId, part: Span, out: &mut Diagnostics) {
    let hidden = |c: char| hides_words(c) && c != '\r';
    let text = source.text.get(part.range()).unwrap_or("");
    if !may_hide(text.as_bytes()) {
        return;
    }
    let mut start = part.start as usize;
    for line in text.split_inclusive('\n') {
        if let Some((at, c)) = line.char_indices().find(|(_, c)| hidden(*c)) {
            let span = Span::new(start + at, start + at + c.len_utf8());
            let message = format!("An invisible character stands here (U+{:04X}) that can hide or turn round other words.", u32::from(c));
            let help = "Delete the words around it and type them anew instead of pasting them.";
            out.report(Diagnostic::new(&HIDDEN_CHARACTER, Location { file, span }, message).help(help));
        }
        start += line.len();
    }
}

/// Whether there may be a hidden character in a text: told from its bytes, which is quicker than to look at each character.
fn may_hide(text: &[u8]) -> bool {
    may_begin_to_hide(text)
        && text.iter().enumerate().any(|(at, byte)| match byte {
            0..0x20 | 0x7f => !matches!(byte, b'\t' | b'\n' | b'\r'),
            0xc2 => matches!(text.get(at + 1), Some(0x80..=0x9f)),
            0xe2 => matches!(text.get(at + 1..at + 3), Some([0x80, 0x8b | 0xaa..=0xae] | [0x81, 0xa6..=0xa9])),
            _ => false,
        })
}

/// Whether any byte could begin a hidden character: asked of many bytes at a time.
fn may_begin_to_hide(text: &[u8]) -> bool {
    text.iter().fold(false, |may, byte| {
        let is_control = (*byte < 0x20) & !matches!(byte, b'\t' | b'\n' | b'\r');
        may | is_control | matches!(byte, 0x7f | 0xc2 | 0xe2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_every_hidden_character() {
        for c in '\0'..=char::MAX {
            assert_eq!(may_hide(format!("a{c}b").as_bytes()), hides_words(c) && c != '\r', "U+{:04X}", u32::from(c));
        }
    }
}
