//! `ccqm due`: who is due, overdue or dormant, what ends, and what waits for the team.

use super::args::SiteOptions;
use super::check::world;
use super::{Failure, Outcome, in_colour, say, warn};
use crate::derive;
use crate::diagnostic::human;
use crate::due::{self, Horizon};
use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
#[command(after_long_help = "\
Organisations that rest or have left, or are not in the register yet, are not written to. Pledges have no end, so none is ever due.

With --format=csv: one row for each organisation to write to, with a letter ready for a mail merge. Where no email address is known, the \
cell is empty: write to these in another way. The file has a byte-order mark, so that Excel shows every letter. A cell that a spreadsheet would take for a formula (it begins with = + - @) has an apostrophe before it, a telephone number \
such as +44 113 among them.
With --format=ics: an all-day entry for each date. Reading a newer file moves the entries and does not double them. What merely waits is left out.
With --format=json: an object with version, today, left_out and reminders.")]
pub(super) struct DueOptions {
    #[command(flatten)]
    site: SiteOptions,

    /// How to print the list
    #[arg(long, value_enum, default_value_t = DueFormat::Human)]
    format: DueFormat,

    /// How many days ahead to look [default: 30, and 90 for awards]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(0..=3660))]
    within: Option<u16>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DueFormat {
    /// Grouped, the most urgent first, for reading
    Human,
    /// A spreadsheet with one row for each organisation to write to
    Csv,
    /// A calendar
    Ics,
    /// One JSON object, for programs
    Json,
}

/// Runs the command.
pub(super) fn run(options: &DueOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let (reading, mut problems) = crate::examine(&world);
    let left_out = due::left_out(&problems, &reading.sources);
    problems.retain(|problem| due::stops_every_reminder(problem, &reading.sources));
    if !problems.is_empty() {
        warn(&human(&problems, &reading.sources, in_colour(&std::io::stderr())));
        warn("Nobody can be reminded until this is mended.\n");
        return Ok(Outcome::ProblemsFound);
    }
    let facts = derive::facts(&reading.register);
    let list = due::due(&facts, Horizon { within: options.within }, left_out);
    say(&match options.format {
        DueFormat::Human => due::human(&list),
        DueFormat::Csv => due::spreadsheet(&list),
        DueFormat::Ics => due::calendar(&list),
        DueFormat::Json => due::json(&list),
    })?;
    if list.left_out.is_empty() {
        return Ok(Outcome::Clean);
    }
    let ids: Vec<&str> = list.left_out.iter().map(crate::model::OrganisationId::as_str).collect();
    warn(&format!("Nothing is said about {}: their files have mistakes. `ccqm check` explains each.\n", ids.join(", ")));
    Ok(Outcome::ProblemsFound)
}
