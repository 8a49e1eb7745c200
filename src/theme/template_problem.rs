//! Turns what the template engine says into diagnostics with a place in a template.

use super::layers::ThemeText;
use super::messages::lower_first;
use super::rule_table::{THEME_MISSING_TEMPLATE, THEME_SYNTAX};
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::{FileId, Location, Span};
use std::collections::BTreeMap;
use tera::ReportError;

/// Templates by the full name the engine knows them by.
pub(super) type Templates = BTreeMap<String, ThemeText>;

/// A list of names longer than this helps nobody.
const MOST_NAMES: usize = 12;

/// A problem that the engine found at a place: while reading a template, or while filling it in.
pub(super) fn at_place(rule: &'static Rule, report: &ReportError, templates: &Templates, otherwise: Location) -> Diagnostic {
    let at = templates.get(report.filename()).map_or(otherwise, |template| {
        let end = template.text.len();
        let range = &report.span().range;
        Location { file: template.file, span: Span::new(range.start.min(end), range.end.min(end)) }
    });
    explained(rule, at, report.message())
}

/// A sentence of the engine's, with the nearest name where it lists the names there are.
fn explained(rule: &'static Rule, at: Location, said: &str) -> Diagnostic {
    let (problem, names) = [" Available fields: ", " Available variables: "]
        .iter()
        .find_map(|mark| said.split_once(mark))
        .map_or((said, Vec::new()), |(problem, names)| (problem, names.split(", ").collect()));
    let diagnostic = Diagnostic::new(rule, at, format!("The template cannot be used here: {}.", lower_first(problem)));
    let wrong = problem.split('`').nth(1).unwrap_or("");
    let nearest = names.iter().map(|name| (strsim::damerau_levenshtein(wrong, name), *name)).min();
    match nearest {
        Some((distance, name)) if distance <= 3 && distance < wrong.chars().count() => diagnostic.help(format!("Did you mean `{name}`?")),
        _ if names.is_empty() || names.len() > MOST_NAMES => diagnostic,
        _ => diagnostic.help(format!("There are: `{}`.", names.join("`, `"))),
    }
}

/// The problems in the engine's account of names that nothing has, one for each: it comes as text with `--> template:line:column`.
pub(super) fn from_account(account: &str, templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut message = None;
    for line in account.lines() {
        if let Some(said) = line.strip_prefix("error: ") {
            message = Some(said);
        } else if let (Some(said), Some((_, place))) = (message, line.split_once("--> ")) {
            let underlined = marked(account, place);
            if let Some(at) = locate(place, underlined, templates) {
                found.push(unknown_name(said, at));
            }
            message = None;
        }
    }
    found
}

fn unknown_name(said: &str, at: Location) -> Diagnostic {
    let name = said.split('`').nth(1).unwrap_or("");
    if said.starts_with("Unknown template") {
        let message = format!("There is no template `{name}`, which this one includes.");
        return Diagnostic::new(&THEME_MISSING_TEMPLATE, at, message).help(format!("Write `templates/{name}`, or mend the name."));
    }
    let diagnostic = Diagnostic::new(&THEME_SYNTAX, at, format!("The template cannot be used: {}.", lower_first(said)));
    if said.starts_with("Unknown function") {
        return diagnostic.help("Templates have one function of this program's: `text(id=\"…\")`, which prints a message.");
    }
    diagnostic
}

/// How many characters the engine has underlined at `place`.
fn marked(account: &str, place: &str) -> usize {
    let after = account.split_once(place).map_or("", |(_, after)| after);
    let line = after.lines().find(|line| line.trim_start().starts_with('|') && line.ends_with('^'));
    line.map_or(1, |line| line.chars().filter(|&letter| letter == '^').count())
}

fn locate(place: &str, width: usize, templates: &Templates) -> Option<Location> {
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.trim().parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let template = templates.get(parts.next()?)?;
    let start: usize = template.text.split('\n').take(line.checked_sub(1)?).map(|line| line.len() + 1).sum();
    let rest = template.text.get(start..)?;
    let before: usize = rest.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
    let words: usize = rest.get(before..)?.chars().take(width).take_while(|&letter| letter != '\n').map(char::len_utf8).sum();
    Some(Location { file: template.file, span: Span::new(start + before, start + before + words) })
}

/// The place of a name between quotation marks after one of `keywords`, quotation marks included.
pub(super) fn quoted_after(template: &ThemeText, keywords: &[&str], name: &str) -> Option<Location> {
    let text = template.text.as_str();
    ["\"", "'", "`"].iter().find_map(|quote| {
        let written = format!("{quote}{name}{quote}");
        text.match_indices(&written)
            .find(|(at, _)| text.get(..*at).is_some_and(|before| keywords.iter().any(|word| before.trim_end().ends_with(word))))
            .map(|(at, words)| Location { file: template.file, span: Span::new(at, at + words.len()) })
    })
}

/// The beginning of a template.
pub(super) fn beginning(file: FileId) -> Location {
    Location { file, span: Span::default() }
}
