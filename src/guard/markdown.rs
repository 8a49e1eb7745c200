//! The comparison as GitHub's Markdown, for the summary of a workflow's step. Everything foreign in it is code.

use super::escape::{code, diff_block};
use super::human::{compared, nature, problems, verdict};
use super::page::Page;
use super::report::{FileChange, Group, Nature, Refusal, Report};
use super::sentence::{Part, Sentence};
use std::fmt::Write;

/// Most bytes: GitHub drops a summary of more than 1 MiB altogether.
const MOST: usize = 900_000;
/// Room kept for the first lines, the last ones, and those that say how much was left out.
const EDGES: usize = 4_000;

/// The report as Markdown of at most `room` bytes, if there is room for anything. What does not fit is counted, and the first lines say so.
#[must_use]
pub fn markdown(report: &Report, room: usize) -> String {
    let Some(inner) = room.min(MOST).checked_sub(EDGES) else { return String::new() };
    let (refused, all_refused) = refused(report, inner / 2);
    let (changes, all_changes) = changes(report, inner.saturating_sub(refused.len()));
    let mut text = format!("## What this change does\n\n**{}** {}\n\n", verdict(report), nature_of(report));
    if !(all_refused && all_changes) {
        text.push_str(
            "**This change is too long to be shown here in full. Run ccqm guard on your own computer before you accept it.**\n\n",
        );
    }
    text.push_str(&refused);
    text.push_str(&changes);
    let _ = writeln!(text, "{}\n\n{}\n", code(&compared(report)), problems(report.problems_before, report.problems_after));
    text
}

/// What a reader would see change, and whether that is all of it. What weighs most comes first: it has room before any file has.
fn changes(report: &Report, room: usize) -> (String, bool) {
    let mut heads = Page::new(room);
    let groups: Vec<(&Group, String)> = report.groups.iter().map(|group| (group, head(group, &mut heads))).collect();
    let mut files = Page::new(heads.rest());
    let mut text = String::new();
    for (group, head) in groups.into_iter().filter(|(_, head)| !head.is_empty()) {
        text.push_str(&head);
        text.extend(group.files.iter().map(file_change).filter(|file| files.takes(file)));
        text.push('\n');
    }
    for (count, things) in [(heads.left_out(), "important changes or groups of changes"), (files.left_out(), "changed files")] {
        if count > 0 {
            let _ = writeln!(text, "**… and {count} more {things}.**\n");
        }
    }
    (text, heads.left_out() + files.left_out() == 0)
}

/// The title of a group and its headlines, as far as `page` has room for them.
fn head(group: &Group, page: &mut Page) -> String {
    let title = format!("### {}\n\n", sentence(&group.title));
    let headlines = group.headlines.iter().map(|headline| format!("- **Important:** {}\n", sentence(headline)));
    std::iter::once(title).chain(headlines).filter(|block| page.takes(block)).collect()
}

fn file_change(file: &FileChange) -> String {
    let mut text = format!("- {} ({})\n", sentence(&file.title), code(&file.file));
    for change in &file.changes {
        let _ = writeln!(text, "  - {}", sentence(&change.text));
        if !change.excerpt.is_empty() {
            text.push('\n');
            text.push_str(&diff_block(&change.excerpt, "    "));
        }
    }
    text
}

/// What is refused, what only a reason allows, and the reasons; and whether that is all of it.
fn refused(report: &Report, room: usize) -> (String, bool) {
    let blocks = |refusals: &[Refusal], with_help| refusals.iter().map(|refusal| refusal_block(refusal, with_help)).collect::<Vec<_>>();
    let reasons = report.stated.iter().map(|reason| format!("> Stated reason: {}\n", code(reason))).collect();
    let parts = [
        listed("### Refused\n\n", blocks(&report.refusals, true), room / 3),
        listed("### Allowed only for the stated reason\n\n", blocks(&report.settled, false), room / 3),
        listed("", reasons, room / 3),
    ];
    (parts.iter().map(|(text, _)| text.as_str()).collect(), parts.iter().all(|(_, is_whole)| *is_whole))
}

fn refusal_block(refusal: &Refusal, with_help: bool) -> String {
    let help = if with_help { format!("  {}\n", sentence(&refusal.help)) } else { String::new() };
    format!("- **{}**: {}\n{help}  File: {}\n", refusal.reason.name, sentence(&refusal.message), code(&refusal.file))
}

fn listed(title: &str, blocks: Vec<String>, room: usize) -> (String, bool) {
    if blocks.is_empty() {
        return (String::new(), true);
    }
    let mut page = Page::new(room);
    let kept: String = blocks.into_iter().filter(|block| page.takes(block)).collect();
    let more = if page.left_out() > 0 { format!("- … and {} more.\n", page.left_out()) } else { String::new() };
    (format!("{title}{kept}{more}\n"), page.left_out() == 0)
}

/// What Markdown would obey even in our own words.
const OURS: [(char, &str); 4] = [('*', "\\*"), ('<', "&lt;"), ('[', "\\["), ('`', "\\`")];

/// A sentence with every foreign part as code.
fn sentence(sentence: &Sentence) -> String {
    sentence
        .parts()
        .map(|part| match part {
            Part::Ours(words) => OURS.iter().fold(words.clone(), |words, (sign, safe)| words.replace(*sign, safe)),
            Part::Theirs(words) => code(words),
        })
        .collect()
}

fn nature_of(report: &Report) -> String {
    match &report.nature {
        Nature::Submission(id) => format!("A submission of {}: {}.", sentence(&Sentence::default().theirs(id)), count(report.touched)),
        _ => nature(report),
    }
}

fn count(files: usize) -> String {
    format!("{files} file{}", if files == 1 { "" } else { "s" })
}
