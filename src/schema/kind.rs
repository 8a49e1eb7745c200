//! Kinds of values as schemas. YAML readers of editors turn `48` into a number and `2023` too, so figures are accepted wherever text is.

use super::{group, pattern};
use crate::compose::{Choice, Choices};
use crate::fields::Kind;
use serde_json::{Map, Value, json};

/// The schema of a kind of value.
pub(super) fn of(kind: &Kind, choices: Option<&Choices>) -> Map<String, Value> {
    let schema = match kind {
        Kind::Text => json!({"type": ["string", "number", "boolean"], "pattern": "\\S"}),
        Kind::Date => json!({"type": "string", "pattern": pattern::date()}),
        Kind::When => json!({"type": ["string", "integer"], "pattern": pattern::when(), "minimum": 1000, "maximum": 9999}),
        Kind::MonthOfYear => json!({"type": "string", "pattern": pattern::month_of_year()}),
        Kind::Count => json!({"type": ["integer", "string"], "minimum": 0, "maximum": 1_000_000_000, "pattern": "^\\s*[0-9]+\\s*$"}),
        Kind::Number => json!({"type": ["number", "string"], "pattern": "^\\s*-?[0-9]{1,10}(\\.[0-9]{1,10})?\\s*$"}),
        Kind::YesNo => json!({"type": ["boolean", "string"], "pattern": pattern::any_case(&["true", "false", "yes", "no"])}),
        Kind::Language => json!({"type": "string", "pattern": "^\\s*[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*\\s*$"}),
        Kind::CommitmentRef => json!({"type": "string", "pattern": pattern::commitment()}),
        Kind::Choice(words) => json!({"type": "string", "enum": words}),
        Kind::Id(_) => id(listed(kind, choices)),
        Kind::IdsOr(what, words) => ids_or(what, words, choices),
        Kind::List(inner) => json!({"type": "array", "minItems": 1, "items": of(inner, choices)}),
        Kind::Record(table) => Value::Object(group(&[*table], choices)),
        Kind::MapToChoice(_, words) => {
            json!({"type": "object", "propertyNames": {"pattern": pattern::id()}, "additionalProperties": {"type": "string", "enum": words}})
        }
        Kind::MapById(_, table) => by_id(&Value::Object(group(&[*table], choices)), listed(kind, choices)),
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

fn listed(kind: &Kind, choices: Option<&Choices>) -> Option<Vec<Choice>> {
    choices.and_then(|choices| choices.for_kind(kind))
}

fn id(listed: Option<Vec<Choice>>) -> Value {
    match listed {
        Some(listed) => json!({"type": "string", "enum": listed.iter().map(|choice| &choice.id).collect::<Vec<_>>()}),
        None => json!({"type": ["string", "integer"], "pattern": pattern::id(), "maxLength": 100, "minimum": 0}),
    }
}

/// One id, a list of them, or a word instead.
fn ids_or(what: &'static str, words: &[&str], choices: Option<&Choices>) -> Value {
    let one = id(listed(&Kind::Id(what), choices));
    let instead = words.iter().map(|word| match word.strip_suffix('…') {
        Some(before) => json!({"type": "string", "pattern": format!("^{before}[a-z0-9]+(-[a-z0-9]+)*$")}),
        None => json!({"const": word}),
    });
    let mut any = vec![one.clone(), json!({"type": "array", "minItems": 1, "items": one})];
    any.extend(instead);
    json!({"anyOf": any})
}

/// A group whose keys are ids.
fn by_id(group: &Value, listed: Option<Vec<Choice>>) -> Value {
    match listed {
        Some(listed) => {
            let named = listed.into_iter().map(|choice| {
                let mut group = group.clone();
                if let Value::Object(schema) = &mut group {
                    schema.insert("title".to_owned(), json!(choice.name));
                }
                (choice.id, group)
            });
            json!({"type": "object", "properties": named.collect::<Map<_, _>>(), "additionalProperties": false})
        }
        None => json!({"type": "object", "propertyNames": {"pattern": pattern::id(), "maxLength": 100}, "additionalProperties": group}),
    }
}
