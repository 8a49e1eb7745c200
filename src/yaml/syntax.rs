//! The parser's errors in our own words: what it means, the likely cause, the exact fix.

use super::rule_table::{YAML_SYNTAX, YAML_TAB};
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::{FileId, Location, SourceFile, Span};
use granit_parser::ErrorKind;

/// The diagnostic for a syntax error found `at` bytes into the `part` of the file that is YAML.
pub(super) fn explain(kind: &ErrorKind, source: &SourceFile, file: FileId, part: Span, at: usize) -> Diagnostic {
    let text = source.text.get(part.range()).unwrap_or("");
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let place = |span: Span| Location { file, span: span.shifted(part.start as usize) };
    if let Some(tab) = tab_in_indentation(text) {
        return problem(&YAML_TAB, place(Span::new(tab, tab + 1)), "This line begins with a tab. YAML does not allow tabs here.")
            .help("Delete the tab and type two spaces for each step to the right.");
    }
    if let Some((span, message, help)) = line_that_is_no_pair(text) {
        return problem(&YAML_SYNTAX, place(span), message).help(help);
    }
    if let Some((span, message, help)) = open_bracket(text) {
        return problem(&YAML_SYNTAX, place(span), message).help(help);
    }
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or("");
    if let Some(quote) = open_quote(text).filter(|quote| *quote <= at) {
        let message = "A text in quotes begins here, but the quotes are never closed.";
        return problem(&YAML_SYNTAX, place(Span::new(quote, quote + 1)), message)
            .help("Write the same quote mark again at the end of the text.");
    }
    if let Some((message, help)) = words_after_quotes(line).or_else(|| other_column(&text[..line_start], line)) {
        return problem(&YAML_SYNTAX, place(Span::new(line_start, line_start + line.trim_end().len())), message).help(help);
    }
    let (message, help) = words(kind, line);
    problem(&YAML_SYNTAX, place(Span::new(at, at)), message).help(help)
}

fn problem(rule: &'static Rule, at: Location, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule, at, message)
}

/// Where the first tab stands in the white space that a line begins with.
fn tab_in_indentation(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let space = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..space].find('\t').filter(|_| !line.trim().is_empty()) {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

/// The first line that was meant as “key: value” but lacks the colon or the space after it, or is a fence copied from an example.
fn line_that_is_no_pair(text: &str) -> Option<(Span, String, String)> {
    let mut start = 0;
    let mut in_block = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let span = Span::new(start + (line.len() - line.trim_start().len()), start + line.trim_end().len());
        start += line.len();
        if words.starts_with("```") {
            let help = "Delete this line. It belongs to the page the example was copied from.".to_owned();
            return Some((span, "This line is not part of the file: it is the edge of an example.".to_owned(), help));
        }
        if words.starts_with('%') {
            let help = format!("Put the text in quotes, or take the “%” away: {}", words.trim_start_matches('%').trim());
            return Some((span, "A line may not begin with “%”.".to_owned(), help));
        }
        in_block |= words.ends_with(['|', '>']);
        let starts_in_column_one = !line.starts_with([' ', '-', '#', '\n', '\r', '"', '\'']) && !in_block;
        in_block &= line.starts_with(' ') || words.ends_with(['|', '>']);
        if !starts_in_column_one || words.contains(": ") || words.ends_with(':') || words.starts_with(['{', '[', ']', '}', '%', '@', '`']) {
            continue;
        }
        let key_length = words.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(words.len());
        let (key, rest) = words.split_at(key_length);
        let value = rest.trim_start_matches(':').trim();
        if !key.is_empty() && !value.is_empty() && (rest.starts_with(':') || rest.starts_with(' ')) && !value.starts_with("//") {
            let missing = if rest.starts_with(':') { "a space after the colon" } else { "a colon after the first word" };
            return Some((span, format!("This line lacks {missing}."), format!("Write: {key}: {value}")));
        }
    }
    None
}

/// The first value that opens with a bracket and is not closed before the next key.
fn open_bracket(text: &str) -> Option<(Span, String, String)> {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let value = line.find(": ").map_or(line.len(), |colon| colon + 2);
        let (open, close) = match line[value..].trim_start().chars().next() {
            Some('[') => ('[', ']'),
            Some('{') => ('{', '}'),
            _ => (' ', ' '),
        };
        let next_is_key = lines.peek().is_none_or(|next| !next.starts_with([' ', '-', ']', '}']) && next.contains(':'));
        if open != ' ' && !line.contains(close) && next_is_key {
            let span = Span::new(start + value, start + line.trim_end().len());
            let message = format!("The “{open}” on this line is not closed.");
            return Some((span, message, format!("Write “{close}” at the end of the line.")));
        }
        start += line.len();
    }
    None
}

