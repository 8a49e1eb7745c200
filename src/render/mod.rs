//! Fills in templates: planned pages to bytes, in parallel and always in the same order.
//!
//! Order of work: [`render_pages`], then `verify` over everything planned, then [`fit`] where the site does not live at the root
//! of its host. Must not know: what a page is about, or where it is written to.

mod addresses;
mod limited;

pub(crate) use addresses::refresh_address;
pub use addresses::{Hosting, address, fit};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};
use crate::theme::rule_table::THEME_RENDER;
use crate::theme::{Engine, RenderFailure, ThemeFile};
use limited::Limited;
use rayon::prelude::*;
use std::collections::BTreeMap;
use tera::Context;

/// No page may be larger. The heaviest honest page, a directory of thousands, stays far below.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// A page that is to be made.
#[derive(Debug)]
pub struct PlannedPage {
    /// Its path in the site: `organisations/x/index.html`.
    pub path: String,
    /// The template that makes it.
    pub template: &'static str,
    /// What the template gets beside the values that all pages share.
    pub context: Context,
    /// The content it comes from.
    pub origin: Location,
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
type Repeated<'a> = BTreeMap<(FileId, Span, String), (Box<Diagnostic>, Vec<&'a PlannedPage>)>;

/// Makes all pages. A page that cannot be made is left out and reported; one mistake in a template is reported once, not for
/// every page it spoils.
pub fn render_pages(engine: &Engine, pages: &[PlannedPage], out: &mut Diagnostics) -> Vec<Rendered> {
    let made: Vec<Result<Rendered, Failure>> = pages.par_iter().map(|page| render(engine, page, LARGEST_PAGE)).collect();
    let mut rendered = Vec::with_capacity(pages.len());
    let mut repeated = Repeated::new();
    for (page, made) in pages.iter().zip(made) {
        match made {
            Ok(made) => rendered.push(made),
            Err(Failure::Template(diagnostic)) => {
                let key = (diagnostic.at.file, diagnostic.at.span, diagnostic.message.clone());
                repeated.entry(key).or_insert_with(|| (diagnostic, Vec::new())).1.push(page);
            }
            Err(Failure::TooLarge) => out.report(too_large(page)),
        }
    }
    for (diagnostic, spoilt) in repeated.into_values() {
        out.report(while_making(*diagnostic, &spoilt));
    }
    rendered
}

fn render(engine: &Engine, page: &PlannedPage, largest: usize) -> Result<Rendered, Failure> {
    let mut bytes = Limited::new(largest);
    match engine.render(page.template, &page.context, page.origin, &mut bytes) {
        Ok(()) => Ok(Rendered { path: page.path.clone(), bytes: bytes.into_bytes(), origin: page.origin }),
        Err(RenderFailure::Template(diagnostic)) => Err(Failure::Template(diagnostic)),
        Err(RenderFailure::Write) => Err(Failure::TooLarge),
    }
}

fn too_large(page: &PlannedPage) -> Diagnostic {
    let message = format!("The page {} is larger than 8 MiB.", address(&page.path));
    Diagnostic::new(&THEME_RENDER, page.origin, message).help("Shorten what it shows, or look for an endless loop in its template.")
}

/// Adds which page was being made.
fn while_making(mut diagnostic: Diagnostic, pages: &[&PlannedPage]) -> Diagnostic {
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

    fn page(path: &str, sources: &mut Sources, words: &str) -> PlannedPage {
        let file = sources.add(&format!("content/{path}.md"), String::new());
        let mut context = Context::new();
        context.insert("words", words);
        PlannedPage { path: path.to_owned(), template: "page.html", context, origin: Location { file, span: Span::default() } }
    }

    #[test]
    fn pages_come_in_order_and_a_repeated_mistake_is_told_once() {
        let mut sources = Sources::default();
        let template = "{% if words == \"bad\" %}{{ page.titel }}{% else %}{{ words }}{% endif %}";
        let engine = Engine::from_template("page.html", template, &mut sources);
        let words: Vec<String> = (0..40).map(|n| if n % 10 == 3 { "bad".to_owned() } else { format!("w{n}") }).collect();
        let pages: Vec<PlannedPage> =
            words.iter().enumerate().map(|(n, words)| page(&format!("p{n}/index.html"), &mut sources, words)).collect();
        let mut out = Diagnostics::new();
        let made = render_pages(&engine, &pages, &mut out);
        assert_eq!(made.len(), 36);
        assert_eq!((made[0].path.as_str(), made[0].bytes.as_slice()), ("p0/index.html", b"w0".as_slice()));
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
        assert!(matches!(render(&engine, &page, 1000), Err(Failure::TooLarge)));
    }
}
