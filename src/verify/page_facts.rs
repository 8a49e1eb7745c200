//! What a built page holds that other pages, or people, rely on.

use crate::render::refresh_address;
use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element, text};
use std::cell::{Cell, RefCell};

/// The attributes that hold one address each.
const ADDRESSES: [&str; 5] = ["href", "src", "action", "poster", "data"];

/// The attributes that name ids of the same page, one or several.
const REFERENCES: [&str; 4] = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

/// What a page holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PageFacts {
    /// Its ids, sorted, each once.
    pub(super) ids: Vec<String>,
    /// Ids that stand on it more than once, sorted.
    pub(super) repeated: Vec<String>,
    /// Addresses it refers to, sorted, each once.
    pub(super) addresses: Vec<String>,
    /// Ids it refers to by name, sorted, each once.
    pub(super) references: Vec<String>,
    /// How many main headings it has.
    pub(super) main_headings: usize,
    /// Whether it has a title with words in it.
    pub(super) titled: bool,
    /// Whether it only leads on to another page.
    pub(super) leads_on: bool,
}

impl PageFacts {
    /// Reads a page; none when it cannot be read.
    pub(super) fn read(html: &[u8]) -> Option<Self> {
        let facts = RefCell::new(Self::default());
        let titled = Cell::new(false);
        let selector = "[id], [href], [src], [action], [poster], [data], [srcset], h1, meta[http-equiv], \
            [for], [aria-labelledby], [aria-describedby], [aria-controls]";
        let settings = Settings::new()
            .append_element_content_handler(element!(selector, |element| {
                facts.borrow_mut().note(element);
                Ok(())
            }))
            .append_element_content_handler(text!("head > title", |words| {
                titled.set(titled.get() || !words.as_str().trim().is_empty());
                Ok(())
            }))
            .with_strict(false);
        let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
        reader.write(html).ok()?;
        reader.end().ok()?;
        let mut facts = facts.into_inner();
        facts.titled = titled.get();
        facts.tidy();
        Some(facts)
    }

    fn note(&mut self, element: &Element<'_, '_>) {
        if element.tag_name() == "h1" {
            self.main_headings += 1;
        }
        self.ids.extend(element.get_attribute("id").map(|id| decoded(&id)));
        for name in ADDRESSES {
            self.addresses.extend(element.get_attribute(name).map(|address| decoded(address.trim())));
        }
        if let Some(list) = element.get_attribute("srcset") {
            let addresses = list.split(',').filter_map(|part| part.split_whitespace().next());
            self.addresses.extend(addresses.map(decoded));
        }
        for name in REFERENCES {
            if let Some(ids) = element.get_attribute(name) {
                self.references.extend(ids.split_whitespace().map(decoded));
            }
        }
        if element.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
            self.leads_on = true;
            let content = element.get_attribute("content").unwrap_or_default();
            self.addresses.extend(refresh_address(&content).map(|(_, address)| decoded(address)));
        }
    }

    fn tidy(&mut self) {
        for list in [&mut self.ids, &mut self.addresses, &mut self.references] {
            list.sort_unstable();
        }
        self.repeated = self.ids.windows(2).filter_map(|pair| if let [a, b] = pair { (a == b).then(|| a.clone()) } else { None }).collect();
        for list in [&mut self.ids, &mut self.repeated, &mut self.addresses, &mut self.references] {
            list.dedup();
        }
    }

    /// Whether the page has this id.
    pub(super) fn has_id(&self, id: &str) -> bool {
        self.ids.binary_search_by(|known| known.as_str().cmp(id)).is_ok()
    }
}

/// An attribute's value without the escapes that templates and Markdown write.
fn decoded(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    // `&amp;` last, so that `&amp;lt;` becomes `&lt;` and no more.
    [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .iter()
        .fold(value.to_owned(), |value, (escape, letter)| value.replace(escape, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_others_rely_on() {
        let html = "<!doctype html><head><title> T </title></head><body><svg><title>no</title><use href=\"#p\"/></svg><h1 id=a>x</h1>\
            <a href=\"/x/?a=1&amp;b=2\">y</a><p id=a aria-labelledby='a b'></p><img src=/i.png srcset='/i.png 1x, /j.png 2x'>";
        let facts = PageFacts::read(html.as_bytes()).unwrap();
        assert_eq!(facts.ids, ["a"]);
        assert_eq!(facts.repeated, ["a"]);
        assert_eq!(facts.addresses, ["#p", "/i.png", "/j.png", "/x/?a=1&b=2"]);
        assert_eq!(facts.references, ["a", "b"]);
        assert_eq!((facts.main_headings, facts.titled, facts.leads_on), (1, true, false));
    }

    #[test]
    fn a_picture_s_title_is_not_the_page_s() {
        let facts = PageFacts::read(b"<head></head><svg><title>no</title></svg><meta http-equiv=Refresh content='0;URL=/x/'>").unwrap();
        assert!(!facts.titled && facts.leads_on);
        assert_eq!(facts.addresses, ["/x/"]);
    }
}
