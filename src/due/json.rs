//! The list as JSON, for programs. The fields below are kept: new ones may come, none goes or changes its meaning while `version` is 1.

use super::letter::{add_update, contact, page, website, whole};
use super::words::{advice, heading, statement};
use super::{Addressee, DueList, Matter, Reminder};
use crate::derive::Profile;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'r> {
    /// 1.
    version: u8,
    /// The day it was made for, such as `2026-11-22`.
    today: String,
    /// Ids of organisations about which nothing is said, because their files have mistakes.
    left_out: Vec<&'r str>,
    /// By kind (what has passed, what is coming, what waits), then by date, then by organisation.
    reminders: Vec<Line<'r>>,
}

#[derive(Serialize)]
struct Line<'r> {
    /// What kind of thing it is: `security-expired`, `award-expired`, `update-overdue`, `dormant`, `plan-ended`, `action-overdue`,
    /// `review-overdue`, `update-due`, `award-expiring`, `plan-ending`, `action-due`, `security-expiring`, `review-due`,
    /// `steps-waiting`, `not-registered` or `no-page`.
    kind: &'static str,
    /// The kind in words.
    heading: &'static str,
    /// Who has to act: `organisation` or `team`.
    addressee: &'static str,
    /// The last good day, or the day since which something is overdue; null where there is none or only a month or year is known.
    date: Option<String>,
    /// What it is, in words.
    what: String,
    /// What the team does about it, in words.
    advice: &'static str,
    /// The first and the last month without an update, such as `2026-08`, and how many they are; null where it is not about updates.
    missing: Option<Missing>,
    /// The plan's id, where it is about a plan or an action.
    plan: Option<&'r str>,
    /// The action's id, where it is about one.
    action: Option<&'r str>,
    /// The level's id, where it is about an award.
    level: Option<&'r str>,
    /// Ids of the steps that wait to be confirmed.
    steps: Vec<&'r str>,
    /// The whole address of the page that shows it; null for the security contact.
    page: Option<String>,
    /// The organisation; null for the site itself.
    organisation: Option<Organisation<'r>>,
}

#[derive(Serialize)]
struct Missing {
    first: String,
    last: String,
    count: i32,
}

#[derive(Serialize)]
struct Organisation<'r> {
    id: &'r str,
    name: &'r str,
    role: Option<&'r str>,
    email: Option<&'r str>,
    phone: Option<&'r str>,
    website: Option<&'r str>,
    /// Where to add the update that is missing, when the site names its repository.
    add_update: Option<String>,
}

/// The whole list as JSON, with a newline at the end.
#[must_use]
pub fn json(list: &DueList<'_>) -> String {
    let report = Report {
        version: 1,
        today: list.today().to_string(),
        left_out: list.left_out.iter().map(crate::model::OrganisationId::as_str).collect(),
        reminders: list.reminders.iter().map(|reminder| line(list, reminder)).collect(),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn line<'r>(list: &DueList<'_>, reminder: &'r Reminder<'_>) -> Line<'r> {
    let (plan, action, level, steps) = parts(&reminder.matter);
    let page = match (&reminder.matter, reminder.profile) {
        (Matter::Review { page, .. }, _) => Some(whole(list, &page.address)),
        (_, profile) => profile.map(|profile| page(list, profile)),
    };
    Line {
        kind: reminder.kind.word(),
        heading: heading(reminder.kind),
        addressee: match reminder.addressee {
            Addressee::Organisation => "organisation",
            Addressee::Team => "team",
        },
        date: reminder.matter.date().map(|date| date.to_string()),
        what: statement(&reminder.matter, list.today()),
        advice: advice(reminder.kind),
        missing: reminder.matter.missing().map(|missing| Missing {
            first: missing.first.to_string(),
            last: missing.last.to_string(),
            count: missing.count(),
        }),
        plan,
        action,
        level,
        steps,
        page,
        organisation: reminder.profile.map(|profile| organisation(list, profile)),
    }
}

/// Ids of the plan, the action, the level and the steps that it is about.
type Parts<'r> = (Option<&'r str>, Option<&'r str>, Option<&'r str>, Vec<&'r str>);

fn parts<'r>(matter: &'r Matter<'_>) -> Parts<'r> {
    match matter {
        Matter::Plan { plan, .. } => (Some(plan.as_str()), None, None, vec![]),
        Matter::Action { plan, action } => (Some(plan.as_str()), Some(action.id.as_str()), None, vec![]),
        Matter::Award { level, .. } => (None, None, Some(level.id.as_str()), vec![]),
        Matter::StepsWaiting { steps } => (None, None, None, steps.iter().map(|step| step.id.as_str()).collect()),
        _ => (None, None, None, vec![]),
    }
}

fn organisation<'r>(list: &DueList<'_>, profile: &'r Profile<'_>) -> Organisation<'r> {
    let contact = contact(profile);
    Organisation {
        id: profile.id.as_str(),
        name: profile.name(),
        role: contact.map(|contact| contact.role.value.as_str()),
        email: contact.and_then(|contact| contact.email.as_ref()).map(|email| email.value.as_str()),
        phone: contact.and_then(|contact| contact.phone.as_ref()).map(|phone| phone.value.as_str()),
        website: website(profile),
        add_update: add_update(list, profile),
    }
}
