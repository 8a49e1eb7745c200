//! The last look: over all pages as they were built, before addresses are made to fit and anything is written.
//!
//! Content is checked much earlier, with exact places. This is the net under the theme and under what the program puts together:
//! every link inside the site leads somewhere, ids are single, every page has one main heading and a title. Must not know: how
//! pages were made.

mod page_facts;
mod quick_reading;
pub mod rule_table;
mod target;
mod thorough_reading;

pub use rule_table::RULES;

use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::render::{Rendered, address};
use crate::source::{Location, Span};
use crate::theme::Engine;
use page_facts::PageFacts;
use rayon::prelude::*;
use rule_table::{BUILT_ANCHOR, BUILT_ID, BUILT_LINK, BUILT_OUTLINE};
use std::collections::BTreeMap;
use target::{Target, target};

/// A help names the nearest address only when it is nearer than this.
const NEAR: usize = 4;

/// One mistake, on however many pages it is found.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Mistake {
    rule: &'static str,
    /// The words at fault.
    words: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
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

/// Checks all `pages`; `others` are the files of the site that are not pages (pictures, feeds, styles). The engine knows where in
/// a template the words at fault stand.
pub fn verify(pages: &[Rendered], others: &[Rendered], engine: &Engine, out: &mut Diagnostics) {
    let facts: Vec<Option<PageFacts>> =
        pages.par_iter().map(|page| std::str::from_utf8(&page.bytes).ok().and_then(PageFacts::read)).collect();
    let mut files: BTreeMap<&str, Option<&PageFacts>> = others.iter().map(|other| (other.path.as_str(), None)).collect();
    files.extend(pages.iter().zip(&facts).map(|(page, facts)| (page.path.as_str(), facts.as_ref())));
    let found: Vec<Vec<Mistake>> = pages.par_iter().zip(&facts).map(|(page, facts)| mistakes(page, facts.as_ref(), &files)).collect();
    let mut where_found: BTreeMap<Mistake, Vec<&Rendered>> = BTreeMap::new();
    for (page, mistakes) in pages.iter().zip(found) {
        for mistake in mistakes {
            where_found.entry(mistake).or_default().push(page);
        }
    }
    for (mistake, pages) in &where_found {
        if let Some((first, more)) = pages.split_first() {
            out.report(explain(mistake, first, more.len(), &files, engine));
        }
    }
}

fn mistakes(page: &Rendered, facts: Option<&PageFacts>, files: &BTreeMap<&str, Option<&PageFacts>>) -> Vec<Mistake> {
    let Some(facts) = facts else {
        return vec![Mistake { rule: BUILT_OUTLINE.name, words: String::new(), kind: Kind::Unreadable }];
    };
    let mut found = Vec::new();
    let mut add = |rule: &Rule, kind: Kind, words: &str| found.push(Mistake { rule: rule.name, words: words.to_owned(), kind });
    for address in &facts.addresses {
        if address.is_empty() {
            add(&BUILT_LINK, Kind::EmptyAddress, address);
            continue;
        }
        let Target::Inside { path, anchor } = target(&page.path, address) else { continue };
        match (files.get(path.as_str()), anchor) {
            (None, _) => add(&BUILT_LINK, Kind::NoFile, address),
            (Some(Some(target)), Some(anchor)) if !target.has_id(&anchor) => add(&BUILT_ANCHOR, Kind::NoAnchor, address),
            _ => {}
        }
    }
    facts.references.iter().filter(|id| !facts.has_id(id)).for_each(|id| add(&BUILT_ANCHOR, Kind::NoReference, id));
    facts.repeated.iter().for_each(|id| add(&BUILT_ID, Kind::RepeatedId, id));
    // A page that leads on is seen for no time at all; its link is enough.
    match facts.main_headings {
        0 if !facts.leads_on => add(&BUILT_OUTLINE, Kind::NoHeading, ""),
        0 | 1 => {}
        _ => add(&BUILT_OUTLINE, Kind::ManyHeadings, ""),
    }
    if !facts.titled {
        add(&BUILT_OUTLINE, Kind::NoTitle, "");
    }
    found
}

