//! Replies of which nobody can tell where one answer ends: a question that stands there twice, words beside a box to tick.

use super::reply::heading;
use super::rule_table::UNKNOWN_FORM;
use super::{Form, Input, Reply};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location};

/// Reports questions that stand in an answer, and words that would be lost.
pub(super) fn report(form: &Form, replies: &[Reply<'_>], file: FileId, out: &mut Diagnostics) {
    for reply in replies {
        let lines: Vec<&str> = reply.text.lines().collect();
        let asked = lines.iter().find_map(|line| {
            let words = heading(line)?;
            form.questions.iter().find(|question| heading(&format!("### {}", question.label)).is_some_and(|label| label == words))
        });
        let at = Location { file, span: if reply.text.is_empty() { reply.heading } else { reply.at } };
        if let Some(question) = asked {
            let message = format!("The question “{}” stands here twice, so nobody can tell where an answer ends.", question.label);
            let help = "Give the heading in your text other words, or delete the question that is one too many.";
            out.report(Diagnostic::new(&UNKNOWN_FORM, at, message).help(help));
        } else if matches!(reply.question.input, Input::Tick(_)) && lines.iter().any(|line| !line.trim().is_empty() && !is_box(line)) {
            let message = format!("Below “{}” there is a box to tick. The words beside it would be lost.", reply.question.label);
            let help = "Move the words to the question they belong to, and leave only the box: - [x] for yes, - [ ] for no.";
            out.report(Diagnostic::new(&UNKNOWN_FORM, at, message).help(help));
        }
    }
}

/// Whether a line is a box to tick, as hosts write it.
fn is_box(line: &str) -> bool {
    let line = line.trim_start().to_ascii_lowercase();
    line.starts_with("- [x]") || line.starts_with("- [ ]")
}
