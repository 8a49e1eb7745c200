//! What is refused as annotations of GitHub: at most ten of a kind are shown, so the last says how many more there are.

use super::human::verdict;
use super::report::{Nature, Report};
use crate::diagnostic::workflow_command::{CommandKind, command};

/// Most annotations of a kind that GitHub shows.
const SHOWN: usize = 10;
/// Most headlines in one annotation.
const HEADLINES: usize = 20;

/// One workflow command for each thing refused or worth a look, on a line of its own.
#[must_use]
pub fn annotations(report: &Report) -> String {
    let mut lines = String::new();
    let all = report.refusals.len();
    let shown = if all > SHOWN { SHOWN - 1 } else { all };
    for refusal in report.refusals.iter().take(shown) {
        let message = format!("{}\n{}", refusal.message, refusal.help);
        lines.push_str(&command(CommandKind::Error, &[("file", &refusal.file), ("title", refusal.reason.name)], &message));
    }
    if all > shown {
        let message = format!("{} more things are refused; the summary of this run names them all.", all - shown);
        lines.push_str(&command(CommandKind::Error, &[("title", "guard")], &message));
    }
    for refusal in report.settled.iter().take(if report.settled.len() > SHOWN - 2 { SHOWN - 3 } else { SHOWN - 2 }) {
        let message = format!("{}\nA reason is stated; the summary of this run shows it.", refusal.message);
        lines.push_str(&command(CommandKind::Warning, &[("file", &refusal.file), ("title", refusal.reason.name)], &message));
    }
    if report.settled.len() > SHOWN - 2 {
        let message = format!(
            "{} more things are allowed only for the stated reason; the summary of this run names them all.",
            report.settled.len() - (SHOWN - 3)
        );
        lines.push_str(&command(CommandKind::Warning, &[("title", "guard")], &message));
    }
    if report.nature == Nature::Team {
        let count: usize = report.groups.iter().map(|group| group.headlines.len()).sum();
        let mut headlines: Vec<String> = report
            .groups
            .iter()
            .flat_map(|group| group.headlines.iter().map(|headline| format!("{}: {headline}", group.title)))
            .take(HEADLINES)
            .collect();
        if count > HEADLINES {
            headlines.push(format!("… and {} more; the summary of this run names them all.", count - HEADLINES));
        }
        let message = format!("This changes the team's own files, which only the mark's team may do.\n{}", headlines.join("\n"));
        lines.push_str(&command(CommandKind::Warning, &[("title", "A change of the mark's team")], message.trim_end()));
    }
    lines.push_str(&command(CommandKind::Notice, &[("title", "guard")], &verdict(report)));
    lines
}
