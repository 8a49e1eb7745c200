//! From replies to the file they stand for.

use super::action;
use super::rule_table::{NO_PLAN_FOR_ACTION, UNANSWERED_QUESTION, UNKNOWN_ORGANISATION};
use super::{Form, FormKind, Input, Reply, Target};
use crate::compose::{Answer, Answers, Choice, Choices, Comments, NewFile, complete_part, compose, main_field};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::{Kind, Table, nearest, parse_date, parse_month};
use crate::model::id::{is_id, to_id};
use crate::model::{Organisation, Register};
use crate::read::Reading;
use crate::source::{FileId, Location, Span};
use crate::yaml::Node;
use jiff::civil::Date;
use std::cell::OnceCell;

/// The most parts a list of a form can have.
const PARTS: usize = 200;

/// What was said beside the form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'n> {
    /// The organisation the reply is for, whatever it says.
    pub organisation: Option<&'n str>,
    /// The name of the file without its ending, whatever would be made from the answers.
    pub name: Option<&'n str>,
    /// Whether a file of the same name is replaced, instead of the next free name taken.
    pub replace: bool,
}

/// A reply as a file.
#[derive(Clone, Debug)]
pub struct Filled<'f> {
    /// The file.
    pub file: NewFile,
    /// Whether it takes the place of the plan that the action was added to.
    pub adds_to_existing: bool,
    /// The replies, to say which of them a problem is about.
    pub(super) replies: Vec<Reply<'f>>,
    /// What stands before the paths of the answers: `actions.3` for an action.
    pub(super) prefix: String,
    /// The file's facts as a tree, read when the first problem asks for it.
    pub(super) tree: OnceCell<Option<Node>>,
}

/// Makes the file that a reply stands for. What cannot be understood is reported at the reply in `file`; `None` when there is no file then.
pub fn fill<'f>(
    form: &Form,
    replies: Vec<Reply<'f>>,
    file: FileId,
    reading: &Reading,
    names: Names<'_>,
    out: &mut Diagnostics,
) -> Option<Filled<'f>> {
    let filler = Filler { form, replies: &replies, file, register: &reading.register, choices: Choices::of(&reading.register.scheme) };
    super::ambiguous::report(form, &replies, file, out);
    let organisation = filler.organisation(names, out);
    let mut answers = filler.answers(out);
    let body = filler.reply(&Target::Body).map_or(String::new(), |reply| reply.text.clone());
    filler.report_missing(&mut answers, names, out);
    if form.kind == FormKind::Action {
        let (file, prefix) = filler.with_plan(&organisation?, answers, reading, out)?;
        return Some(Filled { file, adds_to_existing: true, replies, prefix, tree: OnceCell::new() });
    }
    let name = names.name.map(str::to_owned).or_else(|| filler.name(&answers, out));
    let (organisation, mut name) = (organisation?, name?);
    if names.name.is_none() && !names.replace && matches!(form.kind, FormKind::Pledge | FormKind::Plan | FormKind::Evidence) {
        name = free_name(form.kind, &organisation, &name, reading);
    }
    let file = compose(form.kind.content(), &organisation, &name, &answers, &body, Comments::LeftOut);
    Some(Filled { file, adds_to_existing: false, replies, prefix: String::new(), tree: OnceCell::new() })
}

/// The name, or with a number behind it when another file has it.
fn free_name(kind: FormKind, organisation: &str, name: &str, reading: &Reading) -> String {
    let taken = |name: &str| {
        let path = kind.content().path(organisation, name);
        reading.sources.find(&path).is_some() || reading.sources.find(&path.replace(".md", ".yaml")).is_some()
    };
    let numbered = || (2..=PARTS).map(|number| format!("{name}-{number}")).find(|name| !taken(name));
    if taken(name) { numbered().unwrap_or_else(|| name.to_owned()) } else { name.to_owned() }
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

/// The month that figures or a short year mean: `10/2026`, `Oct 26`.
fn month_meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return None };
    let figures = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (month, year) = if figures(first) && first.len() == 4 { (second, first) } else { (first, second) };
    let year = match (figures(year), year.len()) {
        (true, 4) => (*year).to_owned(),
        (true, 2) => format!("20{year}"),
        _ => return None,
    };
    let meant = if figures(month) { parse_month(&format!("{year}-{month:0>2}")) } else { parse_month(&format!("{month} {year}")) };
    meant.map(|month| month.to_string())
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

struct Filler<'a, 'f> {
    form: &'a Form,
    replies: &'a [Reply<'f>],
    file: FileId,
    register: &'a Register,
    choices: Choices,
}

