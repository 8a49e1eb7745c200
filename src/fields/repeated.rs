//! Lists that name the same thing twice.

use super::Decoder;
use super::shape_rule_table::REPEATED_ITEM;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::{Node, NodeKind};
use std::collections::BTreeMap;

/// Reports every text that stood in the same list before.
pub(super) fn items<Z>(items: &[Node], decoder: &mut Decoder<'_, Z>) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for item in items {
        let NodeKind::Text(scalar) = &item.kind else { continue };
        let text = scalar.text.trim();
        match first.get(text) {
            Some(before) => {
                let problem = Diagnostic::new(&REPEATED_ITEM, decoder.place(item.span), format!("“{text}” stands in this list twice."))
                    .help("Delete it here. Once is enough.")
                    .other(decoder.place(*before), "it stood here first");
                decoder.tell(problem);
            }
            None => {
                first.insert(text, item.span);
            }
        }
    }
}
