//! Persons where a role belongs.

use super::super::Judge;
use super::Words;
use super::first_names::{is_also_a_word, is_first_name};
use super::phones::numbers;
use super::role_words::{ends_like_a_role, is_role_word};
use super::rule_table::{CONTACT_IN_ROLE, PERSON_NAMED};
use super::tokens::{Token, is_capitalised, words};

/// What stands before a name and before nothing else.
const TITLES: [&str; 5] = ["mr", "mrs", "ms", "miss", "mx"];

/// What may stand before a name, or begin a role.
const OFFICES: [&str; 17] = [
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lady",
    "lord",
    "cllr",
    "councillor",
    "rev",
    "revd",
    "reverend",
    "fr",
    "imam",
    "rabbi",
    "pastor",
    "canon",
];

/// Offices that stand before a name in a text.
const BEFORE_NAMES: [&str; 5] = ["dr", "cllr", "councillor", "sir", "imam"];

/// What stands before a name in a text.
pub(super) fn titles() -> impl Iterator<Item = &'static str> {
    TITLES.into_iter().chain(BEFORE_NAMES)
}

/// What looks like a person and is a book, a song, a contest or a brand.
const NOBODY: [(&str, &str); 10] = [
    ("mr", "men"),
    ("mrs", "dalloway"),
    ("miss", "world"),
    ("miss", "saigon"),
    ("mrs", "claus"),
    ("mr", "bean"),
    ("little", "miss"),
    ("dr", "who"),
    ("dr", "seuss"),
    ("dr", "martens"),
];

/// Checks a field that should name a role.
pub(super) fn role(judge: &mut Judge<'_, '_>, piece: Words<'_>, english: bool) {
    let example = "Write the role, such as “Office” or “Head teacher”";
    if piece.text.contains('@') || !numbers(piece.text).is_empty() {
        let message = "Here should stand a role, but this is an address or a number.";
        let help = format!("{example}. An e-mail address and a telephone number have lines of their own under contact: email and phone.");
        return judge.report(&CONTACT_IN_ROLE, piece.at, message, help);
    }
    if let Some((start, end)) = person(piece.text, english) {
        let name = piece.text.get(start..end).unwrap_or("");
        let message = format!("“{name}” looks like the name of a person, but here should stand a role.");
        judge.report(
            &PERSON_NAMED,
            piece.place(start, end),
            message,
            format!("{example}. People change, and their names do not belong in the register."),
        );
    }
}

/// Reports people who are named with a title in an organisation's own words.
pub(super) fn titled(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    let all: Vec<Token<'_>> = words(piece.text).collect();
    for (index, pair) in all.windows(2).enumerate() {
        let [title, name] = pair else { continue };
        let before = title.text.to_lowercase();
        let after = name.text.to_lowercase();
        let office = BEFORE_NAMES.contains(&before.as_str()) && !is_role_word(&after);
        if (office || TITLES.contains(&before.as_str()))
            && is_capitalised(title.text)
            && is_capitalised(name.text)
            && near(piece.text, *title, *name)
            && !NOBODY.contains(&(before.as_str(), after.as_str()))
        {
            let end = end_of_name(piece.text, *name, all.get(index + 2..).unwrap_or(&[]));
            let named = piece.text.get(title.start..end).unwrap_or("");
            let message = format!("“{named}” names a person. Everybody can read this page, for years.");
            let help = "Write the role instead, such as “our head teacher” or “a parent”.";
            judge.report(&PERSON_NAMED, piece.place(title.start, end), message, help);
        }
    }
}

/// Where a name ends that begins with `first`: further words with a capital belong to it, unless they name a role or a place.
fn end_of_name(text: &str, first: Token<'_>, rest: &[Token<'_>]) -> usize {
    let mut last = first;
    for word in rest.iter().take(2) {
        let joined = text.get(last.end()..word.start) == Some(" ");
        if !joined || !is_capitalised(word.text) || is_role_word(&word.text.to_lowercase()) {
            break;
        }
        last = *word;
    }
    last.end()
}

/// Whether nothing but a blank, or a point and a blank, stands between two words.
fn near(text: &str, before: Token<'_>, after: Token<'_>) -> bool {
    matches!(text.get(before.end()..after.start), Some(" " | ". " | "."))
}

/// Where a person's name stands in the name of a role.
fn person(text: &str, english: bool) -> Option<(usize, usize)> {
    let all: Vec<Token<'_>> = words(text).collect();
    let is_name = |token: &Token<'_>| is_capitalised(token.text) && !is_role_word(&token.text.to_lowercase());
    for pair in all.windows(2) {
        let [one, two] = pair else { continue };
        let first = one.text.to_lowercase();
        let joined = near(text, *one, *two);
        let title = TITLES.contains(&first.as_str()) || OFFICES.contains(&first.as_str());
        if joined && is_name(two) && (title || (is_capitalised(one.text) && is_first_name(&first))) {
            return Some((one.start, two.end()));
        }
    }
    match all.as_slice() {
        [only] if is_capitalised(only.text) && is_first_name(&only.text.to_lowercase()) && !is_also_a_word(&only.text.to_lowercase()) => {
            Some((only.start, only.end()))
        }
        [one, two]
            if english
                && is_name(one)
                && is_name(two)
                && near(text, *one, *two)
                && !all.iter().any(|token| ends_like_a_role(token.text)) =>
        {
            Some((one.start, two.end()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, end_of_name, person, words};

    #[test]
    fn a_name_is_taken_whole() {
        let named = |text: &'static str| {
            let all: Vec<Token<'_>> = words(text).collect();
            &text[..end_of_name(text, all[1], &all[2..])]
        };
        assert_eq!(named("Mrs Jane Smith helped."), "Mrs Jane Smith");
        assert_eq!(named("Mrs Smith. We thank her."), "Mrs Smith");
        assert_eq!(named("Mr Brown School"), "Mr Brown");
    }

    #[test]
    fn names_are_told_from_roles() {
        for named in [
            "Jane Smith",
            "Mrs Patel",
            "Head teacher Jane Smith",
            "Aisha",
            "Dr. Okafor",
            "Cllr Brown",
            "Chair: Mohammed Ali",
            "Siobhan O’Neill",
            "Zbigniew Nowak",
            "Imam Farooq",
        ] {
            assert!(person(named, true).is_some(), "{named}");
        }
        for role in [
            "Chair of governors",
            "Head Teacher",
            "Practice Manager",
            "Steering group",
            "Steering Group",
            "Lead doctor",
            "Office",
            "Clerk of the partnership",
            "Tenant voice officer",
            "Partnership chair",
            "Lord Mayor",
            "Grace Church office",
            "Imam of the mosque",
            "Joint secretary",
            "Hope",
            "The quality mark team",
            "Community Engagement Lead",
            "صدر",
            "Councillor for the ward",
            "Pastoral Care",
            "Volunteer Coordinator",
        ] {
            assert!(person(role, true).is_none(), "{role}: {:?}", person(role, true));
        }
        assert!(person("Leitung Schule", false).is_none());
    }
}
