//! The comparison as GitHub's Markdown, for the summary of a workflow's step. Everything foreign in it is code.

use super::escape::{code, diff_block};
use super::human::{compared, nature, problems, verdict};
use super::report::{FileChange, Nature, Refusal, Report};
use super::sentence::{Part, Sentence};
use std::fmt::Write;

/// Most bytes: GitHub drops a summary of more than 1 MiB altogether.
const MOST: usize = 700_000;

/// The whole report as Markdown.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut text = format!("## What this change does\n\n**{}** {}\n\n", verdict(report), nature_of(report));
    let (changes, is_whole) = changes(report);
    if !is_whole {
        text.push_str(
            "**This change is too long to be shown here in full. Run ccqm guard on your own computer before you accept it.**\n\n",
        );
    }
    refused(&mut text, report);
    text.push_str(&changes);
    let _ = writeln!(text, "{}\n\n{}", code(&compared(report)), problems(report.problems_before, report.problems_after));
    text
}

/// What a reader would see change, and whether that is all of it. What weighs most is never left out.
fn changes(report: &Report) -> (String, bool) {
    let mut text = String::new();
    let mut is_whole = true;
    for group in &report.groups {
        let _ = writeln!(text, "### {}\n", sentence(&group.title));
        for headline in &group.headlines {
            let _ = writeln!(text, "- **Important:** {}", sentence(headline));
        }
        for file in &group.files {
            let part = file_change(file);
            if text.len() + part.len() > MOST {
                is_whole = false;
                break;
            }
            text.push_str(&part);
        }
        text.push('\n');
        if text.len() > MOST {
            return (text, false);
        }
    }
    (text, is_whole)
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

fn refused(text: &mut String, report: &Report) {
    if !report.refusals.is_empty() {
        text.push_str("### Refused\n\n");
        listed(text, &report.refusals, true);
    }
    if !report.settled.is_empty() {
        text.push_str("### Allowed only for the stated reason\n\n");
        listed(text, &report.settled, false);
    }
    if !report.stated.is_empty() {
        for reason in &report.stated {
            let _ = writeln!(text, "> Stated reason: {}", code(reason));
        }
        text.push('\n');
    }
}

fn listed(text: &mut String, refusals: &[Refusal], with_help: bool) {
    for refusal in refusals {
        let _ = writeln!(text, "- **{}**: {}", refusal.reason.name, sentence(&refusal.message));
        if with_help {
            let _ = writeln!(text, "  {}", sentence(&refusal.help));
        }
        let _ = writeln!(text, "  File: {}", code(&refusal.file));
    }
    text.push('\n');
}

/// A sentence with every foreign part as code.
fn sentence(sentence: &Sentence) -> String {
    sentence
        .parts()
        .map(|part| match part {
            Part::Ours(words) => words.replace('*', "\\*").replace('<', "&lt;"),
            Part::Theirs(words) => code(words),
        })
        .collect()
}

fn nature_of(report: &Report) -> String {
    match &report.nature {
        Nature::Submission(id) => format!("A submission of {}: {}.", code(id), count(report.touched)),
        _ => nature(report),
    }
}

fn count(files: usize) -> String {
    format!("{files} file{}", if files == 1 { "" } else { "s" })
}
