//! Reads message files, layer over layer, and reports what is wrong with them.

use super::layers::ThemeText;
use super::message_check::check;
use super::required_messages::REQUIRED;
use super::rule_table::THEME_MESSAGE;
use super::wording::{Messages, Wording, no_messages};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::parser::ParserError;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use unic_langid::LanguageIdentifier;

/// Placeables may stand inside each other this deep. The parser follows them by recursion, so a limit keeps it from running out of stack.
const MAX_DEPTH: usize = 20;

/// Where a message is written, and its text from id to end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entrance<'a> {
    /// The id.
    pub(super) at: Location,
    /// The text of the whole message.
    pub(super) text: &'a str,
}

/// Where each message of a language is written; a site's own message takes the place of its theme's.
pub(super) type Entrances<'a> = BTreeMap<&'a str, Entrance<'a>>;

/// Reads `files` (`messages/<language>.ftl`, lowest layer first) for a site in `language`, whose words come before the English ones.
pub(super) fn load(files: &[ThemeText], language: &LanguageIdentifier, missing_at: Location, out: &mut Diagnostics) -> Wording {
    let english = english();
    let mut order = vec![language.clone()];
    if language.language != english.language {
        order.push(english);
    }
    let mut languages = Vec::new();
    let mut all: Entrances<'_> = BTreeMap::new();
    for language in order {
        let mut entrances = BTreeMap::new();
        let of_language = |file: &&ThemeText| is_for(&file.name, &language);
        let resources = files.iter().filter(of_language).filter_map(|file| read(file, &mut entrances, out)).collect();
        let messages = gather(&language, resources);
        check(&messages, &entrances, out);
        languages.push(messages);
        for (id, entrance) in entrances {
            all.entry(id).or_insert(entrance);
        }
    }
    report_missing(&all, missing_at, out);
    let ids: Vec<String> = all.keys().filter(|id| !id.starts_with('-')).map(|&id| id.to_owned()).collect();
    Wording::new(languages, ids.into_iter())
}

/// The language every theme has.
pub(super) fn english() -> LanguageIdentifier {
    "en".parse().unwrap_or_default()
}

/// Whether `name` (`en.ftl`) holds messages for `language`: `en.ftl` serves `en-GB` too.
fn is_for(name: &str, language: &LanguageIdentifier) -> bool {
    let tag = name.strip_suffix(".ftl").and_then(|tag| tag.parse::<LanguageIdentifier>().ok());
    tag.is_some_and(|tag| tag == *language || (tag.language == language.language && tag.region.is_none() && tag.script.is_none()))
}

fn read<'a>(file: &'a ThemeText, entrances: &mut Entrances<'a>, out: &mut Diagnostics) -> Option<FluentResource> {
    if let Some(at) = too_deep(&file.text) {
        let place = Location { file: file.file, span: Span::new(at, at + 1) };
        out.report(Diagnostic::new(&THEME_MESSAGE, place, "Here too many `{` stand inside each other.").help("Split the message."));
        return None;
    }
    find_entrances(file, entrances, out);
    let (resource, errors) = parse(&file.text);
    for error in errors {
        out.report(unreadable(file, &error));
    }
    Some(resource)
}

/// Reads one file, with what cannot be read of it.
pub(super) fn parse(text: &str) -> (FluentResource, Vec<ParserError>) {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    }
}

/// Puts the files of one language together; a later one takes the place of an earlier one, message by message.
pub(super) fn gather(language: &LanguageIdentifier, resources: Vec<FluentResource>) -> Messages {
    let mut messages = no_messages(language);
    for resource in resources {
        messages.add_resource_overriding(resource);
    }
    messages
}

/// The ids of the messages of one file.
#[cfg(test)]
pub(super) fn ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

fn unreadable(file: &ThemeText, error: &ParserError) -> Diagnostic {
    let start = error.pos.start.min(file.text.len());
    let end = error.pos.end.clamp(start, file.text.len());
    let at = Location { file: file.file, span: Span::new(start, end) };
    Diagnostic::new(&THEME_MESSAGE, at, format!("This message cannot be read: {}.", lower_first(&error.to_string())))
        .help("Write one message as `id = The words`; words that go on in the next line begin with spaces.")
}

/// Notes every message of a file: ids stand at the beginning of a line, and nothing else does.
fn find_entrances<'a>(file: &'a ThemeText, entrances: &mut Entrances<'a>, out: &mut Diagnostics) {
    let mut here: BTreeMap<&str, Location> = BTreeMap::new();
    let mut starts = Vec::new();
    let mut offset = 0;
    for line in file.text.split_inclusive('\n') {
        if let Some(id) = message_id(line) {
            starts.push((offset, id));
        }
        offset += line.len();
    }
    for (number, &(start, id)) in starts.iter().enumerate() {
        let end = starts.get(number + 1).map_or(file.text.len(), |next| next.0);
        let at = Location { file: file.file, span: Span::new(start, start + id.len()) };
        match here.entry(id) {
            Entry::Occupied(first) => out.report(
                Diagnostic::new(&THEME_MESSAGE, at, format!("The message `{id}` is written twice in this file."))
                    .other(*first.get(), "first written here")
                    .help("Take one of them out."),
            ),
            Entry::Vacant(free) => {
                free.insert(at);
            }
        }
        entrances.insert(id, Entrance { at, text: file.text.get(start..end).unwrap_or("") });
    }
}

/// The id with which a message begins in this line; a term's id begins with `-`.
fn message_id(line: &str) -> Option<&str> {
    let (before, _) = line.split_once('=')?;
    let id = before.trim_end_matches(' ');
    let name = id.strip_prefix('-').unwrap_or(id);
    let mut letters = name.chars();
    let begins_well = letters.next().is_some_and(|first| first.is_ascii_alphabetic());
    (begins_well && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-')).then_some(id)
}

fn report_missing(all: &Entrances<'_>, at: Location, out: &mut Diagnostics) {
    for (id, values) in REQUIRED.iter().filter(|(id, _)| !all.contains_key(id)) {
        let uses = values.iter().map(|value| format!(" {{ ${value} }}")).collect::<Vec<_>>().concat();
        let message = format!("The theme has no message `{id}`, which the program needs.");
        out.report(Diagnostic::new(&THEME_MESSAGE, at, message).help(format!("Write in `messages/en.ftl`: `{id} = …{uses}`")));
    }
}

/// Where braces stand too deep inside each other.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(offset);
        }
    }
    None
}

/// A library's sentence inside ours.
pub(super) fn lower_first(words: &str) -> String {
    let mut letters = words.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
