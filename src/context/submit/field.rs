//! A question of a form, from the field it fills in.

use super::choices::{FormChoice, choices, months};
use super::questions::{Form, asks, condition, is_long, is_past, longest, special};
use crate::context::Materials;
use crate::fields::{Field, Kind, Need, Table};
use serde::Serialize;

/// A question of a form.
#[derive(Clone, Debug, Serialize)]
pub struct FormField {
    /// The key it fills in, or `organisation`, `month`, `lead`, `lines`, `statement` or `id`.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What it means; empty when the label says it all.
    pub hint: String,
    /// An example of a text; empty for other answers.
    pub example: String,
    /// Whether it must be answered; in a group, whether it must be once anything of the group is.
    pub required: bool,
    /// How it is asked: `text`, `long` (text of a few lines), `paragraphs`, `lines` (any number of texts), `web`, `email`, `telephone`,
    /// `date`, `when` (a day, a month or a year), `month`, `count`, `number`, `yes-no`, `language`, `languages`, `id`, `organisation`,
    /// `choice` (one of the choices), `choices` (any of them), `group` (the fields below) or `groups` (any number of such groups).
    pub input: &'static str,
    /// What there is to choose from.
    pub choices: Vec<FormChoice>,
    /// Choices that differ from one organisation to the next: `actions`, `pledges` or `commitments`; empty otherwise.
    pub of: &'static str,
    /// The fields of a group.
    pub fields: Vec<FormField>,
    /// The most characters it may have.
    pub longest: Option<usize>,
    /// Whether the day must not lie in the future.
    pub past: bool,
    /// When it is worth asking; always when none.
    pub condition: Option<FormCondition>,
}

/// The answer to another question that makes a question worth asking.
#[derive(Clone, Debug, Serialize)]
pub struct FormCondition {
    /// The other question.
    pub name: &'static str,
    /// Its answer.
    pub value: &'static str,
}

impl FormField {
    /// A question of a form; none when the form has no such field.
    pub(super) fn new(materials: &Materials<'_>, form: &Form, name: &str) -> Option<Self> {
        let own = form.field(name);
        let special = special(name);
        let mut made = match own {
            Some(field) => Self::of_field(materials, form, "", field),
            None => Self::blank(materials, form, name, special?),
        };
        if let Some(input) = special {
            made.input = input;
            // What names a file is made from other answers where it is left empty.
            made.required = matches!(input, "organisation" | "month") || name == "lead";
            made.example = String::new();
        }
        if made.input == "month" {
            made.choices = months(materials);
        }
        made.condition = condition(form, name).map(|(name, value)| FormCondition { name, value });
        Some(made)
    }

    fn blank(materials: &Materials<'_>, form: &Form, name: &str, input: &'static str) -> Self {
        let (label, hint) = words(materials, form, "", name, "");
        Self {
            name: name.to_owned(),
            label,
            hint,
            example: String::new(),
            required: false,
            input,
            choices: Vec::new(),
            of: "",
            fields: Vec::new(),
            longest: None,
            past: false,
            condition: None,
        }
    }

    fn of_field(materials: &Materials<'_>, form: &Form, group: &str, field: &'static Field) -> Self {
        let (label, hint) = words(materials, form, group, field.name, field.summary);
        let input = input(field.name, &field.kind);
        let is_text = matches!(input, "text" | "long" | "web" | "email" | "telephone");
        Self {
            label,
            hint,
            example: if is_text { field.example.trim_matches('"').to_owned() } else { String::new() },
            required: field.need == Need::Required,
            choices: choices(materials, field),
            of: of_organisation(&field.kind),
            fields: inner(&field.kind).map(|table| Self::of_group(materials, form, field.name, table)).unwrap_or_default(),
            longest: if group.is_empty() { longest(form.kind, field.name) } else { None },
            past: is_past(field.name),
            ..Self::blank(materials, form, field.name, input)
        }
    }

    fn of_group(materials: &Materials<'_>, form: &Form, group: &str, table: &'static Table) -> Vec<Self> {
        let fields = table.fields.iter().filter(|field| asks(group, field.name));
        fields.map(|field| Self::of_field(materials, form, group, field)).collect()
    }
}

/// The theme's label and hint for a question. Without a label of the theme, what the field means is the label.
fn words(materials: &Materials<'_>, form: &Form, group: &str, name: &str, summary: &str) -> (String, String) {
    let find = |id: String| materials.wording.plain_messages().get(&id).cloned();
    let scoped = if group.is_empty() { format!("submit_{}_{name}", form.id) } else { format!("submit_{}_{group}_{name}", form.id) };
    let label = find(scoped.clone()).or_else(|| find(format!("submit_any_{name}")));
    let hint = find(format!("{scoped}_hint")).or_else(|| find(format!("submit_any_{name}_hint")));
    match label {
        Some(label) => (label, hint.unwrap_or_else(|| summary.to_owned())),
        None if summary.is_empty() => (name.to_owned(), hint.unwrap_or_default()),
        None => (summary.trim_end_matches('.').to_owned(), hint.unwrap_or_default()),
    }
}

fn input(name: &str, kind: &Kind) -> &'static str {
    match (kind, name) {
        (Kind::Text, "website") => "web",
        (Kind::Text, "email") => "email",
        (Kind::Text, "phone") => "telephone",
        (Kind::Text, name) if is_long(name) => "long",
        (Kind::Date, _) => "date",
        (Kind::When, _) => "when",
        (Kind::Count, _) => "count",
        (Kind::Number, _) => "number",
        (Kind::YesNo, _) => "yes-no",
        (Kind::Language, _) => "language",
        (Kind::List(Kind::Language), _) => "languages",
        (Kind::Id(_) | Kind::CommitmentRef | Kind::Choice(_) | Kind::MonthOfYear, _) => "choice",
        (Kind::IdsOr(..) | Kind::List(Kind::Id(_)), _) => "choices",
        (Kind::List(Kind::Record(_)), _) => "groups",
        (Kind::Record(_) | Kind::MapById(..) | Kind::MapToChoice(..), _) => "group",
        (Kind::List(_), _) => "lines",
        (Kind::Text, _) => "text",
    }
}

fn of_organisation(kind: &Kind) -> &'static str {
    match kind {
        Kind::List(Kind::Id("an action")) => "actions",
        Kind::Id("a document") => "pledges",
        Kind::CommitmentRef => "commitments",
        _ => "",
    }
}

fn inner(kind: &Kind) -> Option<&'static Table> {
    match kind {
        Kind::Record(table) | Kind::List(Kind::Record(table)) => Some(table),
        _ => None,
    }
}
