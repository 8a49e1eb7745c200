//! The words of a text as they were written, for rules about wording: without code, and apart where marks stand between them.

use super::parsed::Parsed;
use crate::model::{Passage, PassagePlace};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The passages of a text in order.
pub(super) fn read(parsed: &Parsed<'_>) -> Vec<Passage> {
    let mut reader = Reader { parsed, open: None, found: Vec::new(), block: Block::Paragraph, link: false, first: true };
    for (event, range) in &parsed.events {
        reader.event(event, range);
    }
    reader.end();
    reader.found
}

/// What the present words stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    Heading,
    Code,
}

struct Reader<'r, 'a> {
    parsed: &'r Parsed<'a>,
    /// The passage that may go on.
    open: Option<Range<usize>>,
    found: Vec<Passage>,
    block: Block,
    link: bool,
    /// Whether nothing stood in the paragraph yet.
    first: bool,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(_) if self.block == Block::Code => {}
            Event::Text(_) => {
                let start = self.open.take().map_or(range.start, |open| open.start.min(range.start));
                self.open = Some(start..range.end);
            }
            Event::SoftBreak | Event::HardBreak => {}
            _ => {
                self.end();
                self.mark(event);
            }
        }
    }

    fn mark(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.block = Block::Code,
            Event::Start(Tag::Heading { .. }) => self.block = Block::Heading,
            Event::End(TagEnd::CodeBlock | TagEnd::Heading(_)) => self.block = Block::Paragraph,
            Event::Start(Tag::Link { .. }) => self.link = true,
            Event::End(TagEnd::Link) => self.link = false,
            Event::Start(Tag::Paragraph | Tag::Item) => self.first = true,
            _ => self.first = false,
        }
    }

    fn end(&mut self) {
        let Some(range) = self.open.take() else { return };
        let within = match (self.link, self.block) {
            (true, _) => PassagePlace::Link,
            (_, Block::Heading) => PassagePlace::Heading,
            _ => PassagePlace::Paragraph { first: self.first },
        };
        self.found.push(Passage { at: self.parsed.at(&range), within });
        self.first = false;
    }
}
