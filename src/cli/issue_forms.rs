//! `ccqm issue-forms`: an issue form for each kind of document.

use super::args::SiteOptions;
use super::check::world;
use super::new_files::{Place, put_down};
use super::{Failure, Outcome, say};
use crate::compose::{Choices, NewFile};
use crate::issue_form::{config, forms, markup};
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
    let register = &reading.register;
    let made = forms(&Choices::of(&register.scheme));
    let mut files: Vec<NewFile> =
        made.iter().map(|form| NewFile { path: format!("{}.yml", form.kind.word()), text: markup(form) }).collect();
    // An address that is only a stand-in leads nowhere.
    let base_url = register.site.base_url.value.trim_end_matches('/');
    let guidance = format!("{base_url}/guidance/");
    let known = register.pages.contains_key("/guidance/") && !base_url.ends_with(".example") && !base_url.contains(".example/");
    let links = [("How to take part", guidance.as_str(), "Guidance with an example of every document.")];
    files.push(NewFile { path: "config.yml".to_owned(), text: config(if known { &links } else { &[] }) });
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
