//! Tree to records: tries every field of a table, reports every problem, and goes on.

use super::names::{any_of, misspelt, nearest};
use super::rule_table::{EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE};
use super::table::{Field, Kind, Need, Table};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::Located;
use crate::source::{FileId, Location, Span};
use crate::yaml::{Entry, Node, NodeKind};
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// Something that can be read from a value of a file in zone `Z`.
pub trait Value<Z>: Sized {
    /// What it accepts, for tables.
    const KIND: Kind;

    /// Reads it. Reports what is wrong and returns `None` when nothing can be made of it.
    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self>;

    /// What stands in for it where it is needed and missing or wrong, so that the rest of its record is still judged. `nowhere` is the
    /// place to give to it.
    fn stand_in(nowhere: Location) -> Self;
}

/// Reads one file of zone `Z`.
pub struct Decoder<'o, Z> {
    file: FileId,
    out: &'o mut Diagnostics,
    zone: PhantomData<Z>,
}

impl<'o, Z> Decoder<'o, Z> {
    /// A decoder for a file. Only `read` makes one, and it knows the zone from the file's path.
    pub(crate) fn new(file: FileId, out: &'o mut Diagnostics) -> Self {
        Self { file, out, zone: PhantomData }
    }

    /// The place of a span in this file.
    #[must_use]
    pub fn place(&self, span: Span) -> Location {
        Location { file: self.file, span }
    }

    /// Reports a problem.
    pub fn report(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let at = self.place(span);
        self.out.report(Diagnostic::new(rule, at, message).help(help));
    }

    /// Reports a problem that writing `new` in place of the whole value certainly mends. The change is given only where the value's bytes
    /// are its text, with or without quotes: nothing else may go with it.
    pub fn report_with_change(&mut self, rule: &'static Rule, node: &Node, message: &str, help: &str, new: &str) {
        let length = node.span.range().len();
        let is_whole = matches!(&node.kind, NodeKind::Text(scalar) if length == scalar.text.len() + if scalar.plain { 0 } else { 2 });
        let diagnostic = Diagnostic::new(rule, self.place(node.span), message).help(help);
        self.out.report(if is_whole { diagnostic.change(node.span, new) } else { diagnostic });
    }

    /// The text of a node; reports a list or group standing where a text belongs. Nothing gives `None` with its own report.
    pub fn text<'n>(&mut self, node: &'n Node, expected: &str, example: &str) -> Option<&'n str> {
        let NodeKind::Text(scalar) = &node.kind else {
            self.wrong_type(node, expected, example);
            return None;
        };
        Some(&scalar.text)
    }

    /// Reports that `node` is not what was expected.
    pub fn wrong_type(&mut self, node: &Node, expected: &str, example: &str) {
        if !matches!(node.kind, NodeKind::Refused) {
            let message = format!("Here should stand {expected}, but this is {}.", node.in_words());
            self.report(&WRONG_TYPE, node.span, message, format!("Write it like this: {example}"));
        }
    }

    /// The keys of a group that follows `tables`. `None`, reported, when it is no group.
    pub fn fields<'d, 'n>(&'d mut self, node: &'n Node, tables: &'d [&'static Table]) -> Option<Fields<'d, 'o, 'n, Z>> {
        let entries: &[Entry] = match &node.kind {
            NodeKind::Map(entries) => entries,
            NodeKind::Nothing => &[],
            _ => {
                let needed = tables.iter().flat_map(|table| table.fields).filter(|field| field.need == Need::Required);
                let lines: Vec<String> = needed.map(|field| format!("{}: {}", field.name, field.example)).collect();
                self.wrong_type(node, "a group of “key: value” lines", &format!("{{{}}}", lines.join(", ")));
                return None;
            }
        };
        Some(Fields { decoder: self, tables, entries, whole: node.span })
    }
}

/// The keys of one group while its fields are taken.
pub struct Fields<'d, 'o, 'n, Z> {
    decoder: &'d mut Decoder<'o, Z>,
    tables: &'d [&'static Table],
    entries: &'n [Entry],
    whole: Span,
}

impl<'n, Z> Fields<'_, '_, 'n, Z> {
    /// A field that must be there. When it is missing or wrong, that is reported and something stands in for it.
    pub fn required<T: Value<Z>>(&mut self, name: &'static str) -> T {
        let entry = self.entry(name);
        if entry.is_none() {
            self.missing(name);
        }
        let value = entry.and_then(|entry| self.decode(entry));
        value.unwrap_or_else(|| T::stand_in(self.decoder.place(Span::NOWHERE)))
    }

    /// A field that may be left out. A wrong one is reported and counts as left out.
    pub fn optional<T: Value<Z>>(&mut self, name: &'static str) -> Option<T> {
        let entry = self.entry(name)?;
        self.decode(entry)
    }

