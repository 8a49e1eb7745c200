//! Puts everything that wants to exist together, so that one thing is at each address.
//!
//! There is a page for every document: they are put where they stay as they come, and nothing is kept of them twice.

use super::addresses::{Addresses, path_of};
use super::{Blueprint, Common, Draft, sitemap};
use crate::diagnostic::Diagnostics;
use crate::model::When;
use crate::render::{PlannedFiles, PlannedPage, Rendered, address};

/// What wants to exist, in the order in which it may claim its addresses.
pub(super) struct Assembly<'c> {
    common: Common<'c>,
    pages: Vec<PlannedPage<'c>>,
    /// For each page whether the sitemap names it, and when it was last changed.
    marks: Vec<(bool, Option<When>)>,
    groups: Vec<PlannedFiles<'c>>,
    /// Says what is wrong with an address; once for each place.
    addresses: Addresses,
}

impl<'c> Assembly<'c> {
    /// Nothing yet, and room for so many pages.
    pub(super) fn new(common: Common<'c>, pages: usize) -> Self {
        Self {
            common,
            pages: Vec::with_capacity(pages),
            marks: Vec::with_capacity(pages),
            groups: Vec::with_capacity(common.listing.organisations.len()),
            addresses: Addresses::new(common.top),
        }
    }

    /// Adds pages. One whose address cannot be one is reported.
    pub(super) fn add_all(&mut self, drafts: Vec<Draft<'c>>, out: &mut Diagnostics) {
        for Draft { address, template, given, origin, changed, listed, owner } in drafts {
            match path_of(&address) {
                Some(path) => {
                    self.pages.push(PlannedPage { path, template, given, origin, owner });
                    self.marks.push((listed, changed));
                }
                None => self.addresses.report_malformed(&address, origin, out),
            }
        }
    }

    /// Adds files that are made together.
    pub(super) fn add_files(&mut self, files: Option<PlannedFiles<'c>>) {
        self.groups.extend(files);
    }

    /// Gives everyone their addresses: `files` first, then files that are made together, then pages; last the sitemap, which names the pages
    /// that have theirs.
    pub(super) fn finish(self, mut files: Vec<Rendered>, out: &mut Diagnostics) -> Blueprint<'c> {
        let Self { common, mut pages, marks, mut groups, mut addresses } = self;
        let mut claims = addresses.claims(files.len() + 2 * groups.len() + pages.len());
        let lost_files = lost(&files, |file| claims.claim(&file.path, file.origin, out));
        let lost_groups = lost(&groups, |group| group.paths.iter().all(|path| claims.claim(path, group.origin, out)));
        let lost_pages = lost(&pages, |page| claims.claim(&page.path, page.origin, out));
        let is_listed = |at: &usize| lost_pages.binary_search(at).is_err();
        let named = pages.iter().zip(&marks).enumerate().filter(|(at, (_, (listed, _)))| *listed && is_listed(at));
        let count = named.clone().count();
        let mut sitemaps = sitemap::files(common, count, named.map(|(_, (page, (_, changed)))| (address(&page.path), *changed)));
        let lost_sitemaps = lost(&sitemaps, |file| claims.claim(&file.path, file.origin, out));
        take_out(&mut files, &lost_files);
        take_out(&mut groups, &lost_groups);
        take_out(&mut pages, &lost_pages);
        take_out(&mut sitemaps, &lost_sitemaps);
        files.extend(sitemaps);
        Blueprint { pages, files, groups, roll: common.listing.roll() }
    }
}

/// Which of these do not get what they claim, by their positions.
fn lost<'t, T>(all: &'t [T], mut claim: impl FnMut(&'t T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| !claim(one)).map(|(at, _)| at).collect()
}

fn take_out<T>(all: &mut Vec<T>, lost: &[usize]) {
    if !lost.is_empty() {
        let mut positions = 0..;
        all.retain(|_| positions.next().is_some_and(|at| lost.binary_search(&at).is_err()));
    }
}
