//! The parts of a theme that are the same on every page (`templates/shared/*.html`) or wherever an organisation is shown
//! (`templates/each-organisation/*.html`): filled in once, before the first page.

use super::LARGEST_PAGE;
use super::limited::Limited;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Span};
use crate::theme::rule_table::THEME_RENDER;
use crate::theme::{Engine, RenderFailure};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tera::{Context, Value};

/// Where a theme keeps them.
const FOLDER: &str = "shared";

/// Makes all parts and gives them to every template: `shared.top` is made from `shared/top.html`. A part is given what all pages
/// share and nothing of any page. One that cannot be made is reported and empty, so that no page is blamed for it. Returns what all
/// parts print.
pub fn share_parts(engine: &mut Engine, origin: Location, out: &mut Diagnostics) -> Vec<String> {
    let parts = EachParts::new(engine, FOLDER, origin);
    let made = parts.make(&Context::new());
    parts.report(out);
    engine.share(FOLDER, &made);
    made.as_map().into_iter().flat_map(|parts| parts.values()).filter_map(|part| part.as_str().map(str::to_owned)).collect()
}

/// Parts that are the same on many pages, made from all templates in a folder.
#[derive(Debug)]
pub struct EachParts<'e> {
    engine: &'e Engine,
    /// What the part is called, and its template.
    templates: Vec<(String, &'e str)>,
    origin: Location,
    /// Why parts could not be made: the same mistake once.
    problems: Mutex<BTreeMap<(FileId, Span, String), Diagnostic>>,
}

impl<'e> EachParts<'e> {
    /// The templates in a folder. Problems that are in no template are shown at `origin`.
    #[must_use]
    pub fn new(engine: &'e Engine, folder: &str, origin: Location) -> Self {
        let stem = |name: &str| name.trim_start_matches(folder).trim_matches('/').trim_end_matches(".html").replace('/', "_");
        let templates = engine.names_in(folder).into_iter().map(|name| (stem(name), name)).collect();
        Self { engine, templates, origin, problems: Mutex::default() }
    }

    /// Makes all parts for what they are given beside what all pages share. One that cannot be made is empty.
    #[must_use]
    pub fn make(&self, given: &Context) -> Value {
        let mut part = Limited::new(LARGEST_PAGE);
        let make = |(stem, name): &(String, &str)| {
            part.clear();
            if let Err(failure) = self.engine.render(name, Cow::Borrowed(given), self.origin, &mut part) {
                self.note(match failure {
                    RenderFailure::Template(problem) => *problem,
                    RenderFailure::Write => too_large(name, self.origin),
                });
                part.clear();
            }
            // What a template printed was escaped when it was printed.
            (stem.clone(), Value::safe_string(&String::from_utf8_lossy(part.bytes())))
        };
        self.templates.iter().map(make).collect::<BTreeMap<String, Value>>().into()
    }

    /// Reports why parts could not be made.
    pub fn report(self, out: &mut Diagnostics) {
        let problems = self.problems.into_inner().unwrap_or_else(PoisonError::into_inner);
        for problem in problems.into_values() {
            out.report(problem);
        }
    }

    fn note(&self, problem: Diagnostic) {
        let key = (problem.at.file, problem.at.span, problem.message.clone());
        self.problems.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(problem);
    }
}

fn too_large(name: &str, origin: Location) -> Diagnostic {
    let message = format!("What the template `{name}` prints is larger than 8 MiB.");
    Diagnostic::new(&THEME_RENDER, origin, message).help("Look for an endless loop in it.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

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
        engine.render("shared/top.html", Cow::Owned(Context::new()), origin, &mut page).unwrap();
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
