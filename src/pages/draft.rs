//! A page before its address is known to be free.

use crate::context::{PageView, Paging};
use crate::model::When;
use crate::render::{Given, Owner};
use crate::source::{FileId, Location, Span};
use serde::Serialize;
use std::sync::Arc;
use tera::Context;

/// A page that wants to exist.
#[derive(Debug)]
pub(crate) struct Draft<'c> {
    pub(crate) address: String,
    pub(crate) template: &'static str,
    pub(crate) given: Given<'c>,
    pub(crate) origin: Location,
    /// When it was last changed in substance, where that is known.
    pub(crate) changed: Option<When>,
    /// Whether the sitemap names it.
    pub(crate) listed: bool,
    /// The organisation that alone decides what is on it.
    pub(crate) owner: Option<Owner<'c>>,
}

impl<'c> Draft<'c> {
    /// The page at the address of its frame.
    pub(crate) fn new(template: &'static str, page: &PageView, origin: Location) -> Self {
        let mut context = Context::new();
        context.insert("page", page);
        let given = Given::Now(context);
        Self { address: page.url.clone(), template, given, origin, changed: None, listed: !page.hidden, owner: None }
    }

    /// A page of which there are so many that what its template gets is only made when its turn comes.
    pub(crate) fn later(
        template: &'static str,
        address: String,
        origin: Location,
        make: impl Fn() -> Draft<'static> + Send + Sync + 'c,
    ) -> Self {
        let make = Box::new(move || make().given.into_context());
        Self { address, template, given: Given::Later(make), origin, changed: None, listed: true, owner: None }
    }

    /// The pages of a list. What they share is made once; what is on each is only made when its turn comes.
    pub(crate) fn pages_of<L: Send + Sync + 'c>(
        template: &'static str,
        origin: Location,
        paging: Paging,
        list: L,
        make: impl Fn(&L, &Paging, usize) -> Draft<'static> + Clone + Send + Sync + 'c,
    ) -> Vec<Self> {
        let shared = Arc::new((paging, list));
        let one = |number| {
            let (shared, make) = (Arc::clone(&shared), make.clone());
            let address = shared.0.address(number).to_owned();
            Draft::later(template, address, origin, move || make(&shared.1, &shared.0, number))
        };
        shared.0.numbers().map(one).collect()
    }

    /// Gives the template something under a name.
    pub(crate) fn with<T: Serialize>(mut self, name: &'static str, view: &T) -> Self {
        if let Given::Now(context) = &mut self.given {
            context.insert(name, view);
        }
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
