//! Reads a page as browsers do: for pages that the quick reading leaves alone.

use super::page_facts::PageFacts;
use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element, text};
use std::cell::{Cell, RefCell};

/// What a page holds; none when it cannot be read as HTML.
pub(super) fn facts(html: &str) -> Option<PageFacts> {
    let facts = RefCell::new(PageFacts::default());
    let titled = Cell::new(false);
    let settings = Settings::new()
        .append_element_content_handler(element!("*", |element| {
            note(&mut facts.borrow_mut(), element);
            Ok(())
        }))
        .append_element_content_handler(text!("head > title", |words| {
            titled.set(titled.get() || !words.as_str().trim().is_empty());
            Ok(())
        }))
        .with_strict(false);
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
    reader.write(html.as_bytes()).ok()?;
    reader.end().ok()?;
    let mut facts = facts.into_inner();
    facts.titled = titled.get();
    Some(facts)
}

fn note(facts: &mut PageFacts, element: &Element<'_, '_>) {
    facts.note_element(&element.tag_name());
    for attribute in element.attributes() {
        facts.note_attribute(&attribute.name(), &attribute.value());
    }
    if element.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
        facts.note_refresh(&element.get_attribute("content").unwrap_or_default());
    }
}