    /// A list that may be left out.
    pub fn list<T: Value<Z>>(&mut self, name: &'static str) -> Vec<T>
    where
        Vec<T>: Value<Z>,
    {
        self.optional(name).unwrap_or_default()
    }

    /// Reports keys that no table knows. Call once, after all fields were taken.
    pub fn finish(self) {
        let known: Vec<&'static str> = self.tables.iter().flat_map(|table| table.fields).map(|field| field.name).collect();
        let unknown = self.entries.iter().filter(|entry| !known.contains(&entry.key.as_str()));
        let unknown: Vec<(&Entry, Option<&'static str>)> =
            unknown.map(|entry| (entry, nearest(&entry.key, known.iter().copied()))).collect();
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        unknown.iter().filter_map(|(_, near)| *near).for_each(|near| *times.entry(near).or_default() += 1);
        for (entry, near) in unknown {
            let record = self.tables.first().map_or("this", |table| table.record);
            let message = format!("“{}” is not something {record} can have.", entry.key);
            let elsewhere = self.tables.iter().flat_map(|table| table.elsewhere).find(|(key, _)| *key == entry.key);
            let help = match near {
                _ if elsewhere.is_some() => elsewhere.map_or(String::new(), |(_, words)| (*words).to_owned()),
                Some(name) => format!("Did you mean “{name}”?"),
                None => format!("Delete the line, or use one of: {}.", any_of(known.iter().copied())),
            };
            let diagnostic = Diagnostic::new(&UNKNOWN_KEY, self.decoder.place(entry.key_span), message).help(help);
            // Certain is only what is misspelt beyond doubt, not there itself, and meant by no other key.
            let certain = near.filter(|near| elsewhere.is_none() && self.entry(near).is_none() && times.get(near) == Some(&1));
            let is_plain = entry.key_span.range().len() == entry.key.len();
            self.decoder.out.report(match certain.filter(|name| is_plain && misspelt(&entry.key, known.iter().copied()) == Some(name)) {
                Some(name) => diagnostic.change(entry.key_span, name),
                None => diagnostic,
            });
        }
    }

    fn entry(&self, name: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key == name)
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.tables.iter().flat_map(|table| table.fields).find(|field| field.name == name)
    }

    fn decode<T: Value<Z>>(&mut self, entry: &'n Entry) -> Option<T> {
        if matches!(entry.value.kind, NodeKind::Nothing) {
            let example = self.field(&entry.key).map_or("", |field| field.example);
            let needed = self.field(&entry.key).is_some_and(|field| field.need == Need::Required);
            let message = format!("“{}:” is empty.", entry.key);
            let otherwise = if needed { "" } else { "; or delete the line" };
            self.decoder.report(
                &EMPTY_VALUE,
                entry.key_span,
                message,
                format!("Write a value, such as {}: {example}{otherwise}", entry.key),
            );
            return None;
        }
        T::decode(&entry.value, self.decoder)
    }

    fn missing(&mut self, name: &'static str) {
        let record = self.tables.first().map_or("this", |table| table.record);
        let (summary, example) = self.field(name).map_or(("", ""), |field| (field.summary, field.example));
        // A key that looks mistyped is reported as unknown; saying twice what is one mistake would only confuse.
        let known: Vec<&str> = self.tables.iter().flat_map(|table| table.fields).map(|field| field.name).collect();
        let mistyped = |entry: &&Entry| !known.contains(&entry.key.as_str()) && nearest(&entry.key, known.iter().copied()) == Some(name);
        if self.entries.iter().any(|entry| mistyped(&entry)) {
            return;
        }
        let at = Span::new(self.whole.start as usize, self.entries.first().map_or(self.whole.start, |entry| entry.key_span.end) as usize);
        let message = format!("“{name}” is missing: {record} needs it. {summary}");
        self.decoder.report(&MISSING_KEY, at, message, format!("Add a line such as: {name}: {example}"));
    }
}

impl<Z, T: Value<Z>> Value<Z> for Located<T> {
    const KIND: Kind = T::KIND;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let at = decoder.place(node.span);
        T::decode(node, decoder).map(|value| Self { value, at })
    }

    fn stand_in(nowhere: Location) -> Self {
        Self { value: T::stand_in(nowhere), at: nowhere }
    }
}

impl<Z, T: Value<Z>> Value<Z> for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let NodeKind::List(items) = &node.kind else {
            decoder.wrong_type(node, "a list", "begin each part on a line of its own with “- ”, or write [one, two]");
            return None;
        };
        if items.is_empty() {
            decoder.report(&EMPTY_VALUE, node.span, "This list is empty.", "Write at least one part, or delete the line.");
        }
        Some(items.iter().filter_map(|item| part(item, decoder)).collect())
    }

    fn stand_in(_: Location) -> Self {
        Self::new()
    }
}

/// A part of a list; an empty one is reported.
fn part<Z, T: Value<Z>>(item: &Node, decoder: &mut Decoder<'_, Z>) -> Option<T> {
    if matches!(item.kind, NodeKind::Nothing) {
        decoder.report(&EMPTY_VALUE, item.span, "This part of the list is empty.", "Write it out, or delete the line with the “-”.");
        return None;
    }
    T::decode(item, decoder)
}
