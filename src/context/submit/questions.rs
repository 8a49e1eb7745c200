//! What each form asks, and in what order.

use crate::fields::{Field, Kind, Table};
use crate::model::ContentKind;
use crate::model::length::{NAME, SUMMARY};
use crate::read::tables;

/// A form. Its questions are fields of a table; the few that are not are the [`SPECIAL`] ones.
#[derive(Debug)]
pub(crate) struct Form {
    /// Its word, as in its address.
    pub(crate) id: &'static str,
    /// The file it writes, or adds to.
    pub(crate) kind: ContentKind,
    /// What it asks everyone.
    pub(super) asked: &'static [&'static str],
    /// What may be said beside.
    pub(super) more: &'static [&'static str],
}

/// The forms, the most used first.
pub(crate) static FORMS: [Form; 4] = [
    Form {
        id: "update",
        kind: ContentKind::Update,
        asked: &["organisation", "month", "no_change", "lead", "lines", "actions", "areas"],
        more: &["title", "steps", "published", "language"],
    },
    Form {
        id: "pledge",
        kind: ContentKind::Pledge,
        asked: &["organisation", "made", "statement", "commitments", "signed_by", "signatories", "of"],
        more: &["title", "renews", "id", "language"],
    },
    Form {
        id: "action",
        kind: ContentKind::Plan,
        asked: &["organisation", "title", "area", "due", "status", "done_on", "owner"],
        more: &["start", "step", "commitment", "measure", "id"],
    },
    Form {
        id: "organisation",
        kind: ContentKind::Organisation,
        asked: &["name", "summary", "sector", "kind", "contact", "website"],
        more: &["wards", "people", "languages", "journey", "id"],
    },
];

/// Questions whose answer is no field: it names the file, or is the text below the fields. With the input each needs.
const SPECIAL: &[(&str, &str)] = &[
    ("organisation", "organisation"),
    ("month", "month"),
    ("lead", "paragraphs"),
    ("lines", "lines"),
    ("statement", "paragraphs"),
    ("id", "id"),
];

/// Fields of groups that a form does not ask for.
const LEFT_OUT: &[(&str, &str)] = &[("commitments", "id"), ("measure", "readings")];

impl Form {
    /// The tables its fields come from.
    pub(super) fn tables(&self) -> Vec<&'static Table> {
        match self.id {
            "action" => vec![actions_table()],
            _ => tables(self.kind).to_vec(),
        }
    }

    /// A field of its tables.
    pub(super) fn field(&self, name: &str) -> Option<&'static Field> {
        self.tables().into_iter().flat_map(|table| table.fields).find(|field| field.name == name)
    }

    /// Every question, in order.
    pub(super) fn questions(&self) -> impl Iterator<Item = &'static str> {
        self.asked.iter().chain(self.more).copied()
    }
}

/// The table of an action, which stands in a plan.
fn actions_table() -> &'static Table {
    const NONE: &Table = &Table { record: "", fields: &[], elsewhere: &[] };
    let fields = tables(ContentKind::Plan).iter().flat_map(|table| table.fields);
    let records = fields.filter_map(|field| if let Kind::List(Kind::Record(table)) = field.kind { Some(*table) } else { None });
    records.into_iter().next().unwrap_or(NONE)
}

/// The input of a question that is no field.
pub(super) fn special(name: &str) -> Option<&'static str> {
    SPECIAL.iter().find(|(special, _)| *special == name).map(|(_, input)| *input)
}

/// Whether a form asks for a field of a group.
pub(super) fn asks(group: &str, field: &str) -> bool {
    !LEFT_OUT.contains(&(group, field))
}

/// Texts that want more than a line.
pub(super) fn is_long(name: &str) -> bool {
    matches!(name, "summary" | "text" | "note")
}

/// Days that must not lie in the future.
pub(super) fn is_past(name: &str) -> bool {
    matches!(name, "made" | "published" | "done_on" | "on")
}

/// The most characters a text may have.
pub(super) fn longest(kind: ContentKind, name: &str) -> Option<usize> {
    match (kind, name) {
        (ContentKind::Organisation, "summary") => Some(SUMMARY),
        (_, "title") | (ContentKind::Organisation, "name") => Some(NAME),
        _ => None,
    }
}

/// The answer that makes a question worth asking.
pub(super) fn condition(form: &Form, name: &str) -> Option<(&'static str, &'static str)> {
    match (form.id, name) {
        ("action", "done_on") => Some(("status", "done")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Need;
    use crate::model::address;

    #[test]
    fn every_question_is_a_field_or_special_and_every_needed_field_is_asked() {
        for form in &FORMS {
            for name in form.questions() {
                assert!(form.field(name).is_some() || special(name).is_some(), "{}: {name}", form.id);
            }
            let needed = form.tables().into_iter().flat_map(|table| table.fields).filter(|field| field.need == Need::Required);
            for field in needed {
                assert!(form.questions().any(|name| name == field.name), "{}: {}", form.id, field.name);
            }
        }
    }

    #[test]
    fn every_form_has_its_address() {
        assert_eq!(FORMS.each_ref().map(|form| form.id), address::FORMS);
    }
}
