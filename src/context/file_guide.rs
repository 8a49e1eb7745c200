//! A kind of file as the person who fills it in needs it: its fields, and the rules it has to keep. Part `<kind>-file` of a free page.

use super::facet_value::Facet;
use super::rule::RuleLink;
use crate::diagnostic::{Rule, Scope};
use crate::fields::{Field, Kind, Need, Table};
use crate::model::{ContentKind, Scheme};
use crate::read::tables;
use serde::Serialize;

/// The fields of a kind of file, and every rule that concerns it.
#[derive(Clone, Debug, Serialize)]
pub struct FileGuide {
    /// `organisation`, `pledge`, `plan`, `update`, `evaluation`, `evidence`, `entry`, `page`, `scheme` or `site`; the theme has its words.
    pub kind: &'static str,
    /// Where such a file lies, by example.
    pub path: String,
    /// Its fields, then those of each group inside them; for documents, those that every document may have come last.
    pub tables: Vec<FieldTable>,
    /// Rules about this kind of file, by name.
    pub rules: Vec<RuleLink>,
    /// Rules about every file, by name.
    pub rules_of_any_file: Vec<RuleLink>,
}

/// The fields of one record.
#[derive(Clone, Debug, Serialize)]
pub struct FieldTable {
    /// Its own part of an anchor, such as `action`. No other table of the same file has it.
    pub id: String,
    /// What the record is, with its article: `an action`.
    pub record: &'static str,
    /// The field that holds such records; empty for fields at the top of the file.
    pub inside: &'static str,
    /// Its fields, in the order people should write them.
    pub fields: Vec<FieldView>,
}

/// One field.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Its key.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it means.
    pub summary: &'static str,
    /// An example of its value.
    pub example: &'static str,
    /// What it may hold.
    pub holds: HoldsView,
}

/// What a field may hold. `form` names the sentence that says it; the theme has its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HoldsView {
    /// `text`, `date`, `when`, `month`, `count`, `number`, `yes-no`, `language`, `own-id`, `id`, `file-name`, `promise`, `choice`, `ids`,
    /// `group` or `groups-by-id`.
    pub form: &'static str,
    /// Whether it is a list of these.
    pub list: bool,
    /// For `id`, `ids` and `groups-by-id`, what is named: `an area`. For `group` and `groups-by-id`, also see `table`.
    pub of: &'static str,
    /// The page that lists what may be named, where the site has one.
    pub url: String,
    /// For `choice`, the words to choose from; for `ids`, the words that may stand instead.
    pub words: Vec<&'static str>,
    /// For `group` and `groups-by-id`, the `id` of the table with the fields of such a group.
    pub table: String,
}

impl FileGuide {
    pub(crate) fn new(kind: ContentKind, scheme: &Scheme, rules: &[&'static Rule], rules_page: Option<&str>) -> Self {
        let links = |wanted: &dyn Fn(&Rule) -> bool| {
            rules.iter().filter(|rule| wanted(rule)).map(|rule| RuleLink::new(rule, rules_page)).collect::<Vec<_>>()
        };
        let of_any = |rule: &Rule| matches!(rule.scope, Scope::AnyContent);
        Self {
            kind: kind.word(),
            path: kind.path("your-organisation", example_name(kind)),
            tables: field_tables(kind, scheme),
            rules: links(&|rule| rule.scope.concerns(kind) && !of_any(rule)),
            rules_of_any_file: links(&of_any),
        }
    }
}

/// A name that a file of this kind may have.
fn example_name(kind: ContentKind) -> &'static str {
    match kind {
        ContentKind::Update | ContentKind::Evaluation => "2026-10",
        ContentKind::Evidence => "autumn-survey",
        ContentKind::Page => "about",
        _ => "2026",
    }
}

/// A table that is to be shown, and where it was met.
struct Met {
    table: &'static Table,
    inside: &'static str,
    id: String,
}

