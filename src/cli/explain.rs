//! `ccqm explain`: what a rule means, why it matters and how to mend a file that breaks it.

use super::{Failure, Outcome, in_colour, say};
use crate::diagnostic::{RULES_PAGE, Whereabouts, explanation, rule_list};
use crate::fields::nearest;
use crate::rules;
use crate::source::{DiskWorld, MemoryWorld, World};
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct ExplainOptions {
    /// The rule's name, as it stands in brackets behind "error" or "warning" [default: a list of all rules]
    pub(super) rule: Option<String>,

    /// Folder that holds content/, to say where the site explains the rule
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

/// Runs the command.
pub(super) fn run(options: &ExplainOptions) -> Result<Outcome, Failure> {
    let rules = rules::all();
    let Some(name) = &options.rule else {
        say(&rule_list(&rules))?;
        return Ok(Outcome::Clean);
    };
    let Some(rule) = rules.iter().find(|rule| rule.name == name) else {
        let meant = nearest(name, rules.iter().map(|rule| rule.name)).map(|meant| format!(" Did you mean “{meant}”?")).unwrap_or_default();
        return Err(Failure::new(format!("there is no rule “{name}”.{meant} “ccqm explain” alone lists all of them.")));
    };
    say(&explanation(rule, &whereabouts(options), in_colour(&std::io::stdout())))?;
    Ok(Outcome::Clean)
}

/// Where the site at `root`, if there is one, explains its rules. Only its settings are read.
fn whereabouts(options: &ExplainOptions) -> Whereabouts {
    const SETTINGS: &str = "content/site.yaml";
    let disk = DiskWorld::new(options.root.clone(), Date::MIN);
    let Ok(settings) = disk.bytes(SETTINGS) else { return Whereabouts::default() };
    let (reading, _) = crate::examine(&MemoryWorld::new(Date::MIN).with_bytes(SETTINGS, &settings));
    let page = format!("content/pages{}.md", RULES_PAGE.trim_end_matches('/'));
    Whereabouts::new(&reading.register.site.base_url, disk.bytes(&page).is_ok(), "")
}
