//! Mistakes in the files, and what they keep us from saying: a reminder made from what stands in for a wrong value would itself be wrong.

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::OrganisationId;
use crate::source::Sources;
use std::collections::BTreeSet;

/// The rule about the security contact: that it is broken is itself a reminder, and hinders none.
const SECURITY_CONTACT: &str = "security-contact-expired";

/// Every organisation with a mistake that stops a build, in its folder or in its register entry.
#[must_use]
pub fn left_out(problems: &Diagnostics, sources: &Sources) -> BTreeSet<OrganisationId> {
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    errors.filter_map(|problem| organisation_of(path(problem, sources))).collect()
}

/// Whether a problem leaves nothing to say about anybody: one with the scheme or the site, which every reminder is made from.
#[must_use]
pub fn stops_every_reminder(problem: &Diagnostic, sources: &Sources) -> bool {
    problem.severity() == Severity::Error
        && problem.rule.name != SECURITY_CONTACT
        && matches!(path(problem, sources), "content/scheme.yaml" | "content/site.yaml")
}

fn path<'s>(problem: &Diagnostic, sources: &'s Sources) -> &'s str {
    &sources.file(problem.at.file).path
}

fn organisation_of(path: &str) -> Option<OrganisationId> {
    let entry = path.strip_prefix("content/register/").and_then(|name| name.strip_suffix(".yaml"));
    let folder = || path.strip_prefix("content/organisations/").and_then(|rest| rest.split_once('/')).map(|(id, _)| id);
    entry.or_else(folder).map(OrganisationId::new)
}
