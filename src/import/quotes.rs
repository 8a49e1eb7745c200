//! Quotation marks around cells. The reader of CSV takes them kindly: one that is never closed makes a single cell of all that follows.

use super::rule_table::SHEET_CELL;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};

/// A quotation mark that is not where one can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where, in the file.
    at: usize,
    /// Whether the cell is never closed, or goes on behind its end.
    is_open: bool,
}

impl Fault {
    /// Reports it.
    pub(super) fn report(self, file: FileId, row: usize, out: &mut Diagnostics) {
        let message = if self.is_open {
            format!("Row {row}: the quotation mark before this cell is never closed, so all that follows would become one cell.")
        } else {
            format!("Row {row}: there are words behind the quotation mark that ends this cell, so it may be another cell than it seems.")
        };
        let help = "Open the file in a spreadsheet program and save it again as “CSV UTF-8”; or delete the quotation mark, or write it twice (\"\") where it belongs to the words.";
        let at = Location { file, span: Span::new(self.at, self.at + 1) };
        out.report(Diagnostic::new(&SHEET_CELL, at, message).help(help));
    }
}

/// The first such mark in a row.
pub(super) fn fault(text: &str, row: Span, delimiter: u8) -> Option<Fault> {
    let start = row.start as usize;
    let bytes = text.get(row.range())?.as_bytes();
    let find = |from: usize, wanted: u8| bytes.get(from..)?.iter().position(|byte| *byte == wanted).map(|offset| from + offset);
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            let Some(mut close) = find(at + 1, b'"') else { return Some(Fault { at: start + at, is_open: true }) };
            while bytes.get(close + 1) == Some(&b'"') {
                let Some(next) = find(close + 2, b'"') else { return Some(Fault { at: start + at, is_open: true }) };
                close = next;
            }
            let behind = bytes.get(close + 1..).and_then(|rest| rest.iter().find(|byte| !matches!(byte, b' ')));
            if behind.is_some_and(|byte| *byte != delimiter && *byte != b'\r' && *byte != b'\n') {
                return Some(Fault { at: start + close, is_open: false });
            }
            at = close;
        }
        at = find(at, delimiter)? + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(row: &str) -> Option<(usize, bool)> {
        fault(row, Span::new(0, row.len()), b',').map(|fault| (fault.at, fault.is_open))
    }

    #[test]
    fn quotes_that_are_never_closed_or_closed_too_early_are_found() {
        assert_eq!(found("a,\"b\nc,d"), Some((2, true)));
        assert_eq!(found("a,\"b \"\"c"), Some((2, true)));
        assert_eq!(found("a,\"b\nc,\"x\""), Some((7, false)));
        for fine in ["a,\"b, \"\"c\"\"\nd\",e", "6\" ruler,B \"The\" Club", "\"\",\"\"", "\"a\" ,b", "\"\"\"a\"\"\""] {
            assert_eq!(found(fine), None, "{fine}");
        }
    }
}
