//! Checks what messages refer to: each other, and the values they are given.

use super::messages::{Entrance, Entrances};
use super::required_messages::REQUIRED;
use super::rule_table::THEME_MESSAGE;
use super::wording::Messages;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::{FluentArgs, FluentError};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// What a message refers to, in every one of its variants.
#[derive(Default)]
struct References<'a> {
    values: Vec<&'a str>,
    messages: Vec<&'a str>,
    terms: Vec<&'a str>,
    functions: Vec<&'a str>,
}

/// Reports references to what is not there, values the program does not give, and messages that refer to themselves.
pub(super) fn check(messages: &Messages, entrances: &Entrances<'_>, out: &mut Diagnostics) {
    for (&id, entrance) in entrances {
        let Some(pattern) = messages.get_message(id).and_then(|message| message.value()) else { continue };
        let mut references = References::default();
        references.pattern(pattern);
        report_unknown(id, &references, messages, entrances, entrance, out);
        report_endless(id, pattern, messages, entrance, out);
    }
}

fn report_unknown(
    id: &str,
    references: &References<'_>,
    messages: &Messages,
    entrances: &Entrances<'_>,
    entrance: &Entrance<'_>,
    out: &mut Diagnostics,
) {
    for name in references.messages.iter().filter(|name| !messages.has_message(name)) {
        let message = format!("The message `{id}` refers to a message `{name}`, which is not there.");
        out.report(Diagnostic::new(&THEME_MESSAGE, within(entrance, name), message));
    }
    for name in &references.terms {
        let written = format!("-{name}");
        if !entrances.contains_key(written.as_str()) {
            let message = format!("The message `{id}` refers to `{written}`, which is not there.");
            out.report(Diagnostic::new(&THEME_MESSAGE, within(entrance, &written), message));
        }
    }
    for name in &references.functions {
        let message = format!("The message `{id}` uses a function `{name}`; messages have no functions here.");
        out.report(Diagnostic::new(&THEME_MESSAGE, within(entrance, name), message));
    }
    let Some((_, given)) = REQUIRED.iter().find(|(required, _)| *required == id) else { return };
    for name in references.values.iter().filter(|name| !given.contains(name)) {
        let message = format!("The message `{id}` uses `${name}`, which the program does not give it.");
        let help = if given.is_empty() {
            "Write it without values.".to_owned()
        } else {
            format!("It may use: {}.", given.iter().map(|value| format!("`${value}`")).collect::<Vec<_>>().join(", "))
        };
        out.report(Diagnostic::new(&THEME_MESSAGE, within(entrance, &format!("${name}")), message).help(help));
    }
}

fn report_endless(id: &str, pattern: &Pattern<&str>, messages: &Messages, entrance: &Entrance<'_>, out: &mut Diagnostics) {
    let mut problems = Vec::new();
    let _ = messages.format_pattern(pattern, Some(&FluentArgs::new()), &mut problems);
    let endless =
        |problem: &FluentError| matches!(problem, FluentError::ResolverError(ResolverError::Cyclic | ResolverError::TooManyPlaceables));
    if problems.iter().any(endless) {
        out.report(Diagnostic::new(
            &THEME_MESSAGE,
            entrance.at,
            format!("The message `{id}` refers to itself, by way of others or directly."),
        ));
    }
}

/// The place of `words` in a message; its id when they are not found as such.
fn within(entrance: &Entrance<'_>, words: &str) -> Location {
    let id_end = entrance.at.span.range().len();
    let found = entrance.text.get(id_end..).and_then(|rest| rest.find(words));
    found.map_or(entrance.at, |at| {
        let start = entrance.at.span.range().start + id_end + at;
        Location { file: entrance.at.file, span: Span::new(start, start + words.len()) }
    })
}

impl<'a> References<'a> {
    fn pattern(&mut self, pattern: &'a Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, .. } => self.functions.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.messages.push(id.name),
            InlineExpression::TermReference { id, .. } => self.terms.push(id.name),
            InlineExpression::VariableReference { id } => self.values.push(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::source::{Location, Sources, Span};
    use crate::theme::layers::ThemeText;
    use crate::theme::messages;
    use crate::theme::wording::{Argument, Wording};

    fn load(files: &[(&str, &str)]) -> (Wording, Vec<String>) {
        let mut sources = Sources::default();
        let file = sources.add("themes/default/theme.yaml", String::new());
        let texts: Vec<ThemeText> = files
            .iter()
            .enumerate()
            .map(|(layer, (name, text))| ThemeText {
                name: (*name).to_owned(),
                file: sources.add(&format!("themes/{layer}/messages/{name}"), (*text).to_owned()),
                text: (*text).to_owned(),
            })
            .collect();
        let mut out = Diagnostics::new();
        let wording = messages::load(&texts, &"cy".parse().unwrap(), Location { file, span: Span::default() }, &mut out);
        let told = out.iter().filter(|d| !d.message.contains("which the program needs"));
        let told = told.map(|d| format!("{}@{}", d.message, sources.text_at(d.at))).collect();
        (wording, told)
    }

    #[test]
    fn a_site_redefines_one_message_and_keeps_the_others() {
        let (wording, told) = load(&[("en.ftl", "a = A\nb = B\n"), ("en.ftl", "b = Ours\n"), ("cy.ftl", "a = Â\n")]);
        assert_eq!((wording.plain("a"), wording.plain("b")), ("Â".to_owned(), "Ours".to_owned()));
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn every_mistake_is_told_at_its_place() {
        let text = "title_plan = The plan of { $organisation }\na = { nothing } and { -brand }\nc = { c }\nb = {\n\nd = NUMBER\nd = { NUMBER(1) }\n";
        let (_, told) = load(&[("en.ftl", text)]);
        let mut places: Vec<&str> = told.iter().filter_map(|line| line.rsplit('@').next()).collect();
        places.sort_unstable();
        assert_eq!(places, ["$organisation", "-brand", "=", "NUMBER", "c", "d", "nothing"], "{told:#?}");
    }

    #[test]
    fn plural_forms_follow_the_language_of_the_message() {
        let (wording, _) = load(&[("cy.ftl", "n = { $count ->\n [two] dau\n *[other] llawer\n }\n")]);
        assert_eq!(wording.with("n", &[("count", Argument::Count(2))]), "dau");
    }

    #[test]
    fn deep_nesting_is_refused_before_it_is_read() {
        let text = format!("a = {}", "{".repeat(100_000));
        let (_, told) = load(&[("en.ftl", &text)]);
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn every_required_message_that_is_missing_is_named() {
        let mut sources = Sources::default();
        let file = sources.add("themes/default/theme.yaml", String::new());
        let mut out = Diagnostics::new();
        let _ = messages::load(&[], &messages::english(), Location { file, span: Span::default() }, &mut out);
        assert_eq!(out.iter().count(), super::REQUIRED.len());
    }
}
