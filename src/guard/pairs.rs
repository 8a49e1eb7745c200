//! Which file of the old revision is which of the new one: the same place, or a new name that `formerly` announces.

use super::touched::{Touched, Zone};
use crate::model::{Common, Document, OrganisationDocuments, OrganisationId};
use crate::read::{FileKind, Reading, file_kind};
use crate::source::FileId;
use std::collections::BTreeMap;

/// A content file before and after.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    /// What kind of file it is now (or was).
    pub(super) kind: FileKind,
    /// How it stood.
    pub(super) before: Option<&'a Touched>,
    /// How it stands.
    pub(super) after: Option<&'a Touched>,
}

impl<'a> Pair<'a> {
    /// The file as it stands, or stood.
    pub(super) fn file(&self) -> Option<&'a Touched> {
        self.after.or(self.before)
    }

    /// The path of the file as it stands or stood, as it can be shown.
    pub(super) fn shown(&self) -> String {
        self.file().map(|file| file.shown.clone()).unwrap_or_default()
    }

    /// Whether both versions stand at one place, the ending apart.
    pub(super) fn moved(&self) -> bool {
        let stem = |file: Option<&Touched>| file.and_then(|file| file.inside.as_deref()).map(|path| stem(path).to_owned());
        self.before.is_some() && self.after.is_some() && stem(self.before) != stem(self.after)
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".md").or_else(|| path.strip_suffix(".yaml")).unwrap_or(path)
}

/// Organisations whose folder has another name: the old one is gone, the new one is new and says what it was called.
pub(super) fn renamed_organisations(touched: &[Touched], before: &Reading, after: &Reading) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    for (id, organisation) in &after.register.organisations {
        if before.register.organisations.contains_key(id) {
            continue;
        }
        for old in &organisation.fields.formerly {
            let was = OrganisationId::new(old.value.as_str());
            let gone = before.register.organisations.contains_key(&was)
                && !after.register.organisations.contains_key(&was)
                && touched.iter().any(|file| file.after.is_none() && file.zone == Zone::Organisation(was.to_string()));
            if gone {
                renamed.entry(was.to_string()).or_insert_with(|| id.to_string());
            }
        }
    }
    renamed
}

/// Every touched content file of a known kind with its other version.
pub(super) fn pairs<'a>(touched: &'a [Touched], renamed: &BTreeMap<String, String>, after: &Reading) -> Vec<Pair<'a>> {
    let kind = |file: &Touched| {
        let path = file.inside.as_deref().filter(|path| path.starts_with("content/"))?;
        file_kind(path, FileId::first()).ok().filter(|kind| *kind != FileKind::Aside)
    };
    let mut gone: BTreeMap<String, (&Touched, FileKind)> = BTreeMap::new();
    for file in touched.iter().filter(|file| file.after.is_none()) {
        if let (Some(kind), Some(path)) = (kind(file), &file.inside) {
            gone.insert(stem(&now(path, renamed)).to_owned(), (file, kind));
        }
    }
    let mut found = Vec::new();
    for file in touched.iter().filter(|file| file.after.is_some()) {
        let (Some(kind), Some(path)) = (kind(file), &file.inside) else { continue };
        let before = if file.before.is_some() {
            Some(file)
        } else {
            let place = former_places(path, after).find(|place| gone.contains_key(place));
            place.and_then(|place| gone.remove(&place)).map(|(old, _)| old)
        };
        found.push(Pair { kind, before, after: Some(file) });
    }
    found.extend(gone.into_values().map(|(file, kind)| Pair { kind, before: Some(file), after: None }));
    found
}

/// An old path under the organisation's new name.
fn now(path: &str, renamed: &BTreeMap<String, String>) -> String {
    let parts: Vec<&str> = path.splitn(4, '/').collect();
    match parts.as_slice() {
        ["content", "organisations", id, rest] => {
            let id = renamed.get(*id).map_or(*id, String::as_str);
            format!("content/organisations/{id}/{rest}")
        }
        ["content", "register", file] => {
            let id = file.strip_suffix(".yaml").unwrap_or(file);
            renamed.get(id).map_or_else(|| path.to_owned(), |id| format!("content/register/{id}.yaml"))
        }
        _ => path.to_owned(),
    }
}

/// Where a document may have stood: its own place with another ending, and the names its `formerly` gives.
fn former_places(path: &str, after: &Reading) -> impl Iterator<Item = String> {
    let own = stem(path).to_owned();
    let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let common = after.sources.find(path).and_then(|file| common(after, path, file));
    let names: Vec<String> =
        common.map(|common| common.formerly.iter().map(|id| format!("{folder}/{}", id.value)).collect()).unwrap_or_default();
    std::iter::once(own).chain(names)
}

/// The fields that all documents share, of the document in a file.
fn common<'r>(reading: &'r Reading, path: &str, file: FileId) -> Option<&'r Common> {
    let documents = documents(reading, path)?;
    of(&documents.pledges, file)
        .or_else(|| of(&documents.plans, file))
        .or_else(|| of(&documents.evidence, file))
        .or_else(|| documents.updates.iter().find(|(_, document)| document.file == file).map(|(_, document)| &document.common))
        .or_else(|| documents.evaluations.iter().find(|(_, document)| document.file == file).map(|(_, document)| &document.common))
}

fn of<T>(documents: &[Box<Document<T>>], file: FileId) -> Option<&Common> {
    documents.iter().find(|document| document.file == file).map(|document| &document.common)
}

/// The documents of the organisation whose folder a path lies in.
pub(super) fn documents<'r>(reading: &'r Reading, path: &str) -> Option<&'r OrganisationDocuments> {
    let mut parts = path.split('/').skip(2);
    let id = OrganisationId::new(parts.next()?);
    reading.register.organisations.get(&id).map(|organisation| &organisation.documents)
}

/// The document in the file at a path.
pub(super) fn document<'r, T>(documents: &'r [Box<Document<T>>], reading: &Reading, path: &str) -> Option<&'r Document<T>> {
    let file = reading.sources.find(path)?;
    documents.iter().map(|document| &**document).find(|document| document.file == file)
}
