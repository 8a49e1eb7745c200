//! Keeps tables from costing more than they weigh: every row is filled up with empty cells to the width of the first, so a few bytes
//! can stand for millions of cells.

use super::Markdown;
use super::rule_table::TABLE_TOO_LARGE;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use memchr::memchr_iter;
use std::ops::Range;

/// Most columns of a table: more than any page can show.
const MOST_COLUMNS: usize = 30;
/// Most cells of all tables of a text.
const MOST_CELLS: usize = 20_000;

/// Reports tables that are too large, and says whether there are any: the text is not read then.
pub(super) fn refuse_large(markdown: Markdown<'_>, body: &str, out: &mut Diagnostics) -> bool {
    let Some(line) = too_large(body) else { return false };
    let from = markdown.body.start as usize;
    let at = Location { file: markdown.file, span: Span::new(from + line.start, from + line.end) };
    let message = format!("Here is a table of more than {MOST_COLUMNS} columns, or more than {MOST_CELLS} cells in all.");
    let help = "Make it smaller, or put it into a file elsewhere and link to it.";
    out.report(Diagnostic::new(&TABLE_TOO_LARGE, at, message).help(help));
    true
}

/// The line below a table's first row, where there is too much of it; the parser is never shown such a text.
pub(super) fn too_large(body: &str) -> Option<Range<usize>> {
    if cannot_be_too_large(body) {
        return None;
    }
    let (mut start, mut cells, mut columns) = (0, 0usize, 0usize);
    for line in body.split_inclusive(['\n', '\r']) {
        let place = start..start + line.trim_end().len();
        start += line.len();
        // The second half of a line end of Windows is no line.
        if line == "\n" && body.get(..place.start).is_some_and(|read| read.ends_with('\r')) {
            continue;
        }
        let wide = width(line);
        if wide > 0 {
            columns = wide;
        } else if line.trim_start_matches(['>', ' ', '\t']).trim_end().is_empty() {
            // An empty line ends a table.
            columns = 0;
        }
        cells = cells.saturating_add(columns);
        if wide > MOST_COLUMNS || cells > MOST_CELLS {
            return Some(place);
        }
    }
    None
}

/// Whether a text is so short, or has so few of the signs between columns, that no table in it can be too large: as most texts are.
fn cannot_be_too_large(body: &str) -> bool {
    let columns = memchr_iter(b'|', body.as_bytes()).count() + 1;
    columns <= MOST_COLUMNS && body.len().saturating_mul(columns) <= MOST_CELLS
}

/// How many columns the line below a table's first row makes; 0 for any other line.
fn width(line: &str) -> usize {
    let marks = line.trim_start_matches(['>', ' ', '\t']).trim_end();
    let is_delimiter =
        marks.contains('-') && marks.contains(['|', ':']) && marks.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'));
    if is_delimiter { marks.trim_matches('|').split('|').count() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: usize, rows: usize, row: &str) -> String {
        format!("{}\n{}\n{}", "a|".repeat(columns), "-|".repeat(columns), row.repeat(rows))
    }

    #[test]
    fn only_tables_that_nobody_can_read_are_too_large() {
        assert!(too_large(&table(31, 1, "x\n")).is_some());
        assert!(too_large(&table(30, 700, "x\r\n")).is_some());
        assert!(too_large(&table(2, 10_001, "> |\n")).is_some());
        for fine in [table(30, 100, "x\n"), table(8, 1000, "x\n"), "---\n".repeat(30_000), "- a\n- | b\n".repeat(20_000)] {
            assert_eq!(too_large(&fine), None);
        }
    }
}
