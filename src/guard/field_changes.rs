//! Two versions of a record, field by field, along its field table.
//!
//! Values are compared by what they mean to a reader (`30 September 2025` is `2025-09-30`); items of a list are found again by their
//! first field (an id, a level, a day), whatever order they stand in.

use super::lists::several;
use super::prose::reworded;
use super::report::{Change, What};
use super::sentence::Sentence;
use super::slip::is_slip;
use super::value::{canonical, canonical_record, is_text, spoken, spoken_record};
use super::word_diff::word_diff;
use crate::fields::{Kind, Table};
use crate::yaml::{Entry, Node, NodeKind};
use std::collections::BTreeMap;

/// From this length on, two versions of a text are compared word by word.
const LONG: usize = 80;
/// Compares the fields of a file; of a file that is new, it says what they hold.
pub(super) fn field_changes(tables: &[&Table], is_new: bool, before: Option<&Node>, after: Option<&Node>) -> Vec<Change> {
    let mut comparison = Comparison { changes: Vec::new(), is_new };
    comparison.record(tables, &Place::default(), before, after);
    comparison.changes
}

/// Where a field stands: in words and as a path.
#[derive(Clone, Default)]
struct Place {
    words: Sentence,
    path: String,
}

impl Place {
    fn field(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { words: self.words.clone().ours(format!("{}: ", name.replace('_', " "))), path: format!("{}{dot}{name}", self.path) }
    }

    /// A key that no table knows: a contributor's word, not ours.
    fn unknown(&self, name: &str) -> Self {
        Self { words: self.words.clone().theirs(name).ours(": "), ..self.field(name) }
    }

    fn item(&self, name: &str, record: &str, label: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        let label_short: String = label.chars().take(60).collect();
        Self {
            words: self.words.clone().ours(format!("{record} ")).theirs(label).ours(": "),
            path: format!("{}{dot}{name}[{}]", self.path, super::escape::shown(&label_short)),
        }
    }
}

struct Comparison {
    changes: Vec<Change>,
    is_new: bool,
}

impl Comparison {
    fn record(&mut self, tables: &[&Table], place: &Place, before: Option<&Node>, after: Option<&Node>) {
        let (before, after) = (entries(before), entries(after));
        let mut known: Vec<&str> = Vec::new();
        for field in tables.iter().flat_map(|table| table.fields) {
            known.push(field.name);
            self.field(&field.kind, place, field.name, value(before, field.name), value(after, field.name));
        }
        for (key, (old, new)) in by_key(before, after).into_iter().filter(|(key, _)| !known.contains(key)) {
            let name: String = super::escape::shown(&key.chars().take(60).collect::<String>());
            let meant = |node: Option<&Node>| node.map(|node| canonical(&Kind::Text, node)).unwrap_or_default();
            if meant(old) != meant(new) {
                self.value(&Kind::Text, &place.unknown(&name), old, new);
            }
        }
    }

    fn field(&mut self, kind: &Kind, place: &Place, name: &str, before: Option<&Node>, after: Option<&Node>) {
        let old = before.map(|node| canonical(kind, node)).unwrap_or_default();
        let new = after.map(|node| canonical(kind, node)).unwrap_or_default();
        if old == new {
            return;
        }
        match kind {
            Kind::Record(table) if is_group(before) && is_group(after) => {
                let record = Place { words: place.words.clone().ours(format!("{}, ", name.replace('_', " "))), ..place.field(name) };
                self.record(&[table], &record, before, after);
            }
            Kind::List(Kind::Record(table)) if is_list(before) && is_list(after) => self.list(table, place, name, before, after),
            Kind::MapById(word, table) if is_group(before) && is_group(after) => self.by_id(word, table, place, name, before, after),
            _ => self.value(kind, &place.field(name), before, after),
        }
    }

