//! Finds list items that say nothing.

use super::parsed::Parsed;
use super::rule_table::EMPTY_BULLET;
use crate::diagnostic::{Diagnostic, Diagnostics};
use pulldown_cmark::{Event, Tag};

/// Reports every empty list item.
pub(super) fn report(parsed: &Parsed<'_>, out: &mut Diagnostics) {
    for (index, (event, range)) in parsed.events.iter().enumerate() {
        if matches!(event, Event::Start(Tag::Item)) && parsed.inside(index).is_empty() {
            let problem = Diagnostic::new(&EMPTY_BULLET, parsed.at(range), "This item of the list says nothing.");
            out.report(problem.help("Write something after the mark, on the same line, or take the line out."));
        }
    }
}
