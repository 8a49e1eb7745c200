//! Plain questions on a terminal, one line each. Every answer is judged by the reader itself before the next question comes.

use super::super::Failure;
use super::draft::{Draft, checked_id};
use super::own_table;
use crate::compose::{Choice, Choices, follows, is_document};
use crate::diagnostic::Severity;
use crate::fields::{Field, Kind, Need, Table, nearest};
use crate::model::ContentKind;
use crate::source::{Overlay, World};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

/// Fields that few need: they stand in the file as remarks instead.
const NOT_ASKED: [&str; 8] = ["languages", "language", "formerly", "licence", "sources", "renews", "published", "no_change"];

/// Who is asked, and what is known.
pub(super) struct Questions<'q> {
    pub(super) input: &'q mut dyn BufRead,
    pub(super) output: &'q mut dyn Write,
    pub(super) world: &'q dyn World,
    /// Whether a file that is there may be replaced.
    pub(super) replace: bool,
    /// The organisations that exist.
    pub(super) organisations: &'q [String],
    /// What can be chosen for an organisation: the scheme's lists and its own actions.
    pub(super) choices_of: &'q dyn Fn(&str) -> Choices,
}

impl Questions<'_> {
    /// Asks for everything that is needed and not given, then for what is often given.
    pub(super) fn ask(&mut self, draft: &mut Draft<'_>) -> Result<(), Failure> {
        self.print("Press Enter to leave an answer out. Ctrl+C stops, and nothing is written.\n")?;
        self.place(draft)?;
        if let Some(choices) = draft.organisation().map(self.choices_of) {
            draft.choices = Cow::Owned(choices);
        }
        for field in own_table(draft.kind).iter().flat_map(|table| table.fields) {
            // Whoever has no plan has no actions to name.
            let nothing_to_name = matches!(field.kind, Kind::List(Kind::Id(_))) && draft.choices.for_kind(&field.kind).is_none();
            if draft.answers.get(field.name).is_none() && is_asked(field) && !nothing_to_name {
                self.field(draft, field)?;
            }
        }
        if is_document(draft.kind) && draft.body.is_empty() {
            self.text(draft)?;
            while draft.kind == ContentKind::Update && draft.body.trim().is_empty() && draft.answers.get("no_change").is_none() {
                let typed = self.line("Did nothing change this month? (needed)\n  Type yes, or no to write the text.")?;
                match typed.trim().to_lowercase().as_str() {
                    "yes" | "y" => draft.put("no_change", "true").map_err(Failure::new)?,
                    "no" | "n" => self.text(draft)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn place(&mut self, draft: &mut Draft<'_>) -> Result<(), Failure> {
        let mut organisation = draft.organisation().map(str::to_owned);
        while organisation.is_none() && draft.kind != ContentKind::Organisation {
            let listed: String =
                self.organisations.iter().enumerate().map(|(index, id)| format!("\n  {:3}  {id}", index + 1)).collect::<Vec<_>>().concat();
            let typed = self.line(&format!("Organisation (needed)\n  Type a number, or the name of its folder.{listed}"))?;
            let known = self.organisations.iter().map(String::as_str);
            let number = typed.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let typed = number.and_then(|index| self.organisations.get(index)).map_or(typed.trim(), String::as_str).to_owned();
            match checked_id(&typed) {
                Ok(id) if self.organisations.contains(&id) => organisation = Some(id),
                Ok(id) => {
                    let help = nearest(&id, known)
                        .map_or_else(|| "Make it first with: ccqm new organisation".to_owned(), |near| format!("Did you mean “{near}”?"));
                    self.print(&format!("  There is no organisation “{id}”. {help}\n"))?;
                }
                Err(failure) => self.print(&format!("  {failure}\n"))?,
            }
        }
        while draft.is_monthly() && draft.path().is_none() {
            let month = self.line("Month (needed)\n  The month it is about. For example: 2026-11")?;
            match draft.place(organisation.as_deref(), None, Some(&month)) {
                Ok(()) => {
                    let told = self.at_month(draft);
                    if told.is_empty() {
                        return Ok(());
                    }
                    draft.place(organisation.as_deref(), None, None)?;
                    self.print(&told)?;
                }
                Err(failure) => {
                    draft.place(organisation.as_deref(), None, None)?;
                    self.print(&format!("  {failure}\n"))?;
                }
            }
        }
        if !draft.is_monthly() && draft.kind != ContentKind::Organisation && draft.organisation().is_none() {
            draft.place(organisation.as_deref(), None, None)?;
        }
        Ok(())
    }

    /// What stands against a month: another file, or that it has not begun.
    fn at_month(&self, draft: &Draft<'_>) -> String {
        if let Some(path) = draft.path().filter(|path| !self.replace && self.world.bytes(path).is_ok()) {
            return format!("  “{path}” is there already. Type another month, or stop and change that file.\n");
        }
        let errors = self.complaints(draft).into_iter().filter(|(severity, _)| *severity == Severity::Error);
        errors.map(|(_, words)| format!("  {words}\n")).collect::<Vec<_>>().concat()
    }

    fn field(&mut self, draft: &mut Draft<'_>, field: &'static Field) -> Result<(), Failure> {
        match field.kind {
            Kind::List(Kind::Record(table)) => self.parts(draft, field, table),
            Kind::Record(table) => self.group(draft, field.name, table, field),
            Kind::MapById(..) => {
                for choice in draft.choices.for_kind(&field.kind).unwrap_or_default() {
                    self.print(&format!("\n{}\n", choice.name))?;
                    if let Kind::MapById(_, table) = field.kind {
                        for inner in table.fields {
                            self.one(draft, &format!("{}.{}.{}", field.name, choice.id, inner.name), inner, inner.need)?;
                        }
                    }
                }
                Ok(())
            }
            _ => self.one(draft, field.name, field, field.need).map(|_| ()),
        }
    }

    /// A group: its other fields are asked once its first is answered.
    fn group(&mut self, draft: &mut Draft<'_>, path: &str, table: &'static Table, field: &Field) -> Result<(), Failure> {
        self.print(&format!("\n{}: {}\n", field.name, field.summary))?;
        for (index, inner) in table.fields.iter().enumerate() {
            let need = if index == 0 { field.need } else { inner.need };
            let answered = self.one(draft, &format!("{path}.{}", inner.name), inner, need)?;
            if index == 0 && !answered {
                return Ok(());
            }
        }
        Ok(())
    }

    /// A list, part by part, until the first question of a part is left out.
    fn parts(&mut self, draft: &mut Draft<'_>, field: &'static Field, table: &'static Table) -> Result<(), Failure> {
        self.print(&format!("\n{}: {}\n", field.name, field.summary))?;
        for number in 1.. {
            let asked = || table.fields.iter().filter(|inner| inner.need == Need::Required && !follows(inner));
            for (index, inner) in asked().enumerate() {
                let path = format!("{}.{number}.{}", field.name, inner.name);
                let optional = index == 0 && number > 1;
                let need = if optional { Need::Optional } else { inner.need };
                if !self.one(draft, &path, inner, need)? && optional {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// One question, again and again until its answer is good. Whether there is an answer.
    fn one(&mut self, draft: &mut Draft<'_>, path: &str, field: &Field, need: Need) -> Result<bool, Failure> {
        let choices = draft.choices.for_kind(&field.kind);
        let question = question(path, field, need, choices.as_deref());
        loop {
            let typed = self.line(&question)?;
            let typed = typed.trim();
            if typed.is_empty() && need == Need::Optional {
                return Ok(false);
            }
            if typed.is_empty() {
                self.print("  This one is needed.\n")?;
                continue;
            }
            let before = draft.answers.clone();
            let known = self.complaints(draft);
            if let Err(message) = draft.put(path, &by_number(typed, choices.as_deref(), &field.kind)) {
                self.print(&format!("  {message}\n"))?;
                continue;
            }
            let new: Vec<_> = self.complaints(draft).difference(&known).cloned().collect();
            for (_, words) in &new {
                self.print(&format!("  {words}\n"))?;
            }
            if new.iter().all(|(severity, _)| *severity != Severity::Error) {
                return Ok(true);
            }
            draft.answers = before;
        }
    }

    /// What the reader and the rules say of the answers so far, apart from what has not been asked yet.
    fn complaints(&self, draft: &Draft<'_>) -> BTreeSet<(Severity, String)> {
        let mut answers = draft.answers.clone();
        answers.complete(crate::read::tables(draft.kind));
        let file = draft.unfinished_with(&answers);
        // The whole site is judged once, when the file is complete: an answer can only be wrong in its file.
        let (reading, problems) = crate::examine(&Overlay::new(self.world).with(&file.path, file.text.as_bytes()));
        let problems = problems.iter().filter(|problem| {
            let not_yet = matches!(problem.rule.name, "missing-key" | "nothing-said" | "missing-file");
            !not_yet && reading.sources.file(problem.at.file).path == file.path
        });
        problems
            .map(|problem| (problem.severity(), format!("{} {}", problem.message, problem.help.as_deref().unwrap_or("")).trim().to_owned()))
            .collect()
    }

    /// The text below the facts, ended by a line with a full stop alone.
    fn text(&mut self, draft: &mut Draft<'_>) -> Result<(), Failure> {
        self.print(
            "\nNow the text, in plain paragraphs. Begin a line with “- ” for a bullet. End with a line that has only a full stop.\n",
        )?;
        let mut text = String::new();
        loop {
            let line = self.read()?;
            match line.as_deref().map(str::trim_end) {
                None | Some(".") => break,
                Some(line) => {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
        draft.say(&text)
    }

    /// Prints a question and reads one line. The end of the input ends the command.
    fn line(&mut self, question: &str) -> Result<String, Failure> {
        self.print(&format!("\n{question}\n> "))?;
        self.read()?.ok_or_else(|| Failure::new("the answers ended before the last question, and nothing was written"))
    }

    fn read(&mut self) -> Result<Option<String>, Failure> {
        let mut bytes = Vec::new();
        let read = self.input.read_until(b'\n', &mut bytes).map_err(|error| Failure::new(format!("cannot read the answer: {error}")))?;
        Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned()))
    }

    fn print(&mut self, text: &str) -> Result<(), Failure> {
        let done = self.output.write_all(text.as_bytes()).and_then(|()| self.output.flush());
        done.map_err(|error| Failure::new(format!("cannot print: {error}")))
    }
}

fn is_asked(field: &Field) -> bool {
    let in_a_file = |table: &Table| table.fields.iter().any(|inner| inner.name == "file");
    let optional_list = field.need == Need::Optional && matches!(field.kind, Kind::List(Kind::Record(_)));
    !NOT_ASKED.contains(&field.name) && !optional_list && !matches!(field.kind, Kind::Record(table) if in_a_file(table))
}

/// The question for a field: its name, what it means, an example, and what can be chosen.
fn question(path: &str, field: &Field, need: Need, choices: Option<&[Choice]>) -> String {
    // Writing to a String cannot fail.
    use std::fmt::Write;
    let name = path.rsplit('.').next().unwrap_or(path).replace('_', " ");
    let needed = if need == Need::Required { " (needed)" } else { "" };
    let mut text = format!("{name}{needed}\n  {}", field.summary);
    match choices {
        Some(choices) => {
            let several = matches!(field.kind, Kind::List(_) | Kind::IdsOr(..));
            text.push_str(if several { " Type one number or more, with commas." } else { " Type a number." });
            for (index, choice) in choices.iter().enumerate() {
                let _ = write!(text, "\n  {:3}  {}", index + 1, choice.name);
            }
        }
        None => {
            let _ = write!(text, " For example: {}", field.example);
        }
    }
    text
}

/// What was typed, with numbers of choices in place of their ids.
fn by_number(typed: &str, choices: Option<&[Choice]>, kind: &Kind) -> String {
    let Some(choices) = choices else { return typed.to_owned() };
    let id = |part: &str| {
        let number = part.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        number.and_then(|index| choices.get(index)).map_or_else(|| part.trim().to_owned(), |choice| choice.id.clone())
    };
    if matches!(kind, Kind::List(_) | Kind::IdsOr(..)) {
        return typed.split(',').map(id).collect::<Vec<_>>().join(",");
    }
    id(typed)
}
