//! Names of files that are refused: some computers cannot store them, or they hide what they are.

use super::MOST_REFUSALS;
use super::escape::shown;
use super::reason::{COLLIDING_NAMES, HIDDEN_FILE, HOSTILE_NAME};
use super::report::Refusal;
use super::sentence::Sentence;
use super::touched::{Touched, Zone, shown_path};
use crate::source::Tree;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::collections::BTreeMap;

/// Longest name of one file or folder, and longest path, in bytes: Windows and the folder it is copied to need the rest.
const LONGEST_NAME: usize = 150;
const LONGEST_PATH: usize = 240;

/// Refuses hostile names among the files that are new.
pub(super) fn names(touched: &[Touched], after: &Tree, refusals: &mut Vec<Refusal>) {
    let new = || touched.iter().filter(|file| file.after.is_some() && file.before.is_none());
    let spellings = new().next().map(|_| Spellings::of(after, new().map(|file| file.path.as_slice())));
    hidden(touched, refusals);
    for file in new() {
        if refusals.len() >= MOST_REFUSALS {
            return;
        }
        if let Some(why) = hostile(&file.path) {
            let message = Sentence::new("The name ").theirs(&file.shown).ours(format!(" {why}."));
            let help = "Rename the file: small letters a to z, digits and hyphens, then its ending, such as autumn-event.md.";
            refusals.push(Refusal { reason: &HOSTILE_NAME, file: file.shown.clone(), message, help: Sentence::new(help) });
        }
        if let Some(other) = spellings.as_ref().and_then(|spellings| spellings.other(&file.path)) {
            let message = Sentence::new("The name ")
                .theirs(&file.shown)
                .ours(" cannot stand beside ")
                .theirs(&other)
                .ours(": Windows and macOS take them for one file.");
            let help = "Rename one of the two so that they differ in more than capital letters.";
            refusals.push(Refusal { reason: &COLLIDING_NAMES, file: file.shown.clone(), message, help: Sentence::new(help) });
        }
    }
    for path in &after.twice {
        let message =
            Sentence::new("The name ").theirs(&shown_path(path)).ours(" stands twice in one folder, which no honest program writes.");
        let help = "Make the change again in a fresh copy of the repository.";
        refusals.push(Refusal { reason: &COLLIDING_NAMES, file: shown_path(path), message, help: Sentence::new(help) });
    }
}

/// Refuses files in an organisation's folder that nobody sees there, new ones and those that were there before: git and its hosts may obey
/// them, and computers leave them behind.
fn hidden(touched: &[Touched], refusals: &mut Vec<Refusal>) {
    for file in touched.iter().filter(|file| file.after.is_some() && matches!(file.zone, Zone::Organisation(_))) {
        let names = || file.path.split(|byte| *byte == b'/');
        let why = if names().any(|name| name.starts_with(b".")) {
            " begins with a dot, so it is hidden on most computers, and git and its hosts may obey it."
        } else if names().any(|name| name.eq_ignore_ascii_case(b"Thumbs.db") || name.eq_ignore_ascii_case(b"desktop.ini")) {
            " is that of a file which Windows leaves behind for itself."
        } else {
            continue;
        };
        if refusals.len() < MOST_REFUSALS && hostile(&file.path).is_none() {
            let message = Sentence::new("The name ").theirs(&file.shown).ours(why);
            let help = Sentence::new("Delete the file; the register has no use for it.");
            refusals.push(Refusal { reason: &HIDDEN_FILE, file: file.shown.clone(), message, help });
        }
    }
}

/// What is wrong with a path, to follow "The name …".
fn hostile(path: &[u8]) -> Option<&'static str> {
    let Ok(text) = std::str::from_utf8(path) else { return Some("is not text in UTF-8") };
    if text.len() > LONGEST_PATH {
        return Some("is longer than some computers can store");
    }
    if shown(text) != text {
        return Some("holds characters that do not show");
    }
    text.split('/').find_map(hostile_part)
}

fn hostile_part(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(|c| c.is_ascii_digit() || "¹²³".contains(c)))
    };
    if matches!(name, "" | "." | "..") {
        Some("leads to another folder")
    } else if name.eq_ignore_ascii_case(".git") || name.to_ascii_lowercase().starts_with("git~") {
        Some("is one that git keeps for itself")
    } else if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || numbered("com") || numbered("lpt") {
        Some("is one that Windows keeps for itself")
    } else if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        Some("begins or ends with a blank or ends with a full stop, which Windows cannot store")
    } else if name.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        Some("holds one of \\ : * ? \" < > |, which Windows cannot store")
    } else if name.len() > LONGEST_NAME {
        Some("is longer than some computers can store")
    } else {
        None
    }
}

