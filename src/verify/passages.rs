//! Passages that stand on many pages: read once, and passed over wherever they stand again.

use super::page_facts::PageFacts;
use super::quick_reading::{Place, facts_of_passage};

/// A passage that is shorter is read as quickly as it is found.
const SHORTEST: usize = 48;

/// How much of a passage's beginning is compared first.
const BEGINNING: usize = 16;

/// A passage in which tags are whole, from the first to the last.
#[derive(Debug)]
pub(super) struct Passage<'h> {
    pub(super) text: &'h str,
    /// Where a page must be for the passage to mean this.
    place: Place,
    /// What it holds.
    pub(super) facts: PageFacts<'h>,
}

/// Passages to look for.
#[derive(Debug)]
pub(super) struct Passages<'h> {
    /// Longer ones first, where one begins as another.
    passages: Vec<(u128, Passage<'h>)>,
    /// A bit for each way that any of them begins: most tags begin none.
    beginnings: [u64; 64],
}

impl Default for Passages<'_> {
    fn default() -> Self {
        Self { passages: Vec::new(), beginnings: [0; 64] }
    }
}

impl<'h> Passages<'h> {
    /// Reads passages. Those that have to be read where they stand are left out. `keep` says which addresses are worth being asked about
    /// on each page.
    pub(super) fn new(texts: impl Iterator<Item = &'h str>, keep: impl Fn(&str) -> bool) -> Self {
        let mut known = Self::default();
        for text in texts.filter_map(whole_tags).filter(|text| text.len() >= SHORTEST) {
            for place in [Place::Head, Place::Elsewhere] {
                if let (Some(beginning), Some(mut facts)) = (beginning(text), facts_of_passage(text, place)) {
                    facts.addresses.retain(|address| keep(address));
                    let (place_of_bit, bit) = bit(beginning);
                    known.beginnings[place_of_bit] |= bit;
                    known.passages.push((beginning, Passage { text, place, facts }));
                }
            }
        }
        known.passages.sort_by_key(|(_, passage)| std::cmp::Reverse(passage.text.len()));
        known
    }

    /// The passage with which the rest of a page begins, if it is one of these.
    pub(super) fn at(&self, rest: &str, place: Place) -> Option<&Passage<'h>> {
        let is_known = |beginning: &u128| {
            let (place_of_bit, bit) = bit(*beginning);
            self.beginnings[place_of_bit] & bit != 0
        };
        let beginning = beginning(rest).filter(is_known)?;
        let fits = |(begins, passage): &&(u128, Passage<'h>)| {
            *begins == beginning && passage.place == place && rest.as_bytes().starts_with(passage.text.as_bytes())
        };
        self.passages.iter().find(fits).map(|(_, passage)| passage)
    }
}

/// A text from its first tag to its last.
fn whole_tags(text: &str) -> Option<&str> {
    text.get(text.find('<')?..=text.rfind('>')?)
}

fn beginning(text: &str) -> Option<u128> {
    text.as_bytes().first_chunk::<BEGINNING>().map(|bytes| u128::from_le_bytes(*bytes))
}

/// One of 64 times 64 bits: which of them, and the bit. Other beginnings mostly have others.
fn bit(beginning: u128) -> (usize, u64) {
    let [first, second, ..] = ((beginning ^ (beginning >> 64)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48).to_le_bytes();
    (usize::from(first & 63), 1 << (second & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENU: &str = "<nav aria-labelledby=\"menu\"><a id=\"x\" href=\"/a/\">A</a><a href=\"/b/\">B</a></nav>";

    #[test]
    fn a_passage_is_found_where_it_stands_whole() {
        let text = format!(" words {MENU} words ");
        let known = Passages::new(
            [text.as_str(), "<p>short</p>", "<a href=\"/a passage that ends too early/\">A</a><a href=\"/b"].into_iter(),
            |address| address != "/a/",
        );
        let found = known.at(&format!("{MENU}<p>"), Place::Elsewhere).unwrap();
        assert_eq!(found.text, MENU);
        assert_eq!((found.facts.ids.as_slice(), found.facts.addresses.as_slice()), (["x".into()].as_slice(), ["/b/".into()].as_slice()));
        assert!(known.at(&MENU[..MENU.len() - 1], Place::Elsewhere).is_none());
        assert!(known.at(MENU, Place::Head).is_none());
        assert_eq!(known.passages.len(), 1);
    }
}
