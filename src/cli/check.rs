//! `ccqm check`: reads everything, judges it, and prints what it found.

use super::args::{CheckOptions, Format, SiteOptions};
use super::failure::Failure;
use super::today::today;
use super::{Outcome, in_colour, say};
use crate::diagnostic::{human, json, short};
use crate::pipeline;
use crate::source::DiskWorld;
use std::path::{Component, Path, PathBuf};

/// Runs the command.
pub(super) fn run(options: &CheckOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let wanted = options.paths.iter().map(|path| below_root(&options.site.root, path)).collect::<Result<Vec<_>, _>>()?;
    // The whole site is made and thrown away: what stops a build must not look clean here.
    let built = pipeline::build(&world, &pipeline::BuildOptions::default()).map_err(|missing| Failure::new(missing.to_string()))?;
    let (reading, mut found) = (built.reading, built.problems);
    if !wanted.is_empty() {
        found.retain(|problem| {
            let file = &reading.sources.file(problem.at.file).path;
            wanted.iter().any(|path| path.is_empty() || file == path || file.starts_with(&format!("{path}/")))
        });
    }
    say(&match options.format {
        Format::Human => human(&found, &reading.sources, in_colour(&std::io::stdout())),
        Format::Short => short(&found, &reading.sources),
        Format::Json => json(&found, &reading.sources),
    })?;
    Ok(if found.has_errors() { Outcome::ProblemsFound } else { Outcome::Clean })
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
