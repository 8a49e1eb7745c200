//! A short letter to one organisation about everything that is due: calm, plain, and with the address where to answer.

use super::words::{day, month, months, one_line, past};
use super::{DueList, Matter, Reminder};
use crate::context::new_file_address;
use crate::derive::Profile;
use crate::model::ContentKind;
use crate::model::{Contact, address};
use std::fmt::Write;

/// Whom to write to and what.
pub(super) struct Letter<'r> {
    /// The organisation.
    pub(super) profile: &'r Profile<'r>,
    /// What it is about, the most urgent first.
    pub(super) about: Vec<&'r Reminder<'r>>,
    list: &'r DueList<'r>,
}

/// A letter for each organisation that has something to do, the most urgent first.
pub(super) fn letters<'r>(list: &'r DueList<'r>) -> Vec<Letter<'r>> {
    list.to_write_to().into_iter().map(|(profile, about)| Letter { profile, about, list }).collect()
}

impl<'r> Letter<'r> {
    /// The contact that the organisation gives.
    pub(super) fn contact(&self) -> Option<&'r Contact> {
        contact(self.profile)
    }

    /// A subject of a few words.
    pub(super) fn subject(&self) -> String {
        let mark = one_line(&self.list.register.scheme.short_name);
        let first = self.about.first().map(|reminder| &reminder.matter);
        let has_no_page = self.about.iter().any(|reminder| matches!(reminder.matter, Matter::NoPage { .. }));
        let about = match first {
            _ if has_no_page => "your page".to_owned(),
            Some(matter) => match (matter, matter.missing()) {
                (_, Some(missing)) => format!("your update for {}", month(missing.last)),
                (Matter::Award { level, .. }, _) => format!("your award, {}", one_line(&level.name)),
                (Matter::Plan { .. }, _) => "your next plan".to_owned(),
                _ => "your plan".to_owned(),
            },
            None => "your page".to_owned(),
        };
        format!("{mark}: {about}")
    }

    /// The whole letter as plain text.
    pub(super) fn text(&self) -> String {
        let site = &self.list.register.site;
        let mut text = format!("Hello,\n\nThis is a reminder about the page of {}:\n", one_line(self.profile.name()));
        let _ = writeln!(text, "{}\n", page(self.list, self.profile));
        for reminder in &self.about {
            let _ = writeln!(text, "- {}", self.request(&reminder.matter));
        }
        let asks_for_update = self.about.iter().any(|reminder| reminder.matter.missing().is_some());
        if let Some(address) = add_update(self.list, self.profile).filter(|_| asks_for_update) {
            let _ = write!(text, "\nAdd your update here:\n{address}\n");
        }
        let _ = write!(
            text,
            "\nIf something here is wrong, or you would like help, write to {}.\n\nThank you,\n{}\n{}\n",
            one_line(&site.contact.email),
            one_line(&site.contact.role),
            one_line(&site.title)
        );
        text
    }

    /// What is asked of the organisation, in one or two sentences.
    fn request(&self, matter: &Matter<'_>) -> String {
        let today = self.list.today();
        match matter {
            Matter::UpdateDue { missing, until } => {
                format!("Please send your update for {} by {}. A few lines are enough.", month(missing.last), day(*until))
            }
            Matter::UpdateOverdue { missing } | Matter::Dormant { missing } => format!(
                "We have no update from you for {}. One update for {} is enough to bring your page up to date. If nothing changed, just say so.",
                months(*missing),
                month(missing.last)
            ),
            Matter::Award { level, until } => {
                let verb = past(*until, today, "ended on", "ends on");
                format!("Your award, {}, {verb} {}. Would you like to renew it?", one_line(&level.name), day(*until))
            }
            Matter::Plan { to, .. } => {
                format!("Your plan {} {}. Please send your next one.", past(*to, today, "ended on", "ends on"), day(*to))
            }
            Matter::Action { action, .. } => {
                let due = action.due.value;
                let title = one_line(&action.title);
                if due < today {
                    let answer = "Please say how it stands: done, dropped, or a new date with the reason.";
                    return format!("The action “{title}” was due on {}. {answer}", day(due));
                }
                format!("The action “{title}” is due on {}. If the date must move, please say why.", day(due))
            }
            Matter::NoPage { .. } => {
                "You are in the register, but we have no page from you yet. Please send us who you are, in one or two sentences, \
                 and how people can reach you."
                    .to_owned()
            }
            Matter::SecurityContact { .. } | Matter::Review { .. } | Matter::StepsWaiting { .. } | Matter::NotRegistered => String::new(),
        }
    }
}

/// The contact that an organisation gives.
pub(super) fn contact<'r>(profile: &Profile<'r>) -> Option<&'r Contact> {
    profile.organisation?.fields.contact.as_ref()
}

/// The website that an organisation or the register names.
pub(super) fn website<'r>(profile: &Profile<'r>) -> Option<&'r str> {
    let declared = profile.organisation.and_then(|known| known.fields.website.as_ref());
    declared.or_else(|| profile.entry.and_then(|entry| entry.fields.website.as_ref())).map(|website| website.value.as_str())
}

/// The whole address of an organisation's page.
pub(super) fn page(list: &DueList<'_>, profile: &Profile<'_>) -> String {
    whole(list, &address::organisation(profile.id))
}

/// A whole address of the site.
pub(super) fn whole(list: &DueList<'_>, address: &str) -> String {
    format!("{}{address}", list.register.site.base_url.trim_end_matches('/'))
}

/// Where to add the update that is asked for, when the files are kept in a repository that the site names.
pub(super) fn add_update(list: &DueList<'_>, profile: &Profile<'_>) -> Option<String> {
    let repository = list.register.site.repository.as_ref()?;
    let (known, missing) = (profile.organisation?, profile.missing?);
    Some(new_file_address(repository, &ContentKind::Update.path(known.id.as_str(), &missing.last.to_string())))
}
