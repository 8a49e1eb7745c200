//! The remarks of a new file: what else can be said in it.

use super::{Answers, Choices, is_document};
use crate::fields::{Field, Kind, Need, Table};
use crate::model::ContentKind;
use crate::read::tables;
use std::fmt::Write;

/// Puts what a file is before its facts.
pub(super) fn above(kind: ContentKind, facts: &mut String) {
    let record = tables(kind).first().map_or("", |table| table.record);
    let below = if is_document(kind) { "\n# The text goes below the second line of three hyphens." } else { "" };
    let head = format!("# This file is {record}. A line that begins with “#” is a remark and is not shown on the site.{below}\n");
    facts.insert_str(0, &head);
}

/// Puts every field that was not answered after the facts, as a remark that only needs its “# ” taken away.
pub(super) fn below(kind: ContentKind, answers: &Answers, choices: &Choices, facts: &mut String) {
    let mut rest = String::new();
    for (index, table) in tables(kind).iter().enumerate() {
        for field in table.fields.iter().filter(|field| answers.get(field.name).is_none()) {
            let Some(example) = example(field, choices) else { continue };
            // Writing to a String cannot fail.
            let _ = writeln!(rest, "#\n# {}{}", field.summary, known(&field.kind, choices));
            let _ = writeln!(rest, "# {}: {example}", field.name);
        }
        if index == 0 {
            for field in table.fields.iter().filter(|field| answers.get(field.name).is_some()) {
                if let Kind::List(Kind::Record(inner)) = field.kind {
                    parts(field.name, inner, choices, &mut rest);
                }
            }
        }
    }
    if !rest.is_empty() {
        let _ = write!(facts, "\n# More that you can say. Take the “# ” away from a line to use it, and write your own words.\n{rest}");
    }
}

/// What each part of a list can say beside what it needs.
fn parts(name: &str, table: &Table, choices: &Choices, rest: &mut String) {
    let optional: Vec<_> = table.fields.iter().filter(|field| field.need == Need::Optional).collect();
    if !optional.is_empty() {
        let _ = writeln!(rest, "#\n# Each part of “{name}” can also have, in line with its other fields:");
    }
    for field in optional {
        let Some(example) = example(field, choices) else { continue };
        let _ = writeln!(rest, "#   {}: {example}", field.name);
        let _ = writeln!(rest, "#     {}{}", field.summary, known(&field.kind, choices));
    }
}

/// An example that is good on this site: what names a thing names one that there is. `None` when there is none.
fn example(field: &Field, choices: &Choices) -> Option<String> {
    let first = |kind: &Kind| choices.for_kind(kind).and_then(|all| all.into_iter().next()).map(|choice| choice.id);
    match &field.kind {
        kind @ (Kind::Id(_) | Kind::IdsOr(..)) => first(kind),
        Kind::List(kind @ Kind::Id(_)) => first(kind).map(|id| format!("[{id}]")),
        Kind::CommitmentRef | Kind::MapById(..) | Kind::MapToChoice(..) => None,
        Kind::Record(table) | Kind::List(Kind::Record(table)) => {
            let names = table.fields.iter().any(|inner| {
                matches!(inner.kind, Kind::Id(_) | Kind::IdsOr(..) | Kind::List(Kind::Id(_)))
                    && field.example.contains(&format!("{}:", inner.name))
            });
            (!names).then(|| field.example.to_owned())
        }
        _ => Some(field.example.to_owned()),
    }
}

/// The words that can be chosen, when they are few.
fn known(kind: &Kind, choices: &Choices) -> String {
    match choices.for_kind(kind) {
        Some(all) if all.len() <= 12 => {
            let ids: Vec<&str> = all.iter().map(|choice| choice.id.as_str()).collect();
            format!(" Possible: {}.", ids.join(", "))
        }
        _ => String::new(),
    }
}
