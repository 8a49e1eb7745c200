//! From a world to a whole site: every stage in order, nothing written.
//!
//! Each file goes to a [`Receiver`] as soon as it is made: `build` gives them to the output folder, `check` throws them away, the preview keeps
//! them. Content, pictures and theme are all read and judged, so that their problems are found in one run; pages are made only when
//! none of them stops a build.

use crate::cloth;
use crate::context::{AssetsView, PictureFile};
use crate::derive::{self, TurningPoint};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::pages::{self, Blueprint, PageOptions, PagesInput};
use crate::picture_files::{self, MadeReady, Pictures};
use crate::read::Reading;
use crate::render::{self, Hosting, Kept, Owner, PlannedFiles, PlannedPage, Receiver, Rendered};
use crate::source::{Location, Span, World};
use crate::theme::rule_table::THEME_RENDER;
use crate::theme::{Engine, Theme, ThemeMissing};
use crate::verify::{Inspection, Seen};
use blake3::Hash;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// What a site is made for, beside its files.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// The public address, where it is not the one of `site.yaml`.
    pub base_url: Option<String>,
    /// The theme, where it is not the one of `site.yaml`.
    pub theme: Option<String>,
    /// Whether links are relative and end in `index.html`.
    pub portable: bool,
    /// Makes only the pages of these organisations, for whoever wants to know what is wrong with their files and not the site.
    pub only: Option<BTreeSet<String>>,
}

/// What came of making a site.
#[derive(Debug)]
pub struct Made {
    /// What it was made from.
    pub reading: Reading,
    /// Everything that is wrong, sorted. When a build stops at any of it, what the receiver got is no site.
    pub problems: Diagnostics,
    /// The next day on which the site would say something else.
    pub next_change: Option<TurningPoint>,
    /// What was seen on its pages, for the next site that is made.
    pub inspected: Inspected,
}

/// A good site that was made before, of which a part may still hold.
pub struct Before<'b> {
    /// Whether everything that an organisation's pages are made from is the same: its files, what the register says of it, and what all
    /// pages share.
    pub is_same: &'b (dyn Fn(&str) -> bool + Sync),
    /// What was seen on its pages.
    pub inspected: &'b Inspected,
}

impl Before<'_> {
    /// Whether the pages of an organisation are as they would be made again.
    fn has(&self, owner: Owner<'_>) -> bool {
        self.inspected.places.get(owner.id) == Some(&owner.place) && (self.is_same)(owner.id)
    }
}

/// What was seen on the pages of a site, and what else the next one need not work out again.
#[derive(Debug, Default)]
pub struct Inspected {
    /// Tells its files, by their paths, from those of another site.
    files: Option<Hash>,
    /// What was seen on each page, in the order of the plan.
    pages: Vec<Option<Arc<Seen>>>,
    /// The places of the organisations among each other.
    places: HashMap<String, usize>,
    /// Its pictures.
    pictures: MadeReady,
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

/// Makes a whole site and keeps it in memory.
///
/// # Errors
/// When there is no theme of the name asked for.
pub fn build(world: &dyn World, options: &BuildOptions) -> Result<Built, ThemeMissing> {
    let kept = Kept::default();
    let Made { reading, problems, next_change, .. } = make(world, options, &kept, None)?;
    Ok(Built { reading, problems, files: kept.into_files(), next_change })
}

/// Makes a whole site; each file goes to `receiver` as soon as it is made. Pages that are as in the site `before` are not made again:
/// the receiver keeps what it has.
///
/// # Errors
/// When there is no theme of the name asked for.
pub fn make(world: &dyn World, options: &BuildOptions, receiver: &dyn Receiver, before: Option<&Before<'_>>) -> Result<Made, ThemeMissing> {
    let (mut reading, mut problems) = crate::examine(world);
    let site = &reading.register.site;
    let name =
        options.theme.clone().or_else(|| site.theme.as_ref().map(|theme| theme.value.clone())).unwrap_or_else(|| "default".to_owned());
    let language = site.language.as_ref().map(|language| language.value.clone());
    let theme = Theme::load(world, &mut reading.sources, &name, language.as_ref(), &mut problems)?;
    let pictures = picture_files::load(&reading, world, before.map(|before| &before.inspected.pictures), &mut problems);
    let (next_change, inspected) = match theme {
        // A page made from what stands in for broken content would only be wrong a second time.
        Some(theme) if !problems.has_errors() => make_files(&reading, theme, pictures, options, (receiver, before), &mut problems),
        _ => (None, Inspected::default()),
    };
    problems.sort(&reading.sources);
    Ok(Made { reading, problems, next_change, inspected })
}

fn make_files(
    reading: &Reading,
    mut theme: Theme,
    pictures: Pictures,
    options: &BuildOptions,
    (receiver, before): (&dyn Receiver, Option<&Before<'_>>),
    out: &mut Diagnostics,
) -> (Option<TurningPoint>, Inspected) {
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
        rules: crate::rules::all(),
        engine: None,
        top: Location { file: register.site.title.at.file, span: Span::default() },
    };
    let shared = pages::globals(&input);
    for name in ["site", "scheme", "assets"] {
        if let Some(value) = shared.get(name) {
            theme.engine.share(name, value);
        }
    }
    let parts = render::share_parts(&mut theme.engine, input.top, out);
    let mut others = pictures.files;
    others.extend(
        theme.fonts.into_iter().chain(theme.files).chain(theme.scripts.into_values()).chain([theme.stylesheet]).map(Rendered::from),
    );
    let hosting = if options.portable { Hosting::Portable } else { Hosting::of_base_url(&base_url) };
    let input = PagesInput { engine: Some(&theme.engine), ..input };
    let factory = Factory { engine: &theme.engine, parts: &parts, hosting: &hosting, receiver, before, only: options.only.as_ref() };
    let inspected = pages::with_blueprint(&input, out, |blueprint, out| factory.make(blueprint, &others, out));
    (facts.turning_points.into_iter().next(), Inspected { pictures: pictures.made, ..inspected })
}

/// What every file of a site goes through.
struct Factory<'a> {
    engine: &'a Engine,
    /// What is the same on every page.
    parts: &'a [String],
    hosting: &'a Hosting,
    receiver: &'a dyn Receiver,
    before: Option<&'a Before<'a>>,
    only: Option<&'a BTreeSet<String>>,
}

