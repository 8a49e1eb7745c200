//! A file while its answers are gathered.

use super::super::Failure;
use crate::compose::{Answers, Choices, Comments, NewFile, compose, dated_by, folder_from, is_document, name_from};
use crate::fields::parse_month;
use crate::model::ContentKind;
use crate::model::id::{is_id, to_id};
use crate::read::tables;
use std::borrow::Cow;

/// What is known of a new file.
pub(super) struct Draft<'c> {
    pub(super) kind: ContentKind,
    pub(super) choices: Cow<'c, Choices>,
    pub(super) answers: Answers,
    pub(super) body: String,
    /// The organisation's folder.
    owner: Option<String>,
    /// The document's name, without its ending.
    name: Option<String>,
}

impl<'c> Draft<'c> {
    pub(super) fn new(kind: ContentKind, choices: &'c Choices) -> Self {
        Self { kind, choices: Cow::Borrowed(choices), answers: Answers::new(), body: String::new(), owner: None, name: None }
    }

    /// Whether it has a month instead of a name.
    pub(super) fn is_monthly(&self) -> bool {
        matches!(self.kind, ContentKind::Update | ContentKind::Evaluation)
    }

    /// Takes where it should stand.
    pub(super) fn place(&mut self, organisation: Option<&str>, id: Option<&str>, month: Option<&str>) -> Result<(), Failure> {
        if self.kind == ContentKind::Organisation {
            self.owner = id.or(organisation).map(checked_id).transpose()?;
            return refuse_month(month);
        }
        self.owner = organisation.map(checked_id).transpose()?;
        self.name = match (month.or(id), self.is_monthly()) {
            (None, _) => None,
            (Some(given), true) => {
                let wrong = || Failure::new(format!("“{given}” is not a month; write it as 2026-11 or November 2026"));
                Some(parse_month(given.trim()).ok_or_else(wrong)?.to_string())
            }
            (Some(given), false) => {
                refuse_month(month)?;
                Some(checked_id(given)?)
            }
        };
        Ok(())
    }

    /// Takes an answer by the path of its field.
    pub(super) fn put(&mut self, path: &str, value: &str) -> Result<(), String> {
        self.answers.put(tables(self.kind), path, value, &self.choices)
    }

    /// Takes the text below the facts.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Failure> {
        if !is_document(self.kind) {
            return Err(Failure::new("an organisation has no text below its facts; put it into --summary"));
        }
        text.clone_into(&mut self.body);
        Ok(())
    }

    /// Fills in what follows from the answers.
    pub(super) fn complete(&mut self) {
        self.answers.complete(tables(self.kind));
    }

    /// The organisation's folder, as far as it is known.
    pub(super) fn organisation(&self) -> Option<&str> {
        self.owner.as_deref()
    }

    /// The folder of the organisation, the name of the file: given, or made from the answers.
    fn names(&self) -> (Option<String>, Option<String>) {
        let name = self.name.clone().or_else(|| name_from(self.kind, &self.answers));
        match self.kind {
            ContentKind::Organisation => (self.owner.clone().or_else(|| folder_from(&self.answers)), name),
            _ => (self.owner.clone(), name),
        }
    }

    /// Where it will stand, when that is known.
    pub(super) fn path(&self) -> Option<String> {
        let (owner, name) = self.names();
        Some(self.kind.path(&owner?, &name?))
    }

    /// The file as it would be with these answers; for a name that is not known yet something stands in.
    pub(super) fn unfinished_with(&self, answers: &Answers) -> NewFile {
        let (owner, name) = self.names();
        let usual = if self.is_monthly() { "2000-01" } else { "new" };
        let (owner, name) = (owner.unwrap_or_else(|| "new".to_owned()), name.unwrap_or_else(|| usual.to_owned()));
        compose(self.kind, &owner, &name, answers, &self.body, Comments::LeftOut)
    }

    /// The file.
    pub(super) fn file(&self, comments: Comments<'_>) -> Result<NewFile, Failure> {
        let (owner, name) = self.names();
        // The name is made of a date: whoever wrote the date wrongly should hear of the date.
        if let Some(field) = dated_by(self.kind)
            && name.is_none()
            && let Some(text) = self.answers.text(field)
        {
            return Err(Failure::new(format!("“{text}” is not a date for “{field}”; write it as 2026-04-03 or 3 April 2026")));
        }
        let nameless =
            || Failure::new("there is nothing to make the file's name from; give one, in small letters a to z: ccqm new KIND NAME");
        Ok(compose(self.kind, &owner.ok_or_else(nameless)?, &name.ok_or_else(nameless)?, &self.answers, &self.body, comments))
    }

    /// One line for each answer that is needed and missing, with the flag that gives it.
    pub(super) fn missing(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.owner.is_none() && self.kind != ContentKind::Organisation {
            lines.push(line("--organisation ID", "The organisation's folder below content/organisations/."));
        }
        if self.is_monthly() && self.name.is_none() {
            lines.push(line("--month MONTH", "The month it is about, such as 2026-11."));
        }
        for (path, field) in self.answers.missing(tables(self.kind)) {
            let flag = match path.as_str() {
                "name" | "title" | "summary" => format!("--{path} TEXT"),
                "sector" => "--sector ID".to_owned(),
                _ => format!("--set {path}=…"),
            };
            let example = match field.kind {
                crate::fields::Kind::List(_) | crate::fields::Kind::MapById(..) => String::new(),
                _ => format!(" For example: {}", field.example),
            };
            lines.push(line(&flag, &format!("{}{example}", field.summary)));
        }
        let no_change = self.answers.text("no_change").is_some_and(|said| matches!(said, "true" | "yes"));
        if self.kind == ContentKind::Update && self.body.trim().is_empty() && !no_change {
            lines.push(line("--text TEXT", "What you did this month."));
            lines.push(line("--set no_change=true", "Instead of a text, if nothing changed this month."));
        }
        lines
    }
}

fn line(flag: &str, words: &str) -> String {
    format!("  {flag:28} {words}")
}

fn refuse_month(month: Option<&str>) -> Result<(), Failure> {
    match month {
        Some(_) => Err(Failure::new("only an update and an evaluation have a month; leave --month out")),
        None => Ok(()),
    }
}

/// An id given on the command line.
pub(super) fn checked_id(given: &str) -> Result<String, Failure> {
    if is_id(given) {
        return Ok(given.to_owned());
    }
    let meant = to_id(given);
    let help = if is_id(&meant) {
        format!("write {meant}")
    } else {
        "use small letters a to z, digits and hyphens, such as example-club".to_owned()
    };
    Err(Failure::new(format!("“{given}” cannot be the name of a file or folder; {help}")))
}
