//! From replies to answers: what was ticked, chosen and written, by the paths of the fields.

use super::fill::{Filler, PARTS};
use super::{Input, Reply, Target};
use crate::compose::{Answer, Answers, Choice, main_field};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::{Kind, Table};

impl Filler<'_, '_> {
    /// What was answered, by the fields of the form's tables.
    pub(super) fn answers(&self, out: &mut Diagnostics) -> Answers {
        let tables = self.form.kind.tables();
        let mut answers = Answers::new();
        for reply in self.replies.iter().filter(|reply| !reply.text.is_empty()) {
            let done = match &reply.question.target {
                Target::Field(path) => self.field(&mut answers, &tables, &closed_up(path, self.replies), reply),
                Target::Lines(path) => {
                    lines(reply).into_iter().take(PARTS).try_for_each(|line| self.line(&mut answers, &tables, path, &line))
                }
                Target::Organisation | Target::Month | Target::Body => Ok(()),
            };
            if let Err(message) = done {
                // The paths are the form's own, so this cannot be the writer's fault; it is said all the same.
                out.report(Diagnostic::new(&super::rule_table::UNKNOWN_FORM, self.place(reply.at), message));
            }
        }
        answers
    }

    fn field(&self, answers: &mut Answers, tables: &[&'static Table], path: &str, reply: &Reply<'_>) -> Result<(), String> {
        match &reply.question.input {
            Input::Tick(_) => {
                let ticked = reply.text.lines().any(|line| line.trim_start().to_ascii_lowercase().starts_with("- [x]"));
                if ticked { answers.put(tables, path, "true", &self.choices) } else { Ok(()) }
            }
            Input::One(choices) => match chosen(&reply.text, choices).as_slice() {
                [] => Ok(()),
                [one] => answers.put(tables, path, one, &self.choices),
                several => answers.put(tables, path, &several.join(", "), &self.choices),
            },
            Input::Many(choices) => chosen(&reply.text, choices).iter().try_for_each(|one| answers.put(tables, path, one, &self.choices)),
            Input::Line if asks_number(tables, path) && without_commas(reply.text.trim()).is_some() => {
                answers.put(tables, path, &without_commas(reply.text.trim()).unwrap_or_default(), &self.choices)
            }
            Input::Line | Input::Text => answers.put(tables, path, &reply.text, &self.choices),
        }
    }

    /// One part of a list that was written a line each.
    fn line(&self, answers: &mut Answers, tables: &[&'static Table], path: &str, line: &str) -> Result<(), String> {
        let field = tables.iter().flat_map(|table| table.fields).find(|field| field.name == path);
        let Some(Kind::List(Kind::Record(table))) = field.map(|field| &field.kind) else {
            return answers.put(tables, path, line, &self.choices);
        };
        let mut part = Answers::new();
        match line.rsplit_once(char::is_whitespace).filter(|_| table.fields.iter().any(|field| field.name == "url")) {
            Some((title, url)) if url.contains("://") => {
                part.set_text("title", title.trim_end_matches([':', '–', '-', ' ']));
                part.set_text("url", url);
            }
            _ => part.set_text(if line.starts_with("https://") { "url" } else { main_field(table) }, line),
        }
        let mut items = match answers.get(path) {
            Some(Answer::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        items.push(Answer::Group(part));
        answers.set(path, Answer::List(items));
        Ok(())
    }
}

/// The place of an answer with the numbers of parts closed up: whoever leaves the second part out and fills in the third has two parts.
pub(super) fn closed_up(path: &str, replies: &[Reply<'_>]) -> String {
    fn numbered(path: &str) -> Option<(&str, usize, &str)> {
        let (list, rest) = path.split_once('.')?;
        let (number, rest) = rest.split_once('.')?;
        Some((list, number.parse().ok()?, rest))
    }
    let Some((list, number, rest)) = numbered(path) else { return path.to_owned() };
    let answered = replies.iter().filter(|reply| !reply.text.is_empty()).filter_map(|reply| match &reply.question.target {
        Target::Field(known) => numbered(known).filter(|(of, ..)| *of == list).map(|(_, number, _)| number),
        _ => None,
    });
    let answered: std::collections::BTreeSet<usize> = answered.collect();
    let place = if answered.contains(&number) { answered.range(..=number).count() } else { answered.len() + number };
    format!("{list}.{place}.{rest}")
}

/// Whether the field at a path is a number.
fn asks_number(tables: &[&'static Table], path: &str) -> bool {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = tables.iter().flat_map(|table| table.fields).find(|field| field.name == name);
    match (field.map(|field| &field.kind), rest) {
        (Some(Kind::Count | Kind::Number), None) => true,
        (Some(Kind::Record(table)), Some(rest)) => asks_number(&[*table], rest),
        _ => false,
    }
}

/// A number without the commas between its thousands.
fn without_commas(text: &str) -> Option<String> {
    let (whole, _) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = whole.contains(',') && first.len() <= 3 && digits(first) && groups.all(|part| part.len() == 3 && digits(part));
    fits.then(|| text.replace(',', ""))
}

/// The lines of an answer, without the bullets or numbers that people put before them.
pub(super) fn lines(reply: &Reply<'_>) -> Vec<String> {
    reply.text.lines().map(bare).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A line without its bullet or number.
pub(super) fn bare(line: &str) -> &str {
    let line = line.trim();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = line
        .get(digits..)
        .filter(|_| (1..=2).contains(&digits))
        .and_then(|rest| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")));
    let bulleted = ["- ", "* ", "• ", "– "].iter().find_map(|bullet| line.strip_prefix(bullet));
    numbered.or(bulleted).unwrap_or(line).trim()
}

/// The choices in the answer to a list of them: `Name, Other name`. Names may have commas themselves; what no name fits is kept as it is.
fn chosen(text: &str, choices: &[Choice]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && found.len() < PARTS {
        let fits =
            |words: &str| rest.strip_prefix(words).filter(|after| after.is_empty() || after.starts_with(',') || after.starts_with('\n'));
        let longest = choices
            .iter()
            .flat_map(|choice| [choice.name.as_str(), choice.id.as_str()].map(|words| (words, &choice.id)))
            .filter(|(words, _)| !words.is_empty() && fits(words).is_some())
            .max_by_key(|(words, _)| words.len());
        let as_written = || {
            let words = rest.split([',', '\n']).next().unwrap_or(rest);
            (words, words.trim().to_owned())
        };
        let (words, id) = longest.map_or_else(as_written, |(words, id)| (words, id.clone()));
        if !id.is_empty() && !id.eq_ignore_ascii_case("none") {
            found.push(id);
        }
        rest = rest.get(words.len()..).unwrap_or("").trim_start_matches([',', ' ', '\n', '\t']);
    }
    found
}
