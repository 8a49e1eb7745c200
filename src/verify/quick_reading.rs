//! Reads a page that is written as tidily as our own templates write: many times quicker than the way browsers read, because it goes from
//! tag to tag and looks at nothing between them.
//!
//! A page on which the two could differ is left to [`super::thorough_reading`].

use super::page_facts::PageFacts;
use memchr::{memchr, memmem};

/// Elements whose text is not read as HTML, or which change how the rest is read.
const LEFT_ALONE: [&str; 11] =
    ["script", "style", "textarea", "template", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "select"];

/// What a page holds; none when it has to be read thoroughly.
pub(super) fn facts(html: &str) -> Option<PageFacts<'_>> {
    let mut facts = PageFacts::default();
    let mut place = Place::Start;
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let (text, tag) = rest.split_at_checked(at)?;
        facts.titled |= place == Place::Title && !text.trim().is_empty();
        let inside = tag.get(1..)?;
        match inside.bytes().next()? {
            b'!' => rest = after_declaration(inside)?,
            b'/' => {
                let end = memchr(b'>', inside.as_bytes())?;
                let name = inside.get(1..end)?.trim_ascii_end();
                if !is_a_name(name) {
                    return None;
                }
                place = place.after(name)?;
                rest = inside.get(end + 1..)?;
            }
            first if first.is_ascii_alphabetic() => {
                let (name, after) = element(inside, &mut facts)?;
                rest = after;
                place = place.inside(name)?;
            }
            // A sign that stands for itself, or `<?`, which means one thing here and another there.
            _ => return None,
        }
    }
    Some(facts)
}

/// What follows a comment or the document's type, which begins after `<`.
fn after_declaration(inside: &str) -> Option<&str> {
    if let Some(comment) = inside.strip_prefix("!--") {
        let end = memmem::find(comment.as_bytes(), b"-->")?;
        return if ends_early(comment.get(..end)?) { None } else { comment.get(end + 3..) };
    }
    let is_type = inside.get(1..8).is_some_and(|word| word.eq_ignore_ascii_case("doctype"));
    let end = memchr(b'>', inside.as_bytes()).filter(|_| is_type)?;
    inside.get(end + 1..)
}

/// Whether browsers take a comment to end before it does here: `<!-->`, `<!--->`, `--!>`.
fn ends_early(words: &str) -> bool {
    words.starts_with('>') || words.starts_with("->") || words.contains("--!>")
}

/// Whether the end of an element is a name and nothing more: browsers take quotes there for nothing special.
fn is_a_name(end: &str) -> bool {
    end.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'))
}

/// Where the reader is, as far as the page's title goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Head,
    Title,
    Elsewhere,
}

impl Place {
    /// The place after an element has begun; none when browsers would end the head though nobody says so.
    fn inside(self, name: &str) -> Option<Self> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        match self {
            Self::Elsewhere if !is("head") => Some(Self::Elsewhere),
            Self::Start if is("html") => Some(Self::Start),
            Self::Start if is("head") => Some(Self::Head),
            Self::Head if is("title") => Some(Self::Title),
            Self::Head if is("meta") || is("link") || is("base") => Some(Self::Head),
            Self::Start => Some(Self::Elsewhere),
            _ => None,
        }
    }

    /// The place after an element has ended; none as above.
    fn after(self, name: &str) -> Option<Self> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        match self {
            Self::Title if is("title") => Some(Self::Head),
            Self::Head if is("head") => Some(Self::Elsewhere),
            Self::Start | Self::Elsewhere => Some(self),
            _ => None,
        }
    }
}

/// Takes note of an element that begins after `<`. Gives its name and what follows its tag; none when the page must be read thoroughly.
fn element<'h>(inside: &'h str, facts: &mut PageFacts<'h>) -> Option<(&'h str, &'h str)> {
    let (name, mut rest) = inside.split_at_checked(inside.bytes().position(ends_name)?)?;
    if LEFT_ALONE.iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return None;
    }
    facts.note_element(name);
    let (mut refreshes, mut content) = (false, None);
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            if refreshes {
                facts.note_refresh(content.unwrap_or_default());
            }
            return Some((name, after));
        }
        let (name, value, after) = attribute(rest)?;
        rest = after;
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            facts.note_attribute(&name.to_ascii_lowercase(), value);
        } else {
            facts.note_attribute(name, value);
        }
        refreshes |= name.eq_ignore_ascii_case("http-equiv") && value.eq_ignore_ascii_case("refresh");
        if name.eq_ignore_ascii_case("content") {
            content = Some(value);
        }
    }
}

/// An attribute's name and value, and what follows; none when it is not written tidily.
fn attribute(rest: &str) -> Option<(&str, &str, &str)> {
    let (name, after) = rest.split_at_checked(rest.bytes().position(|byte| byte == b'=' || ends_name(byte))?)?;
    if name.is_empty() || name.contains(['"', '\'', '<']) {
        return None;
    }
    let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
        return Some((name, "", after));
    };
    if let Some(quote @ (b'"' | b'\'')) = value.bytes().next() {
        let inside = value.get(1..)?;
        let end = memchr(quote, inside.as_bytes())?;
        return Some((name, inside.get(..end)?, inside.get(end + 1..)?));
    }
    let (value, after) = value.split_at_checked(value.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'>')?)?;
    // What browsers make of these in a bare value is nobody's wish.
    if value.contains(['"', '\'', '=', '<', '`']) { None } else { Some((name, value, after)) }
}

/// Whether the name of an element or attribute ends before this byte.
fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}
