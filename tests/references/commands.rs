//! The reference of commands.

use super::{compare, escaped, sentence};
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use std::fmt::Write;

const TOP: &str = "---
title: Commands
summary: What the program can do, with every option. This page is made from the program itself.
---
## How to run a command

Open a terminal in the folder that holds `content`. Type the command and press Enter.

Each command ends with a number that other programs can read: 0 when all is clean, 1 when it found problems, 2 when it could not run. Any \
command says what it can do when you add `--help`.

Words in capital letters stand for something of yours: `DIR` for a folder, `FILE` for a file, `DATE` for a day such as 2026-11-22.
";

#[test]
fn references_of_commands_are_up_to_date() {
    let mut program = ccqm::cli::command();
    program.build();
    let mut page = TOP.to_owned();
    for command in program.get_subcommands().filter(|command| !command.is_hide_set() && command.get_name() != "help") {
        write(command, &mut page);
    }
    compare("commands.md", &page);
}

fn write(command: &Command, page: &mut String) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").split_whitespace().collect::<Vec<_>>().join(" ");
    let _ = write!(page, "\n## ccqm {}\n\n{}\n\n```text\n{usage}\n```\n", command.get_name(), sentence(&escaped(&about)));
    for more in [without(command.get_long_about(), &about), command.get_after_long_help().or(command.get_after_help()).cloned()] {
        paragraphs(more, page);
    }
    let shown = |argument: &&Arg| !argument.is_hide_set() && !matches!(argument.get_action(), ArgAction::Help | ArgAction::HelpLong);
    let arguments: Vec<&Arg> = command.get_arguments().filter(shown).collect();
    if !arguments.is_empty() {
        page.push('\n');
    }
    for argument in arguments {
        option(argument, page);
    }
}

/// Words that say more than `short` does.
fn without(long: Option<&StyledStr>, short: &str) -> Option<StyledStr> {
    let long = long?.to_string();
    Some(StyledStr::from(long.strip_prefix(short).unwrap_or(&long).trim().to_owned())).filter(|more| !more.to_string().is_empty())
}

fn paragraphs(words: Option<StyledStr>, page: &mut String) {
    for paragraph in words.iter().flat_map(|words| words.to_string().lines().map(str::to_owned).collect::<Vec<_>>()) {
        if !paragraph.trim().is_empty() {
            let _ = write!(page, "\n{}\n", sentence(&escaped(paragraph.trim())));
        }
    }
}

fn option(argument: &Arg, page: &mut String) {
    let help = argument.get_long_help().or(argument.get_help()).map(ToString::to_string).unwrap_or_default();
    let mut help = help.split("\n\n");
    let (first, default) = cut_default(help.next().unwrap_or_default());
    let default = default.or_else(|| {
        let values: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        (!values.is_empty() && argument.get_action().takes_values()).then(|| format!("`{}`", values.join(" ")))
    });
    let mut line = format!("- `{}`: {}", name(argument), sentence(&escaped(first)));
    if let Some(default) = default {
        let _ = write!(line, " Without it: {}.", default.trim_end_matches('.'));
    }
    if argument.is_required_set() {
        line.push_str(" It must be given.");
    }
    for more in help {
        let _ = write!(line, " {}", sentence(&escaped(&more.split_whitespace().collect::<Vec<_>>().join(" "))));
    }
    page.push_str(&line);
    page.push('\n');
    if argument.get_action().takes_values() {
        for value in argument.get_possible_values().iter().filter(|value| !value.is_hide_set()) {
            let help = value.get_help().map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(page, "  - `{}`: {}", value.get_name(), sentence(&escaped(&help)));
        }
    }
}

/// Help as it is written ends in `[default: …]` where clap cannot know the default itself.
fn cut_default(help: &str) -> (&str, Option<String>) {
    match help.split_once("[default: ") {
        Some((words, rest)) => (words.trim(), Some(escaped(rest.trim_end_matches(']')))),
        None => (help, None),
    }
}

fn name(argument: &Arg) -> String {
    let values: Vec<String> = argument.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect();
    let many = if matches!(argument.get_action(), ArgAction::Append) { " …" } else { "" };
    match (argument.get_long(), argument.get_short()) {
        (Some(long), _) if argument.get_action().takes_values() => format!("--{long} {}{many}", values.join(" ")),
        (Some(long), _) => format!("--{long}"),
        (None, Some(short)) => format!("-{short}"),
        (None, None) => format!("{}{many}", values.join(" ")),
    }
}
