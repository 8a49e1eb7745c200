//! Rules that look at the register as a whole.
//!
//! Each file here judges one subject over everything that was read. What merely follows from a file that could not be read is not
//! reported: one cause, one message.

mod addresses;
mod awards;
mod consent;
mod dates;
mod journey;
mod links;
mod numbers;
mod people;
mod pictures;
mod plans;
mod record_rule_table;
mod references;
mod repeated;
mod rule_table;
mod site;
mod texts;
mod words;

pub(crate) use rule_table::{BROKEN_LINK, RULES};

/// What can be wrong in wording.
pub(crate) static WORDS_RULES: &[&Rule] = words::RULES;
/// What can be wrong in what is recorded of awards and pictures.
pub(crate) static RECORD_RULES: &[&Rule] = record_rule_table::RULES;

use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::fields::{BAD_DATE, BAD_ID, EMPTY_VALUE, HIDDEN_CHARACTER, WRONG_TYPE, nearest};
use crate::model::{Organisation, OrganisationId, Register};
use crate::read::Reading;
use crate::source::{FileId, Location};
use std::collections::BTreeSet;

/// Judges everything that was read.
pub fn check(reading: &Reading, out: &mut Diagnostics) {
    let shapes = out.iter().filter(|problem| [BAD_ID.name, WRONG_TYPE.name].contains(&problem.rule.name));
    let misshapen: BTreeSet<FileId> = shapes.map(|problem| problem.at.file).collect();
    let mut judge = Judge { reading, out, misshapen: &misshapen, suggestions: 200 };
    references::check(&mut judge);
    repeated::check(&mut judge);
    dates::check(&mut judge);
    journey::check(&mut judge);
    awards::check(&mut judge);
    plans::check(&mut judge);
    numbers::check(&mut judge);
    texts::check(&mut judge);
    addresses::check(&mut judge);
    links::check(&mut judge);
    pictures::check(&mut judge);
    consent::check(&mut judge);
    people::check(&mut judge);
    site::check(&mut judge);
    words::check(&mut judge);
}

/// What every subject needs: the reading, and where to report.
struct Judge<'r, 'o> {
    reading: &'r Reading,
    out: &'o mut Diagnostics,
    /// Files in which something is not of the kind it should be, so that ids may be missing for that reason alone.
    misshapen: &'r BTreeSet<FileId>,
    /// How many more times a known name may be looked for: thousands of mistakes in one file are one mistake.
    suggestions: usize,
}

impl<'r> Judge<'r, '_> {
    fn register(&self) -> &'r Register {
        &self.reading.register
    }

    fn organisations(&self) -> impl Iterator<Item = &'r Organisation> + use<'r> {
        self.reading.register.organisations.values()
    }

    fn report(&mut self, rule: &'static Rule, at: Location, message: impl Into<String>, help: impl Into<String>) {
        self.out.report(Diagnostic::new(rule, at, message).help(help));
    }

    /// The known name nearest to a mistyped one, while there are not too many to look for.
    fn nearest<'k>(&mut self, typed: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        self.suggestions = self.suggestions.checked_sub(1)?;
        nearest(typed, known)
    }

    /// Whether a date between two places of a file is wrong or empty, so that a rule may miss it for that reason alone.
    fn date_is_wrong(&self, from: Location, to: Option<Location>) -> bool {
        let between = |at: Location| at.file == from.file && at.span > from.span && to.is_none_or(|to| at.span < to.span);
        let wrong = [BAD_DATE.name, EMPTY_VALUE.name, WRONG_TYPE.name, HIDDEN_CHARACTER.name];
        self.out.iter().any(|problem| wrong.contains(&problem.rule.name) && between(problem.at))
    }

    fn is_damaged(&self, file: FileId) -> bool {
        self.reading.damaged.contains(&file)
    }

    /// Whether any file below a folder could not be read in full, so that an id may be missing for that reason alone.
    fn folder_is_damaged(&self, owner: &OrganisationId, folder: &str) -> bool {
        let inside = format!("content/organisations/{owner}/{folder}");
        self.reading.damaged.iter().any(|file| self.reading.sources.file(*file).path.starts_with(&inside))
    }
}
