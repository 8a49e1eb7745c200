//! One thing at each address.

use crate::diagnostic::{Category, Diagnostic, Diagnostics, Example, Rule, Scope};
use crate::model::ContentKind::{Evidence, Organisation, Page, Update};
use crate::source::Location;
use ahash::RandomState;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

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

/// The addresses taken so far. Compared without regard to capitals: many systems hold `A` and `a` to be the same file.
#[derive(Debug)]
pub(crate) struct Addresses {
    top: Location,
    taken: HashMap<String, Location, RandomState>,
    reported: BTreeSet<Location>,
}

impl Addresses {
    pub(crate) fn new(top: Location) -> Self {
        Self { top, taken: HashMap::default(), reported: BTreeSet::new() }
    }

    /// Takes an address for a page and returns the path of its file. None, and a report, when it cannot have it.
    pub(crate) fn take(&mut self, address: &str, origin: Location, out: &mut Diagnostics) -> Option<String> {
        let Some(path) = path_of(address) else {
            self.report(malformed(address, origin), out);
            return None;
        };
        self.claim(&path, address, origin, out).then_some(path)
    }

    /// Takes the address of a file that is not a page.
    pub(crate) fn take_file(&mut self, path: &str, origin: Location, out: &mut Diagnostics) -> bool {
        self.claim(path, &format!("/{path}"), origin, out)
    }

    fn claim(&mut self, path: &str, address: &str, origin: Location, out: &mut Diagnostics) -> bool {
        let first = match self.taken.entry(path.to_lowercase()) {
            Entry::Vacant(place) => {
                place.insert(origin);
                return true;
            }
            Entry::Occupied(first) => *first.get(),
        };
        self.report(taken(address, origin, first, first == self.top), out);
        false
    }

    /// One report for each place: an old name of an organisation that is in use contests all its addresses.
    fn report(&mut self, diagnostic: Diagnostic, out: &mut Diagnostics) {
        if self.reported.insert(diagnostic.at) {
            out.report(diagnostic);
        }
    }
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
        assert_eq!(addresses.take("/about/", first, &mut out).as_deref(), Some("about/index.html"));
        assert!(out.is_empty());
        assert_eq!(addresses.take("/About/", second, &mut out), None);
        assert_eq!(addresses.take("/ABOUT/", second, &mut out), None);
        let found: Vec<_> = out.iter().collect();
        assert_eq!((found.len(), found[0].rule.name, found[0].at, found[0].others[0].at), (1, "address-taken", second, first));
    }

    #[test]
    fn a_page_every_site_has_is_not_blamed_on_a_line_of_the_settings() {
        let [top, first, _] = places();
        let mut out = Diagnostics::new();
        let mut addresses = Addresses::new(top);
        addresses.take("/organisations/", top, &mut out);
        addresses.take("/organisations/", first, &mut out);
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
