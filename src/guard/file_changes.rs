//! What changed in each file, grouped by organisation, and what of it is not allowed.

use super::field_changes::field_changes;
use super::pairs::{Pair, document, documents};
use super::prose::prose_change;
use super::published::{self, deleted, rewritten};
use super::reason::{CANNOT_COMPARE, NOTHING_TO_COMPARE};
use super::report::{Change, FileChange, Group, Refusal, What};
use super::sentence::Sentence;
use super::touched::{Touched, Zone};
use super::{entry, important, picture, plan};
use crate::diagnostic::Diagnostics;
use crate::model::{Document, OrganisationDocuments, OrganisationId};
use crate::read::{FileKind, Reading, Written, tables, written};
use crate::source::{FileId, Sources, TreeEntry};
use crate::yaml;
use std::collections::BTreeMap;

/// Most changes shown of one file.
const MOST_CHANGES: usize = 200;
/// Most other files named one by one.
const NAMED: usize = 50;

/// The two registers and what is known of both.
pub(super) struct Registers<'a> {
    pub(super) before: &'a Reading,
    pub(super) after: &'a Reading,
    /// Old folders of organisations to their new ones.
    pub(super) renamed: &'a BTreeMap<String, String>,
    pub(super) size: &'a dyn Fn(&TreeEntry) -> Option<u64>,
}

/// What a group is about, in the order of the report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Organisation(String),
    Scheme,
    Site,
    Pages,
    Themes,
    Others,
}

