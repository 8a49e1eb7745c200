//! The comparison as GitHub's Markdown, for the summary of a workflow's step. Everything foreign in it is code.

use super::escape::{code, diff_block};
use super::human::{compared, nature, problems, verdict};
use super::report::{Nature, Refusal, Report};
use super::sentence::{Part, Sentence};
use std::fmt::Write;

/// Most bytes: GitHub drops a summary of more than 1 MiB altogether.
const MOST: usize = 900_000;

/// The whole report as Markdown.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut text = format!("## What this change does\n\n**{}** {}\n\n", verdict(report), nature_of(report));
    refused(&mut text, report);
    let mut left_out = 0;
    for group in &report.groups {
        if text.len() > MOST {
            left_out += 1;
            continue;
        }
        let mut part = format!("### {}\n\n", sentence(&group.title));
        for headline in &group.headlines {
            let _ = writeln!(part, "- **Important:** {}", sentence(headline));
        }
        for file in &group.files {
            let _ = writeln!(part, "- {} ({})", sentence(&file.title), code(&file.file));
            for change in &file.changes {
                let _ = writeln!(part, "  - {}", sentence(&change.text));
                if !change.excerpt.is_empty() {
                    part.push('\n');
                    part.push_str(&diff_block(&change.excerpt, "    "));
                }
            }
            if text.len() + part.len() > MOST {
                part.push_str("- … and more than can be shown here.\n");
                break;
            }
        }
        text.push_str(&part);
        text.push('\n');
    }
    if left_out > 0 {
        let _ = writeln!(text, "… and {left_out} more organisations or parts than can be shown here.\n");
    }
    let _ = writeln!(text, "{} {}", compared_of(report), problems(report.problems_before, report.problems_after));
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

fn compared_of(report: &Report) -> String {
    // Commit ids are hexadecimal; the names they were asked for by are the reviewer's own, or a branch named by a contributor.
    let plain = compared(report);
    format!("{}\n\n", code(&plain))
}
