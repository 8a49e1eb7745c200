//! Quotation marks that are none to YAML: curly ones, as word processors and phones write them.

/// Whether a character is a curly quotation mark, of whatever language.
pub(crate) fn is_curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»')
}

/// What stands between the curly quotation marks around a text. One that begins curly may end straight. `None` when there are none around it,
/// nothing between them, or more of them inside, so that they are not one pair.
pub(crate) fn curly_around(text: &str) -> Option<&str> {
    let inside = text.trim().strip_prefix(is_curly)?.strip_suffix(|c| is_curly(c) || matches!(c, '"' | '\''))?.trim();
    (!inside.is_empty() && !inside.contains(['“', '”'])).then_some(inside)
}

/// A text without the blanks and the curly quotation marks around it.
pub(crate) fn bare(text: &str) -> &str {
    curly_around(text).unwrap_or_else(|| text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_pair_around_the_whole_text_counts() {
        for text in ["“a-b”", " ‘a-b’ ", "„a-b“", "«a-b»", "“ a-b ”", "“a-b\""] {
            assert_eq!(bare(text), "a-b", "{text}");
        }
        for text in ["“”", "“a” and “b”", "a”", "“", "a-b", ""] {
            assert_eq!(curly_around(text), None, "{text}");
        }
    }
}
