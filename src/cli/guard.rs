//! `ccqm guard`: compares two revisions as registers, from git's objects alone.

use super::args::SiteOptions;
use super::today::today;
use super::{Failure, Outcome, put, say, step_summary};
use crate::diagnostic::workflow_command::log_text;
use crate::guard::{Compared, Comparison, Revision, Sender, annotations, guard, human, json, markdown, missing, stated, too_many};
use crate::source::{GitFailure, Repository};
use clap::{Args, ValueEnum};

/// Longest description that is read, in characters: what hosts accept.
const LONGEST_DESCRIPTION: usize = 100_000;

#[derive(Args, Debug)]
pub(super) struct GuardOptions {
    #[command(flatten)]
    site: SiteOptions,

    /// Branch, tag or commit that the change is meant for; compared is the last commit that both have in common
    #[arg(long, value_name = "REF", allow_hyphen_values = true)]
    base: String,

    /// Branch, tag or commit that is proposed
    #[arg(long, value_name = "REF", default_value = "HEAD", allow_hyphen_values = true)]
    head: String,

    /// The organisation that sends the change: anything outside its folder is refused
    #[arg(long, value_name = "ID", conflicts_with_all = ["submission", "team"])]
    organisation: Option<String>,

    /// The change comes from outside the team: it must stay in one organisation's folder
    ///
    /// Without this, --organisation or --team, a change of one organisation's folder alone is its submission, a change of the team's
    /// files alone is the team's, and a mixture of both is refused.
    #[arg(long, conflicts_with = "team")]
    submission: bool,

    /// The change comes from the mark's team, which may touch everything
    #[arg(long)]
    team: bool,

    /// Why something published is changed or deleted; shown to the reviewer
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: Vec<String>,

    /// The description of the change; its lines that begin with "Reason:" state reasons, as do those of commit messages
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    description: Option<String>,

    /// How to print what was found
    #[arg(long, value_enum, default_value_t = GuardFormat::Human)]
    format: GuardFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GuardFormat {
    /// For reading
    Human,
    /// Annotations for GitHub, and its step summary
    Github,
    /// One JSON object, for programs
    Json,
}

impl From<GitFailure> for Failure {
    fn from(failure: GitFailure) -> Self {
        Self::new(crate::diagnostic::visible(&failure.to_string()))
    }
}

/// Runs the command.
pub(super) fn run(options: &GuardOptions) -> Result<Outcome, Failure> {
    let day = today(options.site.today)?;
    let repository = Repository::open(&options.site.root)?;
    let (target, head) = (repository.commit(&options.base)?, repository.commit(&options.head)?);
    let base = repository.merge_base(&target, &head)?;
    let (old_tree, new_tree) = (repository.tree(&base)?, repository.tree(&head)?);
    if let Some(count) = too_many(&old_tree, &new_tree, repository.prefix()) {
        return Err(Failure::new(format!(
            "{count} files differ between {} and {}, which is too many to compare",
            base.short(),
            head.short()
        )));
    }
    if let Some(file) = missing(&old_tree, repository.prefix(), &|entry| repository.size(entry)) {
        return Err(Failure::new(format!(
            "git does not have the content of “{file}” as it stood in {}, so nothing can be compared; fetch it again (git fetch), or use a fresh copy of the repository",
            base.short()
        )));
    }
    let (old, old_problems) = crate::examine(&repository.world(&old_tree, day));
    let (new, new_problems) = crate::examine(&repository.world(&new_tree, day));
    let mut reasons: Vec<String> = options.reason.iter().filter(|reason| !reason.trim().is_empty()).cloned().collect();
    let description: Option<String> = options.description.as_ref().map(|text| text.chars().take(LONGEST_DESCRIPTION).collect());
    let messages = repository.messages(&base, &head)?;
    reasons.extend(description.iter().chain(&messages).flat_map(|text| stated::reasons(text)));
    reasons.dedup();
    let named = if base == target { options.base.clone() } else { format!("the last commit in common with {}", options.base) };
    let report = guard(Comparison {
        base: Revision {
            compared: Compared { named, commit: base.id().to_owned() },
            tree: &old_tree,
            reading: &old,
            problems: &old_problems,
        },
        head: Revision {
            compared: Compared { named: options.head.clone(), commit: head.id().to_owned() },
            tree: &new_tree,
            reading: &new,
            problems: &new_problems,
        },
        prefix: repository.prefix(),
        sender: sender(options),
        stated: reasons,
        size: &|entry| repository.size(entry),
    });
    match options.format {
        GuardFormat::Human => say(&human(&report))?,
        GuardFormat::Json => put(&json(&report))?,
        GuardFormat::Github => {
            put(&annotations(&report))?;
            put(&log_text(&human(&report)))?;
            step_summary::append(|room| markdown(&report, room));
        }
    }
    Ok(if report.is_allowed() { Outcome::Clean } else { Outcome::ProblemsFound })
}

fn sender(options: &GuardOptions) -> Sender {
    match &options.organisation {
        Some(id) => Sender::Organisation(id.clone()),
        None if options.team => Sender::Team,
        None if options.submission => Sender::Outsider,
        None => Sender::Unknown,
    }
}
