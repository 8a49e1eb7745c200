//! No award is counted twice, and none goes on in silence when a body has left.

use super::Judge;
use super::record_rule_table::{AWARD_AFTER_LEAVING, AWARD_TWICE};
use crate::diagnostic::Diagnostic;
use crate::model::{Award, EntryStatus, Month, RegisterEntry, Scheme};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How long before its end an award may be renewed.
const RENEWAL_MONTHS: i32 = 6;

/// Checks the awards of every entry.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for entry in judge.register().entries.values() {
        after_leaving(judge, entry);
        if judge.reading.scheme_is_read {
            twice(judge, entry);
        }
    }
}

/// The same level twice at one time is one award too many.
fn twice(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let scheme = &judge.register().scheme;
    let mut by_level: BTreeMap<&str, Vec<&Award>> = BTreeMap::new();
    for award in entry.fields.awards.iter().filter(|award| award.withdrawn.is_none() && !award.level.is_stand_in()) {
        by_level.entry(award.level.as_str()).or_default().push(award);
    }
    for awards in by_level.values_mut() {
        // Unknown days come last: they may be any.
        awards.sort_by_key(|award| award.awarded.earliest().map_or((1, Date::MIN), |day| (0, day)));
        for pair in awards.windows(2) {
            let [first, second] = pair else { continue };
            if !overlap(scheme, first, second) {
                continue;
            }
            let message = format!("“{}” is recorded twice for the same time, so it would count twice.", second.level.value);
            let help = match second.awarded.earliest().and_then(|day| day.yesterday().ok()) {
                Some(before) => format!(
                    "If this renews the other one, give the other its last day: valid_until: {before}. If it is the same award, delete it here."
                ),
                None => "If it is the same award, delete it here. If one renews the other, give each its date.".to_owned(),
            };
            judge
                .out
                .report(Diagnostic::new(&AWARD_TWICE, second.level.at, message).help(help).other(first.level.at, "recorded here first"));
        }
    }
}

/// Whether two awards of a level hold at one time for longer than a renewal in good time explains.
fn overlap(scheme: &Scheme, first: &Award, second: &Award) -> bool {
    let Some(end) = last_day(scheme, first) else { return true };
    second.awarded.latest().is_some_and(|begins| begins < end.saturating_sub(RENEWAL_MONTHS.months()))
}

/// The last day an award holds, where anything says so.
fn last_day(scheme: &Scheme, award: &Award) -> Option<Date> {
    if let Some(written) = &award.valid_until {
        return Some(written.value);
    }
    let months = scheme.level(&award.level)?.valid_for_months.as_ref()?;
    Some(Month::of(award.awarded.latest()?).plus(i32::try_from(months.value).ok()?).last_day())
}

/// A body that has left is not said to hold an award without anybody having decided that.
fn after_leaving(judge: &mut Judge<'_, '_>, entry: &RegisterEntry) {
    let fields = &entry.fields;
    let Some(status) = fields.status.as_ref().filter(|status| status.value == EntryStatus::Withdrawn) else { return };
    for award in fields.awards.iter().filter(|award| award.withdrawn.is_none() && award.valid_until.is_none()) {
        let message = format!("The organisation has left, but its award “{}” goes on as if nothing had happened.", award.level.value);
        let on = fields.status_on.as_ref().map_or_else(|| "2026-01-31".to_owned(), |on| on.value.to_string());
        let help = format!(
            "If the award ended, add to it: withdrawn: {{on: {on}, reason: The organisation has left.}}. If it runs on, give its last day: valid_until: …"
        );
        judge.out.report(Diagnostic::new(&AWARD_AFTER_LEAVING, award.level.at, message).help(help).other(status.at, "it has left"));
    }
}
