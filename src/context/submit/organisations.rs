//! What a form knows of each organisation: what it has already, and what its next file may name.

use super::questions::Form;
use crate::context::{Labelled, Listed, Listing, Materials};
use crate::model::{Organisation, Plan, document::Document};
use crate::source::FileId;
use serde::Serialize;

/// An organisation, as far as a form needs it.
#[derive(Clone, Debug, Serialize)]
pub struct FormOrganisation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of its name, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// `false` when only the register knows it, and it has sent no page yet.
    pub page_submitted: bool,
    /// Names of the files that are there of the form's kind: `2026-10.md`.
    pub files: Vec<String>,
    /// Pledges by id, newest first, for the form `pledge`.
    pub pledges: Vec<Labelled>,
    /// Commitments by `pledge/commitment`, newest pledge first, for the form `action`.
    pub commitments: Vec<Labelled>,
    /// Its current plan, for the forms `update` and `action`.
    pub plan: Option<FormPlan>,
}

/// A plan that actions belong to.
#[derive(Clone, Debug, Serialize)]
pub struct FormPlan {
    /// Its file: `content/organisations/example/plans/2026.md`.
    pub path: String,
    /// How many blanks stand before the hyphen of each of its actions: a new one needs as many.
    pub indent: usize,
    /// Its actions, in its order.
    pub actions: Vec<Labelled>,
}

impl FormOrganisation {
    /// Those a form offers, by name. Only organisations with a folder can send something, and an action needs a plan; the form for a
    /// page of its own is for those the register knows already.
    pub(super) fn offered<'l, 'a>(listing: &'l Listing<'a>, form: &Form) -> Vec<&'l Listed<'a>> {
        let offers = |listed: &&Listed<'_>| {
            let own = listed.profile.organisation;
            match form.id {
                "organisation" => own.is_none(),
                "action" => own.is_some_and(|organisation| !organisation.documents.plans.is_empty()),
                _ => own.is_some(),
            }
        };
        listing.organisations.iter().filter(offers).collect()
    }

    pub(super) fn new(materials: &Materials<'_>, listed: &Listed<'_>, form: &Form) -> Self {
        let mut made = Self {
            id: listed.link.id.clone(),
            name: listed.link.name.clone(),
            language: listed.speech.language.clone(),
            direction: listed.speech.direction,
            page_submitted: listed.profile.organisation.is_some(),
            files: Vec::new(),
            pledges: Vec::new(),
            commitments: Vec::new(),
            plan: None,
        };
        if let Some(organisation) = listed.profile.organisation {
            made.add(materials, organisation, form);
        }
        made
    }

    fn add(&mut self, materials: &Materials<'_>, organisation: &Organisation, form: &Form) {
        let documents = &organisation.documents;
        let plan = || documents.plans.first().map(|plan| FormPlan::new(materials, plan));
        match form.id {
            "update" => {
                self.files = documents.updates.iter().map(|(_, update)| file_name(materials, update.file)).collect();
                self.plan = plan();
            }
            "pledge" => {
                self.files = documents.pledges.iter().map(|pledge| file_name(materials, pledge.file)).collect();
                let named = documents.pledges.iter().map(|pledge| Labelled { id: pledge.id.to_string(), name: pledge.id.to_string() });
                self.pledges = named.collect();
            }
            "action" => {
                self.plan = plan();
                self.commitments = commitments(organisation);
            }
            _ => {}
        }
    }
}

impl FormPlan {
    fn new(materials: &Materials<'_>, plan: &Document<Plan>) -> Self {
        let action = |action: &crate::model::Action| Labelled { id: action.id.to_string(), name: action.title.value.clone() };
        let file = materials.sources.file(plan.file);
        Self { path: file.path.clone(), indent: indent_of_actions(&file.text), actions: plan.fields.actions.iter().map(action).collect() }
    }
}

/// The blanks before the first hyphen below `actions:`; two where the list is written in another way.
fn indent_of_actions(text: &str) -> usize {
    let below = text.lines().skip_while(|line| !line.starts_with("actions:")).skip(1);
    let first = below
        .map(|line| (line.len() - line.trim_start().len(), line.trim_start()))
        .find(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    first.filter(|(_, line)| line.starts_with("- ")).map_or(2, |(indent, _)| indent)
}

fn commitments(organisation: &Organisation) -> Vec<Labelled> {
    let of_pledge = organisation.documents.pledges.iter().flat_map(|pledge| {
        let named = pledge.fields.commitments.iter().filter_map(|commitment| Some((commitment.id.as_ref()?, &commitment.text)));
        named.map(|(id, text)| Labelled { id: format!("{}/{}", pledge.id, id.value), name: text.value.clone() })
    });
    of_pledge.collect()
}

fn file_name(materials: &Materials<'_>, file: FileId) -> String {
    let path = &materials.sources.file(file).path;
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::indent_of_actions;

    #[test]
    fn a_new_action_stands_as_deep_as_the_others() {
        assert_eq!(indent_of_actions("from: x\nactions:\n# why\n\n- id: a\n"), 0);
        assert_eq!(indent_of_actions("actions:\n    - id: a\n"), 4);
        assert_eq!(indent_of_actions("actions: [{id: a}]\nto: x\n"), 2);
    }
}
