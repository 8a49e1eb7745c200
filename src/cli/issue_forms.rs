//! `ccqm issue-forms`: an issue form for each kind of document.

use super::args::SiteOptions;
use super::check::world;
use super::new_files::{Place, put_down};
use super::{Failure, Outcome, say};
use crate::issue_form::files;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
#[command(after_help = "Run this again after the scheme has changed: the forms offer its sectors, wards, areas and steps.")]
pub(super) struct IssueFormsOptions {
    #[command(flatten)]
    site: SiteOptions,

    #[expect(clippy::doc_markdown, reason = "printed as help, where backticks would only be noise")]
    /// Folder to write the forms to, such as .github/ISSUE_TEMPLATE [default: print them]
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(options: &IssueFormsOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let (reading, _) = crate::examine(&world);
    if !reading.scheme_is_read {
        return Err(Failure::new("content/scheme.yaml cannot be read; look at it with: ccqm check content/scheme.yaml"));
    }
    let files = files(&reading.register);
    let Some(folder) = &options.output else {
        for file in &files {
            say(&format!("# {}\n{}\n", file.path, file.text))?;
        }
        return Ok(Outcome::Clean);
    };
    // These are made by the program alone, so a newer one takes an older one's place.
    put_down(&Place { root: folder, replace: true }, &files)?;
    say(&format!("Wrote {} files to {}.\n", files.len(), folder.display()))?;
    Ok(Outcome::Clean)
}
