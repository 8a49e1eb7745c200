//! Forms that write a file: `submit` in `submit.html` and `submit-form.html`.
//!
//! What a form asks comes from the field tables and the scheme; which of the fields it asks, and in what order, is in [`questions`].

mod choices;
mod field;
mod model_file;
mod organisations;
mod questions;

pub use choices::FormChoice;
pub use field::{FormCondition, FormField};
pub use organisations::{FormOrganisation, FormPlan};
pub(crate) use questions::FORMS;

use super::paging::within;
use super::repository::host_addresses;
use super::{LINES, Labelled, ListPages, Listing, Materials, NamedLink, Paging};
use crate::model::{FreePage, PagePart, address};
use questions::Form;
use serde::Serialize;

/// What can be sent.
///
/// Given as `submit` to `submit.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SubmitView {
    /// The forms, the most used first.
    pub forms: Vec<FormLink>,
}

/// A form to choose.
#[derive(Clone, Debug, Serialize)]
pub struct FormLink {
    /// The form and its page; the id is `update`, `pledge`, `action` or `organisation`.
    pub form: NamedLink,
    /// What it is for.
    pub summary: String,
}

/// Where the files are kept, and how its pages are opened for one of them. Each address is whole once the file's path follows it.
#[derive(Clone, Debug, Serialize)]
pub struct FormHost {
    /// `github`, `gitlab`, `forgejo` or `gitea`, with its name.
    pub host: Labelled,
    /// Opens the page for a new file; the path, percent-encoded, follows.
    pub new_file: String,
    /// Follows the path to fill in the file's text, which comes after it, percent-encoded; empty where the host leaves the page empty.
    pub text: String,
    /// Opens the page that changes a file; the path follows.
    pub edit: String,
    /// Shows a folder; the path follows.
    pub folder: String,
    /// What stands before the paths of the site's files; empty, or ends in `/`.
    pub root: String,
}

/// A form that writes a file.
///
/// Given as `submit` to `submit-form.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SubmitFormView {
    /// `update`, `pledge`, `action` or `organisation`.
    pub id: &'static str,
    /// What it asks everyone, in order.
    pub fields: Vec<FormField>,
    /// What may be said beside.
    pub more: Vec<FormField>,
    /// Organisations by name, those of this page: for the forms `update` and `pledge` those with a folder, for `action` those with a
    /// plan, for `organisation` those that only the register knows.
    pub organisations: Vec<FormOrganisation>,
    /// For the form `organisation`: ids of those that have a folder. Empty for the others.
    pub taken: Vec<String>,
    /// Where this page stands when there are too many organisations to choose from; none when they fit on one page.
    pub pages: Option<ListPages>,
    /// Where such a file stands, for readers without script: `content/organisations/your-organisation/updates/2026-10.md`.
    pub path: String,
    /// Such a file to copy and change, for readers without script.
    pub model: String,
    /// Whether anyone can use it: an action needs an organisation that has a plan.
    pub possible: bool,
    /// The address of the site's page about plan files, for the form `action`; none when the site has no such page.
    pub plan_guide: Option<String>,
    /// Where the files are kept; none when no repository is given.
    pub host: Option<FormHost>,
}

impl SubmitView {
    pub(crate) fn new(materials: &Materials<'_>) -> Self {
        let words = |id: String| materials.wording.plain(&id);
        let link = |form: &Form| FormLink {
            form: NamedLink { id: form.id.to_owned(), name: words(format!("title_submit_{}", form.id)), url: address::form(form.id) },
            summary: words(format!("description_submit_{}", form.id)),
        };
        Self { forms: FORMS.iter().map(link).collect() }
    }
}

impl SubmitFormView {
    /// How those who can use a form are cut into pages, because nobody finds a name among thousands, and no page may hold what is
    /// known of them all. The form for a new organisation has one page: it must know every id that is taken.
    pub(crate) fn paging(listing: &Listing<'_>, form: &Form) -> Paging {
        let offered = FormOrganisation::offered(listing, form);
        let length = if form.id == "organisation" { offered.len() } else { LINES };
        let names: Vec<(&str, &str)> = offered.iter().map(|listed| listed.id_and_name()).collect();
        // Pages of organisations lead to those of this form, whoever else is offered there.
        let elsewhere = if form.id == "update" { listing.senders_elsewhere } else { 0 };
        Paging::of_names(&address::form(form.id), offered.len() + elsewhere, length, &names)
    }

    /// One page of a form.
    pub(crate) fn new(materials: &Materials<'_>, listing: &Listing<'_>, form: &Form, paging: &Paging, number: usize) -> Self {
        let offered = FormOrganisation::offered(listing, form);
        let part = within(&offered, 0, paging.range(number)).iter();
        let organisations = part.map(|listed| FormOrganisation::new(materials, listed, form)).collect();
        Self { organisations, pages: paging.view(number), ..Self::of_nobody(materials, listing, form, !offered.is_empty()) }
    }

    /// The form without the organisations it offers.
    fn of_nobody(materials: &Materials<'_>, listing: &Listing<'_>, form: &Form, anyone: bool) -> Self {
        let fields = |names: &[&'static str]| names.iter().filter_map(|name| FormField::new(materials, form, name)).collect();
        let (is_action, is_organisation) = (form.id == "action", form.id == "organisation");
        let taken = listing.organisations.iter().filter(|listed| is_organisation && listed.profile.organisation.is_some());
        Self {
            id: form.id,
            fields: fields(form.asked),
            more: fields(form.more),
            organisations: Vec::new(),
            taken: taken.map(|listed| listed.link.id.clone()).collect(),
            pages: None,
            possible: !is_action || anyone,
            plan_guide: if is_action { plan_guide(materials) } else { None },
            path: model_file::path(materials, form),
            model: model_file::text(materials, form),
            host: materials.register.site.repository.as_ref().map(|repository| host_addresses(materials, repository)),
        }
    }
}

/// The page that shows what goes in a plan's file.
fn plan_guide(materials: &Materials<'_>) -> Option<String> {
    let about_plans = |page: &&FreePage| page.fields.parts.iter().any(|part| part.value == PagePart::PlanFile);
    materials.register.pages.values().find(about_plans).map(|page| page.address.clone())
}
