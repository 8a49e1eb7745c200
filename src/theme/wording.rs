//! The theme's words: Fluent messages of `messages/<language>.ftl`.
//!
//! Messages of the site's language come first; one that is missing there is taken from English, which every theme has.

use super::quick_message::QuickMessage;
use ahash::RandomState;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use unic_langid::LanguageIdentifier;

/// Messages of one language, plain ones resolved once.
#[derive(Default)]
pub struct Wording {
    /// The site's language first.
    languages: Vec<Messages>,
    plain: BTreeMap<String, String>,
    /// Those that need no Fluent to be written.
    quick: HashMap<String, QuickMessage, RandomState>,
}

/// The messages of one language.
pub(super) type Messages = FluentBundle<FluentResource>;

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Argument<'a> {
    /// Words, or a number that must not be grouped.
    Text(&'a str),
    /// A number that plural forms go by.
    Count(usize),
    /// Any other number.
    Number(f64),
    /// A number that cannot be written exactly.
    Nothing,
}

/// Why a message could not be filled in as it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingProblem {
    /// No message has this id.
    UnknownMessage,
    /// The message uses `{ $name }` and was not given it.
    MissingArgument(String),
    /// The message refers to itself, or is otherwise not to be resolved.
    Unresolved(String),
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording").field("plain", &self.plain).finish_non_exhaustive()
    }
}

impl Wording {
    /// Puts messages together, the site's language first.
    pub(super) fn new(languages: Vec<Messages>, ids: impl Iterator<Item = String>) -> Self {
        let mut wording = Self { languages, ..Self::default() };
        for id in ids {
            if let Ok(words) = wording.try_with(&id, &FluentArgs::new()) {
                wording.plain.insert(id, words);
            } else if let Some(quick) = wording.pattern(&id).and_then(|(_, pattern)| QuickMessage::new(pattern)) {
                wording.quick.insert(id, quick);
            }
        }
        wording
    }

    /// The messages in `text`, in English, for tests of what uses them. What cannot be read is left out.
    #[cfg(test)]
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let (resource, _) = super::messages::parse(text);
        let ids: Vec<String> = super::messages::ids(&resource).map(str::to_owned).collect();
        Self::new(vec![super::messages::gather(&super::messages::english(), vec![resource])], ids.into_iter())
    }

    /// A message without arguments; its id when the theme has none (a diagnostic says so).
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.plain.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// All messages that need no arguments, by id: what a template sees as `t`.
    #[must_use]
    pub fn plain_messages(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// A message with arguments; as much of it as can be made, and its id when the theme has none (a diagnostic says so).
    #[must_use]
    pub fn with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let by_fluent = || self.format(id, &fluent_arguments(arguments)).map_or_else(|| id.to_owned(), |(words, _)| words);
        self.quickly(id, arguments).unwrap_or_else(by_fluent)
    }

    /// A message with arguments, or what is wrong with it.
    ///
    /// # Errors
    /// When there is no such message, or a value it needs is not given.
    pub fn fill_in(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, WordingProblem> {
        self.quickly(id, arguments).map_or_else(|| self.by_fluent(id, arguments), Ok)
    }

    pub(super) fn by_fluent(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, WordingProblem> {
        self.try_with(id, &fluent_arguments(arguments))
    }

    /// The same with values as Fluent takes them.
    ///
    /// # Errors
    /// As above.
    pub fn try_with(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, WordingProblem> {
        let (words, problems) = self.format(id, arguments).ok_or(WordingProblem::UnknownMessage)?;
        problems.into_iter().next().map_or(Ok(words), |problem| Err(problem.into()))
    }

    fn quickly(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let message = self.quick.get(id)?;
        let mut words = String::with_capacity(64);
        message.write(arguments, &mut words)?;
        Some(words)
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<(String, Vec<FluentError>)> {
        let (messages, pattern) = self.pattern(id)?;
        let mut problems = Vec::new();
        let words = messages.format_pattern(pattern, Some(arguments), &mut problems).into_owned();
        Some((words, problems))
    }

    /// A message as it is written, in the first language that has it.
    fn pattern(&self, id: &str) -> Option<(&Messages, &Pattern<&str>)> {
        self.languages.iter().find_map(|messages| {
            let pattern = messages.get_message(id).and_then(|message: FluentMessage<'_>| message.value())?;
            Some((messages, pattern))
        })
    }
}

fn fluent_arguments<'a>(arguments: &[(&'a str, Argument<'a>)]) -> FluentArgs<'a> {
    arguments.iter().map(|(name, value)| (*name, FluentValue::from(value))).collect()
}

impl<'a> From<&Argument<'a>> for FluentValue<'a> {
    fn from(argument: &Argument<'a>) -> Self {
        match argument {
            Argument::Text(words) => Self::from(*words),
            Argument::Count(count) => Self::from(*count),
            Argument::Number(number) => Self::from(*number),
            Argument::Nothing => Self::None,
        }
    }
}

impl From<FluentError> for WordingProblem {
    fn from(error: FluentError) -> Self {
        match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Self::MissingArgument(id),
            other => Self::Unresolved(other.to_string()),
        }
    }
}

/// No messages yet in this language. Marks that set inserted words apart are left out: pages carry `dir` attributes instead.
pub(super) fn no_messages(language: &LanguageIdentifier) -> Messages {
    let mut messages = FluentBundle::new_concurrent(vec![language.clone()]);
    messages.set_use_isolating(false);
    messages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared_between_threads<T: Send + Sync>(value: T) -> T {
        value
    }

    #[test]
    fn counts_choose_the_plural_and_are_not_grouped() {
        let wording =
            shared_between_threads(Wording::from_text("updates = { $count ->\n    [one] one update\n   *[other] { $count } updates\n }\n"));
        assert_eq!(wording.with("updates", &[("count", Argument::Count(1))]), "one update");
        assert_eq!(wording.with("updates", &[("count", Argument::Count(12_345))]), "12345 updates");
    }

    #[test]
    fn inserted_words_stand_without_marks() {
        let wording = Wording::from_text("date_day = { $day } { $month } { $year }\nhello = Hello\n");
        let date = [("day", Argument::Text("5")), ("month", Argument::Text("May")), ("year", Argument::Text("2025"))];
        assert_eq!(wording.with("date_day", &date), "5 May 2025");
        assert_eq!(wording.plain("hello"), "Hello");
        assert!(!wording.plain_messages().contains_key("date_day"));
    }

    #[test]
    fn a_missing_message_shows_its_id_and_never_panics() {
        let wording = Wording::default();
        assert_eq!(wording.plain("absent"), "absent");
        assert_eq!(wording.with("absent", &[]), "absent");
        assert_eq!(wording.try_with("absent", &FluentArgs::new()), Err(WordingProblem::UnknownMessage));
    }

    #[test]
    fn a_message_that_refers_to_itself_is_a_problem() {
        let wording = Wording::from_text("a = { b }\nb = { a }\nneeds = { $name }\n");
        assert!(matches!(wording.try_with("a", &FluentArgs::new()), Err(WordingProblem::Unresolved(_))));
        let missing = wording.try_with("needs", &FluentArgs::new());
        assert_eq!(missing, Err(WordingProblem::MissingArgument("name".to_owned())));
    }
}
