//! Fills in templates: planned pages to bytes, in parallel and always in the same order.
//!
//! Each page goes its way as soon as it is made: `verify` looks at it, [`fit`] makes its addresses fit where the site does not live at
//! the root of its host, a [`Receiver`] gets it; then its room is the next page's. Must not know: what a page is about, or where it is written to.

mod addresses;
mod limited;
mod receiver;
mod shared_parts;

pub(crate) use addresses::refresh_address;
pub use addresses::{Hosting, address, fit};
pub use receiver::{Discarded, Kept, Receiver};
pub use shared_parts::{EachParts, share_parts};

use crate::cloth;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};
use crate::theme::rule_table::THEME_RENDER;
use crate::theme::{Engine, RenderFailure, ThemeFile};
use limited::Limited;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use tera::Context;

/// No page may be larger. The heaviest honest page, a directory of thousands, stays far below.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// A page that is to be made.
#[derive(Debug)]
pub struct PlannedPage<'c> {
    /// Its path in the site: `organisations/x/index.html`.
    pub path: String,
    /// The template that makes it.
    pub template: &'static str,
    /// What the template gets beside the values that all pages share.
    pub given: Given<'c>,
    /// The content it comes from.
    pub origin: Location,
    /// Whose page it is, where its owner and what all pages share alone decide what is on it.
    pub owner: Option<Owner<'c>>,
}

/// An organisation as the only one that decides what is on a page: its files, the register's file about it, and its place among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner<'c> {
    /// Its id.
    pub id: &'c str,
    /// What the others have to do with it: the number of the page on which the forms offer it.
    pub place: usize,
}

/// What a template gets.
pub enum Given<'c> {
    /// Made already.
    Now(Context),
    /// Made when the page's turn comes, and thrown away with it: not all pages of a large register are in memory at once.
    Later(Box<dyn Fn() -> Context + Send + Sync + 'c>),
}

impl Given<'_> {
    /// The values, and nothing else.
    #[must_use]
    pub fn into_context(self) -> Context {
        match self {
            Self::Now(context) => context,
            Self::Later(make) => make(),
        }
    }

    /// The values.
    #[must_use]
    pub fn context(&self) -> Cow<'_, Context> {
        match self {
            Self::Now(context) => Cow::Borrowed(context),
            Self::Later(make) => Cow::Owned(make()),
        }
    }
}

impl fmt::Debug for Given<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Now(context) => context.fmt(f),
            Self::Later(_) => f.write_str("later"),
        }
    }
}

/// Files that are made together and need no template.
pub struct PlannedFiles<'c> {
    /// Their paths in the site.
    pub paths: Vec<String>,
    /// The content they come from.
    pub origin: Location,
    /// Whose files they are, as for a page.
    pub owner: Owner<'c>,
    /// Makes their bytes, in the order of the paths.
    pub make: Box<dyn Fn() -> Vec<Vec<u8>> + Send + Sync + 'c>,
}

impl fmt::Debug for PlannedFiles<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.paths.fmt(f)
    }
}

/// A file of the site as it will be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Its path in the site, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it comes from.
    pub origin: Location,
}

impl From<ThemeFile> for Rendered {
    fn from(file: ThemeFile) -> Self {
        Self { path: file.path, bytes: file.bytes, origin: file.origin }
    }
}

/// Why a page was not made.
enum Failure {
    Template(Box<Diagnostic>),
    TooLarge,
}

/// The same mistake in a template, wherever it came up.
type Repeated<'a> = BTreeMap<(FileId, Span, String), (Box<Diagnostic>, Vec<&'a PlannedPage<'a>>)>;

