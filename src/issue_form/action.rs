//! One more action in a plan's own text: nothing else of it changes, not a comment, not a line end.

use super::FormKind;
use crate::compose::{Answer, Answers, complete_part, facts, in_quotes, write_part};
use crate::diagnostic::Diagnostics;
use crate::fields::Table;
use crate::model::ContentKind;
use crate::source::{SourceFile, Sources};
use crate::yaml::{self, Node, NodeKind};

/// The plan's text with the action at the end of its list, and the action's number. `None` when the plan is written in a way that cannot be
/// added to for certain.
pub(super) fn insert(plan: &SourceFile, mut action: Answers, taken: &[String]) -> Option<(String, usize)> {
    let before = tree(&plan.path, &plan.text)?;
    let list = list_of(&before)?;
    let NodeKind::List(items) = &list.kind else { return None };
    for table in FormKind::Action.tables() {
        // The id that was made before the plan was known may be another action's.
        action.remove("id");
        complete_part(&mut action, table, &mut taken.to_vec());
        action.0.sort_by_key(|(name, _)| table.fields.iter().position(|field| field.name == name));
    }
    let (at, new) = match plan.text.get(list.span.range())?.chars().next()? {
        '[' => in_brackets(&plan.text, list, items.last(), &action)?,
        '-' => on_its_own_lines(&plan.text, list, items.last()?, &action)?,
        _ => return None,
    };
    let text = format!("{}{new}{}", plan.text.get(..at)?, plan.text.get(at..)?);
    says_the_same(&before, &tree(&plan.path, &text)?, &action).then_some((text, items.len() + 1))
}

fn tree(path: &str, text: &str) -> Option<Node> {
    let mut sources = Sources::default();
    let file = sources.add(path, text.to_owned());
    let mut out = Diagnostics::new();
    yaml::read(sources.file(file), file, facts(path, text), &mut out).filter(|_| !out.has_errors())
}

fn list_of(plan: &Node) -> Option<&Node> {
    let NodeKind::Map(entries) = &plan.kind else { return None };
    entries.iter().find(|entry| entry.key == "actions").map(|entry| &entry.value)
}

/// Below the last action, with its dash in the same column.
fn on_its_own_lines(text: &str, list: &Node, item: &Node, action: &Answers) -> Option<(usize, String)> {
    let start = list.span.start as usize;
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let before_dash = text.get(line_start..start)?;
    let column = before_dash.chars().all(|c| c == ' ').then_some(before_dash.len())?;
    let written = text.get(..item.span.end as usize)?.trim_end();
    let rest = text.get(written.len()..)?;
    let line_end = rest.find('\n');
    let at = written.len() + line_end.map_or(rest.len(), |newline| newline + 1);
    let new = write_part(action, tables(), column);
    let crlf = line_end.is_some_and(|newline| rest.get(..newline).is_some_and(|line| line.ends_with('\r')));
    let new = if crlf { new.replace('\n', "\r\n") } else { new };
    Some((at, if line_end.is_none() { format!("\n{new}") } else { new }))
}

/// Behind the last action, or between the brackets when there is none.
fn in_brackets(text: &str, list: &Node, item: Option<&Node>, action: &Answers) -> Option<(usize, String)> {
    let new = one_line(&Answer::Group(action.clone()));
    if let Some(end) = item.map(|item| item.span.end) {
        return Some((end as usize, format!(", {new}")));
    }
    let at = (list.span.end as usize).checked_sub(1)?;
    text.get(at..).is_some_and(|rest| rest.starts_with(']')).then_some((at, new))
}

fn one_line(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => in_quotes(text),
        Answer::List(items) => format!("[{}]", items.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Answer::Group(answers) => {
            let pairs = answers.0.iter().map(|(name, answer)| format!("{name}: {}", one_line(answer)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Whether the plan says what it said, and the action at the end of it.
fn says_the_same(before: &Node, after: &Node, action: &Answers) -> bool {
    let (Some(Answer::Group(mut expected)), Some(Answer::Group(found))) = (Answer::of(before), Answer::of(after)) else { return false };
    let mut actions = match expected.get("actions") {
        Some(Answer::List(items)) => items.clone(),
        _ => Vec::new(),
    };
    let found_last = match found.get("actions") {
        Some(Answer::List(items)) => items.last().cloned(),
        _ => None,
    };
    let Some(Answer::Group(last)) = found_last else { return false };
    let same = last.0.len() == action.0.len() && action.0.iter().all(|(name, answer)| last.get(name) == Some(answer));
    actions.push(Answer::Group(last));
    expected.set("actions", Answer::List(actions));
    same && expected == found
}

/// The table of an action, as long as the program lives.
fn tables() -> &'static [&'static Table] {
    let all = crate::read::tables(ContentKind::Plan);
    let actions = all.iter().flat_map(|table| table.fields).find(|field| field.name == "actions");
    match actions.map(|field| &field.kind) {
        Some(crate::fields::Kind::List(crate::fields::Kind::Record(table))) => std::slice::from_ref(table),
        _ => &[],
    }
}
