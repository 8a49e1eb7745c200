//! The forms as data: which fields are asked, how, and where an answer goes.

use super::words::{self, Asked};
use crate::compose::{Choice, Choices};
use crate::fields::{Field, Kind, Need, Table};
use crate::model::ContentKind;
use crate::read::tables;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A new organisation.
    Organisation,
    /// A pledge.
    Pledge,
    /// A plan with its first actions.
    Plan,
    /// One more action of the newest plan.
    Action,
    /// A monthly update.
    Update,
    /// A self-evaluation.
    Evaluation,
    /// A piece of evidence.
    Evidence,
}

impl FormKind {
    /// Every form.
    pub const ALL: [Self; 7] = [Self::Organisation, Self::Pledge, Self::Plan, Self::Action, Self::Update, Self::Evaluation, Self::Evidence];

    /// Its word: the name of its file and of `--form`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Action => "action",
            other => other.content().word(),
        }
    }

    /// The kind of file it becomes, or becomes a part of.
    #[must_use]
    pub fn content(self) -> ContentKind {
        match self {
            Self::Organisation => ContentKind::Organisation,
            Self::Pledge => ContentKind::Pledge,
            Self::Plan | Self::Action => ContentKind::Plan,
            Self::Update => ContentKind::Update,
            Self::Evaluation => ContentKind::Evaluation,
            Self::Evidence => ContentKind::Evidence,
        }
    }

    /// The tables its answers follow: those of its file, or of an action.
    #[must_use]
    pub fn tables(self) -> Vec<&'static Table> {
        let whole = tables(self.content());
        if self != Self::Action {
            return whole.to_vec();
        }
        let fields = whole.iter().flat_map(|table| table.fields);
        let actions = fields.filter(|field| field.name == "actions").filter_map(|field| match field.kind {
            Kind::List(Kind::Record(table)) => Some(*table),
            _ => None,
        });
        actions.collect()
    }

    /// Whether it is about a month.
    #[must_use]
    pub fn is_monthly(self) -> bool {
        matches!(self, Self::Update | Self::Evaluation)
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// One of these.
    One(Vec<Choice>),
    /// Any of these.
    Many(Vec<Choice>),
    /// A box to tick, with its words.
    Tick(String),
}

/// Where an answer goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// It names the organisation.
    Organisation,
    /// It names the month.
    Month,
    /// It is the text below the facts.
    Body,
    /// It is the field at this path.
    Field(String),
    /// Each of its lines is a part of the list at this path.
    Lines(String),
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id on the host: the field's name, unless that means something else there.
    pub id: String,
    /// The question.
    pub label: String,
    /// What is meant, in a sentence.
    pub help: String,
    /// An example.
    pub example: String,
    /// Whether it must be answered.
    pub required: bool,
    /// How.
    pub input: Input,
    /// Where the answer goes.
    pub target: Target,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// Its name in the list of forms.
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// What the person should know first, in Markdown.
    pub intro: String,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// Every form, with what the scheme lets people choose.
#[must_use]
pub fn forms(choices: &Choices) -> Vec<Form> {
    FormKind::ALL.into_iter().map(|kind| form(kind, choices)).collect()
}

/// One form.
#[must_use]
pub fn form(kind: FormKind, choices: &Choices) -> Form {
    let head = words::head(kind);
    let mut questions = Vec::new();
    if kind != FormKind::Organisation {
        questions.push(named("organisation", Target::Organisation, words::ORGANISATION));
    }
    if kind.is_monthly() {
        questions.push(named("month", Target::Month, words::MONTH));
    }
    let tables = kind.tables();
    for asked in words::fields(kind) {
        if asked.path == "body" {
            questions.push(body_question(asked));
        } else {
            questions.extend(field_questions(asked, &tables, choices));
        }
    }
    Form { kind, name: head.name.to_owned(), description: head.description.to_owned(), intro: head.intro.to_owned(), questions }
}

