//! The whole register: everything that was read, by id. Immutable once made.

use crate::model::{FreePage, Organisation, OrganisationId, Prose, RegisterEntry, Scheme, Site};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Everything the site is made from, and the date it is made for.
#[derive(Debug)]
pub struct Register {
    /// The site.
    pub site: Site,
    /// The notice on top of every page, made ready.
    pub notice: Prose,
    /// The scheme.
    pub scheme: Scheme,
    /// What organisations say of themselves.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// What the team has recorded.
    pub entries: BTreeMap<OrganisationId, RegisterEntry>,
    /// Free pages, by address.
    pub pages: BTreeMap<String, FreePage>,
    /// The date of the build.
    pub today: Date,
}

impl Register {
    /// Lets go of what only rules need: it would stay as long as the site is made.
    pub fn forget_passages(&mut self) {
        self.organisations.values_mut().for_each(|organisation| organisation.documents.forget_passages());
    }

    /// Every id that has a page: an organisation's folder, a register entry, or both. Sorted.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<&OrganisationId> {
        self.organisations.keys().chain(self.entries.keys()).collect()
    }
}
