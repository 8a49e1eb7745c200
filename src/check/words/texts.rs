//! Every text of the register, file by file: which words stand in fields, which in prose, and which should name a role.

use super::super::Judge;
use crate::model::{Common, Document, Language, Link, Located, Organisation, PassagePlace, Prose, RegisterEntry, Scheme, Site};
use crate::source::{FileId, Location};

/// The texts of one file.
pub(super) struct Texts<'r> {
    pub(super) file: FileId,
    /// The name of the organisation that wrote it, whose own short forms need no explanation.
    pub(super) name: &'r str,
    /// Whether these are an organisation's own words.
    pub(super) of_organisation: bool,
    /// Whether it is the page that says what short forms mean.
    pub(super) glossary: bool,
    /// Whether it is written in English, as far as anybody says.
    pub(super) english: bool,
    pub(super) pieces: Vec<Piece>,
    /// Links to mailboxes.
    pub(super) mail_links: Vec<&'r Link>,
}

/// Words that stand together.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) at: Location,
    pub(super) sort: Sort,
}

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A text of a field.
    Field,
    /// A field that should name a role.
    Role,
    /// A field that should hold a role's mailbox.
    Mailbox,
    /// Words of prose.
    Prose(PassagePlace),
}

/// All texts that no organisation wrote, one file after another.
pub(super) fn of_others<'r>(judge: &Judge<'r, '_>) -> Vec<Texts<'r>> {
    let register = judge.register();
    let entries = register.entries.values();
    let mut all: Vec<Texts<'r>> =
        entries.map(|entry| of_entry(entry, entry.fields.name.as_ref().map_or("", |name| name.as_str()))).collect();
    for page in register.pages.values() {
        let english = is_english(page.fields.language.as_ref().or(register.site.language.as_ref()));
        let mut texts = Texts::new(page.file, "", false, english);
        texts.glossary = super::acronyms::is_glossary(&page.address);
        texts.fields([&page.fields.title, &page.fields.summary]);
        texts.prose(&page.prose);
        all.push(texts);
    }
    all.push(of_site(&register.site, &register.notice));
    all.extend(judge.reading.scheme_is_read.then(|| of_scheme(&register.scheme)));
    all
}

fn is_english(language: Option<&Located<Language>>) -> bool {
    language.is_none_or(|language| language.tag().split('-').next() == Some("en"))
}

/// The texts of an organisation, one file after another.
pub(super) fn of_organisation(organisation: &Organisation) -> Vec<Texts<'_>> {
    let fields = &organisation.fields;
    let mut own = Texts::new(organisation.file, &fields.name, true, is_english(fields.languages.first()));
    own.fields([&fields.name, &fields.summary]);
    own.fields(fields.journey.iter().filter_map(|step| step.note.as_ref()));
    own.fields(fields.logo.iter().map(|logo| &logo.alt));
    own.contact(fields.contact.as_ref().map(|contact| &contact.role), fields.contact.as_ref().and_then(|contact| contact.email.as_ref()));
    let mut all = vec![own];
    let documents = &organisation.documents;
    for pledge in &documents.pledges {
        let mut texts = Texts::of(organisation, pledge);
        texts.fields(pledge.fields.title.iter().chain(pledge.fields.commitments.iter().map(|commitment| &commitment.text)));
        texts.roles(pledge.fields.signed_by.iter());
        all.push(texts);
    }
    for plan in &documents.plans {
        let mut texts = Texts::of(organisation, plan);
        texts.fields(plan.fields.title.iter().chain(plan.fields.summary.iter()));
        for action in &plan.fields.actions {
            texts.fields([&action.title].into_iter().chain(action.changes.iter().map(|change| &change.reason)));
            texts.fields(action.measure.iter().map(|measure| &measure.name));
            texts.roles(action.owner.iter());
        }
        all.push(texts);
    }
    for (_, update) in &documents.updates {
        let mut texts = Texts::of(organisation, update);
        texts.fields(update.fields.title.iter());
        all.push(texts);
    }
    for (_, evaluation) in &documents.evaluations {
        let mut texts = Texts::of(organisation, evaluation);
        texts.fields(evaluation.fields.areas.iter().flat_map(|(_, area)| area.strengths.iter().chain(&area.improvements)));
        all.push(texts);
    }
    for evidence in &documents.evidence {
        let mut texts = Texts::of(organisation, evidence);
        texts.fields([&evidence.fields.title].into_iter().chain(evidence.fields.media.iter().map(|picture| &picture.alt)));
        texts.fields(evidence.fields.media.iter().filter_map(|picture| picture.consent.as_ref()));
        texts.fields(evidence.fields.links.iter().map(|link| &link.title));
        all.push(texts);
    }
    all
}

