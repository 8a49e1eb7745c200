//! `ccqm from-issue`: a filled-in issue form as the file it stands for. What it holds may have been written by anybody.

use super::args::SiteOptions;
use super::check::world;
use super::handed_in::{self, HandedIn};
use super::new_files::{self, Place, Proposal, keep_existing, put_down};
use super::{Failure, Outcome, say};
use crate::compose::Choices;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::issue_form::{FormKind, Names, fill, forms, recognise, split};
use crate::model::id::is_id;
use crate::source::Sources;
use clap::Args;
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

/// The largest reply that is read. The largest that hosts take has 64 kB.
const LIMIT: u64 = 256 * 1024;

/// The most problems of one reply that are told: whoever has more will hardly read them all.
const TOLD: usize = 1000;

#[derive(Args, Debug)]
#[command(
    after_help = "Problems are told at the questions of the form, so that they can be answered in the issue. Nothing is written when there is one."
)]
pub(super) struct FromIssueOptions {
    #[command(flatten)]
    site: SiteOptions,

    /// File that holds the text of the issue, or - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Which form it is [default: known by its questions]
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(FormKind::ALL.map(FormKind::word)))]
    form: Option<String>,

    /// The organisation it is for, whatever it says: the name of its folder
    #[arg(long, value_name = "ID")]
    organisation: Option<String>,

    /// Name of the file without its ending [default: made from the answers]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Print the file instead of writing it
    #[arg(long)]
    dry_run: bool,

    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub(super) fn run(options: &FromIssueOptions) -> Result<Outcome, Failure> {
    for id in [&options.organisation, &options.name].into_iter().flatten() {
        let month = crate::fields::parse_month(id).is_some_and(|month| month.to_string() == *id);
        if !is_id(id) && !month {
            return Err(Failure::new(format!(
                "“{id}” cannot be the name of a file or folder; use small letters a to z, digits and hyphens"
            )));
        }
    }
    let world = world(&options.site)?;
    let text = reply(&options.file)?;
    let (mut reading, _) = crate::examine(&world);
    let forms = forms(&Choices::of(&reading.register.scheme));
    let form = match &options.form {
        Some(name) => forms.iter().find(|form| form.kind.word() == name),
        None => recognise(&text, &forms),
    };
    let Some(form) = form else {
        return Err(Failure::new(
            "this is not one of the forms, or its questions were changed. Send one of the forms with its questions as they are",
        ));
    };
    // What is printed may be posted where the folders of this machine mean nothing.
    let shown = options.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let given = HandedIn { shown: &shown, text: &text, most: TOLD };
    let file = given.add_to(&mut reading.sources);
    let mut out = Diagnostics::new();
    let names = Names { organisation: options.organisation.as_deref(), name: options.name.as_deref(), replace: options.force };
    let filled = fill(form, split(&text, form), file, &reading, names, &mut out);
    let repository = reading.register.site.repository.clone();
    let proposal = match &filled {
        Some(filled) => {
            let explain = |problem: &Diagnostic, sources: &Sources, form| filled.explain(problem, sources, form);
            given.judge(std::slice::from_ref(&filled.file), &world, &out, explain)
        }
        None => Proposal { reading, problems: out },
    };
    if new_files::show(&proposal) == Outcome::ProblemsFound {
        return Ok(Outcome::ProblemsFound);
    }
    let Some(filled) = filled else { return Ok(Outcome::ProblemsFound) };
    let place = Place { root: &options.site.root, replace: options.force || filled.adds_to_existing };
    if keep_existing(&place, [filled.file.path.as_str()]).is_err() {
        let path = &filled.file.path;
        return Err(Failure::new(format!("“{path}” is there already, and nothing was written. Ask the team to change that file")));
    }
    if options.dry_run {
        new_files::print(std::slice::from_ref(&filled.file))?;
        return Ok(Outcome::Clean);
    }
    put_down(&place, std::slice::from_ref(&filled.file))?;
    say(&new_files::what_next(&filled.file.path, repository.as_ref()))?;
    Ok(Outcome::Clean)
}

/// The text of the issue.
fn reply(path: &Path) -> Result<String, Failure> {
    let bytes = handed_in::bytes(path, LIMIT, &format!("{} kB, which is no filled-in form", LIMIT / 1024))?;
    String::from_utf8(bytes)
        .map_err(|_| Failure::new(format!("“{}” is not saved as UTF-8; save it anew with the encoding UTF-8", path.display())))
}
