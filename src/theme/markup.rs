//! Reads the opening tags of HTML, with where their attributes stand and whether they are quoted.
//!
//! Parsers of HTML give attributes without their quotation marks and places; the check of templates is about exactly these.

use std::ops::Range;

/// The value of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// There is none.
    None,
    /// In quotation marks.
    Quoted,
    /// Without.
    Unquoted(&'a [u8]),
}

/// An attribute.
#[derive(Clone, Debug)]
pub(super) struct Attribute<'a> {
    /// Its name as written.
    pub(super) name: &'a [u8],
    /// Its value.
    pub(super) value: Value<'a>,
    /// Where it stands, value included.
    pub(super) place: Range<usize>,
}

/// An opening tag.
#[derive(Clone, Debug)]
pub(super) struct Tag<'a> {
    /// Its name as written.
    pub(super) name: &'a [u8],
    /// Its attributes.
    pub(super) attributes: Vec<Attribute<'a>>,
    /// Where it stands.
    pub(super) place: Range<usize>,
}

/// The opening tags of a piece of HTML, in order.
#[derive(Debug)]
pub(super) struct Markup<'a> {
    html: &'a [u8],
    at: usize,
}

impl<'a> Markup<'a> {
    /// Reads `html`.
    pub(super) fn new(html: &'a [u8]) -> Self {
        Self { html, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.html.get(self.at).copied()
    }

    fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> &'a [u8] {
        let start = self.at;
        while self.peek().is_some_and(&keep) {
            self.at += 1;
        }
        self.html.get(start..self.at).unwrap_or(&[])
    }

    /// Moves behind the next `wanted`, in any case of letters, or to the end.
    fn skip_past(&mut self, wanted: &[u8]) {
        let rest = self.html.get(self.at..).unwrap_or(&[]);
        let found = rest.windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted));
        self.at = found.map_or(self.html.len(), |found| self.at + found + wanted.len());
    }

    fn attribute(&mut self) -> Option<Attribute<'a>> {
        // A stray `=` begins a name in HTML; stepping over it keeps this going in any text.
        self.take_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'='));
        let start = self.at;
        let name = self.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>' | b'='));
        if name.is_empty() {
            return None;
        }
        let after_name = self.at;
        self.take_while(|byte| byte.is_ascii_whitespace());
        if self.peek() != Some(b'=') {
            self.at = after_name;
            return Some(Attribute { name, value: Value::None, place: start..after_name });
        }
        self.at += 1;
        self.take_while(|byte| byte.is_ascii_whitespace());
        let value = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                self.take_while(|byte| byte != quote);
                self.at = (self.at + 1).min(self.html.len());
                Value::Quoted
            }
            _ => Value::Unquoted(self.take_while(|byte| !byte.is_ascii_whitespace() && byte != b'>')),
        };
        Some(Attribute { name, value, place: start..self.at })
    }

    fn tag(&mut self, start: usize) -> Tag<'a> {
        let name = self.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>'));
        let attributes: Vec<_> = std::iter::from_fn(|| self.attribute()).collect();
        self.at = (self.at + 1).min(self.html.len());
        let place = start..self.at;
        for raw in [&b"script"[..], b"style", b"textarea", b"title"] {
            if name.eq_ignore_ascii_case(raw) {
                self.skip_past(&[b"</", raw].concat());
            }
        }
        Tag { name, attributes, place }
    }
}

impl<'a> Iterator for Markup<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let open = self.html.get(self.at..)?.iter().position(|&byte| byte == b'<')?;
            let start = self.at + open;
            self.at = start + 1;
            if self.html.get(start..).is_some_and(|rest| rest.starts_with(b"<!--")) {
                self.at = start + 4;
                self.skip_past(b"-->");
            } else if self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
                return Some(self.tag(start));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_quoted_from_unquoted() {
        let tags: Vec<Tag<'_>> = Markup::new(b"<a href = 'x>y' class=b/c hidden><br/></a>").collect();
        let values: Vec<_> = tags[0].attributes.iter().map(|attribute| attribute.value).collect();
        assert_eq!(values, [Value::Quoted, Value::Unquoted(b"b/c"), Value::None]);
        assert_eq!(tags[1].name, b"br");
    }

    proptest! {
        #[test]
        fn ends_on_any_text(text in "[<>a='\"/! \\-]{0,60}") {
            prop_assert!(Markup::new(text.as_bytes()).count() <= text.len());
        }
    }
}
