//! JSON Schemas of every kind of file, from the field tables: so that an editor completes and checks while somebody writes.
//!
//! Draft-07, which editors know best. A schema is at least as generous as the reader: what `check` accepts, it accepts. Ids of the scheme
//! are listed where a scheme is given.

mod kind;
mod pattern;

use crate::compose::{Choices, is_document};
use crate::fields::{Field, Need, Table};
use crate::model::ContentKind;
use crate::read::tables;
use crate::source::{Sources, Span};
use crate::yaml::{self, Node, NodeKind};
use serde_json::{Map, Value, json};

/// What an editor needs to be told, in the schema itself.
const USE: &str = "Made by “ccqm schema”; do not edit. In editors with the YAML language server, write as the first line of a file: \
# yaml-language-server: $schema=PATH-TO-THIS-FILE";

/// The name of a kind's schema file.
#[must_use]
pub fn file_name(kind: ContentKind) -> String {
    format!("{}.schema.json", kind.word())
}

/// The schema of a kind of file. With `choices`, ids of the scheme must be among its own.
#[must_use]
pub fn schema(of: ContentKind, choices: Option<&Choices>) -> Value {
    // In the scheme's own file ids are made, not chosen.
    let choices = choices.filter(|_| of != ContentKind::Scheme);
    let tables = tables(of);
    let record = tables.first().map_or("", |table| table.record);
    let whole = if is_document(of) {
        "The facts of a document: what stands between its two lines of three hyphens, or a whole .yaml file."
    } else {
        "The whole file."
    };
    let mut schema = group(tables, choices);
    schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("$comment".to_owned(), json!(USE));
    schema.insert("title".to_owned(), json!(record));
    schema.insert("description".to_owned(), json!(format!("{record}. {whole}")));
    Value::Object(schema)
}

/// A group that follows some tables.
fn group(tables: &[&'static Table], choices: Option<&Choices>) -> Map<String, Value> {
    let fields = || tables.iter().flat_map(|table| table.fields);
    let properties: Map<String, Value> = fields().map(|field| (field.name.to_owned(), property(field, choices))).collect();
    let required: Vec<&str> = fields().filter(|field| field.need == Need::Required).map(|field| field.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema
}

fn property(field: &Field, choices: Option<&Choices>) -> Value {
    let mut schema = kind::of(&field.kind, choices);
    schema.insert("title".to_owned(), json!(field.name));
    schema.insert("description".to_owned(), json!(field.summary));
    if let Some(example) = example(field) {
        schema.insert("examples".to_owned(), json!([example]));
    }
    Value::Object(schema)
}

/// A field's example as JSON.
fn example(field: &Field) -> Option<Value> {
    value_of(&format!("{}: {}\n", field.name, field.example)).and_then(|value| value.get(field.name).cloned())
}

/// A YAML text as JSON, the way the program reads it: text stays text. `None` when it cannot be read.
#[must_use]
pub fn value_of(text: &str) -> Option<Value> {
    let mut sources = Sources::default();
    let file = sources.add("content/example.yaml", text.to_owned());
    let mut out = crate::diagnostic::Diagnostics::new();
    let node = yaml::read(sources.file(file), file, Span::new(0, text.len()), &mut out)?;
    (!out.has_errors()).then(|| json_of(&node))
}

fn json_of(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Nothing | NodeKind::Refused => Value::Null,
        NodeKind::Text(scalar) => json!(scalar.text),
        NodeKind::List(items) => Value::Array(items.iter().map(json_of).collect()),
        NodeKind::Map(entries) => Value::Object(entries.iter().map(|entry| (entry.key.clone(), json_of(&entry.value))).collect()),
    }
}
