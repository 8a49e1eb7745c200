//! The layers of a theme, the one that wins first: a site's overrides, the named theme, its parents, the default in the program.

use super::config::{self, ThemeConfig};
use super::embedded::{DEFAULT, EmbeddedFile};
use super::rule_table::THEME_CONFIG;
use super::theme_files::{Part, part, read_folder, read_text};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, Sources, World};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

/// A text file of a theme, by its name inside its part (`components/cards.html`, `en.ftl`).
#[derive(Clone, Debug)]
pub(super) struct ThemeText {
    /// Its name inside its part.
    pub(super) name: String,
    /// Its number.
    pub(super) file: FileId,
    /// Its text.
    pub(super) text: String,
}

/// A file of a layer as it was found.
#[derive(Clone, Debug)]
pub(super) struct LayerFile {
    /// Path inside the theme: `templates/plan.html`.
    pub(super) path: String,
    /// Path as diagnostics show it: `themes/default/templates/plan.html`.
    pub(super) shown: String,
    /// Its bytes.
    pub(super) bytes: Cow<'static, [u8]>,
}

/// One folder of a theme.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    /// How full names of its templates begin: `themes/default/`; `site/` where a site overrides the theme in the program.
    pub(super) prefix: String,
    /// Its files, sorted by path.
    pub(super) files: Vec<LayerFile>,
}

/// There is no theme of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeMissing {
    /// The name that was asked for.
    pub name: String,
    /// The names that are there.
    pub known: Vec<String>,
}

impl fmt::Display for ThemeMissing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "There is no theme `{}`. There are: {}.", self.name, self.known.join(", "))
    }
}

impl std::error::Error for ThemeMissing {}

/// The layers of a theme and the settings of the theme itself.
#[derive(Debug)]
pub(super) struct Layers {
    /// The layers, the one that wins first.
    pub(super) order: Vec<Layer>,
    /// The settings of the named theme.
    pub(super) config: Option<ThemeConfig>,
    /// Where the theme as a whole is described, for what is missing in it.
    pub(super) origin: Location,
}

/// Where layers come from.
pub(super) struct Shelf<'a> {
    /// The site.
    pub(super) world: &'a dyn World,
    /// The theme in the program.
    pub(super) embedded: &'a [EmbeddedFile],
}

impl Shelf<'_> {
    /// The layers of the theme `name`, down to the default.
    pub(super) fn layers(&self, name: &str, sources: &mut Sources, out: &mut Diagnostics) -> Result<Layers, ThemeMissing> {
        let Some(first) = self.take(name, sources, out) else {
            return Err(ThemeMissing { name: name.to_owned(), known: self.known() });
        };
        let mut seen = vec![name.to_owned()];
        let (mut order, config, origin) = (first.order, first.config.clone(), first.origin);
        let mut parent = first.config.and_then(|config| config.extends).map(|parent| (parent, origin));
        while let Some((name, from)) = parent.take() {
            let at = value_at(sources, from);
            if seen.contains(&name) {
                let chain = seen.join("`, which extends `");
                out.report(Diagnostic::new(
                    &THEME_CONFIG,
                    at,
                    format!("Themes extend each other in a circle: `{chain}`, which extends `{name}`."),
                ));
                break;
            }
            let Some(next) = self.take(&name, sources, out) else {
                let message = format!("The theme extends `{name}`, which is not there.");
                out.report(Diagnostic::new(&THEME_CONFIG, at, message).help(format!("There are: {}.", self.known().join(", "))));
                break;
            };
            seen.push(name);
            order.extend(next.order);
            parent = next.config.and_then(|config| config.extends).map(|parent| (parent, next.origin));
        }
        if !seen.iter().any(|name| name == DEFAULT)
            && let Some(last) = self.take(DEFAULT, sources, out)
        {
            order.extend(last.order);
        }
        Ok(Layers { order, config, origin })
    }

    /// One theme: its folder in the site, and the theme in the program if it has the same name.
    fn take(&self, name: &str, sources: &mut Sources, out: &mut Diagnostics) -> Option<Layers> {
        // Only a folder that was really listed counts, so a name such as `../x` leads nowhere.
        let on_disk = self.folders().contains(name);
        let embedded = name == DEFAULT && !self.embedded.is_empty();
        let mut order = Vec::new();
        let mut settings = None;
        if on_disk {
            let files = read_folder(self.world, &format!("themes/{name}"), sources, out);
            let prefix = if embedded { "site/".to_owned() } else { format!("themes/{name}/") };
            settings = read_settings(&files, sources, out);
            order.push(Layer { prefix, files });
        }
        if embedded {
            let files = self.embedded.iter().map(|file| LayerFile {
                path: file.path.replace('\\', "/"),
                shown: format!("built-in/themes/{name}/{}", file.path),
                bytes: Cow::Borrowed(file.bytes),
            });
            let layer = Layer { prefix: format!("themes/{name}/"), files: files.collect() };
            settings = settings.or_else(|| read_settings(&layer.files, sources, out));
            order.push(layer);
        }
        if order.is_empty() {
            return None;
        }
        let (file, config) = settings.unwrap_or_else(|| {
            let path = format!("themes/{name}/theme.yaml");
            let file = sources.missing(&path);
            let at = Location { file, span: crate::source::Span::default() };
            let message = format!("The theme `{name}` has no `theme.yaml`.");
            let help = format!("Write {path} with `name: {name}` and `contract: 1`.");
            out.report(Diagnostic::new(&THEME_CONFIG, at, message).help(help));
            (file, None)
        });
        Some(Layers { order, config, origin: Location { file, span: crate::source::Span::default() } })
    }

    /// Names of the themes in the site's folder.
    fn folders(&self) -> BTreeSet<String> {
        let mut listed = self.world.list("themes");
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        listed
            .iter()
            .filter_map(|found| found.path.split('/').nth(1).filter(|_| found.path.matches('/').count() > 1))
            .map(str::to_owned)
            .collect()
    }

    fn known(&self) -> Vec<String> {
        let mut known = self.folders();
        known.insert(DEFAULT.to_owned());
        known.into_iter().collect()
    }
}

/// Where `extends` is said in a `theme.yaml`.
fn value_at(sources: &Sources, settings: Location) -> Location {
    config::value_place(settings.file, &sources.file(settings.file).text, "extends")
}

fn read_settings(files: &[LayerFile], sources: &mut Sources, out: &mut Diagnostics) -> Option<(FileId, Option<ThemeConfig>)> {
    let found = files.iter().find(|file| part(&file.path) == Part::Settings)?;
    let text = read_text(found, String::new(), sources, out)?;
    Some((text.file, config::read(text.file, &text.text, out)))
}
