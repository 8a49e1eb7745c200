//! New content files on their way to the disk: judged first, over everything that is there, and never in the place of another unasked.

use super::{Failure, Outcome, in_colour, say, warn};
use crate::compose::NewFile;
use crate::context::new_file_address;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, human, short};
use crate::model::Repository;
use crate::model::id::to_id;
use crate::output::add;
use crate::pipeline;
use crate::read::Reading;
use crate::source::{Overlay, World};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// Everything as it would be with new files, and the problems that only then exist.
pub(super) struct Proposal {
    /// The register with the new files.
    pub(super) reading: Reading,
    /// What is wrong with them, or because of them.
    pub(super) problems: Diagnostics,
}

/// Judges the site as it would be with `files`, as `check` does. What was wrong before they came is not counted, but for errors in these
/// files: nothing is written that does not pass.
pub(super) fn propose(world: &dyn World, files: &[NewFile]) -> Proposal {
    let laid = files.iter().fold(Overlay::new(world), |world, file| world.with(&file.path, file.text.as_bytes()));
    let Judged { reading, mut problems, .. } = Judged::new(&laid);
    if problems.is_empty() {
        return Proposal { reading, problems };
    }
    let before = Judged::new(world);
    let known: BTreeSet<Told> = before.problems.iter().map(|problem| told(&before.reading, problem)).collect();
    // Where no pages could be made before, what is wrong with pages now may have been wrong all the time.
    let of_content: Option<BTreeSet<Told>> = (!before.has_pages).then(|| {
        let (reading, problems) = crate::examine(&laid);
        problems.iter().map(|problem| told(&reading, problem)).collect()
    });
    problems.retain(|problem| {
        let told = told(&reading, problem);
        let is_ours = files.iter().any(|file| file.path == told.0);
        let is_new = !known.contains(&told) && (is_ours || of_content.as_ref().is_none_or(|content| content.contains(&told)));
        is_new || problem.severity() == Severity::Error && is_ours
    });
    Proposal { reading, problems }
}

/// A problem as it is told: the file it is in, its rule, its words. Places move when a file changes.
type Told = (String, &'static str, String);

fn told(reading: &Reading, problem: &Diagnostic) -> Told {
    (reading.sources.file(problem.at.file).path.clone(), problem.rule.name, problem.message.clone())
}

/// A site judged as `check` judges it.
struct Judged {
    reading: Reading,
    problems: Diagnostics,
    /// Whether nothing was in the way of its pages, so that they were judged as well.
    has_pages: bool,
}

impl Judged {
    /// Makes the whole site and throws it away. Without its theme, which is nobody's fault who adds a file, the content alone is judged.
    fn new(world: &dyn World) -> Self {
        if let Ok(built) = pipeline::build(world, &pipeline::BuildOptions::default()) {
            return Self { reading: built.reading, problems: built.problems, has_pages: !built.files.is_empty() };
        }
        let (reading, problems) = crate::examine(world);
        Self { reading, problems, has_pages: false }
    }
}

/// Where files go and whether they may take another's place.
pub(super) struct Place<'p> {
    /// The folder their paths begin at.
    pub(super) root: &'p Path,
    /// Whether a file that is there may be replaced.
    pub(super) replace: bool,
}

/// Writes files, all or none.
pub(super) fn put_down(place: &Place<'_>, files: &[NewFile]) -> Result<(), Failure> {
    let files: Vec<(&str, &str)> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    add(place.root, &files, place.replace).map_err(|error| Failure::new(error.to_string()))
}

/// Fails with a clear line when one of `paths` is there and may not be replaced: before anything is asked or read.
pub(super) fn keep_existing<'p>(place: &Place<'_>, paths: impl IntoIterator<Item = &'p str>) -> Result<(), Failure> {
    let existing = paths.into_iter().find(|path| place.root.join(path).symlink_metadata().is_ok());
    match existing.filter(|_| !place.replace) {
        Some(path) => Err(Failure::new(format!("“{path}” is there already, and nothing was written; use --force to replace it"))),
        None => Ok(()),
    }
}

/// How many problems are shown with the lines they stand in.
const PICTURED: usize = 10;

/// Prints what is wrong with a proposal. `ProblemsFound` when it cannot be written.
pub(super) fn show(proposal: &Proposal) -> Outcome {
    let Proposal { reading, problems } = proposal;
    if !problems.is_empty() {
        // Pictures of a few places help; of more, a line for each shows them all.
        let many = problems.iter().count() > PICTURED;
        warn(&if many { short(problems, &reading.sources) } else { human(problems, &reading.sources, in_colour(&std::io::stderr())) });
    }
    if problems.has_errors() {
        warn("Nothing was written.\n");
        return Outcome::ProblemsFound;
    }
    Outcome::Clean
}

/// Prints files instead of writing them.
pub(super) fn print(files: &[NewFile]) -> Result<(), Failure> {
    for file in files {
        say(&format!("Would write {}:\n\n{}\n", file.path, file.text))?;
    }
    say("Nothing was written: this was a dry run.\n")
}

/// What was written and how it gets to the people who publish it.
pub(super) fn what_next(path: &str, repository: Option<&Repository>) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let branch =
        to_id(path.trim_start_matches("content/").trim_start_matches("organisations/").rsplit_once('.').map_or(path, |(stem, _)| stem));
    let mut text = format!("Wrote {path}\n\nWhat to do next:\n");
    // Writing to a String cannot fail.
    let _ = writeln!(text, "  1. Open the file and read it. Lines that begin with “#” say what else you can add.");
    let _ = writeln!(text, "  2. Look for mistakes:  ccqm check {folder}");
    let _ = writeln!(text, "  3. Send it, then open a pull request:");
    let _ = writeln!(text, "       git switch -c {branch}");
    let _ = writeln!(text, "       git add {path}");
    let _ = writeln!(text, "       git commit -m \"Add {}\"", path.trim_start_matches("content/"));
    let _ = writeln!(text, "       git push -u origin {branch}");
    if let Some(repository) = repository {
        let _ = writeln!(text, "     Without git: paste it at {}", new_file_address(repository, path));
    }
    text
}