impl Filler<'_, '_> {
    /// The reply with this target, when there is an answer.
    fn reply(&self, target: &Target) -> Option<&Reply<'_>> {
        self.replies.iter().find(|reply| reply.question.target == *target && !reply.text.is_empty())
    }

    fn place(&self, span: Span) -> Location {
        Location { file: self.file, span }
    }

    /// The folder the file belongs to: given, named in the reply, or made from a new organisation's name.
    fn organisation(&self, names: Names<'_>, out: &mut Diagnostics) -> Option<String> {
        if self.form.kind == FormKind::Organisation {
            let name = self.reply(&Target::Field("name".to_owned()));
            let id = names.organisation.map(str::to_owned).or_else(|| name.map(|name| to_id(&name.text)))?;
            if is_id(&id) {
                return Some(id);
            }
            let message = "Nothing of this name can be the name of a folder.";
            let help = "Ask the team to choose a short name for you, in small letters a to z, digits and hyphens.";
            out.report(
                Diagnostic::new(&UNKNOWN_ORGANISATION, self.place(name.map_or(Span::default(), |name| name.at)), message).help(help),
            );
            return None;
        }
        let reply = self.reply(&Target::Organisation);
        let written = names.organisation.or_else(|| reply.map(|reply| reply.text.trim()))?;
        let known = || self.register.organisations.values();
        let last = written.trim_end_matches('/').rsplit('/').next().unwrap_or(written);
        let meant = |organisation: &&Organisation| {
            let name = organisation.fields.name.as_str();
            organisation.id.as_str() == last || name == written || to_id(name) == to_id(written)
        };
        if let Some(organisation) = known().find(meant) {
            return Some(organisation.id.to_string());
        }
        let ids = known().map(|organisation| organisation.id.as_str());
        let help = nearest(&to_id(written), ids).map_or_else(
            || "Write the last part of the page's address, or send the form for a new organisation first.".to_owned(),
            |near| format!("Did you mean “{near}”?"),
        );
        let shown: String = written.chars().take(80).collect();
        let message = format!("There is no organisation “{shown}”.");
        let at = reply.map_or(Span::default(), |reply| reply.at);
        out.report(Diagnostic::new(&UNKNOWN_ORGANISATION, self.place(at), message).help(help));
        None
    }

    fn answers(&self, out: &mut Diagnostics) -> Answers {
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

    /// Fills in what follows, and reports every question that needs an answer and has none.
    fn report_missing(&self, answers: &mut Answers, names: Names<'_>, out: &mut Diagnostics) {
        let tables = self.form.kind.tables();
        answers.complete(&tables);
        if self.form.kind == FormKind::Action {
            for table in &tables {
                complete_part(answers, table, &mut Vec::new());
            }
        }
        let mut unanswered: Vec<&super::Question> = Vec::new();
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

    /// The file's name: its month, its year, or made from its title.
    fn name(&self, answers: &Answers, out: &mut Diagnostics) -> Option<String> {
        let year = |field: &str| {
            answers.text(field).and_then(|text| parse_date(text.trim())).map_or("new".to_owned(), |date| date.year().to_string())
        };
        match self.form.kind {
            FormKind::Update | FormKind::Evaluation => {
                let reply = self.reply(&Target::Month)?;
                let month = parse_month(reply.text.trim());
                if month.is_none() {
                    let shown: String = reply.text.chars().take(80).collect();
                    let message = format!("“{shown}” is not a month.");
                    let help = month_meant(reply.text.trim()).map_or_else(
                        || "Write the year and the month, such as 2026-11, or November 2026.".to_owned(),
                        |month| format!("Write {month}."),
                    );
                    out.report(Diagnostic::new(&crate::fields::BAD_DATE, self.place(reply.at), message).help(help));
                }
                month.map(|month| month.to_string())
            }
            FormKind::Pledge => Some(year("made")),
            FormKind::Plan | FormKind::Action => Some(year("from")),
            FormKind::Evidence => {
                Some(Some(to_id(answers.text("title").unwrap_or(""))).filter(|id| is_id(id)).unwrap_or_else(|| "evidence".to_owned()))
            }
            FormKind::Organisation => Some(String::new()),
        }
    }

    /// The question that asks for a field: for it, for what it stands in, or for a part of it.
    fn asking(&self, path: &str) -> Option<&super::Question> {
        let below = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let find = |fits: &dyn Fn(&str) -> bool| {
            self.form
                .questions
                .iter()
                .find(|question| matches!(&question.target, Target::Field(known) | Target::Lines(known) if fits(known)))
        };
        find(&|known| below(&closed_up(known, self.replies), path)).or_else(|| find(&|known| below(path, &closed_up(known, self.replies))))
    }

    /// Reports an action that is due before its plan begins.
    fn report_early(&self, answers: &Answers, begins: Date, out: &mut Diagnostics) {
        let due = answers.text("due").and_then(|due| parse_date(due.trim())).filter(|due| *due < begins);
        if let (Some(due), Some(reply)) = (due, self.reply(&Target::Field("due".to_owned()))) {
            let message = format!("The action would be due on {due}, but the plan it belongs to begins on {begins}.");
            let help = "Write the day by which you will have done it, within the time of the plan.";
            out.report(Diagnostic::new(&crate::fields::BAD_DATE, self.place(reply.at), message).help(help));
        }
    }

    /// The newest plan of an organisation with the action added.
    fn with_plan(&self, organisation: &str, answers: Answers, reading: &Reading, out: &mut Diagnostics) -> Option<(NewFile, String)> {
        let organisation = self.register.organisations.values().find(|known| known.id.as_str() == organisation)?;
        let at = self.place(self.replies.first().map_or(Span::default(), |reply| reply.at));
        let Some(plan) = organisation.documents.plans.first() else {
            let message = format!("“{}” has no plan yet, so there is nothing to add an action to.", organisation.id);
            out.report(Diagnostic::new(&NO_PLAN_FOR_ACTION, at, message).help("Send a plan first. Its form asks for up to three actions."));
            return None;
        };
        self.report_early(&answers, plan.fields.from.value, out);
        let plans = organisation.documents.plans.iter().flat_map(|plan| &plan.fields.actions);
        let taken: Vec<String> = plans.map(|action| action.id.as_str().to_owned()).collect();
        let source = reading.sources.file(plan.file);
        let added = action::insert(source, answers, &taken);
        if added.is_none() {
            let message = format!("The plan {} is written in a way to which nothing can be added without disturbing it.", source.path);
            out.report(Diagnostic::new(&NO_PLAN_FOR_ACTION, at, message).help("Add the action to the file by hand."));
        }
        added.map(|(text, number)| (NewFile { path: source.path.clone(), text }, format!("actions.{number}")))
    }
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
