//! Decides what exists: every page, feed and file of the site, each at its own address.
//!
//! Pure: from facts and words to a [`Blueprint`]. Must not know: how templates are rendered, or where files go.

mod accredited;
mod addresses;
mod assembly;
mod draft;
mod evidence;
mod facet;
mod favicon;
mod feed;
mod free_page;
mod headers;
mod home;
mod input;
mod not_found;
mod organisation;
mod organisations;
mod plan;
mod redirect;
mod robots;
mod security_txt;
mod sitemap;
mod submit;
mod update;
mod updates;
mod web_manifest;

#[cfg(test)]
mod tests;

pub use addresses::RULES;
pub use headers::content_security_policy;
pub use input::{PageOptions, PagesInput};

use crate::context::{AssetsView, Listed, Listing, MadeFacets, Materials, Membership, Months, Reference, Roll, SchemeView, SiteView};
use crate::diagnostic::Diagnostics;
use crate::render::{PlannedFiles, PlannedPage, Rendered};
use crate::source::Location;
use assembly::Assembly;
use draft::Draft;
use rayon::prelude::*;
use tera::Context;

/// So many organisations are planned before their pages are put with the others.
const AT_ONCE: usize = 256;
/// The pages of an organisation beside those of its updates and evidence, at most.
const MOST_OTHERS: usize = 2;

/// Everything the site consists of, the theme's own files and pictures left out.
#[derive(Debug)]
pub struct Blueprint<'c> {
    /// Pages for templates to make.
    pub pages: Vec<PlannedPage<'c>>,
    /// Files that need no template.
    pub files: Vec<Rendered>,
    /// Files that need no template and of which there are many: made when their turn comes.
    pub groups: Vec<PlannedFiles<'c>>,
    /// Who may send something.
    pub roll: Roll,
}

/// What is worked out once and used by every kind of page. Each page that is made later keeps a reference to it: there are many.
pub(crate) type Common<'c> = &'c Groundwork<'c>;

/// What is worked out once.
pub(crate) struct Groundwork<'c> {
    pub(crate) materials: &'c Materials<'c>,
    pub(crate) listing: &'c Listing<'c>,
    pub(crate) membership: &'c Membership,
    pub(crate) facets: &'c MadeFacets,
    pub(crate) months: &'c Months<'c, 'c>,
    pub(crate) reference: &'c Reference<'c>,
    /// Where problems with pages made from the whole register are shown.
    pub(crate) top: Location,
}

/// What every template gets: `site`, `scheme` and `assets`. The theme adds `t`.
#[must_use]
pub fn globals(input: &PagesInput<'_>) -> Context {
    let materials = input.materials();
    let policy = content_security_policy(input.options.portable).to_owned();
    let mut context = Context::new();
    context.insert("site", &SiteView::new(&materials));
    context.insert("scheme", &SchemeView::new(&materials));
    context.insert("assets", &AssetsView { content_security_policy: policy, ..input.assets.clone() });
    context
}

/// Plans the whole site, and hands the plan to `then`: it refers to what only lives while it is carried out. Reports addresses that two
/// things claim.
pub fn with_blueprint<T>(input: &PagesInput<'_>, out: &mut Diagnostics, then: impl FnOnce(Blueprint<'_>, &mut Diagnostics) -> T) -> T {
    let materials = input.materials();
    let mut listing = Listing::new(&materials);
    if let Some(engine) = input.engine {
        organisation::add_parts(engine, &materials, &mut listing, input.top, out);
    }
    let membership = Membership::new(&listing, &materials.register.scheme);
    let facets = MadeFacets::new(&materials, &membership);
    let months = Months::new(&listing);
    let reference = Reference::new(materials.register, &input.rules);
    let groundwork = Groundwork {
        materials: &materials,
        listing: &listing,
        membership: &membership,
        facets: &facets,
        months: &months,
        reference: &reference,
        top: input.top,
    };
    let blueprint = blueprint(&groundwork, out);
    then(blueprint, out)
}

fn blueprint<'c>(common: Common<'c>, out: &mut Diagnostics) -> Blueprint<'c> {
    let organisations = &common.listing.organisations;
    let of_site = of_site(common);
    // Whoever comes later loses a contested address and is told so: first what is always there, then free pages, then old addresses.
    let others = [free_page::pages(common), redirect::pages(common)];
    let own: usize = organisations.iter().map(|listed| MOST_OTHERS + listed.updates.len() + listed.evidence.len()).sum();
    let mut assembly = Assembly::new(common, own + of_site.len() + others.iter().map(Vec::len).sum::<usize>());
    assembly.add_all(of_site, out);
    for some in organisations.chunks(AT_ONCE) {
        let parts: Vec<(Vec<Draft<'c>>, Option<PlannedFiles<'c>>)> =
            some.par_iter().map(|listed| of_organisation(common, listed)).collect();
        for (pages, feeds) in parts {
            assembly.add_all(pages, out);
            assembly.add_files(feeds);
        }
    }
    for drafts in others {
        assembly.add_all(drafts, out);
    }
    assembly.finish(site_files(common), out)
}

fn of_site(common: Common<'_>) -> Vec<Draft<'_>> {
    let mut drafts = vec![home::page(common), not_found::page(common)];
    drafts.extend(organisations::pages(common));
    drafts.extend(accredited::pages(common));
    drafts.extend(updates::pages(common));
    drafts.extend(submit::pages(common));
    drafts.extend(facet::pages(common));
    drafts
}

fn of_organisation<'c>(common: Common<'c>, listed: &'c Listed<'c>) -> (Vec<Draft<'c>>, Option<PlannedFiles<'c>>) {
    let mut drafts = vec![organisation::page(common, listed)];
    drafts.extend(plan::page(common, listed));
    drafts.extend(update::pages(common, listed));
    drafts.extend(evidence::pages(common, listed));
    let owner = organisation::owner(listed);
    for draft in &mut drafts {
        draft.owner = Some(owner);
    }
    (drafts, feed::of_organisation(common, listed))
}

fn site_files(common: Common<'_>) -> Vec<Rendered> {
    let mut files = feed::of_site(common);
    files.extend([
        robots::file(common),
        security_txt::file(common),
        web_manifest::file(common),
        favicon::file(common),
        headers::file(common),
    ]);
    files
}
