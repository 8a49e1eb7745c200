//! The command line: the edge where arguments, the clock, the disk and the terminal are met.
//!
//! Exit status: 0 clean, 1 problems found in the content, 2 could not run.

mod args;
mod build;
mod check;
mod due;
mod explain;
mod failure;
mod fix;
mod from_issue;
mod guard;
mod handed_in;
mod import;
mod init;
mod issue_forms;
mod last_build;
mod new;
mod new_files;
mod progress;
mod schema;
mod serve;
mod step_summary;
mod summary;
mod today;

use crate::diagnostic::workflow_command::log_text;
use args::{Arguments, Command};
use clap::{CommandFactory, Parser};
use failure::Failure;
use std::borrow::Cow;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// How a command that could run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Clean,
    ProblemsFound,
}

/// Every command and flag as data, for the reference of commands.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Build(options) => build::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::New(options) => new::run(&options),
        Command::FromIssue(options) => from_issue::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Guard(options) => guard::run(&options),
        Command::Due(options) => due::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::IssueForms(options) => issue_forms::run(&options),
        Command::Init(options) => init::run(&options),
        Command::Serve(options) => serve::run(&options),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::ProblemsFound) => ExitCode::from(1),
        Err(failure) => {
            warn(&format!("ccqm: {failure}\n"));
            ExitCode::from(2)
        }
    }
}

/// Prints words for people: the result of a command.
fn say(text: &str) -> Result<(), Failure> {
    put(&for_the_log(text))
}

/// Prints data for programs, byte for byte. A reader that has gone away (`ccqm check | head`) is no failure.
fn put(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::new(format!("cannot print: {error}"))),
        _ => Ok(()),
    }
}

/// Prints to the terminal beside the result. There is nowhere left to report a failure of this.
fn warn(text: &str) {
    let _ = std::io::stderr().lock().write_all(for_the_log(text).as_bytes());
}

/// Words as they may stand where they are printed: a runner of GitHub takes some lines of its log as orders, and what contributors wrote must
/// never give one.
fn for_the_log(text: &str) -> Cow<'_, str> {
    if std::env::var_os("GITHUB_ACTIONS").is_some() { Cow::Owned(log_text(text)) } else { Cow::Borrowed(text) }
}

/// Whether a stream is read by a person who sees colours.
#[expect(clippy::disallowed_methods, reason = "NO_COLOR is the terminal user's own choice")]
fn in_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var("NO_COLOR").map_or(true, |value| value.is_empty())
}
