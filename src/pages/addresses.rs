//! One thing at each address.

use crate::diagnostic::{Category, Diagnostic, Diagnostics, Example, Rule, Scope};
use crate::model::ContentKind::{Evidence, Organisation, Page, Update};
use crate::render::address;
use crate::source::{Location, TextIndex};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What can be wrong with addresses.
pub static RULES: &[&Rule] = &[&ADDRESS_MALFORMED, &ADDRESS_TAKEN];

static ADDRESS_MALFORMED: Rule = Rule {
    name: "address-malformed",
    category: Category::Broken,
    summary: "An old address has signs that an address of this site never has.",
    explanation: "When a page moves, its old address leads on to the new one. This old address has letters or signs that no address of the site \
        ever had, so nobody could arrive by it.\n\n\
        Write the old address as it stood after the site's name, without the slashes at either end: guidance/old-name.",
    scope: Scope::Content(&[Page]),
    wrong: Example {
        path: "content/pages/about.md",
        text: "---\ntitle: About\nsummary: What this site is for.\nformerly: [⟦../about⟧]\n---\nThis site lists the organisations that take part.\n",
    },
    right: Example {
        path: "content/pages/about.md",
        text: "---\ntitle: About\nsummary: What this site is for.\nformerly: [old-about]\n---\nThis site lists the organisations that take part.\n",
    },
};

static ADDRESS_TAKEN: Rule = Rule {
    name: "address-taken",
    category: Category::Broken,
    summary: "Two pages have the same address.",
    explanation: "Two pages want to be at the same address, and only one of them can be. A capital letter makes no difference.\n\n\
        If it is an old name listed under “formerly”, take it out of that list. Otherwise give one of the two files another name.",
    scope: Scope::Content(&[Organisation, Update, Evidence, Page]),
    wrong: Example {
        path: "content/pages/about.md",
        text: "---\ntitle: About\nsummary: What this site is for.\nformerly: [⟦organisations⟧]\n---\nThis site lists the organisations that take part.\n",
    },
    right: Example {
        path: "content/pages/about.md",
        text: "---\ntitle: About\nsummary: What this site is for.\nformerly: [old-about]\n---\nThis site lists the organisations that take part.\n",
    },
};

/// What is wrong with addresses, each place told once: an old name of an organisation that is in use contests all its addresses.
#[derive(Debug)]
pub(crate) struct Addresses {
    top: Location,
    reported: BTreeSet<Location>,
}

impl Addresses {
    pub(crate) fn new(top: Location) -> Self {
        Self { top, reported: BTreeSet::new() }
    }

    /// Says that there can be no file at an address.
    pub(crate) fn report_malformed(&mut self, address: &str, origin: Location, out: &mut Diagnostics) {
        self.report(malformed(address, origin), out);
    }

    /// Begins to give addresses to files, some `files` of them.
    pub(crate) fn claims<'p>(&mut self, files: usize) -> Claims<'_, 'p> {
        Claims { addresses: self, index: TextIndex::with_room(files), taken: Vec::with_capacity(files) }
    }

    fn report(&mut self, diagnostic: Diagnostic, out: &mut Diagnostics) {
        if self.reported.insert(diagnostic.at) {
            out.report(diagnostic);
        }
    }
}

/// The addresses taken so far. Compared without regard to capitals: many systems hold `A` and `a` to be the same file.
#[derive(Debug)]
pub(crate) struct Claims<'a, 'p> {
    addresses: &'a mut Addresses,
    index: TextIndex,
    /// The paths of the files, and who has them.
    taken: Vec<(&'p str, Location)>,
}

impl<'p> Claims<'_, 'p> {
    /// Takes the address of a file. False, and a report, when something else has it.
    pub(crate) fn claim(&mut self, path: &'p str, origin: Location, out: &mut Diagnostics) -> bool {
        let Self { addresses, index, taken: all } = self;
        let wanted = small(path);
        let first = index.add(&wanted, all.len(), |at| all.get(at).is_some_and(|(path, _)| small(path) == wanted));
        let Some((_, first)) = first.and_then(|first| all.get(first)) else {
            all.push((path, origin));
            return true;
        };
        addresses.report(taken(&address(path), origin, *first, *first == addresses.top), out);
        false
    }
}