fn named(id: &str, target: Target, words: (&str, &str, &str)) -> Question {
    let (label, help, example) = words;
    let (label, help, example) = (label.to_owned(), help.to_owned(), example.to_owned());
    Question { id: id.to_owned(), label, help, example, required: true, input: Input::Line, target }
}

fn body_question(asked: &Asked) -> Question {
    Question {
        id: "text".to_owned(),
        label: asked.label.to_owned(),
        help: asked.more.to_owned(),
        example: String::new(),
        required: false,
        input: Input::Text,
        target: Target::Body,
    }
}

/// The questions for a field: one, or for a group kept by ids one for each id.
fn field_questions(asked: &Asked, tables: &[&'static Table], choices: &Choices) -> Vec<Question> {
    let Some((before, after)) = asked.path.split_once(".*.") else {
        return find(tables, asked.path)
            .map(|(field, required)| question(asked, asked.path, asked.label, field, required, choices))
            .into_iter()
            .collect();
    };
    let Some((Field { kind: kind @ Kind::MapById(_, table), .. }, _)) = find(tables, before) else { return Vec::new() };
    let Some((field, _)) = find(&[*table], after) else { return Vec::new() };
    let offered = !matches!(field.kind, Kind::Id(_)) || choices.for_kind(&field.kind).is_some();
    let of_each = choices.for_kind(kind).unwrap_or_default().into_iter().filter(|_| offered);
    of_each
        .map(|choice| {
            let path = format!("{before}.{}.{after}", choice.id);
            question(asked, &path, &asked.label.replace('*', &choice.name), field, false, choices)
        })
        .collect()
}

/// The field at a path, and whether it and everything it stands in must be there. Numbers of list parts count as 1: the first is needed.
fn find(tables: &[&'static Table], path: &str) -> Option<(&'static Field, bool)> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = tables.iter().flat_map(|table| table.fields).find(|field| field.name == name)?;
    let required = field.need == Need::Required;
    match (rest, &field.kind) {
        (None, _) => Some((field, required)),
        (Some(rest), Kind::Record(table)) => find(&[*table], rest).map(|(field, inner)| (field, inner && required)),
        (Some(rest), Kind::List(Kind::Record(table))) => {
            let (number, rest) = rest.split_once('.')?;
            find(&[*table], rest).map(|(field, inner)| (field, inner && required && number == "1"))
        }
        _ => None,
    }
}

fn question(asked: &Asked, path: &str, label: &str, field: &Field, required: bool, choices: &Choices) -> Question {
    let listed = choices.for_kind(&field.kind);
    let in_lines = "Write each on a line of its own.";
    let (input, target, more) = match (&field.kind, listed) {
        (Kind::List(_) | Kind::IdsOr(..), Some(listed)) => (Input::Many(listed), Target::Field(path.to_owned()), ""),
        (_, Some(listed)) => (Input::One(listed), Target::Field(path.to_owned()), ""),
        (Kind::List(_) | Kind::IdsOr(..), None) => (Input::Text, Target::Lines(path.to_owned()), in_lines),
        (Kind::YesNo, None) => (Input::Tick(asked.more.to_owned()), Target::Field(path.to_owned()), ""),
        (Kind::Text, None) if asked.long => (Input::Text, Target::Field(path.to_owned()), ""),
        _ => (Input::Line, Target::Field(path.to_owned()), ""),
    };
    let example = match field.kind {
        Kind::List(_) | Kind::YesNo => String::new(),
        _ => field.example.trim_matches('"').to_owned(),
    };
    // A box to tick says itself what it means.
    let said = if matches!(input, Input::Tick(_)) { ["", "", ""] } else { [field.summary, asked.more, more] };
    let help = said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    // Older readers of YAML take “on” for a yes.
    let id = if path == "on" { "day".to_owned() } else { path.replace('.', "_") };
    Question { id, label: label.to_owned(), help, example, required, input, target }
}
