//! `ccqm schema`: JSON Schemas of every kind of file.

use super::new_files::{Place, put_down};
use super::{Failure, Outcome, put, say, warn};
use crate::compose::{Choices, NewFile};
use crate::diagnostic::Diagnostics;
use crate::model::ContentKind;
use crate::schema::{file_name, schema};
use crate::source::DiskWorld;
use clap::Args;
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::path::PathBuf;

/// How an editor is told of a schema.
const USE: &str = "In an editor with the YAML language server, write as the first line of a .yaml file:
  # yaml-language-server: $schema=../../../schemas/organisation.schema.json
or say once in its settings which files follow which schema:
  \"yaml.schemas\": { \"schemas/organisation.schema.json\": \"content/organisations/*/organisation.yaml\" }";

#[derive(Args, Debug)]
#[command(after_help = USE)]
pub(super) struct SchemaOptions {
    /// Folder that holds content/; its scheme's sectors, areas and other ids are listed in the schemas
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// Folder to write one file for each kind to [default: print one JSON object of all]
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Accept any id, whatever the scheme says: for schemas that serve several registers
    #[arg(long)]
    any_scheme: bool,
}

/// Runs the command.
pub(super) fn run(options: &SchemaOptions) -> Result<Outcome, Failure> {
    let choices = if options.any_scheme { None } else { scheme(options) };
    let made = ContentKind::ALL.map(|kind| (kind, schema(kind, choices.as_ref())));
    let Some(folder) = &options.output else {
        let all: Map<String, Value> = made.into_iter().map(|(kind, schema)| (kind.word().to_owned(), schema)).collect();
        put(&text(&Value::Object(all))?)?;
        return Ok(Outcome::Clean);
    };
    let mut files = Vec::new();
    for (kind, schema) in made {
        files.push(NewFile { path: file_name(kind), text: text(&schema)? });
    }
    // These are made by the program alone, so a newer one takes an older one's place.
    put_down(&Place { root: folder, replace: true }, &files)?;
    say(&format!("Wrote {} schemas to {}.\n", files.len(), folder.display()))?;
    Ok(Outcome::Clean)
}

/// The scheme's lists, when there is a scheme that can be read.
fn scheme(options: &SchemaOptions) -> Option<Choices> {
    // No date is asked for: a scheme says the same on every day.
    let world = DiskWorld::new(options.root.clone(), Date::MIN);
    let reading = crate::read::read(&world, &mut Diagnostics::new());
    if !reading.scheme_is_read {
        warn("There is no scheme to take ids from (content/scheme.yaml), so any id is accepted. Name its folder with --root.\n");
        return None;
    }
    Some(Choices::of(&reading.register.scheme))
}

fn text(schema: &Value) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(schema).map_err(|error| Failure::new(format!("cannot print the schema: {error}")))?;
    Ok(format!("{text}\n"))
}
