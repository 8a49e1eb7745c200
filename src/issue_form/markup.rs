//! A form as the host's YAML.

use super::{Form, Input, Question};
use crate::compose::{Answer, Answers, Choice, write_group};
use crate::fields::{Field, Kind, Need, Table};

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, need: Need::Optional, kind, summary: "", example: "" }
}

const fn table(fields: &'static [Field]) -> Table {
    Table { record: "a form", fields, elsewhere: &[] }
}

/// The order of keys, and which of them are yes or no.
const FORM: Table = table(&[
    field("name", Kind::Text),
    field("description", Kind::Text),
    field("title", Kind::Text),
    field("body", Kind::List(&Kind::Record(&ITEM))),
]);
const ITEM: Table = table(&[
    field("type", Kind::Text),
    field("id", Kind::Text),
    field("attributes", Kind::Record(&ATTRIBUTES)),
    field("validations", Kind::Record(&VALIDATIONS)),
]);
const ATTRIBUTES: Table = table(&[
    field("label", Kind::Text),
    field("description", Kind::Text),
    field("placeholder", Kind::Text),
    field("multiple", Kind::YesNo),
    field("options", Kind::List(&Kind::Text)),
    field("value", Kind::Text),
]);
const VALIDATIONS: Table = table(&[field("required", Kind::YesNo)]);
const CONFIG: Table = table(&[field("blank_issues_enabled", Kind::YesNo), field("contact_links", Kind::Text)]);

/// The text of a form's file.
#[must_use]
pub fn markup(form: &Form) -> String {
    let mut body =
        vec![Answer::Group(group(&[("type", text("markdown")), ("attributes", Answer::Group(group(&[("value", text(&form.intro))])))]))];
    body.extend(form.questions.iter().map(item));
    let whole = group(&[
        ("name", text(&form.name)),
        ("description", text(&form.description)),
        ("title", text(&format!("{}: ", form.kind.word()))),
        ("body", Answer::List(body)),
    ]);
    format!("# Made by “ccqm issue-forms” from the fields and the scheme; do not edit.\n{}", write_group(&whole, &[&FORM]))
}

/// The text of `config.yml`: other letters are welcome too. `links` are further places to go: name, address, what is there.
#[must_use]
pub fn config(links: &[(&str, &str, &str)]) -> String {
    let links =
        links.iter().map(|(name, url, about)| Answer::Group(group(&[("name", text(name)), ("url", text(url)), ("about", text(about))])));
    let mut whole = group(&[("blank_issues_enabled", text("true"))]);
    let links: Vec<Answer> = links.collect();
    if !links.is_empty() {
        whole.set("contact_links", Answer::List(links));
    }
    format!("# Made by “ccqm issue-forms”; do not edit.\n{}", write_group(&whole, &[&CONFIG]))
}

fn item(question: &Question) -> Answer {
    let mut attributes = group(&[("label", text(&question.label))]);
    attributes.set_text("description", &question.help);
    let (kind, required) = match &question.input {
        Input::Line => ("input", question.required),
        Input::Text => ("textarea", question.required),
        Input::One(choices) | Input::Many(choices) => {
            if matches!(question.input, Input::Many(_)) {
                attributes.set_text("multiple", "true");
            }
            attributes.set("options", Answer::texts(choices.iter().map(|choice| offered(choice, choices))));
            ("dropdown", question.required)
        }
        Input::Tick(words) => {
            attributes.set("options", Answer::List(vec![Answer::Group(group(&[("label", text(words))]))]));
            ("checkboxes", false)
        }
    };
    if matches!(question.input, Input::Line | Input::Text) {
        attributes.set_text("placeholder", &question.example);
    }
    let mut item = group(&[("type", text(kind)), ("id", text(&question.id)), ("attributes", Answer::Group(attributes))]);
    if kind != "checkboxes" {
        item.set("validations", Answer::Group(group(&[("required", text(if required { "true" } else { "false" }))])));
    }
    Answer::Group(item)
}

/// How a choice is offered: by name, or by id where the name is another's too or is one that hosts keep for themselves.
fn offered(choice: &Choice, all: &[Choice]) -> String {
    let twice = all.iter().filter(|other| other.name == choice.name).count() > 1;
    let kept = choice.name.eq_ignore_ascii_case("none") || choice.name.trim().is_empty();
    if twice || kept { choice.id.clone() } else { choice.name.clone() }
}

fn text(text: &str) -> Answer {
    Answer::text(text)
}

fn group(pairs: &[(&str, Answer)]) -> Answers {
    Answers(pairs.iter().map(|(name, answer)| ((*name).to_owned(), answer.clone())).collect())
}