/// `title: "Train" everyone`: words stand after the closing quote.
fn words_after_quotes(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(": ")?;
    let value = value.trim();
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let after = value[1..].split_once(quote).map(|(_, after)| after.trim()).filter(|after| !after.is_empty() && !after.starts_with('#'))?;
    let other = if quote == '"' { '\'' } else { '"' };
    let help = format!("Put the whole text in the other kind of quotes: {}: {other}{}{other}", key.trim_start(), value.replace(other, "’"));
    Some((format!("Words stand after the closing quote: “{after}”."), help))
}

/// A line that begins in another column than the one above, though both belong to one group.
fn other_column(before: &str, line: &str) -> Option<(String, String)> {
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let above = before.lines().rev().find(|line| !line.trim().is_empty())?;
    let (here, there) = (spaces(line), spaces(above));
    let count = |spaces: usize| match spaces {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        more => format!("{more} spaces"),
    };
    (here != there).then(|| {
        let message = format!("This line begins with {}, the line above with {}.", count(here), count(there));
        (message, "Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.".to_owned())
    })
}

/// What happened and what to write, from the kind of error and the line it was found in.
fn words(kind: &ErrorKind, line: &str) -> (String, String) {
    use ErrorKind as K;
    let said = |message: &str, help: &str| (message.to_owned(), help.to_owned());
    if let Some((key, value)) = two_colons(line) {
        return (
            format!("The text after “{key}:” contains another colon, so it is not clear where the value begins."),
            format!("Put the text in quotes: {key}: \"{}\"", value.replace('"', "'")),
        );
    }
    match kind {
        K::UnexpectedEofFlowSequence | K::ExpectedFlowSequenceSeparator => {
            said("A list that begins with “[” is not closed.", "Write “]” at its end, and a comma between its parts.")
        }
        K::UnexpectedEofFlowMapping | K::UnexpectedEofImplicitFlowMapping | K::ExpectedFlowMappingSeparator => {
            said("A group that begins with “{” is not closed.", "Write “}” at its end, and a comma between its parts.")
        }
        K::InvalidIndentation | K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry | K::InvalidSimpleKey | K::SimpleKeyExpected => {
            said(
                "This line does not begin where the lines around it begin, or a “key: value” is not complete.",
                "Lines of one group must begin in the same column. Use two spaces for each step to the right, and a space after each colon.",
            )
        }
        K::UnexpectedCharacter { character } => {
            (format!("A text may not begin with “{character}”."), "Put the whole text in quotes: \"…\"".to_owned())
        }
        K::CommentInterceptedScalar | K::CommentNotSeparated => {
            said("A “#” begins a comment here and cuts the text off.", "Put the whole text in quotes if “#” is part of it.")
        }
        K::UnexpectedEof | K::UnexpectedEofBlockMapping | K::UnexpectedEofBlockSequence => said(
            "The file ends in the middle of something, often a text whose quotes are not closed.",
            "Look for a quote mark without a partner.",
        ),
        _ => said(
            "This line does not fit the lines around it.",
            "Each line has one “key: value”, and lines of one group begin in the same column. A text with a colon in it stands in quotes.",
        ),
    }
}

/// `title: Welcome: a guide` as (`title`, `Welcome: a guide`), when the value is not in quotes.
fn two_colons(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.trim().trim_start_matches("- ").split_once(": ")?;
    let value = value.trim();
    let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    (plain && (value.contains(": ") || value.ends_with(':')) && !key.contains(' ')).then_some((key, value))
}

/// Where the first value stands that opens with a quote mark and has no second one on its line. Only asked when the file is known to be
/// broken: a text that is closed on a later line is rare in these files.
fn open_quote(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let value = line.find(": ").map_or(0, |colon| colon + 2);
        let value = value + (line.len() - value - line[value..].trim_start_matches([' ', '-']).len());
        let quote = line[value..].chars().next().filter(|first| matches!(first, '"' | '\''));
        if quote.is_some_and(|quote| line[value..].matches(quote).count() % 2 == 1) {
            return Some(start + value);
        }
        start += line.len();
    }
    None
}
