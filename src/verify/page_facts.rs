//! What a built page holds that other pages, or people, rely on.

use super::passages::Passages;
use super::{quick_reading, thorough_reading};
use crate::render::refresh_address;
use ahash::RandomState;
use std::borrow::Cow;

/// What a page holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PageFacts<'h> {
    /// Its ids.
    pub(super) ids: Vec<Cow<'h, str>>,
    /// Addresses it refers to.
    pub(super) addresses: Vec<Cow<'h, str>>,
    /// Ids it refers to by name.
    pub(super) references: Vec<Cow<'h, str>>,
    /// How many main headings it has.
    pub(super) main_headings: usize,
    /// Whether it has a title with words in it.
    pub(super) titled: bool,
    /// Whether it only leads on to another page.
    pub(super) leads_on: bool,
}

impl<'h> PageFacts<'h> {
    /// Reads a page; none when it cannot be read. Of passages that are known, it notes what they say is to be noted.
    pub(super) fn read(html: &'h str, known: &Passages<'h>) -> Option<Self> {
        quick_reading::facts(html, known).or_else(|| thorough_reading::facts(html))
    }

    /// Takes note of an element that begins.
    pub(super) fn note_element(&mut self, name: &str) {
        if name.eq_ignore_ascii_case("h1") {
            self.main_headings += 1;
        }
    }

    /// Takes note of an attribute, with its value as it is written.
    pub(super) fn note_attribute(&mut self, name: &str, value: &'h str) {
        match name {
            "id" => self.ids.push(decoded(value)),
            "href" | "src" | "action" | "poster" | "data" => self.addresses.push(decoded(value.trim())),
            "srcset" => {
                let addresses = value.split(',').filter_map(|part| part.split_whitespace().next());
                self.addresses.extend(addresses.map(decoded));
            }
            "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" => {
                self.references.extend(value.split_whitespace().map(decoded));
            }
            _ => {}
        }
    }

    /// Takes note of an element that leads on to another page: the `content` of `<meta http-equiv=refresh>`.
    pub(super) fn note_refresh(&mut self, content: &'h str) {
        self.leads_on = true;
        self.addresses.extend(refresh_address(content).map(|(_, address)| decoded(address)));
    }

    /// Adds what was noted of a part of the page whose text will not stay.
    pub(super) fn add(&mut self, part: PageFacts<'_>) {
        for (list, more) in [(&mut self.ids, part.ids), (&mut self.addresses, part.addresses), (&mut self.references, part.references)] {
            list.extend(more.into_iter().map(|text| Cow::Owned(text.into_owned())));
        }
        self.main_headings += part.main_headings;
        self.leads_on |= part.leads_on;
    }

    /// Adds what was noted of a passage that is known.
    pub(super) fn add_known(&mut self, passage: &PageFacts<'h>) {
        self.ids.extend_from_slice(&passage.ids);
        self.addresses.extend_from_slice(&passage.addresses);
        self.references.extend_from_slice(&passage.references);
        self.main_headings += passage.main_headings;
        self.leads_on |= passage.leads_on;
        self.titled |= passage.titled;
    }

    /// Its ids as numbers, sorted.
    pub(super) fn id_numbers(&self) -> Vec<u64> {
        let mut numbers: Vec<u64> = self.ids.iter().map(|id| number(id)).collect();
        numbers.sort_unstable();
        numbers
    }

    /// Ids that stand on it more than once, each once.
    pub(super) fn repeated(mut self) -> Vec<Cow<'h, str>> {
        self.ids.sort_unstable();
        let mut repeated: Vec<Cow<'h, str>> =
            self.ids.windows(2).filter_map(|pair| if let [a, b] = pair { (a == b).then(|| a.clone()) } else { None }).collect();
        repeated.dedup();
        repeated
    }
}

/// An id as a number: the same id always the same, two ids all but never.
pub(super) fn number(id: &str) -> u64 {
    RandomState::with_seeds(1, 2, 3, 4).hash_one(id)
}

