//! Reasons stated with a change: lines that begin with `Reason:` (or `Guard-Reason:`) in the description or in a commit's message.

/// Fewest letters of a reason: "typo" says as little as nothing.
const SHORTEST: usize = 10;
/// Most reasons taken, and the longest, in characters.
const MOST: usize = 20;
const LONGEST: usize = 500;

/// The reasons in a text, those that are too short among them.
#[must_use]
pub fn reasons(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in without_comments(text).lines() {
        let start = line.split_once(':').filter(|(name, _)| {
            let name = name.trim_start_matches(['-', '>', '*', '+', ' ', '\t']).trim().trim_matches('*').to_ascii_lowercase();
            name == "reason" || name == "guard-reason"
        });
        if let Some((_, reason)) = start {
            found.push(reason.trim().trim_start_matches('*').trim().to_owned());
            goes_on = true;
        } else if goes_on && !without_quote(line).is_empty() && !is_trailer(line) && !line.trim_start().starts_with("- ") {
            // A paragraph that goes on over several lines, as editors wrap it.
            if let Some(last) = found.last_mut() {
                last.push(' ');
                last.push_str(without_quote(line));
            }
        } else {
            goes_on = false;
        }
    }
    let something = |reason: &String| !reason.trim().is_empty();
    found.into_iter().filter(something).map(|reason| reason.trim().chars().take(LONGEST).collect()).take(MOST).collect()
}

/// A text without its comments, which no host shows: a reason that the reviewer cannot see is none.
fn without_comments(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        shown.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    shown.push_str(rest);
    shown
}

/// Whether a reason says enough to be one.
pub(super) fn is_long_enough(reason: &str) -> bool {
    reason.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST
}

/// A line without the mark of a quotation.
fn without_quote(line: &str) -> &str {
    line.trim().trim_start_matches('>').trim()
}

/// Whether a line is a note such as `Signed-off-by: …`, which ends a reason.
fn is_trailer(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(name, _)| name.contains('-') && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_reasons_and_only_those() {
        let text = "Mend October\n\nReason: The number was\nof another school.\n\nMore text.\n**Reason:** It was sent twice by mistake.\nSigned-off-by: A\n";
        assert_eq!(reasons(text), ["The number was of another school.", "It was sent twice by mistake."]);
        assert_eq!(
            reasons("- Reason: It was sent\n- Another\n> Reason: Sent twice\n> by mistake\n"),
            ["It was sent", "Sent twice by mistake"]
        );
        assert!(!is_long_enough(&reasons("Reason: typo")[0]));
        for none in [
            "<!-- Reason: write here why it changes -->",
            "<!--\nReason: hidden from everybody here\n-->",
            "<!-- Never closed\nReason: hidden from everybody here",
            "The reason: it was wrong before",
            "Reason:\n",
        ] {
            assert!(reasons(none).is_empty(), "{none}");
        }
    }
}
