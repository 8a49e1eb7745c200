//! One text as YAML: plain where that is safe, in quotes or as a block where it is not.
//!
//! Each way of writing is tried in order of beauty, and the first that the real reader reads back equal is taken: so nothing here can
//! drift from what the reader does.

use crate::diagnostic::{Diagnostics, is_hidden};
use crate::source::{Sources, Span};
use crate::yaml::{self, NodeKind};
use std::fmt::Write;

/// The longest line that is not broken into several.
const WIDTH: usize = 120;

/// A way of writing a text, with the indentation of further lines and whether the field asks for text. `None` when it is not fit.
type Way = fn(&str, usize, bool) -> Option<String>;

/// A text as it may stand after `key: ` or `- `. Further lines begin with `indent` spaces. `is_text` says that the field asks for text, so
/// that what looks like a number or a yes is put in quotes for other programs that read the file.
pub(super) fn scalar(text: &str, indent: usize, is_text: bool) -> String {
    let ways: [Way; 4] = [plain, literal, folded, quoted_by_library];
    let good = ways.iter().find(|way| way(text, 2, is_text).is_some_and(|written| reads_back(&written, text)));
    good.and_then(|way| way(text, indent, is_text)).unwrap_or_else(|| in_quotes(text))
}

/// A key: plain when it is one word, else in quotes.
pub(super) fn key(name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')) && !name.starts_with('-');
    if plain { name.to_owned() } else { in_quotes(name) }
}

fn reads_back(written: &str, text: &str) -> bool {
    let file = format!("k: {written}\nl: m\n");
    let mut sources = Sources::default();
    let length = file.len();
    let id = sources.add("answer.yaml", file);
    let mut out = Diagnostics::new();
    let node = yaml::read(sources.file(id), id, Span::new(0, length), &mut out);
    let Some(NodeKind::Map(entries)) = node.map(|node| node.kind) else { return false };
    let value = entries.first().map(|entry| &entry.value.kind);
    out.is_empty() && entries.len() == 2 && matches!(value, Some(NodeKind::Text(scalar)) if scalar.text == text)
}

/// Figures, dates, words of a choice: never in quotes where the field does not ask for text.
fn plain(text: &str, _: usize, is_text: bool) -> Option<String> {
    let simple = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ' ' | '/' | '_'));
    (!is_text && simple && text.starts_with(|c: char| c.is_ascii_alphanumeric())).then(|| text.to_owned())
}

/// As the library writes a text of one line that is not too long.
fn quoted_by_library(text: &str, _: usize, _: bool) -> Option<String> {
    // Some readers take figures with hyphens or colons for a date or a time.
    let like_a_date =
        text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | '.'));
    // Older readers take these words for a yes or a no.
    let like_a_choice = ["y", "n", "yes", "no", "on", "off", "true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word));
    if like_a_date || like_a_choice {
        return Some(format!("'{text}'"));
    }
    let written = serde_yaml::to_string(text).ok()?;
    let written = written.strip_suffix('\n').unwrap_or(&written);
    // Curly marks around a whole text are taken for somebody's slip unless straight ones stand around them.
    (!written.contains('\n') && !has_hidden(text) && yaml::curly_around(text).is_none()).then(|| written.to_owned())
}

/// Several lines below `|-`.
fn literal(text: &str, indent: usize, _: bool) -> Option<String> {
    let fits = text.contains('\n') && !has_hidden(text) && text.lines().all(|line| line == line.trim_end());
    if !fits || text.starts_with(char::is_whitespace) || text.ends_with('\n') {
        return None;
    }
    Some(below("|-", text.split('\n'), indent))
}

/// One long line, broken between words below `>-`.
fn folded(text: &str, indent: usize, _: bool) -> Option<String> {
    let single = !text.contains('\n') && !text.contains("  ") && text.trim() == text && !has_hidden(text);
    if !single || text.chars().count() <= WIDTH {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH - indent => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    Some(below(">-", lines.iter().map(String::as_str), indent))
}

fn below<'l>(header: &str, lines: impl Iterator<Item = &'l str>, indent: usize) -> String {
    let mut written = header.to_owned();
    for line in lines {
        written.push('\n');
        if !line.is_empty() {
            written.push_str(&" ".repeat(indent));
            written.push_str(line);
        }
    }
    written
}

/// Whether a text has a letter that is written by its number.
fn has_hidden(text: &str) -> bool {
    text.chars().any(|c| c != '\n' && is_numbered(c))
}

/// Whether a letter cannot be seen, or is one that editors and other readers of YAML take for something else.
fn is_numbered(c: char) -> bool {
    is_hidden(c) || matches!(c, '\u{a0}' | '\u{fff9}'..='\u{ffff}')
}

/// The way that can hold everything.
pub(crate) fn in_quotes(text: &str) -> String {
    let mut written = String::from("\"");
    for c in text.chars() {
        // Writing to a String cannot fail.
        let _ = match c {
            '"' | '\\' => write!(written, "\\{c}"),
            '\n' => write!(written, "\\n"),
            '\t' => write!(written, "\\t"),
            '\r' => write!(written, "\\r"),
            c if is_numbered(c) && u32::from(c) < 0x100 => write!(written, "\\x{:02X}", u32::from(c)),
            c if is_numbered(c) && u32::from(c) > 0xffff => write!(written, "\\U{:08X}", u32::from(c)),
            c if is_numbered(c) => write!(written, "\\u{:04X}", u32::from(c)),
            c => write!(written, "{c}"),
        };
    }
    written.push('"');
    written
}
