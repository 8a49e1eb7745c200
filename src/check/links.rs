//! Links inside the site lead somewhere.

use super::Judge;
use super::rule_table::{BROKEN_ANCHOR, BROKEN_LINK};
use crate::model::{Link, Located, Month, Organisation, OrganisationId, Prose, Register, address};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every link of every text and menu.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let mut places = Places::new(judge.register());
    for (page, prose) in texts(judge.register()) {
        // Pictures are judged by name, in `pictures`.
        let is_picture = |link: &&Link| prose.pictures.iter().any(|picture| picture.at == link.at);
        prose.links.iter().filter(|link| !is_picture(link)).for_each(|link| lead_somewhere(judge, &mut places, &page, link));
    }
    let site = &judge.register().site;
    for entry in site.navigation.iter().chain(&site.footer) {
        menu(judge, &mut places, &entry.url);
    }
}

/// Addresses with the anchors that texts have there. `None`: anchors are made by the theme and not known here.
type Addresses = BTreeMap<String, Option<BTreeSet<String>>>;

/// Every address of the site. Few links lead to organisations, so their addresses are only written out for those that are linked to.
struct Places<'r> {
    register: &'r Register,
    shared: Addresses,
    of_organisations: BTreeMap<&'r OrganisationId, BTreeSet<String>>,
    /// All of them, once somebody had to look for one that is nearly right.
    all: OnceCell<BTreeSet<String>>,
}

impl<'r> Places<'r> {
    fn new(register: &'r Register) -> Self {
        Self { register, shared: shared(register), of_organisations: BTreeMap::new(), all: OnceCell::new() }
    }

    /// The anchors at an address, if there is anything.
    fn find(&mut self, path: &str) -> Option<Anchors<'_>> {
        if let Some(anchors) = self.shared.get(path) {
            return Some(anchors.as_ref().map_or(Anchors::OfTheTheme, Anchors::Known));
        }
        let id = OrganisationId::new(path.strip_prefix(address::ORGANISATIONS)?.split('/').next()?);
        let organisation = self.register.organisations.get(&id)?;
        let known = self.of_organisations.entry(&organisation.id).or_insert_with(|| of_organisation(organisation).collect());
        known.contains(path).then_some(Anchors::OfTheTheme)
    }

    /// All addresses in order.
    fn all(&self) -> impl Iterator<Item = &str> {
        let of_organisations = || self.register.organisations.values().flat_map(of_organisation);
        self.all.get_or_init(|| self.shared.keys().cloned().chain(of_organisations()).collect()).iter().map(String::as_str)
    }
}

/// What is known of the anchors at an address.
enum Anchors<'p> {
    Known(&'p BTreeSet<String>),
    OfTheTheme,
}

/// The addresses below an organisation's own.
fn of_organisation(organisation: &Organisation) -> impl Iterator<Item = String> + '_ {
    let (id, documents) = (&organisation.id, &organisation.documents);
    let own = address::organisation(id);
    let plan = (!documents.plans.is_empty()).then(|| address::plan(id));
    let updates = documents.updates.iter().map(|(month, _)| address::update(id, *month));
    let evidence = documents.evidence.iter().map(|evidence| address::evidence(id, &evidence.id));
    let media = organisation.media.iter().map(|file| address::media(id, file));
    let feeds = [format!("{own}feed.xml"), format!("{own}feed.json")];
    plan.into_iter().chain(updates).chain(evidence).chain(media).chain(feeds)
}

