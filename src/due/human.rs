//! The list as people read it: grouped, the most urgent first, with what to do about each group.

use super::letter::contact;
use super::words::{advice, counted, day, heading, one_line, statement};
use super::{Addressee, DueList, Reminder};
use crate::derive::Profile;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The whole list.
#[must_use]
pub fn human(list: &DueList<'_>) -> String {
    let mut text = first_line(list);
    for group in list.reminders.chunk_by(|a, b| a.kind == b.kind) {
        let Some(first) = group.first() else { continue };
        let _ = write!(text, "\n{} ({})\n  {}\n", heading(first.kind), group.len(), advice(first.kind));
        for reminder in group {
            let _ = writeln!(text, "  - {}", line(list, reminder));
        }
    }
    if list.reminders.iter().any(|reminder| reminder.addressee == Addressee::Organisation) {
        text.push_str("\nFor letters to them all, ready to send: ccqm due --format csv\n");
        let silent = list.to_write_to().iter().filter(|(profile, _)| email(profile).is_none()).count();
        if silent > 0 {
            let _ = writeln!(text, "No email address is known of {}: write in another way.", counted(silent, "organisation"));
        }
    }
    text
}

fn first_line(list: &DueList<'_>) -> String {
    let today = day(list.today());
    if list.reminders.is_empty() {
        return format!("Nothing is due on {today}.\n");
    }
    let whose: BTreeSet<&str> = list.reminders.iter().map(Reminder::id).filter(|id| !id.is_empty()).collect();
    let of = if whose.is_empty() { String::new() } else { format!(", about {}", counted(whose.len(), "organisation")) };
    format!("What is due on {today}: {}{of}.\n", counted(list.reminders.len(), "reminder"))
}

fn line(list: &DueList<'_>, reminder: &Reminder<'_>) -> String {
    let what = statement(&reminder.matter, list.today());
    let Some(profile) = reminder.profile else { return what };
    let reached = match email(profile) {
        Some(email) => format!(" <{email}>"),
        None if reminder.addressee == Addressee::Organisation => " (no email address)".to_owned(),
        None => String::new(),
    };
    format!("{}{reached}: {what}", one_line(profile.name()))
}

fn email(profile: &Profile<'_>) -> Option<String> {
    contact(profile)?.email.as_ref().map(|email| one_line(email))
}
