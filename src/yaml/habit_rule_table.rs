//! Rules about what other programs leave in a file: blanks that nobody sees, and quotation marks that are none to YAML.

use crate::diagnostic::{Category, Example, Rule, Scope};

const PATH: &str = "content/organisations/example/organisation.yaml";

const fn example(text: &'static str) -> Example {
    Example { path: PATH, text }
}

/// A character that looks like a space at the beginning of a line.
pub(crate) static ODD_SPACE: Rule = Rule {
    name: "odd-space",
    category: Category::Broken,
    summary: "A line begins with a character that looks like a space, or like nothing, and is neither to YAML.",
    explanation: "YAML counts the spaces at the beginning of a line to see what belongs below what. Web pages and word processors use other \
                  characters that look the same, such as the non-breaking space. YAML takes these for letters, so the line means something \
                  else than it seems to.\n\nThis comes from copying an example from a web page or a letter. Delete what stands before the \
                  first word of the line and type the spaces yourself.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: We help.\nsector: education\ncontact:\n⟦\u{a0}\u{a0}⟧role: Office\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n"),
};

/// Curly quotation marks around a value.
pub(crate) static CURLY_QUOTES: Rule = Rule {
    name: "curly-quotes",
    category: Category::Tidy,
    summary: "A value stands in curly quotation marks, which are not part of it, or which readers would see.",
    explanation: "Straight quotation marks tell YAML where a text begins and ends, and are not shown. Curly ones are ordinary signs to YAML, so \
                  they are shown on the site with the text.\n\nWord processors and phones turn straight marks into curly ones while you type. \
                  Most texts need no quotation marks at all, so just take them away. If the text is something that somebody said, you may \
                  leave them. Dates, ids, numbers and addresses are read \
                  without them.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group\nsummary: ⟦“We help.”⟧\nsector: education\n"),
    right: example("name: Example Group\nsummary: \"We help.\"\nsector: education\n"),
};

/// Blanks at the end of a line.
pub(crate) static TRAILING_BLANKS: Rule = Rule {
    name: "trailing-blanks",
    category: Category::Tidy,
    summary: "A line with facts ends in spaces or tabs that nobody sees.",
    explanation: "Blanks at the end of a line mean nothing here. They do no harm to readers, but the next person who edits the file may remove \
                  them without noticing, and then the line counts as changed although nothing was.\n\nDelete them, or let ccqm check --fix do \
                  it.",
    scope: Scope::AnyContent,
    wrong: example("name: Example Group⟦  ⟧\nsummary: We help.\nsector: education\n"),
    right: example("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// What can be wrong in how a file was typed.
pub(crate) static RULES: &[&Rule] = &[&ODD_SPACE, &CURLY_QUOTES, &TRAILING_BLANKS];
