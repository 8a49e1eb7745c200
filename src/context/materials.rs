//! What views are made from: the facts, the theme's words, and what is worked out from them once for all pages.

use super::dates::DateWords;
use super::scheme_links::{SchemeLinks, message};
use super::speech::Speech;
use super::{DateView, Labelled, NamedLink, PictureFile, Roll, SafeHtml, Shared};
use crate::cloth;
use crate::derive::{Claim, Facts};
use crate::model::{Month, OrganisationId, Register, address};
use crate::source::Sources;
use crate::theme::Wording;
use crate::theme::wording::Argument;
use std::collections::BTreeMap;

/// What is said on very many pages.
const OFTEN: [(&str, &str); 9] = [
    ("claim", "not-yet"),
    ("claim", "not-recorded"),
    ("claim", "self-declared"),
    ("claim", "confirmed"),
    ("status", "not-started"),
    ("status", "in-progress"),
    ("status", "done"),
    ("status", "dropped"),
    ("status", "overdue"),
];

fn label(wording: &Wording, family: &str, id: &str) -> Labelled {
    Labelled { id: id.to_owned(), name: wording.plain(&message(family, id)) }
}

/// Everything a view may be made from.
#[derive(Debug)]
pub(crate) struct Materials<'a> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) register: &'a Register,
    pub(crate) wording: &'a Wording,
    pub(crate) sources: &'a Sources,
    pub(crate) pictures: &'a BTreeMap<String, PictureFile>,
    /// The site's public address, without a slash at its end.
    pub(crate) base_url: &'a str,
    /// Where this is only a part of the register: who else is in it.
    pub(crate) elsewhere: Option<&'a Roll>,
    pub(crate) dates: DateWords<'a>,
    pub(crate) links: SchemeLinks,
    pub(crate) site_speech: Speech,
    pub(crate) built_on: DateView,
    /// The way up from every page.
    pub(crate) home: Shared<NamedLink>,
    /// The list of all organisations.
    pub(crate) organisations: Shared<NamedLink>,
    /// Words that stand on very many pages: of claims and of actions, by the message that holds them.
    labels: BTreeMap<String, Shared<Labelled>>,
    /// How many steps each phase has.
    pub(crate) phase_lengths: Vec<usize>,
    /// For each phase its patches: not taken, self-declared, confirmed.
    patches: Vec<[SafeHtml; 3]>,
}

impl<'a> Materials<'a> {
    pub(crate) fn new(
        facts: &'a Facts<'a>,
        wording: &'a Wording,
        sources: &'a Sources,
        pictures: &'a BTreeMap<String, PictureFile>,
        base_url: &'a str,
        elsewhere: Option<&'a Roll>,
    ) -> Self {
        let register = facts.register;
        let dates = DateWords::new(wording);
        let patch = |claim, phase: usize| SafeHtml::from(&cloth::patch(claim, phase + 1));
        let patches = |phase| [patch(Claim::NotYet, phase), patch(Claim::SelfDeclared, phase), patch(Claim::Confirmed, phase)];
        Self {
            facts,
            register,
            wording,
            sources,
            pictures,
            base_url,
            elsewhere,
            links: SchemeLinks::new(&register.scheme, wording),
            site_speech: Speech::of_site(&register.site),
            built_on: dates.day(register.today),
            home: Shared::new(&NamedLink { id: "home".to_owned(), name: wording.plain("breadcrumb_home"), url: "/".to_owned() }),
            organisations: Shared::new(&NamedLink {
                id: "organisations".to_owned(),
                name: wording.plain("title_organisations"),
                url: address::ORGANISATIONS.to_owned(),
            }),
            labels: OFTEN.iter().map(|(family, id)| (message(family, id), Shared::new(&label(wording, family, id)))).collect(),
            phase_lengths: register.scheme.phases.iter().map(|phase| phase.steps.len()).collect(),
            patches: (0..register.scheme.phases.len()).map(patches).collect(),
            dates,
        }
    }

    /// An id and its words, as templates get them.
    pub(crate) fn label(&self, family: &str, id: &str) -> Shared<Labelled> {
        let known = self.labels.get(&message(family, id)).cloned();
        known.unwrap_or_else(|| Shared::new(&label(self.wording, family, id)))
    }

    /// The patch of a step in the phase at this position, from 0.
    pub(crate) fn patch(&self, claim: Claim, phase: usize) -> SafeHtml {
        let Some([bare, loose, close]) = self.patches.get(phase) else { return SafeHtml::none() };
        match claim {
            Claim::NotYet => bare.clone(),
            Claim::SelfDeclared => loose.clone(),
            Claim::Confirmed => close.clone(),
        }
    }

    /// A picture of an organisation that is there.
    pub(crate) fn picture(&self, id: &OrganisationId, file: &str) -> Option<PictureFile> {
        self.pictures.get(&address::media(id, file)).cloned()
    }

    /// The title of an update that has none of its own.
    pub(crate) fn update_title(&self, month: Month) -> String {
        self.wording.with("update_title", &[("month", Argument::Text(&self.dates.month(month).text))])
    }

    /// The full address of an address on the site.
    pub(crate) fn absolute(&self, address: &str) -> String {
        [self.base_url, address].concat()
    }
}
