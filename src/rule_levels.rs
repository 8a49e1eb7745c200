//! The levels that `site.yaml` gives to rules: which may change, which may not.
//!
//! Any rule may be raised. Only *unclear* and *tidy* ones may be lowered or turned off: they are matters of taste and of a site's readers.
//! What is incomplete stays at least a warning, and what is broken or misleading always stops a build.

use crate::diagnostic::{Category, Diagnostic, Diagnostics, Example, Levels, Rule, Scope, Severity};
use crate::fields::{any_of, nearest};
use crate::model::{ContentKind, Located, RuleLevel, Site};

/// The levels that hold on a site. Reports those that cannot.
pub(crate) fn of_site(site: &Site, out: &mut Diagnostics) -> Levels {
    let mut levels = Levels::default();
    let Some(wanted) = &site.rules else { return levels };
    let all = crate::rules::all();
    for (name, level) in &wanted.0 {
        match all.iter().find(|rule| rule.name == name.value) {
            None => out.report(unknown(name, &all)),
            Some(rule) if may_be(rule.category, level.value) => levels.set(rule, severity(level.value)),
            Some(rule) => out.report(must_stay(rule, level)),
        }
    }
    levels
}

fn severity(level: RuleLevel) -> Option<Severity> {
    match level {
        RuleLevel::Off => None,
        RuleLevel::Advice => Some(Severity::Advice),
        RuleLevel::Warning => Some(Severity::Warning),
        RuleLevel::Error => Some(Severity::Error),
    }
}

/// The levels that rules of a category may have.
fn possible(category: Category) -> &'static [RuleLevel] {
    use RuleLevel::{Error, Warning};
    match category {
        Category::Broken | Category::Misleading => &[Error],
        Category::Incomplete => &[Warning, Error],
        Category::Unclear | Category::Tidy => RuleLevel::ALL,
    }
}

fn may_be(category: Category, level: RuleLevel) -> bool {
    possible(category).contains(&level)
}

fn unknown(name: &Located<String>, all: &[&'static Rule]) -> Diagnostic {
    let help = match nearest(name, all.iter().map(|rule| rule.name)) {
        Some(meant) => format!("Did you mean “{meant}”?"),
        None => {
            "Write the name that stands in square brackets after the problem, such as acronym-unexplained, or delete the line.".to_owned()
        }
    };
    Diagnostic::new(&UNKNOWN_RULE, name.at, format!("There is no rule called “{}”.", name.value)).help(help)
}

fn must_stay(rule: &Rule, level: &Located<RuleLevel>) -> Diagnostic {
    let (why, help) = match rule.category {
        Category::Incomplete => (
            "it finds what readers would miss",
            format!("Write {}, or delete the line.", any_of(possible(rule.category).iter().map(|level| level.word()))),
        ),
        _ => ("it keeps untrue or broken pages off the site", "Delete the line: this rule always stops a build.".to_owned()),
    };
    let message = format!("“{}” cannot be set to “{}”: {why}.", rule.name, level.value.word());
    Diagnostic::new(&RULE_MUST_STAY, level.at, message).help(help)
}

const SITE: &str = "content/site.yaml";

/// The smallest site with these lines at its end.
macro_rules! site {
    ($lines:literal) => {
        Example {
            path: SITE,
            text: concat!(
                "title: Example Mark\nheadline: Who takes part\nintroduction: A register.\ndescription: A register.\n",
                "base_url: https://example.org\ncontact:\n  role: The team\n  email: mark@example.org\n",
                "security:\n  contact: mailto:mark@example.org\n  expires: 2035-10-31\n",
                "licence:\n  name: Example Licence\n  url: https://example.org/licence\n",
                "navigation:\n  - title: Organisations\n    url: /organisations/\n",
                $lines
            ),
        }
    };
}

/// A level for a rule that does not exist.
static UNKNOWN_RULE: Rule = Rule {
    name: "unknown-rule",
    category: Category::Broken,
    summary: "The settings of the site name a rule that does not exist.",
    explanation: "Under rules, the file site.yaml says which rules of the check are taken more or less seriously. A name that no rule has would \
                  do nothing, and nobody would notice.\n\nIt is mostly a typing mistake. The name of a rule stands in square brackets after \
                  each problem it finds; copy it from there.",
    scope: Scope::Content(&[ContentKind::Site]),
    wrong: site!("rules:\n  ⟦empty-bulet⟧: error\n"),
    right: site!("rules:\n  empty-bullet: error\n"),
};

/// A level that is too low for the rule.
static RULE_MUST_STAY: Rule = Rule {
    name: "rule-must-stay",
    category: Category::Broken,
    summary: "The settings of the site turn off or lower a rule that readers rely on.",
    explanation: "A quality mark is worth something only while nobody can switch off its checks. Rules about what is broken or misleading \
                  always stop a build. Rules about what is incomplete stay at least a warning. Those about unclear and untidy writing are the \
                  team's own choice.\n\nIf such a rule is in the way, mend what it points to, or ask whoever looks after the program whether the \
                  rule is right.",
    scope: Scope::Content(&[ContentKind::Site]),
    wrong: site!("rules:\n  broken-link: ⟦off⟧\n"),
    right: site!("rules:\n  broken-link: error\n  empty-bullet: off\n"),
};

/// What can be wrong in the levels of rules.
pub(crate) static RULES: &[&Rule] = &[&UNKNOWN_RULE, &RULE_MUST_STAY];
