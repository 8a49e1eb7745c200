//! `ccqm check --fix`: shows the changes that are certain, asks, makes them, and checks again.

use super::args::{CheckOptions, Format};
use super::check::Checked;
use super::failure::Failure;
use super::{Outcome, in_colour, say, warn};
use crate::mend::{Mended, difference, mend};
use crate::output::{OutputError, replace};
use crate::source::World;
use std::io::{BufRead, IsTerminal};

/// Mends what a check found.
pub(super) fn run(options: &CheckOptions, world: &dyn World, wanted: &[String], checked: &Checked) -> Result<Outcome, Failure> {
    if matches!(options.format, Format::Github) {
        // The runner takes lines of a difference for commands.
        return Err(Failure::new("--fix and --format github do not go together: mend the files first, then check them there"));
    }
    let mended = mend(&checked.reading.sources, &checked.found);
    if mended.is_empty() {
        tell(options, "There is nothing that can be mended without you: what is left needs a person who knows what was meant.\n\n")?;
        return checked.report(options);
    }
    let differences: Vec<String> = mended.iter().map(|file| difference(file, in_colour(&std::io::stdout()))).collect();
    tell(options, &format!("{}\n", differences.join("\n")))?;
    let what = amount(&mended);
    if !options.yes {
        if !is_asked() {
            tell(options, &format!("Nothing was changed. To make {what}, run the same command with --yes.\n"))?;
            return Ok(checked.outcome());
        }
        if !agreed(&what)? {
            tell(options, "Nothing was changed.\n")?;
            return Ok(checked.outcome());
        }
    }
    apply(options, &mended)?;
    Checked::new(world, wanted)?.report(options)
}

/// Prints beside a result that a program reads, otherwise with it.
fn tell(options: &CheckOptions, text: &str) -> Result<(), Failure> {
    if matches!(options.format, Format::Human | Format::Short) {
        return say(text);
    }
    warn(text);
    Ok(())
}

/// "3 changes to 2 files".
fn amount(mended: &[Mended]) -> String {
    let changes: usize = mended.iter().map(|file| file.changes).sum();
    let counted = |count: usize, what: &str| if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") };
    format!("{} to {}", counted(changes, "change"), counted(mended.len(), "file"))
}

/// Whether somebody sits at the terminal who can answer.
fn is_asked() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

fn agreed(what: &str) -> Result<bool, Failure> {
    warn(&format!("Apply {what}? [y/N] "));
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(|error| Failure::new(format!("cannot read your answer: {error}")))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn apply(options: &CheckOptions, mended: &[Mended]) -> Result<(), Failure> {
    let mut written = Vec::new();
    for file in mended {
        match replace(&options.site.root, &file.path, &file.before, &file.after) {
            Ok(true) => written.push(file.clone()),
            Ok(false) => warn(&format!("Left alone, because it changed while this was running: {}\n", file.path)),
            Err(OutputError::Unwritable { path, reason }) => return Err(Failure::new(format!("“{path}” cannot be changed: {reason}"))),
            Err(other) => return Err(Failure::new(other.to_string())),
        }
    }
    tell(options, &format!("Made {}.\n\n", amount(&written)))
}
