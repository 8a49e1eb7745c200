//! `ccqm import`: organisations of the team's spreadsheet as register entries.

use super::args::SiteOptions;
use super::check::world;
use super::handed_in::{self, HandedIn};
use super::new_files::{self, Place, Proposal, put_down};
use super::{Failure, Outcome, say, warn};
use crate::compose::NewFile;
use crate::diagnostic::Diagnostics;
use crate::import::{Dates, Known, import};
use clap::Args;
use std::path::PathBuf;

/// The largest spreadsheet that is read: some thousand organisations.
const LIMIT: u64 = 2 * 1024 * 1024;

const COLUMNS: &str = "Columns, in any order: name and registered are needed; sector, kind, website, level, awarded, notes, consent and consent on \
go into register/ID.yaml. With a summary, a page organisations/ID/organisation.yaml is made as well, with ward, email, phone and contact role. \
ID is made from the name, or taken from a column id.

A row whose organisation is registered already is left as it is, and named; --force writes it anew. \
With one mistake in any row nothing is written.";

#[derive(Args, Debug)]
#[command(after_help = COLUMNS)]
pub(super) struct ImportOptions {
    #[command(flatten)]
    site: SiteOptions,

    /// Spreadsheet saved as “CSV UTF-8”
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,

    /// Print what would be written instead of writing it
    #[arg(long)]
    dry_run: bool,

    /// Write entries anew that are there already: what the team added to them by hand is lost
    #[arg(long)]
    force: bool,

    /// Read 03/04/2026 as 3 April 2026
    #[arg(long)]
    day_first: bool,
}

/// Runs the command.
pub(super) fn run(options: &ImportOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let shown = options.file.display().to_string();
    let bytes = bytes(options)?;
    let (mut reading, _) = crate::examine(&world);
    let mut out = Diagnostics::new();
    let known = Known { replace: options.force, dates: if options.day_first { Dates::DayFirst } else { Dates::Certain } };
    let (imported, file) = import(&bytes, &shown, known, &mut reading, &mut out);
    let files: Vec<NewFile> = imported.rows.iter().flat_map(|row| row.files.clone()).collect();
    let proposal = if files.is_empty() {
        out.sort(&reading.sources);
        Proposal { reading, problems: out }
    } else {
        let sheet = HandedIn { shown: &shown, text: &reading.sources.file(file).text, most: usize::MAX };
        sheet.judge(&files, &world, &out, |problem, sources, sheet| imported.explain(problem, sources, sheet))
    };
    for line in &imported.remarks {
        warn(&format!("{}\n", crate::diagnostic::visible(line)));
    }
    if new_files::show(&proposal) == Outcome::ProblemsFound {
        return Ok(Outcome::ProblemsFound);
    }
    if options.dry_run {
        new_files::print(&files)?;
    } else {
        // Only entries that were asked for twice stand in the way: all others were left out above.
        put_down(&Place { root: &options.site.root, replace: options.force }, &files)?;
        for file in &files {
            say(&format!("Wrote {}\n", file.path))?;
        }
    }
    let done = if options.dry_run { "would be registered" } else { "registered" };
    let more = if files.is_empty() { "" } else { " Look at them once more with: ccqm check content/register" };
    say(&format!("{} {done}, {} left as they are.{more}\n", imported.rows.len(), imported.kept))?;
    Ok(Outcome::Clean)
}

fn bytes(options: &ImportOptions) -> Result<Vec<u8>, Failure> {
    let bytes = handed_in::bytes(&options.file, LIMIT, &format!("{} MB; split it into several", LIMIT / 1024 / 1024))?;
    let ending = options.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if bytes.starts_with(b"PK") || matches!(ending.as_deref(), Some("xlsx" | "xls" | "ods" | "numbers")) {
        let name = options.file.display();
        let help = "open it, choose “Save as” and the type “CSV UTF-8 (Comma delimited)”, and import that file";
        return Err(Failure::new(format!("“{name}” is a spreadsheet, not a CSV file; {help}")));
    }
    Ok(bytes)
}
