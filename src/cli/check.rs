//! `ccqm check`: reads everything, judges it, and prints what it found.

use super::args::{CheckOptions, Format, SiteOptions};
use super::failure::Failure;
use super::progress::Progress;
use super::today::today;
use super::{Outcome, fix, in_colour, put, say, step_summary};
use crate::diagnostic::{Changed, Diagnostics, RULES_PAGE, Whereabouts, github, human, json, sarif, short};
use crate::pipeline::{self, BuildOptions, Made, organisation_of};
use crate::read::Reading;
use crate::render::{Discarded, Receiver};
use crate::source::{DiskWorld, World};
use crate::theme::ThemeMissing;
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// Runs the command.
pub(super) fn run(options: &CheckOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let wanted = options.paths.iter().map(|path| below_root(&options.site.root, path)).collect::<Result<Vec<_>, _>>()?;
    let checked = Checked::new(&world, &wanted)?;
    let outcome = if options.fix { fix::run(options, &world, &wanted, &checked) } else { checked.report(options) };
    // The program ends here: giving back memory piece by piece would take longer than much of what it did.
    std::mem::forget(checked);
    outcome
}

/// What a check found.
pub(super) struct Checked {
    pub(super) reading: Reading,
    pub(super) found: Diagnostics,
}

impl Checked {
    /// Checks everything and keeps what lies in the wanted files and folders; all of it when none are named.
    pub(super) fn new(world: &dyn World, wanted: &[String]) -> Result<Self, Failure> {
        // The site is made and thrown away: what stops a build must not look clean here.
        let progress = Progress::begin();
        let built = make(world, wanted, &progress.counting(&Discarded));
        drop(progress);
        let built = built.map_err(|missing| Failure::new(missing.to_string()))?;
        let (reading, mut found) = (built.reading, built.problems);
        if !wanted.is_empty() {
            found.retain(|problem| {
                let file = &reading.sources.file(problem.at.file).path;
                wanted.iter().any(|path| path.is_empty() || file == path || file.starts_with(&format!("{path}/")))
            });
        }
        Ok(Self { reading, found })
    }

    /// Prints what was found.
    pub(super) fn report(&self, options: &CheckOptions) -> Result<Outcome, Failure> {
        let (found, sources) = (&self.found, &self.reading.sources);
        let whereabouts = self.whereabouts();
        match options.format {
            Format::Human => say(&human(found, sources, in_colour(&std::io::stdout()))),
            Format::Short => say(&short(found, sources)),
            Format::Json => put(&json(found, sources, &whereabouts)),
            Format::Sarif => put(&sarif(found, sources, &whereabouts, &crate::rules::all())),
            Format::Github => {
                let changed = self.changed(options)?;
                step_summary::append(|room| crate::diagnostic::step_summary(found, sources, &whereabouts, &changed, room));
                put(&github(found, sources, &whereabouts, &changed))
            }
        }?;
        Ok(self.outcome())
    }

    /// How the command ends.
    pub(super) fn outcome(&self) -> Outcome {
        if self.found.has_errors() { Outcome::ProblemsFound } else { Outcome::Clean }
    }

    fn whereabouts(&self) -> Whereabouts {
        let register = &self.reading.register;
        Whereabouts::new(&register.site.base_url, register.pages.contains_key(RULES_PAGE), self.folder())
    }

    /// The site's folder in its repository.
    fn folder(&self) -> &str {
        let repository = self.reading.register.site.repository.as_ref();
        repository.and_then(|repository| repository.root.as_ref()).map_or("", |root| root.as_str())
    }

    /// The files that a submission changes. Their names are somebody else's words: one that names no file here is passed over silently.
    #[expect(clippy::disallowed_methods, reason = "a list made by git for this run is no content")]
    fn changed(&self, options: &CheckOptions) -> Result<Changed, Failure> {
        let mut paths = options.changed.clone();
        if let Some(list) = &options.changed_from {
            let bytes = std::fs::read(list).map_err(|error| Failure::new(format!("cannot read “{}”: {error}", list.display())))?;
            let text = String::from_utf8_lossy(&bytes);
            let between = if text.contains('\0') { '\0' } else { '\n' };
            paths.extend(text.split(between).map(|path| path.trim_end_matches('\r').to_owned()));
        }
        let root = options.site.root.to_string_lossy().replace('\\', "/");
        Ok(Changed::new(paths, [root, self.folder().to_owned()]))
    }
}

/// Makes what is wanted: a few organisations without the others where that tells the same.
fn make(world: &dyn World, wanted: &[String], receiver: &dyn Receiver) -> Result<Made, ThemeMissing> {
    let only = organisations(wanted);
    let options = BuildOptions::default();
    if let Some(organisations) = &only
        && let Some(made) = pipeline::make_part(world, organisations, &options, receiver, None)?
    {
        return Ok(made);
    }
    pipeline::make(world, &BuildOptions { only, ..options }, receiver, None)
}

/// The organisations whose files are wanted, when no others are: only they need to be read.
fn organisations(wanted: &[String]) -> Option<BTreeSet<String>> {
    let owners = wanted.iter().map(|path| organisation_of(path).map(str::to_owned)).collect::<Option<BTreeSet<String>>>();
    owners.filter(|owners| !owners.is_empty())
}

/// The folder on disk that `--root` names, on the day the site is made for.
pub(super) fn world(site: &SiteOptions) -> Result<DiskWorld, Failure> {
    let root = &site.root;
    if !root.is_dir() {
        return Err(Failure::new(format!("there is no folder “{}”; name the folder that holds content/ with --root", root.display())));
    }
    if !root.join("content").is_dir() {
        return Err(Failure::new(format!(
            "the folder “{}” has no folder content/ in it; name the right folder with --root",
            root.display()
        )));
    }
    Ok(DiskWorld::new(root.clone(), today(site.today)?))
}

/// A path given on the command line as a path from the root with `/`, whether it was given from the root or from the current folder.
fn below_root(root: &Path, path: &Path) -> Result<String, Failure> {
    let from_root = root.join(path);
    let found = if from_root.exists() { from_root } else { path.to_path_buf() };
    let outside = || Failure::new(format!("there is no file or folder “{}” below “{}”", path.display(), root.display()));
    let whole = |path: &Path| path.canonicalize().map_err(|_| outside());
    let inside: PathBuf = whole(&found)?.strip_prefix(whole(root)?).map_err(|_| outside())?.to_path_buf();
    let parts = inside.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    Ok(parts.collect::<Vec<_>>().join("/"))
}
