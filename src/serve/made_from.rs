//! What a site was made from, so short that two can be compared at once: what all pages share, and each organisation's own files.

use crate::pipeline::organisation_of;
use blake3::{Hash, Hasher};
use std::collections::BTreeMap;

/// Fingerprints of a site's sources.
#[derive(Debug, Default)]
pub(super) struct MadeFrom {
    /// Of everything that the pages of organisations share: the day, the theme, the scheme and the site's settings.
    ground: Option<Hash>,
    /// Of the free pages.
    pages: Option<Hash>,
    /// Of each organisation's folder and the register's file about it, by its id.
    organisations: BTreeMap<String, Hash>,
}

impl MadeFrom {
    /// What is told of each file, in the order of their paths, and of anything else that a site depends on.
    pub(super) fn new<'f>(files: impl Iterator<Item = (&'f str, String)>, otherwise: &str) -> Self {
        let mut ground = Hasher::new();
        ground.update(otherwise.as_bytes());
        let mut pages = Hasher::new();
        let mut organisations: BTreeMap<&str, Hasher> = BTreeMap::new();
        for (path, told) in files {
            let hasher = match owner(path) {
                Owner::Organisation(id) => organisations.entry(id).or_default(),
                Owner::Everybody => &mut ground,
                Owner::Nobody => &mut pages,
            };
            hasher.update(path.as_bytes()).update(&[0]).update(told.as_bytes()).update(&[0]);
        }
        let organisations = organisations.into_iter().map(|(id, hasher)| (id.to_owned(), hasher.finalize())).collect();
        Self { ground: Some(ground.finalize()), pages: Some(pages.finalize()), organisations }
    }

    /// Whether nothing but organisations' files is different.
    pub(super) fn has_same_ground(&self, other: &Self) -> bool {
        self.ground.is_some() && self.ground == other.ground && self.pages == other.pages
    }

    /// Whether the pages of an organisation are made from the same here and there.
    pub(super) fn is_same(&self, other: &Self, organisation: &str) -> bool {
        let own = |made_from: &Self| made_from.organisations.get(organisation).copied();
        self.ground.is_some() && self.ground == other.ground && own(self).is_some() && own(self) == own(other)
    }
}

/// Whose pages a file may play a part in.
#[derive(Debug, PartialEq, Eq)]
enum Owner<'p> {
    Organisation(&'p str),
    /// All pages.
    Everybody,
    /// None of an organisation's: pages about other things are always made anew.
    Nobody,
}

fn owner(path: &str) -> Owner<'_> {
    match organisation_of(path) {
        Some(id) => Owner::Organisation(id),
        None if path.starts_with("content/pages/") => Owner::Nobody,
        None => Owner::Everybody,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_from(files: &[(&str, &str)], day: &str) -> MadeFrom {
        MadeFrom::new(files.iter().map(|(path, told)| (*path, (*told).to_owned())), day)
    }

    #[test]
    fn an_organisation_has_its_folder_and_its_entry_and_what_all_share() {
        let files = [
            ("content/organisations/a/organisation.yaml", "1"),
            ("content/organisations/b/organisation.yaml", "1"),
            ("content/pages/about.md", "1"),
            ("content/register/a.yaml", "1"),
            ("content/site.yaml", "1"),
        ];
        let old = made_from(&files, "2026-11-22");
        let after = |path: &str| {
            let files = files.map(|(known, told)| (known, if known == path { "2" } else { told }));
            let new = made_from(&files, "2026-11-22");
            (new.is_same(&old, "a"), new.is_same(&old, "b"))
        };
        assert_eq!(after(""), (true, true));
        assert_eq!(after("content/organisations/a/organisation.yaml"), (false, true));
        assert_eq!(after("content/register/a.yaml"), (false, true));
        assert_eq!(after("content/pages/about.md"), (true, true));
        assert_eq!(after("content/site.yaml"), (false, false));
        assert!(!made_from(&files, "2026-11-23").is_same(&old, "a"));
        let ground = |path: &str| {
            let files = files.map(|(known, told)| (known, if known == path { "2" } else { told }));
            made_from(&files, "2026-11-22").has_same_ground(&old)
        };
        assert!(ground("content/organisations/a/organisation.yaml") && ground("content/register/a.yaml"));
        assert!(!ground("content/pages/about.md") && !ground("content/site.yaml"));
        assert!(!MadeFrom::default().is_same(&MadeFrom::default(), "a"));
    }
}
