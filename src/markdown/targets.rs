//! The links and pictures of a text: which are good, and what is wrong with the others.

use super::destination::destination;
use super::outline::Outline;
use super::parsed::{Parsed, plain_words};
use super::picture_target::of_picture;
use super::rule_table::{LINK_WITHOUT_WORDS, PICTURE_WITHOUT_ALT};
use super::target::{Fault, Origin, of_link};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Link, address};
use crate::source::Location;
use pulldown_cmark::{Event, LinkType, Tag};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where the links and pictures of one text lead.
#[derive(Debug, Default)]
pub(super) struct Targets {
    /// Links and pictures, in order.
    pub(super) links: Vec<Link>,
    /// Files in the organisation's media folder that are shown or linked to.
    pub(super) pictures: Vec<Link>,
    by_event: BTreeMap<usize, String>,
}

impl Targets {
    /// The address of the link or picture that begins with the event at `index`; `None` when it has no good one.
    pub(super) fn address(&self, index: usize) -> Option<&str> {
        self.by_event.get(&index).map(String::as_str)
    }

    fn keep(&mut self, index: usize, address: String, at: Location, parsed: &Parsed<'_>) {
        let media = parsed.place.organisation.as_ref().map(|id| address::media(id, ""));
        let link = Link { address: address.clone(), at };
        if media.is_some_and(|media| address.starts_with(&media)) {
            self.pictures.push(link.clone());
        }
        self.links.push(link);
        self.by_event.insert(index, address);
    }
}

/// Judges every link and picture. What stands inside a picture is its words only, and is not looked at.
pub(super) fn read(parsed: &Parsed<'_>, outline: &Outline, out: &mut Diagnostics) -> Targets {
    let mut targets = Targets::default();
    let from = Origin { path: parsed.path, place: &parsed.place, outline };
    let mut index = 0;
    let mut link_ends = 0;
    while let Some((event, range)) = parsed.events.get(index) {
        match event {
            // The parser finds `<https://…>` inside a link's words too; HTML knows no link inside a link, so there it is words.
            Event::Start(Tag::Link { .. }) if index < link_ends => {}
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                link_ends = parsed.end_of(index);
                let email = matches!(link_type, LinkType::Email).then(|| format!("mailto:{dest_url}"));
                let at = parsed.at(&destination(parsed, index, *link_type, range));
                if !has_words(parsed, index) {
                    out.report(without_words(parsed.at(range)));
                }
                match of_link(email.as_deref().unwrap_or(dest_url), from) {
                    Ok(address) => targets.keep(index, address, at, parsed),
                    Err(fault) => report(fault, at, out),
                }
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                let at = parsed.at(&destination(parsed, index, *link_type, range));
                match of_picture(dest_url, from) {
                    Ok(address) => targets.keep(index, address, at, parsed),
                    Err(fault) => report(fault, at, out),
                }
                if plain_words(parsed.inside(index), true).is_empty() {
                    out.report(without_alt(parsed, range));
                }
                index = parsed.end_of(index);
            }
            _ => {}
        }
        index += 1;
    }
    targets
}

fn report(fault: Fault, at: Location, out: &mut Diagnostics) {
    out.report(Diagnostic::new(fault.rule, at, fault.message).help(fault.help));
}

fn has_words(parsed: &Parsed<'_>, index: usize) -> bool {
    parsed.inside(index).iter().any(|(event, _)| matches!(event, Event::Text(text) | Event::Code(text) if !text.trim().is_empty()))
}

fn without_words(at: Location) -> Diagnostic {
    Diagnostic::new(&LINK_WITHOUT_WORDS, at, "This link has no words, so readers cannot see or hear it.")
        .help("Say between the square brackets what the link leads to: `[our plan](../plans/2025.md)`.")
}

fn without_alt(parsed: &Parsed<'_>, range: &Range<usize>) -> Diagnostic {
    let message = "This picture has no words for people who cannot see it.";
    Diagnostic::new(&PICTURE_WITHOUT_ALT, parsed.at(range), message)
        .help("Say between the square brackets what the picture shows: `![Children planting trees](../media/trees.jpg)`.")
}