/// The tables at the top of a file, each followed by those inside it; each once.
fn field_tables(kind: ContentKind, scheme: &Scheme) -> Vec<FieldTable> {
    let mut met: Vec<Met> = Vec::new();
    for table in tables(kind) {
        meet(&mut met, table, "");
    }
    let view = |found: &Met| FieldTable {
        id: found.id.clone(),
        record: found.table.record,
        inside: found.inside,
        fields: found.table.fields.iter().map(|field| FieldView::new(field, &met, scheme)).collect(),
    };
    met.iter().map(view).collect()
}

fn meet(met: &mut Vec<Met>, table: &'static Table, inside: &'static str) {
    if met.iter().any(|found| std::ptr::eq(found.table, table)) {
        return;
    }
    let words = table.record.split_once(' ').filter(|(article, _)| matches!(*article, "a" | "an" | "the"));
    let own = words.map_or(table.record, |(_, rest)| rest).replace(' ', "-");
    let taken = met.iter().any(|found| found.id == own);
    let id = if taken { format!("{own}-{}", met.len() + 1) } else { own };
    met.push(Met { table, inside, id });
    for field in table.fields {
        if let Some(inner) = inner_table(field.kind) {
            meet(met, inner, field.name);
        }
    }
}

fn inner_table(kind: Kind) -> Option<&'static Table> {
    match kind {
        Kind::Record(table) | Kind::MapById(_, table) => Some(table),
        Kind::List(kind) => inner_table(*kind),
        _ => None,
    }
}

impl FieldView {
    fn new(field: &'static Field, met: &[Met], scheme: &Scheme) -> Self {
        let required = field.need == Need::Required;
        let mut holds = HoldsView::new(field.kind, met, scheme);
        if field.name == "id" {
            // An id that the record gives itself, not one that names another.
            holds = HoldsView { form: "own-id", ..HoldsView::default() };
        }
        Self { name: field.name, required, summary: field.summary, example: field.example, holds }
    }
}

impl HoldsView {
    fn new(kind: Kind, met: &[Met], scheme: &Scheme) -> Self {
        let plain = |form| Self { form, ..Self::default() };
        let table_id = |table: &'static Table| met.iter().find(|found| std::ptr::eq(found.table, table)).map(|found| found.id.clone());
        match kind {
            Kind::Text => plain("text"),
            Kind::Date => plain("date"),
            Kind::When => plain("when"),
            Kind::MonthOfYear => plain("month"),
            Kind::Count => plain("count"),
            Kind::Number => plain("number"),
            Kind::YesNo => plain("yes-no"),
            Kind::Language => plain("language"),
            Kind::CommitmentRef => plain("promise"),
            Kind::Id("a document") => plain("file-name"),
            Kind::Id(of) => Self { of, url: facet_page(of, scheme), ..plain("id") },
            Kind::Choice(words) => Self { words: words.to_vec(), ..plain("choice") },
            Kind::IdsOr(of, words) => Self { of, url: facet_page(of, scheme), words: words.to_vec(), ..plain("ids") },
            Kind::List(kind) => Self { list: true, ..Self::new(*kind, met, scheme) },
            Kind::MapToChoice(of, words) => Self { of, words: words.to_vec(), ..plain("choices-by-name") },
            Kind::Record(table) => Self { of: table.record, table: table_id(table).unwrap_or_default(), ..plain("group") },
            Kind::MapById(of, table) => {
                Self { of, url: facet_page(of, scheme), table: table_id(table).unwrap_or_default(), ..plain("groups-by-id") }
            }
        }
    }
}

/// The page of the site that lists what an id may name; empty when there is none.
fn facet_page(of: &str, scheme: &Scheme) -> String {
    let facet = match of {
        "an area" => Facet::Areas,
        "a level" => Facet::Levels,
        "a phase" => Facet::Phases,
        "a sector" => Facet::Sectors,
        "a step" => Facet::Steps,
        "a ward" => Facet::Wards,
        _ => return String::new(),
    };
    if Facet::shown(scheme).contains(&facet) { facet.address() } else { String::new() }
}
