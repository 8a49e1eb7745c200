//! Groups, lists and their order in the file.

use super::scalar::{key, scalar};
use super::{Answer, Answers};
use crate::fields::{Field, Kind, Table};

/// The tables whose fields say in which order a group is written.
#[derive(Clone, Copy)]
pub(super) struct Order(pub(super) &'static [&'static Table]);

impl Order {
    fn field(self, name: &str) -> Option<&'static Field> {
        self.0.iter().flat_map(|table| table.fields).find(|field| field.name == name)
    }

    fn position(self, name: &str) -> usize {
        self.0.iter().flat_map(|table| table.fields).position(|field| field.name == name).unwrap_or(usize::MAX)
    }
}

/// Writes a group: its fields in order, then keys that no table knows, so that nothing that was answered is lost unseen.
pub(super) fn group(answers: &Answers, order: Order, indent: usize, out: &mut String) {
    let mut pairs: Vec<&(String, Answer)> = answers.0.iter().collect();
    pairs.sort_by_key(|(name, _)| order.position(name));
    for (index, (name, answer)) in pairs.into_iter().enumerate() {
        // The first line of a group in a list stands behind the list's own "- ".
        if index > 0 || !out.ends_with("- ") {
            out.push_str(&" ".repeat(indent));
        }
        out.push_str(&key(name));
        out.push(':');
        value(answer, order.field(name).map(|field| &field.kind), indent, out);
    }
}

/// Writes what stands behind `key:`.
fn value(answer: &Answer, kind: Option<&'static Kind>, indent: usize, out: &mut String) {
    match answer {
        Answer::Text(text) => {
            out.push(' ');
            out.push_str(&scalar(text, indent + 2, is_text(kind)));
            out.push('\n');
        }
        Answer::Group(answers) if answers.is_empty() => out.push_str(" {}\n"),
        Answer::Group(answers) => {
            out.push('\n');
            inner_group(answers, kind, indent + 2, out);
        }
        Answer::List(items) if items.is_empty() => out.push_str(" []\n"),
        Answer::List(items) => match in_one_line(items, kind) {
            Some(line) => {
                out.push(' ');
                out.push_str(&line);
                out.push('\n');
            }
            None => list(items, kind, indent, out),
        },
    }
}

/// Writes each part of a list on lines of its own.
fn list(items: &[Answer], kind: Option<&'static Kind>, indent: usize, out: &mut String) {
    let of = match kind {
        Some(Kind::List(of)) => Some(*of),
        other => other,
    };
    if out.ends_with(':') {
        out.push('\n');
    }
    for item in items {
        if !out.ends_with("- ") {
            out.push_str(&" ".repeat(indent + 2));
        }
        match item {
            Answer::Text(text) => {
                out.push_str("- ");
                out.push_str(&scalar(text, indent + 4, is_text(of)));
                out.push('\n');
            }
            Answer::Group(answers) if !answers.is_empty() => {
                out.push_str("- ");
                inner_group(answers, of, indent + 4, out);
            }
            Answer::Group(_) => out.push_str("- {}\n"),
            Answer::List(inner) if inner.is_empty() => out.push_str("- []\n"),
            Answer::List(inner) => {
                out.push_str("- ");
                list(inner, of, indent + 2, out);
            }
        }
    }
}

fn inner_group(answers: &Answers, kind: Option<&'static Kind>, indent: usize, out: &mut String) {
    match kind {
        Some(Kind::MapById(_, table)) => {
            for (index, (id, answer)) in answers.0.iter().enumerate() {
                if index > 0 || !out.ends_with("- ") {
                    out.push_str(&" ".repeat(indent));
                }
                out.push_str(&key(id));
                out.push(':');
                match answer {
                    Answer::Group(inner) if !inner.is_empty() => {
                        out.push('\n');
                        group(inner, Order(std::slice::from_ref(table)), indent + 2, out);
                    }
                    other => value(other, None, indent, out),
                }
            }
        }
        Some(Kind::Record(table)) => group(answers, Order(std::slice::from_ref(table)), indent, out),
        _ => group(answers, Order(&[]), indent, out),
    }
}

/// A short list of ids as `[one, two]`.
fn in_one_line(items: &[Answer], kind: Option<&'static Kind>) -> Option<String> {
    let of = match kind {
        Some(Kind::List(of)) => Some(*of),
        other => other,
    };
    let simple = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let words: Vec<&str> = items
        .iter()
        .map(|item| match item {
            Answer::Text(text) if simple(text) && scalar(text, 2, is_text(of)) == *text => Some(text.as_str()),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let line = format!("[{}]", words.join(", "));
    (line.len() <= 100).then_some(line)
}

/// Whether a field asks for words rather than for a figure, a date or an id.
fn is_text(kind: Option<&'static Kind>) -> bool {
    matches!(kind, None | Some(Kind::Text | Kind::Record(_) | Kind::MapById(..) | Kind::List(_)))
}
