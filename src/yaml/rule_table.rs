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
    explanation: "The lines of “key: value” follow a few strict rules (they are called YAML). Here one of them is broken, so the rest of the file \
        cannot be read and nothing of it can be shown.\n\n\
        The usual causes: a colon followed by a space inside a text, quotes that are not closed, a line that begins further left or \
        right than its neighbours, a text that begins with @ or %. Putting the whole text in quotes mends most of them.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: education\nlicence: ⟦\"⟧Open\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\nlicence: \"Open\"\n"),
};

/// A tab where spaces belong.
pub(crate) static YAML_TAB: Rule = Rule {
    name: "yaml-tab",
    category: Category::Broken,
    summary: "A line begins with a tab; YAML wants spaces.",
    explanation: "How far a line is moved to the right says what it belongs to. A tab can look like two spaces or like eight, so it is not \
        allowed there.\n\n\
        Delete the tab and type two spaces for each step to the right. Many editors have a setting “insert spaces instead of tabs”.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: education\ncontact:\n⟦\t⟧role: Office\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n"),
};

/// Anchors, aliases, tags, merge keys, several documents.
pub(crate) static YAML_FEATURE: Rule = Rule {
    name: "yaml-feature",
    category: Category::Broken,
    summary: "The file uses a part of YAML that is refused: anchors, aliases, tags, merge keys or several documents.",
    explanation: "A word that begins with &, * or ! has a special meaning in YAML, and so has a second line of three hyphens. Such things make a \
        file hard to read, and they can be used to do harm, so they are refused here.\n\n\
        Mostly the sign was only meant as part of a text: then put the whole text in quotes. Otherwise write everything out in full \
        where it belongs.",
    scope: Scope::AnyContent,
    wrong: example("name: ⟦&name⟧ Example Group\nsummary: We help.\nsector: education\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// Something that is not a word stands where a key belongs.
pub(crate) static YAML_KEY: Rule = Rule {
    name: "yaml-key",
    category: Category::Broken,
    summary: "Something that is not a single word stands where a key belongs.",
    explanation: "Before a colon there must be one word: the key. Here there is a list, a question mark or something else that cannot be a key.\n\n\
        Write one word, then a colon, then a space and the value. If the line was meant as text, put the text in quotes.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: education\n? ⟦[role]⟧\n: Office\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// A `#` that cuts a text off.
pub(crate) static HASH_IN_TEXT: Rule = Rule {
    name: "hash-in-text",
    category: Category::Misleading,
    summary: "A “#” stands before a word, so the rest of the line is ignored and would be missing on the site.",
    explanation: "A # after a space begins a note that nobody but you can see. Everything from there to the end of the line would be missing on \
        the site, without a word.\n\n\
        If it belongs to the text, put the whole text in quotes: \"We meet in Room #5\". If it really is a note, put it on a line of \
        its own above.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We meet in Room ⟦#5 on Mondays.⟧\nsector: education\n"),
    right: example("name: Example Group\nsummary: \"We meet in Room #5 on Mondays.\"\nsector: education\n"),
};

/// The same key twice.
pub(crate) static REPEATED_KEY: Rule = Rule {
    name: "repeated-key",
    category: Category::Broken,
    summary: "The same key stands twice in one group.",
    explanation: "The same key stands twice in one group. Only one of the two values can be shown, and nobody can tell which of them you meant.\n\n\
        This mostly happens when lines were copied as a pattern. Delete one of the two lines.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: education\n⟦name⟧: Another Name\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// What can be wrong in YAML, whatever it says.
pub(crate) static RULES: &[&Rule] = &[&YAML_SYNTAX, &YAML_TAB, &YAML_FEATURE, &YAML_KEY, &HASH_IN_TEXT, &REPEATED_KEY];
