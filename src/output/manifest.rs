//! Which files in the output folder are this program's: `.ccqm-manifest`, a list of hashes and paths.
//!
//! A list is kept as its text, which has everything in it, and where in the text each path stands.

use super::paths::wrong;
use super::staging::Taken;
use std::cmp::Ordering;

/// The list's own name.
pub(super) const MANIFEST: &str = ".ccqm-manifest";

/// The first line says how to read the others.
const FIRST_LINE: &str = "ccqm-manifest 1";

/// A hash as it is written has so many letters; a space follows it.
const LETTERS: usize = 64;

/// A file of a list: its path, and a hash of bytes that it may have. It has two while a build is going on, one otherwise.
type Line<'t> = (&'t str, &'t str);

/// The list that is on disk.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    text: String,
    /// Where each path stands, in the order of paths.
    paths: Vec<(u32, u32)>,
}

impl Manifest {
    /// Reads a list. A line that cannot be one of ours is left out: what it names is then somebody else's and stays untouched.
    pub(super) fn parse(text: String) -> Self {
        let mut next = 0;
        let lines = text.split_inclusive('\n').map(|whole| {
            let start = next;
            next += whole.len();
            (start + LETTERS + 1, whole.lines().next().unwrap_or_default())
        });
        let is_list = text.lines().next() == Some(FIRST_LINE);
        let places = lines.skip(1).filter(|_| is_list).filter_map(|(start, line)| {
            let path = path_of(line)?;
            Some((u32::try_from(start).ok()?, u32::try_from(start + path.len()).ok()?))
        });
        let mut paths: Vec<(u32, u32)> = places.collect();
        let manifest = Self { text, paths: Vec::new() };
        // It is sorted as we wrote it; who knows who wrote it last.
        paths.sort_by(|a, b| manifest.line(*a).cmp(&manifest.line(*b)));
        paths.dedup_by(|a, b| manifest.line(*a) == manifest.line(*b));
        Self { paths, ..manifest }
    }

    /// The list as it is on disk; empty when there is none.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether a file is in the list.
    pub(super) fn has(&self, path: &str) -> bool {
        self.hashes(path).next().is_some()
    }

    /// Whether a file is in the list with exactly these bytes.
    pub(super) fn has_bytes(&self, path: &str, bytes: &[u8]) -> bool {
        let hash = blake3::hash(bytes).to_hex();
        self.hashes(path).any(|known| known == hash.as_str())
    }

    fn hashes(&self, path: &str) -> impl Iterator<Item = &str> {
        let first = self.paths.partition_point(|place| self.line(*place).0 < path);
        let rest = self.paths.get(first..).unwrap_or_default().iter().map(|place| self.line(*place));
        rest.take_while(move |(known, _)| *known == path).map(|(_, hash)| hash)
    }

    /// All paths, sorted; one with two hashes comes twice.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.lines().map(|(path, _)| path)
    }

    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.paths.iter().map(|place| self.line(*place))
    }

    fn line(&self, (start, end): (u32, u32)) -> Line<'_> {
        let (start, end) = (start as usize, end as usize);
        let text = |range| self.text.get(range).unwrap_or_default();
        (text(start..end), text(start.saturating_sub(LETTERS + 1)..start.saturating_sub(1)))
    }
}

fn path_of(line: &str) -> Option<&str> {
    let (hash, path) = line.split_once(' ')?;
    let is_hash = hash.len() == LETTERS && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_hash && wrong(path).is_none()).then_some(path)
}

/// A list to be written.
pub(super) struct NewList {
    pub(super) text: String,
    lines: usize,
}

impl NewList {
    /// The list of the files `taken`, which are sorted by path.
    pub(super) fn of(taken: &[Taken]) -> Self {
        let mut list = Self::with_room_for(taken);
        for file in taken {
            list.add(&file.path, &file.hash.to_hex());
        }
        list
    }

