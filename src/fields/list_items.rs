//! What goes wrong with the parts of a list: the same thing twice, and hyphens without the space after them.

use super::Decoder;
use super::rule_table::WRONG_TYPE;
use super::shape_rule_table::REPEATED_ITEM;
use super::table::{Kind, Need};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::{Node, NodeKind, bare};
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

/// A text as it is written in a list whose parts need one field: `- text: "We will listen."`.
pub(super) fn as_part(node: &Node, kind: &Kind) -> Option<String> {
    let (NodeKind::Text(scalar), Kind::Record(table)) = (&node.kind, kind) else { return None };
    let mut needed = table.fields.iter().filter(|field| field.need == Need::Required);
    let (only, None) = (needed.next()?, needed.next()) else { return None };
    let words = scalar.text.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "'");
    Some(format!("- {}: \"{words}\"", only.name))
}

/// A text as it is written where a list belongs: `areas: [people, practice]`. Only for a few short words, as ids are.
pub(super) fn in_brackets(node: &Node, field: Option<&'static str>) -> Option<String> {
    let NodeKind::Text(scalar) = &node.kind else { return None };
    let written = bare(&scalar.text).trim_matches(['(', ')']);
    let words: Vec<&str> =
        written.split([',', ';']).flat_map(|part| part.split(" and ")).map(bare).filter(|word| !word.is_empty()).collect();
    let short = |word: &&str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let field = field.filter(|_| !words.is_empty() && words.iter().all(short))?;
    Some(format!("{field}: [{}]", words.join(", ")))
}

/// The problem of something that stands where a list belongs, when it was meant as one: `-people`, `-text: We will listen.`.
pub(super) fn dash_without_space<Z>(node: &Node, decoder: &Decoder<'_, Z>) -> Option<Diagnostic> {
    let (written, span) = match &node.kind {
        NodeKind::Text(scalar) if scalar.plain => (scalar.text.as_str(), node.span),
        NodeKind::Map(entries) => entries.first().map(|entry| (entry.key.as_str(), entry.key_span))?,
        _ => return None,
    };
    let word = written.strip_prefix('-')?.split_whitespace().next()?;
    let message = "The “-” that begins a part of a list has no space after it, so it counts as a letter.";
    Some(Diagnostic::new(&WRONG_TYPE, decoder.place(span), message).help(format!("Write a space after each “-”: - {word}")))
}
