//! Rules as a reader looks them up: part `rules` of a free page, and the list under each kind of file.

use crate::diagnostic::{Category, Example, Rule, Severity, visible_lines};
use serde::Serialize;

/// A rule in full, as part `rules` shows it.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// Its permanent name, which is also its anchor on the page.
    pub name: &'static str,
    /// What it is about, in one sentence.
    pub summary: &'static str,
    /// Why it matters and how to mend it: paragraphs. Empty when nothing more is said.
    pub explanation: Vec<&'static str>,
    /// A file that breaks it; none where no text can show it.
    pub wrong: Option<ExampleView>,
    /// The same file, mended; none where no text can show it.
    pub right: Option<ExampleView>,
}

/// An example of a file, cut at the words at fault.
#[derive(Clone, Debug, Serialize)]
pub struct ExampleView {
    /// Where the file lies.
    pub path: &'static str,
    /// Its text up to the words at fault; the whole text where nothing is at fault.
    pub before: String,
    /// The words at fault; empty where the file as a whole is.
    pub marked: String,
    /// Its text after them.
    pub after: String,
}

/// The rules of one category.
#[derive(Clone, Debug, Serialize)]
pub struct RuleGroupView {
    /// `broken`, `misleading`, `incomplete`, `unclear` or `tidy`; the theme has its words.
    pub category: &'static str,
    /// Whether a problem of this category stops the site from being published.
    pub stops: bool,
    /// Its rules, by name.
    pub rules: Vec<RuleView>,
}

/// A rule in a list.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLink {
    /// Its permanent name.
    pub name: &'static str,
    /// Where it is explained; empty when no page has part `rules`.
    pub url: String,
    /// What it is about, in one sentence.
    pub summary: &'static str,
    /// Whether a problem of this kind stops the site from being published.
    pub stops: bool,
}

impl RuleView {
    fn new(rule: &'static Rule) -> Self {
        let paragraphs = rule.explanation.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        Self {
            name: rule.name,
            summary: rule.summary,
            explanation: paragraphs.collect(),
            wrong: ExampleView::new(&rule.wrong),
            right: ExampleView::new(&rule.right),
        }
    }
}

impl ExampleView {
    fn new(example: &Example) -> Option<Self> {
        let marked = example.text.split_once('⟦').and_then(|(before, rest)| rest.split_once('⟧').map(|(at, after)| (before, at, after)));
        let (before, marked, after) = marked.unwrap_or((example.text, "", ""));
        let shown = |text: &str| visible_lines(text);
        let after = shown(after.trim_end_matches('\n'));
        (!example.path.is_empty()).then(|| Self { path: example.path, before: shown(before), marked: shown(marked), after })
    }
}

impl RuleGroupView {
    /// All rules by category, the worst first; categories without rules are left out.
    pub(crate) fn all(rules: &[&'static Rule]) -> Vec<Self> {
        let of = |category: Category| rules.iter().filter(move |rule| rule.category == category).map(|rule| RuleView::new(rule));
        let group = |category| Self { category: Category::word(category), stops: stops(category), rules: of(category).collect() };
        Category::ALL.into_iter().map(group).filter(|group| !group.rules.is_empty()).collect()
    }
}

impl RuleLink {
    pub(crate) fn new(rule: &'static Rule, rules_page: Option<&str>) -> Self {
        let url = rules_page.map(|page| format!("{page}#{}", rule.name)).unwrap_or_default();
        Self { name: rule.name, url, summary: rule.summary, stops: stops(rule.category) }
    }
}

fn stops(category: Category) -> bool {
    category.severity() == Severity::Error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_cut_at_the_words_at_fault_and_hides_nothing() {
        let example = Example { path: "content/site.yaml", text: "a: 1\n\u{202e}b: ⟦x\ty⟧\nc: 3\n" };
        let view = ExampleView::new(&example).unwrap();
        assert_eq!((view.before.as_str(), view.marked.as_str(), view.after.as_str()), ("a: 1\n<U+202E>b: ", "x<U+0009>y", "\nc: 3"));
        assert!(ExampleView::new(&Example { path: "", text: "" }).is_none());
    }
}
