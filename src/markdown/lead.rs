//! The first words of a text, for cards, feeds and descriptions.

use super::parsed::{Parsed, plain_words};
use pulldown_cmark::{Event, Tag};

/// Most characters of a lead, the `…` included.
const MOST: usize = 280;

/// The plain words of the first paragraph or list item that has any.
pub(super) fn lead(parsed: &Parsed<'_>) -> String {
    for (index, (event, _)) in parsed.events.iter().enumerate() {
        let inside = match event {
            Event::Start(Tag::Paragraph) => parsed.inside(index),
            Event::Start(Tag::Item) => own_words(parsed.inside(index)),
            _ => continue,
        };
        let words = plain_words(inside, false);
        if !words.is_empty() {
            return shortened(&words);
        }
    }
    String::new()
}

/// The part of a list item before the lists, tables and paragraphs inside it. An item that begins with a paragraph has none: the
/// paragraph comes next.
fn own_words<'e, 'a>(item: &'e [(Event<'a>, std::ops::Range<usize>)]) -> &'e [(Event<'a>, std::ops::Range<usize>)] {
    let is_inline = |event: &Event<'_>| match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }),
        _ => true,
    };
    let end = item.iter().position(|(event, _)| !is_inline(event)).unwrap_or(item.len());
    item.get(..end).unwrap_or(&[])
}

/// The words, cut after a whole word if they are too many.
fn shortened(words: &str) -> String {
    if words.len() <= MOST || words.chars().nth(MOST).is_none() {
        return words.to_owned();
    }
    let most = words.char_indices().nth(MOST - 1).map_or(words.len(), |(at, _)| at);
    let head = words.get(..most).unwrap_or(words);
    // The character after the cut may end a word; if it does, nothing is lost.
    let whole = if words.get(most..).is_some_and(|rest| rest.starts_with(' ')) {
        head
    } else {
        head.rsplit_once(' ').map_or(head, |(whole, _)| whole)
    };
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '.', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_lead_is_cut_after_a_word() {
        let words = "woven ".repeat(60);
        let cut = shortened(words.trim());
        assert!(cut.ends_with("woven…") && cut.chars().count() <= MOST, "{cut}");
        assert_eq!(shortened(&"w".repeat(500)).chars().count(), MOST);
        assert_eq!(shortened(&"é".repeat(280)).chars().count(), 280);
    }
}
