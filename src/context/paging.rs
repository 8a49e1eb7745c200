//! Long lists, cut into pages: `pages` wherever a list may need more than one.

use super::{NamedLink, Shared};
use crate::model::address;
use serde::Serialize;
use std::ops::{Range, RangeInclusive};

/// How many cards stand on one page: sixty weigh about 75 kB, below the 100 kB that a page may weigh, and fill rows of two to six.
pub(crate) const CARDS: usize = 60;

/// How many rows, lines and names to choose from stand on one page: they are smaller.
pub(crate) const LINES: usize = 100;

/// How many whole texts stand on one page: they are read, not only looked through.
pub(crate) const TEXTS: usize = 25;

/// How many entries stay on a page that has lists of its own for the rest.
pub(crate) const FEW: usize = 12;

/// As many first letters as a reader can look over. A script that has more of them, as Chinese has, is looked through by page.
const MOST_LETTERS: usize = 60;

/// Where a page stands in a list that is too long for one page.
#[derive(Clone, Debug, Serialize)]
pub struct ListPages {
    /// The number of this page, from 1.
    pub number: usize,
    /// How many pages the list has; always more than one.
    pub count: usize,
    /// The place of this page's first entry in the whole list, from 1.
    pub first: usize,
    /// The place of its last entry.
    pub last: usize,
    /// How many entries the whole list has.
    pub total: usize,
    /// The page before.
    pub previous: Option<ListPage>,
    /// The page after.
    pub next: Option<ListPage>,
    /// The pages to offer by number: the first, those about this one (itself included), the last.
    pub links: Vec<ListPage>,
    /// Every page of the list.
    pub all: Shared<Vec<ListPage>>,
    /// First letters of names, each with the place where it begins; the address ends in `#entry-` and the id of an organisation. Empty
    /// where the list is not by name.
    pub letters: Shared<Vec<NamedLink>>,
}

/// One page of a long list.
#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub url: String,
    /// The first name on it; empty where the list is not by name.
    pub from: String,
    /// The last name on it.
    pub to: String,
    /// The letter its first name begins with; empty where the list is not by name.
    pub from_letter: String,
    /// The letter its last name begins with.
    pub to_letter: String,
    /// Whether pages between it and the one before it in `links` are left out.
    pub after_gap: bool,
}

/// A list and where it is cut. The first page has the list's own address, the others have `page/2/` and so on below it.
#[derive(Debug)]
pub(crate) struct Paging {
    total: usize,
    length: usize,
    pages: Vec<ListPage>,
    all: Shared<Vec<ListPage>>,
    letters: Shared<Vec<NamedLink>>,
}

impl Paging {
    /// A list of `total` entries at an address, `length` on each page. A list without entries has one page.
    pub(crate) fn new(list: &str, total: usize, length: usize) -> Self {
        Self::of_names(list, total, length, &[])
    }

    /// The same for a list whose first entries, or all, are organisations by name: each with its id.
    pub(crate) fn of_names(list: &str, total: usize, length: usize, names: &[(&str, &str)]) -> Self {
        let length = length.max(1);
        let count = total.div_ceil(length).max(1);
        let pages: Vec<ListPage> = (1..=count).map(|number| ListPage::new(list, number, names.chunks(length).nth(number - 1))).collect();
        let letters = if count > 1 { letters(&pages, length, names) } else { Vec::new() };
        Self { total, length, all: Shared::new(&pages), letters: Shared::new(&letters), pages }
    }

    /// The numbers of its pages.
    pub(crate) fn numbers(&self) -> RangeInclusive<usize> {
        1..=self.pages.len()
    }

    /// The entries of a page.
    pub(crate) fn range(&self, number: usize) -> Range<usize> {
        let first = (number.saturating_sub(1) * self.length).min(self.total);
        first..(first + self.length).min(self.total)
    }

    /// The address of a page; of the first where there is no such page.
    pub(crate) fn address(&self, number: usize) -> &str {
        self.page(number).or(self.pages.first()).map_or("", |page| &page.url)
    }

    /// The address of the page where the entry at this position stands.
    pub(crate) fn address_of(&self, position: usize) -> &str {
        self.address(position / self.length + 1)
    }

    /// The letters of a page's first and last names.
    pub(crate) fn letters_of(&self, number: usize) -> (&str, &str) {
        self.page(number).map_or(("", ""), |page| (&page.from_letter, &page.to_letter))
    }

    /// What a template sees of it; none when the list fits on one page.
    pub(crate) fn view(&self, number: usize) -> Option<ListPages> {
        if self.pages.len() < 2 {
            return None;
        }
        let range = self.range(number);
        Some(ListPages {
            number,
            count: self.pages.len(),
            first: range.start + 1,
            last: range.end,
            total: self.total,
            previous: self.page(number.saturating_sub(1)).cloned(),
            next: self.page(number + 1).cloned(),
            links: self.offered(number),
            all: self.all.clone(),
            letters: self.letters.clone(),
        })
    }

    fn page(&self, number: usize) -> Option<&ListPage> {
        self.pages.get(number.checked_sub(1)?)
    }

    /// The first page, this one with its neighbours, and the last. A gap of one page is no gap: its number takes no more room.
    fn offered(&self, here: usize) -> Vec<ListPage> {
        let last = self.pages.len();
        let near = |number: usize| number == 1 || number == last || number.abs_diff(here) <= 1;
        let shown = |number: usize| near(number) || (near(number - 1) && near(number + 1));
        let mut offered: Vec<ListPage> = Vec::new();
        for page in self.pages.iter().filter(|page| shown(page.number)) {
            let after_gap = offered.last().is_some_and(|before| before.number + 1 < page.number);
            offered.push(ListPage { after_gap, ..page.clone() });
        }
        offered
    }
}

