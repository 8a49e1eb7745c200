//! What need not be asked: short names made from words, how an action stands before it has begun; and what is still missing.

use super::put::main_field;
use super::{Answer, Answers};
use crate::fields::{Field, Kind, Need, Table};
use crate::model::id::to_id;

/// How many words of a promise or an action make its id.
const WORDS: usize = 5;

impl Answers {
    /// Fills in what follows from the other answers: ids of the parts of a list from their words, and the first word of a choice where one
    /// is needed.
    pub fn complete(&mut self, tables: &[&'static Table]) {
        for field in tables.iter().flat_map(|table| table.fields) {
            let Kind::List(Kind::Record(table)) = field.kind else { continue };
            let Some((_, Answer::List(items))) = self.0.iter_mut().find(|(name, _)| name == field.name) else { continue };
            let mut taken: Vec<String> = items
                .iter()
                .filter_map(|item| match item {
                    Answer::Group(part) => part.text("id").map(str::to_owned),
                    _ => None,
                })
                .collect();
            for item in items {
                if let Answer::Group(part) = item {
                    complete_part(part, table, &mut taken);
                }
            }
        }
    }

    /// The needed fields that have no answer, each with its path.
    #[must_use]
    pub fn missing(&self, tables: &[&'static Table]) -> Vec<(String, &'static Field)> {
        let mut found = Vec::new();
        for field in tables.iter().flat_map(|table| table.fields) {
            match (self.get(field.name), &field.kind) {
                (None, _) if field.need == Need::Required => found.push((field.name.to_owned(), field)),
                (Some(Answer::Group(inner)), Kind::Record(table)) => below(field.name, inner.missing(&[*table]), &mut found),
                (Some(Answer::List(items)), Kind::List(Kind::Record(table))) => {
                    for (index, item) in items.iter().enumerate() {
                        if let Answer::Group(inner) = item {
                            below(&format!("{}.{}", field.name, index + 1), inner.missing(&[*table]), &mut found);
                        }
                    }
                }
                _ => {}
            }
        }
        found
    }
}

fn below(name: &str, inner: Vec<(String, &'static Field)>, found: &mut Vec<(String, &'static Field)>) {
    found.extend(inner.into_iter().map(|(path, field)| (format!("{name}.{path}"), field)));
}

/// Whether a field is filled in by [`Answers::complete`], so that nobody needs to be asked.
#[must_use]
pub fn follows(field: &Field) -> bool {
    matches!(field.kind, Kind::Id("an action" | "a commitment")) && field.name == "id"
        || matches!(field.kind, Kind::Choice(_)) && field.need == Need::Required
}

/// Fills in what follows for one part of a list; ids unlike those `taken`.
pub(crate) fn complete_part(part: &mut Answers, table: &'static Table, taken: &mut Vec<String>) {
    for field in table.fields.iter().filter(|field| follows(field)) {
        if part.get(field.name).is_some() {
            continue;
        }
        match field.kind {
            Kind::Choice([first, ..]) => part.set_text(field.name, first),
            Kind::Id(what) => {
                let words = part.text(main_field(table)).unwrap_or("");
                let id = free_id(words, what, taken);
                part.set_text(field.name, &id);
                taken.push(id);
            }
            _ => {}
        }
    }
}

/// A short name from the first words of a text, unlike those taken.
fn free_id(words: &str, what: &str, taken: &[String]) -> String {
    let first: Vec<&str> = words.split_whitespace().take(WORDS).collect();
    let mut id = to_id(&first.join(" "));
    id.truncate(60);
    let id = id.trim_end_matches('-');
    let id = if id.is_empty() { what.rsplit(' ').next().unwrap_or(what) } else { id };
    let free = |candidate: &str| !taken.iter().any(|taken| taken == candidate);
    if free(id) {
        return id.to_owned();
    }
    let numbered = (2..=taken.len() + 2).map(|number| format!("{id}-{number}")).find(|candidate| free(candidate));
    numbered.unwrap_or_else(|| id.to_owned())
}
