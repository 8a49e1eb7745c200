//! A text after pulldown-cmark: its events with their places, and which end belongs to which beginning.

use super::Markdown;
use super::place::Place;
use crate::source::{FileId, Location, Span};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is read beyond plain Markdown.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// A parsed text. Ranges are bytes of `body`; [`Parsed::at`] makes them places in the file.
#[derive(Debug)]
pub(super) struct Parsed<'a> {
    /// The Markdown.
    pub(super) body: &'a str,
    /// The file's path from the root.
    pub(super) path: &'a str,
    /// Where the text is shown.
    pub(super) place: Place,
    /// What is in it, in order.
    pub(super) events: Vec<(Event<'a>, Range<usize>)>,
    ends: Vec<usize>,
    definitions: BTreeMap<usize, Range<usize>>,
    file: FileId,
    start: usize,
}

impl<'a> Parsed<'a> {
    /// Parses `body`, the part of the file that is Markdown.
    pub(super) fn new(markdown: Markdown<'a>, body: &'a str) -> Self {
        let mut iter = Parser::new_ext(body, OPTIONS).into_offset_iter();
        let mut events = Vec::new();
        let mut ends: Vec<usize> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut definitions = BTreeMap::new();
        while let Some((event, range)) = iter.next() {
            let index = events.len();
            ends.push(index);
            match &event {
                Event::Start(tag) => {
                    open.push(index);
                    let defined = label(tag).and_then(|label| iter.reference_definitions().get(label));
                    if let Some(definition) = defined {
                        definitions.insert(index, definition.span.clone());
                    }
                }
                Event::End(_) => {
                    if let Some(end) = open.pop().and_then(|start| ends.get_mut(start)) {
                        *end = index;
                    }
                }
                _ => {}
            }
            events.push((event, range));
        }
        let path = markdown.source.path.as_str();
        let place = Place::of(path);
        Self { body, path, place, events, ends, definitions, file: markdown.file, start: markdown.body.start as usize }
    }

    /// The place of a range in the file, without the white space around its words.
    pub(super) fn at(&self, range: &Range<usize>) -> Location {
        let words = self.words_at(range);
        let leading = words.len() - words.trim_start().len();
        let start = self.start + range.start.min(self.body.len()) + leading;
        Location { file: self.file, span: Span::new(start, start + words.trim().len()) }
    }

    /// What was written at a range.
    pub(super) fn words_at(&self, range: &Range<usize>) -> &'a str {
        self.body.get(range.clone()).unwrap_or("")
    }

    /// The index of the end that belongs to the beginning at `index`.
    pub(super) fn end_of(&self, index: usize) -> usize {
        self.ends.get(index).copied().unwrap_or(index)
    }

    /// What stands between the beginning at `index` and its end.
    pub(super) fn inside(&self, index: usize) -> &[(Event<'a>, Range<usize>)] {
        self.events.get(index + 1..self.end_of(index)).unwrap_or(&[])
    }

    /// The line `[label]: address` that the reference link at `index` refers to.
    pub(super) fn definition(&self, index: usize) -> Option<&Range<usize>> {
        self.definitions.get(&index)
    }
}

/// The label of a link or picture that is defined elsewhere in the text.
fn label<'t>(tag: &'t Tag<'_>) -> Option<&'t str> {
    match tag {
        Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } => match link_type {
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => Some(id),
            _ => None,
        },
        _ => None,
    }
}

/// The words of some events as one line of plain text; of pictures, their words only if `pictures`.
pub(super) fn plain_words(events: &[(Event<'_>, Range<usize>)], pictures: bool) -> String {
    let mut words = String::new();
    let mut pictures_open = 0usize;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Image { .. }) => pictures_open += 1,
            Event::End(pulldown_cmark::TagEnd::Image) => pictures_open = pictures_open.saturating_sub(1),
            _ if pictures_open > 0 && !pictures => {}
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph | Tag::Item) => words.push(' '),
            _ => {}
        }
    }
    if is_one_line(&words) { words } else { words.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// Whether words surely have single blanks between them and no other white space anywhere: none outside ASCII begins with another byte than
/// these four.
fn is_one_line(words: &str) -> bool {
    let mut after_blank = true;
    let mut is_one = true;
    for byte in words.bytes() {
        let blank = byte == b' ';
        is_one &= !(blank && after_blank) && byte >= b' ' && !matches!(byte, 0xc2 | 0xe1..=0xe3);
        after_blank = blank;
    }
    is_one && (!after_blank || words.is_empty())
}

/// What somebody wrote, fit for a message: on one line, not too long, between backticks.
pub(super) fn quoted(written: &str) -> String {
    const MOST: usize = 60;
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((cut, _)) => format!("`{}…`", line.get(..cut).unwrap_or_default()),
        None => format!("`{line}`"),
    }
}
