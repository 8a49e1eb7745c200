//! The written part of a document, after Markdown.

use crate::source::Location;

/// Text that is HTML and safe to print as it is. Only `markdown` and `cloth` make it; a template prints nothing else unescaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Vouches for `html`: the caller made it and escaped every foreign part.
    #[must_use]
    pub(crate) fn trusted(html: String) -> Self {
        Self(html)
    }

    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A heading of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its anchor on the page.
    pub anchor: String,
    /// Its words.
    pub text: String,
    /// Where it was written.
    pub at: Location,
}

/// A link or a picture of a document, its address made absolute within the site where it points inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address: `https://…`, `mailto:…`, `/path/#anchor` or `#anchor`.
    pub address: String,
    /// Where it was written.
    pub at: Location,
}

/// Words that stand together in a text, as they were written: no code, and no marks between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where.
    pub at: Location,
    /// What they are part of.
    pub within: PassagePlace,
}

/// What a passage is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassagePlace {
    /// A paragraph or an item of a list; whether it begins it.
    Paragraph {
        /// Whether these are its first words.
        first: bool,
    },
    /// A heading.
    Heading,
    /// The words of a link.
    Link,
}

/// Markdown made ready: HTML, and what rules and lists need to know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The whole text as HTML.
    pub html: Html,
    /// The first paragraph as plain words, for cards, feeds and descriptions.
    pub lead: String,
    /// Its headings in order.
    pub headings: Vec<Heading>,
    /// Its links and pictures in order.
    pub links: Vec<Link>,
    /// Its words in order, for rules about wording.
    pub passages: Vec<Passage>,
    /// Files in `media/` that it shows or links to, by their address on the site; they are among `links` too.
    pub pictures: Vec<Link>,
}

impl Prose {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }
}
