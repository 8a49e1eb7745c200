//! The comparison for a person at a terminal. Everything foreign in it is on one line and without hidden characters.

use super::report::{Nature, Problems, Refusal, Report};
use std::fmt::Write;

/// The whole report as plain text.
#[must_use]
pub fn human(report: &Report) -> String {
    let mut text = format!("{}\n{}\n", compared(report), nature(report));
    for group in &report.groups {
        let _ = writeln!(text, "\n{}", group.title);
        for headline in &group.headlines {
            let _ = writeln!(text, "  ! {headline}");
        }
        for file in &group.files {
            let _ = writeln!(text, "  {}", file.title);
            for change in &file.changes {
                let _ = writeln!(text, "    {}", change.text);
                for line in &change.excerpt {
                    let _ = writeln!(text, "      {}", super::escape::shown(line));
                }
            }
        }
    }
    if !report.settled.is_empty() {
        let _ = writeln!(text, "\nOnly with a reason ({}):", report.settled.len());
        listed(&mut text, &report.settled, false);
    }
    for reason in &report.stated {
        let _ = writeln!(text, "  Stated reason: “{}”", super::escape::shown(reason));
    }
    if !report.refusals.is_empty() {
        let _ = writeln!(text, "\nRefused ({}):", report.refusals.len());
        listed(&mut text, &report.refusals, true);
    }
    let _ = writeln!(text, "\n{}\n{}", problems(report.problems_before, report.problems_after), verdict(report));
    text
}

fn listed(text: &mut String, refusals: &[Refusal], with_help: bool) {
    for refusal in refusals {
        let _ = writeln!(text, "  {} [{}]\n    {}", refusal.file, refusal.reason.name, refusal.message);
        if with_help {
            let _ = writeln!(text, "    → {}", refusal.help);
        }
    }
}

/// Which commits were compared.
pub(super) fn compared(report: &Report) -> String {
    let short = |commit: &str| commit.get(..10).unwrap_or(commit).to_owned();
    let shown = |name: &str| super::escape::shown(&name.chars().take(200).collect::<String>());
    let (base, head) = (&report.base, &report.head);
    format!("Compared {} ({}) with {} ({}).", short(&head.commit), shown(&head.named), short(&base.commit), shown(&base.named))
}

/// Whose change it is.
pub(super) fn nature(report: &Report) -> String {
    let files = format!("{} file{}", report.touched, if report.touched == 1 { "" } else { "s" });
    match &report.nature {
        Nature::Nothing => "Nothing changes.".to_owned(),
        Nature::Submission(id) => format!("A submission of {}: {files}.", super::escape::shown(id)),
        Nature::Unclear => format!("A submission that belongs to no single organisation: {files}."),
        Nature::Team => format!("A change of the mark's team: {files}. Only the team may make it."),
    }
}

/// Problems in counts; `check` names them.
pub(super) fn problems(before: Problems, after: Problems) -> String {
    let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let new = counted(after.errors, "error");
    let warnings = counted(after.warnings, "warning");
    if after.errors == 0 {
        format!("Content: no errors, {warnings} ({} before).", before.warnings)
    } else {
        format!("Content: {new} ({} before) and {warnings} ({} before); ccqm check explains each one.", before.errors, before.warnings)
    }
}

/// The last line.
pub(super) fn verdict(report: &Report) -> String {
    let errors = report.problems_after.errors;
    let mistakes = format!("{errors} mistake{} must be put right first.", if errors == 1 { "" } else { "s" });
    match (report.refusals.len(), report.settled.len()) {
        (0, 0) if errors > 0 => format!("Nothing is refused, but {mistakes}"),
        (0, _) if errors > 0 => format!("Nothing is refused, but {mistakes} Read the stated reasons before you accept it."),
        (0, 0) => "Nothing is refused.".to_owned(),
        (0, _) => "Nothing is refused: read the stated reasons before you accept it.".to_owned(),
        (1, _) => "Refused: 1 thing is not allowed.".to_owned(),
        (count, _) => format!("Refused: {count} things are not allowed."),
    }
}