fn of_entry<'r>(entry: &'r RegisterEntry, name: &'r str) -> Texts<'r> {
    let fields = &entry.fields;
    let mut texts = Texts::new(entry.file, name, false, true);
    texts.fields(fields.name.iter().chain(&fields.note).chain(&fields.status_reason));
    texts.fields(fields.steps.iter().filter_map(|step| step.note.as_ref()));
    texts.fields(fields.awards.iter().filter_map(|award| award.withdrawn.as_ref()).map(|withdrawn| &withdrawn.reason));
    texts.fields(fields.consent.iter().map(|consent| &consent.how));
    texts
}

fn of_site<'r>(site: &'r Site, notice: &'r Prose) -> Texts<'r> {
    let mut texts = Texts::new(site.title.at.file, &site.title, false, is_english(site.language.as_ref()));
    texts.fields([&site.title, &site.headline, &site.introduction, &site.description]);
    texts.fields(site.navigation.iter().chain(&site.footer).map(|entry| &entry.title));
    texts.contact(Some(&site.contact.role), Some(&site.contact.email));
    texts.contact(None, Some(&site.security.contact).filter(|contact| contact.starts_with("mailto:")));
    texts.prose(notice);
    texts
}

fn of_scheme(scheme: &Scheme) -> Texts<'_> {
    let mut texts = Texts::new(scheme.name.at.file, &scheme.name, false, true);
    texts.fields([&scheme.name, &scheme.summary]);
    texts.fields(scheme.phases.iter().flat_map(|phase| [&phase.name, &phase.summary]));
    texts.fields(scheme.steps().flat_map(|(_, step)| [&step.name, &step.summary].into_iter().chain(&step.asks)));
    texts.fields(scheme.areas.iter().flat_map(|area| [&area.name, &area.summary]));
    texts.fields(scheme.levels.iter().flat_map(|level| std::iter::once(&level.name).chain(&level.summary)));
    texts.fields(scheme.sectors.iter().flat_map(|sector| std::iter::once(&sector.name).chain(&sector.summary)));
    texts.fields(scheme.scale.iter().flat_map(|rating| std::iter::once(&rating.name).chain(&rating.summary)));
    texts
}

impl<'r> Texts<'r> {
    fn new(file: FileId, name: &'r str, of_organisation: bool, english: bool) -> Self {
        Self { file, name, of_organisation, glossary: false, english, pieces: Vec::new(), mail_links: Vec::new() }
    }

    /// The texts of a document, with those that every document has.
    fn of<T>(organisation: &'r Organisation, document: &'r Document<T>) -> Self {
        let Common { language, .. } = &document.common;
        let english = is_english(language.as_ref().or(organisation.fields.languages.first()));
        let mut texts = Self::new(document.file, &organisation.fields.name, true, english);
        texts.prose(&document.prose);
        texts
    }

    fn fields(&mut self, fields: impl IntoIterator<Item = &'r Located<String>>) {
        self.pieces.extend(fields.into_iter().filter(|field| !field.is_stand_in()).map(|field| Piece { at: field.at, sort: Sort::Field }));
    }

    fn roles(&mut self, fields: impl IntoIterator<Item = &'r Located<String>>) {
        self.pieces.extend(fields.into_iter().filter(|field| !field.is_stand_in()).map(|field| Piece { at: field.at, sort: Sort::Role }));
    }

    fn contact(&mut self, role: Option<&'r Located<String>>, email: Option<&'r Located<String>>) {
        self.roles(role);
        let email = email.filter(|email| !email.is_stand_in());
        self.pieces.extend(email.map(|email| Piece { at: email.at, sort: Sort::Mailbox }));
    }

    fn prose(&mut self, prose: &'r Prose) {
        self.pieces.extend(prose.passages.iter().map(|passage| Piece { at: passage.at, sort: Sort::Prose(passage.within) }));
        self.mail_links.extend(prose.links.iter().filter(|link| link.address.starts_with("mailto:")));
    }
}
