//! The team's spreadsheet, saved as CSV, as register entries.
//!
//! Every row is read whatever is wrong with the others, and every problem names its row and its column. Must not know: the disk.

mod columns;
mod day;
mod quotes;
mod row;
mod rule_table;
mod sheet;

pub use row::Dates;
pub(crate) use rule_table::RULES;

use crate::compose::{Choices, NewFile};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{ContentKind, Register};
use crate::read::Reading;
use crate::source::{FileId, Location, Sources};
use columns::Columns;
use row::{Row, Rules};
use rule_table::{REPEATED_ROW, SHEET_CELL};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// How a sheet is taken.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Whether entries that are there are written anew.
    pub replace: bool,
    /// How dates with slashes are read.
    pub dates: Dates,
}

/// A row that becomes files.
#[derive(Clone, Debug)]
pub struct ImportedRow {
    /// Its number in the sheet.
    pub number: usize,
    /// Its files: the register entry, and the organisation's page where there is a summary.
    pub files: Vec<NewFile>,
    /// Where it stands.
    row: Row,
}

/// What a sheet gave.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Rows that become files.
    pub rows: Vec<ImportedRow>,
    /// How many rows were left out because their organisation is registered.
    pub kept: usize,
    /// What the reader of the sheet should know, in lines.
    pub remarks: Vec<String>,
    /// Cells that something was said about already: row and column.
    reported: BTreeSet<(usize, String)>,
}

/// Reads a sheet. What is wrong is reported at its cells; the sheet is added to the sources under the name `shown`.
pub fn import(bytes: &[u8], shown: &str, known: Known, reading: &mut Reading, out: &mut Diagnostics) -> (Imported, FileId) {
    let (file, rows) = sheet::read(bytes, shown, &mut reading.sources, out);
    let mut imported = Imported::default();
    let Some((head, rows)) = rows.as_deref().and_then(<[_]>::split_first) else { return (imported, file) };
    let Some(columns) = Columns::of(head, file, &mut imported.remarks, out) else { return (imported, file) };
    let choices = Choices::of(&reading.register.scheme);
    let rules = Rules { choices: &choices, dates: known.dates, file, reported: RefCell::default() };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.is_blank()) {
        if let Some((at, shown)) = row.without_a_column(head) {
            let message = format!("Row {}: “{shown}” stands in a column that has no name, so it would be lost.", row.number);
            let help = "Name the column in the first row or empty the cell. Words with a comma in them must stand in quotation marks, as spreadsheet programs write them.";
            out.report(Diagnostic::new(&SHEET_CELL, Location { file, span: at }, message).help(help));
        }
        let row = Row { cells: row.clone(), columns: columns.clone() };
        let Some(made) = row.id(&rules, out) else { continue };
        let id = if row.has_id() { made } else { known_as(&reading.register, row.name()).unwrap_or(made) };
        if let Some(first) = seen.insert(id.clone(), row.number()) {
            let at = Location { file, span: row.cells.span };
            let message = format!("Row {}: “{id}” stands in row {first} already.", row.number());
            let help = "Delete one of the two rows, or give them different ids in a column “id”.";
            out.report(Diagnostic::new(&REPEATED_ROW, at, message).help(help));
            continue;
        }
        if is_registered(&reading.register, &id) && !known.replace {
            imported.kept += 1;
            imported.remarks.push(format!("Row {}: “{id}” is registered already and is left as it is.", row.number()));
            continue;
        }
        // A page is the organisation's own, whatever is asked for, and even when it cannot be read.
        let has_page = reading.sources.find(&ContentKind::Organisation.path(&id, "")).is_some()
            || reading.register.organisations.keys().any(|known| known.as_str() == id);
        let files = row.files(&id, has_page, &rules, &mut imported.remarks, out);
        imported.rows.push(ImportedRow { number: row.number(), files, row });
    }
    imported.reported = rules.reported.into_inner();
    (imported, file)
}

fn is_registered(register: &Register, id: &str) -> bool {
    register.entries.keys().any(|known| known.as_str() == id)
}

/// The id that an organisation of this name has already: in the register, or by its page.
fn known_as(register: &Register, name: &str) -> Option<String> {
    let same = |other: &str| other.trim().to_lowercase() == name.to_lowercase();
    let entry = register.entries.values().find(|entry| entry.fields.name.as_ref().is_some_and(|name| same(&name.value)));
    let page = || register.organisations.values().find(|organisation| same(&organisation.fields.name.value));
    entry.map(|entry| entry.id.to_string()).or_else(|| page().map(|organisation| organisation.id.to_string()))
}

impl Imported {
    /// The same problem at the cell it comes from, in `sheet`. A problem elsewhere stays where it is; `None` when something was said about
    /// the cell already.
    #[must_use]
    pub fn explain(&self, problem: &Diagnostic, sources: &Sources, sheet: FileId) -> Option<Diagnostic> {
        let path = &sources.file(problem.at.file).path;
        let row = self.rows.iter().find_map(|row| row.files.iter().find(|file| file.path == *path).map(|file| (row, file)));
        let Some((row, file)) = row else { return Some(problem.clone()) };
        let kind = if file.path.starts_with("content/register/") { ContentKind::Entry } else { ContentKind::Organisation };
        // A problem of the whole file comes from no column.
        let is_of_file = problem.at.span.start == problem.at.span.end;
        let column = if is_of_file { None } else { Row::origin(kind, &file.text, problem.at.span.start) };
        if column.is_some_and(|column| self.reported.contains(&(row.number, column.to_owned()))) {
            return None;
        }
        let (span, column) = row.row.shown(column);
        let mut told = problem.clone();
        told.at = Location { file: sheet, span };
        let column = column.map_or_else(String::new, |column| format!(", column “{column}”"));
        told.message = format!("Row {}{column}: {}", row.number, problem.message);
        told.others.retain(|other| self.rows.iter().all(|row| row.files.iter().all(|file| file.path != sources.file(other.at.file).path)));
        told.change = None;
        Some(told)
    }
}

#[cfg(test)]
mod tests;
