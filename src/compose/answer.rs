//! Values on their way into a file.

use crate::yaml::{Node, NodeKind};

/// A value given for a field: what `new` asks, a form answers or a spreadsheet holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One text, number, date or id, as it was typed.
    Text(String),
    /// Several.
    List(Vec<Answer>),
    /// A group of fields.
    Group(Answers),
}

/// Answers by field name, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub Vec<(String, Answer)>);

impl Answers {
    /// No answers yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer for a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Answer> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, answer)| answer)
    }

    /// The answer for a field, when it is one text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Gives an answer, in the place of an earlier one.
    pub fn set(&mut self, name: &str, answer: Answer) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = answer,
            None => self.0.push((name.to_owned(), answer)),
        }
    }

    /// Gives a text, unless there is nothing in it.
    pub fn set_text(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.set(name, Answer::Text(text.trim().to_owned()));
        }
    }

    /// Takes an answer away.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Answer {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    #[must_use]
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// The answer that stands in a file. `None` where nothing is written.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
        match &node.kind {
            NodeKind::Nothing | NodeKind::Refused => None,
            NodeKind::Text(scalar) => Some(Self::text(&scalar.text)),
            NodeKind::List(items) => Some(Self::List(items.iter().filter_map(Self::of).collect())),
            NodeKind::Map(entries) => {
                let pairs = entries.iter().filter_map(|entry| Some((entry.key.clone(), Self::of(&entry.value)?)));
                Some(Self::Group(Answers(pairs.collect())))
            }
        }
    }
}
