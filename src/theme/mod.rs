//! Themes: layers of templates, styles and messages, from a site's overrides to the default embedded in the binary.
//!
//! A theme lies in `themes/NAME/`: `theme.yaml`, `templates/**/*.html`, `css/*.css`, `js/BUNDLE/*.js`, `fonts/*`, `messages/*.ftl`, and `static/**`,
//! which goes to the site as it is. A site may override single files of the theme in the program by having only these in
//! `themes/default/`. Mistakes in a theme are diagnostics. Must not know: organisations, or what a page is about.

mod config;
mod embedded;
mod engine;
mod globals;
mod layers;
mod markup;
mod message_check;
mod messages;
mod quick_message;
mod required_messages;
pub mod rule_table;
mod safety;
mod scripts;
mod stylesheet;
mod tags;
mod template_load;
mod template_problem;
mod text_function;
mod theme_files;
pub mod wording;

#[cfg(test)]
mod tests;

pub use config::ThemeConfig;
pub use embedded::DEFAULT;
pub use engine::{Engine, RenderFailure};
pub use layers::ThemeMissing;
pub use rule_table::RULES;
pub use wording::{Argument, Wording};

use crate::diagnostic::Diagnostics;
use crate::model::Language;
use crate::source::{Location, Sources, World};
use embedded::EmbeddedFile;
use layers::{Layer, Shelf};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use theme_files::{Part, part, read_text, winners};
use unic_langid::LanguageIdentifier;

/// A file that a theme adds to the site.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// Its path in the site: `fonts/x.woff2`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where it comes from.
    pub origin: Location,
}

impl ThemeFile {
    /// Its address in the site.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/{}", self.path)
    }
}

/// A theme, ready for use.
#[derive(Debug)]
pub struct Theme {
    /// What it says of itself.
    pub config: Option<ThemeConfig>,
    /// Its templates.
    pub engine: Engine,
    /// Its words in the site's language.
    pub wording: Arc<Wording>,
    /// Its style, all layers in one file whose name changes with its content.
    pub stylesheet: ThemeFile,
    /// Its scripts: a file for each bundle, by the bundle's name, likewise named after its content.
    pub scripts: BTreeMap<String, ThemeFile>,
    /// Its fonts, by name; licences lie among them.
    pub fonts: Vec<ThemeFile>,
    /// Files that go to the site as they are.
    pub files: Vec<ThemeFile>,
}

impl Theme {
    /// Reads the theme `name` for a site in `language`. None when its templates cannot be used; `out` then says why.
    ///
    /// # Errors
    /// When there is no theme of this name: not a mistake in a file, but in what was asked for.
    pub fn load(
        world: &dyn World,
        sources: &mut Sources,
        name: &str,
        language: Option<&Language>,
        out: &mut Diagnostics,
    ) -> Result<Option<Self>, ThemeMissing> {
        Self::load_over(&embedded::default_files(), world, sources, name, language, out)
    }

    /// The same over any embedded theme, so that tests can have a small one.
    fn load_over(
        embedded: &[EmbeddedFile],
        world: &dyn World,
        sources: &mut Sources,
        name: &str,
        language: Option<&Language>,
        out: &mut Diagnostics,
    ) -> Result<Option<Self>, ThemeMissing> {
        let found = Shelf { world, embedded }.layers(name, sources, out)?;
        let language = language.and_then(|language| language.tag().parse().ok()).unwrap_or_else(messages::english);
        let wording = Arc::new(read_wording(&found.order, &language, found.origin, sources, out));
        let stylesheet = stylesheet::join(&found.order, found.origin, sources, out);
        let scripts = scripts::join(&found.order, found.origin, sources, out);
        let fonts = copied(&found.order, "fonts/", sources, |part| if let Part::Font(name) = part { Some(name) } else { None });
        let files = copied(&found.order, "", sources, |part| if let Part::Static(name) = part { Some(name) } else { None });
        let engine = Engine::load(&found.order, &wording, found.origin, sources, out);
        Ok(engine.map(|engine| Self { config: found.config, engine, wording, stylesheet, scripts, fonts, files }))
    }

    /// Addresses of the scripts by the name of their bundle.
    #[must_use]
    pub fn script_addresses(&self) -> BTreeMap<String, String> {
        self.scripts.iter().map(|(bundle, file)| (bundle.clone(), file.address())).collect()
    }

    /// Addresses of the fonts that browsers load, by name.
    #[must_use]
    pub fn font_addresses(&self) -> Vec<String> {
        self.fonts
            .iter()
            .filter(|font| Path::new(&font.path).extension().is_some_and(|ending| ending == "woff2"))
            .map(ThemeFile::address)
            .collect()
    }
}

fn read_wording(
    layers: &[Layer],
    language: &LanguageIdentifier,
    origin: Location,
    sources: &mut Sources,
    out: &mut Diagnostics,
) -> Wording {
    let mut texts = Vec::new();
    // The lowest layer first: a message read later takes the place of one read before.
    for file in layers.iter().rev().flat_map(|layer| &layer.files) {
        if let Part::Message(name) = part(&file.path) {
            texts.extend(read_text(file, name.to_owned(), sources, out));
        }
    }
    messages::load(&texts, language, origin, out)
}

fn copied<'a>(layers: &'a [Layer], folder: &str, sources: &mut Sources, name: impl Fn(Part<'a>) -> Option<&'a str>) -> Vec<ThemeFile> {
    let files = winners(layers, name).into_iter().map(|(name, file)| {
        let origin = Location { file: sources.missing(&file.shown), span: crate::source::Span::default() };
        ThemeFile { path: format!("{folder}{name}"), bytes: file.bytes.to_vec(), origin }
    });
    files.collect()
}
