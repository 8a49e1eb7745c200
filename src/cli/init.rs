//! `ccqm init`: starts another register in a new folder. It writes nothing unless everything it would write passes every check.
#![expect(clippy::doc_markdown, reason = "the options' comments are printed as help, where backticks would only be noise")]

use super::args::date;
use super::today::today;
use super::{Failure, Outcome, in_colour, say, warn};
use crate::diagnostic::{Diagnostics, human};
use crate::init::{EXAMPLE_NAME, Wishes, new_register};
use crate::issue_form;
use crate::model::id::is_id;
use crate::pipeline::{self, Built};
use crate::source::MemoryWorld;
use clap::Args;
use jiff::civil::Date;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Most files named one by one.
const NAMED: usize = 5;

#[derive(Args, Debug)]
pub(super) struct InitOptions {
    /// Folder for the new register: a new one, or one with nothing in it
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    /// The scheme, if you have one as a file [default: an invented example to replace]
    #[arg(long, value_name = "FILE")]
    scheme: Option<PathBuf>,

    /// Name of the mark [default: that of the scheme]
    #[arg(long, value_name = "NAME", value_parser = mark_name)]
    name: Option<String>,

    /// Look of the website: default, or a name for a theme of your own that begins as a few changes to the default
    #[arg(long, value_name = "NAME", default_value = "default", value_parser = theme_name)]
    theme: String,

    /// Date the register begins on, such as 2026-11-22 [default: SOURCE_DATE_EPOCH, else today in London]
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<Date>,
}

/// Runs the command.
pub(super) fn run(options: &InitOptions) -> Result<Outcome, Failure> {
    keep_what_is_there(&options.folder)?;
    let scheme = options.scheme.as_deref().map(read_scheme).transpose()?;
    let mut wishes = Wishes {
        name: options.name.clone().unwrap_or_else(|| EXAMPLE_NAME.to_owned()),
        scheme,
        theme: options.theme.clone(),
        today: today(options.today)?,
    };
    let mut world = new_register(&wishes);
    let mut built = build(&world)?;
    if options.name.is_none() && wishes.scheme.is_some() && !built.problems.has_errors() {
        wishes.name.clone_from(&built.reading.register.scheme.name.value);
        world = new_register(&wishes);
        built = build(&world)?;
    }
    if !built.problems.is_empty() {
        tell_of(&built.problems, &built, options);
    }
    if built.problems.has_errors() {
        warn("Nothing was written.\n");
        return Ok(Outcome::ProblemsFound);
    }
    // The forms offer the sectors, areas and steps of the scheme, so they are made once it has been read.
    let forms = issue_form::files(&built.reading.register);
    let forms = forms.into_iter().map(|form| (format!(".github/ISSUE_TEMPLATE/{}", form.path), form.text.into_bytes()));
    world.files.extend(forms);
    for (path, bytes) in &world.files {
        write_new(&options.folder.join(path), bytes)?;
    }
    say(&what_is_next(&options.folder, world.files.len(), wishes.scheme.is_none()))?;
    Ok(Outcome::Clean)
}

/// The whole site, made in memory: what is written passes `check` and `build`.
fn build(world: &MemoryWorld) -> Result<Built, Failure> {
    pipeline::build(world, &pipeline::BuildOptions::default()).map_err(|missing| Failure::new(missing.to_string()))
}

fn tell_of(problems: &Diagnostics, built: &Built, options: &InitOptions) {
    warn(&human(problems, &built.reading.sources, in_colour(&std::io::stderr())));
    if let Some(scheme) = &options.scheme {
        warn(&format!("Here content/scheme.yaml stands for “{}”.\n", scheme.display()));
    }
}

/// Refuses a folder that has something in it. What git keeps there may stay: people make an empty repository first.
fn keep_what_is_there(folder: &Path) -> Result<(), Failure> {
    let shown = folder.display();
    if !folder.exists() && folder.symlink_metadata().is_err() {
        return Ok(());
    }
    if !folder.is_dir() {
        return Err(Failure::new(format!("“{shown}” is there already and is not a folder; name a new folder")));
    }
    let there = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let there = there.map_err(|error| Failure::new(format!("cannot look into “{shown}”: {error}")))?;
    let mut names: Vec<String> = there.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != ".git");
    names.sort_unstable();
    if names.is_empty() {
        return Ok(());
    }
    let more = names.len().saturating_sub(NAMED);
    let and_more = if more > 0 { format!(" and {more} more") } else { String::new() };
    names.truncate(NAMED);
    Err(Failure::new(format!(
        "the folder “{shown}” is not empty, and nothing in it was changed: it holds {}{and_more}; name a new folder",
        names.join(", ")
    )))
}

#[expect(clippy::disallowed_methods, reason = "a file named on the command line, which is part of no world yet")]
fn read_scheme(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::new(format!("cannot read the scheme “{}”: {error}", path.display())))
}

/// Writes a file that is not there yet, and its folder.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| fs::File::create_new(path)).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| Failure::new(format!("cannot write “{}”: {error}", path.display())))
}

fn what_is_next(folder: &Path, files: usize, is_example: bool) -> String {
    let shown = folder.display();
    let scheme = if is_example { "content/scheme.yaml is an example: replace it with your own scheme first.\n" } else { "" };
    format!(
        "Wrote {files} files to “{shown}”. They pass every check.\n\
         {scheme}Addresses that end in .example are stand-ins: change them in content/site.yaml and in content/pages/.\n\
         Then, in that folder:\n  ccqm check\n  ccqm build\n"
    )
}

fn mark_name(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err("write the name of the mark on one line".to_owned());
    }
    Ok(text.to_owned())
}

fn theme_name(text: &str) -> Result<String, String> {
    if is_id(text) { Ok(text.to_owned()) } else { Err("write small letters, digits and hyphens, such as our-colours".to_owned()) }
}
