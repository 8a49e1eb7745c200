//! Reads a page that is written as tidily as our own templates write: many times quicker than the way browsers read.
//!
//! A page on which the two could differ is left to [`super::thorough_reading`].

use super::page_facts::PageFacts;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements whose text is not read as HTML, or which change how the rest is read.
const LEFT_ALONE: [&str; 11] =
    ["script", "style", "textarea", "template", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "select"];

/// What a page holds; none when it has to be read thoroughly.
pub(super) fn facts(html: &str) -> Option<PageFacts> {
    let mut reader = Reader::from_str(html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut facts = PageFacts::default();
    let mut place = Place::Start;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                note(&mut facts, &tag)?;
                place = place.inside(tag.name().as_ref())?;
            }
            Event::Empty(tag) if ends_clearly(&tag) => note(&mut facts, &tag)?,
            Event::End(tag) if !is_a_name(tag.as_ref().trim_end()) => return None,
            Event::End(tag) => place = place.after(tag.name().as_ref())?,
            Event::Text(words) if place == Place::Title => facts.titled |= !words.trim().is_empty(),
            Event::Eof => return Some(facts),
            // What `<![CDATA[` and `<?` mean depends on where they stand.
            Event::Empty(_) | Event::CData(_) | Event::PI(_) | Event::Decl(_) => return None,
            Event::GeneralRef(_) if place == Place::Title => facts.titled = true,
            Event::Comment(words) if ends_early(&words) => return None,
            Event::Text(_) | Event::Comment(_) | Event::DocType(_) | Event::GeneralRef(_) => {}
        }
    }
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
            Self::Start if is("html") => Some(Self::Start),
            Self::Start if is("head") => Some(Self::Head),
            Self::Head if is("title") => Some(Self::Title),
            Self::Head if is("meta") || is("link") || is("base") => Some(Self::Head),
            Self::Start | Self::Elsewhere if !is("head") => Some(Self::Elsewhere),
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

/// Whether the end of an element is a name and nothing more: browsers take quotes there for nothing special.
fn is_a_name(end: &str) -> bool {
    end.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'))
}

/// Whether browsers take a comment to end before it does here: `<!-->`, `<!--->`, `--!>`.
fn ends_early(words: &str) -> bool {
    words.starts_with('>') || words.starts_with("->") || words.contains("--!>")
}

/// Whether the slash of `<br/>` cannot belong to a value that has no quotes, as in `<a href=/x/>`.
fn ends_clearly(tag: &BytesStart<'_>) -> bool {
    tag.attributes_raw().chars().last().is_none_or(|last| matches!(last, '"' | '\'') || last.is_ascii_whitespace())
}

/// Takes note of an element; none when the page must be read thoroughly.
fn note(facts: &mut PageFacts, tag: &BytesStart<'_>) -> Option<()> {
    let name = tag.name();
    let name = name.as_ref();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) || LEFT_ALONE.iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return None;
    }
    facts.note_element(name);
    let (mut refreshes, mut content) = (false, None);
    for attribute in tag.html_attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let key = attribute.key.as_ref();
        let value = attribute.value.as_ref();
        if key.bytes().any(|byte| byte.is_ascii_uppercase()) {
            facts.note_attribute(&key.to_ascii_lowercase(), value);
        } else {
            facts.note_attribute(key, value);
        }
        refreshes |= key.eq_ignore_ascii_case("http-equiv") && value.eq_ignore_ascii_case("refresh");
        if key.eq_ignore_ascii_case("content") {
            content = Some(attribute.value);
        }
    }
    if refreshes {
        facts.note_refresh(content.as_deref().unwrap_or_default());
    }
    Some(())
}
