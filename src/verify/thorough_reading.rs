//! Reads a page as browsers do: for pages that the quick reading leaves alone.

use super::page_facts::PageFacts;
use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element, text};
use std::cell::{Cell, RefCell};

/// What a page holds; none when it cannot be read as HTML.
pub(super) fn facts<'h>(html: &str) -> Option<PageFacts<'h>> {
    let facts = RefCell::new(PageFacts::<'h>::default());
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

fn note(facts: &mut PageFacts<'_>, element: &Element<'_, '_>) {
    let tag = element.tag_name();
    let attributes: Vec<(String, String)> = element.attributes().iter().map(|one| (one.name(), one.value())).collect();
    let refresh = element.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh"));
    let content = element.get_attribute("content").unwrap_or_default();
    let mut seen = PageFacts::default();
    seen.note_element(&tag);
    for (name, value) in &attributes {
        seen.note_attribute(name, value);
    }
    if refresh {
        seen.note_refresh(&content);
    }
    facts.add(seen);
}
