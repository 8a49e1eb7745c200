//! Problems of the file, told as problems of the answers it was made from.

use super::answers::{bare, closed_up};
use super::wording::Wording;
use super::{Filled, Reply, Target};
use crate::compose::{facts, is_markdown, path_at};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Sources, Span};
use crate::yaml;

impl Filled<'_> {
    /// The same problem at the answer it comes from, in `form`, the file that holds the reply. A problem elsewhere stays where it is; `None`
    /// when it says again that an answer is missing.
    #[must_use]
    pub fn explain(&self, problem: &Diagnostic, sources: &Sources, form: FileId) -> Option<Diagnostic> {
        if problem.rule.name == "missing-key" {
            return None;
        }
        let is_ours = sources.file(problem.at.file).path == self.file.path;
        let Some((reply, span)) = is_ours.then(|| self.origin(problem.at.span)).flatten() else { return Some(problem.clone()) };
        let mut told = problem.clone();
        told.at = Location { file: form, span };
        let wording = Wording::beside(&reply.question.target, &self.replies);
        told.message = format!("“{}”: {}", reply.question.label, wording.message(&problem.message));
        told.help = problem.help.as_deref().map(|help| wording.help(help));
        // What stands beside it in a file that does not exist yet would only confuse, and so would a change to it.
        told.others.retain(|other| sources.file(other.at.file).path != self.file.path);
        told.change = None;
        Some(told)
    }

    /// The reply that a place of the file comes from, and the place in the reply.
    fn origin(&self, at: Span) -> Option<(&Reply<'_>, Span)> {
        let front = facts(&self.file.path, &self.file.text);
        if at.start >= front.end && front.end > 0 || front.end == 0 && is_markdown(&self.file.path) {
            return self.in_body(at);
        }
        let path = self.path_of(at.start)?;
        let path = if self.prefix.is_empty() { path.as_str() } else { path.strip_prefix(&self.prefix)?.trim_start_matches('.') };
        let fits = |reply: &&Reply<'_>| match &reply.question.target {
            Target::Field(known) | Target::Lines(known) => {
                let known = closed_up(known, &self.replies);
                known == path || path.starts_with(&format!("{known}."))
            }
            _ => false,
        };
        let inside = |reply: &&Reply<'_>| matches!(&reply.question.target, Target::Field(known) if closed_up(known, &self.replies).starts_with(&format!("{path}.")));
        let reply = self.replies.iter().find(fits).or_else(|| self.replies.iter().find(inside)).or_else(|| self.named())?;
        let line = match &reply.question.target {
            Target::Lines(known) => path.get(known.len() + 1..).and_then(|rest| rest.split('.').next()?.parse::<usize>().ok()),
            _ => None,
        };
        Some((reply, line.and_then(|number| nth_line(reply, number)).unwrap_or(reply.at)))
    }

    fn path_of(&self, offset: u32) -> Option<String> {
        let read = || {
            let mut sources = Sources::default();
            let file = sources.add(&self.file.path, self.file.text.clone());
            let front = facts(&self.file.path, &self.file.text);
            yaml::read(sources.file(file), file, front, &mut Diagnostics::new())
        };
        let tree = self.tree.get_or_init(read).as_ref()?;
        Some(path_at(tree, offset).join("."))
    }

    /// A place of the body: line by line the same as in the reply.
    fn in_body(&self, at: Span) -> Option<(&Reply<'_>, Span)> {
        let body = self.replies.iter().find(|reply| reply.question.target == Target::Body);
        let start = self
            .file
            .text
            .find(body.map_or("", |reply| reply.text.as_str()).trim_end())
            .filter(|_| body.is_some_and(|reply| !reply.text.is_empty()));
        let (Some(reply), Some(start)) = (body, start) else { return self.named().map(|reply| (reply, reply.at)) };
        let before = self.file.text.get(start..at.start as usize);
        let span = before.and_then(|before| {
            // Each line end before it may have been two bytes in the reply.
            let ends = before.matches('\n').count();
            let extra =
                if u32::try_from(reply.text.len()).ok()? + newlines(&reply.text) <= reply.at.end - reply.at.start { ends } else { 0 };
            let from = reply.at.start as usize + before.len() + extra;
            let to = (from + (at.end - at.start) as usize).min(reply.at.end as usize);
            (from <= to).then(|| Span::new(from, to))
        });
        Some((reply, span.unwrap_or(reply.at)))
    }

    /// The reply that named the file, else the first.
    fn named(&self) -> Option<&Reply<'_>> {
        self.replies.iter().find(|reply| reply.question.target == Target::Month).or_else(|| self.replies.first())
    }
}

fn newlines(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX / 2)
}

/// Where the part with this number stands in an answer that has one on each line.
pub(super) fn nth_line(reply: &Reply<'_>, number: usize) -> Option<Span> {
    let whole = (reply.at.end - reply.at.start) as usize;
    // With Windows line ends each line of the reply is one byte longer.
    let longer = usize::from(reply.text.len() < whole);
    let mut at = reply.at.start as usize;
    let mut seen = 0;
    for line in reply.text.split('\n') {
        if !bare(line).is_empty() {
            seen += 1;
        }
        if seen == number {
            return Some(Span::new(at, (at + line.len()).min(reply.at.end as usize)));
        }
        at += line.len() + 1 + longer;
    }
    None
}
