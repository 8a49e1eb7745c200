//! Tells a template's tags from its HTML, so that each can be looked at for itself.

use std::ops::Range;

/// Stands for every byte of an interpolation in the masked HTML. It has no meaning in HTML and cannot be in a readable template's markup.
pub(super) const INTERPOLATION: u8 = 0x01;

/// A template taken apart.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// The template's HTML, as long as the template: interpolations are [`INTERPOLATION`], statements and comments are spaces.
    pub(super) html: Vec<u8>,
    /// Where expressions and statements stand, without their braces.
    pub(super) code: Vec<Range<usize>>,
}

/// Takes a template apart. Anything that is not closed reaches to the end; the engine has reported it.
pub(super) fn take_apart(text: &str) -> Tags {
    let bytes = text.as_bytes();
    let mut tags = Tags { html: bytes.to_vec(), code: Vec::new() };
    let mut at = 0;
    while let Some(open) = next_open(bytes, at) {
        let kind = bytes.get(open + 1).copied().unwrap_or(b'{');
        let end = match kind {
            b'#' => find(bytes, b"#}", open + 2).map_or(bytes.len(), |close| close + 2),
            _ => close_of(bytes, open + 2, kind),
        };
        let mask = if kind == b'{' { INTERPOLATION } else { b' ' };
        if let Some(covered) = tags.html.get_mut(open..end) {
            covered.fill(mask);
        }
        at = end;
        if kind != b'#' {
            let inner = open + 2..end.saturating_sub(2).max(open + 2);
            if kind == b'%' && word(text, &inner) == "raw" {
                at = end_of_raw(text, end, &mut tags);
            }
            tags.code.push(inner);
        }
    }
    tags
}

/// The words of a tag without the marks that trim space.
fn word<'a>(text: &'a str, inner: &Range<usize>) -> &'a str {
    text.get(inner.clone()).unwrap_or("").trim_matches(['-', ' ', '\t', '\n', '\r'])
}

/// Raw text is HTML as it stands; only the tag that ends it is not.
fn end_of_raw(text: &str, from: usize, tags: &mut Tags) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(open) = find(bytes, b"{%", at) {
        let end = find(bytes, b"%}", open + 2).map_or(bytes.len(), |close| close + 2);
        if word(text, &(open + 2..end.saturating_sub(2).max(open + 2))) == "endraw" {
            if let Some(covered) = tags.html.get_mut(open..end) {
                covered.fill(b' ');
            }
            return end;
        }
        at = open + 2;
    }
    bytes.len()
}

fn next_open(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(2).position(|pair| matches!(pair, b"{{" | b"{%" | b"{#")).map(|at| from + at)
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(wanted.len()).position(|part| part == wanted).map(|at| from + at)
}

/// The end of a tag, after its closing braces. Braces in strings and in maps do not close it.
fn close_of(bytes: &[u8], from: usize, kind: u8) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        match (quote, byte) {
            (Some(_), b'\\') => at += 1,
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'%') if kind == b'%' && next == Some(b'}') => return at + 2,
            (None, b'}') if depth == 0 && kind == b'{' && next == Some(b'}') => return at + 2,
            (None, b'{') => depth += 1,
            (None, b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn html(text: &str) -> String {
        String::from_utf8(take_apart(text).html).unwrap().replace('\u{1}', "_")
    }

    #[test]
    fn masks_tags_and_keeps_places() {
        assert_eq!(html("<a href=\"{{ x }}\">{# <b> #}y"), "<a href=\"_______\">         y");
        assert_eq!(html("{% if a > \"%}\" %}<p>{% endif %}"), "                 <p>           ");
        assert_eq!(html("{{ <x a={ {b: {c: 1}} } /> }}!"), format!("{}!", "_".repeat(29)));
        assert_eq!(html("{% raw %}{{ <b> }}{% endraw %}i"), "         {{ <b> }}            i");
    }

    proptest! {
        #[test]
        fn never_panics_and_keeps_the_length(text in "[{}%#'\"\\\\a<é \\-]{0,40}") {
            prop_assert_eq!(take_apart(&text).html.len(), text.len());
        }
    }
}