/// Makes all pages and gives each, with its position, to `finish` as soon as it is made; its bytes are gone afterwards. Pages that `earlier`
/// has something for are not made. Returns what either made of them. A page that cannot be made is left out and reported; one mistake
/// in a template is reported once, not for every page it spoils.
pub fn render_pages<T: Send>(
    engine: &Engine,
    pages: &[PlannedPage<'_>],
    out: &mut Diagnostics,
    earlier: impl Fn(usize, &PlannedPage<'_>) -> Option<T> + Sync,
    finish: impl Fn(usize, &PlannedPage<'_>, &[u8]) -> T + Sync,
) -> Vec<Option<T>> {
    let one = |page: &mut Limited, (position, planned): (usize, &PlannedPage<'_>)| {
        if let Some(made) = earlier(position, planned) {
            return Ok(made);
        }
        page.clear();
        render(engine, planned, page).map(|()| finish(position, planned, page.bytes()))
    };
    let made: Vec<Result<T, Failure>> = pages.par_iter().enumerate().map_init(|| Limited::new(LARGEST_PAGE), one).collect();
    let mut finished = Vec::with_capacity(pages.len());
    let mut repeated = Repeated::new();
    for (page, made) in pages.iter().zip(made) {
        finished.push(match made {
            Ok(made) => Some(made),
            Err(Failure::Template(diagnostic)) => {
                let key = (diagnostic.at.file, diagnostic.at.span, diagnostic.message.clone());
                repeated.entry(key).or_insert_with(|| (diagnostic, Vec::new())).1.push(page);
                None
            }
            Err(Failure::TooLarge) => {
                out.report(too_large(page, engine));
                None
            }
        });
    }
    for (diagnostic, spoilt) in repeated.into_values() {
        out.report(while_making(*diagnostic, &spoilt));
    }
    finished
}

/// Makes one page. None when it cannot be made, which is told when all are.
#[must_use]
pub fn render_page(engine: &Engine, page: &PlannedPage<'_>) -> Option<Vec<u8>> {
    let mut bytes = Limited::new(LARGEST_PAGE);
    render(engine, page, &mut bytes).ok().map(|()| bytes.bytes().to_vec())
}

fn render(engine: &Engine, page: &PlannedPage<'_>, bytes: &mut Limited) -> Result<(), Failure> {
    engine.render(page.template, page.given.context(), page.origin, &mut *bytes).map_err(|failure| match failure {
        RenderFailure::Template(diagnostic) => Failure::Template(diagnostic),
        RenderFailure::Write => Failure::TooLarge,
    })?;
    if let Some((place, drawings)) = cloth::drawings_of(bytes.bytes()) {
        bytes.replace(place, &drawings);
    }
    Ok(())
}

fn too_large(page: &PlannedPage<'_>, engine: &Engine) -> Diagnostic {
    let message = format!("The page {} is larger than 8 MiB.", address(&page.path));
    let help = format!("Shorten what it shows, or look in the template `{}` for a loop that never ends.", page.template);
    let template = engine.place_of(page.template, page.origin);
    Diagnostic::new(&THEME_RENDER, page.origin, message).other(template, "made by this template").help(help)
}

/// Adds which page was being made.
fn while_making(mut diagnostic: Diagnostic, pages: &[&PlannedPage<'_>]) -> Diagnostic {
    let Some(first) = pages.first() else { return diagnostic };
    let address = address(&first.path);
    let more = match pages.len() {
        1 => String::new(),
        2 => " and one more page".to_owned(),
        count => format!(" and {} more pages", count - 1),
    };
    let said = diagnostic.message.trim_end_matches('.');
    diagnostic.message = format!("{said} (while making {address}{more}).");
    diagnostic.other(first.origin, format!("while making {address}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn page(path: &str, sources: &mut Sources, words: &str) -> PlannedPage<'static> {
        let file = sources.add(&format!("content/{path}.md"), String::new());
        let mut context = Context::new();
        context.insert("words", words);
        let given = Given::Later(Box::new(move || context.clone()));
        PlannedPage { path: path.to_owned(), template: "page.html", given, origin: Location { file, span: Span::default() }, owner: None }
    }

    #[test]
    fn pages_come_in_order_and_a_repeated_mistake_is_told_once() {
        let mut sources = Sources::default();
        let template = "{% if words == \"bad\" %}{{ page.titel }}{% else %}{{ words }}{% endif %}";
        let engine = Engine::from_template("page.html", template, &mut sources);
        let words: Vec<String> = (0..40).map(|n| if n % 10 == 3 { "bad".to_owned() } else { format!("w{n}") }).collect();
        let pages: Vec<PlannedPage<'_>> =
            words.iter().enumerate().map(|(n, words)| page(&format!("p{n}/index.html"), &mut sources, words)).collect();
        let mut out = Diagnostics::new();
        let finish = |position: usize, page: &PlannedPage<'_>, bytes: &[u8]| (position, page.path.clone(), bytes.to_vec());
        let made = render_pages(&engine, &pages, &mut out, |_, _| None, finish);
        assert_eq!(made.iter().flatten().count(), 36);
        assert_eq!(made[2], Some((2, "p2/index.html".to_owned(), b"w2".to_vec())));
        assert_eq!(made[3], None);
        let told: Vec<&Diagnostic> = out.iter().collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].message.ends_with("(while making /p3/ and 3 more pages)."), "{}", told[0].message);
        assert_eq!(sources.text_at(told[0].at), "page");
    }

    #[test]
    fn a_page_without_end_is_stopped() {
        let mut sources = Sources::default();
        let template = "{% for i in range(end=100000) %}{% for j in range(end=100000) %}xxxxxxxxxx{% endfor %}{% endfor %}";
        let engine = Engine::from_template("page.html", template, &mut sources);
        let page = page("long/index.html", &mut sources, "");
        assert!(matches!(render(&engine, &page, &mut Limited::new(1000)), Err(Failure::TooLarge)));
        let told = too_large(&page, &engine);
        assert!(told.help.iter().any(|help| help.contains("`page.html`")), "{told:?}");
        assert_eq!(sources.file(told.others[0].at.file).path, "themes/default/templates/page.html");
    }
}
