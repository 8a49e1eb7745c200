//! Values whose key was mistyped: read under the name that was meant, so that nothing else is said about the same slip.

use super::names::nearest;
use super::table::Table;
use super::unknown::bare;
use crate::yaml::Entry;
use std::collections::BTreeMap;

/// The entries of a group whose keys no table knows, by the known name that each comes nearest to. The first counts.
pub(super) fn by_meaning<'n>(entries: &'n [Entry], tables: &[&'static Table]) -> BTreeMap<&'static str, &'n Entry> {
    let known = || tables.iter().flat_map(|table| table.fields).map(|field| field.name);
    let is_elsewhere = |key: &str| tables.iter().flat_map(|table| table.elsewhere).any(|(other, _)| *other == key);
    let mut meant = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !known().any(|name| name == entry.key) && !is_elsewhere(&entry.key)) {
        if let Some(name) = nearest(bare(&entry.key), known()) {
            meant.entry(name).or_insert(entry);
        }
    }
    meant
}
