//! Feeds: everyone's and each organisation's, as Atom and as JSON Feed.

mod absolute;
mod atom;
mod entries;
mod json;

use super::Common;
use crate::context::{FeedLink, Listed, newest_date};
use crate::model::{Organisation, When};
use crate::render::{PlannedFiles, Rendered};
use entries::{Candidate, Entry};
use jiff::civil::Date;
use std::cmp::Reverse;

/// How many entries a feed has at most.
const MOST: usize = 50;

/// A feed, ready to be written in either form.
#[derive(Debug)]
pub(crate) struct Feed {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) language: String,
    /// Who writes it.
    pub(crate) author: String,
    /// The full address of the page it belongs to.
    pub(crate) page: String,
    pub(crate) atom_address: String,
    pub(crate) json_address: String,
    /// The full address of the site's icon.
    pub(crate) icon: String,
    /// The day of its newest entry. Never the day of the build, unless nothing has a date at all.
    pub(crate) updated: Date,
    /// Newest first.
    pub(crate) entries: Vec<Entry>,
}

/// Everyone's feed.
pub(crate) fn of_site(common: Common<'_>) -> Vec<Rendered> {
    let materials = common.materials;
    let site = &materials.register.site;
    let mut candidates: Vec<Candidate<'_, '_>> = common.listing.organisations.iter().flat_map(|listed| entries::of(listed, MOST)).collect();
    candidates.sort_by_key(|candidate| Reverse(candidate.date));
    candidates.truncate(MOST);
    let feed = Feed {
        title: site.title.value.clone(),
        description: site.description.value.clone(),
        language: materials.site_speech.language.clone(),
        author: site.contact.role.value.clone(),
        page: materials.absolute("/"),
        atom_address: materials.absolute(FeedLink::SITE_ATOM),
        json_address: materials.absolute(FeedLink::SITE_JSON),
        icon: materials.absolute("/favicon.svg"),
        updated: updated(common, &candidates, common.listing.organisations.iter()),
        entries: candidates.iter().map(|candidate| Entry::new(common, candidate, true)).collect(),
    };
    let file = |address: &str, bytes| Rendered { path: path(address), bytes, origin: common.top };
    vec![file(FeedLink::SITE_ATOM, atom::write(&feed)), file(FeedLink::SITE_JSON, json::write(&feed))]
}

/// An organisation's feed; none when it has submitted no page.
pub(crate) fn of_organisation<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> Option<PlannedFiles<'c>> {
    let organisation = listed.profile.organisation?;
    let addresses = |listed: &Listed<'_>| (format!("{}feed.xml", listed.link.url), format!("{}feed.json", listed.link.url));
    let (atom, json) = addresses(listed);
    let paths = vec![path(&atom), path(&json)];
    let make = move || {
        let (atom, json) = addresses(listed);
        let feed = organisation_feed(common, listed, organisation, &atom, &json);
        vec![atom::write(&feed), json::write(&feed)]
    };
    let origin = super::organisation::origin(common, listed);
    Some(PlannedFiles { paths, origin, owner: super::organisation::owner(listed), make: Box::new(make) })
}

fn organisation_feed(common: Common<'_>, listed: &Listed<'_>, organisation: &Organisation, atom: &str, json: &str) -> Feed {
    let materials = common.materials;
    let candidates = entries::of(listed, MOST);
    Feed {
        title: listed.link.name.clone(),
        description: organisation.fields.summary.value.clone(),
        language: listed.speech.language.clone(),
        author: listed.link.name.clone(),
        page: materials.absolute(&listed.link.url),
        atom_address: materials.absolute(atom),
        json_address: materials.absolute(json),
        icon: materials.absolute("/favicon.svg"),
        updated: updated(common, &candidates, std::iter::once(listed)),
        entries: candidates.iter().map(|candidate| Entry::new(common, candidate, false)).collect(),
    }
}

/// The newest entry's day; without entries, the newest day in the files it would be made from.
fn updated<'l, 'a: 'l>(common: Common<'_>, candidates: &[Candidate<'_, '_>], listed: impl Iterator<Item = &'l Listed<'a>>) -> Date {
    let today = common.materials.register.today;
    let newest_file = || listed.filter_map(|listed| newest_date(listed.profile, today)).filter_map(When::earliest).max();
    candidates.first().map(|candidate| candidate.date).or_else(newest_file).unwrap_or(today)
}

/// The file at an address.
fn path(address: &str) -> String {
    address.trim_start_matches('/').to_owned()
}

/// Midnight of a day, as feeds write it.
fn instant(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
