//! Links inside the site lead somewhere.

use super::Judge;
use super::rule_table::{BROKEN_ANCHOR, BROKEN_LINK};
use crate::model::{Link, Located, Prose, Register, address};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every link of every text and menu.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let places = places(judge.register());
    for (page, prose) in texts(judge.register()) {
        // Pictures are judged by name, in `pictures`.
        let is_picture = |link: &&Link| prose.pictures.iter().any(|picture| picture.at == link.at);
        prose.links.iter().filter(|link| !is_picture(link)).for_each(|link| lead_somewhere(judge, &places, &page, link));
    }
    let site = &judge.register().site;
    for entry in site.navigation.iter().chain(&site.footer) {
        menu(judge, &places, &entry.url);
    }
}

/// Every address of the site with the anchors that texts have there. `None`: anchors are made by the theme and not known here.
type Places = BTreeMap<String, Option<BTreeSet<String>>>;

/// All addresses that will exist. Pages of the theme's own making have anchors only the built page knows.
fn places(register: &Register) -> Places {
    let mut places = Places::new();
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
    for organisation in register.organisations.values() {
        let documents = &organisation.documents;
        if !documents.plans.is_empty() {
            known(address::plan(&organisation.id));
        }
        documents.updates.iter().for_each(|(month, _)| known(address::update(&organisation.id, *month)));
        documents.updates.iter().for_each(|(month, _)| known(address::month(*month)));
        documents.evidence.iter().for_each(|evidence| known(address::evidence(&organisation.id, &evidence.id)));
        organisation.media.iter().for_each(|file| known(address::media(&organisation.id, file)));
        known(format!("{}feed.xml", address::organisation(&organisation.id)));
        known(format!("{}feed.json", address::organisation(&organisation.id)));
    }
    for page in register.pages.values() {
        let anchors = page.prose.headings.iter().map(|heading| heading.anchor.clone()).collect();
        places.insert(page.address.clone(), Some(anchors));
    }
    places
}

/// Every text with the address of the page it stands on.
fn texts(register: &Register) -> Vec<(String, &Prose)> {
    let mut texts: Vec<(String, &Prose)> = register.pages.values().map(|page| (page.address.clone(), &page.prose)).collect();
    texts.push(("/".to_owned(), &register.notice));
    for organisation in register.organisations.values() {
        let id = &organisation.id;
        let documents = &organisation.documents;
        texts.extend(documents.pledges.iter().map(|document| (address::organisation(id), &document.prose)));
        texts.extend(documents.plans.iter().map(|document| (address::plan(id), &document.prose)));
        texts.extend(documents.updates.iter().map(|(month, document)| (address::update(id, *month), &document.prose)));
        texts.extend(documents.evaluations.iter().map(|(_, document)| (address::organisation(id), &document.prose)));
        texts.extend(documents.evidence.iter().map(|document| (address::evidence(id, &document.id), &document.prose)));
    }
    texts
}

fn lead_somewhere(judge: &mut Judge<'_, '_>, places: &Places, page: &str, link: &Link) {
    if !link.address.starts_with(['/', '#']) {
        return;
    }
    let (path, anchor) = link.address.split_once('#').unwrap_or((&link.address, ""));
    let path = if path.is_empty() { page } else { path };
    match places.get(path) {
        None => {
            let help = help_for(judge, path, places);
            judge.report(&BROKEN_LINK, link.at, format!("There is no page {path} on this site."), help);
        }
        Some(Some(anchors)) if !anchor.is_empty() && !anchors.contains(anchor) => {
            let help = match judge.nearest(anchor, anchors.iter().map(String::as_str)) {
                Some(meant) => format!("Did you mean #{meant}?"),
                None => "Take away the part from # on, or name a heading of that page.".to_owned(),
            };
            judge.report(&BROKEN_ANCHOR, link.at, format!("The page {path} has no heading “#{anchor}”."), help);
        }
        Some(_) => {}
    }
}

fn help_for(judge: &mut Judge<'_, '_>, path: &str, places: &Places) -> String {
    let with_slash = format!("{}/", path.trim_end_matches('/'));
    if places.contains_key(&with_slash) {
        return format!("Write it with a slash at the end: {with_slash}");
    }
    match judge.nearest(path, places.keys().map(String::as_str)) {
        Some(meant) => format!("Did you mean {meant}?"),
        None => "Look the address up on the site and copy it from there, from the first slash on.".to_owned(),
    }
}

fn menu(judge: &mut Judge<'_, '_>, places: &Places, url: &Located<String>) {
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
