//! Which number a text means that is not written as numbers are here: with its unit, a sign of money, or commas.

/// The whole number in `48 people`, `1,200`, `about 50` or `４８`. `None` when there is none, or more than one.
pub(super) fn meant_whole(text: &str) -> Option<u64> {
    let number = only_number(text)?;
    (!number.contains('.')).then(|| number.parse().ok()).flatten()
}

/// The number in `12%`, `£12`, `12,5` or `1,200.50`, as it should be written.
pub(super) fn meant_decimal(text: &str) -> Option<String> {
    only_number(text)
}

/// The only number of a text, with its thousands joined and a point for decimals.
fn only_number(text: &str) -> Option<String> {
    let plain: String = text.chars().map(narrow).collect();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let mut found = plain.split(|c: char| !is_part(c)).map(|part| part.trim_matches(['.', ','])).filter(|part| !part.is_empty());
    let (one, None) = (found.next()?, found.next()) else { return None };
    let number = one.split(',').collect::<Vec<_>>();
    let digits = |part: &str| !part.is_empty() && part.len() <= 10 && part.bytes().all(|byte| byte.is_ascii_digit());
    let joined = match number.as_slice() {
        [only] => (*only).to_owned(),
        [first, rest @ ..] if thousands(first, rest) => number.concat(),
        [whole, fraction] if digits(whole) && digits(fraction) && fraction.len() != 3 => format!("{whole}.{fraction}"),
        _ => return None,
    };
    let (whole, fraction) = joined.split_once('.').unwrap_or((&joined, "0"));
    let below_nothing = plain.trim_start().starts_with(['-', '−']);
    (digits(whole) && digits(fraction) && !below_nothing).then(|| joined.clone())
}

/// Whether commas stand between thousands.
fn thousands(first: &str, rest: &[&str]) -> bool {
    let whole = |part: &str| part.split('.').next().unwrap_or(part).len() == 3;
    (1..=3).contains(&first.len()) && rest.iter().all(|part| whole(part))
}

/// A full-width digit as an ordinary one.
fn narrow(c: char) -> char {
    match u32::from(c) {
        wide @ 0xff10..=0xff19 => char::from_u32(wide - 0xff10 + 0x30).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_only_number() {
        let whole = [("48 people", 48), ("1,200", 1200), ("about 50", 50), ("４８", 48), ("12,345,678", 12_345_678)];
        for (text, number) in whole {
            assert_eq!(meant_whole(text), Some(number), "{text}");
        }
        for text in ["48 of 50", "", "no", "48.5", "4,5", "1,2,3", "-3"] {
            assert_eq!(meant_whole(text), None, "{text}");
        }
        for (text, number) in [("12%", "12"), ("£12", "12"), ("12,5", "12.5"), ("1,200.50", "1200.50")] {
            assert_eq!(meant_decimal(text).as_deref(), Some(number), "{text}");
        }
    }
}
