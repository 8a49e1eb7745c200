//! From a world to a reading: lists, loads, reads and puts together.

use super::documents::{Recorded, read_file};
use super::file_kind::{FileKind, file_kind, is_media, mistyped_organisation, wrong_folder};
use super::rule_table::{BAD_PICTURE, CHANGED_NOTHING, DOCUMENT_TWICE, MISSING_FILE, NOTHING_SAID};
use super::text::{MEDIA_LIMIT, admit, load};
use super::{Reading, standby};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::fields::{Declared, Value};
use crate::model::organisation::OrganisationFields;
use crate::model::{
    ContentKind, Document, FreePage, Month, Organisation, OrganisationDocuments, OrganisationId, Prose, Register, RegisterEntry, Scheme,
    Site, Update,
};
use crate::source::{FileId, Listing, ListingKind, Location, Sources, Span, World};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Reads everything below `content/`.
pub fn read(world: &dyn World, out: &mut Diagnostics) -> Reading {
    let mut sources = Sources::default();
    let mut found = Diagnostics::new();
    let mut listings = world.list("content");
    // What is told, and of which of two files, must not hang on the order in which a disk lists them.
    listings.sort_by(|a, b| a.path.cmp(&b.path));
    let files = admit_all(world, &listings, &mut sources, &mut found);
    let mistyped = listings.iter().filter_map(|listing| mistyped_organisation(&listing.path)).collect();
    let media: Vec<Listing> = listings.into_iter().filter(|listing| is_media(&listing.path)).collect();
    let read: Vec<(Option<Recorded>, Diagnostics)> = files
        .par_iter()
        .map(|(file, kind)| {
            let mut out = Diagnostics::new();
            let record = if world.is_wanted() { read_file(kind, *file, sources.file(*file), &mut out) } else { None };
            (record, out)
        })
        .collect();
    let mut gathered = Gathered { mistyped, ..Gathered::default() };
    for ((file, kind), (record, problems)) in files.iter().zip(read) {
        found.append(problems);
        gathered.take(*file, kind, record, &mut found);
    }
    gathered.media(&media, &mut sources, &mut found);
    let reading = gathered.finish(world, sources, &mut found);
    out.append(found);
    reading
}

/// Loads every file of a known kind and reports the others, a wrong folder once for all that lies in it. Media are only listed here:
/// their bytes are read when they are made ready.
fn admit_all(world: &dyn World, listings: &[Listing], sources: &mut Sources, out: &mut Diagnostics) -> Vec<(FileId, FileKind)> {
    let loaded: Vec<_> = listings
        .par_iter()
        .map(|listing| {
            let kind = file_kind(&listing.path, FileId::first()).ok();
            // What lies in the wrong place, or is no text at all, is not looked into: its place is what is wrong with it.
            let unread = is_media(&listing.path) || matches!(kind, Some(FileKind::Aside) | None);
            let ordinary = matches!(listing.kind, ListingKind::File(_));
            (listing, kind, (!(unread && ordinary)).then(|| load(world, listing)))
        })
        .collect();
    sources.reserve(loaded.len());
    let mut files = Vec::with_capacity(loaded.len());
    let mut wrong_folders = BTreeSet::new();
    for (listing, kind, loaded) in loaded {
        let (file, is_text) = match loaded {
            Some(loaded) => admit(loaded, &listing.path, sources, out),
            None => (sources.missing(&listing.path), false),
        };
        if let Some(kind) = kind {
            files.extend(is_text.then_some((file, kind)));
        } else if let Err(problem) = file_kind(&listing.path, file)
            && wrong_folder(&listing.path).is_none_or(|folder| wrong_folders.insert(folder))
        {
            out.report(*problem);
        }
    }
    files
}

/// Records as they come in.
#[derive(Default)]
struct Gathered {
    site: Option<(Site, Prose)>,
    scheme: Option<Scheme>,
    organisations: BTreeMap<OrganisationId, (FileId, Box<OrganisationFields>)>,
    documents: BTreeMap<OrganisationId, OrganisationDocuments>,
    media_names: BTreeMap<OrganisationId, Vec<String>>,
    entries: BTreeMap<OrganisationId, RegisterEntry>,
    pages: BTreeMap<String, FreePage>,
    /// Files that gave a record, with mistakes or without, in their order.
    read: Vec<FileId>,
    /// First file seen in each organisation's folder.
    folders: BTreeMap<OrganisationId, FileId>,
    /// The organisation whose file came last.
    last: Option<OrganisationId>,
    /// Organisations whose own file has nearly the right name: that was said, and it is not missing.
    mistyped: BTreeSet<OrganisationId>,
}

