//! A file to copy and change, for readers without script: made from the field tables, and right as it stands.

use super::choices::first;
use super::questions::{Form, asks, special};
use crate::context::Materials;
use crate::fields::{Field, Kind, Need, Table};
use crate::model::{ContentKind, Month};

/// Where the file of a form stands.
pub(super) fn path(materials: &Materials<'_>, form: &Form) -> String {
    let owner = materials.wording.plain("submit_model_owner");
    let today = materials.register.today;
    let name = match form.kind {
        ContentKind::Update => Month::of(today).plus(-1).to_string(),
        _ => today.year().to_string(),
    };
    form.kind.path(&owner, &name)
}

/// The text of the file; for an action, the lines to add to a plan.
pub(super) fn text(materials: &Materials<'_>, form: &Form) -> String {
    let fields: Vec<&'static Field> = questions_as_fields(form);
    match form.id {
        // An item of a list: its first key carries the mark.
        "action" => lines(materials, &fields, "    ").replacen("    id:", "  - id:", 1),
        "organisation" => lines(materials, &fields, ""),
        // It needs no facts: its words alone are an update.
        "update" => body(materials, form),
        _ => format!("---\n{}---\n{}", lines(materials, &fields, ""), body(materials, form)),
    }
}

/// The fields among the questions, needed ones first. An id that names a file is no field of it.
fn questions_as_fields(form: &Form) -> Vec<&'static Field> {
    let mut fields: Vec<&Field> = form.questions().filter_map(|name| form.field(name)).collect();
    if form.id == "action" {
        fields.sort_by_key(|field| field.name != "id");
    } else {
        fields.retain(|field| special(field.name).is_none());
    }
    fields.sort_by_key(|field| field.need == Need::Optional);
    fields
}

fn body(materials: &Materials<'_>, form: &Form) -> String {
    let words = |id: &str| materials.wording.plain(id);
    match form.kind {
        ContentKind::Update => {
            format!("{}\n\n- {}\n- {}\n", words("submit_model_lead"), words("submit_model_line_1"), words("submit_model_line_2"))
        }
        _ => format!("{}\n", words("submit_model_statement")),
    }
}

/// Each field with what it means; what may be left out is commented out.
fn lines(materials: &Materials<'_>, fields: &[&'static Field], indent: &str) -> String {
    let mut text = String::new();
    for field in fields {
        let aside = if field.need == Need::Required { "" } else { "# " };
        let entry = entry(materials, field);
        let comment = std::iter::once(format!("# {}", field.summary));
        for line in comment.chain(entry.iter().map(|line| format!("{aside}{line}"))) {
            text.push_str(indent);
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// The key with an example of its value, as lines.
fn entry(materials: &Materials<'_>, field: &Field) -> Vec<String> {
    match &field.kind {
        Kind::Record(table) | Kind::List(Kind::Record(table)) => {
            let mut mark = if matches!(field.kind, Kind::List(_)) { "- " } else { "" };
            let indent = if mark.is_empty() { "  " } else { "    " };
            let inner = group(field.name, table).map(|inner| {
                let indent = if mark.is_empty() { indent } else { "  " };
                format!("{indent}{}{}: {}", std::mem::take(&mut mark), inner.name, value(materials, inner))
            });
            std::iter::once(format!("{}:", field.name)).chain(inner).collect()
        }
        _ => vec![format!("{}: {}", field.name, value(materials, field))],
    }
}

/// What an example of a group shows: what it needs, and how to write to somebody.
fn group(name: &'static str, table: &'static Table) -> impl Iterator<Item = &'static Field> {
    let fields = table.fields.iter().filter(move |field| asks(name, field.name));
    fields.filter(|field| field.need == Need::Required || field.name == "email")
}

/// An example of a value; ids are the scheme's own.
fn value(materials: &Materials<'_>, field: &Field) -> String {
    let own = match &field.kind {
        Kind::Id(what) | Kind::IdsOr(what, _) => first(materials, what),
        Kind::List(Kind::Id(what)) => first(materials, what).map(|id| format!("[{id}]")),
        _ => None,
    };
    own.unwrap_or_else(|| field.example.to_owned())
}
