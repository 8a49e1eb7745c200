//! Finds texts that are kept elsewhere: a table of their numbers with nothing of the texts themselves. A site has a path for every file; a map
//! from paths would hold all of them once more.

use ahash::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// Texts by what they say, as numbers that whoever keeps them gave them.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    /// The number of each text, and a part of its hash.
    texts: HashTable<(u32, u32)>,
    hasher: RandomState,
}

impl TextIndex {
    /// An index that has room for so many texts.
    #[must_use]
    pub fn with_room(texts: usize) -> Self {
        Self { texts: HashTable::with_capacity(texts), hasher: RandomState::default() }
    }

    /// Makes room for as many texts more.
    pub fn reserve(&mut self, more: usize) {
        self.texts.reserve(more, |(_, hash)| spread(*hash));
    }

    /// The number of a text; `is` tells whether the text of a number is the same.
    #[must_use]
    pub fn find(&self, text: &str, is: impl Fn(usize) -> bool) -> Option<usize> {
        let hash = self.hash(text);
        let found = self.texts.find(spread(hash), |(number, known)| *known == hash && is(*number as usize))?;
        Some(found.0 as usize)
    }

    /// Gives a text a number. Where it has one, it keeps it, which is returned.
    pub fn add(&mut self, text: &str, number: usize, is: impl Fn(usize) -> bool) -> Option<usize> {
        let hash = self.hash(text);
        match self.texts.entry(spread(hash), |(number, known)| *known == hash && is(*number as usize), |(_, hash)| spread(*hash)) {
            Entry::Occupied(known) => Some(known.get().0 as usize),
            Entry::Vacant(free) => {
                // More files than there are numbers would need a machine that nobody has.
                free.insert((u32::try_from(number).unwrap_or(u32::MAX), hash));
                None
            }
        }
    }

    fn hash(&self, text: &str) -> u32 {
        let [low, high] = [0, 32].map(|by| u32::try_from((self.hasher.hash_one(text) >> by) & u64::from(u32::MAX)).unwrap_or_default());
        low ^ high
    }
}

/// The part of a hash that is kept, over all the bits that the table asks for.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn finds_what_a_map_finds(texts in proptest::collection::vec("[a-c]{0,3}", 0..80), room in 0usize..10) {
            let mut index = TextIndex::with_room(room);
            let mut map: BTreeMap<&str, usize> = BTreeMap::new();
            for (number, text) in texts.iter().enumerate() {
                let known = map.get(text.as_str()).copied();
                prop_assert_eq!(index.add(text, number, |of| texts[of] == *text), known);
                map.entry(text).or_insert(number);
            }
            for text in texts.iter().map(String::as_str).chain(["d", "aaaa"]) {
                prop_assert_eq!(index.find(text, |of| texts[of] == text), map.get(text).copied());
            }
        }
    }

    #[test]
    fn an_empty_index_has_nothing() {
        assert_eq!(TextIndex::default().find("a", |_| true), None);
    }
}
