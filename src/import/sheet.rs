//! CSV to cells, each with its place.

use super::quotes;
use super::rule_table::{SHEET_CELL, SHEET_COLUMN, SHEET_ENCODING};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Sources, Span};

/// The most rows that are read.
const ROWS: usize = 5_000;

/// The most columns that are read.
const COLUMNS: usize = 200;

/// A row of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    /// Its number as a spreadsheet shows it.
    pub(super) number: usize,
    /// Its cells.
    pub(super) texts: Vec<String>,
    /// Where it stands.
    pub(super) span: Span,
    /// Where its cells stand, as far as that can be told.
    pub(super) places: Vec<Span>,
}

impl Cells {
    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty())
    }

    /// The first cell with words in it that stands below no name of the first row: where, and how it begins.
    pub(super) fn without_a_column(&self, head: &Self) -> Option<(Span, String)> {
        let named = |index: usize| head.texts.get(index).is_some_and(|name| !name.trim().is_empty());
        let (index, text) = self.texts.iter().enumerate().find(|(index, text)| !text.trim().is_empty() && !named(*index))?;
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        Some((self.places.get(index).copied().unwrap_or(self.span), shown))
    }
}

/// Reads bytes as a sheet, and adds it to the sources. No rows, reported, when it cannot be read.
pub(super) fn read(bytes: &[u8], shown: &str, sources: &mut Sources, out: &mut Diagnostics) -> (FileId, Option<Vec<Cells>>) {
    let name = if sources.find(shown).is_some() { format!("./{shown}") } else { shown.to_owned() };
    // Every other byte of Latin letters is 0 in UTF-16.
    let beginning = bytes.get(..1000).unwrap_or(bytes);
    let zeros = beginning.split(|byte| *byte == 0).count() - 1;
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros * 4 > beginning.len();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !wide => text,
        other => {
            let valid = other.err().filter(|_| !wide).map_or(0, |error| error.valid_up_to());
            let readable = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default()).into_owned();
            let file = sources.add(&name, readable);
            let kind = if wide { "as “Unicode text” (UTF-16)" } else { "in an old encoding (often Windows-1252)" };
            let message = format!("From here on the file is saved {kind}, so letters such as é would come out wrong.");
            let help = "Open the spreadsheet, choose “Save as”, and choose the type “CSV UTF-8 (Comma delimited)”. Then import that file.";
            out.report(Diagnostic::new(&SHEET_ENCODING, Location { file, span: Span::new(valid, valid) }, message).help(help));
            return (file, None);
        }
    };
    let file = sources.add(&name, text.to_owned());
    let Some(rows) = rows(text, file, out) else { return (file, None) };
    if rows.is_empty() {
        let message = "There is nothing in this file. Its first row should name the columns.";
        let at = Location { file, span: Span::default() };
        out.report(Diagnostic::new(&SHEET_COLUMN, at, message).help("Write a first row such as: name, registered, sector"));
        return (file, None);
    }
    (file, Some(rows))
}

