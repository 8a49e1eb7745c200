//! Where a text is shown, as far as its file's path tells.

use crate::model::OrganisationId;

/// What the place of a text means for its headings and pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The organisation whose words these are; `None` for pages of the mark's team.
    pub(super) organisation: Option<OrganisationId>,
    /// The anchor of the whole document, for a document that may be shown beside others: `pledge-2025`.
    pub(super) document: Option<String>,
    /// The level in HTML of a heading written `##`.
    pub(super) first_level: u8,
}

impl Place {
    /// The place of the file at a path from the root.
    pub(super) fn of(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        let ["content", "organisations", id, inside @ ..] = parts.as_slice() else {
            return Self { organisation: None, document: None, first_level: 2 };
        };
        let document = match inside {
            [folder, file] => kind(folder).map(|kind| format!("{kind}-{}", file.rsplit_once('.').map_or(*file, |(stem, _)| stem))),
            _ => None,
        };
        Self { organisation: Some(OrganisationId::new(*id)), document, first_level: 3 }
    }

    /// The anchor of a heading whose own words make `slug`.
    pub(super) fn anchor(&self, slug: &str) -> String {
        match &self.document {
            Some(document) => format!("{document}--{slug}"),
            None => slug.to_owned(),
        }
    }

    /// The anchor that `wanted` means in a document kept here: a full anchor stays, the words of a heading get the document's name.
    pub(super) fn anchor_from(&self, wanted: &str) -> String {
        let is_full =
            |document: &String| wanted.strip_prefix(document.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with("--"));
        if self.document.as_ref().is_some_and(is_full) { wanted.to_owned() } else { self.anchor(wanted) }
    }
}

/// What one document of a folder is called in anchors.
fn kind(folder: &str) -> Option<&'static str> {
    match folder {
        "pledges" => Some("pledge"),
        "plans" => Some("plan"),
        "updates" => Some("update"),
        "evaluations" => Some("evaluation"),
        "evidence" => Some("evidence"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_documents_of_organisations_name_themselves_in_anchors() {
        assert_eq!(Place::of("content/organisations/a/pledges/2025.md").anchor("aims"), "pledge-2025--aims");
        assert_eq!(Place::of("content/organisations/a/organisation.yaml").anchor("aims"), "aims");
        assert_eq!(Place::of("content/pages/about.md").anchor("aims"), "aims");
    }

    #[test]
    fn a_full_anchor_is_not_named_twice() {
        let plan = Place::of("content/organisations/a/plans/2025.md");
        assert_eq!(plan.anchor_from("aims"), "plan-2025--aims");
        assert_eq!(plan.anchor_from("plan-2025--aims"), "plan-2025--aims");
        assert_eq!(plan.anchor_from("plan-2025"), "plan-2025");
        assert_eq!(plan.anchor_from("plan-2025-b"), "plan-2025--plan-2025-b");
    }
}