/// An attribute's value without the escapes that templates and Markdown write.
fn decoded(value: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', value.as_bytes()).is_none() {
        return Cow::Borrowed(value);
    }
    // `&amp;` last, so that `&amp;lt;` becomes `&lt;` and no more.
    let escapes = [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    Cow::Owned(escapes.iter().fold(value.to_owned(), |value, (escape, letter)| value.replace(escape, letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><head><title> T </title></head><body><svg><title>no</title><use href=\"#p\"/></svg>\
        <h1 id=a>x</h1><a href=\"/x/?a=1&amp;b=2\">y</a><p id=a aria-labelledby='a b'></p><img src=/i.png srcset='/i.png 1x, /j.png 2x'>";

    /// What both ways of reading a page find.
    fn found(html: &str) -> PageFacts<'_> {
        let mut quick = quick_reading::facts(html, &Passages::default()).unwrap();
        assert_eq!(quick, thorough_reading::facts(html).unwrap());
        for list in [&mut quick.ids, &mut quick.addresses, &mut quick.references] {
            list.sort_unstable();
            list.dedup();
        }
        quick
    }

    #[test]
    fn reads_what_others_rely_on() {
        let facts = found(PAGE);
        assert_eq!(facts.ids, ["a"]);
        assert_eq!(PageFacts::read(PAGE, &Passages::default()).unwrap().repeated(), ["a"]);
        assert_eq!(facts.addresses, ["#p", "/i.png", "/j.png", "/x/?a=1&b=2"]);
        assert_eq!(facts.references, ["a", "b"]);
        assert_eq!((facts.main_headings, facts.titled, facts.leads_on), (1, true, false));
    }

    #[test]
    fn a_picture_s_title_is_not_the_page_s() {
        let facts = found("<head></head><svg><title>no</title></svg><meta http-equiv=Refresh content='0;URL=/x/'>");
        assert!(!facts.titled && facts.leads_on);
        assert_eq!(facts.addresses, ["/x/"]);
    }

    #[test]
    fn what_looks_like_a_tag_and_is_none_is_read_thoroughly() {
        for html in
            ["<script>a<b href='/no/'></script><h1>x</h1>", "<textarea><a href='/no/'></textarea><h1>x</h1>", "<p>a < b <a href=/x/>y"]
        {
            let thorough = thorough_reading::facts(html).unwrap();
            assert!(quick_reading::facts(html, &Passages::default()).is_none_or(|quick| quick == thorough), "{html}");
        }
    }

    #[test]
    fn upper_case_is_no_other_element() {
        assert_eq!(found("<HEAD><TITLE>T</TITLE></HEAD><H1 ID=a>x</H1><A HREF='/x/'>y</A>").addresses, ["/x/"]);
    }

    proptest::proptest! {
        #[test]
        fn a_quick_reading_is_the_thorough_one_or_none(parts in proptest::collection::vec(0usize..PARTS.len(), 0..12)) {
            let html: String = parts.iter().map(|part| PARTS[*part]).collect();
            let quick = quick_reading::facts(&html, &Passages::default());
            if let (Some(quick), Some(thorough)) = (quick, thorough_reading::facts(&html)) {
                proptest::prop_assert_eq!(quick, thorough, "{}", html);
            }
        }

        #[test]
        fn passages_that_are_known_change_nothing(parts in proptest::collection::vec(0usize..PARTS.len(), 0..24), from in 0usize..24, to in 0usize..24) {
            let html: String = parts.iter().map(|part| PARTS[*part]).collect();
            let passage: String = parts.iter().take(to).skip(from).map(|part| PARTS[*part]).collect();
            let known = Passages::new([passage.as_str()].into_iter(), |_| true);
            proptest::prop_assert_eq!(quick_reading::facts(&html, &known), quick_reading::facts(&html, &Passages::default()));
        }
    }

    /// Pieces of pages, tidy and untidy.
    const PARTS: [&str; 42] = [
        "<head>",
        "</head>",
        "<title>T</title>",
        "<title> </title>",
        "<h1>",
        "</h1>",
        "<a href=\"/x/\">",
        "</a>",
        "<a href=/y/>",
        "<img src='/i.png'>",
        "<br>",
        "<br/>",
        "<p id=\"a\">",
        "<p id=a hidden>",
        "</p>",
        "<!-- <a href='/no/'> -->",
        "<svg><title>no</title></svg>",
        "words",
        "a &amp; b",
        "&",
        "<meta http-equiv=\"refresh\" content=\"0; url=/z/\">",
        "<label for=\"a b\">",
        "<a title=\"a > b\" href=\"/w/\">",
        "<!doctype html>",
        "<!-->",
        "<!--->",
        "<!-- a --!>",
        "-->",
        "</a \"><a href=\"/v/\">x</a><p title=\">",
        "<select>",
        "</select>",
        "<option value=\"a\" selected>",
        "<textarea id=\"t\">",
        "</textarea>",
        "<TextArea>words</TEXTAREA>",
        "<template>",
        "</template>",
        "<script src=\"/s.js\" defer>",
        "</script>",
        "<script>a && b</script>",
        "<style>p > a {}</style>",
        "<svg>",
    ];
}
