//! The template engine: reads the templates of all layers and fills them in.
//!
//! What a template can reach is its context, the globals and one function of ours, `text(id=…, …)`. Nothing it calls reads files,
//! the network, the clock or the environment.

use super::globals::Globals;
use super::layers::{Layer, ThemeText};
use super::rule_table::{THEME_MISSING_TEMPLATE, THEME_RENDER};
use super::safety;
use super::template_load::load;
use super::template_problem::{Templates, at_place};
use super::text_function::text_function;
use super::theme_files::{Part, part, read_text};
use super::wording::Wording;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Sources, Span};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::Arc;
use tera::{Context, ErrorKind, Tera, Value};

/// The templates that the program fills in itself, and the frame around them.
const REQUIRED: &[&str] = &[
    "base.html",
    "home.html",
    "organisations.html",
    "accredited.html",
    "organisation.html",
    "plan.html",
    "update.html",
    "evidence.html",
    "updates.html",
    "month.html",
    "facet.html",
    "facets.html",
    "page.html",
    "not-found.html",
    "redirect.html",
    "submit.html",
    "submit-form.html",
];

/// Templates of all layers, ready to be filled in.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
    globals: Globals,
    templates: Templates,
    /// How names begin in each layer, the layer that wins first.
    prefixes: Vec<String>,
}

/// Why a page could not be made.
#[derive(Debug)]
pub enum RenderFailure {
    /// The template asks for something that is not there; says where.
    Template(Box<Diagnostic>),
    /// The page could not be written to its place.
    Write,
}

impl Engine {
    /// Reads all templates. None when they cannot be used; says why, for all of them.
    pub(super) fn load(
        layers: &[Layer],
        wording: &Arc<Wording>,
        origin: Location,
        sources: &mut Sources,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let templates = gather(layers, sources, out);
        for template in templates.values() {
            safety::check(template, out);
        }
        let mut tera = Tera::default();
        tera.set_escape_fn(escape);
        tera.register_function("text", text_function(Arc::clone(wording)));
        // The check of templates reports any use of it. As a second line it does nothing here, so what it is given is still escaped.
        tera.register_filter("safe", |value: Value, _: tera::Kwargs, _: &tera::State| value);
        let mut globals = Globals::new();
        globals.insert("t", Value::from_serializable(wording.plain_messages()));
        let prefixes: Vec<String> = layers.iter().map(|layer| layer.prefix.clone()).collect();
        let tera = load(tera, &prefixes, &templates, origin, out);
        let engine = tera.map(|tera| Self { tera, globals, templates: templates.clone(), prefixes: prefixes.clone() });
        let missing = REQUIRED.iter().filter(|name| !prefixes.iter().any(|prefix| templates.contains_key(&format!("{prefix}{name}"))));
        for name in missing {
            let message = format!("The theme has no template `{name}`.");
            out.report(Diagnostic::new(&THEME_MISSING_TEMPLATE, origin, message).help(format!("Write `templates/{name}`.")));
        }
        engine
    }

    /// An engine with one template and no messages, for tests of what uses it.
    #[cfg(test)]
    #[must_use]
    pub(crate) fn from_template(name: &str, text: &str, sources: &mut Sources) -> Self {
        let prefix = "themes/default/".to_owned();
        let file = sources.add(&format!("{prefix}templates/{name}"), text.to_owned());
        let mut tera = Tera::default();
        tera.set_fallback_prefixes([prefix.clone()]).unwrap();
        tera.add_raw_template(&format!("{prefix}{name}"), text).unwrap();
        let template = ThemeText { name: name.to_owned(), file, text: text.to_owned() };
        Self { tera, globals: Globals::new(), templates: Templates::from([(format!("{prefix}{name}"), template)]), prefixes: vec![prefix] }
    }

    /// Gives every template a value under `name`. Made once, it is shared by all pages.
    pub fn share<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.globals.insert(name, Value::from_serializable(value));
    }

    /// The templates in a folder, by name, those of all layers.
    pub(crate) fn names_in(&self, folder: &str) -> BTreeSet<&str> {
        let name = |full: &'_ str| self.prefixes.iter().find_map(|prefix| full.strip_prefix(prefix.as_str()).map(str::len));
        let names = self.templates.keys().filter_map(|full| name(full).and_then(|length| full.get(full.len() - length..)));
        names.filter(|name| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))).collect()
    }

    /// Fills in a template.
    ///
    /// # Errors
    /// When the template asks for something that is not there, or `page` takes no more.
    pub fn render(&self, template: &str, given: Cow<'_, Context>, origin: Location, page: impl Write) -> Result<(), RenderFailure> {
        self.tera.render_to(template, &self.globals.with(given), page).map_err(|error| match error.kind() {
            ErrorKind::Io(_) => RenderFailure::Write,
            ErrorKind::RenderingError(report) => {
                RenderFailure::Template(Box::new(at_place(&THEME_RENDER, report, &self.templates, self.place_of(template, origin))))
            }
            _ => {
                let message = format!("The template `{template}` cannot be filled in: {error}.");
                RenderFailure::Template(Box::new(Diagnostic::new(&THEME_RENDER, self.place_of(template, origin), message)))
            }
        })
    }

    /// The first place in the templates where `words` stand as they are.
    #[must_use]
    pub fn find(&self, words: &str) -> Option<Location> {
        let layer = |name: &str| self.prefixes.iter().position(|prefix| name.starts_with(prefix.as_str()));
        let holds = |(name, template): (&String, &ThemeText)| {
            template.text.find(words).map(|at| (layer(name), Location { file: template.file, span: Span::new(at, at + words.len()) }))
        };
        self.templates.iter().filter_map(holds).min_by_key(|(layer, _)| *layer).map(|(_, at)| at)
    }

    /// Where a template begins; another place when there is none of this name.
    pub(crate) fn place_of(&self, template: &str, otherwise: Location) -> Location {
        let full = self.prefixes.iter().find_map(|prefix| self.templates.get(&format!("{prefix}{template}")));
        full.map_or(otherwise, |template| Location { file: template.file, span: Span::default() })
    }
}

/// Escapes words as the engine does. Most have nothing to escape, which is quickly seen.
fn escape(words: &str, page: &mut dyn Write) -> std::io::Result<()> {
    let special = words.bytes().fold(false, |special, byte| special | matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\''));
    if special { tera::escape_html(words, page) } else { page.write_all(words.as_bytes()) }
}

/// The templates of all layers that can play a part: those that win, those that a higher layer builds on by full name, and
/// components, of which a higher layer may have replaced only some.
fn gather(layers: &[Layer], sources: &mut Sources, out: &mut Diagnostics) -> Templates {
    let mut templates = Templates::new();
    for (depth, layer) in layers.iter().enumerate() {
        for file in &layer.files {
            let Part::Template(name) = part(&file.path) else { continue };
            let full = format!("{}{name}", layer.prefix);
            let higher = layers.get(..depth).unwrap_or(&[]);
            let replaced = higher.iter().any(|layer| layer.files.iter().any(|other| other.path == file.path));
            let wanted = || templates.values().any(|template: &ThemeText| template.text.contains(&full));
            if replaced && !name.starts_with("components/") && !wanted() {
                continue;
            }
            if let Some(text) = read_text(file, name.to_owned(), sources, out) {
                templates.insert(full, text);
            }
        }
    }
    templates
}
