//! The written part of a document, after Markdown.

use crate::source::Location;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Text that is HTML and safe to print as it is. Only `markdown` and `cloth` make it; a template prints nothing else unescaped.
#[derive(Clone, Default)]
pub struct Html {
    made: OnceLock<Box<str>>,
    /// Makes it where it is dear, so that it costs nothing where nobody asks for it.
    make: Option<Arc<dyn Fn() -> String + Send + Sync>>,
}

impl Html {
    /// Vouches for `html`: the caller made it and escaped every foreign part.
    #[must_use]
    pub(crate) fn trusted(html: String) -> Self {
        // It stays as long as the site is made. A text that grew has room to spare, which an allocator does not give back before it is the half.
        let exact = if html.capacity() == html.len() { html.into_boxed_str() } else { Box::from(html.as_str()) };
        Self { made: OnceLock::from(exact), make: None }
    }

    /// Vouches in the same way for what `make` will make when it is first asked for. It must not be empty.
    #[must_use]
    pub(crate) fn later(make: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self { made: OnceLock::new(), make: Some(Arc::new(make)) }
    }

    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.made.get_or_init(|| self.make.as_ref().map_or_else(Box::default, |make| make().into_boxed_str()))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.make.is_none() && self.as_str().is_empty()
    }
}

impl fmt::Debug for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl PartialEq for Html {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Html {}

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
    /// Lets go of what only rules need.
    pub(crate) fn forget_passages(&mut self) {
        self.passages = Vec::new();
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }
}
