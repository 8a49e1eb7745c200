//! What kind of thing each file is: links, programs, other repositories, sizes and numbers.

use super::MOST_REFUSALS;
use super::reason::{CANNOT_COMPARE, EXECUTABLE, SUBMODULE, SYMLINK, TOO_LARGE, TOO_MANY_FILES};
use super::report::{Nature, Refusal};
use super::sentence::Sentence;
use super::touched::{Touched, Zone};
use crate::source::{EntryKind, TreeEntry};

/// Largest text of content, in bytes: what `check` reads.
const LARGEST_TEXT: u64 = 256 * 1024;
/// Largest picture, in bytes.
const LARGEST_PICTURE: u64 = 5_000_000;
/// Largest of anything else, in bytes: fonts and pictures of a theme, a spreadsheet beside the program.
const LARGEST_OTHER: u64 = 20_000_000;
/// Most bytes and most files of one submission.
const LARGEST_SUBMISSION: u64 = 25_000_000;
const MOST_FILES: usize = 100;

/// Refuses what no content file may be.
pub(super) fn files(touched: &[Touched], nature: &Nature, size: &dyn Fn(&TreeEntry) -> Option<u64>, refusals: &mut Vec<Refusal>) {
    let is_submission = matches!(nature, Nature::Submission(_) | Nature::Unclear);
    let mut total: u64 = 0;
    for file in touched {
        let Some(after) = &file.after else { continue };
        let is_content = !matches!(file.zone, Zone::Program | Zone::Workflows);
        if (is_content || is_submission) && refusals.len() < MOST_REFUSALS {
            kind(file, after.kind, refusals);
        }
        let same = file.before.as_ref().is_some_and(|before| before.id == after.id);
        match size(after) {
            _ if same => {}
            Some(size) => {
                total = total.saturating_add(size);
                if refusals.len() < MOST_REFUSALS {
                    large(file, size, refusals);
                }
            }
            None if has_content(after.kind) && refusals.len() < MOST_REFUSALS => refusals.push(without_content(file)),
            None => {}
        }
    }
    let help = Sentence::new("Send it in several smaller changes, and save pictures 1200 pixels wide.");
    let first = touched.first().map(|file| file.shown.clone()).unwrap_or_default();
    if is_submission && touched.len() > MOST_FILES {
        let message = Sentence::new(format!("{} files change at once; at most {MOST_FILES} can be looked at together.", touched.len()));
        refusals.push(Refusal { reason: &TOO_MANY_FILES, file: first.clone(), message, help: help.clone() });
    }
    if is_submission && total > LARGEST_SUBMISSION {
        let message = Sentence::new(format!(
            "The files have {} together; at most {} can be taken at once.",
            kilobytes(total),
            kilobytes(LARGEST_SUBMISSION)
        ));
        refusals.push(Refusal { reason: &TOO_LARGE, file: first, message, help });
    }
}

/// Whether an entry of this kind is one whose content git should have.
pub(super) fn has_content(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::File | EntryKind::Executable | EntryKind::Symlink)
}

/// Nobody can say what a file brings whose content is missing, or that is called a file and is something else.
fn without_content(file: &Touched) -> Refusal {
    let message = Sentence::new("git does not have the content of ").theirs(&file.shown).ours(", or it is not that of a file.");
    let help = Sentence::new("Make the change again in a fresh copy of the repository, and send all of it.");
    Refusal { reason: &CANNOT_COMPARE, file: file.shown.clone(), message, help }
}

/// A size for people.
pub(super) fn kilobytes(bytes: u64) -> String {
    if bytes < 1000 { format!("{bytes} bytes") } else { format!("{} kB", bytes.div_ceil(1000)) }
}

fn kind(file: &Touched, kind: EntryKind, refusals: &mut Vec<Refusal>) {
    let was = file.before.as_ref().map(|before| before.kind);
    // A link that stays a link has another target now: that is another link.
    if was == Some(kind) && matches!(kind, EntryKind::File | EntryKind::Executable) {
        return;
    }
    let (reason, words, help) = match kind {
        EntryKind::File => return,
        EntryKind::Symlink => {
            (&SYMLINK, " is a symbolic link: it shows another place of the computer that builds the site.", "Put the file itself here.")
        }
        EntryKind::Executable => (
            &EXECUTABLE,
            " is marked as a program that can be run.",
            "Take the mark off (git update-index --chmod=-x and the file's name), or add the file again on the host's website.",
        ),
        EntryKind::Submodule => (&SUBMODULE, " is a link to another repository.", "Put the files themselves here."),
        EntryKind::Unknown => (&SUBMODULE, " is neither a file nor a folder.", "Put an ordinary file here."),
    };
    let message = Sentence::default().theirs(&file.shown).ours(words);
    refusals.push(Refusal { reason, file: file.shown.clone(), message, help: Sentence::new(help) });
}

fn large(file: &Touched, size: u64, refusals: &mut Vec<Refusal>) {
    let name = file.shown.to_lowercase();
    let is_picture = [".png", ".jpg", ".jpeg", ".webp"].iter().any(|ending| name.ends_with(ending));
    let (most, help) = match file.zone {
        Zone::Themes | Zone::Program | Zone::Workflows => (LARGEST_OTHER, "Keep large files outside the repository."),
        _ if is_picture => (LARGEST_PICTURE, "Save it smaller: 1200 pixels wide is enough."),
        _ => (LARGEST_TEXT, "Split it into several documents, or put pictures into media/."),
    };
    if size > most {
        let message =
            Sentence::default().theirs(&file.shown).ours(format!(" has {}; at most {} can be taken.", kilobytes(size), kilobytes(most)));
        refusals.push(Refusal { reason: &TOO_LARGE, file: file.shown.clone(), message, help: Sentence::new(help) });
    }
}
