//! From a world to a whole site: every stage in order, nothing written.
//!
//! Each file goes to a [`Receiver`] as soon as it is made: `build` gives them to the output folder, `check` throws them away, the preview keeps
//! them. Content, pictures and theme are all read and judged, so that their problems are found in one run; pages are made only when
//! none of them stops a build.

mod factory;
mod part;
mod prepared;

pub use part::{make_part, organisation_of};

use crate::context::{AssetsView, PictureFile, Roll};
use crate::derive::{self, TurningPoint};
use crate::diagnostic::Diagnostics;
use crate::pages::{self, PageOptions, PagesInput};
use crate::picture_files::{self, MadeReady, Pictures};
use crate::read::Reading;
use crate::render::{Hosting, Kept, Owner, Receiver, Rendered};
use crate::source::{Location, Span, World};
use crate::theme::ThemeMissing;
use crate::verify::Seen;
use blake3::Hash;
use factory::Factory;
use prepared::{Prepared, Stage};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What a site is made for, beside its files.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// The public address, where it is not the one of `site.yaml`.
    pub base_url: Option<String>,
    /// The theme, where it is not the one of `site.yaml`.
    pub theme: Option<String>,
    /// Whether links are relative and end in `index.html`.
    pub portable: bool,
    /// Makes only what these organisations have of their own: their pages and feeds.
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
    /// Whether nothing but organisations' files changed since.
    pub ground_is_same: bool,
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
    /// The same for those that may send something, by their names.
    roll: Roll,
    /// Its pictures.
    pictures: MadeReady,
    /// Its theme.
    prepared: Option<Arc<Prepared>>,
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
    let (mut reading, mut problems) = crate::read_governed(world);
    let site = &reading.register.site;
    let name =
        options.theme.clone().or_else(|| site.theme.as_ref().map(|theme| theme.value.clone())).unwrap_or_else(|| "default".to_owned());
    let used = before.filter(|before| before.ground_is_same).and_then(|before| before.inspected.prepared.clone());
    let mut of_theme = Diagnostics::new();
    let ((), theme) =
        rayon::join(|| crate::check::check(&reading, &mut problems), || Stage::of_site(world, &name, site, used, &mut of_theme));
    let (theme, files_of_theme) = theme?;
    problems.append(of_theme);
    reading.register.forget_passages();
    reading.sources.join(files_of_theme);
    let pictures = picture_files::load(&reading, world, before.map(|before| &before.inspected.pictures), &mut problems);
    let (next_change, inspected) = match theme {
        // A page made from what stands in for broken content would only be wrong a second time.
        Some(theme) if !problems.has_errors() && world.is_wanted() => {
            let output = Output { options, receiver, before, world };
            make_files(&reading, theme, pictures, &output, &mut problems)
        }
        _ => (None, Inspected::default()),
    };
    problems.sort(&reading.sources);
    Ok(Made { reading, problems, next_change, inspected })
}

/// What is to come of a reading.
struct Output<'o> {
    options: &'o BuildOptions,
    receiver: &'o dyn Receiver,
    before: Option<&'o Before<'o>>,
    /// Knows whether it is still wanted.
    world: &'o dyn World,
}

fn make_files(
    reading: &Reading,
    stage: Stage,
    pictures: Pictures,
    output: &Output<'_>,
    out: &mut Diagnostics,
) -> (Option<TurningPoint>, Inspected) {
    let options = output.options;
    let theme = stage.theme();
    let assets = AssetsView {
        css: theme.stylesheet.address(),
        scripts: theme.script_addresses(),
        fonts: theme.font_addresses(),
        content_security_policy: String::new(),
    };
    let wording = Arc::clone(&theme.wording);
    let register = &reading.register;
    let facts = derive::facts(register);
    let base_url = options.base_url.as_deref().unwrap_or(&register.site.base_url.value).trim_end_matches('/').to_owned();
    let sizes: BTreeMap<String, PictureFile> = pictures.sizes;
    let input = PagesInput {
        facts: &facts,
        wording: &wording,
        sources: &reading.sources,
        base_url: base_url.clone(),
        options: PageOptions { portable: options.portable },
        assets,
        pictures: &sizes,
        rules: crate::rules::all(),
        elsewhere: output.before.filter(|_| options.only.is_some()).map(|before| &before.inspected.roll),
        engine: None,
        top: Location { file: register.site.title.at.file, span: Span::default() },
    };
    let prepared = stage.made_ready(&input, out);
    let mut others = pictures.files;
    others.extend(prepared.files());
    let hosting = if options.portable { Hosting::Portable } else { Hosting::of_base_url(&base_url) };
    let input = PagesInput { engine: Some(&prepared.theme.engine), ..input };
    let factory = Factory {
        engine: &prepared.theme.engine,
        parts: &prepared.parts,
        hosting: &hosting,
        receiver: output.receiver,
        before: output.before,
        only: options.only.as_ref(),
        world: output.world,
    };
    let inspected = pages::with_blueprint(&input, out, |blueprint, out| factory.make(blueprint, &others, out));
    (facts.turning_points.into_iter().next(), Inspected { pictures: pictures.made, prepared: Some(prepared), ..inspected })
}
