//! The comparison for programs: one JSON object. Fields may be added; those that are here keep their names and meaning.

use super::report::{Nature, Refusal, Report};
use crate::diagnostic::is_disruptive;
use serde::Serialize;
use std::fmt::Write;

/// The whole report.
#[derive(Serialize)]
struct Whole<'a> {
    /// Whether nothing is refused.
    allowed: bool,
    /// Whose change it is: `nothing`, `submission`, `unclear` or `team`.
    nature: &'static str,
    /// Whose submission it is.
    organisation: Option<&'a str>,
    /// How many files differ.
    files: usize,
    base: Revision<'a>,
    head: Revision<'a>,
    refusals: Vec<Refused<'a>>,
    /// What would be refused without the reasons stated.
    settled: Vec<Refused<'a>>,
    reasons_stated: &'a [String],
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Revision<'a> {
    /// As it was asked for.
    named: &'a str,
    commit: &'a str,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Refused<'a> {
    /// The permanent name of the reason.
    reason: &'static str,
    file: &'a str,
    message: String,
    help: String,
}

#[derive(Serialize)]
struct Group<'a> {
    /// The organisation's id; null for the team's own files.
    organisation: Option<&'a str>,
    title: String,
    headlines: Vec<String>,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "file")]
    path: &'a str,
    /// `added`, `changed` or `removed`.
    what: &'static str,
    title: String,
    changes: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    what: &'static str,
    /// Such as `actions[ask-families].due`; `text` for prose; `size` for a picture.
    field: Option<&'a str>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    /// The change in words.
    text: String,
    /// Lines that begin with `- `, `+ ` or two blanks.
    excerpt: &'a [String],
}

/// The report as JSON, with a newline at the end.
#[must_use]
pub fn json(report: &Report) -> String {
    let (nature, organisation) = match &report.nature {
        Nature::Nothing => ("nothing", None),
        Nature::Submission(id) => ("submission", Some(id.as_str())),
        Nature::Unclear => ("unclear", None),
        Nature::Team => ("team", None),
    };
    let whole = Whole {
        allowed: report.is_allowed(),
        nature,
        organisation,
        files: report.touched,
        base: Revision {
            named: &report.base.named,
            commit: &report.base.commit,
            errors: report.problems_before.errors,
            warnings: report.problems_before.warnings,
        },
        head: Revision {
            named: &report.head.named,
            commit: &report.head.commit,
            errors: report.problems_after.errors,
            warnings: report.problems_after.warnings,
        },
        refusals: refused(&report.refusals),
        settled: refused(&report.settled),
        reasons_stated: &report.stated,
        groups: report.groups.iter().map(group).collect(),
    };
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    written_out(&text)
}

/// Characters that a terminal would obey or hide, as JSON's own escapes; they can only stand inside of strings.
fn written_out(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && is_disruptive(c) {
            let _ = write!(safe, "\\u{:04x}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

fn refused(refusals: &[Refusal]) -> Vec<Refused<'_>> {
    refusals
        .iter()
        .map(|refusal| Refused {
            reason: refusal.reason.name,
            file: &refusal.file,
            message: refusal.message.to_string(),
            help: refusal.help.to_string(),
        })
        .collect()
}

fn group(group: &super::Group) -> Group<'_> {
    Group {
        organisation: group.organisation.as_deref(),
        title: group.title.to_string(),
        headlines: group.headlines.iter().map(ToString::to_string).collect(),
        files: group
            .files
            .iter()
            .map(|file| File {
                path: &file.file,
                what: file.what.word(),
                title: file.title.to_string(),
                changes: file.changes.iter().map(change).collect(),
            })
            .collect(),
    }
}

fn change(change: &super::Change) -> Change<'_> {
    Change {
        what: change.what.word(),
        field: change.field.as_deref(),
        before: change.before.as_deref(),
        after: change.after.as_deref(),
        text: change.text.to_string(),
        excerpt: &change.excerpt,
    }
}
