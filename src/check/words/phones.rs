//! Numbers of mobile phones in prose: they mostly belong to one person.

use super::super::Judge;
use super::Words;
use super::rule_table::PERSONAL_PHONE;

/// Reports every number of a mobile phone.
pub(super) fn check(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    for (start, end) in numbers(piece.text) {
        let number = piece.text.get(start..end).unwrap_or("");
        if is_mobile(number) {
            let message = format!("“{number}” is a mobile number, which mostly belongs to one person.");
            let help = "Take it out, and give the office's number as phone under contact in organisation.yaml.";
            judge.report(&PERSONAL_PHONE, piece.place(start, end), message, help);
        }
    }
}

/// Where runs of digits stand that may be telephone numbers, with the blanks and signs inside them.
pub(super) fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize, usize)> = None;
    for (at, c) in text.char_indices() {
        run = match run {
            None if c.is_ascii_digit() || c == '+' => Some((at, at + 1, usize::from(c != '+'))),
            Some((start, _, digits)) if c.is_ascii_digit() => Some((start, at + 1, digits + 1)),
            Some(open) if matches!(c, ' ' | '(' | ')' | '-' | '\u{a0}') && open.1 + 3 > at => Some(open),
            Some((start, end, digits)) => {
                found.extend((10..=14).contains(&digits).then_some((start, end)));
                None
            }
            None => None,
        };
    }
    found.extend(run.filter(|(_, _, digits)| (10..=14).contains(digits)).map(|(start, end, _)| (start, end)));
    found
}

fn is_mobile(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")).or_else(|| digits.strip_prefix('0')).unwrap_or("");
    national.trim_start_matches('0').starts_with('7') && national.trim_start_matches('0').len() == 10
}

#[cfg(test)]
mod tests {
    use super::{is_mobile, numbers};

    #[test]
    fn mobiles_are_told_from_other_numbers() {
        let mobiles = |text: &str| numbers(text).into_iter().filter(|(a, b)| is_mobile(&text[*a..*b])).count();
        for text in ["Call 07700 900123.", "+44 7700 900 123", "0044 7700900123", "(07700) 900123", "+44 (0)7700 900123"] {
            assert_eq!(mobiles(text), 1, "{text}");
        }
        for text in
            ["0113 496 0000", "In 2024 and 2025", "7700 900123", "1 234 567 890 123 456", "E05000001", "2025-09-30 2026-01-02", "آپ"]
        {
            assert_eq!(mobiles(text), 0, "{text}");
        }
    }
}