/// How the names of new files and of their folders are spelt in a revision, by the name in small letters.
struct Spellings(BTreeMap<String, Vec<(Vec<u8>, bool)>>);

impl Spellings {
    /// Looks for other spellings of `new` paths. Longer paths than any computer can store are refused for that alone.
    fn of<'p>(tree: &Tree, new: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut wanted: BTreeMap<String, Vec<(Vec<u8>, bool)>> = BTreeMap::new();
        for path in new.filter(|path| path.len() <= LONGEST_PATH) {
            for (end, _) in ends(path) {
                wanted.entry(folded(path.get(..end).unwrap_or_default())).or_default();
            }
        }
        for entry in &tree.entries {
            let folded = folded(&entry.path);
            for ((end, is_file), (folded_end, _)) in ends(&entry.path).zip(ends(folded.as_bytes())) {
                // Where a folder is no new file's, nothing in it is.
                let Some(spelt) = folded.get(..folded_end).and_then(|name| wanted.get_mut(name)) else { break };
                let path = entry.path.get(..end).unwrap_or_default();
                // Two are enough to know that they collide; a hostile revision may hold a million.
                if spelt.len() < 8 && !spelt.iter().any(|(known, file)| known == path && *file == is_file) {
                    spelt.push((path.to_vec(), is_file));
                }
            }
        }
        Self(wanted)
    }

    /// Another file or folder that some computers take for this one or for a folder of it.
    fn other(&self, path: &[u8]) -> Option<String> {
        ends(path).find_map(|(end, is_file)| {
            let part = path.get(..end).unwrap_or_default();
            let spelt = self.0.get(&folded(part))?;
            spelt.iter().find(|(known, file)| known != part || *file != is_file).map(|(known, _)| shown_path(known))
        })
    }
}

/// Where each folder of a path ends, and then the whole path.
fn ends(path: &[u8]) -> impl Iterator<Item = (usize, bool)> {
    let folders = path.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| (at, false));
    folders.chain([(path.len(), true)])
}

fn folded(path: &[u8]) -> String {
    let text = String::from_utf8_lossy(path);
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Character by character, so that what a folder is called does not depend on what stands in it.
    let normal = ComposingNormalizerBorrowed::new_nfc();
    let small: String = normal.normalize(&text).chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
    normal.normalize(&small).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{EntryKind, TreeEntry};

    #[test]
    fn hostile_names_are_known() {
        for name in [
            "a/../b",
            "a//b",
            "con",
            "AUX.md",
            "com1.txt",
            "x.",
            "x ",
            " x",
            "a\\b",
            "a:b",
            "a\nb",
            "a\u{202e}b",
            ".GIT/config",
            "git~1",
            "a\u{200b}b",
        ] {
            assert!(hostile(name.as_bytes()).is_some(), "{name:?}");
        }
        assert!(hostile(b"\xff").is_some());
        assert!(hostile("x".repeat(200).as_bytes()).is_some());
        for name in ["content/organisations/a/updates/2026-10.md", "README.md", "confetti.md", "com10.md", "اردو.md", "a b.txt"] {
            assert_eq!(hostile(name.as_bytes()), None, "{name}");
        }
    }

    #[test]
    fn names_that_collide_are_found_in_folders_too() {
        let entry = |path: &str| TreeEntry { path: path.into(), kind: EntryKind::File, id: String::new() };
        let tree = Tree::new(vec![entry("a/Readme"), entry("a/readme"), entry("b/x"), entry("B/y"), entry("c"), entry("d/e")]);
        let new: [&[u8]; 3] = [b"a/readme", b"b/x", b"d/e"];
        let spellings = Spellings::of(&tree, new.into_iter());
        assert_eq!(spellings.other(b"a/readme").as_deref(), Some("a/Readme"));
        assert_eq!(spellings.other(b"b/x").as_deref(), Some("B"));
        assert_eq!(spellings.other(b"d/e"), None);
        for (one, other) in [("caf\u{e9}", "cafe\u{301}"), ("stra\u{df}e", "STRASSE"), ("\u{3c3}\u{3c2}", "\u{3a3}\u{3a3}")] {
            assert_eq!(folded(one.as_bytes()), folded(other.as_bytes()));
        }
    }
}
