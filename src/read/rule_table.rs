//! Rules about files: where they lie, what they are called, how they are saved.
//!
//! Problems of bytes (size, encoding, links) have no example here, because an example is text; `tests/bytes.rs` tests them.

use crate::diagnostic::{Category, Example, Rule, Scope};

const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const PROMISE: &str = "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";

/// A file in the wrong place.
pub(crate) static MISPLACED_FILE: Rule = Rule {
    name: "misplaced-file",
    category: Category::Broken,
    summary: "A file lies in a folder where nothing reads it.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/example/pledge/2025.md", text: "⟦⟧Our pledge.\n" },
    right: Example { path: PLEDGE, text: PROMISE },
};

/// A file with a name that cannot be an address.
pub(crate) static MISNAMED_FILE: Rule = Rule {
    name: "misnamed-file",
    category: Category::Broken,
    summary: "A file's name is not a month, not an id, or has the wrong ending.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/example/updates/September 2025.md", text: "⟦⟧We met twice.\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "We met twice.\n" },
};

/// A file the site cannot do without.
pub(crate) static MISSING_FILE: Rule = Rule {
    name: "missing-file",
    category: Category::Broken,
    summary: "A file that the site, or a folder, cannot do without is missing.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/second/updates/2025-09.md", text: "⟦⟧We met twice.\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "We met twice.\n" },
};

/// Two files for one document.
pub(crate) static DOCUMENT_TWICE: Rule = Rule {
    name: "document-twice",
    category: Category::Broken,
    summary: "Two files stand for the same document, so one address would mean two things.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/example/updates/2025-09.yaml", text: "⟦⟧no_change: true\n" },
    right: Example { path: "content/organisations/example/updates/2025-10.yaml", text: "no_change: true\n" },
};

/// A fence without its partner.
pub(crate) static OPEN_FRONT_MATTER: Rule = Rule {
    name: "open-front-matter",
    category: Category::Broken,
    summary: "The lines between two “---” at the top of a document are not closed by the second “---”.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: PLEDGE, text: "⟦---⟧\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n\nWe promise.\n" },
    right: Example { path: PLEDGE, text: PROMISE },
};

/// Prose in a file that has no place for it, or none where it is needed.
pub(crate) static NOTHING_SAID: Rule = Rule {
    name: "nothing-said",
    category: Category::Incomplete,
    summary: "An update has no text and does not say that nothing changed.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/example/updates/2025-09.md", text: "⟦⟧---\nareas: [people]\n---\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "---\nareas: [people]\n---\nWe met twice.\n" },
};

/// Bytes that are not UTF-8.
pub(crate) static NOT_UTF8: Rule = Rule { name: "not-utf8", ..of_bytes("A file is not saved as UTF-8.") };

/// A file over the size limit.
pub(crate) static TOO_LARGE: Rule = Rule { name: "too-large", ..of_bytes("A file is larger than can be read.") };

/// A link, or a file that cannot be opened.
pub(crate) static UNREADABLE: Rule =
    Rule { name: "unreadable-file", ..of_bytes("A file cannot be opened, or is a link to another place.") };

/// A picture that is none.
pub(crate) static BAD_PICTURE: Rule =
    Rule { name: "bad-picture", ..of_bytes("A picture cannot be shown: not a PNG, JPEG or WebP file, or too large.") };

const fn of_bytes(summary: &'static str) -> Rule {
    Rule {
        name: "",
        category: Category::Broken,
        summary,
        explanation: "",
        scope: Scope::AnyContent,
        wrong: Example { path: "", text: "" },
        right: Example { path: "", text: "" },
    }
}

/// What can be wrong with files.
pub(crate) static RULES: &[&Rule] = &[
    &MISPLACED_FILE,
    &MISNAMED_FILE,
    &MISSING_FILE,
    &DOCUMENT_TWICE,
    &OPEN_FRONT_MATTER,
    &NOTHING_SAID,
    &NOT_UTF8,
    &TOO_LARGE,
    &UNREADABLE,
    &BAD_PICTURE,
];
