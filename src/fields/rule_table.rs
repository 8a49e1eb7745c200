//! Rules about fields: keys and the shape of values.

use crate::diagnostic::{Category, Example, Rule, Scope};

const fn organisation(text: &'static str) -> Example {
    Example { path: "content/organisations/example/organisation.yaml", text }
}

const fn pledge(text: &'static str) -> Example {
    Example { path: "content/organisations/example/pledges/2025.md", text }
}

/// A key that the record does not know.
pub(crate) static UNKNOWN_KEY: Rule = Rule {
    name: "unknown-key",
    category: Category::Broken,
    summary: "A key is not one that this kind of file can have.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: schools\n⟦web-site⟧: https://example.org\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: schools\nwebsite: https://example.org\n"),
};

/// A key that must be there and is not.
pub(crate) static MISSING_KEY: Rule = Rule {
    name: "missing-key",
    category: Category::Broken,
    summary: "A key that this kind of file needs is missing.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("⟦name⟧: Example Group\nsector: schools\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: schools\n"),
};

/// A key or a part of a list with nothing after it.
pub(crate) static EMPTY_VALUE: Rule = Rule {
    name: "empty-value",
    category: Category::Broken,
    summary: "A key has no value, or a list has an empty part.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: schools\n⟦website⟧:\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: schools\n"),
};

/// A value of another kind than the key wants.
pub(crate) static WRONG_TYPE: Rule = Rule {
    name: "wrong-type",
    category: Category::Broken,
    summary: "A value is of another kind than its key wants: a list for a text, a word for a yes or no.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: schools\ncontact: ⟦welcome@example.org⟧\n"),
    right: organisation(
        "name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n  email: welcome@example.org\n",
    ),
};

/// Something that should be a date.
pub(crate) static BAD_DATE: Rule = Rule {
    name: "bad-date",
    category: Category::Broken,
    summary: "A date is not in the calendar, or not written so that everyone reads the same day.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: pledge("---\nmade: ⟦30/09/2025⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
    right: pledge("---\nmade: 30 September 2025\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
};

/// Something that should be a number.
pub(crate) static BAD_NUMBER: Rule = Rule {
    name: "bad-number",
    category: Category::Broken,
    summary: "A value should be a number and is not.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: schools\npeople: ⟦about fifty⟧\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: schools\npeople: 50\n"),
};

/// Something that should be an id.
pub(crate) static BAD_ID: Rule = Rule {
    name: "bad-id",
    category: Category::Broken,
    summary: "An id has capitals, spaces or signs; ids have small letters, digits and hyphens.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: pledge("---\nmade: 2025-09-30\ncommitments:\n  - id: ⟦Listen!⟧\n    text: We will listen.\n---\nWe promise.\n"),
    right: pledge("---\nmade: 2025-09-30\ncommitments:\n  - id: listen\n    text: We will listen.\n---\nWe promise.\n"),
};

/// Something that should be a language tag.
pub(crate) static UNKNOWN_LANGUAGE: Rule = Rule {
    name: "unknown-language",
    category: Category::Broken,
    summary: "A language is not given by its short tag.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: schools\nlanguages: [⟦the English⟧]\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: schools\nlanguages: [en]\n"),
};

/// A character without a shape.
pub(crate) static HIDDEN_CHARACTER: Rule = Rule {
    name: "hidden-character",
    category: Category::Misleading,
    summary: "A text has an invisible character in it that can hide words or turn them round.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: ⟦We \u{202e}help⟧\nsector: schools\n"),
    right: organisation("name: Example Group\nsummary: We help\nsector: schools\n"),
};

/// A word that is not on the list of possible ones.
pub(crate) static UNKNOWN_WORD: Rule = Rule {
    name: "unknown-word",
    category: Category::Broken,
    summary: "A value is not one of the words that can stand there.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/register/example.yaml", text: "registered: 2025\nstatus: ⟦activ⟧\n" },
    right: Example { path: "content/register/example.yaml", text: "registered: 2025\nstatus: active\n" },
};

/// What can be wrong in any record.
pub(crate) static RULES: &[&Rule] = &[
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &EMPTY_VALUE,
    &WRONG_TYPE,
    &BAD_DATE,
    &BAD_NUMBER,
    &BAD_ID,
    &UNKNOWN_LANGUAGE,
    &HIDDEN_CHARACTER,
    &UNKNOWN_WORD,
];
