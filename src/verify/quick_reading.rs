//! Reads a page that is written as tidily as our own templates write: many times quicker than the way browsers read, because it goes from
//! tag to tag and looks at nothing between them, and passes over passages that it has read before.
//!
//! A page on which the two could differ is left to [`super::thorough_reading`].

use super::page_facts::PageFacts;
use super::passages::Passages;
use super::signs::{ENDS_NAME, EQUALS, NOT_IN_NAME, SPACE, UPPER_CASE, is, is_space, kind};
use memchr::{memchr, memmem};

/// Elements whose text is not read as HTML, and which few pages have.
const LEFT_ALONE: [&str; 6] = ["xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"];

/// Elements whose text is not read as HTML: where nothing in it looks like a tag, that makes no difference.
const OF_WORDS: [&str; 4] = ["script", "style", "textarea", "title"];

/// What a page holds, without what is in passages that `known` says nothing is to be noted of; none when it has to be read thoroughly.
pub(super) fn facts<'h>(html: &'h str, known: &Passages<'h>) -> Option<PageFacts<'h>> {
    let mut reader = Reader { html, at: 0, facts: PageFacts::default() };
    reader.read(Place::Start, known)?;
    Some(reader.facts)
}

/// What a passage holds that leaves the reader in the place where it began; none when it has to be read where it stands.
pub(super) fn facts_of_passage(html: &str, place: Place) -> Option<PageFacts<'_>> {
    let mut reader = Reader { html, at: 0, facts: PageFacts::default() };
    let after = reader.read(place, &Passages::default())?;
    (after == place).then_some(reader.facts)
}

/// Where the reader is, as far as the page's title goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
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
            Self::Head if is("meta") || is("link") || is("base") || is("script") || is("style") => Some(Self::Head),
            Self::Start => Some(Self::Elsewhere),
            _ => None,
        }
    }

    /// The place after an element has ended; none as above.
    fn after(self, name: &str) -> Option<Self> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        match self {
            Self::Start | Self::Elsewhere => Some(self),
            Self::Title if is("title") => Some(Self::Head),
            Self::Head if is("script") || is("style") => Some(Self::Head),
            Self::Head if is("head") => Some(Self::Elsewhere),
            _ => None,
        }
    }
}

/// A page that is being read, and how far.
struct Reader<'h> {
    html: &'h str,
    at: usize,
    facts: PageFacts<'h>,
}

impl<'h> Reader<'h> {
    /// Reads to the end. Gives the place there; none when the page must be read thoroughly.
    fn read(&mut self, mut place: Place, known: &Passages<'h>) -> Option<Place> {
        while let Some(text) = self.next_tag() {
            let text = self.html.get(text..self.at)?;
            self.facts.titled |= place == Place::Title && !text.trim().is_empty();
            if let Some(passage) = known.at(self.rest()?, place) {
                self.facts.add_known(&passage.facts);
                self.at += passage.text.len();
                continue;
            }
            self.at += 1;
            match self.byte()? {
                b'!' => self.pass_declaration()?,
                b'/' => {
                    self.at += 1;
                    let name = self.end()?;
                    place = place.after(name)?;
                }
                first if first.is_ascii_alphabetic() => {
                    let name = self.element()?;
                    if is_of_words(name) && !self.is_words_until_end(name) {
                        return None;
                    }
                    place = place.inside(name)?;
                }
                // A sign that stands for itself, or `<?`, which means one thing here and another there.
                _ => return None,
            }
        }
        Some(place)
    }

    /// Goes to the next `<`. Gives where it went from.
    fn next_tag(&mut self) -> Option<usize> {
        let from = self.at;
        let bytes = self.html.as_bytes();
        // Many tags follow each other closely.
        let close = bytes.get(from..)?.iter().take(2).position(|byte| *byte == b'<');
        self.at += match close {
            Some(close) => close,
            None => memchr(b'<', bytes.get(from..)?)?,
        };
        Some(from)
    }

