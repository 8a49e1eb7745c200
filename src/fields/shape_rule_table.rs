//! Rules about how the parts of a record stand to each other: what belongs below what, and what is said twice.

use crate::diagnostic::{Category, Example, Rule, Scope};

/// Lines of a group that are not indented.
pub(crate) static LINES_NOT_INDENTED: Rule = Rule {
    name: "lines-not-indented",
    category: Category::Broken,
    summary: "Lines that belong to the key above them do not begin further to the right.",
    explanation: "Some keys, such as contact, hold several lines of their own. YAML knows that a line belongs to the key above it only when \
                  the line begins further to the right. Lines that begin in the same column as the key stand beside it, and the key itself \
                  is left empty.\n\nThis often happens when a text is pasted, because the spaces get lost. Type two spaces at the beginning \
                  of each line that belongs to the key, and no tabs.",
    scope: Scope::AnyContent,
    wrong: Example {
        path: "content/organisations/example/organisation.yaml",
        text: "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n⟦role: Office\nemail: office@example.org⟧\n",
    },
    right: Example {
        path: "content/organisations/example/organisation.yaml",
        text: "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: office@example.org\n",
    },
};

/// The same thing twice in one list.
pub(crate) static REPEATED_ITEM: Rule = Rule {
    name: "repeated-item",
    category: Category::Tidy,
    summary: "A list names the same thing twice.",
    explanation: "A list of areas, wards or actions says which ones something is about. Naming one twice says no more than naming it once, \
                  and makes readers of the file wonder whether another one was meant.\n\nIt mostly comes from copying a line. Delete one of \
                  the two, or write the one that you meant.",
    scope: Scope::AnyContent,
    wrong: Example {
        path: "content/organisations/example/updates/2025-09.md",
        text: "---\nareas: [governance, ⟦governance⟧]\n---\nWe met twice.\n",
    },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "---\nareas: [governance]\n---\nWe met twice.\n" },
};

/// What can be wrong in how parts of a record stand to each other.
pub(crate) static RULES: &[&Rule] = &[&LINES_NOT_INDENTED, &REPEATED_ITEM];
