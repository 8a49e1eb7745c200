//! From a place in a file back to the field that stands there.

use crate::source::Span;
use crate::yaml::{Node, NodeKind};

/// The bytes of a content file that are facts: between its fences, or the whole of a `.yaml` file.
pub(crate) fn facts(path: &str, text: &str) -> Span {
    if !is_markdown(path) {
        return Span::new(0, text.len());
    }
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut open = None;
    for line in text[at..].split_inclusive('\n') {
        let fence = line.trim_end() == "---";
        match open {
            Some(start) if fence => return Span::new(start, at),
            None if fence => open = Some(at + line.len()),
            None if !line.trim().is_empty() => break,
            _ => {}
        }
        at += line.len();
    }
    Span::new(0, 0)
}

/// Whether a path is that of a document with a body.
pub(crate) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "md")
}

/// The keys and numbers (from 1) that lead to what stands at an offset.
pub(crate) fn path_at(node: &Node, offset: u32) -> Vec<String> {
    let mut path = Vec::new();
    let mut node = node;
    loop {
        let next = match &node.kind {
            NodeKind::Map(entries) => {
                let entry = entries.iter().rev().find(|entry| entry.key_span.start <= offset);
                entry.map(|entry| (entry.key.clone(), &entry.value))
            }
            NodeKind::List(items) => {
                let found = items.iter().enumerate().rev().find(|(_, item)| item.span.start <= offset);
                found.map(|(index, item)| ((index + 1).to_string(), item))
            }
            _ => None,
        };
        match next {
            Some((name, inner)) => {
                path.push(name);
                node = inner;
            }
            None => return path,
        }
    }
}
