//! `ccqm build`: makes the whole site and writes what differs. With errors it writes nothing.

use super::args::BuildOptions;
use super::check::world;
use super::failure::Failure;
use super::last_build::Looked;
use super::progress::Progress;
use super::summary::{About, Summary};
use super::{Outcome, in_colour, last_build, say, warn};
use crate::diagnostic::human;
use crate::output::{self, Staging};
use crate::pipeline::{self, Made};
use crate::source::World;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Runs the command.
pub(super) fn run(options: &BuildOptions) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let world = world(&options.site)?;
    let base_url = options.base_url.as_deref().map(whole_address).transpose()?;
    let wanted = pipeline::BuildOptions { base_url, theme: options.theme.clone(), portable: options.portable, only: None };
    let output: PathBuf = options.output.clone().unwrap_or_else(|| options.site.root.join("output"));
    keep_off_the_sources(&output, &options.site.root)?;
    let colour = in_colour(&std::io::stderr());
    let asked = format!("{} {wanted:?} {} {colour}", world.today(), output.display());
    let Looked { made_from, content, unchanged } = last_build::look(&options.site.root, &asked, &output);
    if let Some((told, summary)) = unchanged {
        warn(&told);
        say(&summary.text(begun.elapsed(), &output))?;
        return Ok(Outcome::Clean);
    }
    let world = match content {
        Some(found) => world.knowing("content", found),
        None => world,
    };
    let staging = Staging::begin(&output).map_err(|error| Failure::new(error.to_string()))?;
    let progress = Progress::begin();
    let made = pipeline::make(&world, &wanted, &progress.counting(&staging), None);
    progress.stage("Putting the files in their places");
    let made = made.map_err(|missing| Failure::new(missing.to_string()))?;
    if made.problems.has_errors() {
        drop(progress);
        warn(&told(&made));
        warn("Nothing was written: the website stays as it was until these errors are mended.\n");
        return Ok(Outcome::ProblemsFound);
    }
    let (published, (told, about)) = rayon::join(|| staging.publish(), || (told(&made), About::new(&made)));
    drop(progress);
    warn(&told);
    let (changes, fingerprint) = published.map_err(|error| Failure::new(error.to_string()))?;
    let summary = Summary::new(about, &changes);
    say(&summary.text(begun.elapsed(), &output))?;
    let fingerprint = fingerprint.or_else(|| output::fingerprint(&output));
    last_build::remember(&output, made_from.zip(fingerprint), &told, summary);
    // The program ends here: giving back memory piece by piece would take longer than much of what it did.
    std::mem::forget(made);
    Ok(Outcome::Clean)
}

/// What was found, in words.
fn told(made: &Made) -> String {
    if made.problems.is_empty() {
        return String::new();
    }
    human(&made.problems, &made.reading.sources, in_colour(&std::io::stderr()))
}

/// A site is never written among the files it is made from.
fn keep_off_the_sources(output: &Path, root: &Path) -> Result<(), Failure> {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    for sources in ["content", "themes"] {
        let sources = whole(&root.join(sources));
        if whole(output).starts_with(&sources) || sources.starts_with(whole(output)) {
            let message = format!("“{}” holds the files the site is made from; name another folder with --output", output.display());
            return Err(Failure::new(message));
        }
    }
    Ok(())
}

/// A public address given on the command line.
fn whole_address(given: &str) -> Result<String, Failure> {
    let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
    let clean = !given.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '?' | '#' | '\\'));
    if host.is_some_and(|host| !host.is_empty() && !host.starts_with('/')) && clean {
        return Ok(given.trim_end_matches('/').to_owned());
    }
    Err(Failure::new(format!("“{given}” is not a public address; write one such as https://example.org/register")))
}