    /// Everything of both lists.
    pub(super) fn of_both(old: &Manifest, taken: &[Taken]) -> Self {
        let mut list = Self::with_room_for(taken);
        let mut old = old.lines().peekable();
        for file in taken {
            let hash = file.hash.to_hex();
            let new: Line<'_> = (&file.path, hash.as_str());
            while let Some(line) = old.next_if(|line| line.cmp(&new) == Ordering::Less) {
                list.add(line.0, line.1);
            }
            old.next_if(|line| line.cmp(&new) == Ordering::Equal);
            list.add(new.0, new.1);
        }
        old.for_each(|(path, hash)| list.add(path, hash));
        list
    }

    /// Whether it is the list of these files and nothing else, where it has them all.
    pub(super) fn is_of(&self, taken: &[Taken]) -> bool {
        self.lines == taken.len()
    }

    fn with_room_for(taken: &[Taken]) -> Self {
        let length: usize = taken.iter().map(|file| LETTERS + 2 + file.path.len()).sum();
        let mut text = String::with_capacity(FIRST_LINE.len() + 1 + length);
        text.push_str(FIRST_LINE);
        text.push('\n');
        Self { text, lines: 0 }
    }

    fn add(&mut self, path: &str, hash: &str) {
        for part in [hash, " ", path, "\n"] {
            self.text.push_str(part);
        }
        self.lines += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use blake3::hash;

    fn taken(files: &[(&str, &[u8])]) -> Vec<Taken> {
        files.iter().map(|(path, bytes)| Taken { path: (*path).into(), hash: hash(bytes), staged: None }).collect()
    }

    fn lines(manifest: &Manifest) -> Vec<Line<'_>> {
        manifest.lines().collect()
    }

    #[test]
    fn reads_what_it_writes() {
        let list = NewList::of(&taken(&[("a b/é.html", b"a"), ("b.html", b"b")]));
        let manifest = Manifest::parse(list.text.clone());
        assert_eq!(manifest.paths().collect::<Vec<_>>(), ["a b/é.html", "b.html"]);
        assert!(manifest.has("b.html") && manifest.has_bytes("b.html", b"b"));
        assert!(!manifest.has_bytes("b.html", b"a") && !manifest.has("a"));
        assert_eq!(manifest.text(), list.text);
    }

    #[test]
    fn both_lists_have_every_line_once_in_order() {
        let old = Manifest::parse(NewList::of(&taken(&[("a", b"1"), ("b", b"1"), ("c", b"1"), ("e", b"1")])).text);
        let new = taken(&[("b", b"1"), ("c", b"2"), ("d", b"1")]);
        let both = NewList::of_both(&old, &new);
        let read = Manifest::parse(both.text.clone());
        assert_eq!(read.paths().collect::<Vec<_>>(), ["a", "b", "c", "c", "d", "e"]);
        assert!(read.has_bytes("c", b"1") && read.has_bytes("c", b"2"));
        assert!(lines(&read).is_sorted() && !both.is_of(&new));
        assert_eq!(NewList::of_both(&read, &new).text, both.text);
        let same = NewList::of_both(&Manifest::default(), &new);
        assert!(same.is_of(&new));
        assert_eq!(same.text, NewList::of(&new).text);
    }

    #[test]
    fn what_leads_out_or_is_no_list_is_not_read() {
        let none = hash(b"").to_hex();
        let evil = format!("{FIRST_LINE}\n{none} ../../etc/passwd\n{none} /etc/passwd\nshort a\n{} x\n", none.to_uppercase());
        assert!(lines(&Manifest::parse(evil)).is_empty());
        assert!(lines(&Manifest::parse(format!("ccqm-manifest 2\n{none} a\n"))).is_empty());
        let unsorted = Manifest::parse(format!("{FIRST_LINE}\n{none} b\n{none} a\n{none} b\n"));
        assert_eq!(unsorted.paths().collect::<Vec<_>>(), ["a", "b"]);
    }
}