impl Gathered {
    fn take(&mut self, file: FileId, kind: &FileKind, record: Option<Recorded>, out: &mut Diagnostics) {
        // The files of an organisation come one after another.
        if let Some(owner) = owner(kind).filter(|owner| self.last.as_ref() != Some(owner)) {
            self.folders.entry(owner.clone()).or_insert(file);
            self.last = Some(owner.clone());
        }
        let Some(record) = record else { return };
        self.read.push(file);
        match record {
            Recorded::Site(site, notice) => self.site = Some((*site, *notice)),
            Recorded::Scheme(scheme) => self.scheme = Some(*scheme),
            Recorded::Page(page) => match self.pages.get(&page.address) {
                Some(first) => out.report(same_address(first, &page)),
                None => {
                    self.pages.insert(page.address.clone(), *page);
                }
            },
            Recorded::Entry(entry) => {
                self.entries.insert(entry.id.clone(), *entry);
            }
            Recorded::Organisation(id, fields) => {
                self.organisations.insert(id, (file, fields));
            }
            other => self.take_document(other, out),
        }
    }

    fn take_document(&mut self, record: Recorded, out: &mut Diagnostics) {
        match record {
            Recorded::Pledge(owner, document) => keep(&mut self.of(owner).pledges, document, out),
            Recorded::Plan(owner, document) => keep(&mut self.of(owner).plans, document, out),
            Recorded::Evidence(owner, document) => keep(&mut self.of(owner).evidence, document, out),
            Recorded::Update(owner, month, document) => {
                says_something(&document, out);
                keep_month(&mut self.of(owner).updates, month, document, out);
            }
            Recorded::Evaluation(owner, month, document) => keep_month(&mut self.of(owner).evaluations, month, document, out),
            _ => {}
        }
    }

    fn of(&mut self, owner: OrganisationId) -> &mut OrganisationDocuments {
        self.documents.entry(owner).or_default()
    }

    /// Notes the names of pictures; reports those that are too large to be read later.
    fn media(&mut self, media: &[Listing], sources: &mut Sources, out: &mut Diagnostics) {
        for listing in media {
            let file = sources.missing(&listing.path);
            let Ok(FileKind::Media(owner, name)) = file_kind(&listing.path, file) else { continue };
            self.folders.entry(owner.clone()).or_insert(file);
            if let ListingKind::File(size) = listing.kind {
                if size > MEDIA_LIMIT {
                    let message = format!("This picture has {} kB; at most {} kB can be read.", size / 1024, MEDIA_LIMIT / 1024);
                    let at = Location { file, span: Span::default() };
                    out.report(Diagnostic::new(&BAD_PICTURE, at, message).help("Save it smaller: 1200 pixels wide is enough."));
                } else {
                    self.media_names.entry(owner).or_default().push(name);
                }
            }
        }
    }

    fn finish(mut self, world: &dyn World, mut sources: Sources, out: &mut Diagnostics) -> Reading {
        self.report_missing(&mut sources, out);
        let scheme_is_read = self.scheme.is_some();
        let (site, notice) = self.site.take().unwrap_or_else(|| (standby::site(&mut sources), Prose::default()));
        let scheme = self.scheme.take().unwrap_or_else(|| standby::scheme(&mut sources));
        let own = std::mem::take(&mut self.organisations).into_iter().map(|(id, (file, fields))| {
            let mut documents = self.documents.remove(&id).unwrap_or_default();
            newest_first(&mut documents);
            let media = self.media_names.remove(&id).unwrap_or_default();
            (id.clone(), Organisation { id, file, fields: *fields, documents, media })
        });
        // Collected and not put in one by one, which would leave half of a map's room empty.
        let mut organisations: BTreeMap<_, _> = own.collect();
        organisations.extend(self.nameless(&sources));
        let broken = out.iter().filter(|problem| problem.severity() == Severity::Error).map(|problem| problem.at.file);
        let damaged: BTreeSet<FileId> = broken.filter(|file| self.read.binary_search(file).is_err()).collect();
        let entries = self.entries.into_iter().collect();
        let register = Register { site, notice, scheme, organisations, entries, pages: self.pages, today: world.today() };
        Reading { sources, register, damaged, scheme_is_read }
    }

    /// Organisations of which nobody could read who they are: what they sent beside that is judged all the same.
    fn nameless(&mut self, sources: &Sources) -> Vec<(OrganisationId, Organisation)> {
        let left = std::mem::take(&mut self.documents);
        let nameless = left.into_iter().filter_map(|(id, mut documents)| {
            newest_first(&mut documents);
            let file = sources.find(&ContentKind::Organisation.path(id.as_str(), "")).or_else(|| self.folders.get(&id).copied())?;
            let fields = <OrganisationFields as Value<Declared>>::stand_in(Location { file, span: Span::NOWHERE });
            let media = self.media_names.remove(&id).unwrap_or_default();
            Some((id.clone(), Organisation { id, file, fields, documents, media }))
        });
        nameless.collect()
    }

