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
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or("");
    let place = |span: Span| Location { file, span: span.shifted(part.start as usize) };
    if let Some(tab) = tab_before(line) {
        let tab = line_start + tab;
        return problem(&YAML_TAB, place(Span::new(tab, tab + 1)), "This line begins with a tab. YAML does not allow tabs here.")
            .help("Delete the tab and type two spaces for each step to the right.");
    }
    if let Some(quote) = open_quote(text).filter(|quote| *quote <= at) {
        let message = "A text in quotes begins here, but the quotes are never closed.";
        return problem(&YAML_SYNTAX, place(Span::new(quote, quote + 1)), message)
            .help("Write the same quote mark again at the end of the text.");
    }
    let (message, help) = words(kind, line);
    problem(&YAML_SYNTAX, place(Span::new(at, at)), message).help(help)
}

fn problem(rule: &'static Rule, at: Location, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule, at, message)
}

/// Where a tab stands in the white space a line begins with.
fn tab_before(line: &str) -> Option<usize> {
    let space = line.len() - line.trim_start_matches([' ', '\t']).len();
    line[..space].find('\t')
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
        other => (
            format!("This cannot be read as YAML ({other})."),
            "Compare the line with the example in the guidance: one “key: value” on each line, two spaces for each step to the right."
                .to_owned(),
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
