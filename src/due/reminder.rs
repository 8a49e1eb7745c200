//! The list of reminders, and the one function that makes it.

use super::of_organisation::of_organisation;
use super::of_site::of_site;
use super::{Kind, Matter};
use crate::derive::{Facts, Profile};
use crate::model::{OrganisationId, Register};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How far ahead an end, a due date or a review is worth a reminder, where nobody asks for another span.
const DAYS_AHEAD: u16 = 30;

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// The organisation: somebody writes to it.
    Organisation,
    /// The mark's team itself.
    Team,
}

/// Something that somebody has to see to.
#[derive(Clone, Debug)]
pub struct Reminder<'r> {
    /// The organisation it is about; `None` for the site itself.
    pub profile: Option<&'r Profile<'r>>,
    /// What it is about.
    pub matter: Matter<'r>,
    /// What kind of thing that is today.
    pub kind: Kind,
    /// Who has to act.
    pub addressee: Addressee,
}

impl<'r> Reminder<'r> {
    pub(super) fn new(today: Date, profile: Option<&'r Profile<'r>>, matter: Matter<'r>, addressee: Addressee) -> Self {
        let kind = matter.kind(today);
        Self { profile, matter, kind, addressee }
    }

    /// The organisation's id; empty for the site.
    pub(super) fn id(&self) -> &str {
        self.profile.map_or("", |profile| profile.id.as_str())
    }
}

/// How far ahead to look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Horizon {
    /// So many days for everything; where not said, 30, and for awards as long as they are called expiring (90).
    pub within: Option<u16>,
}

impl Horizon {
    /// The last day that is near enough.
    pub(super) fn last_day(self, today: Date) -> Date {
        today.saturating_add(i64::from(self.within.unwrap_or(DAYS_AHEAD)).days())
    }
}

/// Everything that somebody has to see to on a day: by kind, then by date, then by organisation.
#[derive(Debug)]
pub struct DueList<'r> {
    /// The register it was made from.
    pub register: &'r Register,
    /// The reminders.
    pub reminders: Vec<Reminder<'r>>,
    /// Organisations about which nothing is said, because their files have mistakes.
    pub left_out: BTreeSet<OrganisationId>,
}

impl<'r> DueList<'r> {
    /// The day it was made for.
    #[must_use]
    pub fn today(&self) -> Date {
        self.register.today
    }

    /// How many reminders of a kind there are.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.reminders.iter().filter(|reminder| reminder.kind == kind).count()
    }

    /// The reminders of each organisation to write to, in the order in which the organisation first appears in the list.
    pub(super) fn to_write_to(&self) -> Vec<(&'r Profile<'r>, Vec<&Reminder<'r>>)> {
        let mut letters: Vec<(&'r Profile<'r>, Vec<&Reminder<'r>>)> = Vec::new();
        let mut places: BTreeMap<&OrganisationId, usize> = BTreeMap::new();
        for reminder in self.reminders.iter().filter(|reminder| reminder.addressee == Addressee::Organisation) {
            let Some(profile) = reminder.profile else { continue };
            let place = *places.entry(profile.id).or_insert(letters.len());
            match letters.get_mut(place) {
                Some((_, about)) => about.push(reminder),
                None => letters.push((profile, vec![reminder])),
            }
        }
        letters
    }
}

/// Chooses what is worth a reminder.
#[must_use]
pub fn due<'r>(facts: &'r Facts<'r>, horizon: Horizon, left_out: BTreeSet<OrganisationId>) -> DueList<'r> {
    let register = facts.register;
    let mut reminders = of_site(register, horizon);
    for profile in facts.profiles.values().filter(|profile| !left_out.contains(profile.id)) {
        reminders.extend(of_organisation(register, profile, horizon));
    }
    // What has no date comes after what has one. The sort is stable: actions of one day stay in their plan's order.
    reminders.sort_by_key(|reminder| {
        let date = reminder.matter.date();
        (reminder.kind, date.is_none(), date, reminder.id().to_owned())
    });
    DueList { register, reminders, left_out }
}
