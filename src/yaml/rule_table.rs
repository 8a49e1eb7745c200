//! Rules about YAML itself.

use crate::diagnostic::{Category, Example, Rule, Scope};

const PATH: &str = "content/organisations/example/organisation.yaml";

const fn example(text: &'static str) -> Example {
    Example { path: PATH, text }
}

/// The file cannot be read as YAML.
pub(crate) static YAML_SYNTAX: Rule = Rule {
    name: "yaml-syntax",
    category: Category::Broken,
    summary: "The file does not follow the rules of YAML, so nothing in it can be read.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: schools\nlicence: ⟦\"⟧Open\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: schools\nlicence: \"Open\"\n"),
};

/// A tab where spaces belong.
pub(crate) static YAML_TAB: Rule = Rule {
    name: "yaml-tab",
    category: Category::Broken,
    summary: "A line begins with a tab; YAML wants spaces.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n⟦\t⟧role: Office\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n"),
};

/// Anchors, aliases, tags, merge keys, several documents.
pub(crate) static YAML_FEATURE: Rule = Rule {
    name: "yaml-feature",
    category: Category::Broken,
    summary: "The file uses a part of YAML that is refused: anchors, aliases, tags, merge keys or several documents.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: ⟦&name⟧ Example Group\nsummary: We help.\nsector: schools\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: schools\n"),
};

/// Something that is not a word stands where a key belongs.
pub(crate) static YAML_KEY: Rule = Rule {
    name: "yaml-key",
    category: Category::Broken,
    summary: "Something that is not a single word stands where a key belongs.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: schools\n? ⟦[role]⟧\n: Office\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: schools\n"),
};

/// A `#` that cuts a text off.
pub(crate) static HASH_IN_TEXT: Rule = Rule {
    name: "hash-in-text",
    category: Category::Misleading,
    summary: "A “#” stands before a word, so the rest of the line is ignored and would be missing on the site.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We meet in Room ⟦#5 on Mondays.⟧\nsector: schools\n"),
    right: example("name: Example Group\nsummary: \"We meet in Room #5 on Mondays.\"\nsector: schools\n"),
};

/// The same key twice.
pub(crate) static REPEATED_KEY: Rule = Rule {
    name: "repeated-key",
    category: Category::Broken,
    summary: "The same key stands twice in one group.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: schools\n⟦name⟧: Another Name\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: schools\n"),
};

/// What can be wrong in YAML, whatever it says.
pub(crate) static RULES: &[&Rule] = &[&YAML_SYNTAX, &YAML_TAB, &YAML_FEATURE, &YAML_KEY, &HASH_IN_TEXT, &REPEATED_KEY];