impl Factory<'_> {
    fn make(&self, blueprint: Blueprint<'_>, others: &[Rendered], out: &mut Diagnostics) -> Inspected {
        let Blueprint { pages, files, groups } = blueprint;
        let paths = || {
            let grouped = groups.iter().flat_map(|group| &group.paths).map(String::as_str);
            others.iter().chain(&files).map(|file| file.path.as_str()).chain(grouped)
        };
        if self.only.is_none() {
            let passed_over: usize = if self.receiver.looks() { 0 } else { groups.iter().map(|group| group.paths.len()).sum() };
            self.receiver.expect(pages.len() + paths().count() - passed_over);
        }
        let mut common: Vec<&str> = cloth::all_drawings().collect();
        common.extend(self.parts.iter().map(String::as_str));
        let inspection = Inspection::new(pages.iter().map(|page| page.path.as_str()), paths(), common.into_iter());
        let all = fingerprint(pages.iter().map(|page| page.path.as_str()).chain(paths()));
        let seen = self.make_pages(&inspection, &pages, all, out);
        inspection.conclude(&pages, &seen, self.engine, out);
        if self.only.is_none() && self.receiver.looks() {
            groups.par_iter().for_each(|group| self.make_group(group));
            files.par_iter().chain(others).for_each(|file| self.receiver.take(&file.path, &file.bytes, file.origin));
        }
        let places = pages.iter().filter_map(|page| page.owner).map(|owner| (owner.id.to_owned(), owner.place)).collect();
        Inspected { files: Some(all), pages: seen, places, pictures: MadeReady::default() }
    }

    fn make_pages(
        &self,
        inspection: &Inspection<'_>,
        pages: &[PlannedPage<'_>],
        all: Hash,
        out: &mut Diagnostics,
    ) -> Vec<Option<Arc<Seen>>> {
        let known = self.before.filter(|before| before.inspected.files == Some(all)).map(|before| before.inspected.pages.as_slice());
        let unfit = Mutex::new(Vec::new());
        // A page that nobody asked for is passed over: nothing was seen on it.
        let earlier = |position: usize, page: &PlannedPage<'_>| match self.only {
            Some(only) if page.owner.is_none_or(|owner| !only.contains(owner.id)) => Some(None),
            _ => self.keep(inspection, page, known.and_then(|seen| seen.get(position))).map(Some),
        };
        let seen = render::render_pages(self.engine, pages, out, earlier, |position, page, bytes| {
            let seen = inspection.look(&page.path, bytes);
            match render::fit(&page.path, bytes, self.hosting) {
                Some(fitted) => self.receiver.take(&page.path, &fitted, page.origin),
                None => unfit.lock().unwrap_or_else(PoisonError::into_inner).push(position),
            }
            Some(Arc::new(seen))
        });
        let mut unfit = unfit.into_inner().unwrap_or_else(PoisonError::into_inner);
        unfit.sort_unstable();
        unfit.into_iter().filter_map(|position| pages.get(position)).for_each(|page| out.report(cannot_fit(page)));
        seen.into_iter().map(Option::flatten).collect()
    }

    /// Keeps a page as it was in the site before, if everything it is made from is the same. What was seen on it still holds when the site
    /// has the same files; otherwise it is looked at again.
    fn keep(&self, inspection: &Inspection<'_>, page: &PlannedPage<'_>, seen: Option<&Option<Arc<Seen>>>) -> Option<Arc<Seen>> {
        let before = self.before?;
        let bytes = page.owner.filter(|owner| before.has(*owner)).and_then(|_| self.receiver.keep(&page.path))?;
        Some(seen.cloned().flatten().unwrap_or_else(|| Arc::new(inspection.look(&page.path, bytes))))
    }

    fn make_group(&self, group: &PlannedFiles<'_>) {
        let is_same = self.before.is_some_and(|before| before.has(group.owner));
        if is_same && group.paths.iter().all(|path| self.receiver.keep(path).is_some()) {
            return;
        }
        for (path, bytes) in group.paths.iter().zip((group.make)()) {
            self.receiver.take(path, &bytes, group.origin);
        }
    }
}

fn cannot_fit(page: &PlannedPage<'_>) -> Diagnostic {
    let address = render::address(&page.path);
    let message = format!("The page {address} cannot be read as HTML, so its links cannot be made to fit.");
    Diagnostic::new(&THEME_RENDER, page.origin, message)
}

/// Tells a list of paths from any other.
fn fingerprint<'p>(paths: impl Iterator<Item = &'p str>) -> Hash {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_bytes()).update(&[0]);
    }
    hasher.finalize()
}
