//! Everyone's updates: `updates` in `updates.html`, `month` in `month.html`.

use super::paging::within;
use super::{Card, DateView, FeedLink, ListPages, Listed, Listing, Materials, Paging, Shared, TEXTS, UpdateBrief};
use crate::model::{Month, address};
use serde::Serialize;
use std::collections::BTreeMap;

/// A month with updates.
#[derive(Clone, Debug, Serialize)]
pub struct MonthRow {
    /// The month.
    pub month: DateView,
    /// Its page.
    pub url: String,
    /// How many updates it has.
    pub count: usize,
}

/// An update with the organisation that wrote it.
#[derive(Clone, Debug, Serialize)]
pub struct MonthUpdate {
    /// Who.
    pub organisation: Shared<Card>,
    /// What.
    pub update: Shared<UpdateBrief>,
}

/// The index of months, with the newest updates.
///
/// Given as `updates` to `updates.html`.
#[derive(Clone, Debug, Serialize)]
pub struct UpdatesIndex {
    /// Months, newest first.
    pub months: Vec<MonthRow>,
    /// The newest updates of everyone, newest first, at most 12.
    pub newest: Vec<MonthUpdate>,
    /// The site's feeds.
    pub feeds: Vec<FeedLink>,
}

/// One month's updates.
///
/// Given as `month` to `month.html`.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// The month.
    pub month: DateView,
    /// Its updates, by name of the organisation: those of this page.
    pub updates: Vec<MonthUpdate>,
    /// How many updates it has.
    pub updates_count: usize,
    /// Where this page stands in the month; none when it fits on one page.
    pub pages: Option<ListPages>,
    /// The month before that has updates.
    pub previous: Option<MonthRow>,
    /// The month after that has updates.
    pub next: Option<MonthRow>,
}

/// Every update by month, oldest month first; inside a month by name of the organisation.
#[derive(Debug)]
pub(crate) struct Months<'l, 'a>(pub(crate) BTreeMap<Month, Vec<(&'l Listed<'a>, usize)>>);

impl<'l, 'a> Months<'l, 'a> {
    pub(crate) fn new(listing: &'l Listing<'a>) -> Self {
        let mut months: BTreeMap<Month, Vec<_>> = BTreeMap::new();
        for listed in &listing.organisations {
            for (position, update) in listed.updates.iter().enumerate() {
                months.entry(update.month).or_default().push((listed, position));
            }
        }
        Self(months)
    }

    /// The updates of a month.
    pub(crate) fn of(&self, month: Month) -> &[(&'l Listed<'a>, usize)] {
        self.0.get(&month).map_or(&[], Vec::as_slice)
    }

    /// The newest updates of everyone.
    pub(crate) fn newest(&self, materials: &Materials<'_>, most: usize) -> Vec<MonthUpdate> {
        let mut found = Vec::new();
        for updates in self.0.values().rev() {
            if found.len() >= most {
                break;
            }
            found.extend(updates.iter().copied());
        }
        MonthUpdate::newest(materials, found, most)
    }
}

impl MonthUpdate {
    /// The update of an organisation at a position.
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, position: usize) -> Option<Self> {
        let update = listed.updates.get(position)?;
        Some(Self { organisation: listed.card.clone(), update: update.brief(materials, listed) })
    }

    /// The newest of some updates: by month, then by the day they were published, then by name.
    pub(crate) fn newest(materials: &Materials<'_>, mut updates: Vec<(&Listed<'_>, usize)>, most: usize) -> Vec<Self> {
        let key = |(listed, position): &(&Listed<'_>, usize)| {
            listed.updates.get(*position).map(|update| (update.month, update.document.fields.published.as_ref().map(|day| day.value)))
        };
        updates.sort_by_key(|update| std::cmp::Reverse(key(update)));
        updates.into_iter().take(most).filter_map(|(listed, position)| Self::new(materials, listed, position)).collect()
    }
}

impl MonthRow {
    fn new(materials: &Materials<'_>, month: Month, count: usize) -> Self {
        Self { month: materials.dates.month(month), url: address::month(month), count }
    }
}

impl UpdatesIndex {
    pub(crate) fn new(materials: &Materials<'_>, months: &Months<'_, '_>) -> Self {
        let row = |(month, updates): (&Month, &Vec<_>)| MonthRow::new(materials, *month, updates.len());
        Self { months: months.0.iter().rev().map(row).collect(), newest: months.newest(materials, 12), feeds: FeedLink::of_site(materials) }
    }
}

impl MonthView {
    /// How a month is cut into pages.
    pub(crate) fn paging(months: &Months<'_, '_>, month: Month) -> Paging {
        let names: Vec<(&str, &str)> = months.of(month).iter().map(|(listed, _)| listed.id_and_name()).collect();
        Paging::of_names(&address::month(month), names.len(), TEXTS, &names)
    }

    /// One page of a month.
    pub(crate) fn new(materials: &Materials<'_>, months: &Months<'_, '_>, month: Month, (paging, number): (&Paging, usize)) -> Self {
        let row = |(month, updates): (&Month, &Vec<_>)| MonthRow::new(materials, *month, updates.len());
        let after = (std::ops::Bound::Excluded(month), std::ops::Bound::Unbounded);
        let updates = within(months.of(month), 0, paging.range(number)).iter();
        Self {
            month: materials.dates.month(month),
            updates: updates.filter_map(|(listed, position)| MonthUpdate::new(materials, listed, *position)).collect(),
            updates_count: months.of(month).len(),
            pages: paging.view(number),
            previous: months.0.range(..month).next_back().map(row),
            next: months.0.range(after).next().map(row),
        }
    }
}