fn small(path: &str) -> Cow<'_, str> {
    let is_small = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(path) } else { Cow::Owned(path.to_lowercase()) }
}

fn taken(address: &str, origin: Location, first: Location, by_the_site: bool) -> Diagnostic {
    let help = "Give this file another name. If it is an old name listed under \"formerly\", remove it from that list.";
    if by_the_site {
        let message = format!("The address {address} belongs to a page that every site has, so nothing else can be there.");
        return Diagnostic::new(&ADDRESS_TAKEN, origin, message).help(help);
    }
    let message = format!("The address {address} is already taken by another page. A capital letter does not make it different.");
    Diagnostic::new(&ADDRESS_TAKEN, origin, message).other(first, "this has the address").help(help)
}

fn malformed(address: &str, origin: Location) -> Diagnostic {
    let message = format!("\"{address}\" cannot be an address on this site.");
    Diagnostic::new(&ADDRESS_MALFORMED, origin, message)
        .help("Write the old address with small letters, digits and hyphens, its parts joined by /, such as guidance/old-name.")
}

/// The file of an address: `/a/b/` is `a/b/index.html`, `/404.html` is `404.html`. None when it could lead anywhere else than below
/// the output folder, or to a file that some system cannot hold.
pub(crate) fn path_of(address: &str) -> Option<String> {
    let fits = |part: &str| {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !part.is_empty() && !part.starts_with('.') && !part.ends_with('.') && part.chars().all(known)
    };
    let inside = address.strip_prefix('/')?;
    if inside.is_empty() {
        return Some("index.html".to_owned());
    }
    match inside.strip_suffix('/') {
        Some(folder) => folder.split('/').all(fits).then(|| format!("{folder}/index.html")),
        None => inside.split('/').all(fits).then(|| inside.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Sources, Span};
    use proptest::prelude::*;

    fn places() -> [Location; 3] {
        let mut sources = Sources::default();
        ["content/site.yaml", "content/pages/a.md", "content/pages/b.md"]
            .map(|path| Location { file: sources.add(path, String::new()), span: Span::default() })
    }

    #[test]
    fn an_address_has_one_file() {
        let path = |address| path_of(address).unwrap();
        assert_eq!([path("/"), path("/a/b/"), path("/404.html")], ["index.html", "a/b/index.html", "404.html"]);
        for wrong in ["", "a/", "//", "/../a/", "/a//b/", "/a?b/", "/.git/", "/a\\b/", "/a b/"] {
            assert_eq!(path_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_second_claim_is_reported_with_both_places_and_capitals_do_not_matter() {
        let [top, first, second] = places();
        let mut out = Diagnostics::new();
        let mut addresses = Addresses::new(top);
        let mut claims = addresses.claims(0);
        assert!(claims.claim("about/index.html", first, &mut out));
        assert!(out.is_empty());
        assert!(!claims.claim("About/index.html", second, &mut out));
        assert!(!claims.claim("ABOUT/index.html", second, &mut out));
        let found: Vec<_> = out.iter().collect();
        assert_eq!((found.len(), found[0].rule.name, found[0].at, found[0].others[0].at), (1, "address-taken", second, first));
        assert!(found[0].message.contains("/About/ "), "{}", found[0].message);
    }

    #[test]
    fn a_page_every_site_has_is_not_blamed_on_a_line_of_the_settings() {
        let [top, first, _] = places();
        let mut out = Diagnostics::new();
        let mut addresses = Addresses::new(top);
        let mut claims = addresses.claims(2);
        claims.claim("organisations/index.html", top, &mut out);
        claims.claim("organisations/index.html", first, &mut out);
        assert!(out.iter().all(|found| found.others.is_empty() && found.at == first));
        assert!(out.has_errors());
    }

    proptest! {
        #[test]
        fn no_address_leads_out_of_the_folder(address in ".*") {
            if let Some(path) = path_of(&address) {
                prop_assert!(!path.starts_with('/') && path.split('/').all(|part| !part.is_empty() && part != ".."));
            }
        }
    }
}
