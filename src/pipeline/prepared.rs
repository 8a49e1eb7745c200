//! A theme made ready: read, and given what all pages of a site share. As long as nothing of that changes, many sites are made with it.

use crate::diagnostic::Diagnostics;
use crate::model::Site;
use crate::pages::{self, PagesInput};
use crate::render::{self, Rendered};
use crate::source::{Sources, World};
use crate::theme::{Theme, ThemeMissing};
use std::sync::Arc;

/// A theme, its files and what was found wrong with them.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) theme: Theme,
    /// What its shared parts print, once it is ready.
    pub(super) parts: Vec<String>,
    sources: Arc<Sources>,
    warnings: Vec<crate::diagnostic::Diagnostic>,
}

/// A theme at one of two stages.
pub(super) enum Stage {
    /// Read just now.
    Read(Box<Prepared>),
    /// Used for a site before, and the same for this one.
    Used(Arc<Prepared>),
}

impl Stage {
    /// Reads the theme of a site, or takes the one that was `used`. Its files are among `sources` afterwards. None when its templates cannot be
    /// used; `out` then says why.
    pub(super) fn of_site(
        world: &dyn World,
        name: &str,
        site: &Site,
        used: Option<Arc<Prepared>>,
        out: &mut Diagnostics,
    ) -> Result<(Option<Self>, Arc<Sources>), ThemeMissing> {
        if let Some(used) = used {
            used.warnings.iter().for_each(|problem| out.report(problem.clone()));
            let sources = Arc::clone(&used.sources);
            return Ok((Some(Self::Used(used)), sources));
        }
        let mut sources = Sources::apart();
        let mut found = Diagnostics::new();
        let language = site.language.as_ref().map(|language| &language.value);
        let theme = Theme::load(world, &mut sources, name, language, &mut found)?;
        let sources = Arc::new(sources);
        let warnings = found.iter().cloned().collect();
        out.append(found);
        let prepared = theme.map(|theme| Prepared { theme, parts: Vec::new(), sources: Arc::clone(&sources), warnings });
        Ok((prepared.map(|prepared| Self::Read(Box::new(prepared))), sources))
    }

    /// The theme.
    pub(super) fn theme(&self) -> &Theme {
        match self {
            Self::Read(prepared) => &prepared.theme,
            Self::Used(prepared) => &prepared.theme,
        }
    }

    /// Gives it what all pages share.
    pub(super) fn made_ready(self, input: &PagesInput<'_>, out: &mut Diagnostics) -> Arc<Prepared> {
        let mut prepared = match self {
            Self::Read(prepared) => prepared,
            Self::Used(prepared) => return prepared,
        };
        let shared = pages::globals(input);
        let engine = &mut prepared.theme.engine;
        for name in ["site", "scheme", "assets"] {
            if let Some(value) = shared.get(name) {
                engine.share(name, value);
            }
        }
        prepared.parts = render::share_parts(engine, input.top, out);
        Arc::from(prepared)
    }
}

impl Prepared {
    /// The files that go to the site as they are.
    pub(super) fn files(&self) -> impl Iterator<Item = Rendered> {
        let Theme { fonts, files, scripts, stylesheet, .. } = &self.theme;
        fonts.iter().chain(files).chain(scripts.values()).chain([stylesheet]).cloned().map(Rendered::from)
    }
}
