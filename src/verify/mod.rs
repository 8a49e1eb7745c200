//! The last look: at every page as it was built, before addresses are made to fit and anything is published.
//!
//! Content is checked much earlier, with exact places. This is the net under the theme and under what the program puts together:
//! every link inside the site leads somewhere, ids are single, every page has one main heading and a title. A page is looked at while it
//! is being made and not kept: what other pages may ask of it later is a few numbers. Must not know: how pages were made.

mod alike;
mod known_files;
mod mistake;
mod page_facts;
mod passages;
mod quick_reading;
pub mod rule_table;
mod signs;
mod target;
mod thorough_reading;

pub use rule_table::RULES;

use crate::diagnostic::Diagnostics;
use crate::render::PlannedPage;
use crate::theme::Engine;
use alike::Alike;
use known_files::{Found, KnownFiles};
use mistake::{Kind, Mistake, explain};
use page_facts::{PageFacts, number};
use passages::Passages;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A look at all pages of a site, one by one.
#[derive(Debug)]
pub struct Inspection<'s> {
    files: KnownFiles<'s>,
    passages: Passages<'s>,
    alike: Alike,
}

/// What was seen on a page.
#[derive(Debug)]
pub struct Seen {
    /// Its ids as numbers, sorted. None when it cannot be read.
    ids: Option<Vec<u64>>,
    /// What is wrong with it, whatever the other pages are.
    mistakes: Vec<Mistake>,
    /// The places on other pages that it links to.
    elsewhere: Vec<Elsewhere>,
}

/// A link to a place on another page.
#[derive(Debug)]
struct Elsewhere {
    /// The other page's position.
    page: usize,
    /// The id of the place as a number.
    id: u64,
    /// The link as it is written.
    address: String,
}

impl<'s> Inspection<'s> {
    /// Begins to look at a site that will have these pages, in this order, and these files that are no pages. Passages that many pages may
    /// have in common are read once.
    #[must_use]
    pub fn new(pages: impl Iterator<Item = &'s str>, others: impl Iterator<Item = &'s str>, common: impl Iterator<Item = &'s str>) -> Self {
        let files = KnownFiles::new(pages, others);
        let passages = Passages::new(common, |address| !files.stands_at(address));
        Self { files, passages, alike: Alike::default() }
    }

    /// Looks at the page at this path.
    #[must_use]
    pub fn look(&self, path: &str, bytes: &[u8]) -> Seen {
        match std::str::from_utf8(bytes).ok().and_then(|html| PageFacts::read(html, &self.passages)) {
            Some(facts) => self.judge(path, facts),
            None => Seen { ids: None, mistakes: vec![Mistake::new(Kind::Unreadable, "")], elsewhere: Vec::new() },
        }
    }

    /// The same once for all pages on which it was seen.
    #[must_use]
    pub fn share(&self, seen: Seen) -> Arc<Seen> {
        self.alike.share(seen)
    }

    fn judge(&self, path: &str, mut facts: PageFacts<'_>) -> Seen {
        let mut mistakes = Vec::new();
        let mut elsewhere = Vec::new();
        let mut add = |kind: Kind, words: &str| mistakes.push(Mistake::new(kind, words));
        let ids = facts.id_numbers();
        let has_id = |id: &str| ids.binary_search(&number(id)).is_ok();
        // Most addresses stand there as the file is known, and need no closer look.
        facts.addresses.retain(|address| !self.files.stands_at(address));
        for list in [&mut facts.addresses, &mut facts.references] {
            list.sort_unstable();
            list.dedup();
        }
        for address in &facts.addresses {
            match self.files.find(path, address) {
                _ if address.is_empty() => add(Kind::EmptyAddress, address),
                Found::Nothing => add(Kind::NoFile, address),
                Found::Itself(anchor) if !has_id(&anchor) => add(Kind::NoAnchor, address),
                Found::Page(page, anchor) => elsewhere.push(Elsewhere { page, id: number(&anchor), address: address.to_string() }),
                Found::Itself(_) | Found::Outside | Found::File => {}
            }
        }
        facts.references.iter().filter(|id| !has_id(id)).for_each(|id| add(Kind::NoReference, id));
        // A page that leads on is seen for no time at all; its link is enough.
        match facts.main_headings {
            0 if !facts.leads_on => add(Kind::NoHeading, ""),
            0 | 1 => {}
            _ => add(Kind::ManyHeadings, ""),
        }
        if !facts.titled {
            add(Kind::NoTitle, "");
        }
        if ids.windows(2).any(|pair| pair.first() == pair.last()) {
            facts.repeated().iter().for_each(|id| add(Kind::RepeatedId, id));
        }
        Seen { ids: Some(ids), mistakes, elsewhere }
    }