/// Everything that changed, by organisation.
pub(super) fn groups(touched: &[Touched], pairs: &[Pair<'_>], registers: &Registers<'_>, refusals: &mut Vec<Refusal>) -> Vec<Group> {
    let mut groups: BTreeMap<Part, Group> = BTreeMap::new();
    let mut seen: Vec<&[u8]> = Vec::new();
    for pair in pairs {
        seen.extend([pair.before, pair.after].into_iter().flatten().map(|file| file.path.as_slice()));
        let Some(file) = pair.file() else { continue };
        let part = part(&file.zone, registers);
        let change = registers.file_change(pair, refusals);
        let group = groups.entry(part.clone()).or_insert_with(|| registers.group(&part));
        group.headlines.extend(important::headlines(&pair.kind, &registers.called(pair), &change));
        group.files.push(change);
    }
    seen.sort_unstable();
    let mut unnamed: BTreeMap<Part, usize> = BTreeMap::new();
    for file in touched.iter().filter(|file| seen.binary_search(&file.path.as_slice()).is_err()) {
        let part = part(&file.zone, registers);
        let group = groups.entry(part.clone()).or_insert_with(|| registers.group(&part));
        if group.files.len() < NAMED { group.files.push(other(file)) } else { *unnamed.entry(part).or_default() += 1 }
    }
    let templates = touched.iter().filter(|file| file.zone == Zone::Themes && file.shown.contains("/templates/")).count();
    if let Some(group) = groups.get_mut(&Part::Themes).filter(|_| templates > 0) {
        let words = format!("Templates added, changed or deleted: {templates}. They decide what every page says.");
        group.headlines.push(Sentence::new(words));
    }
    for (part, count) in unnamed {
        if let Some(group) = groups.get_mut(&part) {
            group.headlines.push(Sentence::new(format!("{count} more files than those listed here.")));
        }
    }
    groups.into_values().collect()
}

fn part(zone: &Zone, registers: &Registers<'_>) -> Part {
    match zone {
        Zone::Organisation(id) | Zone::Register(id) => Part::Organisation(registers.renamed.get(id).unwrap_or(id).clone()),
        Zone::Scheme => Part::Scheme,
        Zone::Site => Part::Site,
        Zone::Pages => Part::Pages,
        Zone::Themes => Part::Themes,
        Zone::Content | Zone::Workflows | Zone::Program => Part::Others,
    }
}

/// A file that the register does not read.
fn other(file: &Touched) -> FileChange {
    let (what, word) = match (&file.before, &file.after) {
        (None, _) => (What::Added, " added"),
        (_, None) => (What::Removed, " deleted"),
        _ => (What::Changed, " changed"),
    };
    FileChange { file: file.shown.clone(), what, title: Sentence::default().theirs(&file.shown).ours(word), changes: Vec::new() }
}

impl Registers<'_> {
    fn group(&self, part: &Part) -> Group {
        let (organisation, title, headlines) = match part {
            Part::Organisation(id) => {
                let (title, headlines) = self.organisation(id);
                (Some(super::escape::shown(id)), title, headlines)
            }
            Part::Scheme => (None, Sentence::new("The scheme"), Vec::new()),
            Part::Site => (None, Sentence::new("The settings of the site"), Vec::new()),
            Part::Pages => (None, Sentence::new("Pages of the mark's team"), Vec::new()),
            Part::Themes => (None, Sentence::new("The look of the site"), Vec::new()),
            Part::Others => (None, Sentence::new("Files outside the register"), Vec::new()),
        };
        Group { organisation, title, headlines, files: Vec::new() }
    }

    fn organisation(&self, id: &str) -> (Sentence, Vec<Sentence>) {
        let old = self.renamed.iter().find(|(_, new)| *new == id).map(|(old, _)| old.as_str());
        let (new_id, old_id) = (OrganisationId::new(id), OrganisationId::new(old.unwrap_or(id)));
        let (before, after) = (&self.before.register, &self.after.register);
        let versions = entry::Versions {
            pages: (before.organisations.get(&old_id), after.organisations.get(&new_id)),
            entries: (before.entries.get(&old_id), after.entries.get(&new_id)),
            renamed_from: old,
        };
        let page = versions.pages.1.or(versions.pages.0).map(|page| page.fields.name.value.as_str());
        let entry = versions.entries.1.or(versions.entries.0);
        let name = page.or_else(|| entry.and_then(|entry| entry.fields.name.as_ref()).map(|name| name.value.as_str()));
        let title = match name {
            Some(name) => Sentence::default().theirs(name).ours(" (").theirs(id).ours(")"),
            None => Sentence::default().theirs(id),
        };
        (title, entry::headlines(&versions))
    }

    /// The file's number in a reading, when something could be made of it.
    fn read(reading: &Reading, file: Option<&Touched>) -> Option<FileId> {
        let path = file?.inside.as_deref()?;
        reading.sources.find(path).filter(|id| !reading.damaged.contains(id))
    }

    fn file_change(&self, pair: &Pair<'_>, refusals: &mut Vec<Refusal>) -> FileChange {
        let what = match (pair.before, pair.after) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Changed,
        };
        let called = self.called(pair);
        let mut changes = Vec::new();
        if let FileKind::Media(_, name) = &pair.kind {
            picture::exchanged(pair, name, self.before, refusals);
            changes.extend(picture::change(pair, self.size));
        } else {
            self.compare(pair, &called, &mut changes, refusals);
        }
        let nothing_seen = changes.is_empty();
        let unreadable = !matches!(pair.kind, FileKind::Media(..)) && nothing_seen && Self::read(self.after, pair.after).is_none();
        // Only now: what is not allowed was looked for in all of them.
        if changes.len() > MOST_CHANGES {
            let text = Sentence::new(format!("… and {} more changes.", changes.len() - MOST_CHANGES));
            changes.truncate(MOST_CHANGES);
            changes.push(Change { what: What::Changed, field: None, before: None, after: None, text, excerpt: Vec::new(), is_slip: false });
        }
        let title = match (pair.before, what) {
            (Some(old), What::Changed) if pair.moved() => called.ours(" moved; it was ").theirs(&old.shown),
            (_, What::Added) => called.ours(" added"),
            (_, What::Removed) => called.ours(" deleted"),
            (_, What::Changed) if unreadable => called.ours(" changed; it cannot be read, so nobody can tell what it changes"),
            (_, What::Changed) if nothing_seen => called.ours(" changed in nothing that a reader sees"),
            _ => called.ours(" changed"),
        };
        FileChange { file: pair.shown(), what, title, changes }
    }

    fn compare(&self, pair: &Pair<'_>, called: &Sentence, changes: &mut Vec<Change>, refusals: &mut Vec<Refusal>) {
        let (old, new) = (Self::read(self.before, pair.before), Self::read(self.after, pair.after));
        if pair.after.is_none() {
            if !self.goes_with_its_organisation(pair) {
                deleted(&pair.kind, called.clone(), pair.shown(), refusals);
            }
            changes.extend(old.and_then(|old| prose_change(Some(written(&self.before.sources, old).prose), None)));
            return;
        }
        let Some(new) = new else {
            if old.is_some() {
                refusals.push(cannot_compare(pair));
            } else if pair.before.is_some() {
                refusals.push(cannot_read(
                    pair,
                    " could not be read before this change and cannot be read now, so nobody can tell what it changes.",
                ));
            }
            return;
        };
        let was = old.map(|old| written(&self.before.sources, old));
        let is = written(&self.after.sources, new);
        let tables = pair.kind.content_kind().map(tables).unwrap_or_default();
        *changes = field_changes(tables, pair.before.is_none(), was.as_ref().and_then(|was| was.fields.as_ref()), is.fields.as_ref());
        changes.extend(prose_change(was.as_ref().map(|was| was.prose), Some(is.prose)));
        if pair.before.is_some() && has_repeated_key(&self.after.sources, new, &is) {
            refusals.push(cannot_read(pair, " has the same key twice in one group, and nobody can tell which of the two counts."));
        }
        match was {
            Some(was) => self.judge(pair, called, &was, &is, changes, refusals),
            None if pair.before.is_some() => refusals.push(nothing_to_compare(pair)),
            None => {}
        }
    }

    /// Judges two versions of a published document.
    fn judge(
        &self,
        pair: &Pair<'_>,
        called: &Sentence,
        was: &Written<'_>,
        is: &Written<'_>,
        changes: &[Change],
        refusals: &mut Vec<Refusal>,
    ) {
        let versions =
            published::Versions { kind: &pair.kind, called: called.clone(), file: pair.shown(), prose: (was.prose, is.prose), changes };
        rewritten(&versions, refusals);
        if pair.moved() && matches!(pair.kind, FileKind::Update(..) | FileKind::Evaluation(..)) {
            let was = pair.before.map(|old| old.shown.as_str()).unwrap_or_default();
            published::of_another_month(&versions, was, refusals);
        }
        match pair.kind {
            FileKind::Plan(..) => match self.both(pair, |documents| &documents.plans) {
                (Some(old), Some(new)) => plan::plan(&old.fields, &new.fields, &versions.file, refusals),
                (_, None) => refusals.push(cannot_compare(pair)),
                (None, Some(_)) => refusals.push(nothing_to_compare(pair)),
            },
            FileKind::Pledge(..) => match self.both(pair, |documents| &documents.pledges) {
                (Some(old), Some(new)) => published::pledge(&old.fields, &new.fields, called, &versions.file, refusals),
                (_, None) => refusals.push(cannot_compare(pair)),
                (None, Some(_)) => refusals.push(nothing_to_compare(pair)),
            },
            _ => {}
        }
    }

    /// Both versions of a document as they stand in their registers.
    fn both<T>(
        &self,
        pair: &Pair<'_>,
        of_kind: fn(&OrganisationDocuments) -> &[Box<Document<T>>],
    ) -> (Option<&Document<T>>, Option<&Document<T>>) {
        (find(self.before, pair.before, of_kind), find(self.after, pair.after, of_kind))
    }

    /// Whether the whole organisation is gone, so that its file alone speaks for all of its documents.
    fn goes_with_its_organisation(&self, pair: &Pair<'_>) -> bool {
        let Some(Zone::Organisation(id)) = pair.file().map(|file| &file.zone) else { return false };
        let id = OrganisationId::new(id.as_str());
        let gone = self.before.register.organisations.contains_key(&id) && !self.after.register.organisations.contains_key(&id);
        gone && !matches!(pair.kind, FileKind::Organisation(_)) && !self.renamed.contains_key(id.as_str())
    }

    /// What a file is called in a sentence.
    fn called(&self, pair: &Pair<'_>) -> Sentence {
        let (reading, file) = if pair.after.is_some() { (self.after, pair.after) } else { (self.before, pair.before) };
        let path = file.and_then(|file| file.inside.as_deref()).unwrap_or_default();
        match &pair.kind {
            FileKind::Organisation(_) => Sentence::new("The organisation's own description"),
            FileKind::Pledge(_, id) => Sentence::new("The pledge ").theirs(id.as_str()),
            FileKind::Plan(_, id) => Sentence::new("The plan ").theirs(id.as_str()),
            FileKind::Update(_, month) => Sentence::new(format!("The update of {month}")),
            FileKind::Evaluation(_, month) => Sentence::new(format!("The self-evaluation of {month}")),
            FileKind::Evidence(_, id) => {
                let title = documents(reading, path).and_then(|documents| document(&documents.evidence, reading, path));
                Sentence::new("The evidence ").theirs(title.map_or(id.as_str(), |document| &document.fields.title.value))
            }
            FileKind::Media(_, name) => Sentence::new("The picture ").theirs(name),
            FileKind::Entry(_) => Sentence::new("The entry in the register"),
            FileKind::Page(path) => Sentence::new("The page ").theirs(path),
            FileKind::Scheme => Sentence::new("The scheme"),
            FileKind::Site => Sentence::new("The settings"),
            FileKind::Aside => Sentence::default().theirs(path),
        }
    }
}

