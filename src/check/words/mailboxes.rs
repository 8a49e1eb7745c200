//! Mailboxes of persons, where the mailbox of a role belongs.

use super::super::Judge;
use super::Words;
use super::first_names::is_first_name;
use super::role_words::is_role_word;
use super::rule_table::PERSONAL_EMAIL;
use super::tokens::chunks;
use crate::model::Link;
use crate::source::Location;

/// Where people have mailboxes of their own.
const PROVIDERS: [&str; 22] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "hotmail.co.uk",
    "live.com",
    "live.co.uk",
    "msn.com",
    "yahoo.com",
    "yahoo.co.uk",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "btinternet.com",
    "sky.com",
    "virginmedia.com",
    "ntlworld.com",
    "talktalk.net",
    "protonmail.com",
    "proton.me",
];

/// Reports a mailbox in a field for one.
pub(super) fn field(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    let written = piece.text.trim_matches(['"', '\'']);
    report(judge, written.strip_prefix("mailto:").unwrap_or(written), piece.at);
}

/// Reports a link to a mailbox.
pub(super) fn linked(judge: &mut Judge<'_, '_>, link: &Link) {
    let mailbox = link.address.strip_prefix("mailto:").unwrap_or_default();
    report(judge, mailbox.split('?').next().unwrap_or_default(), link.at);
}

/// Reports mailboxes that stand among other words.
pub(super) fn written(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    for chunk in chunks(piece.text).filter(|chunk| chunk.text.contains('@')) {
        let skipped = chunk.text.len() - chunk.text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let mailbox = chunk.text[skipped..].trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = chunk.start + skipped;
        report(judge, mailbox, piece.place(start, start + mailbox.len()));
    }
}

fn report(judge: &mut Judge<'_, '_>, mailbox: &str, at: Location) {
    let Some(why) = why_personal(mailbox) else { return };
    let help = "Write a mailbox that belongs to a role and stays when people change, such as office@example.org.";
    judge.report(&PERSONAL_EMAIL, at, format!("“{mailbox}” {why}."), help);
}

/// Why a mailbox is likely to be one person's.
fn why_personal(mailbox: &str) -> Option<&'static str> {
    let (name, host) = mailbox.split_once('@')?;
    let name = name.to_lowercase();
    let parts: Vec<&str> = name
        .split(['.', '_', '-'])
        .map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.iter().any(|part| is_role_word(part)) {
        return None;
    }
    if PROVIDERS.contains(&host.to_lowercase().as_str()) {
        return Some("is at a provider where people have their private mailboxes");
    }
    let letters = parts.iter().all(|part| part.chars().all(char::is_alphabetic));
    match parts.as_slice() {
        [only] if letters && is_first_name(only) => Some("looks like the mailbox of one person"),
        [first, last] if letters && last.len() > 1 && (first.chars().count() == 1 || is_first_name(first)) => {
            Some("looks like the mailbox of one person")
        }
        [first, _, last] if letters && is_first_name(first) && last.len() > 1 => Some("looks like the mailbox of one person"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::why_personal;

    #[test]
    fn persons_have_names_and_roles_do_not() {
        for personal in
            ["jane.smith@example.org", "j.smith@example.org", "Mohammed_Khan2@example.org", "aisha@example.org", "greenparents@gmail.com"]
        {
            assert!(why_personal(personal).is_some(), "{personal}");
        }
        for of_a_role in [
            "office@example.org",
            "quality.mark@example.org",
            "head.teacher@example.org",
            "CCQM@leeds.gov.uk",
            "info@example.org",
            "public.health@example.org",
            "st.marys@example.org",
            "grace.office@gmail.com",
            "@",
            "no address",
        ] {
            assert!(why_personal(of_a_role).is_none(), "{of_a_role}");
        }
    }
}
