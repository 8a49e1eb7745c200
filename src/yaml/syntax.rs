//! The parser's errors in our own words: what it means, the likely cause, the exact fix.

use super::lines::{Line, outside_blocks};
use super::rule_table::{YAML_SYNTAX, YAML_TAB};
use super::{line_meant, no_pair, quotes, value_start};
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
    let likely =
        no_pair::first(text).or_else(|| value_start::reserved(text)).or_else(|| open_bracket(text)).or_else(|| open_quote(text, at));
    if let Some((span, message, help)) = likely {
        return problem(&YAML_SYNTAX, place(span), message).help(help);
    }
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or("");
    if let Some((start, words, message, help)) = line_meant::wrong_bullet_above(&text[..line_start], line) {
        return problem(&YAML_SYNTAX, place(Span::new(start, start + words.len())), message).help(help);
    }
    if let Some((message, help)) = line_meant::explain(&text[..line_start], line).or_else(|| line_meant::backslash(line)) {
        let start = line_start + (line.len() - line.trim_start().len());
        return problem(&YAML_SYNTAX, place(Span::new(start, start + line.trim().len())), message).help(help);
    }
    if let Some((message, help)) = two_colons(line) {
        return problem(&YAML_SYNTAX, place(value_start::value_at(text, at)), message).help(help);
    }
    if let Some((message, help)) = words_after_quotes(line).or_else(|| other_column(&text[..line_start], line)) {
        return problem(&YAML_SYNTAX, place(Span::new(line_start, line_start + line.trim_end().len())), message).help(help);
    }
    let (message, help) = words(kind);
    problem(&YAML_SYNTAX, place(Span::new(at, at)), message).help(help)
}

/// The problem of a text without a single pair of key and value, where one of its lines was meant as one.
pub(super) fn no_pair_at_all(source: &SourceFile, file: FileId, part: Span) -> Option<Diagnostic> {
    let (span, message, help) = no_pair::first(source.text.get(part.range())?)?;
    Some(problem(&YAML_SYNTAX, Location { file, span: span.shifted(part.start as usize) }, message).help(help))
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
    // `"We say "hello""`: marks that were meant for the whole text are not marks of its words.
    let outer =
        value.len() > 1 && value.ends_with(quote) && value.matches(quote).count() > 2 && !value.starts_with(&format!("{quote}{quote}"));
    let words = if outer { &value[1..value.len() - 1] } else { value };
    let help = format!("Put the whole text in the other kind of quotes: {}: {other}{}{other}", key.trim_start(), words.replace(other, "’"));
    Some((format!("Words stand after the closing quote: “{after}”."), help))
}

/// A line that begins in another column than the one above, though both belong to one group.
fn other_column(before: &str, line: &str) -> Option<(String, String)> {
    let column = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let above = before.lines().rev().find(|line| !line.trim().is_empty())?;
    // Below the first line of a list's part, lines begin where its words begin.
    let is_part = above.trim_start().starts_with("- ") && !line.trim_start().starts_with('-');
    let there = if is_part { column(above) } else { above.len() - above.trim_start_matches(' ').len() };
    let here = line.len() - line.trim_start_matches(' ').len();
    let count = |spaces: usize| match spaces {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        more => format!("{more} spaces"),
    };
    (here != there).then(|| {
        let message = if is_part {
            format!("This line begins with {}, but the words above begin after {}.", count(here), count(there))
        } else {
            format!("This line begins with {}, the line above with {}.", count(here), count(there))
        };
        (message, "Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.".to_owned())
    })
}

/// What happened and what to write, from the kind of error and the line it was found in.
fn words(kind: &ErrorKind) -> (String, String) {
    use ErrorKind as K;
    let said = |message: &str, help: &str| (message.to_owned(), help.to_owned());
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

/// `title: Welcome: a guide`: a colon in a value that stands in no quotes.
fn two_colons(line: &str) -> Option<(String, String)> {
    let (key, value) = line.trim().trim_start_matches("- ").split_once(": ")?;
    let value = value.trim();
    let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    (plain && (value.contains(": ") || value.ends_with(':')) && !key.contains(' ')).then(|| {
        let message = format!("The text after “{key}:” contains another colon, so it is not clear where the value begins.");
        (message, format!("Put the text in quotes: {key}: {}", value_start::in_quotes(value)))
    })
}

/// The first value that opens with a quote mark and has no second one on its line, not after the error. Only asked when the file is known
/// to be broken: a text that is closed on a later line is rare in these files.
fn open_quote(text: &str, at: usize) -> Option<(Span, String, String)> {
    let (start, value, quote) = outside_blocks(text).take_while(|line| line.start <= at).find_map(|line: Line<'_>| {
        let value = line.text().get(line.value_start()..).unwrap_or("").trim_end();
        let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
        (value.matches(quote).count() % 2 == 1).then_some((line.start + line.value_start(), value, quote))
    })?;
    if quote == '\'' && value.len() > 1 && value.ends_with('\'') {
        let inside = value.trim_matches('\'');
        let message = "An apostrophe inside single quotes ends the text too early.".to_owned();
        return Some((Span::new(start, start + value.len()), message, format!("Use double quotes around it: \"{inside}\"")));
    }
    if let Some(words) = value[1..].strip_suffix(quotes::is_curly).map(str::trim).filter(|words| !words.is_empty()) {
        let message = "This text begins with a straight quotation mark and ends with a curly one, which closes nothing.".to_owned();
        return Some((Span::new(start, start + value.len()), message, format!("Type the last mark anew: {quote}{words}{quote}")));
    }
    let message = "A text in quotes begins here, but the quotes are never closed.".to_owned();
    Some((Span::new(start, start + 1), message, format!("Write the same quote mark again at the end: {value}{quote}")))
}