    /// A list of groups: items that are the same are set aside, the others are found again by their first field.
    fn list(&mut self, table: &Table, place: &Place, name: &str, before: Option<&Node>, after: Option<&Node>) {
        let record = record_word(table);
        let (old, new) = (items(before), items(after));
        let mut same: BTreeMap<String, usize> = BTreeMap::new();
        let whole = |node: &Node| canonical_record(table, node);
        for node in old {
            *same.entry(whole(node)).or_default() += 1;
        }
        let mut changed_new = Vec::new();
        for node in new {
            match same.get_mut(&whole(node)).filter(|left| **left > 0) {
                Some(left) => *left -= 1,
                None => changed_new.push(node),
            }
        }
        // What is left in `same` is what has no equal among the new ones; the last of equal items count as the changed ones.
        let mut changed_old = Vec::new();
        for node in old.iter().rev() {
            if let Some(left) = same.get_mut(&whole(node)).filter(|left| **left > 0) {
                *left -= 1;
                changed_old.push(node);
            }
        }
        changed_old.reverse();
        if changed_old.is_empty() && changed_new.is_empty() {
            let text = place.words.clone().ours(format!("the order of {} is another", name.replace('_', " ")));
            self.changes.push(Change {
                what: What::Changed,
                field: Some(place.field(name).path),
                before: None,
                after: None,
                text,
                excerpt: Vec::new(),
                is_slip: false,
            });
            return;
        }
        let mut by_label: BTreeMap<String, Vec<&Node>> = BTreeMap::new();
        for node in changed_old.into_iter().rev() {
            by_label.entry(label(table, node)).or_default().push(node);
        }
        for node in changed_new {
            let label = label(table, node);
            let item = place.item(name, record, &label);
            match by_label.get_mut(&label).and_then(Vec::pop) {
                Some(was) => self.record(&[table], &item, Some(was), Some(node)),
                None => self.whole(What::Added, table, place, &item, record, &label, node),
            }
        }
        for (label, nodes) in by_label {
            for node in nodes {
                let item = place.item(name, record, &label);
                self.whole(What::Removed, table, place, &item, record, &label, node);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one sentence made of its parts")]
    fn whole(&mut self, what: What, table: &Table, place: &Place, item: &Place, record: &str, label: &str, node: &Node) {
        let spoken = spoken_record(table, node);
        let words = place.words.clone().ours(format!("{record} ")).theirs(label);
        let text = match what {
            What::Removed => words.ours(" removed: ").theirs(&spoken),
            _ if self.is_new => words.ours(": ").theirs(&spoken),
            _ => words.ours(" added: ").theirs(&spoken),
        };
        let (before, after) = if what == What::Removed { (Some(spoken), None) } else { (None, Some(spoken)) };
        self.changes.push(Change { what, field: Some(item.path.clone()), before, after, text, excerpt: Vec::new(), is_slip: false });
    }

    fn by_id(&mut self, word: &str, table: &Table, place: &Place, name: &str, before: Option<&Node>, after: Option<&Node>) {
        let record = word.strip_prefix("an ").or_else(|| word.strip_prefix("a ")).unwrap_or(word);
        for (key, versions) in by_key(entries(before), entries(after)) {
            let item = place.item(name, record, key);
            match versions {
                (Some(was), Some(is)) => self.record(&[table], &item, Some(was), Some(is)),
                (Some(was), None) => self.whole(What::Removed, table, place, &item, record, key, was),
                (None, Some(is)) => self.whole(What::Added, table, place, &item, record, key, is),
                (None, None) => {}
            }
        }
    }

    fn value(&mut self, kind: &Kind, place: &Place, before: Option<&Node>, after: Option<&Node>) {
        let said = |node: Option<&Node>| node.map(|node| spoken(kind, node)).filter(|said| !said.is_empty());
        let (old, new) = (said(before), said(after));
        let mut excerpt = Vec::new();
        let (what, text) = match (&old, &new) {
            (None, Some(new)) => (What::Added, place.words.clone().theirs(new).ours(if self.is_new { "" } else { " (new)" })),
            (Some(old), None) => (What::Removed, place.words.clone().theirs(old).ours(" taken away")),
            (Some(old), Some(new)) if is_text(kind) && (old == new || old.len().min(new.len()) > LONG) => {
                let diff = word_diff(whole_text(before), whole_text(after));
                excerpt.clone_from(&diff.excerpt);
                (What::Changed, place.words.clone().ours(reworded(&diff)))
            }
            (Some(_), Some(_)) if is_several(before) || is_several(after) => (What::Changed, several(kind, &place.words, before, after)),
            (Some(old), Some(new)) => (What::Changed, place.words.clone().theirs(old).ours(" → ").theirs(new)),
            (None, None) => return,
        };
        let is_slip = is_text(kind) && what == What::Changed && is_slip(whole_text(before), whole_text(after));
        self.changes.push(Change { what, field: Some(place.path.clone()), before: old, after: new, text, excerpt, is_slip });
    }
}

fn entries(node: Option<&Node>) -> &[Entry] {
    match node.map(|node| &node.kind) {
        Some(NodeKind::Map(entries)) => entries,
        _ => &[],
    }
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.kind) {
        Some(NodeKind::List(items)) => items,
        _ => &[],
    }
}

fn whole_text(node: Option<&Node>) -> &str {
    match node.map(|node| &node.kind) {
        Some(NodeKind::Text(scalar)) => &scalar.text,
        _ => "",
    }
}

fn value<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Node> {
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value).filter(|node| !matches!(node.kind, NodeKind::Nothing))
}

/// Both versions of every key, in the order of the alphabet.
fn by_key<'n>(before: &'n [Entry], after: &'n [Entry]) -> BTreeMap<&'n str, (Option<&'n Node>, Option<&'n Node>)> {
    let said = |entry: &'n Entry| Some(&entry.value).filter(|node| !matches!(node.kind, NodeKind::Nothing));
    let mut both: BTreeMap<&str, (Option<&Node>, Option<&Node>)> = BTreeMap::new();
    for entry in before {
        both.entry(entry.key.as_str()).or_default().0 = said(entry);
    }
    for entry in after {
        both.entry(entry.key.as_str()).or_default().1 = said(entry);
    }
    both
}

fn is_group(node: Option<&Node>) -> bool {
    node.is_none_or(|node| matches!(node.kind, NodeKind::Map(_)))
}

fn is_list(node: Option<&Node>) -> bool {
    node.is_none_or(|node| matches!(node.kind, NodeKind::List(_)))
}

fn is_several(node: Option<&Node>) -> bool {
    node.is_some_and(|node| matches!(node.kind, NodeKind::List(_)))
}

/// "action" for the table of "an action".
fn record_word(table: &Table) -> &'static str {
    table.record.strip_prefix("an ").or_else(|| table.record.strip_prefix("a ")).unwrap_or(table.record)
}

