//! Gives the engine its templates, and reports every problem it has with them.
//!
//! The engine stops at the first mistake. So where there is one, each template is tried alone first, and then all together, leaving out
//! what was reported, until nothing new comes.

use super::layers::ThemeText;
use super::rule_table::{THEME_MISSING_TEMPLATE, THEME_SYNTAX};
use super::template_problem::{Templates, at_place, beginning, from_account, quoted_after};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use std::collections::BTreeSet;
use tera::{ErrorKind, Tera};

/// Adds all templates to `tera`; none when there is a problem with any of them.
pub(super) fn load(mut tera: Tera, prefixes: &[String], templates: &Templates, origin: Location, out: &mut Diagnostics) -> Option<Tera> {
    if tera.set_fallback_prefixes(prefixes.iter().cloned()).is_err() {
        return None;
    }
    if tera.add_raw_templates(templates.iter().map(|(name, template)| (name, &template.text))).is_ok() {
        return Some(tera);
    }
    let readable = templates.iter().filter(|(name, template)| reads_alone(name, template, templates, out)).count();
    if readable < templates.len() {
        // Together they would only raise complaints about the ones that are already reported.
        return None;
    }
    let mut left_out = BTreeSet::new();
    // Each round leaves out at least one template, so there can be no more rounds than templates.
    for _ in 0..=templates.len() {
        let all = templates.iter().filter(|(name, _)| !left_out.contains(name.as_str()));
        let Err(error) = tera.add_raw_templates(all.map(|(name, template)| (name, &template.text))) else {
            return left_out.is_empty().then_some(tera);
        };
        let name = report(error.kind(), templates, &left_out, origin, out)?;
        if !left_out.insert(name) {
            return None;
        }
    }
    None
}

/// Whether a template can be read at all.
fn reads_alone(name: &str, template: &ThemeText, templates: &Templates, out: &mut Diagnostics) -> bool {
    let Err(error) = Tera::default().add_raw_template(name, &template.text) else { return true };
    if let ErrorKind::SyntaxError(report) = error.kind() {
        out.report(at_place(&THEME_SYNTAX, report, templates, beginning(template.file)));
        return false;
    }
    // Anything else is about other templates, which are not here yet.
    true
}

/// Reports a problem between templates. Gives the template to go on without, or none when all that can be said is said.
fn report(kind: &ErrorKind, templates: &Templates, left_out: &BTreeSet<String>, origin: Location, out: &mut Diagnostics) -> Option<String> {
    let gone = |name: &str| left_out.iter().any(|full| full == name || full.ends_with(&format!("/{name}")));
    let start = |name: &str| templates.get(name).map_or(origin, |template| beginning(template.file));
    match kind {
        ErrorKind::MissingParent { current, parent } => {
            if !gone(parent) {
                let at = templates.get(current).and_then(|template| quoted_after(template, &["extends"], parent));
                let message = format!("There is no template `{parent}`, which this one extends.");
                let help = format!("Write `templates/{parent}`, or mend the name.");
                out.report(Diagnostic::new(&THEME_MISSING_TEMPLATE, at.unwrap_or_else(|| start(current)), message).help(help));
            }
            Some(current.clone())
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let message = format!("Templates extend each other in a circle: `{}`.", chain(tpl, inheritance_chain));
            let help = "To build on the template of the same name one layer down, extend it by its full name: `themes/default/NAME.html`.";
            out.report(Diagnostic::new(&THEME_SYNTAX, start(tpl), message).help(help));
            Some(tpl.clone())
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let message = format!("Templates include each other in a circle: `{}`.", include_chain.join("`, which includes `"));
            out.report(Diagnostic::new(&THEME_SYNTAX, start(tpl), message));
            Some(tpl.clone())
        }
        ErrorKind::Msg(said) if said.starts_with("Component `") => {
            out.report(repeated_component(said, templates, origin));
            None
        }
        ErrorKind::Msg(account) => {
            let found = from_account(account, templates);
            if found.is_empty() {
                out.report(Diagnostic::new(&THEME_SYNTAX, origin, format!("The templates cannot be used: {account}.")));
            }
            found
                .into_iter()
                .filter(|diagnostic| !gone(diagnostic.message.split('`').nth(1).unwrap_or("")))
                .for_each(|diagnostic| out.report(diagnostic));
            None
        }
        other => {
            out.report(Diagnostic::new(&THEME_SYNTAX, origin, format!("The templates cannot be used: {other}.")));
            None
        }
    }
}

fn chain(first: &str, rest: &[String]) -> String {
    std::iter::once(first).chain(rest.iter().map(String::as_str)).collect::<Vec<_>>().join("`, which extends `")
}

/// The engine names the component and the two templates between backticks; this points to the second.
fn repeated_component(said: &str, templates: &Templates, origin: Location) -> Diagnostic {
    let mut names = said.split('`').skip(1).step_by(2);
    let (component, first, second) = (names.next().unwrap_or(""), names.next().unwrap_or(""), names.next().unwrap_or(""));
    let place = |name: &str| {
        let template = templates.get(name)?;
        let at = template.text.find(&format!("component {component}("))? + "component ".len();
        Some(Location { file: template.file, span: Span::new(at, at + component.len()) })
    };
    let message = format!("The component `{component}` is written twice in this theme.");
    let diagnostic = Diagnostic::new(&THEME_SYNTAX, place(second).unwrap_or(origin), message).help("Give one of them another name.");
    match place(first) {
        Some(first) => diagnostic.other(first, "also written here"),
        None => diagnostic,
    }
}
