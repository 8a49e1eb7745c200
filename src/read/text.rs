//! Bytes to text: size, encoding.

use super::rule_table::{NOT_UTF8, TOO_LARGE, UNREADABLE};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::FileId;
use crate::source::{Listing, ListingKind, Location, Sources, Span, World};

/// The largest text file that is read: an update has about one kilobyte.
pub(super) const TEXT_LIMIT: u64 = 256 * 1024;
/// The largest picture: the same as `media` takes.
pub(super) const MEDIA_LIMIT: u64 = 5_000_000;

/// What reading one listed file gave.
pub(super) enum Loaded {
    /// Text.
    Text(String),
    /// A problem, with as much of the text as could be read.
    Problem(String, Box<dyn FnOnce(Location) -> Diagnostic + Send>, usize),
}

/// Reads a listed file as text.
pub(super) fn load(world: &dyn World, listing: &Listing) -> Loaded {
    match &listing.kind {
        ListingKind::Special => unreadable("This is a link to another place, not a file of its own.", "Put the file itself here."),
        ListingKind::Unreadable(why) => {
            unreadable(&format!("This cannot be read: {why}."), "Look whether the file can be opened on your computer.")
        }
        ListingKind::File(size) if *size > TEXT_LIMIT => {
            let message = format!("This file has {} kB; at most {} kB can be read.", size / 1024, TEXT_LIMIT / 1024);
            let help = "Split it into several documents, or take pasted pictures out.";
            Loaded::Problem(String::new(), Box::new(move |at| Diagnostic::new(&TOO_LARGE, at, message).help(help)), 0)
        }
        ListingKind::File(_) => match world.bytes(&listing.path) {
            Ok(bytes) => decode(bytes),
            Err(failure) => {
                unreadable(&format!("This cannot be read: {}.", failure.0), "Look whether the file can be opened on your computer.")
            }
        },
    }
}

fn unreadable(message: &str, help: &'static str) -> Loaded {
    let message = message.to_owned();
    Loaded::Problem(String::new(), Box::new(move |at| Diagnostic::new(&UNREADABLE, at, message).help(help)), 0)
}

/// What a file of an office program is, by its first bytes.
fn of_another_program(bytes: &[u8]) -> Option<&'static str> {
    let begins: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "a file of a word processor, or a packed folder,"),
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "a file of a word processor"),
        (b"\xd0\xcf\x11\xe0", "a file of a word processor or a spreadsheet"),
    ];
    begins.into_iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, what)| what)
}

fn decode(bytes: Vec<u8>) -> Loaded {
    if let Some(written_by) = of_another_program(&bytes) {
        let message = format!("This is {written_by} under another name, which cannot be read here.");
        return unreadable(&message, "Copy its words into a plain text file, save that under this file's name, and put it here instead.");
    }
    // Without its mark, UTF-16 shows in every second byte of plain letters being nothing.
    let begins = bytes.get(..64).unwrap_or(&bytes);
    let unmarked = begins.len() > 3 && begins.split(|byte| *byte == 0).count() > 1 + begins.len() / 3;
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || unmarked;
    match String::from_utf8(bytes) {
        Ok(_) if unmarked => not_utf8(String::new(), true, 0),
        Ok(text) if memchr::memchr(0, text.as_bytes()).is_some() => {
            let message = "This is no plain text: another program has written it, and it cannot be read here.";
            unreadable(message, "Copy its words into a plain text file, save that under this file's name, and put it here instead.")
        }
        Ok(text) => Loaded::Text(text),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(valid);
            not_utf8(String::from_utf8(bytes).unwrap_or_default(), utf16, valid)
        }
    }
}

fn not_utf8(text: String, utf16: bool, at: usize) -> Loaded {
    let message = if utf16 {
        "This file is saved as UTF-16 (“Unicode” in Windows Notepad), not as UTF-8."
    } else {
        "From here on the file is not saved as UTF-8, so letters with accents would come out wrong."
    };
    let help = "Open it in your editor, choose “Save as”, and choose UTF-8 under “Encoding”, beside the “Save” button.";
    Loaded::Problem(text, Box::new(move |at| Diagnostic::new(&NOT_UTF8, at, message).help(help)), at)
}

/// Adds what was loaded to the sources. `None`, reported, when it is no text.
pub(super) fn admit(loaded: Loaded, path: &str, sources: &mut Sources, out: &mut Diagnostics) -> (FileId, bool) {
    match loaded {
        Loaded::Text(text) => (sources.add(path, text), true),
        Loaded::Problem(text, problem, at) => {
            let file = sources.add(path, text);
            out.report(problem(Location { file, span: Span::new(at, at) }));
            (file, false)
        }
    }
}
