//! Values as a reader takes them: in one form for comparing, in another for showing.

use crate::fields::{Kind, Table, parse_date, parse_month};
use crate::yaml::{Entry, Node, NodeKind};

/// Most of a value that is shown or kept, in bytes.
const LONGEST: usize = 2000;

/// Whether a value is written in words.
pub(super) fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::Text)
}

/// A value in the form in which equal values are equal texts.
pub(super) fn canonical(kind: &Kind, node: &Node) -> String {
    match (&node.kind, kind) {
        (NodeKind::Nothing | NodeKind::Refused, _) => String::new(),
        (NodeKind::Text(scalar), Kind::Text) if scalar.text.trim().contains('\n') => {
            scalar.text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
        }
        (NodeKind::Text(scalar), _) => meaning(kind, &scalar.text),
        (NodeKind::List(items), kind) => {
            let of = item_kind(kind);
            items.iter().map(|item| canonical(of, item)).collect::<Vec<_>>().join("\u{1f}")
        }
        (NodeKind::Map(_), Kind::Record(table) | Kind::MapById(_, table)) if matches!(kind, Kind::Record(_)) => {
            canonical_record(table, node)
        }
        (NodeKind::Map(entries), Kind::MapById(_, table)) => grouped(entries, |entry| canonical_record(table, &entry.value)),
        (NodeKind::Map(entries), _) => grouped(entries, |entry| canonical(&Kind::Text, &entry.value)),
    }
}

/// A group of keys by its table; the order of keys does not matter.
pub(super) fn canonical_record(table: &Table, node: &Node) -> String {
    match &node.kind {
        NodeKind::Map(entries) => grouped(entries, |entry| canonical(kind_of(table, &entry.key), &entry.value)),
        _ => canonical(&Kind::Text, node),
    }
}

fn grouped(entries: &[Entry], value: impl Fn(&Entry) -> String) -> String {
    let mut lines: Vec<String> = entries.iter().map(|entry| format!("{}\u{1e}{}", entry.key, value(entry))).collect();
    lines.sort_unstable();
    format!("\u{1d}{}\u{1d}", lines.join("\u{1f}"))
}

fn kind_of<'t>(table: &'t Table, key: &str) -> &'t Kind {
    table.fields.iter().find(|field| field.name == key).map_or(&Kind::Text, |field| &field.kind)
}

fn item_kind(kind: &Kind) -> &Kind {
    match kind {
        Kind::List(of) => of,
        _ => &Kind::Text,
    }
}

fn meaning(kind: &Kind, text: &str) -> String {
    let date = || parse_date(text).map(|date| date.to_string());
    let month = || parse_month(text).map(|month| month.to_string());
    let same = match kind {
        Kind::Date => date(),
        Kind::When => date().or_else(month),
        Kind::Number => text.trim().parse::<f64>().ok().map(|number| number.to_string()),
        Kind::Count => text.trim().parse::<u64>().ok().map(|number| number.to_string()),
        _ => None,
    };
    same.unwrap_or_else(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A value for people, on one line.
pub(super) fn spoken(kind: &Kind, node: &Node) -> String {
    let mut text = match (&node.kind, kind) {
        (NodeKind::Nothing | NodeKind::Refused, _) => String::new(),
        (NodeKind::Text(scalar), _) => meaning(kind, &scalar.text),
        (NodeKind::List(items), kind) => joined(items.iter().map(|item| spoken(item_kind(kind), item)), ", "),
        (NodeKind::Map(_), Kind::Record(table)) => spoken_record(table, node),
        (NodeKind::Map(entries), _) => {
            joined(entries.iter().map(|entry| format!("{} {}", entry.key, spoken(&Kind::Text, &entry.value))), "; ")
        }
    };
    cut(&mut text);
    text
}

/// The items of a list; of a single value, that value: each as it is compared and as it is shown.
pub(super) fn parts(kind: &Kind, node: Option<&Node>) -> Vec<(String, String)> {
    match node {
        Some(Node { kind: NodeKind::List(items), .. }) => {
            items.iter().map(|item| (canonical(item_kind(kind), item), spoken(item_kind(kind), item))).collect()
        }
        Some(node) => vec![(canonical(kind, node), spoken(kind, node))],
        None => Vec::new(),
    }
}

/// A group of keys for people: `level silver; awarded 2026-10`.
pub(super) fn spoken_record(table: &Table, node: &Node) -> String {
    let NodeKind::Map(entries) = &node.kind else { return spoken(&Kind::Text, node) };
    let parts = entries.iter().map(|entry| format!("{} {}", entry.key.replace('_', " "), spoken(kind_of(table, &entry.key), &entry.value)));
    let mut text = joined(parts, "; ");
    cut(&mut text);
    text
}

/// Joins parts until there is more than is ever shown.
fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&part);
        if text.len() > LONGEST {
            break;
        }
    }
    text
}

fn cut(text: &mut String) {
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
}
