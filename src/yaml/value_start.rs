//! Values that begin with a sign YAML keeps for itself, and what they must look like instead.

use super::lines::{Line, outside_blocks};
use crate::source::Span;

/// The first value of a text that can only be a mistake, with what is wrong and what to write. Only asked when the text is known to be
/// broken.
pub(super) fn reserved(text: &str) -> Option<(Span, String, String)> {
    outside_blocks(text).find_map(|line| {
        let words = line.text();
        let value_start = line.value_start();
        let value = words.get(value_start..)?.trim_end();
        let has_key = words[..value_start].trim_end().ends_with(':');
        let span = Span::new(line.start + value_start, line.start + value_start + value.len());
        let before = words.get(..value_start).unwrap_or("").trim_start();
        if let Some(address) = linked_address(value).filter(|_| has_key) {
            let message = "This is a link as texts have it. Here stands only its address.".to_owned();
            return Some((span, message, format!("Write: {before}{address}")));
        }
        let message = what_is_wrong(value, has_key)?;
        Some((span, message, format!("Put the whole text in quotes: {before}{}", in_quotes(value))))
    })
}

/// The address in `[our page](https://example.org)`.
fn linked_address(value: &str) -> Option<&str> {
    let (_, address) = value.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    (!address.contains(['(', '[', ' '])).then(|| address.trim_start_matches("mailto:"))
}

fn what_is_wrong(value: &str, has_key: bool) -> Option<String> {
    let first = value.chars().next()?;
    let rest = value[first.len_utf8()..].trim_start();
    match first {
        '@' | '`' => Some(format!("A text may not begin with “{first}”.")),
        '%' | ',' if has_key => Some(format!("A text may not begin with “{first}”.")),
        '-' | '?' if has_key && value[1..].starts_with(' ') => Some(format!("A text may not begin with “{first}” and a space.")),
        '>' | '|' if has_key && rest.starts_with(char::is_alphabetic) => {
            Some(format!("A text on the same line may not begin with “{first}”."))
        }
        '[' | '{' if has_key => {
            let after = value.rsplit_once(if first == '[' { ']' } else { '}' })?.1.trim();
            (after.starts_with(char::is_alphanumeric)).then(|| format!("Words stand after the closing bracket: “{after}”."))
        }
        _ => None,
    }
}

/// A text as YAML takes it, whatever it begins with.
pub(crate) fn in_quotes(text: &str) -> String {
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "'"))
    }
}

/// Where the value of the line stands that holds the byte `at`, without the blanks around it.
pub(super) fn value_at(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let whole = text[start..].split_inclusive('\n').next().unwrap_or("");
    let line = Line { start, whole };
    let value = line.value_start();
    Span::new(start + value, start + line.text().trim_end().len().max(value))
}