/// The rows; none, reported, when there is no end of columns.
fn rows(text: &str, file: FileId, out: &mut Diagnostics) -> Option<Vec<Cells>> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let sheet = text.get(start..).unwrap_or("");
    // Excel may say on the first line what stands between cells.
    let (start, sheet, said) = match sheet.split_once('\n').filter(|(first, _)| first.trim_end().len() == 5 && first.starts_with("sep=")) {
        Some((first, rest)) => (start + first.len() + 1, rest, first.as_bytes().get(4).copied()),
        None => (start, sheet, None),
    };
    let delimiter = said.unwrap_or_else(|| delimiter(sheet));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(sheet.as_bytes());
    let mut rows: Vec<Cells> = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        let from = usize::try_from(reader.position().byte()).unwrap_or(0);
        match reader.read_record(&mut record) {
            Ok(true) if rows.len() < ROWS => {
                let to = usize::try_from(reader.position().byte()).unwrap_or(from);
                if rows.is_empty() && record.iter().skip(COLUMNS).any(|text| !text.trim().is_empty()) {
                    let at = Location { file, span: Span::new(start + from, start + from) };
                    let message = format!("There are more than {COLUMNS} columns.");
                    out.report(Diagnostic::new(&SHEET_COLUMN, at, message).help("Delete the columns that are not needed."));
                    return None;
                }
                let number = rows.last().map_or(0, |row| row.number);
                let row = cells(&record, sheet, (from, to), start, (number, delimiter));
                if let Some(quote) = quotes::fault(text, row.span, delimiter) {
                    quote.report(file, row.number, out);
                    return Some(rows);
                }
                rows.push(row);
            }
            Ok(true) => {
                let at = Location { file, span: Span::new(start + from, start + from) };
                out.report(
                    Diagnostic::new(&SHEET_CELL, at, format!("There are more than {ROWS} rows.")).help("Split the file into several."),
                );
                return Some(rows);
            }
            _ => return Some(rows),
        }
    }
}

/// The row that was read from the bytes `from` to `to` of the sheet, which begins `start` bytes into the file. `last` is the number of the
/// row before it.
fn cells(record: &csv::StringRecord, sheet: &str, (from, to): (usize, usize), start: usize, (last, delimiter): (usize, u8)) -> Cells {
    let whole = sheet.get(from..to).unwrap_or("");
    let before = whole.len() - whole.trim_start_matches(['\n', '\r']).len();
    // Rows that are quite empty are skipped by the reader, but have a number. The line end of the row before may stand here too.
    let mut previous = sheet.get(..from).and_then(|read| read.bytes().last()).unwrap_or(0);
    let mut skipped = 0;
    for byte in whole.get(..before).unwrap_or("").bytes() {
        skipped += usize::from(byte == b'\r' || previous != b'\r');
        previous = byte;
    }
    let row = whole.trim_matches(['\n', '\r']);
    let row_start = start + from + before;
    let span = Span::new(row_start, row_start + row.len());
    let mut at = 0;
    let mut places = Vec::new();
    for text in record.iter().take(COLUMNS) {
        let (inner, end) = next_cell(row, at, delimiter);
        places.push(if text.is_empty() { span } else { Span::new(row_start + inner.start, row_start + inner.end) });
        at = end + 1;
    }
    // One more, so that what stands beyond them is not lost without a word.
    let beyond = record.iter().skip(COLUMNS).find(|text| !text.trim().is_empty());
    let texts = record.iter().take(COLUMNS).chain(beyond).map(lines_as_ours).collect();
    Cells { number: last + 1 + skipped, texts, span, places }
}

/// The text of a cell. Line ends of Windows are ordinary.
fn lines_as_ours(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Where the words of the cell stand that begins at `at`, without its quotes, and where the cell ends.
fn next_cell(row: &str, at: usize, delimiter: u8) -> (std::ops::Range<usize>, usize) {
    let bytes = row.as_bytes();
    let at = at.min(bytes.len());
    let find = |from: usize, wanted: u8| {
        bytes.get(from..).and_then(|rest| rest.iter().position(|byte| *byte == wanted)).map_or(bytes.len(), |offset| from + offset)
    };
    if bytes.get(at) != Some(&b'"') {
        let end = find(at, delimiter);
        return (at..end, end);
    }
    let mut close = find(at + 1, b'"');
    while bytes.get(close + 1) == Some(&b'"') {
        close = find(close + 2, b'"');
    }
    (at + 1..close, find(close, delimiter))
}

/// What stands between cells: that which the first line has most of, outside quotes.
fn delimiter(sheet: &str) -> u8 {
    let first = sheet.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let outside: String = first.split('"').step_by(2).collect();
    let count = |delimiter: u8| outside.bytes().filter(|byte| *byte == delimiter).count();
    // On a tie the comma is the usual one.
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}
