//! The parts of a theme that are the same on every page (`templates/shared/*.html`): filled in once, before the first page.

use super::LARGEST_PAGE;
use super::limited::Limited;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Location;
use crate::theme::rule_table::THEME_RENDER;
use crate::theme::{Engine, RenderFailure};
use std::collections::BTreeMap;
use tera::{Context, Value};

/// Where a theme keeps them.
const FOLDER: &str = "shared";

/// Makes all parts and gives them to every template: `shared.top` is made from `shared/top.html`. A part is given what all pages
/// share and nothing of any page. One that cannot be made is reported and empty, so that no page is blamed for it. Returns what all
/// parts print.
pub fn share_parts(engine: &mut Engine, origin: Location, out: &mut Diagnostics) -> Vec<String> {
    let mut printed = Vec::new();
    let mut parts: BTreeMap<String, Value> = BTreeMap::new();
    for name in engine.names_in(FOLDER) {
        let mut part = Limited::new(LARGEST_PAGE);
        if let Err(failure) = engine.render(name, &Context::new(), origin, &mut part) {
            out.report(match failure {
                RenderFailure::Template(problem) => *problem,
                RenderFailure::Write => too_large(name, origin),
            });
            part.clear();
        }
        let stem = name.trim_start_matches(FOLDER).trim_matches('/').trim_end_matches(".html").replace('/', "_");
        let text = String::from_utf8_lossy(part.bytes()).into_owned();
        // What a template printed was escaped when it was printed.
        parts.insert(stem, Value::safe_string(&text));
        printed.push(text);
    }
    engine.share(FOLDER, &parts);
    printed
}

fn too_large(name: &str, origin: Location) -> Diagnostic {
    let message = format!("What the template `{name}` prints is larger than 8 MiB.");
    Diagnostic::new(&THEME_RENDER, origin, message).help("Look for an endless loop in it.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Sources, Span};

    #[test]
    fn a_part_is_made_once_and_printed_as_it_is() {
        let mut sources = Sources::default();
        let origin = Location { file: sources.add("content/site.yaml", String::new()), span: Span::default() };
        let template = "{% if shared is defined %}[{{ shared.top }}]{% else %}<b>{{ words }}</b>{% endif %}";
        let mut engine = Engine::from_template("shared/top.html", template, &mut sources);
        engine.share("words", "a < b");
        let mut out = Diagnostics::new();
        share_parts(&mut engine, origin, &mut out);
        assert!(out.is_empty());
        let mut page = Limited::new(1000);
        engine.render("shared/top.html", &Context::new(), origin, &mut page).unwrap();
        assert_eq!(page.bytes(), b"[<b>a &lt; b</b>]");
    }

    #[test]
    fn a_part_that_asks_for_a_page_is_told_at_its_words() {
        let mut sources = Sources::default();
        let origin = Location { file: sources.add("content/site.yaml", String::new()), span: Span::default() };
        let mut engine = Engine::from_template("shared/top.html", "{{ page.title }}", &mut sources);
        let mut out = Diagnostics::new();
        share_parts(&mut engine, origin, &mut out);
        let told: Vec<&str> = out.iter().map(|problem| sources.text_at(problem.at)).collect();
        assert_eq!(told, ["page"]);
    }
}
