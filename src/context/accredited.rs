//! The directory of accredited bodies: `accredited` in `accredited.html`.

use super::paging::within;
use super::{AwardView, Card, LINES, ListPages, Listed, Listing, Materials, Paging, Shared};
use crate::derive::{AwardFact, AwardState};
use crate::model::address;
use serde::Serialize;

/// An award and who holds it.
#[derive(Clone, Debug, Serialize)]
pub struct AccreditedRow {
    /// Who.
    pub organisation: Shared<Card>,
    /// The award.
    pub award: AwardView,
}

/// All awards, those that hold first.
///
/// Given as `accredited` to `accredited.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Accredited {
    /// The highest award that holds today of each body (current and expiring), by rank (highest first), then name.
    /// Those of this page.
    pub current: Vec<AccreditedRow>,
    /// How many hold today.
    pub current_count: usize,
    /// Awards whose time is over, of bodies that hold no award now, by name. Those of this page.
    pub expired: Vec<AccreditedRow>,
    /// How many have expired.
    pub expired_count: usize,
    /// The page where they begin; empty where there are none.
    pub expired_url: String,
    /// Awards taken back, by name. Those of this page.
    pub withdrawn: Vec<AccreditedRow>,
    /// How many were taken back.
    pub withdrawn_count: usize,
    /// The page where they begin; empty where there are none.
    pub withdrawn_url: String,
    /// Where this page stands among all awards, one section after the other; none when they fit on one page.
    pub pages: Option<ListPages>,
}

impl AccreditedRow {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, fact: &AwardFact) -> Self {
        Self { organisation: listed.card.clone(), award: AwardView::new(materials, listed.profile, fact) }
    }
}

/// Everyone's awards in the order of the directory, gathered once and then cut into pages.
#[derive(Debug)]
pub(crate) struct Awards<'l, 'a> {
    current: Vec<Held<'l, 'a>>,
    expired: Vec<Held<'l, 'a>>,
    withdrawn: Vec<Held<'l, 'a>>,
}

/// Who holds or held it, and the award.
type Held<'l, 'a> = (&'l Listed<'a>, &'l AwardFact);

impl<'l, 'a> Awards<'l, 'a> {
    pub(crate) fn new(listing: &'l Listing<'a>) -> Self {
        let everyone = &listing.organisations;
        let mut current: Vec<_> =
            everyone.iter().filter_map(|listed| listed.profile.awards.current.as_ref().map(|fact| (listed, fact))).collect();
        current.sort_by_key(|(_, fact)| std::cmp::Reverse(fact.rank));
        let without = everyone.iter().filter(|listed| listed.profile.awards.current.is_none());
        Self {
            current,
            expired: without.flat_map(|listed| in_state(listed, AwardState::Expired)).collect(),
            withdrawn: everyone.iter().flat_map(|listed| in_state(listed, AwardState::Withdrawn)).collect(),
        }
    }

    /// How they are cut into pages: those that hold, then the expired, then the withdrawn.
    pub(crate) fn paging(&self) -> Paging {
        Paging::new(address::ACCREDITED, self.current.len() + self.expired.len() + self.withdrawn.len(), LINES)
    }

    /// One page of them.
    pub(crate) fn view(&self, materials: &Materials<'_>, paging: &Paging, number: usize) -> Accredited {
        let rows = |list: &[Held<'_, '_>], offset: usize| {
            let part = within(list, offset, paging.range(number)).iter();
            part.map(|(listed, fact)| AccreditedRow::new(materials, listed, fact)).collect()
        };
        let place = |list: &[Held<'_, '_>], offset: usize, id: &str| {
            if list.is_empty() { String::new() } else { format!("{}#{id}", paging.address_of(offset)) }
        };
        let (expired_at, withdrawn_at) = (self.current.len(), self.current.len() + self.expired.len());
        Accredited {
            current: rows(&self.current, 0),
            current_count: self.current.len(),
            expired: rows(&self.expired, expired_at),
            expired_count: self.expired.len(),
            expired_url: place(&self.expired, expired_at, "expired"),
            withdrawn: rows(&self.withdrawn, withdrawn_at),
            withdrawn_count: self.withdrawn.len(),
            withdrawn_url: place(&self.withdrawn, withdrawn_at, "withdrawn"),
            pages: paging.view(number),
        }
    }
}

fn in_state<'l, 'a>(listed: &'l Listed<'a>, state: AwardState) -> impl Iterator<Item = Held<'l, 'a>> {
    listed.profile.awards.history.iter().filter(move |fact| fact.state == state).map(move |fact| (listed, fact))
}
