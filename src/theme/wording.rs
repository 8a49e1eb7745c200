//! The theme's words: Fluent messages of `messages/<language>.ftl`.

use std::collections::BTreeMap;

/// Messages of one language, plain ones resolved once.
#[derive(Debug, Default)]
pub struct Wording {
    plain: BTreeMap<String, String>,
}

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Argument<'a> {
    /// Words, or a number that must not be grouped.
    Text(&'a str),
    /// A number that plural forms go by.
    Count(usize),
}

impl Wording {
    /// A message without arguments; its id when the theme has none (a diagnostic says so).
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.plain.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// A message with arguments.
    #[must_use]
    pub fn with(&self, id: &str, _arguments: &[(&str, Argument<'_>)]) -> String {
        self.plain(id)
    }
}
