//! One answer at its place: `commitments.1.text` and the words for it.

use super::{Answer, Answers, Choices};
use crate::fields::{Field, Kind, Need, Table, any_of, nearest};

/// The most parts that a list can be given one by one.
const PARTS: usize = 500;

impl Answers {
    /// Gives an answer by the path of its field: `title`, `contact.role`, `commitments.1.text`, `areas.people.strengths`. Ids and words of
    /// the scheme may be given by name; a list of ids may be given at once with commas, or one after the other.
    ///
    /// # Errors
    /// What is wrong with the path, in plain words.
    pub fn put(&mut self, tables: &[&'static Table], path: &str, value: &str, choices: &Choices) -> Result<(), String> {
        let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
        let fields = || tables.iter().flat_map(|table| table.fields);
        let Some(field) = fields().find(|field| field.name == name) else {
            let record = tables.first().map_or("this", |table| table.record);
            let known = || fields().map(|field| field.name);
            let help = nearest(name, known())
                .map_or_else(|| format!("It can have {}.", any_of(known())), |near| format!("Did you mean “{near}”?"));
            return Err(format!("“{name}” is not something {record} can have. {help}"));
        };
        let before = self.get(name).cloned();
        let answer = place(before, field, &field.kind, rest, value, choices)?;
        self.set(name, answer);
        Ok(())
    }
}

fn place(
    before: Option<Answer>,
    field: &Field,
    kind: &'static Kind,
    path: Option<&str>,
    value: &str,
    choices: &Choices,
) -> Result<Answer, String> {
    match (kind, path) {
        (Kind::Record(table), path) => {
            let mut inner = group(before);
            inner.put(&[*table], path.unwrap_or_else(|| main_field(table)), value, choices)?;
            Ok(Answer::Group(inner))
        }
        (Kind::List(Kind::Record(table)), path) => {
            let mut items = items(before);
            let (number, rest) = match path {
                Some(path) => {
                    let (number, rest) = path.split_once('.').unwrap_or((path, main_field(table)));
                    (number.parse::<usize>().map_err(|_| numbered(field))?, rest)
                }
                None => (items.len() + 1, main_field(table)),
            };
            if number == 0 || number > items.len() + 1 || number > PARTS {
                return Err(numbered(field));
            }
            let before = (number <= items.len()).then(|| items.remove(number - 1));
            let mut inner = group(before);
            inner.put(&[*table], rest, value, choices)?;
            items.insert(number - 1, Answer::Group(inner));
            Ok(Answer::List(items))
        }
        (Kind::MapById(_, table), Some(path)) if path.contains('.') => {
            let (id, rest) = path.split_once('.').unwrap_or((path, ""));
            let id = choices.meant(kind, id).unwrap_or_else(|| id.to_owned());
            let mut all = group(before);
            let mut inner = group(all.get(&id).cloned());
            inner.put(&[*table], rest, value, choices)?;
            all.set(&id, Answer::Group(inner));
            Ok(Answer::Group(all))
        }
        (Kind::MapById(what, _), _) => Err(format!("“{}” is kept by {what}: write {}.ID.FIELD=…", field.name, field.name)),
        (_, Some(_)) => Err(format!("“{}” has no parts with names.", field.name)),
        (Kind::List(_) | Kind::IdsOr(..), None) => Ok(several(before, kind, value, choices)),
        (Kind::Id(_) | Kind::Choice(_), None) => Ok(Answer::text(choices.meant(kind, value.trim()).unwrap_or_else(|| value.to_owned()))),
        (_, None) => Ok(Answer::text(value)),
    }
}

/// One more part of a list, or several with commas between where its parts are ids.
fn several(before: Option<Answer>, kind: &'static Kind, value: &str, choices: &Choices) -> Answer {
    let ids = matches!(kind, Kind::IdsOr(..) | Kind::List(Kind::Id(_) | Kind::Choice(_) | Kind::Language));
    let whole = choices.meant(kind, value.trim());
    let written: Vec<&str> = if ids && whole.is_none() { value.split(',').map(str::trim).collect() } else { vec![value] };
    let meant = written.into_iter().filter(|part| !part.is_empty());
    let meant = meant.map(|part| Answer::text(choices.meant(kind, part).unwrap_or_else(|| part.to_owned())));
    let mut all = match before {
        Some(Answer::Text(text)) => vec![Answer::Text(text)],
        other => items(other),
    };
    all.extend(meant);
    match (kind, all.as_slice()) {
        (Kind::IdsOr(..), [one]) => one.clone(),
        _ => Answer::List(all),
    }
}

/// The field that a part of a list is mostly known by: what is promised, done or linked.
pub(crate) fn main_field(table: &'static Table) -> &'static str {
    let required = || table.fields.iter().filter(|field| field.need == Need::Required);
    let text = required().find(|field| matches!(field.kind, Kind::Text));
    text.or_else(|| required().next()).map_or("", |field| field.name)
}

fn numbered(field: &Field) -> String {
    format!("The parts of “{}” have numbers, counted from 1 without gaps: {}.1.FIELD=…", field.name, field.name)
}

fn group(before: Option<Answer>) -> Answers {
    match before {
        Some(Answer::Group(answers)) => answers,
        _ => Answers::new(),
    }
}

fn items(before: Option<Answer>) -> Vec<Answer> {
    match before {
        Some(Answer::List(items)) => items,
        _ => Vec::new(),
    }
}