    /// Reports what is wrong, once all pages were looked at. A page that could not be made was not seen, and nobody is blamed for linking
    /// to it. The engine knows where in a template the words at fault stand.
    pub fn conclude(&self, pages: &[PlannedPage<'_>], seen: &[Option<Arc<Seen>>], engine: &Engine, out: &mut Diagnostics) {
        let mut where_found: BTreeMap<Mistake, Vec<&PlannedPage<'_>>> = BTreeMap::new();
        for (page, of_page) in pages.iter().zip(seen) {
            let Some(of_page) = of_page else { continue };
            for mistake in &of_page.mistakes {
                where_found.entry(mistake.clone()).or_default().push(page);
            }
            for link in of_page.elsewhere.iter().filter(|link| leads_nowhere(link, seen)) {
                where_found.entry(Mistake::new(Kind::NoAnchor, &link.address)).or_default().push(page);
            }
        }
        for (mistake, pages) in &where_found {
            if let Some((first, more)) = pages.split_first() {
                out.report(explain(mistake, first, more.len(), &self.files, engine));
            }
        }
    }
}

fn leads_nowhere(link: &Elsewhere, seen: &[Option<Arc<Seen>>]) -> bool {
    let ids = seen.get(link.page).and_then(Option::as_ref).and_then(|page| page.ids.as_ref());
    ids.is_some_and(|ids| ids.binary_search(&link.id).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::render::Given;
    use crate::source::{Location, Sources, Span};
    use tera::Context;

    fn told(pages: &[(&str, &str)], template: &str) -> Vec<(String, String, String)> {
        let mut sources = Sources::default();
        let engine = Engine::from_template("page.html", template, &mut sources);
        let page = |(path, _): &(&str, &str), sources: &mut Sources| PlannedPage {
            path: (*path).to_owned(),
            template: "page.html",
            given: Given::Now(Context::new()),
            origin: Location { file: sources.add(&format!("content/{path}"), String::new()), span: Span::default() },
            owner: None,
        };
        let planned: Vec<PlannedPage<'_>> = pages.iter().map(|given| page(given, &mut sources)).collect();
        let mut out = Diagnostics::new();
        let inspection = Inspection::new(planned.iter().map(|page| page.path.as_str()), ["logo.png"].into_iter(), [GOOD].into_iter());
        let seen: Vec<Option<Arc<Seen>>> =
            pages.iter().map(|(path, html)| Some(Arc::new(inspection.look(path, html.as_bytes())))).collect();
        inspection.conclude(&planned, &seen, &engine, &mut out);
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

    #[test]
    fn nobody_is_blamed_for_a_link_to_a_page_that_could_not_be_made() {
        let mut sources = Sources::default();
        let engine = Engine::from_template("page.html", "", &mut sources);
        let origin = Location { file: sources.add("content/site.yaml", String::new()), span: Span::default() };
        let page = |path: &str| PlannedPage {
            path: path.to_owned(),
            template: "page.html",
            given: Given::Now(Context::new()),
            origin,
            owner: None,
        };
        let planned = [page("index.html"), page("x/index.html")];
        let inspection = Inspection::new(planned.iter().map(|page| page.path.as_str()), std::iter::empty(), std::iter::empty());
        let home = format!("{GOOD}<a href='/x/#b'></a>");
        let mut out = Diagnostics::new();
        inspection.conclude(&planned, &[Some(Arc::new(inspection.look("index.html", home.as_bytes()))), None], &engine, &mut out);
        assert!(out.is_empty());
    }
}
