//! Words of a template that nobody replaced.

use super::super::Judge;
use super::Words;
use super::rule_table::PLACEHOLDER;
use super::signs::{Sign, Signs};
use super::tokens::words;

/// Marks that people leave where something is still to come.
const MARKS: [&str; 6] = ["TODO", "TBC", "TBA", "TBD", "FIXME", "XXX"];

/// How the words in square brackets of a template begin.
const BEGINNINGS: [&str; 20] = [
    "insert",
    "add",
    "enter",
    "your",
    "name",
    "type",
    "write",
    "fill",
    "website",
    "organisation",
    "school",
    "date",
    "email",
    "phone",
    "address",
    "title",
    "role",
    "month",
    "year",
    "placeholder",
];

/// How they end, whatever they begin with.
const ENDINGS: [&str; 6] = ["name", "here", "address", "date", "number", "title"];

/// What a field of a template says, when it is all that it says.
const WHOLE: [&str; 9] = [
    "your organisation",
    "your school",
    "your name",
    "name of organisation",
    "organisation name",
    "name of your organisation",
    "your text here",
    "text here",
    "your text",
];

/// Reports words that were left in from a template.
pub(super) fn check(judge: &mut Judge<'_, '_>, piece: Words<'_>, signs: Signs, of_organisation: bool) {
    for (start, end) in found(piece.text, signs, of_organisation) {
        let left = piece.text.get(start..end).unwrap_or("");
        let message = format!("“{left}” is still here from a template.");
        judge.report(&PLACEHOLDER, piece.place(start, end), message, "Write your own words instead, or delete it.");
    }
}

fn found(text: &str, signs: Signs, of_organisation: bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if signs.have(Sign::Bracket) {
        found = brackets(text);
    }
    if signs.have(Sign::Lorem) {
        found.extend(text.to_ascii_lowercase().match_indices("lorem ipsum").map(|(start, words)| (start, start + words.len())));
    }
    if signs.have(Sign::ShortForm) || signs.have(Sign::Crosses) {
        for word in words(text) {
            let crosses = word.text.len() >= 3 && word.text.bytes().all(|byte| byte == b'x');
            if crosses || MARKS.contains(&word.text) {
                found.push((word.start, word.end()));
            }
        }
    }
    if of_organisation && is_whole(text) {
        found.push((0, text.len()));
    }
    found
}

/// Whether a text is nothing but what a template says.
fn is_whole(text: &str) -> bool {
    let whole = text.trim().trim_matches(['"', '\'']).trim_end_matches('.');
    WHOLE.iter().any(|template| whole.eq_ignore_ascii_case(template))
}

/// Square brackets whose words read like those of a template.
fn brackets(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('[', _) => open = Some(at),
            (']', Some(start)) => {
                let inside = text.get(start + 1..at).unwrap_or("").to_lowercase();
                let mut words = words(&inside).map(|word| word.text);
                let first = words.next().unwrap_or_default();
                let last = words.last().unwrap_or(first);
                if inside.len() <= 80 && (BEGINNINGS.contains(&first) || ENDINGS.contains(&last)) {
                    found.push((start, at + 1));
                }
                open = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Signs, found};

    fn left(text: &str) -> Vec<&str> {
        found(text, Signs::of(text), true).into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn words_of_a_template_are_found_and_others_are_not() {
        assert_eq!(left("Look at [website name] or call [insert number]."), ["[website name]", "[insert number]"]);
        assert_eq!(left("Lorem ipsum dolor."), ["Lorem ipsum"]);
        assert_eq!(left("Date TBC, xxx."), ["TBC", "xxx"]);
        assert_eq!(left("Your organisation"), ["Your organisation"]);
        for text in ["They said that “[the school] listened”.", "A list [1] and [sic].", "We help your organisation grow.", "Maxxx", "]["]
        {
            assert!(left(text).is_empty(), "{text}");
        }
    }
}
