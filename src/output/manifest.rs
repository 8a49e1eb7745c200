//! Which files in the output folder are this program's: `.ccqm-manifest`, a list of hashes and paths.

use super::paths::wrong;
use blake3::Hash;
use std::collections::BTreeMap;

/// The list's own name.
pub(super) const MANIFEST: &str = ".ccqm-manifest";

/// The first line says how to read the others.
const FIRST_LINE: &str = "ccqm-manifest 1";

/// Files by path, each with the hashes of bytes it may have: two while a build is going on, one otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: BTreeMap<String, Vec<Hash>>,
}

impl Manifest {
    /// Reads a list. A line that cannot be one of ours is left out: what it names is then somebody else's and stays untouched.
    pub(super) fn parse(text: &str) -> Self {
        let mut manifest = Self::default();
        let mut lines = text.lines();
        if lines.next() != Some(FIRST_LINE) {
            return manifest;
        }
        for line in lines {
            if let Some((hash, path)) = line.split_once(' ')
                && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
                && let Ok(hash) = Hash::from_hex(hash)
                && wrong(path).is_none()
            {
                manifest.add(path, hash);
            }
        }
        manifest
    }

    /// The list as text, sorted by path.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        for (path, hashes) in &self.files {
            for hash in hashes {
                text.push_str(&hash.to_hex());
                text.push(' ');
                text.push_str(path);
                text.push('\n');
            }
        }
        text
    }

    /// Adds a file.
    pub(super) fn add(&mut self, path: &str, hash: Hash) {
        let hashes = self.files.entry(path.to_owned()).or_default();
        if !hashes.contains(&hash) {
            hashes.push(hash);
            hashes.sort_unstable_by(|a, b| a.as_bytes().cmp(b.as_bytes()));
        }
    }

    /// Everything of both lists.
    pub(super) fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (path, hashes) in &other.files {
            for hash in hashes {
                both.add(path, *hash);
            }
        }
        both
    }

    /// Whether a file is in the list.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether a file is in the list with exactly these bytes.
    pub(super) fn has_bytes(&self, path: &str, bytes: &[u8]) -> bool {
        self.files.get(path).is_some_and(|hashes| hashes.contains(&blake3::hash(bytes)))
    }

    /// All paths, sorted.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use blake3::hash;

    #[test]
    fn reads_what_it_writes_and_refuses_what_leads_out() {
        let mut manifest = Manifest::default();
        manifest.add("b.html", hash(b"b"));
        manifest.add("a b/é.html", hash(b"a"));
        manifest.add("b.html", hash(b"c"));
        assert_eq!(Manifest::parse(&manifest.text()), manifest);
        let evil = format!("{FIRST_LINE}\n{} ../../etc/passwd\n{} /etc/passwd\nshort a\n", hash(b"").to_hex(), hash(b"").to_hex());
        assert_eq!(Manifest::parse(&evil), Manifest::default());
        assert_eq!(Manifest::parse("ccqm-manifest 2\n"), Manifest::default());
    }
}
