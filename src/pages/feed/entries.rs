//! What a feed reports: updates, evidence and awards.

use super::absolute::absolute_links;
use crate::context::Listed;
use crate::derive::{AwardFact, AwardState};
use crate::model::{Prose, address};
use crate::pages::Common;
use jiff::civil::Date;
use quick_xml::escape::escape;
use std::cmp::Reverse;

/// Something to report, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    Award(usize),
    Update(usize),
    Evidence(usize),
}

/// Something to report, and the day it counts from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'l, 'a> {
    pub(crate) date: Date,
    listed: &'l Listed<'a>,
    item: Item,
}

/// An entry of a feed.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Stays the same as long as the thing keeps its address.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) date: Date,
    pub(crate) author: String,
    pub(crate) language: String,
    /// HTML whose links are full addresses.
    pub(crate) content: String,
}

/// The newest an organisation has to report. Awards that were taken back are not news.
pub(crate) fn of<'l, 'a>(listed: &'l Listed<'a>, most: usize) -> Vec<Candidate<'l, 'a>> {
    let candidate = |date, item| Candidate { date, listed, item };
    let awards = listed.profile.awards.history.iter().enumerate().filter(|(_, fact)| fact.state != AwardState::Withdrawn);
    let awards = awards.filter_map(|(at, fact)| Some(candidate(fact.awarded.earliest()?, Item::Award(at))));
    let updates = listed.updates.iter().enumerate().map(|(at, update)| {
        let published = update.document.fields.published.as_ref().map_or(update.month.first_day(), |day| day.value);
        candidate(published, Item::Update(at))
    });
    let evidence = listed.evidence.iter().enumerate().map(|(at, one)| candidate(one.document.fields.on.value, Item::Evidence(at)));
    let mut all: Vec<_> = awards.chain(updates).chain(evidence).collect();
    all.sort_by_key(|candidate| (Reverse(candidate.date), candidate.item));
    all.truncate(most);
    all
}

impl Entry {
    /// `named`: whether the title says whose it is.
    pub(crate) fn new(common: Common<'_>, candidate: &Candidate<'_, '_>, named: bool) -> Self {
        let listed = candidate.listed;
        let mut entry = match candidate.item {
            Item::Award(at) => listed.profile.awards.history.get(at).map(|fact| award(common, candidate, fact)),
            Item::Update(at) => listed.updates.get(at).map(|update| {
                let url = address::update(listed.profile.id, update.month);
                written(
                    common,
                    candidate,
                    &update.title,
                    &url,
                    &update.document.prose,
                    update.document.common.language.as_ref().map(|l| l.tag()),
                )
            }),
            Item::Evidence(at) => listed.evidence.get(at).map(|evidence| {
                let document = evidence.document;
                let url = address::evidence(listed.profile.id, &document.id);
                written(
                    common,
                    candidate,
                    &document.fields.title,
                    &url,
                    &document.prose,
                    document.common.language.as_ref().map(|l| l.tag()),
                )
            }),
        }
        .unwrap_or_else(|| blank(common, candidate, &listed.link.url));
        if named {
            entry.title = format!("{}: {}", listed.link.name, entry.title);
        }
        entry
    }
}

fn blank(common: Common<'_>, candidate: &Candidate<'_, '_>, address: &str) -> Entry {
    let url = common.materials.absolute(address);
    Entry {
        id: url.clone(),
        title: String::new(),
        url,
        date: candidate.date,
        author: candidate.listed.link.name.clone(),
        language: candidate.listed.speech.language.clone(),
        content: String::new(),
    }
}

fn written(
    common: Common<'_>,
    candidate: &Candidate<'_, '_>,
    title: &str,
    address: &str,
    prose: &Prose,
    language: Option<String>,
) -> Entry {
    let mut entry = blank(common, candidate, address);
    title.clone_into(&mut entry.title);
    entry.content = absolute_links(prose.html.as_str(), common.materials.base_url, &entry.url);
    if entry.content.is_empty() {
        // A feed reader must have something to show; evidence may be links and pictures alone.
        entry.content = format!("<p>{}</p>", escape(title));
    }
    entry.language = language.unwrap_or(entry.language);
    entry
}

fn award(common: Common<'_>, candidate: &Candidate<'_, '_>, fact: &AwardFact) -> Entry {
    let materials = common.materials;
    let mut entry = blank(common, candidate, &candidate.listed.link.url);
    let level = materials.register.scheme.level(&fact.level);
    let name = level.map_or(fact.level.as_str(), |level| level.name.value.as_str());
    let summary = level.and_then(|level| level.summary.as_ref()).map_or("", |summary| summary.value.as_str());
    let day = materials.dates.when(fact.awarded).text;
    entry.id = format!("{}#award-{}-{}", entry.url, fact.level, fact.awarded.iso().unwrap_or_default());
    name.clone_into(&mut entry.title);
    entry.content = format!("<p>{}: {} ({})</p>", escape(candidate.listed.link.name.as_str()), escape(name), escape(day.as_str()));
    if !summary.is_empty() {
        entry.content = format!("{}<p>{}</p>", entry.content, escape(summary));
    }
    entry.language.clone_from(&materials.site_speech.language);
    entry
}
