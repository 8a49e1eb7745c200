//! What changed since the last whole site was made, and whether its pages can be shown before the rest is made again.

use crate::pipeline::organisation_of;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// The pages of more organisations are not made ahead of the others.
const FEW: usize = 60;
/// However often files change, a whole site is no longer given up for a newer one when this time has passed since the last.
const LONGEST: Duration = Duration::from_secs(5);

/// What changed since the last whole site.
#[derive(Debug)]
pub(super) struct Unsettled {
    /// Organisations whose files changed.
    organisations: BTreeSet<String>,
    /// Whether anything else changed as well.
    more: bool,
    since: Option<Instant>,
    /// How long a whole site may be given up for newer ones.
    longest: Duration,
}

impl Default for Unsettled {
    fn default() -> Self {
        Self::within(LONGEST)
    }
}

impl Unsettled {
    /// Nothing yet; the whole site may be given up for so long.
    pub(super) fn within(longest: Duration) -> Self {
        Self { organisations: BTreeSet::new(), more: false, since: None, longest }
    }

    /// These files changed, or something that is no file.
    pub(super) fn note(&mut self, changed: &[String], more: bool) {
        self.since.get_or_insert_with(Instant::now);
        self.more |= more;
        for path in changed {
            match organisation_of(path) {
                Some(id) => drop(self.organisations.insert(id.to_owned())),
                None => self.more = true,
            }
        }
    }

    /// The organisations whose pages alone are worth making first; none when they could not be right without the rest.
    pub(super) fn ahead(&self) -> BTreeSet<String> {
        if self.more || self.organisations.len() > FEW { BTreeSet::new() } else { self.organisations.clone() }
    }

    /// Whether the rest may wait for another change.
    pub(super) fn may_wait(&self) -> bool {
        self.since.is_none_or(|since| since.elapsed() < self.longest)
    }

    /// A whole site is made.
    pub(super) fn settle(&mut self) {
        *self = Self::within(self.longest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(changed: &[&str], more: bool) -> Vec<String> {
        let mut unsettled = Unsettled::default();
        unsettled.note(&changed.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>(), more);
        unsettled.ahead().into_iter().collect()
    }

    #[test]
    fn only_organisations_come_ahead_and_only_alone() {
        assert_eq!(after(&["content/organisations/a/plans/x.md", "content/register/b.yaml"], false), ["a", "b"]);
        assert!(after(&["content/organisations/a/plans/x.md"], true).is_empty());
        assert!(after(&["content/organisations/a/plans/x.md", "themes/default/css/a.css"], false).is_empty());
        assert!(after(&["content/pages/about.md"], false).is_empty());
        let many: Vec<String> = (0..=FEW).map(|number| format!("content/organisations/o{number}/organisation.yaml")).collect();
        assert!(after(&many.iter().map(String::as_str).collect::<Vec<_>>(), false).is_empty());
    }
}
