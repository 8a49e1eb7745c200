//! One row as files.

use super::columns::Columns;
use super::day::sheet_date;
use super::rule_table::SHEET_CELL;
use super::sheet::Cells;
use crate::compose::{Answer, Answers, Choices, Comments, NewFile, compose, path_at};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::Kind;
use crate::model::ContentKind;
use crate::model::id::{is_id, to_id};
use crate::read::tables;
use crate::source::{FileId, Location, Sources, Span};
use crate::yaml;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// How a date with slashes is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    /// Not at all: it can be read in two ways.
    Certain,
    /// The day first, as in Britain.
    DayFirst,
}

/// What all rows have in common.
pub(super) struct Rules<'r> {
    pub(super) choices: &'r Choices,
    pub(super) dates: Dates,
    pub(super) file: FileId,
    /// Cells that something was said about: row and column.
    pub(super) reported: RefCell<BTreeSet<(usize, String)>>,
}

/// A row and its columns.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) cells: Cells,
    pub(super) columns: Columns,
}

/// Which column each field comes from: kind of file, path of the field, column.
const ORIGINS: [(ContentKind, &str, &str); 22] = [
    (ContentKind::Entry, "name", "name"),
    (ContentKind::Entry, "registered", "registered"),
    (ContentKind::Entry, "sector", "sector"),
    (ContentKind::Entry, "kind", "kind"),
    (ContentKind::Entry, "website", "website"),
    (ContentKind::Entry, "note", "notes"),
    (ContentKind::Entry, "awards.1.level", "level"),
    (ContentKind::Entry, "awards.1.awarded", "awarded"),
    (ContentKind::Entry, "awards", "level"),
    (ContentKind::Entry, "consent.how", "consent"),
    (ContentKind::Entry, "consent.on", "consent on"),
    (ContentKind::Entry, "consent", "consent"),
    (ContentKind::Organisation, "name", "name"),
    (ContentKind::Organisation, "summary", "summary"),
    (ContentKind::Organisation, "sector", "sector"),
    (ContentKind::Organisation, "kind", "kind"),
    (ContentKind::Organisation, "website", "website"),
    (ContentKind::Organisation, "wards", "ward"),
    (ContentKind::Organisation, "people", "people"),
    (ContentKind::Organisation, "contact.email", "email"),
    (ContentKind::Organisation, "contact.phone", "phone"),
    (ContentKind::Organisation, "contact", "contact role"),
];

impl Row {
    pub(super) fn number(&self) -> usize {
        self.cells.number
    }

    /// Whether it says its id itself.
    pub(super) fn has_id(&self) -> bool {
        !self.text("id").is_empty()
    }

    /// The organisation's name.
    pub(super) fn name(&self) -> &str {
        self.text("name")
    }

    /// The text of a cell; empty when there is no such column.
    fn text(&self, column: &str) -> &str {
        self.columns.place(column).and_then(|index| self.cells.texts.get(index)).map_or("", |text| text.trim())
    }

    fn place(&self, column: &str) -> Span {
        self.columns.place(column).and_then(|index| self.cells.places.get(index)).copied().unwrap_or(self.cells.span)
    }

    fn report(&self, rules: &Rules<'_>, column: &str, message: &str, help: &str, out: &mut Diagnostics) {
        let at = Location { file: rules.file, span: self.place(column) };
        rules.reported.borrow_mut().insert((self.number(), column.to_owned()));
        let name = self.columns.written(column).unwrap_or(column);
        out.report(Diagnostic::new(&SHEET_CELL, at, format!("Row {}, column “{name}”: {message}", self.number())).help(help));
    }

    /// The organisation's id: given, or made from its name.
    pub(super) fn id(&self, rules: &Rules<'_>, out: &mut Diagnostics) -> Option<String> {
        let (given, name) = (self.text("id"), self.text("name"));
        if name.is_empty() {
            self.report(rules, "name", "this cell is empty.", "Write the name of the organisation, or delete the row.", out);
            return None;
        }
        if name.contains(['\n', '\r']) {
            self.report(rules, "name", "the name has a line break in it.", "Write the name on one line.", out);
            return None;
        }
        let id = if given.is_empty() { to_id(name) } else { given.to_owned() };
        if is_id(&id) {
            return Some(id);
        }
        let help = "Write a short name in small letters a to z, digits and hyphens into a column “id”, such as example-club.";
        let column = if given.is_empty() { "name" } else { "id" };
        self.report(rules, column, "the name of the file cannot be made from this.", help, out);
        None
    }

    /// The register entry, and the page of an organisation when there is a summary and no page yet.
    pub(super) fn files(
        &self,
        id: &str,
        has_page: bool,
        rules: &Rules<'_>,
        remarks: &mut Vec<String>,
        out: &mut Diagnostics,
    ) -> Vec<NewFile> {
        let mut files = vec![compose(ContentKind::Entry, id, "", &self.entry(rules, out), "", Comments::LeftOut)];
        if self.text("summary").is_empty() || has_page {
            let unkept =
                ["summary", "email", "phone", "contact role", "ward", "people"].into_iter().filter(|column| !self.text(column).is_empty());
            let unkept: Vec<&str> = unkept.filter_map(|column| self.columns.written(column)).collect();
            if !unkept.is_empty() {
                let why = if has_page { "it has a page of its own already" } else { "they belong to a page, which needs a summary" };
                remarks.push(format!("Row {}: not kept are {}, because {why}.", self.number(), unkept.join(", ")));
            }
            return files;
        }
        files.push(compose(ContentKind::Organisation, id, "", &self.organisation(rules, out), "", Comments::LeftOut));
        files
    }

