//! Lines that were meant as “key: value” and are not.

use super::lines::outside_blocks;
use crate::source::Span;

/// The first line that lacks the colon or the space after it, has another sign there, or is a fence copied from an example.
pub(super) fn first(text: &str) -> Option<(Span, String, String)> {
    let mut above = "";
    outside_blocks(text).find_map(|line| {
        let words = line.text().trim();
        let above = std::mem::replace(&mut above, line.text());
        let wrong = goes_on(above, words).filter(|_| line.indentation() == 0);
        let (message, help) = wrong.or_else(|| what_is_wrong(words, line.indentation() == 0))?;
        let start = line.start + (line.text().len() - line.text().trim_start().len());
        Some((Span::new(start, start + words.len()), message, help))
    })
}

/// What is wrong with a line of words that seems to go on with the text of the line above. A few words in small letters could as well be a
/// fact without its colon, unless they end a sentence that the line above began.
fn goes_on(above: &str, words: &str) -> Option<(String, String)> {
    let (key, value) = above.trim_start_matches([' ', '-']).split_once(": ")?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let is_text = value.starts_with(char::is_alphanumeric) && words.starts_with(char::is_alphanumeric) && !words.contains(':');
    let many = |text: &str| text.split_whitespace().count() > 3;
    let is_open = !value.trim_end().ends_with(['.', '!', '?']);
    let ends = words.ends_with(['.', '!', '?']) && many(value);
    let surely = words.starts_with(char::is_uppercase) || is_open && (ends || many(words) && many(value));
    (is_key && is_text && surely && !words.contains([';', '='])).then(|| {
        let shown: String = words.chars().take(60).collect();
        (format!("This line seems to go on with “{key}:” above."), format!("Type two spaces before it: “  {shown}”"))
    })
}

/// What is wrong with a line that stands in a group with the one above it, though it does not begin in column one.
pub(super) fn beside(above: &str, line: &str) -> Option<(String, String)> {
    let column = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let in_group = column(above) == column(line) && above.contains(':');
    if in_group { goes_on(above, line.trim()).or_else(|| what_is_wrong(line.trim(), true)) } else { None }
}

fn what_is_wrong(words: &str, in_column_one: bool) -> Option<(String, String)> {
    if words.starts_with("```") {
        let help = "Delete this line. It belongs to the page the example was copied from.".to_owned();
        return Some(("This line is not part of the file: it is the edge of an example.".to_owned(), help));
    }
    if let Some(sign) = words.chars().next().filter(|first| matches!(first, '%' | '@' | '`')) {
        let help = format!("Put the text in quotes, or take the “{sign}” away: {}", words.trim_matches(sign).trim());
        return Some((format!("A line may not begin with “{sign}”."), help));
    }
    let other = words.starts_with(['-', '#', '"', '\'', '{', '[', ']', '}', '@', '`']);
    if !in_column_one || other || words.contains(": ") || words.ends_with(':') {
        return None;
    }
    let key_length = words.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(words.len());
    let (key, rest) = words.split_at(key_length);
    let rest = rest.trim_start_matches('\u{200b}');
    let value = rest.trim_start_matches([':', ';', '=', '：', ' ', '\u{a0}']);
    let sign = rest.trim_start().chars().next()?;
    if key.is_empty() || value.is_empty() || value.starts_with("//") {
        return None;
    }
    match sign {
        ':' => Some(("This line lacks a space after the colon.".to_owned(), format!("Write: {key}: {value}"))),
        ';' | '=' | '：' => Some((format!("This line has “{sign}” where a colon belongs."), format!("Write: {key}: {value}"))),
        _ if rest.starts_with([' ', '\u{a0}']) => {
            // `sector - schools`: the dash stood for the colon.
            let value = ["- ", "– ", "— ", "→ ", "> "].iter().find_map(|dash| value.strip_prefix(dash)).unwrap_or(value);
            let help = format!(
                "If it is a fact, write a colon after the first word, as in “{key}: {value}”. If it goes on with the line above, begin it with \
                 two spaces."
            );
            Some(("This line lacks a colon after the first word.".to_owned(), help))
        }
        _ => None,
    }
}
