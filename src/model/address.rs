//! Addresses: where each thing of the register stands on the site, always from the root and always with `/`. Every page asks for many of
//! them, so they are put together without `format!`.

use crate::model::{DocumentId, Month, OrganisationId};

/// Every organisation on the journey.
pub const ORGANISATIONS: &str = "/organisations/";
/// The directory of accredited bodies.
pub const ACCREDITED: &str = "/accredited/";
/// Everyone's updates.
pub const UPDATES: &str = "/updates/";

/// Where a reader chooses what to send.
pub const SUBMIT: &str = "/submit/";
/// What the forms are for, each the last part of its address.
pub const FORMS: [&str; 4] = ["update", "pledge", "action", "organisation"];

/// The form for one of [`FORMS`].
#[must_use]
pub fn form(what: &str) -> String {
    [SUBMIT, what, "/"].concat()
}

/// One page of a list that has several; the first stands at the list's own address. Nothing else has a number for the last part of its
/// address after a part that something could be called by, so an organisation or a sector may well have the id `page`.
#[must_use]
pub fn page_of_list(list: &str, number: usize) -> String {
    if number < 2 { list.to_owned() } else { format!("{list}page/{number}/") }
}

/// An organisation's profile.
#[must_use]
pub fn organisation(id: &OrganisationId) -> String {
    [ORGANISATIONS, id.as_str(), "/"].concat()
}

/// An organisation's plans.
#[must_use]
pub fn plan(id: &OrganisationId) -> String {
    [ORGANISATIONS, id.as_str(), "/plan/"].concat()
}

/// One update of an organisation.
#[must_use]
pub fn update(id: &OrganisationId, month: Month) -> String {
    [ORGANISATIONS, id.as_str(), "/updates/", &month.iso(), "/"].concat()
}

/// One piece of evidence of an organisation.
#[must_use]
pub fn evidence(id: &OrganisationId, evidence: &DocumentId) -> String {
    [ORGANISATIONS, id.as_str(), "/evidence/", evidence.as_str(), "/"].concat()
}

/// A picture of an organisation.
#[must_use]
pub fn media(id: &OrganisationId, file: &str) -> String {
    [ORGANISATIONS, id.as_str(), "/media/", file].concat()
}

/// Everyone's updates of one month.
#[must_use]
pub fn month(month: Month) -> String {
    [UPDATES, &month.iso(), "/"].concat()
}

/// A value of a facet: `facet("sectors", "education")`.
#[must_use]
pub fn facet(facet: &str, value: &str) -> String {
    ["/", facet, "/", value, "/"].concat()
}

/// A list about a value of a facet that has pages of its own: `list_about("/areas/people/", "actions")`.
#[must_use]
pub fn list_about(value: &str, list: &str) -> String {
    [value, list, "/"].concat()
}

/// The free page kept at a path below `content/pages/`, its ending left out: `guidance/index` is `/guidance/`.
#[must_use]
pub fn free_page(path: &str) -> String {
    match path.strip_suffix("index") {
        Some("") => "/".to_owned(),
        Some(folder) if folder.ends_with('/') => format!("/{folder}"),
        _ => format!("/{path}/"),
    }
}

/// Where the file at a content path is shown: `content/organisations/example/plans/2025.md` is on `/organisations/example/plan/`.
/// `None` for files that have no place on the site.
#[must_use]
pub fn of_content_path(path: &str) -> Option<String> {
    let inside = path.strip_prefix("content/")?;
    if let Some(page) = inside.strip_prefix("pages/") {
        return page.strip_suffix(".md").map(free_page);
    }
    let parts: Vec<&str> = inside.split('/').collect();
    let stem = |file: &str| file.rsplit_once('.').map_or_else(|| file.to_owned(), |(stem, _)| stem.to_owned());
    match parts.as_slice() {
        ["register", file] => Some(format!("{ORGANISATIONS}{}/", stem(file))),
        ["organisations", id, "organisation.yaml"] => Some(format!("{ORGANISATIONS}{id}/")),
        ["organisations", id, "pledges", file] => Some(format!("{ORGANISATIONS}{id}/#pledge-{}", stem(file))),
        ["organisations", id, "plans", file] => Some(format!("{ORGANISATIONS}{id}/plan/#plan-{}", stem(file))),
        ["organisations", id, "updates", file] => Some(format!("{ORGANISATIONS}{id}/updates/{}/", stem(file))),
        ["organisations", id, "evaluations", file] => Some(format!("{ORGANISATIONS}{id}/#evaluation-{}", stem(file))),
        ["organisations", id, "evidence", file] => Some(format!("{ORGANISATIONS}{id}/evidence/{}/", stem(file))),
        ["organisations", id, "media", file] => Some(format!("{ORGANISATIONS}{id}/media/{file}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_path_knows_its_address() {
        let address = |path| of_content_path(path).unwrap();
        assert_eq!(address("content/pages/guidance/index.md"), "/guidance/");
        assert_eq!(address("content/pages/about.md"), "/about/");
        assert_eq!(address("content/organisations/a/updates/2025-09.md"), "/organisations/a/updates/2025-09/");
        assert_eq!(address("content/organisations/a/plans/2025.md"), "/organisations/a/plan/#plan-2025");
        assert_eq!(of_content_path("content/scheme.yaml"), None);
    }
}
