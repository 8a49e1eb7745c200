//! Finds where the address of a link was written, so that a problem points to it and not to the whole link.

use super::parsed::Parsed;
use pulldown_cmark::LinkType;
use std::ops::Range;

/// The range of the address of the link or picture that begins at `index` with `range`; of the whole link if it cannot be told.
pub(super) fn destination(parsed: &Parsed<'_>, index: usize, link_type: LinkType, range: &Range<usize>) -> Range<usize> {
    let found = match link_type {
        LinkType::Autolink | LinkType::Email => Some(range.start + 1..range.end.saturating_sub(1)),
        LinkType::Inline => {
            let after_words = parsed.inside(index).last().map_or(range.start + 1, |(_, last)| last.end);
            after(parsed.body, after_words..range.end, "](")
        }
        _ => parsed.definition(index).and_then(|line| after(parsed.body, line.clone(), "]:")),
    };
    // An address that is not there at all, as in `[words]()`, has no place of its own.
    found.filter(|found| !parsed.words_at(found).trim().is_empty()).unwrap_or_else(|| range.clone())
}

/// The address that follows the first `mark` within a range.
fn after(body: &str, range: Range<usize>, mark: &str) -> Option<Range<usize>> {
    let text = body.get(range.clone())?;
    let from = text.find(mark)? + mark.len();
    let rest = text.get(from..)?;
    // A bound, because many links may share one definition. Nobody leaves so many spaces on purpose.
    let start = from + rest.bytes().take(100).take_while(u8::is_ascii_whitespace).count();
    let address = text.get(start..)?;
    let (skip, length) = match address.strip_prefix('<') {
        Some(inside) => (1, unescaped(inside, |c, _| c == '>')),
        None => (0, unescaped(address, |c, open| c.is_whitespace() || (c == ')' && open == 0))),
    };
    let start = range.start + start + skip;
    Some(start..start + length)
}

/// How many bytes come before the first character that `ends` accepts, given how many brackets are open.
fn unescaped(text: &str, ends: impl Fn(char, usize) -> bool) -> usize {
    let mut open = 0usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        if ends(c, open) {
            return at;
        }
        match c {
            '\\' => escaped = true,
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}
