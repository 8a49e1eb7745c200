//! What somebody handed in for new files to be made from: a filled-in form, a spreadsheet. Problems of the files are told at its words.

use super::Failure;
use super::new_files::{Proposal, propose};
use crate::compose::NewFile;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Sources, World};
use std::io::Read;
use std::path::Path;

/// A text that was handed in, with the name it is shown by.
pub(super) struct HandedIn<'h> {
    pub(super) shown: &'h str,
    pub(super) text: &'h str,
    /// The most problems of its files that are told.
    pub(super) most: usize,
}

impl HandedIn<'_> {
    /// Adds it to the sources under a name that is no content file's.
    pub(super) fn add_to(&self, sources: &mut Sources) -> FileId {
        let name = if sources.find(self.shown).is_some() { format!("./{}", self.shown) } else { self.shown.to_owned() };
        sources.add(&name, self.text.to_owned())
    }

    /// Everything that is wrong, told at the words handed in: what could not be understood, and what the rules say of the `files` made from
    /// it. `explain` tells where a problem of a file comes from; `None` when something was said about that already.
    pub(super) fn judge(
        &self,
        files: &[NewFile],
        world: &dyn World,
        understood: &Diagnostics,
        explain: impl Fn(&Diagnostic, &Sources, FileId) -> Option<Diagnostic>,
    ) -> Proposal {
        let Proposal { mut reading, problems: of_files } = propose(world, files);
        let given = self.add_to(&mut reading.sources);
        let mut problems = Diagnostics::new();
        for problem in understood.iter() {
            let mut problem = problem.clone();
            problem.at.file = given;
            problems.report(problem);
        }
        for told in of_files.iter().take(self.most).filter_map(|problem| explain(problem, &reading.sources, given)) {
            problems.report(told);
        }
        problems.sort(&reading.sources);
        Proposal { reading, problems }
    }
}

/// The bytes of a file, or of standard input for `-`. One that has more than `limit` is refused with `too_large`.
pub(super) fn bytes(path: &Path, limit: u64, too_large: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::new(format!("cannot read “{}”: {error}", path.display())))?;
    if bytes.len() as u64 > limit {
        return Err(Failure::new(format!("“{}” has more than {too_large}", path.display())));
    }
    Ok(bytes)
}
