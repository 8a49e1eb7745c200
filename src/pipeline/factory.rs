//! What every file of a site goes through: made, looked at, made to fit, handed on.

use super::{Before, Inspected};
use crate::cloth;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::pages::Blueprint;
use crate::render::{self, Hosting, Owner, PlannedFiles, PlannedPage, Receiver, Rendered};
use crate::source::World;
use crate::theme::Engine;
use crate::theme::rule_table::THEME_RENDER;
use crate::verify::{Inspection, Seen};
use blake3::Hash;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What every file of a site goes through.
pub(super) struct Factory<'a> {
    pub(super) engine: &'a Engine,
    /// What is the same on every page.
    pub(super) parts: &'a [String],
    pub(super) hosting: &'a Hosting,
    pub(super) receiver: &'a dyn Receiver,
    pub(super) before: Option<&'a Before<'a>>,
    pub(super) only: Option<&'a BTreeSet<String>>,
    pub(super) world: &'a dyn World,
}

impl Factory<'_> {
    /// Makes everything that is planned, and `others` that are ready.
    pub(super) fn make(&self, blueprint: Blueprint<'_>, others: &[Rendered], out: &mut Diagnostics) -> Inspected {
        let Blueprint { pages, files, groups, roll } = blueprint;
        let grouped: usize = if self.receiver.looks() { groups.iter().map(|group| group.paths.len()).sum() } else { 0 };
        if self.only.is_none() {
            self.receiver.expect(pages.len() + files.len() + others.len() + grouped);
            // First what pages need to look right.
            files.par_iter().chain(others).for_each(|file| self.receiver.take(&file.path, &file.bytes, file.origin));
        }
        // The map of a large site is too large to be kept for nothing.
        let files: Vec<String> = files.into_iter().map(|file| file.path).collect();
        let paths = || {
            let grouped = groups.iter().flat_map(|group| &group.paths);
            others.iter().map(|file| &file.path).chain(&files).chain(grouped).map(String::as_str)
        };
        let mut common: Vec<&str> = cloth::all_drawings().collect();
        common.extend(self.parts.iter().map(String::as_str));
        let inspection = Inspection::new(pages.iter().map(|page| page.path.as_str()), paths(), common.into_iter());
        let all = fingerprint(pages.iter().map(|page| page.path.as_str()).chain(paths()));
        let seen = self.make_pages(&inspection, &pages, all, out);
        inspection.conclude(&pages, &seen, self.engine, out);
        if self.receiver.looks() {
            groups.par_iter().filter(|group| self.is_wanted(Some(group.owner))).for_each(|group| self.make_group(group));
        }
        // The pages of an organisation stand together.
        let mut places = HashMap::new();
        let mut last = None;
        for owner in pages.iter().filter_map(|page| page.owner) {
            if last.replace(owner) != Some(owner) {
                places.insert(owner.id.to_owned(), owner.place);
            }
        }
        Inspected { files: Some(all), pages: seen, places, roll, ..Inspected::default() }
    }

    fn make_pages(
        &self,
        inspection: &Inspection<'_>,
        pages: &[PlannedPage<'_>],
        all: Hash,
        out: &mut Diagnostics,
    ) -> Vec<Option<Arc<Seen>>> {
        let known = self.before.filter(|before| before.inspected.files == Some(all)).map(|before| before.inspected.pages.as_slice());
        let unfit = Mutex::new(Vec::new());
        // A page that nobody asked for is passed over: nothing was seen on it.
        let by_path: OnceLock<HashMap<&str, &PlannedPage<'_>>> = OnceLock::new();
        let earlier = |position: usize, page: &PlannedPage<'_>| {
            while let Some(asked) = self.receiver.asked() {
                let by_path = by_path.get_or_init(|| pages.iter().map(|page| (page.path.as_str(), page)).collect());
                if let Some(page) = by_path.get(asked.as_str()) {
                    self.show(page);
                }
            }
            if !self.is_wanted(page.owner) {
                return Some(None);
            }
            self.keep(inspection, page, known.and_then(|seen| seen.get(position))).map(Some)
        };
        let seen = render::render_pages(self.engine, pages, out, earlier, |position, page, bytes| {
            let seen = inspection.look(&page.path, bytes);
            match render::fit(&page.path, bytes, self.hosting) {
                Some(fitted) => self.receiver.take(&page.path, &fitted, page.origin),
                None => unfit.lock().unwrap_or_else(PoisonError::into_inner).push(position),
            }
            Some(inspection.share(seen))
        });
        let mut unfit = unfit.into_inner().unwrap_or_else(PoisonError::into_inner);
        unfit.sort_unstable();
        unfit.into_iter().filter_map(|position| pages.get(position)).for_each(|page| out.report(cannot_fit(page)));
        seen.into_iter().map(Option::flatten).collect()
    }

    /// Makes a page out of turn for somebody who waits for it. It is made again, and looked at, when its turn comes.
    fn show(&self, page: &PlannedPage<'_>) {
        let bytes = render::render_page(self.engine, page);
        if let Some(fitted) = bytes.as_deref().and_then(|bytes| render::fit(&page.path, bytes, self.hosting)) {
            self.receiver.show(&page.path, &fitted);
        }
    }

    fn is_wanted(&self, owner: Option<Owner<'_>>) -> bool {
        self.only.is_none_or(|only| owner.is_some_and(|owner| only.contains(owner.id))) && self.world.is_wanted()
    }

    /// Keeps a page as it was in the site before, if everything it is made from is the same. What was seen on it still holds when the site
    /// has the same files; otherwise it is looked at again.
    fn keep(&self, inspection: &Inspection<'_>, page: &PlannedPage<'_>, seen: Option<&Option<Arc<Seen>>>) -> Option<Arc<Seen>> {
        let before = self.before?;
        let bytes = page.owner.filter(|owner| before.has(*owner)).and_then(|_| self.receiver.keep(&page.path))?;
        Some(seen.cloned().flatten().unwrap_or_else(|| inspection.share(inspection.look(&page.path, bytes))))
    }

    fn make_group(&self, group: &PlannedFiles<'_>) {
        let is_same = self.before.is_some_and(|before| before.has(group.owner));
        if is_same && group.paths.iter().all(|path| self.receiver.keep(path).is_some()) {
            return;
        }
        for (path, bytes) in group.paths.iter().zip((group.make)()) {
            self.receiver.take(path, &bytes, group.origin);
        }
    }
}

fn cannot_fit(page: &PlannedPage<'_>) -> Diagnostic {
    let address = render::address(&page.path);
    let message = format!("The page {address} cannot be read as HTML, so its links cannot be made to fit.");
    Diagnostic::new(&THEME_RENDER, page.origin, message)
}

/// Tells a list of paths from any other.
fn fingerprint<'p>(paths: impl Iterator<Item = &'p str>) -> Hash {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_bytes()).update(&[0]);
    }
    hasher.finalize()
}