/// The document in a file, as it stands in the register.
fn find<'r, T>(
    reading: &'r Reading,
    file: Option<&Touched>,
    of_kind: fn(&OrganisationDocuments) -> &[Box<Document<T>>],
) -> Option<&'r Document<T>> {
    let path = file?.inside.as_deref()?;
    document(of_kind(documents(reading, path)?), reading, path)
}

/// Whether a key stands twice in one group, where only the first was compared.
fn has_repeated_key(sources: &Sources, file: FileId, written: &Written<'_>) -> bool {
    let Some(fields) = &written.fields else { return false };
    let mut found = Diagnostics::new();
    yaml::read(sources.file(file), file, fields.span, &mut found);
    found.iter().any(|problem| problem.rule.name == "repeated-key")
}

/// A file that mends one which nobody could read: the reviewer must read all of it, and so somebody must say that it is so.
fn nothing_to_compare(pair: &Pair<'_>) -> Refusal {
    let shown = pair.shown();
    let message = Sentence::default().theirs(&shown).ours(
        ", or the organisation's own description beside it, could not be read before this change, so it could not be compared: nobody can tell what it changes.",
    );
    let help = Sentence::new("Look at the file as it was. To mend it, ").then(published::state_a_reason());
    Refusal { reason: &NOTHING_TO_COMPARE, file: shown, message, help }
}

fn cannot_compare(pair: &Pair<'_>) -> Refusal {
    cannot_read(pair, " cannot be read now, or the organisation's own description beside it, so nobody can tell what it changes.")
}

fn cannot_read(pair: &Pair<'_>, why: &str) -> Refusal {
    let shown = pair.shown();
    let message = Sentence::default().theirs(&shown).ours(why);
    let help = Sentence::new("Mend what ").theirs("ccqm check").ours(" finds in this file and in organisation.yaml.");
    Refusal { reason: &CANNOT_COMPARE, file: shown, message, help }
}
