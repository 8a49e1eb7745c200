//! Decides what exists: every page, feed and file of the site, each at its own address.
//!
//! Pure: from facts and words to a [`Blueprint`]. Must not know: how templates are rendered, or where files go.

mod accredited;
mod addresses;
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

use crate::context::{AssetsView, Listed, Listing, MadeFacets, Materials, Membership, Months, Reference, SchemeView, SiteView};
use crate::diagnostic::Diagnostics;
use crate::render::{PlannedPage, Rendered};
use crate::source::Location;
use addresses::Addresses;
use draft::Draft;
use rayon::prelude::*;
use sitemap::Listing as SitemapEntry;
use tera::Context;

/// Everything the site consists of, the theme's own files and pictures left out.
#[derive(Debug)]
pub struct Blueprint {
    /// Pages for templates to make.
    pub pages: Vec<PlannedPage>,
    /// Files that need no template.
    pub files: Vec<Rendered>,
}

/// What is worked out once and used by every kind of page.
#[derive(Clone, Copy)]
pub(crate) struct Common<'c> {
    pub(crate) materials: &'c Materials<'c>,
    pub(crate) listing: &'c Listing<'c>,
    pub(crate) membership: &'c Membership,
    pub(crate) facets: &'c MadeFacets,
    pub(crate) months: &'c Months<'c, 'c>,
    pub(crate) reference: &'c Reference,
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

/// Plans the whole site. Reports addresses that two things claim.
#[must_use]
pub fn blueprint(input: &PagesInput<'_>, out: &mut Diagnostics) -> Blueprint {
    let materials = input.materials();
    let listing = Listing::new(&materials);
    let membership = Membership::new(&listing, &materials.register.scheme);
    let facets = MadeFacets::new(&materials, &membership);
    let months = Months::new(&listing);
    let reference = Reference::new(materials.register, &input.rules);
    let common = Common {
        materials: &materials,
        listing: &listing,
        membership: &membership,
        facets: &facets,
        months: &months,
        reference: &reference,
        top: input.top,
    };
    let parts: Vec<(Vec<Draft>, Vec<Rendered>)> = listing.organisations.par_iter().map(|listed| of_organisation(common, listed)).collect();
    let mut drafts = of_site(common);
    let mut files = site_files(common);
    for (pages, feeds) in parts {
        drafts.extend(pages);
        files.extend(feeds);
    }
    // Whoever comes later loses a contested address and is told so: first what is always there, then free pages, then old addresses.
    drafts.extend(free_page::pages(common));
    drafts.extend(redirect::pages(common));
    assemble(common, drafts, files, out)
}

fn of_site(common: Common<'_>) -> Vec<Draft> {
    let mut drafts = vec![home::page(common), not_found::page(common)];
    drafts.extend(organisations::pages(common));
    drafts.extend(accredited::pages(common));
    drafts.extend(updates::pages(common));
    drafts.extend(submit::pages(common));
    drafts.extend(facet::pages(common));
    drafts
}

fn of_organisation(common: Common<'_>, listed: &Listed<'_>) -> (Vec<Draft>, Vec<Rendered>) {
    let mut drafts = plan::with_profile(common, listed);
    drafts.extend(update::pages(common, listed));
    drafts.extend(evidence::pages(common, listed));
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

fn assemble(common: Common<'_>, drafts: Vec<Draft>, files: Vec<Rendered>, out: &mut Diagnostics) -> Blueprint {
    let mut addresses = Addresses::new(common.top);
    let files: Vec<Rendered> = files.into_iter().filter(|file| addresses.take_file(&file.path, file.origin, out)).collect();
    let mut listed = Vec::new();
    let mut pages = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let Some(path) = addresses.take(&draft.address, draft.origin, out) else { continue };
        if draft.listed {
            listed.push(SitemapEntry { url: common.materials.absolute(&draft.address), changed: draft.changed });
        }
        pages.push(PlannedPage { path, template: draft.template, context: draft.context, origin: draft.origin });
    }
    let sitemaps = sitemap::files(common, &listed).into_iter().filter(|file| addresses.take_file(&file.path, file.origin, out));
    Blueprint { pages, files: files.into_iter().chain(sitemaps.collect::<Vec<_>>()).collect() }
}