    /// Files the site or a folder cannot do without. A file that is there but broken is not missing.
    fn report_missing(&self, sources: &mut Sources, out: &mut Diagnostics) {
        for (path, what) in [("content/site.yaml", "its name, address and menus"), ("content/scheme.yaml", "its phases, steps and levels")]
        {
            if sources.find(path).is_none() {
                let at = Location { file: sources.missing(path), span: Span::default() };
                let message = format!("There is no file {path}. The site needs it for {what}.");
                out.report(
                    Diagnostic::new(&MISSING_FILE, at, message).help("Make the file, or look whether --root names the right folder."),
                );
            }
        }
        for (id, first) in self.folders.iter().filter(|(id, _)| !self.mistyped.contains(*id)) {
            let path = format!("content/organisations/{id}/organisation.yaml");
            if sources.find(&path).is_none() {
                let at = Location { file: *first, span: Span::default() };
                let message =
                    format!("The folder organisations/{id}/ has no file organisation.yaml, so nobody knows whose documents these are.");
                out.report(
                    Diagnostic::new(&MISSING_FILE, at, message).help(format!("Make the file {path} with name, summary and sector.")),
                );
            }
        }
    }
}

fn owner(kind: &FileKind) -> Option<&OrganisationId> {
    match kind {
        FileKind::Organisation(id)
        | FileKind::Pledge(id, _)
        | FileKind::Plan(id, _)
        | FileKind::Update(id, _)
        | FileKind::Evaluation(id, _)
        | FileKind::Evidence(id, _)
        | FileKind::Media(id, _) => Some(id),
        _ => None,
    }
}

fn same_address(first: &FreePage, second: &FreePage) -> Diagnostic {
    let message = format!("This page has the address {}, which another page has already.", second.address);
    Diagnostic::new(&DOCUMENT_TWICE, second.at, message).help("Keep one of the two files, or rename one.").other(first.at, "the other page")
}

fn twice<T>(first: &Document<T>, second: &Document<T>) -> Diagnostic {
    let message = format!("“{}” stands twice in this folder, once as .md and once as .yaml.", second.id);
    Diagnostic::new(&DOCUMENT_TWICE, second.at, message).help("Keep one of the two files, or rename one.").other(first.at, "the other file")
}

fn keep<T>(kept: &mut Vec<Box<Document<T>>>, document: Box<Document<T>>, out: &mut Diagnostics) {
    match kept.iter().find(|known| known.id == document.id) {
        Some(known) => out.report(twice(known, &document)),
        None => kept.push(document),
    }
}

fn keep_month<T>(kept: &mut Vec<(Month, Box<Document<T>>)>, month: Month, document: Box<Document<T>>, out: &mut Diagnostics) {
    match kept.iter().find(|(known, _)| *known == month) {
        Some((_, known)) => out.report(twice(known, &document)),
        None => kept.push((month, document)),
    }
}

fn says_something(update: &Document<Update>, out: &mut Diagnostics) {
    // A text that could not be shown, such as a table without end, was told already.
    let is_told = || out.iter().any(|problem| problem.at.file == update.file && problem.severity() == Severity::Error);
    if update.prose.is_empty() && !update.fields.says_no_change() && !is_told() {
        let message = "This update has no text.";
        let help = "Write a sentence or a few bullets below the facts. If nothing changed, write this line among the facts instead: \
                    no_change: true. In a file that ends in .md, facts stand between two lines with only ---.";
        out.report(Diagnostic::new(&NOTHING_SAID, update.at, message).help(help));
    }
    if let Some(said) =
        update.fields.no_change.as_ref().filter(|said| said.value && !update.prose.is_empty() && !says_no(&update.prose.lead))
    {
        let message = "This update says that nothing changed, and yet it has a text.";
        let help = "If something happened, delete the line “no_change: true”. If nothing did, delete the text below the facts.";
        out.report(Diagnostic::new(&CHANGED_NOTHING, said.at, message).help(help));
    }
}

/// Whether a text itself says that something was not done, as one does that tells why nothing changed.
fn says_no(text: &str) -> bool {
    let words = text.to_lowercase();
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "no" | "not" | "nothing" | "none" | "never" | "unchanged" | "same"))
}

/// Puts the newest document of each kind first; ids break ties, so that order never depends on the disk.
fn newest_first(documents: &mut OrganisationDocuments) {
    documents.pledges.sort_by(|a, b| (b.fields.made.value, &b.id).cmp(&(a.fields.made.value, &a.id)));
    documents.plans.sort_by(|a, b| (b.fields.from.value, &b.id).cmp(&(a.fields.from.value, &a.id)));
    documents.evidence.sort_by(|a, b| (b.fields.on.value, &b.id).cmp(&(a.fields.on.value, &a.id)));
    documents.updates.sort_by_key(|(month, _)| std::cmp::Reverse(*month));
    documents.evaluations.sort_by_key(|(month, _)| std::cmp::Reverse(*month));
    // They stay as long as the site is made; lists that grew have room to spare.
    documents.updates.shrink_to_fit();
    documents.plans.shrink_to_fit();
    documents.pledges.shrink_to_fit();
    documents.evidence.shrink_to_fit();
}
