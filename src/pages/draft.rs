//! A page before its address is known to be free.

use crate::context::PageView;
use crate::model::When;
use crate::source::{FileId, Location, Span};
use serde::Serialize;
use tera::Context;

/// A page that wants to exist.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) address: String,
    pub(crate) template: &'static str,
    pub(crate) context: Context,
    pub(crate) origin: Location,
    /// When it was last changed in substance, where that is known.
    pub(crate) changed: Option<When>,
    /// Whether the sitemap names it.
    pub(crate) listed: bool,
}

impl Draft {
    /// The page at the address of its frame.
    pub(crate) fn new(template: &'static str, page: &PageView, origin: Location) -> Self {
        let mut context = Context::new();
        context.insert("page", page);
        Self { address: page.url.clone(), template, context, origin, changed: None, listed: !page.hidden }
    }

    /// Gives the template something under a name.
    pub(crate) fn with<T: Serialize>(mut self, name: &'static str, view: &T) -> Self {
        self.context.insert(name, view);
        self
    }

    /// Says when it was last changed.
    pub(crate) fn changed(mut self, changed: Option<When>) -> Self {
        self.changed = changed;
        self
    }
}

/// The top of a file.
pub(crate) fn top_of(file: FileId) -> Location {
    Location { file, span: Span::default() }
}