    fn rest(&self) -> Option<&'h str> {
        self.html.get(self.at..)
    }

    fn byte(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    /// Goes on to the first byte that is of one of these kinds. Gives what it passed, and all kinds of bytes in it.
    fn until(&mut self, kinds: u8) -> Option<(&'h str, u8)> {
        let (from, bytes) = (self.at, self.html.as_bytes());
        let mut passed = 0;
        let mut at = from;
        loop {
            let kind = kind(*bytes.get(at)?);
            if kind & kinds != 0 {
                break;
            }
            passed |= kind;
            at += 1;
        }
        self.at = at;
        Some((self.html.get(from..at)?, passed))
    }

    /// Goes on over bytes of these kinds.
    fn pass(&mut self, kinds: impl Fn(u8) -> bool) -> Option<u8> {
        let bytes = self.html.as_bytes();
        let mut at = self.at;
        let stopped = loop {
            match bytes.get(at) {
                Some(byte) if kinds(*byte) => at += 1,
                other => break other.copied(),
            }
        };
        self.at = at;
        stopped
    }

    /// Passes a comment or the document's type, from its `!` on.
    fn pass_declaration(&mut self) -> Option<()> {
        let inside = self.rest()?;
        if let Some(comment) = inside.strip_prefix("!--") {
            let end = memmem::find(comment.as_bytes(), b"-->")?;
            self.at += 3 + end + 3;
            return (!ends_early(comment.get(..end)?)).then_some(());
        }
        let is_type = inside.get(1..8).is_some_and(|word| word.eq_ignore_ascii_case("doctype"));
        self.at += memchr(b'>', inside.as_bytes()).filter(|_| is_type)? + 1;
        Some(())
    }

    /// Passes the end of an element, from its name on, which must be a name and nothing more: browsers take quotes there for nothing special.
    fn end(&mut self) -> Option<&'h str> {
        // Most are a few small letters, and nothing else.
        let bytes = self.html.as_bytes().get(self.at..)?;
        let length = bytes.iter().position(|byte| !byte.is_ascii_lowercase())?;
        if length > 0 && bytes.get(length) == Some(&b'>') {
            let name = self.html.get(self.at..self.at + length);
            self.at += length + 1;
            return name;
        }
        let (name, _) = self.until(SPACE | ENDS_NAME)?;
        let is_name = name.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'));
        let end = self.pass(is_space)?;
        self.at += 1;
        (is_name && end == b'>').then_some(name)
    }

    /// Takes note of an element, from its name on. Gives its name; none when the page must be read thoroughly.
    fn element(&mut self) -> Option<&'h str> {
        let (element, _) = self.until(SPACE | ENDS_NAME)?;
        if is_left_alone(element) {
            return None;
        }
        self.facts.note_element(element);
        let (mut refreshes, mut content) = (false, None);
        while self.pass(|byte| is(byte, SPACE) || byte == b'/')? != b'>' {
            let (name, upper_case, value) = self.attribute()?;
            if upper_case {
                self.facts.note_attribute(&name.to_ascii_lowercase(), value);
            } else {
                self.facts.note_attribute(name, value);
            }
            refreshes |= name.eq_ignore_ascii_case("http-equiv") && value.eq_ignore_ascii_case("refresh");
            if name.eq_ignore_ascii_case("content") {
                content = Some(value);
            }
        }
        self.at += 1;
        if refreshes {
            self.facts.note_refresh(content.unwrap_or_default());
        }
        Some(element)
    }

    /// Whether nothing but words stands before the end of an element that has just begun.
    fn is_words_until_end(&self, name: &str) -> bool {
        let end = || {
            let rest = self.rest()?;
            let tag = rest.get(memchr(b'<', rest.as_bytes())?..)?.strip_prefix("</")?;
            Some(tag.as_bytes().get(name.len()) == Some(&b'>') && tag.get(..name.len())?.eq_ignore_ascii_case(name))
        };
        end().unwrap_or(false)
    }

    /// Passes an attribute. Gives its name, whether there are capital letters in it, and its value; none when it is not written tidily.
    fn attribute(&mut self) -> Option<(&'h str, bool, &'h str)> {
        let (name, kinds) = self.until(SPACE | ENDS_NAME | EQUALS)?;
        if name.is_empty() || kinds & NOT_IN_NAME != 0 {
            return None;
        }
        let upper_case = kinds & UPPER_CASE != 0;
        let end = self.at;
        if self.pass(is_space) != Some(b'=') {
            self.at = end;
            return Some((name, upper_case, ""));
        }
        self.at += 1;
        let quote = self.pass(is_space)?;
        if matches!(quote, b'"' | b'\'') {
            let from = self.at + 1;
            let length = memchr(quote, self.html.as_bytes().get(from..)?)?;
            self.at = from + length + 1;
            return Some((name, upper_case, self.html.get(from..from + length)?));
        }
        let rest = self.rest()?;
        let value = rest.get(..rest.bytes().position(|byte| is_space(byte) || byte == b'>')?)?;
        self.at += value.len();
        // What browsers make of these in a bare value is nobody's wish.
        if value.contains(['"', '\'', '=', '<', '`']) { None } else { Some((name, upper_case, value)) }
    }
}

/// Whether an element is one of those that are left alone. Most begin otherwise.
fn is_left_alone(element: &str) -> bool {
    let begins = element.bytes().next().is_some_and(|first| matches!(first | 0x20, b'x' | b'i' | b'n' | b'p'));
    begins && element.len() > 2 && LEFT_ALONE.iter().any(|other| element.eq_ignore_ascii_case(other))
}

/// Whether an element is one whose text is not read as HTML.
fn is_of_words(element: &str) -> bool {
    let begins = element.bytes().next().is_some_and(|first| matches!(first | 0x20, b's' | b't'));
    begins && element.len() > 4 && OF_WORDS.iter().any(|other| element.eq_ignore_ascii_case(other))
}

/// Whether browsers take a comment to end before it does here: `<!-->`, `<!--->`, `--!>`.
fn ends_early(words: &str) -> bool {
    words.starts_with('>') || words.starts_with("->") || words.contains("--!>")
}
