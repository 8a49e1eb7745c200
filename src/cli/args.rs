//! Arguments: every command and flag, described once.
#![expect(clippy::doc_markdown, reason = "these comments are printed as help, where backticks would only be noise")]

use super::due::DueOptions;
use super::explain::ExplainOptions;
use super::from_issue::FromIssueOptions;
use super::guard::GuardOptions;
use super::import::ImportOptions;
use super::init::InitOptions;
use super::issue_forms::IssueFormsOptions;
use super::new::NewOptions;
use super::schema::SchemaOptions;
use super::serve::ServeOptions;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Checks the files of a quality mark's public register and builds its website.
#[derive(Debug, Parser)]
#[command(name = "ccqm", version, about, after_help = "Exit status: 0 clean, 1 problems found, 2 could not run.")]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the website from content/ into output/
    Build(BuildOptions),
    /// Look for mistakes in content/ and explain each one
    Check(CheckOptions),
    /// Say what a rule means, why it matters and how to mend a file that breaks it
    Explain(ExplainOptions),
    /// Write a new file for an organisation that already passes every check
    New(NewOptions),
    /// Turn a filled-in issue form into the files it stands for
    FromIssue(FromIssueOptions),
    /// Add organisations to the register from a spreadsheet saved as CSV
    Import(ImportOptions),
    /// Compare two revisions and say what a reader would see change, and what is not allowed
    Guard(GuardOptions),
    /// List whose update is due, overdue or dormant, and what expires
    Due(DueOptions),
    /// Write JSON Schemas of every kind of file, for editors that complete and check
    Schema(SchemaOptions),
    /// Write an issue form for each kind of document
    IssueForms(IssueFormsOptions),
    /// Start another register: scheme, settings, pages and workflows
    Init(InitOptions),
    /// Show the website on this computer and follow every change of its files
    Serve(ServeOptions),
}

/// Where the site is and which day it is.
#[derive(Args, Debug)]
pub(super) struct SiteOptions {
    /// Folder that holds content/ and, if you like, themes/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,

    /// Date the site is made for, such as 2026-11-22 [default: SOURCE_DATE_EPOCH, else today in London]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) today: Option<Date>,
}

#[derive(Args, Debug)]
pub(super) struct BuildOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,

    /// Folder to write the website to [default: ROOT/output]
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,

    /// Public address of the website, a folder included [default: base_url of site.yaml]
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,

    /// Theme to use [default: theme of site.yaml, else default]
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<String>,

    /// Make a copy that opens from a folder by double-click
    ///
    /// All links become relative and end in index.html, so that a reviewer can open the site without a web server.
    #[arg(long)]
    pub(super) portable: bool,
}

#[derive(Args, Debug)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,

    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,

    /// Make the changes that are certain: shows them first, then asks
    #[arg(long)]
    pub(super) fix: bool,

    /// With --fix: make the changes without asking
    #[arg(long, requires = "fix")]
    pub(super) yes: bool,

    /// With --format=github: a file that a submission changes, whose problems come first (may be given several times)
    #[arg(long, value_name = "PATH")]
    pub(super) changed: Vec<String>,

    /// With --format=github: a file that lists the changed files, one on each line, or with a null character after each, as git does with -z
    #[arg(long, value_name = "FILE")]
    pub(super) changed_from: Option<PathBuf>,

    /// Show only what is wrong in these files or folders (everything is still read)
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// With the lines at fault, for reading
    Human,
    /// One line for each problem
    Short,
    /// One JSON object, for programs
    Json,
    /// Annotations on a pull request, and a summary where GitHub asks for one
    Github,
    /// Static Analysis Results Interchange Format (SARIF) 2.1.0, for code hosts and editors
    Sarif,
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    crate::fields::parse_date(text).ok_or_else(|| "write a date such as 2026-11-22".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_flag_is_consistent_and_has_help() {
        Arguments::command().debug_assert();
        for command in Arguments::command().get_subcommands() {
            for flag in command.get_arguments().filter(|flag| flag.get_id() != "help") {
                assert!(flag.get_help().is_some(), "{} of {} has no help", flag.get_id(), command.get_name());
            }
        }
    }
}
