//! Writes HTML: the one place where tags are made.
//!
//! Writes exactly what `clean` lets through, and balanced whatever the Markdown, so that cleaning finds nothing to change.

use super::code::{self, Coloured};
use super::escape::{push_attribute, push_text};
use super::nesting::{DEEPEST, room_needed};
use super::outline::Outline;
use super::parsed::{Parsed, plain_words};
use super::targets::Targets;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::borrow::Cow;

/// The HTML of a text.
pub(super) struct Written {
    /// All but the code that is still to be coloured.
    pub(super) html: String,
    /// That code, in order.
    pub(super) code: Vec<Coloured>,
}

/// The HTML of a text. Raw HTML, links and pictures without a good address, and elements with nothing in them are left out.
pub(super) fn write(parsed: &Parsed<'_>, outline: &Outline, targets: &Targets) -> Written {
    let html = String::with_capacity(parsed.body.len() * 5 / 4);
    let mut writer = Writer { parsed, outline, targets, html, open: Vec::new(), in_head: false, code: Vec::new() };
    let mut index = 0;
    while let Some((event, _)) = parsed.events.get(index) {
        index = writer.event(index, event);
    }
    Written { html: writer.html, code: writer.code }
}

/// An element that was begun.
struct Open {
    /// What ends it.
    end_tag: Cow<'static, str>,
    /// Where it began, and where its inside began.
    began: usize,
    inside: usize,
    /// Whether it stays when there is nothing in it.
    stays: bool,
}

struct Writer<'w, 'a> {
    parsed: &'w Parsed<'a>,
    outline: &'w Outline,
    targets: &'w Targets,
    html: String,
    open: Vec<Open>,
    in_head: bool,
    code: Vec<Coloured>,
}

impl Writer<'_, '_> {
    /// Writes the event at `index` and returns the index of the next one to write.
    fn event(&mut self, index: usize, event: &Event<'_>) -> usize {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => self.code_block(index, kind),
            Event::Start(Tag::Image { title, .. }) => self.picture(index, title),
            Event::Start(Tag::HtmlBlock | Tag::MetadataBlock(_)) => return self.parsed.end_of(index) + 1,
            Event::Start(tag) => {
                self.start(index, tag);
                return index + 1;
            }
            Event::End(_) => self.end(),
            Event::Text(text) => push_text(&mut self.html, text),
            Event::Code(text) => {
                self.html.push_str("<code>");
                push_text(&mut self.html, text);
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => {
                self.new_line();
                self.html.push_str("<hr>\n");
            }
            // HTML is refused; the others need options of the parser that are off.
            _ => {}
        }
        match event {
            Event::Start(_) => self.parsed.end_of(index) + 1,
            _ => index + 1,
        }
    }

    fn start(&mut self, index: usize, tag: &Tag<'_>) {
        if self.open.len() + room_needed(tag) > DEEPEST {
            return self.element("", "", true);
        }
        match tag {
            Tag::Paragraph => self.block("<p>", "</p>\n"),
            Tag::Heading { .. } => self.heading(index),
            Tag::BlockQuote(_) => self.block("<blockquote>\n", "</blockquote>\n"),
            Tag::List(None) => self.block("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.block("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => self.block(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Tag::Item => self.block("<li>", "</li>\n"),
            Tag::Emphasis => self.element("<em>", "</em>", false),
            Tag::Strong => self.element("<strong>", "</strong>", false),
            Tag::Strikethrough => self.element("<del>", "</del>", false),
            Tag::Link { title, .. } => self.link(index, title),
            Tag::Table(_) => self.table(index),
            Tag::TableHead => {
                self.in_head = true;
                let rows = if self.has_rows(index) { "<tbody>\n" } else { "" };
                self.element("<thead>\n<tr>", format!("</tr>\n</thead>\n{rows}"), true);
            }
            Tag::TableRow => {
                self.in_head = false;
                self.element("<tr>", "</tr>\n", true);
            }
            // An empty cell in the head, as in the corner of a table of figures, heads nothing.
            Tag::TableCell if self.in_head && !self.parsed.inside(index).is_empty() => self.element("<th scope=\"col\">", "</th>", true),
            Tag::TableCell => self.element("<td>", "</td>", true),
            _ => self.element("", "", true),
        }
    }

    fn element(&mut self, start_tag: &str, end_tag: impl Into<Cow<'static, str>>, stays: bool) {
        let began = self.html.len();
        self.html.push_str(start_tag);
        self.open.push(Open { end_tag: end_tag.into(), began, inside: self.html.len(), stays });
    }

    fn block(&mut self, start_tag: &str, end_tag: &'static str) {
        self.new_line();
        self.element(start_tag, end_tag, false);
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if self.html.len() == open.inside && !open.stays {
            self.html.truncate(open.began);
        } else {
            self.html.push_str(&open.end_tag);
        }
    }

    fn new_line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    fn heading(&mut self, index: usize) {
        let Some(heading) = self.outline.heading(index) else {
            return self.element("", "", true);
        };
        self.new_line();
        let mut start_tag = format!("<h{} id=\"", heading.level);
        push_attribute(&mut start_tag, &heading.anchor);
        start_tag.push_str("\">");
        self.element(&start_tag, format!("</h{}>\n", heading.level), false);
    }

    fn link(&mut self, index: usize, title: &str) {
        let Some(address) = self.targets.address(index) else {
            return self.element("", "", true);
        };
        let mut start_tag = "<a href=\"".to_owned();
        push_attribute(&mut start_tag, address);
        start_tag.push('"');
        push_title(&mut start_tag, title);
        start_tag.push('>');
        self.element(&start_tag, "</a>", false);
    }

    /// A picture, or its words when it cannot be shown.
    fn picture(&mut self, index: usize, title: &str) {
        let words = plain_words(self.parsed.inside(index), true);
        let Some(address) = self.targets.address(index) else {
            return push_text(&mut self.html, &words);
        };
        self.html.push_str("<img src=\"");
        push_attribute(&mut self.html, address);
        self.html.push_str("\" alt=\"");
        push_attribute(&mut self.html, &words);
        self.html.push('"');
        push_title(&mut self.html, title);
        self.html.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    fn table(&mut self, index: usize) {
        let rows = if self.has_rows(index + 1) { "</tbody>\n" } else { "" };
        self.new_line();
        self.element("<div class=\"table-wrap\"><table>\n", format!("{rows}</table></div>\n"), true);
    }

    /// Whether a row follows the table's head that begins at `index`.
    fn has_rows(&self, index: usize) -> bool {
        matches!(self.parsed.events.get(self.parsed.end_of(index) + 1), Some((Event::Start(Tag::TableRow), _)))
    }

    fn code_block(&mut self, index: usize, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info,
            CodeBlockKind::Indented => "",
        };
        let text = self.parsed.inside(index).iter().filter_map(|(event, _)| match event {
            Event::Text(text) => Some(&**text),
            _ => None,
        });
        let code: String = text.collect();
        self.new_line();
        self.code.extend(code::push_block(&mut self.html, info, code));
    }
}

fn push_title(html: &mut String, title: &str) {
    if !title.trim().is_empty() {
        html.push_str(" title=\"");
        push_attribute(html, title.trim());
        html.push('"');
    }
}
