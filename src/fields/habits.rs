//! What word processors and web pages leave in a value: curly quotation marks around it, and signs that nobody sees.

use super::rule_table::HIDDEN_CHARACTER;
use crate::diagnostic::{Diagnostic, hides_words, is_hidden};
use crate::source::{Location, Span};
use crate::yaml::{CURLY_QUOTES, Node, NodeKind, curly_around, in_quotes};

/// The problem of a value with curly quotation marks around it that cannot be part of it: a date, an id, a word of a list, an address. It is
/// judged as if they were not there.
pub(super) fn quoted_value(written: &str, at: Location) -> Option<Diagnostic> {
    let inside = curly_around(written)?;
    let message = "Curly quotation marks stand around this value, and do not belong to it.";
    let problem = Diagnostic::new(&CURLY_QUOTES, at, message).help(format!("Write it without them: {inside}"));
    // Other texts could mean something else to YAML when no quotation marks stand around them.
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | '_' | '@' | ' ');
    let safe = inside.replace("://", "").chars().all(plain) && inside.starts_with(char::is_alphanumeric);
    Some(if safe { problem.change(at.span, inside) } else { problem })
}

/// The problem of a text that stands in quotation marks which readers will see. In straight ones besides, they were meant.
pub(super) fn quoted_prose(node: &Node, at: Location) -> Option<Diagnostic> {
    let NodeKind::Text(scalar) = &node.kind else { return None };
    let is_single = |inside: &&str| !(scalar.text.starts_with('«') || inside.is_empty());
    let inside = curly_around(&scalar.text).filter(|_| scalar.plain).filter(is_single)?;
    let message = "These quotation marks are part of the text, so readers will see them.";
    let help = format!("Take them away, unless somebody said this: {}", in_quotes(inside));
    Some(Diagnostic::new(&CURLY_QUOTES, at, message).help(help))
}

/// Whether a text is a web address, a mail address or the name of a picture: then quotation marks around it are nobody's words. One that
/// holds a joiner is none: joiners stand in words of some languages, and in pictures of families.
pub(super) fn is_address(text: &str) -> bool {
    let one_word = !text.contains(|c: char| c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}'));
    let is_picture = || [".png", ".jpg", ".jpeg", ".webp"].iter().any(|ending| text.to_ascii_lowercase().ends_with(ending));
    one_word && (text.contains("://") || text.starts_with("www.") || text.contains('@') || is_picture())
}

/// The problem of a sign that nobody sees and that may hide or turn round other words.
pub(super) fn hidden_in_prose(text: &str, node: &Node, at: Location) -> Option<Diagnostic> {
    let hidden = text.chars().find(|c| hides_words(*c))?;
    let message =
        format!("This text has an invisible character in it (U+{:04X}) that can hide or turn round other words.", u32::from(hidden));
    let at = Location { span: place_of(hidden, node), ..at };
    Some(Diagnostic::new(&HIDDEN_CHARACTER, at, message).help("Type the text anew instead of pasting it."))
}

/// The problem of a sign that nobody sees in a value that follows a form.
pub(super) fn unseen_sign(text: &str, node: &Node, at: Location) -> Option<Diagnostic> {
    let unseen = |c: &char| is_hidden(*c) && *c != '\n' || matches!(c, '\u{200c}' | '\u{200d}');
    let sign = text.chars().find(unseen)?;
    let message = format!("This value has an invisible character in it (U+{:04X}), which counts as a letter.", u32::from(sign));
    let typed: String = text.chars().filter(|c| !unseen(c)).collect();
    let at = Location { span: place_of(sign, node), ..at };
    Some(Diagnostic::new(&HIDDEN_CHARACTER, at, message).help(format!("Type the value anew instead of pasting it: {}", typed.trim())))
}

/// Where a character of a text stands, if its bytes can be told; otherwise where the text stands.
fn place_of(c: char, node: &Node) -> Span {
    let NodeKind::Text(scalar) = &node.kind else { return node.span };
    match scalar.text.find(c).filter(|_| node.is_written_whole()) {
        Some(at) => {
            let start = node.span.start as usize + at + usize::from(!scalar.plain);
            Span::new(start, start + c.len_utf8())
        }
        None => node.span,
    }
}