/// What an item is known by: its first field that holds something.
fn label(table: &Table, node: &Node) -> String {
    let entries = entries(Some(node));
    let named = table.fields.iter().find_map(|field| value(entries, field.name).map(|node| spoken(&field.kind, node)));
    named.unwrap_or_else(|| spoken(&Kind::Text, node))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::model::ContentKind;
    use crate::read::tables;
    use crate::source::{Sources, Span};

    fn changes(kind: ContentKind, before: &str, after: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let mut node = |path: &str, text: &str| {
            let file = sources.add(path, text.to_owned());
            crate::yaml::read(sources.file(file), file, Span::new(0, text.len()), &mut Diagnostics::new()).unwrap()
        };
        let (before, after) = (node("a", before), node("b", after));
        field_changes(tables(kind), false, Some(&before), Some(&after)).iter().map(|change| change.text.to_string()).collect()
    }

    #[test]
    fn what_means_the_same_is_no_change() {
        let before = "made: 30 September 2025\nof: 052\nsigned_by: Chair  of\n  governors\n";
        assert!(changes(ContentKind::Pledge, before, "of: 52\nsigned_by: Chair of governors\nmade: 2025-09-30\n").is_empty());
    }

    #[test]
    fn items_are_found_again_in_any_order() {
        let before = "actions:\n- {id: a, status: done}\n- {id: b, status: not-started, due: 2026-01-01}\n- {id: c, status: done}\n";
        let after = "actions:\n- {id: d, status: done}\n- {id: b, status: done, due: 1 January 2026}\n- {id: a, status: done}\n";
        assert_eq!(
            changes(ContentKind::Plan, before, after),
            ["action d added: “id d; status done”", "action b: status: not-started → done", "action c removed: “id c; status done”"]
        );
        let turned = "actions:\n- {id: b, status: done}\n- {id: a, status: done}\n";
        assert_eq!(
            changes(ContentKind::Plan, turned, &turned.replace("id: a", "id: x").replace("id: b", "id: a").replace("id: x", "id: b")),
            ["the order of actions is another"]
        );
    }

    #[test]
    fn long_lists_and_lines_of_a_text_are_compared_to_the_end() {
        let list = |last: &str| format!("languages: [{}, {last}]\n", (0..300).map(|n| format!("x{n}")).collect::<Vec<_>>().join(", "));
        assert_eq!(changes(ContentKind::Organisation, &list("a"), &list("b")), ["languages: b added, a taken away"]);
        let (before, after) = ("areas: {a: {strengths: \"One\\n- two\"}}\n", "areas: {a: {strengths: \"One\\n\\n- two\"}}\n");
        assert_eq!(changes(ContentKind::Evaluation, before, after), ["area a: strengths: laid out in another way"]);
    }

    #[test]
    fn groups_lists_and_unknown_keys_are_compared_too() {
        let before = "wards: [armley]\ncontact: {role: Office}\n";
        let after = "wards: [armley, kirkstall]\ncontact: {role: Head, email: a@example.org}\nhonours: gold\n";
        assert_eq!(
            changes(ContentKind::Organisation, before, after),
            ["wards: kirkstall added", "contact, role: “Office” → “Head”", "contact, email: “a@example.org” (new)", "honours: gold (new)"]
        );
        let before = "areas: {governance: {rating: starting}}\n";
        assert_eq!(
            changes(ContentKind::Evaluation, before, "areas: {governance: {rating: growing}, people: {rating: starting}}\n"),
            ["area governance: rating: starting → growing", "area people added: “rating starting”"]
        );
    }
}
