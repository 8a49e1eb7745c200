//! A filled-in form as the host shows it: `### Question`, an empty line, the answer.
//!
//! People write what they like in an answer, headings too. Only a known question that comes after those before it begins a new answer.

use super::{Form, FormKind, Question};
use crate::source::Span;

/// What a host writes below a question that was left out.
const NO_ANSWER: &str = "_No response_";

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Reply<'f> {
    /// The question.
    pub question: &'f Question,
    /// The answer, with line ends as `\n`; empty when there is none.
    pub text: String,
    /// Where the answer stands, or where it should.
    pub at: Span,
    /// Where the question stands.
    pub heading: Span,
}

/// The form that a text is a reply to: the one a remark on its first line names (`<!-- form: pledge -->`), else the one whose questions stand
/// in it. `None` when that is not certain.
#[must_use]
pub fn recognise<'f>(text: &str, forms: &'f [Form]) -> Option<&'f Form> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("").trim();
    let named = first.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).and_then(|rest| rest.trim().strip_prefix("form:"));
    if let Some(word) = named.map(str::trim)
        && let Some(kind) = FormKind::ALL.into_iter().find(|kind| kind.word() == word)
    {
        return forms.iter().find(|form| form.kind == kind);
    }
    // In thousandths of the form's questions.
    let share = |form: &Form| split(text, form).len() * 1000 / form.questions.len().max(1);
    let mut shares: Vec<(usize, &Form)> = forms.iter().map(|form| (share(form), form)).collect();
    shares.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    match shares.as_slice() {
        [(best, form), (second, _), ..] if best > second && *best >= 400 => Some(form),
        _ => None,
    }
}

/// The answers of a reply to `form`, in order. Questions that do not stand in it are left out.
#[must_use]
pub fn split<'f>(text: &str, form: &'f Form) -> Vec<Reply<'f>> {
    let labels: Vec<String> = form.questions.iter().map(|question| plain(&question.label)).collect();
    // (question, heading, where its answer begins)
    let mut open: Option<(usize, Span, usize)> = None;
    let mut replies = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = open.as_ref().map_or(0, |(index, ..)| index + 1);
        let asked = heading(line).and_then(|words| labels.iter().skip(next).position(|label| *label == words)).map(|found| found + next);
        if let Some(index) = asked {
            replies.extend(open.take().and_then(|open| close(text, form, &open, at)));
            open = Some((index, Span::new(at, at + line.trim_end().len()), at + line.len()));
        }
        at += line.len();
    }
    replies.extend(open.and_then(|open| close(text, form, &open, at)));
    replies
}

fn close<'f>(text: &str, form: &'f Form, (index, heading, start): &(usize, Span, usize), end: usize) -> Option<Reply<'f>> {
    let raw = text.get(*start..end)?;
    let before = raw.len() - raw.trim_start().len();
    let trimmed = raw.trim();
    let written = if trimmed == NO_ANSWER { "" } else { trimmed };
    let text = written.replace("\r\n", "\n").replace('\r', "\n");
    let at = if trimmed.is_empty() { *heading } else { Span::new(start + before, start + before + trimmed.len()) };
    Some(Reply { question: form.questions.get(*index)?, text, at, heading: *heading })
}

/// The words of a line that is a heading.
pub(super) fn heading(line: &str) -> Option<String> {
    let words = line.trim_start_matches('\u{feff}').strip_prefix("###")?;
    words.starts_with([' ', '\t']).then(|| plain(words))
}

/// Words without what hosts and editors change: capitals, and how much space there is.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
