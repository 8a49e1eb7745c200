//! Tree to records: tries every field of a table, reports every problem, and goes on.

use super::rule_table::{EMPTY_VALUE, MISSING_KEY, WRONG_TYPE};
use super::table::{Field, Kind, Need, Table};
use super::{habits, list_items, mistyped, stray, unknown};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::Located;
use crate::source::{FileId, Location, Span};
use crate::yaml::{Entry, Node, NodeKind, bare, is_curly};
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
    /// The field whose value is being read, so that what is said of it can show its own example.
    field: Option<&'static Field>,
    zone: PhantomData<Z>,
}

impl<'o, Z> Decoder<'o, Z> {
    /// A decoder for a file. Only `read` makes one, and it knows the zone from the file's path.
    pub(crate) fn new(file: FileId, out: &'o mut Diagnostics) -> Self {
        Self { file, out, field: None, zone: PhantomData }
    }

    /// The place of a span in this file.
    #[must_use]
    pub fn place(&self, span: Span) -> Location {
        Location { file: self.file, span }
    }

    /// Reports a problem.
    pub fn report(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let at = self.place(span);
        self.tell(Diagnostic::new(rule, at, message).help(help));
    }

    /// Reports a problem that has more to say than its words: another place, or its mending.
    pub fn tell(&mut self, diagnostic: Diagnostic) {
        self.out.report(diagnostic);
    }

    /// The text of a node that follows a form, such as a date or an id, without the blanks around it. Curly quotation marks around it are
    /// reported and do not count; a sign in it that nobody sees is reported, and nothing can be made of it then.
    pub fn text<'n>(&mut self, node: &'n Node, expected: &str, example: &str) -> Option<&'n str> {
        let written = self.prose(node, expected, example)?;
        if let Some(problem) = habits::unseen_sign(written, node, self.place(node.span)) {
            self.tell(problem);
            return None;
        }
        if let Some(problem) = habits::quoted_value(written, self.place(node.span)) {
            self.tell(problem);
        }
        Some(bare(written))
    }

    /// The text of a node as it was written; reports a list or group standing where a text belongs. Nothing gives `None` with its own report.
    pub fn prose<'n>(&mut self, node: &'n Node, expected: &str, example: &str) -> Option<&'n str> {
        let NodeKind::Text(scalar) = &node.kind else {
            match self.field {
                Some(field) => self.wrong_type(node, expected, &format!("{}: {}", field.name, field.example)),
                None => self.wrong_type(node, expected, example),
            }
            return None;
        };
        Some(&scalar.text)
    }

    /// The name of the field whose value is being read.
    pub(super) fn field_name(&self) -> Option<&'static str> {
        self.field.map(|field| field.name)
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
        let meant = mistyped::by_meaning(entries, tables);
        Some(Fields { decoder: self, tables, entries, meant, whole: node.span, spoken_of: 0 })
    }
}

/// The keys of one group while its fields are taken.
pub struct Fields<'d, 'o, 'n, Z> {
    decoder: &'d mut Decoder<'o, Z>,
    tables: &'d [&'static Table],
    entries: &'n [Entry],
    /// Entries whose keys no table knows, by the name that was meant.
    meant: BTreeMap<&'static str, &'n Entry>,
    whole: Span,
    /// Bytes up to which keys that no table knows were spoken of already.
    spoken_of: u32,
}

impl<'n, Z> Fields<'_, '_, 'n, Z> {
    /// A field that must be there. When it is missing or wrong, that is reported and something stands in for it.
    pub fn required<T: Value<Z>>(&mut self, name: &'static str) -> T {
        let value = match self.entry(name) {
            Some(entry) => self.decode(entry),
            None if self.meant.contains_key(name) => self.as_meant(name),
            None => {
                self.missing(name);
                None
            }
        };
        value.unwrap_or_else(|| T::stand_in(self.decoder.place(Span::NOWHERE)))
    }

    /// A field that may be left out. A wrong one is reported and counts as left out.
    pub fn optional<T: Value<Z>>(&mut self, name: &'static str) -> Option<T> {
        match self.entry(name) {
            Some(entry) => self.decode(entry),
            None => self.as_meant(name),
        }
    }

    /// The value of a key that looks mistyped for `name`: the slip itself is told by [`Self::finish`], so that nothing is said here, and rules
    /// that need the value do not miss it.
    fn as_meant<T: Value<Z>>(&mut self, name: &'static str) -> Option<T> {
        // Marks around a whole line end in its value.
        let entry = self.meant.get(name).filter(|entry| !entry.key.starts_with(is_curly) || entry.key.ends_with(is_curly))?;
        let mut unheard = Diagnostics::new();
        T::decode(&entry.value, &mut Decoder::new(self.decoder.file, &mut unheard)).filter(|_| unheard.is_empty())
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
        let known = || self.tables.iter().flat_map(|table| table.fields).map(|field| field.name);
        let strange = self.entries.iter().filter(|entry| entry.key_span.start >= self.spoken_of);
        let strange: Vec<&Entry> = strange.filter(|entry| !known().any(|name| name == entry.key)).collect();
        let meant = unknown::Meant::new(&strange, self.tables);
        for entry in strange {
            let at = self.decoder.place(entry.key_span);
            self.decoder.tell(unknown::key(entry, at, self.tables, self.entries, &meant));
        }
    }

    fn entry(&self, name: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key == name)
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.tables.iter().flat_map(|table| table.fields).find(|field| field.name == name)
    }

    fn decode<T: Value<Z>>(&mut self, entry: &'n Entry) -> Option<T> {
        let field = self.field(&entry.key);
        if matches!(entry.value.kind, NodeKind::Nothing) {
            if let Some(stray) = stray::lines(entry, &T::KIND, self.tables, self.entries) {
                self.spoken_of = stray.span.end;
                self.decoder.tell(stray.problem(self.decoder.place(stray.span), self.decoder.place(entry.key_span)));
                return None;
            }
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
        let outer = std::mem::replace(&mut self.decoder.field, field);
        let value = T::decode(&entry.value, self.decoder);
        self.decoder.field = outer;
        value
    }

    fn missing(&mut self, name: &'static str) {
        let record = self.tables.first().map_or("this", |table| table.record);
        let (summary, example) = self.field(name).map_or(("", ""), |field| (field.summary, field.example));
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
            if let Some(problem) = list_items::dash_without_space(node, decoder) {
                decoder.tell(problem);
                return None;
            }
            if let Some(example) = list_items::as_part(node, &T::KIND) {
                decoder.wrong_type(node, "a list", &format!("on a line of its own below the key: {example}"));
                return None;
            }
            let example = list_items::in_brackets(node, decoder.field_name());
            decoder.wrong_type(
                node,
                "a list",
                example.as_deref().unwrap_or("begin each part on a line of its own with “- ”, or write [one, two]"),
            );
            return None;
        };
        if items.is_empty() {
            decoder.report(&EMPTY_VALUE, node.span, "This list is empty.", "Write at least one part, or delete the line.");
        }
        list_items::items(items, decoder);
        // It stays as long as the site is made: no room to spare.
        let mut parts = Self::with_capacity(items.len());
        parts.extend(items.iter().filter_map(|item| part(item, decoder)));
        Some(parts)
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
    if let Some(example) = list_items::as_part(item, &T::KIND) {
        decoder.wrong_type(item, "a group of “key: value” lines", &example);
        return None;
    }
    T::decode(item, decoder)
}