    fn entry(&self, rules: &Rules<'_>, out: &mut Diagnostics) -> Answers {
        let mut entry = Answers::new();
        for (field, column) in [("name", "name"), ("website", "website"), ("note", "notes")] {
            entry.set_text(field, self.text(column));
        }
        self.chosen(&mut entry, ContentKind::Entry, "sector", "sector", rules);
        self.chosen(&mut entry, ContentKind::Entry, "kind", "kind", rules);
        if self.text("registered").is_empty() {
            self.report(rules, "registered", "this cell is empty.", "Write the date, or the word unknown where nobody knows it.", out);
            entry.set_text("registered", "unknown");
        } else {
            entry.set_text("registered", &self.date("registered", rules, out));
        }
        let (level, awarded) = (self.text("level"), self.date("awarded", rules, out));
        if !level.is_empty() {
            let mut award = Answers::new();
            let meant = rules.choices.meant(&Kind::Id("a level"), level);
            award.set_text("level", meant.as_deref().unwrap_or(level));
            award.set_text("awarded", if awarded.is_empty() { "unknown" } else { &awarded });
            entry.set("awards", Answer::List(vec![Answer::Group(award)]));
        } else if !awarded.is_empty() {
            self.report(
                rules,
                "awarded",
                "there is a date of an award, but no level.",
                "Write the level into the column “level”, or empty this cell.",
                out,
            );
        }
        let mut consent = Answers::new();
        consent.set_text("how", self.text("consent"));
        consent.set_text("on", &self.date("consent on", rules, out));
        if !consent.is_empty() {
            entry.set("consent", Answer::Group(consent));
        }
        entry
    }

    fn organisation(&self, rules: &Rules<'_>, out: &mut Diagnostics) -> Answers {
        let mut organisation = Answers::new();
        for field in ["name", "summary", "website", "people"] {
            organisation.set_text(field, self.text(field));
        }
        self.chosen(&mut organisation, ContentKind::Organisation, "sector", "sector", rules);
        if self.text("sector").is_empty() {
            organisation.set_text("sector", "not-stated");
        }
        self.chosen(&mut organisation, ContentKind::Organisation, "kind", "kind", rules);
        self.chosen(&mut organisation, ContentKind::Organisation, "wards", "ward", rules);
        let mut contact = Answers::new();
        contact.set_text("role", self.text("contact role"));
        contact.set_text("email", self.text("email"));
        contact.set_text("phone", self.text("phone"));
        if !contact.is_empty() {
            if contact.get("role").is_none() {
                let help = "Write a role such as Office into a column “contact role”, or empty the e-mail and phone.";
                self.report(rules, "contact role", "nothing says whom to ask for.", help, out);
                // Nothing is written; this only keeps the rules from saying it again.
                contact.set_text("role", "Office");
            }
            organisation.set("contact", Answer::Group(contact));
        }
        organisation
    }

    /// A cell that names things of the scheme by id or name: one, or several with semicolons, commas or line breaks between.
    fn chosen(&self, answers: &mut Answers, kind: ContentKind, field: &str, column: &str, rules: &Rules<'_>) {
        let text = self.text(column);
        let of = tables(kind).iter().flat_map(|table| table.fields).find(|known| known.name == field);
        let Some(of) = of.filter(|_| !text.is_empty()) else { return };
        let whole = rules.choices.meant(&of.kind, text);
        let parts: Vec<&str> = if whole.is_some() { vec![text] } else { text.split([';', ',', '\n', '|']).map(str::trim).collect() };
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| rules.choices.meant(&of.kind, part).unwrap_or_else(|| part.to_owned()))
            .collect();
        match parts.as_slice() {
            [] => {}
            [one] => answers.set_text(field, one),
            several => answers.set(field, Answer::texts(several.to_vec())),
        }
    }

    /// A cell that holds a date, as a file has it. What can be read in one way only is taken.
    fn date(&self, column: &str, rules: &Rules<'_>, out: &mut Diagnostics) -> String {
        match sheet_date(self.text(column), rules.dates) {
            Ok(text) => text,
            Err((message, help)) => {
                self.report(rules, column, &message, &help, out);
                // Something that is no mistake stands in, so that this is said once.
                "2000-01-01".to_owned()
            }
        }
    }

    /// The column that a place of a file comes from.
    pub(super) fn origin(kind: ContentKind, text: &str, offset: u32) -> Option<&'static str> {
        let mut sources = Sources::default();
        let file = sources.add("content/row.yaml", text.to_owned());
        let tree = yaml::read(sources.file(file), file, Span::new(0, text.len()), &mut Diagnostics::new());
        let path = tree.map(|tree| path_at(&tree, offset).join(".")).unwrap_or_default();
        let fits = |known: &str| path == known || path.strip_prefix(known).is_some_and(|rest| rest.starts_with('.'));
        ORIGINS.iter().find(|(of, known, _)| *of == kind && fits(known)).map(|(_, _, column)| *column)
    }

    /// The cell of a column, and the column's name as it is written.
    pub(super) fn shown(&self, column: Option<&str>) -> (Span, Option<&str>) {
        match column {
            Some(column) => (self.place(column), self.columns.written(column)),
            None => (self.cells.span, None),
        }
    }
}
