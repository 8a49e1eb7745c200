//! From a world to a whole site in memory: every stage in order, nothing written.
//!
//! `build` writes what this makes; a preview server can serve it. Content, pictures and theme are all read and judged, so that their
//! problems are found in one run; pages are made only when none of them stops a build.

use crate::context::{AssetsView, PictureFile};
use crate::derive::{self, TurningPoint};
use crate::diagnostic::Diagnostics;
use crate::pages::{self, PageOptions, PagesInput};
use crate::picture_files::{self, Pictures};
use crate::read::Reading;
use crate::render::{self, Hosting, Rendered};
use crate::source::{Location, Span, World};
use crate::theme::{Theme, ThemeMissing};
use crate::verify;
use std::collections::BTreeMap;

/// What a site is made for, beside its files.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// The public address, where it is not the one of `site.yaml`.
    pub base_url: Option<String>,
    /// The theme, where it is not the one of `site.yaml`.
    pub theme: Option<String>,
    /// Whether links are relative and end in `index.html`.
    pub portable: bool,
}

/// A whole site in memory.
#[derive(Debug)]
pub struct Built {
    /// What it was made from.
    pub reading: Reading,
    /// Everything that is wrong, sorted.
    pub problems: Diagnostics,
    /// The files of the site, sorted by path. None when something stops the build before pages can be made.
    pub files: Vec<Rendered>,
    /// The next day on which the site would say something else.
    pub next_change: Option<TurningPoint>,
}

/// Makes a whole site.
///
/// # Errors
/// When there is no theme of the name asked for.
pub fn build(world: &dyn World, options: &BuildOptions) -> Result<Built, ThemeMissing> {
    let (mut reading, mut problems) = crate::examine(world);
    let site = &reading.register.site;
    let name =
        options.theme.clone().or_else(|| site.theme.as_ref().map(|theme| theme.value.clone())).unwrap_or_else(|| "default".to_owned());
    let language = site.language.as_ref().map(|language| language.value.clone());
    let theme = Theme::load(world, &mut reading.sources, &name, language.as_ref(), &mut problems)?;
    let pictures = picture_files::load(&reading, world, &mut problems);
    let (files, next_change) = match theme {
        // A page made from what stands in for broken content would only be wrong a second time.
        Some(theme) if !problems.has_errors() => make(&reading, theme, pictures, options, &mut problems),
        _ => (Vec::new(), None),
    };
    problems.sort(&reading.sources);
    Ok(Built { reading, problems, files, next_change })
}

fn make(
    reading: &Reading,
    mut theme: Theme,
    pictures: Pictures,
    options: &BuildOptions,
    out: &mut Diagnostics,
) -> (Vec<Rendered>, Option<TurningPoint>) {
    let register = &reading.register;
    let facts = derive::facts(register);
    let base_url = options.base_url.as_deref().unwrap_or(&register.site.base_url.value).trim_end_matches('/').to_owned();
    let sizes: BTreeMap<String, PictureFile> = pictures.sizes;
    let input = PagesInput {
        facts: &facts,
        wording: &theme.wording,
        sources: &reading.sources,
        base_url: base_url.clone(),
        options: PageOptions { portable: options.portable },
        assets: AssetsView {
            css: theme.stylesheet.address(),
            scripts: theme.script_addresses(),
            fonts: theme.font_addresses(),
            content_security_policy: String::new(),
        },
        pictures: &sizes,
        top: Location { file: register.site.title.at.file, span: Span::default() },
    };
    let shared = pages::globals(&input);
    for name in ["site", "scheme", "assets"] {
        if let Some(value) = shared.get(name) {
            theme.engine.share(name, value);
        }
    }
    let blueprint = pages::blueprint(&input, out);
    let made = render::render_pages(&theme.engine, &blueprint.pages, out);
    let mut others = blueprint.files;
    others.extend(pictures.files);
    others.extend(
        theme.fonts.into_iter().chain(theme.files).chain(theme.scripts.into_values()).chain([theme.stylesheet]).map(Rendered::from),
    );
    verify::verify(&made, &others, &theme.engine, out);
    let hosting = if options.portable { Hosting::Portable } else { Hosting::of_base_url(&base_url) };
    let mut files = render::fit(made, &hosting, out);
    files.extend(others);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    (files, facts.turning_points.into_iter().next())
}
