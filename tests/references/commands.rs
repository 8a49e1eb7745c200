//! The reference of commands.

use super::{compare, sentence};
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
        paragraphs(more.as_ref(), page);
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

/// Help as Markdown: paths, options, names of variables and values given to them are code.
fn escaped(help: &str) -> String {
    let mark = |word: String| {
        let inner = word.trim_start_matches(['(', '“']).trim_end_matches([')', ',', ';', ':', '.', '”']);
        let has_sign = inner.contains(['/', '_', '=']) || inner.starts_with("--") || matches!(inner, "-" | "+" | "@");
        let is_code = has_sign && !inner.contains(['`', '<']);
        if is_code { word.replacen(inner, &format!("`{inner}`"), 1) } else { word }
    };
    super::escaped(&words(help).into_iter().map(mark).collect::<Vec<_>>().join(" "))
}

/// The words of a text. A value in quotation marks, such as `name="two words"`, is one with its name.
fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for word in text.split(' ') {
        match found.last_mut().filter(|_| inside) {
            Some(last) => last.extend([" ", word]),
            None => found.push(word.to_owned()),
        }
        let opens = found.last().and_then(|whole| whole.split_once("=\"")).map(|(_, value)| !value.contains('"'));
        inside = opens.unwrap_or(false);
    }
    found
}

/// Words that say more than `short` does.
fn without(long: Option<&StyledStr>, short: &str) -> Option<StyledStr> {
    let long = long?.to_string();
    Some(StyledStr::from(long.strip_prefix(short).unwrap_or(&long).trim().to_owned())).filter(|more| !more.to_string().is_empty())
}

/// Help of several lines. Lines that are set in are code, as they stand: commands to type, lines to copy.
fn paragraphs(help: Option<&StyledStr>, page: &mut String) {
    let help = help.map(ToString::to_string).unwrap_or_default();
    let lines: Vec<&str> = help.lines().collect();
    for block in lines.chunk_by(|before, after| is_code(before) && is_code(after)) {
        if block.iter().all(|line| is_code(line)) {
            let set_in = block.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or_default();
            let code: Vec<&str> = block.iter().map(|line| &line[set_in..]).collect();
            let _ = write!(page, "\n```text\n{}\n```\n", code.join("\n"));
        } else if let Some(line) = block.first().filter(|line| !line.trim().is_empty()) {
            let _ = write!(page, "\n{}\n", sentence(&escaped(line.trim())));
        }
    }
}

fn is_code(line: &str) -> bool {
    line.starts_with("  ") && !line.trim().is_empty()
}

fn option(argument: &Arg, page: &mut String) {
    let help = argument.get_long_help().or(argument.get_help()).map(ToString::to_string).unwrap_or_default();
    let mut help = help.split("\n\n");
    let (first, default) = cut_default(help.next().unwrap_or_default());
    let default = default.or_else(|| {
        let values: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        (!values.is_empty() && argument.get_action().takes_values()).then(|| match values.join(" ").as_str() {
            "." => "the folder you are in".to_owned(),
            value => format!("`{value}`"),
        })
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
            let says = if help.is_empty() { help } else { format!(": {}", sentence(&escaped(&help))) };
            let _ = writeln!(page, "  - `{}`{says}", value.get_name());
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

#[test]
fn references_of_commands_leave_code_as_it_is() {
    let mut page = String::new();
    let help = "Examples:\n  ccqm new one\n  ccqm new two \\\n    --set a=b\nor this:\n  # yaml: $schema=../a.json";
    paragraphs(Some(&StyledStr::from(help)), &mut page);
    let code = "```text\nccqm new one\nccqm new two \\\n  --set a=b\n```";
    assert_eq!(page, format!("\nExamples:\n\n{code}\n\nOr this:\n\n```text\n# yaml: $schema=../a.json\n```\n"));
    assert_eq!(escaped("such as .github/ISSUE_TEMPLATE."), "such as `.github/ISSUE_TEMPLATE`.");
    assert_eq!(
        escaped("signed_by=\"Chair of governors\" or --fix: (such as a_b)"),
        "`signed_by=\"Chair of governors\"` or `--fix`: (such as `a_b`)"
    );
}
