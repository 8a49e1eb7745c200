//! `ccqm new`: a new content file that already passes check. Asks on a terminal, takes flags otherwise.

mod ask;
mod draft;

use super::args::SiteOptions;
use super::check::world;
use super::new_files::{self, Place, keep_existing, propose, put_down};
use super::{Failure, Outcome, say};
use crate::compose::{Choices, Comments};
use crate::fields::nearest;
use crate::model::{ContentKind, OrganisationId};
use crate::read::tables;
use clap::{Args, ValueEnum};
use draft::Draft;
use std::io::IsTerminal;

const EXAMPLES: &str = "Examples:
  ccqm new organisation
  ccqm new update --organisation example-club --month 2026-11 --area governance --text \"We met twice.\"
  ccqm new pledge --organisation example-club --set made=2026-11-02 --set \"commitments=We will welcome every family.\"
  ccqm new plan --organisation example-club --set from=2027-01-01 --set to=2027-12-31 \\
    --set \"actions=Ask every family\" --set actions.1.area=governance --set actions.1.due=2027-03-31
  ccqm new evaluation --organisation example-club --month 2026-11 --set \"areas.governance.strengths=Two new governors.\"";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum NewKind {
    Organisation,
    Pledge,
    Plan,
    Update,
    Evaluation,
    Evidence,
}

impl From<NewKind> for ContentKind {
    fn from(kind: NewKind) -> Self {
        match kind {
            NewKind::Organisation => Self::Organisation,
            NewKind::Pledge => Self::Pledge,
            NewKind::Plan => Self::Plan,
            NewKind::Update => Self::Update,
            NewKind::Evaluation => Self::Evaluation,
            NewKind::Evidence => Self::Evidence,
        }
    }
}

#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(super) struct NewOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,

    /// What to write
    #[arg(value_enum)]
    kind: NewKind,

    /// Name of the file without its ending, or of a new organisation's folder [default: made from the answers]
    id: Option<String>,

    /// The organisation it belongs to: the name of its folder
    #[arg(long, value_name = "ID")]
    organisation: Option<String>,

    /// Month of an update or an evaluation, such as 2026-11
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,

    /// The text below the facts
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    text: Option<String>,

    /// Name of a new organisation
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    name: Option<String>,

    /// Title of the document
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,

    /// Summary of a new organisation or a plan
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    summary: Option<String>,

    /// Sector of a new organisation; may be given several times
    #[arg(long, value_name = "ID")]
    sector: Vec<String>,

    /// Area it is about; may be given several times
    #[arg(long, value_name = "ID")]
    area: Vec<String>,

    #[expect(clippy::doc_markdown, reason = "printed as help, where backticks would only be noise")]
    /// Any other field, such as signed_by="Chair of governors" or commitments.1.area=governance
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,

    /// Print the file instead of writing it
    #[arg(long)]
    dry_run: bool,

    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub(super) fn run(options: &NewOptions) -> Result<Outcome, Failure> {
    let world = world(&options.site)?;
    let (reading, _) = crate::examine(&world);
    let register = &reading.register;
    let kind = ContentKind::from(options.kind);
    let place = Place { root: &options.site.root, replace: options.force };
    let owner = register.organisations.iter().find(|(id, _)| Some(id.as_str()) == options.organisation.as_deref()).map(|(_, known)| known);
    let choices = Choices::of(&register.scheme).and_actions_of(owner);
    let mut draft = Draft::new(kind, &choices);
    given(options, &mut draft)?;
    if let Some(id) = draft.organisation().filter(|_| kind != ContentKind::Organisation) {
        known_organisation(id, &register.organisations.keys().map(OrganisationId::as_str).collect::<Vec<_>>())?;
    }
    if let Some(path) = draft.path() {
        keep_existing(&place, [path.as_str()])?;
    }
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        let known: Vec<String> = register.organisations.keys().map(ToString::to_string).collect();
        let choices_of = |id: &str| {
            let known = register.organisations.values().find(|known| known.id.as_str() == id);
            Choices::of(&register.scheme).and_actions_of(known)
        };
        let (mut input, mut output) = (std::io::stdin().lock(), std::io::stderr().lock());
        ask::Questions {
            input: &mut input,
            output: &mut output,
            world: &world,
            replace: options.force,
            organisations: &known,
            choices_of: &choices_of,
        }
        .ask(&mut draft)?;
    }
    draft.complete();
    let missing = draft.missing();
    if !missing.is_empty() {
        return Err(Failure::with_lines("some answers are missing; give them with these flags:", missing));
    }
    let file = draft.file(Comments::Explained(&choices))?;
    let files = [file];
    keep_existing(&place, [files[0].path.as_str()])?;
    let proposal = propose(&world, &files);
    if new_files::show(&proposal) == Outcome::ProblemsFound {
        return Ok(Outcome::ProblemsFound);
    }
    if options.dry_run {
        new_files::print(&files)?;
        return Ok(Outcome::Clean);
    }
    put_down(&place, &files)?;
    say(&new_files::what_next(&files[0].path, register.site.repository.as_ref()))?;
    Ok(Outcome::Clean)
}

/// Takes what was given by flags.
fn given(options: &NewOptions, draft: &mut Draft<'_>) -> Result<(), Failure> {
    draft.place(options.organisation.as_deref(), options.id.as_deref(), options.month.as_deref())?;
    let texts = [("name", &options.name), ("title", &options.title), ("summary", &options.summary)];
    let flags = texts.into_iter().filter_map(|(name, value)| value.as_ref().map(|value| (name, value)));
    let lists = options.sector.iter().map(|id| ("sector", id)).chain(options.area.iter().map(|id| ("areas", id)));
    for (name, value) in flags.chain(lists) {
        draft.put(name, value).map_err(Failure::new)?;
    }
    for pair in &options.set {
        let Some((name, value)) = pair.split_once('=') else {
            return Err(Failure::new(format!("“--set {pair}” lacks its “=”; write --set FIELD=VALUE")));
        };
        draft.put(name.trim(), value).map_err(Failure::new)?;
    }
    if let Some(text) = &options.text {
        draft.say(text)?;
    }
    Ok(())
}

fn known_organisation(id: &str, known: &[&str]) -> Result<(), Failure> {
    if known.contains(&id) {
        return Ok(());
    }
    let help = match nearest(id, known.iter().copied()) {
        Some(near) => format!("did you mean “{near}”?"),
        None => "make it first with: ccqm new organisation".to_owned(),
    };
    Err(Failure::new(format!("there is no organisation “{id}”; {help}")))
}

/// The fields that are asked for a kind: its own, not those that all documents share.
fn own_table(kind: ContentKind) -> &'static [&'static crate::fields::Table] {
    tables(kind).get(..1).unwrap_or(&[])
}

#[cfg(test)]
mod tests;
