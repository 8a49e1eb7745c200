//! Questions that need an answer and have none, or only a part of one.

use super::answers::closed_up;
use super::fill::{Filler, Names};
use super::rule_table::UNANSWERED_QUESTION;
use super::{FormKind, Question, Reply, Target};
use crate::compose::{Answers, complete_part};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Span;

impl Filler<'_, '_> {
    /// Fills in what follows, and reports every question that needs an answer and has none.
    pub(super) fn report_missing(&self, answers: &mut Answers, names: Names<'_>, out: &mut Diagnostics) {
        let tables = self.form.kind.tables();
        answers.complete(&tables);
        if self.form.kind == FormKind::Action {
            for table in &tables {
                complete_part(answers, table, &mut Vec::new());
            }
        }
        let mut unanswered: Vec<&Question> = Vec::new();
        for question in self.form.questions.iter().filter(|question| question.required) {
            let given = names.organisation.is_some() && question.target == Target::Organisation;
            if !given && self.reply(&question.target).is_none() {
                unanswered.push(question);
            }
        }
        let nothing_changed = answers.text("no_change").is_some();
        if self.form.kind == FormKind::Update && self.reply(&Target::Body).is_none() && !nothing_changed {
            unanswered.extend(self.form.questions.iter().find(|question| question.target == Target::Body));
        }
        for (path, _) in answers.missing(&tables) {
            let question = self.asking(&path);
            if let Some(reply) = question.and_then(|question| self.reply(&question.target))
                && let Target::Lines(list) = &reply.question.target
            {
                self.report_line(&path, list, reply, out);
                continue;
            }
            unanswered.extend(question.filter(|question| !unanswered.iter().any(|known| known.id == question.id)));
        }
        for question in unanswered {
            let reply = self.replies.iter().find(|reply| reply.question.id == question.id);
            let message = format!("“{}” has no answer, and needs one.", question.label);
            let example = if question.example.is_empty() { String::new() } else { format!(" For example: {}", question.example) };
            let at = self.place(reply.map_or(Span::default(), |reply| reply.heading));
            out.report(Diagnostic::new(&UNANSWERED_QUESTION, at, message).help(format!("{}{example}", question.help)));
        }
    }

    /// Reports a line of an answer that lacks a part: an address without a title, or a title without an address.
    fn report_line(&self, path: &str, list: &str, reply: &Reply<'_>, out: &mut Diagnostics) {
        let mut parts = path.strip_prefix(list).unwrap_or("").trim_start_matches('.').split('.');
        let number = parts.next().and_then(|number| number.parse::<usize>().ok()).unwrap_or(1);
        let at = self.place(super::explain::nth_line(reply, number).unwrap_or(reply.at));
        let help = match parts.next() {
            Some("title") => "Write the title before the address, such as: Our survey https://example.org/survey",
            Some("url") => "Write the address behind the title, such as: Our survey https://example.org/survey",
            _ => reply.question.help.as_str(),
        };
        let message = format!("Line {number} of “{}” lacks a part.", reply.question.label);
        out.report(Diagnostic::new(&UNANSWERED_QUESTION, at, message).help(help));
    }

    /// The question that asks for a field: for it, for what it stands in, or for a part of it.
    fn asking(&self, path: &str) -> Option<&Question> {
        let below = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let find = |fits: &dyn Fn(&str) -> bool| {
            self.form
                .questions
                .iter()
                .find(|question| matches!(&question.target, Target::Field(known) | Target::Lines(known) if fits(known)))
        };
        find(&|known| below(&closed_up(known, self.replies), path)).or_else(|| find(&|known| below(path, &closed_up(known, self.replies))))
    }
}
