//! The words of a text as they were written, for rules about wording: without code, and apart where marks stand between them.

use super::parsed::Parsed;
use crate::model::{Passage, PassagePlace};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The passages of a text in order.
pub(super) fn read(parsed: &Parsed<'_>) -> Vec<Passage> {
    let mut reader = Reader { parsed, open: None, found: Vec::new(), code: false, heading: false, link: false, first: true };
    for (event, range) in &parsed.events {
        reader.event(event, range);
    }
    reader.end();
    reader.found
}

struct Reader<'r, 'a> {
    parsed: &'r Parsed<'a>,
    /// The passage that may go on.
    open: Option<Range<usize>>,
    found: Vec<Passage>,
    code: bool,
    heading: bool,
    link: bool,
    /// Whether nothing stood in the paragraph yet.
    first: bool,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(_) if self.code => {}
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
            Event::Start(Tag::CodeBlock(_)) => self.code = true,
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::Start(Tag::Heading { .. }) => self.heading = true,
            Event::End(TagEnd::Heading(_)) => self.heading = false,
            Event::Start(Tag::Link { .. }) => self.link = true,
            Event::End(TagEnd::Link) => self.link = false,
            Event::Start(Tag::Paragraph | Tag::Item) => self.first = true,
            _ => self.first = false,
        }
    }

    fn end(&mut self) {
        let Some(range) = self.open.take() else { return };
        let within = match (self.link, self.heading) {
            (true, _) => PassagePlace::Link,
            (_, true) => PassagePlace::Heading,
            _ => PassagePlace::Paragraph { first: self.first },
        };
        self.found.push(Passage { at: self.parsed.at(&range), within });
        self.first = false;
    }
}
