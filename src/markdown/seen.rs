//! What a reader sees of a text, piece by piece: for whoever compares two versions of it.
//!
//! Line breaks of the file, the marks chosen for a list and the spelling of a link by its label do not show, so they are not told apart.
//! Everything that shows is: words, headings, lists, what is struck out, addresses. What cannot be read safely is one piece as it stands.

use super::{nesting, parsed, tables};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A word as it is shown, with the stops at its edges.
    Word(String),
    /// Anything else that shows: where a heading begins, what is struck out, an address, code.
    Mark(String),
}

/// What a reader sees of a text in Markdown.
#[must_use]
pub fn seen(body: &str) -> Vec<Seen> {
    if nesting::hostile_line(body).is_some() || tables::too_large(body).is_some() {
        return vec![Seen::Mark(body.to_owned())];
    }
    let mut reader = Reader::default();
    for event in Parser::new_ext(body, parsed::OPTIONS) {
        reader.event(event);
    }
    reader.end_words();
    reader.pieces
}

/// The words of a text that is shown as it is written.
#[must_use]
pub fn seen_plain(text: &str) -> Vec<Seen> {
    text.split_whitespace().map(|word| Seen::Word(as_shown(word))).collect()
}

/// Curly quotes are those of the keyboard, drawn better.
fn as_shown(word: &str) -> String {
    word.replace(['‘', '’'], "'").replace(['“', '”'], "\"")
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Seen>,
    words: String,
    in_code: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) if self.in_code => self.mark(format!("code {text}")),
            Event::Text(text) => self.words.push_str(&text),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak => self.mark("line break"),
            Event::Rule => self.mark("rule"),
            Event::Code(text) => self.mark(format!("code {text}")),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            other => self.mark(format!("{other:?}")),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.end_words();
                // Empty lines between the items of a list are no paragraphs to a reader.
                if self.pieces.last() != Some(&Seen::Mark("item".to_owned())) {
                    self.mark("paragraph");
                }
            }
            Tag::Item => self.mark("item"),
            Tag::Heading { level, .. } => self.mark(format!("heading {level}")),
            Tag::List(start) => self.mark(format!("list {start:?}")),
            Tag::Link { dest_url, title, .. } => self.mark(format!("link {dest_url} {title}")),
            Tag::Image { dest_url, title, .. } => self.mark(format!("picture {dest_url} {title}")),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                self.mark(match kind {
                    CodeBlockKind::Fenced(language) => format!("code block {language}"),
                    CodeBlockKind::Indented => "code block ".to_owned(),
                });
            }
            other => self.mark(format!("{other:?}")),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item => self.end_words(),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.mark("end of code");
            }
            other => self.mark(format!("end of {other:?}")),
        }
    }

    fn mark(&mut self, mark: impl Into<String>) {
        self.end_words();
        self.pieces.push(Seen::Mark(mark.into()));
    }

    /// Takes the words gathered so far. A blank at their edge shows only where they stand beside others.
    fn end_words(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.starts_with(char::is_whitespace) && !self.pieces.is_empty() {
            self.pieces.push(Seen::Mark(" ".to_owned()));
        }
        self.pieces.extend(seen_plain(&words));
        if words.ends_with(char::is_whitespace) && !words.trim().is_empty() {
            self.pieces.push(Seen::Mark(" ".to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_makes_no_difference() {
        for (one, other) in [
            ("We met *twice*\nthis month.\n", "We met\n*twice* this\nmonth.\n"),
            ("- one\n- two\n", "* one\n\n* two\n"),
            ("A “word” isn’t.\r\n\r\nMore. \r\n", "A \"word\" isn't.\n\nMore."),
            ("[a](https://x)", "[a][1]\n\n[1]: https://x"),
        ] {
            assert_eq!(seen(one), seen(other), "{one:?}");
        }
    }

    #[test]
    fn what_shows_makes_a_difference() {
        for (one, other) in [
            ("We kept it.", "~~We kept it.~~"),
            ("We kept it.\n[and]: /x", "We kept it.\r\r\n[and]: /x"),
            ("We keep it.", "We `not` keep it."),
            ("[a](/x/)", "[a](/y/)"),
            ("foo *bar*", "foo*bar*"),
            ("Words", "<!-- Words -->"),
            ("A note", "# A note"),
            ("1. a", "2. a"),
        ] {
            assert_ne!(seen(one), seen(other), "{one:?}");
        }
    }
}