fn explain(mistake: &Mistake, page: &Rendered, more: usize, files: &BTreeMap<&str, Option<&PageFacts>>, engine: &Engine) -> Diagnostic {
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
fn nearest(page: &str, wrong: &str, files: &BTreeMap<&str, Option<&PageFacts>>) -> Option<String> {
    let Target::Inside { path, .. } = target(page, wrong) else { return None };
    if files.contains_key(format!("{path}/index.html").as_str()) {
        return Some(format!("Write /{path}/ with a `/` at the end."));
    }
    let wrong = address(&path);
    let distance = |known: &str| strsim::levenshtein(&wrong, known);
    let known = files.keys().map(|path| address(path)).filter(|known| known.len().abs_diff(wrong.len()) < NEAR);
    let (near, known) = known.map(|known| (distance(&known), known)).min()?;
    (near < NEAR).then(|| format!("Did you mean {known}?"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn told(pages: &[(&str, &str)], template: &str) -> Vec<(String, String, String)> {
        let mut sources = Sources::default();
        let engine = Engine::from_template("page.html", template, &mut sources);
        let file = |(path, html): &(&str, &str), sources: &mut Sources| Rendered {
            path: (*path).to_owned(),
            bytes: html.as_bytes().to_vec(),
            origin: Location { file: sources.add(&format!("content/{path}"), String::new()), span: Span::default() },
        };
        let pages: Vec<Rendered> = pages.iter().map(|page| file(page, &mut sources)).collect();
        let others = [file(&("logo.png", ""), &mut sources)];
        let mut out = Diagnostics::new();
        verify(&pages, &others, &engine, &mut out);
        let line = |d: &Diagnostic| (sources.file(d.at.file).path.clone(), sources.text_at(d.at).to_owned(), d.message.clone());
        out.iter().map(line).collect()
    }

    const GOOD: &str = "<head><title>T</title></head><h1 id=a>x</h1>";

    #[test]
    fn a_whole_site_raises_nothing() {
        let home = format!("{GOOD}<a href='/x/#a'></a><img src=/logo.png><a href='https://x.org/y'></a><label for=a></label>");
        let redirect = "<head><title>T</title><meta http-equiv=refresh content='0; url=/x/'></head><a href=/x/></a>";
        assert!(told(&[("index.html", &home), ("x/index.html", GOOD), ("old/index.html", redirect)], "").is_empty());
    }

    #[test]
    fn each_mistake_is_told_once_and_where_the_template_has_it() {
        let page = format!("{GOOD}<a href='/abuot/'></a><a href='/x#b'></a><p id=a></p><h1>two</h1><a href='#b'></a><img src=''>");
        let found = told(&[("index.html", &page), ("about/index.html", &page), ("x/index.html", GOOD)], "<a href=\"/abuot/\">");
        let messages: Vec<&str> = found.iter().map(|(_, _, message)| message.as_str()).collect();
        let wanted = [
            "The page / links to #b, but there is no element with that id. The same is wrong on one more page.",
            "The page / has more than one element with the id `a`. The same is wrong on one more page.",
            "The page / has a link or picture with an empty address. The same is wrong on one more page.",
            "The page / refers to /abuot/, which is not part of the site. The same is wrong on one more page.",
            "The page / refers to /x#b, which is not part of the site. The same is wrong on one more page.",
            "The page / has more than one main heading. The same is wrong on one more page.",
        ];
        assert_eq!(messages, wanted);
        assert_eq!((found[3].0.as_str(), found[3].1.as_str()), ("themes/default/templates/page.html", "/abuot/"));
        assert_eq!(found[0].0, "content/index.html");
    }

    #[test]
    fn a_page_without_heading_or_title_is_told() {
        let found = told(&[("index.html", "<p>x</p>")], "");
        assert_eq!(found.len(), 2);
    }
}
