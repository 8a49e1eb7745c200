//! Fields of a register entry: the confirmed zone.

use crate::fields::{Confirmed, record};
use crate::model::register_entry::EntryFields;
use crate::model::{Award, ConfirmedStep, Consent, Withdrawal};

record! {
    EntryFields in Confirmed, "a register entry" {
        name: optional, "The name, when the organisation has sent no page.", "Example Theatre";
        sector: optional, "The sector, when the organisation has sent no page.", "third-sector";
        kind: optional, "The kind of taker, when the organisation has sent no page.", "organisation";
        website: optional, "The website, when the organisation has sent no page.", "https://example.org";
        registered: required, "When it registered, as exactly as it is known.", "2025-09";
        note: optional, "A word for the reader.", "Took part in the pilot.";
        sources: list, "Public pages this was taken from.", "[{title: News, url: https://example.org/news, read: 2026-11-22}]";
        steps: list, "Steps the team has confirmed.", "[{step: registration, confirmed: 2025-09-30}]";
        awards: list, "Awards the team has made.", "[{level: bronze, awarded: 2026-06-02}]";
        status: optional, "Whether it is still on the journey.", "active";
        status_on: optional, "Since when it has this status.", "1 May 2026";
        status_reason: optional, "Why it has this status, in words for the public.", "Asked to rest until spring.";
        consent: optional, "How and when an individual agreed to be listed.", "{how: by email, on: 2026-01-10}";
    }
}

record! {
    ConfirmedStep in Confirmed, "a confirmed step" {
        step: required, "Which step.", "registration";
        confirmed: required, "When the team confirmed it.", "30 September 2025";
        note: optional, "A word about it.", "Seen at a visit.";
    }
}

record! {
    Award in Confirmed, "an award" {
        level: required, "Its level.", "bronze";
        awarded: required, "When it was awarded, as exactly as it is known.", "2 June 2026";
        valid_until: optional, "The last day it holds.", "1 June 2029";
        withdrawn: optional, "If it was taken back.", "{on: 2027-01-15, reason: The organisation closed.}";
        sources: list, "Public pages that state it.", "[{title: News, url: https://example.org/news, read: 2026-11-22}]";
        confirmed: optional, "false when this was taken from a public page and you have not checked your own records yet.", "false";
    }
}

record! {
    Withdrawal in Confirmed, "a withdrawal" {
        on: required, "When it was taken back.", "15 January 2027";
        reason: required, "Why, in words for the public.", "The organisation closed.";
    }
}

record! {
    Consent in Confirmed, "a consent" {
        how: required, "How the person agreed.", "by email to the team";
        on: required, "When.", "10 January 2026";
    }
}
