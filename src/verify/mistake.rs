//! What can be wrong with a finished page, and how it is told.

use super::known_files::KnownFiles;
use super::rule_table::{BUILT_ANCHOR, BUILT_ID, BUILT_LINK, BUILT_OUTLINE};
use super::target::{Target, target};
use crate::diagnostic::Diagnostic;
use crate::render::{PlannedPage, address};
use crate::source::{Location, Span};
use crate::theme::Engine;

/// A help names the nearest address only when it is nearer than this.
const NEAR: usize = 4;

/// One mistake, on however many pages it is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mistake {
    /// The name of the rule it breaks.
    rule: &'static str,
    /// The words at fault.
    words: String,
    kind: Kind,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    EmptyAddress,
    NoFile,
    NoAnchor,
    NoReference,
    RepeatedId,
    NoHeading,
    ManyHeadings,
    NoTitle,
    Unreadable,
}

impl Mistake {
    pub(super) fn new(kind: Kind, words: &str) -> Self {
        let rule = match kind {
            Kind::EmptyAddress | Kind::NoFile => &BUILT_LINK,
            Kind::NoAnchor | Kind::NoReference => &BUILT_ANCHOR,
            Kind::RepeatedId => &BUILT_ID,
            Kind::NoHeading | Kind::ManyHeadings | Kind::NoTitle | Kind::Unreadable => &BUILT_OUTLINE,
        };
        Self { rule: rule.name, words: words.to_owned(), kind }
    }
}

/// Tells a mistake that was found on `page` and on so many `more`.
pub(super) fn explain(mistake: &Mistake, page: &PlannedPage<'_>, more: usize, files: &KnownFiles<'_>, engine: &Engine) -> Diagnostic {
    let at_page = address(&page.path);
    let also = match more {
        0 => String::new(),
        1 => " The same is wrong on one more page.".to_owned(),
        _ => format!(" The same is wrong on {more} more pages."),
    };
    let words = &mistake.words;
    let (rule, said, help) = match mistake.kind {
        Kind::EmptyAddress => (&BUILT_LINK, "has a link or picture with an empty address".to_owned(), None),
        Kind::NoFile => (&BUILT_LINK, format!("refers to {words}, which is not part of the site"), nearest(&page.path, words, files)),
        Kind::NoAnchor => (&BUILT_ANCHOR, format!("links to {words}, but there is no element with that id"), None),
        Kind::NoReference => (&BUILT_ANCHOR, format!("names the id `{words}` in a label, but has no element with that id"), None),
        Kind::RepeatedId => (&BUILT_ID, format!("has more than one element with the id `{words}`"), None),
        Kind::NoHeading => (&BUILT_OUTLINE, "has no main heading".to_owned(), Some("Give it one `<h1>`.".to_owned())),
        Kind::ManyHeadings => (&BUILT_OUTLINE, "has more than one main heading".to_owned(), Some("Keep one `<h1>`.".to_owned())),
        Kind::NoTitle => (&BUILT_OUTLINE, "has no title".to_owned(), Some("Write `<title>` in its `<head>`.".to_owned())),
        Kind::Unreadable => (&BUILT_OUTLINE, "cannot be read as HTML".to_owned(), None),
    };
    let message = format!("The page {at_page} {said}.{also}");
    let written = written_in_template(mistake, engine);
    let mut diagnostic = Diagnostic::new(rule, written.unwrap_or(page.origin), message);
    if written.is_some() {
        diagnostic = diagnostic.other(page.origin, format!("the page {at_page} is made from this"));
    }
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// Where a template has the words at fault word for word.
fn written_in_template(mistake: &Mistake, engine: &Engine) -> Option<Location> {
    if mistake.words.is_empty() {
        return None;
    }
    if mistake.kind == Kind::RepeatedId {
        return engine.find(&format!("id=\"{}\"", mistake.words));
    }
    let quoted = engine.find(&format!("\"{}\"", mistake.words))?;
    let inside = quoted.span.range();
    Some(Location { file: quoted.file, span: Span::new(inside.start + 1, inside.end.saturating_sub(1)) })
}

/// What was probably meant by an address that is not there.
fn nearest(page: &str, wrong: &str, files: &KnownFiles<'_>) -> Option<String> {
    let Target::Inside { path, .. } = target(page, wrong) else { return None };
    if files.has(&format!("{path}/index.html")) {
        return Some(format!("Write /{path}/ with a `/` at the end."));
    }
    let wrong = address(&path);
    let distance = |known: &str| strsim::levenshtein(&wrong, known);
    let known = files.paths().map(address).filter(|known| known.len().abs_diff(wrong.len()) < NEAR);
    let (near, known) = known.map(|known| (distance(&known), known)).min()?;
    (near < NEAR).then(|| format!("Did you mean {known}?"))
}
