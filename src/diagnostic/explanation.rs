//! A rule explained to the person whose file breaks it, on a terminal or read aloud.

use super::human::whole_file;
use super::{Category, Rule, Whereabouts};
use std::fmt::Write;

/// How wide paragraphs are, in characters.
const WIDTH: usize = 80;

/// Everything there is to say of a rule.
#[must_use]
pub fn explanation(rule: &'static Rule, whereabouts: &Whereabouts, colour: bool) -> String {
    let mut text = format!("{}\n\n", rule.name);
    let category = format!("{}: {}", capital(rule.category.word()), rule.category.meaning());
    text.push_str(&wrapped(rule.summary));
    text.push('\n');
    text.push_str(&wrapped(&category));
    text.push_str(&wrapped(&format!("It is found in {}.", rule.scope.words())));
    text.push('\n');
    for paragraph in rule.explanation.split("\n\n") {
        text.push_str(&wrapped(paragraph));
        text.push('\n');
    }
    if !rule.wrong.text.is_empty() {
        text.push_str(&examples(rule, colour));
    }
    if let Some(address) = whereabouts.of_rule(rule) {
        let _ = writeln!(text, "On the site: {address}");
    }
    text.trim_end().to_owned() + "\n"
}

/// Both examples. The wrong one as a problem is shown, with the words at fault marked.
fn examples(rule: &'static Rule, colour: bool) -> String {
    if rule.wrong.path.is_empty() {
        // The words at fault stand in another file than the example.
        return format!("Wrong:\n\n{}\nRight:\n\n{}\n", indented(rule.wrong.text), indented(rule.right.text));
    }
    let (words, at) = rule.wrong.unmarked();
    let wrong = whole_file(rule.wrong.path, &words, at, colour);
    format!("Wrong:\n\n{wrong}\n\nRight, in {}:\n\n{}\n", rule.right.path, indented(rule.right.text))
}

fn indented(text: &str) -> String {
    let mut moved = String::new();
    for line in text.lines() {
        moved.push_str(format!("    {line}").trim_end());
        moved.push('\n');
    }
    moved
}

/// All rules in a list, the worst kind first.
#[must_use]
pub fn rule_list(rules: &[&'static Rule]) -> String {
    let mut text = String::new();
    for category in Category::ALL {
        let of_category: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.category == category).collect();
        if of_category.is_empty() {
            continue;
        }
        text.push_str(&wrapped(&format!("{}: {}", capital(category.word()), category.meaning())));
        text.push('\n');
        for rule in of_category {
            let _ = writeln!(text, "  {}\n      {}", rule.name, rule.summary);
        }
        text.push('\n');
    }
    text.push_str("To read all about one of them: ccqm explain and its name.\n");
    text
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A paragraph broken into lines, with a line end.
fn wrapped(paragraph: &str) -> String {
    let mut text = String::new();
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            text.push('\n');
            column = 0;
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::UNKNOWN_KEY;

    #[test]
    fn says_everything_in_plain_lines() {
        let text = explanation(&UNKNOWN_KEY, &Whereabouts::new("https://a.org", true, ""), false);
        for part in [
            "unknown-key\n",
            "Broken: it cannot be published.",
            "any file of content",
            "Wrong:\n\n  ╭▸ content/organisations/example/organisation.yaml:4:1\n",
            "web-site: https://example.org",
            "Right, in ",
            "    website: https://example.org\n",
            "On the site: https://a.org/guidance/rules/#unknown-key\n",
        ] {
            assert!(text.contains(part), "“{part}” is not in:\n{text}");
        }
        assert!(!text.contains(['⟦', '⟧', '\u{1b}']), "{text}");
        assert!(!explanation(&UNKNOWN_KEY, &Whereabouts::default(), false).contains("https://a.org"));
    }

    #[test]
    fn lines_are_short_enough_to_read() {
        let text = wrapped(&"word ".repeat(60));
        assert!(text.lines().count() == 4 && text.lines().all(|line| line.chars().count() <= WIDTH && !line.ends_with(' ')), "{text}");
    }
}
