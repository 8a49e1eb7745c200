//! Who may send something, in the order of names: all that a page of one organisation needs to know of the others.

use std::collections::BTreeSet;

/// The organisations that have a folder, by name and, where names are the same, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll(Vec<(String, String)>);

impl Roll {
    /// The roll of these: the keys by which names are sorted, with the ids, in their order.
    pub(crate) fn new(sorted: impl Iterator<Item = (String, String)>) -> Self {
        Self(sorted.collect())
    }

    /// How many there are, those left out that are in `but`.
    pub(crate) fn count(&self, but: &BTreeSet<&str>) -> usize {
        self.0.iter().filter(|(_, id)| !but.contains(id.as_str())).count()
    }

    /// How many come before this name and id, those left out that are in `but`.
    pub(crate) fn before(&self, name: &str, id: &str, but: &BTreeSet<&str>) -> usize {
        let key = |(other, other_id): &(String, String)| (other.as_str(), other_id.as_str()) < (name, id);
        let before = self.0.partition_point(key);
        let left_out = self.0.get(..before).unwrap_or_default().iter().filter(|(_, other)| but.contains(other.as_str())).count();
        before - left_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_who_comes_before_without_those_left_out() {
        let names = ["ash", "birch", "birch", "cedar"];
        let roll = Roll::new(names.iter().enumerate().map(|(number, name)| ((*name).to_owned(), format!("example-{number}"))));
        let nobody = BTreeSet::new();
        assert_eq!(roll.before("ash", "example-0", &nobody), 0);
        assert_eq!(roll.before("birch", "example-2", &nobody), 2);
        assert_eq!(roll.before("oak", "example-9", &nobody), 4);
        let some = BTreeSet::from(["example-1", "example-3", "example-9"]);
        assert_eq!((roll.before("oak", "example-9", &some), roll.count(&some), roll.count(&nobody)), (2, 2, 4));
    }
}