/// The addresses that belong to no organisation alone, and those of all profiles. Pages of the theme's own making have anchors only the
/// built page knows.
fn shared(register: &Register) -> Addresses {
    let mut places = Addresses::new();
    let scheme = &register.scheme;
    let mut known = |address: String| {
        places.entry(address).or_insert(None);
    };
    for fixed in ["/", address::ORGANISATIONS, address::ACCREDITED, address::UPDATES, "/feed.xml", "/feed.json", "/sitemap.xml"] {
        known(fixed.to_owned());
    }
    known(address::SUBMIT.to_owned());
    for form in address::FORMS {
        known(address::form(form));
    }
    let facets: [(&str, Vec<&str>); 6] = [
        ("sectors", scheme.sectors.iter().map(|s| s.id.as_str()).collect()),
        ("wards", scheme.wards.iter().map(|w| w.id.as_str()).collect()),
        ("areas", scheme.areas.iter().map(|a| a.id.as_str()).collect()),
        ("steps", scheme.steps().map(|(_, s)| s.id.as_str()).collect()),
        ("levels", scheme.levels.iter().map(|l| l.id.as_str()).collect()),
        ("phases", scheme.phases.iter().map(|p| p.id.as_str()).collect()),
    ];
    for (facet, values) in facets {
        if !values.is_empty() {
            known(format!("/{facet}/"));
        }
        for value in values {
            known(address::facet(facet, value));
        }
    }
    if scheme.updates.public.value {
        known("/standings/".to_owned());
        for standing in crate::derive::standing::STANDINGS {
            known(address::facet("standings", standing));
        }
    }
    for id in register.ids() {
        known(address::organisation(id));
    }
    let updates = register.organisations.values().flat_map(|organisation| &organisation.documents.updates);
    let months: BTreeSet<Month> = updates.map(|(month, _)| *month).collect();
    for month in months {
        known(address::month(month));
    }
    for page in register.pages.values() {
        // Parts have anchors of their own, such as the names of rules.
        let anchors = || page.prose.headings.iter().map(|heading| heading.anchor.clone()).collect();
        places.insert(page.address.clone(), page.fields.parts.is_empty().then(anchors));
    }
    places
}

/// Every text that links to something of this site, with the address of the page it stands on. Most texts do not.
fn texts<'r>(register: &'r Register) -> Vec<(String, &'r Prose)> {
    let mut texts: Vec<(String, &'r Prose)> = register.pages.values().map(|page| (page.address.clone(), &page.prose)).collect();
    texts.push(("/".to_owned(), &register.notice));
    for organisation in register.organisations.values() {
        let id = &organisation.id;
        let documents = &organisation.documents;
        let mut add = |prose: &'r Prose, page: &dyn Fn() -> String| texts.extend(leads_inside(prose).then(|| (page(), prose)));
        documents.pledges.iter().for_each(|document| add(&document.prose, &|| address::organisation(id)));
        documents.plans.iter().for_each(|document| add(&document.prose, &|| address::plan(id)));
        documents.updates.iter().for_each(|(month, document)| add(&document.prose, &|| address::update(id, *month)));
        documents.evaluations.iter().for_each(|(_, document)| add(&document.prose, &|| address::organisation(id)));
        documents.evidence.iter().for_each(|document| add(&document.prose, &|| address::evidence(id, &document.id)));
    }
    texts
}

fn leads_inside(prose: &Prose) -> bool {
    prose.links.iter().any(is_inside)
}

fn is_inside(link: &Link) -> bool {
    link.address.starts_with(['/', '#'])
}

fn lead_somewhere(judge: &mut Judge<'_, '_>, places: &mut Places<'_>, page: &str, link: &Link) {
    if !is_inside(link) {
        return;
    }
    let (path, anchor) = link.address.split_once('#').unwrap_or((&link.address, ""));
    let path = if path.is_empty() { page } else { path };
    match places.find(path) {
        None => {
            let help = help_for(judge, path, places);
            judge.report(&BROKEN_LINK, link.at, format!("There is no page {path} on this site."), help);
        }
        Some(Anchors::Known(anchors)) if !anchor.is_empty() && !anchors.contains(anchor) => {
            let help = match judge.nearest(anchor, anchors.iter().map(String::as_str)) {
                Some(meant) => format!("Did you mean #{meant}?"),
                None => "Take away the part from # on, or name a heading of that page.".to_owned(),
            };
            judge.report(&BROKEN_ANCHOR, link.at, format!("The page {path} has no heading “#{anchor}”."), help);
        }
        Some(_) => {}
    }
}

fn help_for(judge: &mut Judge<'_, '_>, path: &str, places: &mut Places<'_>) -> String {
    let with_slash = format!("{}/", path.trim_end_matches('/'));
    if places.find(&with_slash).is_some() {
        return format!("Write it with a slash at the end: {with_slash}");
    }
    match judge.nearest(path, places.all()) {
        Some(meant) => format!("Did you mean {meant}?"),
        None => "Look the address up on the site and copy it from there, from the first slash on.".to_owned(),
    }
}

fn menu(judge: &mut Judge<'_, '_>, places: &mut Places<'_>, url: &Located<String>) {
    if url.starts_with('/') {
        lead_somewhere(judge, places, "/", &Link { address: url.value.clone(), at: url.at });
    } else if !url.starts_with("https://") && !url.starts_with("mailto:") {
        let message = format!("“{}” is not an address a menu can have.", url.value);
        judge.report(
            &BROKEN_LINK,
            url.at,
            message,
            "Write an address of this site from the first slash on, such as /about/, or one that begins with https://",
        );
    }
}
