//! The first row: which column holds what, named as people name them.

use super::rule_table::SHEET_COLUMN;
use super::sheet::Cells;
use crate::diagnostic::{Diagnostic, Diagnostics, visible};
use crate::fields::nearest;
use crate::source::{FileId, Location};
use std::collections::BTreeMap;

/// What a column can hold, with the names people give it.
const KNOWN: [(&str, &[&str]); 17] = [
    ("id", &["folder", "slug"]),
    ("name", &["organisation", "organisation name", "organization", "organization name"]),
    ("registered", &["registration", "registration date", "date registered", "registered on"]),
    ("sector", &["sectors"]),
    ("kind", &["type"]),
    ("website", &["web", "url", "web address", "web site"]),
    ("email", &["e-mail", "mail", "email address", "contact email"]),
    ("phone", &["telephone", "tel", "contact phone"]),
    ("contact role", &["role", "contact"]),
    ("ward", &["wards"]),
    ("level", &["award", "award level"]),
    ("awarded", &["award date", "date awarded", "awarded on"]),
    ("summary", &["description", "about"]),
    ("notes", &["note", "remark", "remarks"]),
    ("consent", &["consent how"]),
    ("consent on", &["consent date", "date of consent"]),
    ("people", &["head count", "size"]),
];

/// Where each known column stands.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    places: BTreeMap<&'static str, usize>,
    /// The names as they are written, with nothing unseen in them.
    written: Vec<String>,
}

impl Columns {
    /// Reads the first row. Unknown columns are named in `remarks`; `None`, reported, when a needed one is missing.
    pub(super) fn of(head: &Cells, file: FileId, remarks: &mut Vec<String>, out: &mut Diagnostics) -> Option<Self> {
        let mut places: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (index, written) in head.texts.iter().enumerate().filter(|(_, written)| !written.trim().is_empty()) {
            let at = Location { file, span: head.places.get(index).copied().unwrap_or(head.span) };
            match meant(written) {
                Some(name) if places.contains_key(name) => {
                    let message = format!("Row {}: two columns are named “{name}”.", head.number);
                    out.report(Diagnostic::new(&SHEET_COLUMN, at, message).help("Delete one of them, or give it another name."));
                }
                Some(name) => {
                    places.insert(name, index);
                }
                None => remarks.push(ignored(written)),
            }
        }
        for needed in ["name", "registered"] {
            if !places.contains_key(needed) {
                let at = Location { file, span: head.span };
                let message = format!("Row {}: there is no column “{needed}”.", head.number);
                let help = format!("Name the columns in the first row, one of them “{needed}”.");
                out.report(Diagnostic::new(&SHEET_COLUMN, at, message).help(help));
            }
        }
        let whole = !out.has_errors();
        whole.then(|| Self { places, written: head.texts.iter().map(|written| visible(written.trim())).collect() })
    }

    /// The number of a column, from 0.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// The name of a column as it is written.
    pub(super) fn written(&self, name: &str) -> Option<&str> {
        self.place(name).and_then(|index| self.written.get(index)).map(String::as_str)
    }
}

/// The column somebody means, whatever the capitals, spaces and underscores.
fn meant(written: &str) -> Option<&'static str> {
    let plain = plain(written);
    let known = KNOWN.iter().find(|(name, others)| self::plain(name) == plain || others.iter().any(|other| self::plain(other) == plain));
    known.map(|(name, _)| *name)
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn ignored(written: &str) -> String {
    let near = nearest(written, KNOWN.iter().map(|(name, _)| *name)).map_or_else(String::new, |near| format!(" Did you mean “{near}”?"));
    let shown = visible(&written.trim().chars().take(60).collect::<String>());
    format!("Column “{shown}” is not known and is ignored.{near}")
}
