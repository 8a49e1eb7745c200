//! The list as an iCalendar file: an all-day entry for each date.
//!
//! Ids of entries say what they are about and stay the same from day to day, so that a calendar that reads the file again moves its
//! entries instead of doubling them. What merely waits has no date to stand on and is left out. Nothing here depends on the clock: the
//! stamp of every entry is the day the list was made for.

use super::letter::{page, whole};
use super::words::{advice, one_line, statement};
use super::{DueList, Matter, Reminder};
use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;

/// The whole file.
#[must_use]
pub fn calendar(list: &DueList<'_>) -> String {
    let title = format!("Due: {}", one_line(&list.register.site.title));
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//ccqm//due//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", title));
    for reminder in list.reminders.iter().filter(|reminder| reminder.matter.has_deadline()) {
        if let Some(date) = reminder.matter.date() {
            calendar.push(entry(list, reminder, date));
        }
    }
    calendar.to_string()
}

fn entry(list: &DueList<'_>, reminder: &Reminder<'_>, date: Date) -> Event {
    let what = statement(&reminder.matter, list.today());
    let summary = reminder.profile.map_or_else(|| what.clone(), |profile| format!("{}: {what}", one_line(profile.name())));
    let compact = |date: Date| date.strftime("%Y%m%d").to_string();
    let day = |name: &str, date: Date| Property::new(name, compact(date)).add_parameter("VALUE", "DATE").done();
    let mut event = Event::new();
    event.append_property(Property::new("DTSTAMP", format!("{}T000000Z", compact(list.today()))));
    event.append_property(day("DTSTART", date));
    event.append_property(day("DTEND", date.tomorrow().unwrap_or(date)));
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    event.uid(&format!("{}@{}", about(reminder), host(&list.register.site.base_url)));
    event.summary(&summary);
    event.description(&format!("{}\n{}", advice(reminder.kind), address(list, reminder).unwrap_or_default()));
    event.done()
}

/// What an entry is about, in ids alone. An update that goes from due to overdue stays one entry.
fn about(reminder: &Reminder<'_>) -> String {
    let whose = reminder.id();
    match &reminder.matter {
        Matter::SecurityContact { .. } => "security-contact".to_owned(),
        Matter::Review { page, .. } => format!("review-{}", page.address.trim_matches('/').replace('/', ".")),
        Matter::Award { level, .. } => format!("award-{}-{whose}", level.id.value),
        Matter::UpdateDue { missing, .. } | Matter::UpdateOverdue { missing } | Matter::Dormant { missing } => {
            format!("update-{}-{whose}", missing.first)
        }
        Matter::Plan { plan, .. } => format!("plan-{plan}-{whose}"),
        Matter::Action { plan, action } => format!("action-{plan}-{}-{whose}", action.id.value),
        Matter::StepsWaiting { .. } | Matter::NotRegistered | Matter::NoPage { .. } => format!("{}-{whose}", reminder.kind.word()),
    }
}

fn address(list: &DueList<'_>, reminder: &Reminder<'_>) -> Option<String> {
    match &reminder.matter {
        Matter::Review { page, .. } => Some(whole(list, &page.address)),
        _ => reminder.profile.map(|profile| page(list, profile)),
    }
}

/// The host of an address, its letters and digits alone.
fn host(base_url: &str) -> String {
    let host = base_url.split("//").nth(1).unwrap_or(base_url).split('/').next().unwrap_or_default();
    host.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect()
}