impl ListPage {
    fn new(list: &str, number: usize, names: Option<&[(&str, &str)]>) -> Self {
        let name = |entry: Option<&(&str, &str)>| entry.map(|(_, name)| (*name).to_owned()).unwrap_or_default();
        let (from, to) = (name(names.and_then(<[_]>::first)), name(names.and_then(<[_]>::last)));
        Self {
            number,
            url: address::page_of_list(list, number),
            from_letter: letter(&from),
            to_letter: letter(&to),
            from,
            to,
            after_gap: false,
        }
    }
}

/// The part of a range that falls into the list which stands at an offset in it, counted from that list's own beginning.
pub(crate) fn within<T>(list: &[T], offset: usize, range: Range<usize>) -> &[T] {
    let place = |position: usize| position.saturating_sub(offset).min(list.len());
    list.get(place(range.start)..place(range.end)).unwrap_or(&[])
}

/// The letter a name begins with, as a capital; empty for an empty name.
fn letter(name: &str) -> String {
    name.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default()
}

fn letters(pages: &[ListPage], length: usize, names: &[(&str, &str)]) -> Vec<NamedLink> {
    let mut letters: Vec<NamedLink> = Vec::new();
    for (page, chunk) in pages.iter().zip(names.chunks(length)) {
        for (id, name) in chunk {
            let letter = letter(name);
            if letters.last().is_none_or(|before| before.name != letter) {
                letters.push(NamedLink { id: (*id).to_owned(), name: letter, url: format!("{}#entry-{id}", page.url) });
            }
        }
    }
    if letters.len() > MOST_LETTERS { Vec::new() } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(paging: &Paging, here: usize) -> String {
        let written = |page: &ListPage| format!("{}{}", if page.after_gap { "… " } else { "" }, page.number);
        paging.view(here).unwrap().links.iter().map(written).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_entry_stands_on_one_page_and_no_page_but_the_only_one_is_empty() {
        for total in [0, 1, 99, 100, 101, 199, 200, 201, 1234] {
            let paging = Paging::new("/x/", total, 100);
            let ranges: Vec<Range<usize>> = paging.numbers().map(|number| paging.range(number)).collect();
            assert_eq!(ranges.iter().cloned().flatten().collect::<Vec<_>>(), (0..total).collect::<Vec<_>>(), "{total}");
            assert!(ranges.iter().all(|range| !range.is_empty() || total == 0), "{total}");
            assert_eq!(paging.view(1).is_some(), total > 100, "{total}");
        }
        assert_eq!((Paging::new("/x/", 0, 100).numbers(), Paging::new("/x/", 200, 100).numbers()), (1..=1, 1..=2));
    }

    #[test]
    fn the_first_page_keeps_the_address() {
        let paging = Paging::new("/x/", 250, 100);
        assert_eq!([1, 2, 3, 4].map(|number| paging.address(number)), ["/x/", "/x/page/2/", "/x/page/3/", "/x/"]);
        assert_eq!([0, 99, 100, 249].map(|position| paging.address_of(position)), ["/x/", "/x/", "/x/page/2/", "/x/page/3/"]);
        let view = paging.view(3).unwrap();
        assert_eq!((view.first, view.last, view.total, view.count), (201, 250, 250, 3));
        assert_eq!((view.previous.unwrap().url, view.next.is_none()), ("/x/page/2/".to_owned(), true));
    }

    #[test]
    fn few_pages_are_offered_and_the_ends_always() {
        let paging = Paging::new("/x/", 13, 1);
        let written = [1, 3, 4, 5, 7, 11, 13].map(|here| offered(&paging, here));
        let expected = ["1 2 … 13", "1 2 3 4 … 13", "1 2 3 4 5 … 13", "1 … 4 5 6 … 13", "1 … 6 7 8 … 13", "1 … 10 11 12 13", "1 … 12 13"];
        assert_eq!(written, expected);
        assert_eq!(offered(&Paging::new("/x/", 2, 1), 2), "1 2");
    }

    #[test]
    fn names_say_what_is_on_each_page_and_where_a_letter_begins() {
        let names = [("a", "Ash"), ("b", "beech"), ("b-2", "Birch"), ("e", "Élan"), ("gone", "")];
        let paging = Paging::of_names("/x/", 6, 2, &names[..4]);
        let range = |page: &ListPage| format!("{}–{} {}–{}", page.from_letter, page.to_letter, page.from, page.to);
        assert_eq!(paging.pages.iter().map(range).collect::<Vec<_>>(), ["A–B Ash–beech", "B–É Birch–Élan", "– –"]);
        let found = letters(&paging.pages, 2, &names[..4]);
        assert_eq!(
            found.iter().map(|letter| format!("{} {}", letter.name, letter.url)).collect::<Vec<_>>(),
            ["A /x/#entry-a", "B /x/#entry-b", "É /x/page/2/#entry-e"]
        );
    }

    #[test]
    fn a_page_holds_its_part_of_lists_that_follow_each_other() {
        let (first, second) = ([1, 2, 3], [4, 5]);
        let parts = |range: Range<usize>| (within(&first, 0, range.clone()).to_vec(), within(&second, 3, range).to_vec());
        assert_eq!(parts(0..2), (vec![1, 2], vec![]));
        assert_eq!(parts(2..4), (vec![3], vec![4]));
        assert_eq!(parts(4..5), (vec![], vec![5]));
    }
}
