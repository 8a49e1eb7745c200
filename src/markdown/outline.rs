//! The headings of a text: their levels and their anchors.

use super::parsed::{Parsed, plain_words, quoted};
use super::rule_table::{HEADING_LEVEL_ONE, HEADING_SKIPS_LEVEL, HEADING_WITHOUT_WORDS};
use super::slug::slug;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Heading;
use pulldown_cmark::{Event, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// The headings of one text.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// In order.
    pub(super) headings: Vec<Heading>,
    by_event: BTreeMap<usize, usize>,
    by_slug: BTreeMap<String, String>,
}

impl Outline {
    /// The heading that begins with the event at `index`.
    pub(super) fn heading(&self, index: usize) -> Option<&Heading> {
        self.headings.get(*self.by_event.get(&index)?)
    }

    /// The anchor that a link of the same text means by `#wanted`.
    pub(super) fn anchor(&self, wanted: &str) -> Option<&str> {
        self.by_slug.get(wanted).or_else(|| self.by_slug.get(&slug(wanted))).map(String::as_str)
    }
}

/// Reads the headings and reports what is wrong with their levels.
pub(super) fn read(parsed: &Parsed<'_>, out: &mut Diagnostics) -> Outline {
    let mut outline = Outline::default();
    let mut slugs = Slugs::default();
    let mut above = 1;
    for (index, (event, range)) in parsed.events.iter().enumerate() {
        let Event::Start(Tag::Heading { level, .. }) = event else { continue };
        let written = *level as u8;
        let at = parsed.at(range);
        let text = plain_words(parsed.inside(index), true);
        if text.is_empty() {
            let problem = Diagnostic::new(&HEADING_WITHOUT_WORDS, at, "This heading has no words.");
            out.report(problem.help("Write the words of the heading after the `#` signs, or take the line out."));
            continue;
        }
        if let Some(problem) = level_problem(written, above) {
            out.report(Diagnostic::new(problem.rule, at, problem.message(&text)).help(problem.help(&text)));
        }
        above = written.max(2);
        let own = slugs.unique(slug(&text), outline.headings.len() + 1);
        let anchor = parsed.place.anchor(&own);
        let shown = (above - 2 + parsed.place.first_level).min(6);
        outline.by_slug.insert(own, anchor.clone());
        outline.by_event.insert(index, outline.headings.len());
        outline.headings.push(Heading { level: shown, anchor, text, at });
    }
    outline
}

/// A heading of the wrong level, and the level it should have.
struct LevelProblem {
    rule: &'static crate::diagnostic::Rule,
    written: u8,
    right: u8,
}

fn level_problem(written: u8, above: u8) -> Option<LevelProblem> {
    match written {
        1 => Some(LevelProblem { rule: &HEADING_LEVEL_ONE, written, right: 2 }),
        _ if written > above + 1 => Some(LevelProblem { rule: &HEADING_SKIPS_LEVEL, written, right: above + 1 }),
        _ => None,
    }
}

impl LevelProblem {
    fn message(&self, words: &str) -> String {
        let words = quoted(words);
        if self.written == 1 {
            return format!("The heading {words} has the level of the page's title, which the page already has.");
        }
        let signs = |level: u8| "#".repeat(level.into());
        format!(
            "The heading {words} is written with `{}`, but no heading with `{}` comes before it.",
            signs(self.written),
            signs(self.right)
        )
    }

    fn help(&self, words: &str) -> String {
        format!("Write `{} {}`.", "#".repeat(self.right.into()), quoted(words).trim_matches('`'))
    }
}

/// Gives out each anchor once.
#[derive(Default)]
struct Slugs {
    used: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Slugs {
    /// `slug`, or with a number if it is taken; for a heading without letters, its number in the text.
    fn unique(&mut self, slug: String, number: usize) -> String {
        let slug = if slug.is_empty() { format!("section-{number}") } else { slug };
        if self.used.insert(slug.clone()) {
            return slug;
        }
        // Numbers go on where they stopped, so that a thousand equal headings take a thousand tries and not a million.
        let next = self.next.entry(slug.clone()).or_insert(2);
        loop {
            let numbered = format!("{slug}-{next}");
            *next += 1;
            if self.used.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn no_anchor_is_given_twice() {
        let mut slugs = Slugs::default();
        let given: Vec<String> =
            ["aims", "aims-2", "aims", "", "aims"].iter().zip(1..).map(|(slug, n)| slugs.unique((*slug).to_owned(), n)).collect();
        assert_eq!(given, ["aims", "aims-2", "aims-3", "section-4", "aims-4"]);
    }
}
