//! Rules about fields: keys and the shape of values.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind::{Entry, Evaluation, Evidence, Organisation, Page, Plan, Pledge, Scheme, Site, Update};

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
    explanation: "Each kind of file has its own keys: the words before the colon. A key that the file cannot have is never shown, so what you \
        wrote behind it would be lost without anybody noticing.\n\n\
        Mostly a letter is wrong or missing, the key belongs into another file, or it stands too far to the left or to the right. Write \
        the key that the message suggests, or delete the line.",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\n⟦web-site⟧: https://example.org\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: education\nwebsite: https://example.org\n"),
};

/// A key that must be there and is not.
pub(crate) static MISSING_KEY: Rule = Rule {
    name: "missing-key",
    category: Category::Broken,
    summary: "A key that this kind of file needs is missing.",
    explanation: "Without this the page cannot be made: a pledge without its date, an organisation without its name.\n\n\
        Add a line with the key, a colon, a space and the value, as the message shows it. Mind the spaces at the beginning of the line: \
        it must stand exactly below its neighbours.",
    scope: Scope::AnyContent,
    wrong: organisation("⟦name⟧: Example Group\nsector: education\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// A key or a part of a list with nothing after it.
pub(crate) static EMPTY_VALUE: Rule = Rule {
    name: "empty-value",
    category: Category::Broken,
    summary: "A key has no value, or a list has an empty part.",
    explanation: "A key stands here with nothing behind it, or a list has an empty part. Nobody can tell whether there is nothing to say or \
        whether something was forgotten.\n\n\
        Write the value after the colon. If there is nothing to say, delete the whole line: what may be left out needs no empty line.",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\n⟦website⟧:\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: education\n"),
};

/// A value of another kind than the key wants.
pub(crate) static WRONG_TYPE: Rule = Rule {
    name: "wrong-type",
    category: Category::Broken,
    summary: "A value is of another kind than its key wants: a list for a text, a word for a yes or no.",
    explanation: "The key is right, but the value is of another sort than it needs: a list where one text belongs, a word where lines with keys \
        of their own belong.\n\n\
        The message shows how to write it. Lines that belong to a key stand below it, two spaces further in; parts of a list begin with \
        “- ”.",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\ncontact: ⟦welcome@example.org⟧\n"),
    right: organisation(
        "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: welcome@example.org\n",
    ),
};

/// Something that should be a date.
pub(crate) static BAD_DATE: Rule = Rule {
    name: "bad-date",
    category: Category::Broken,
    summary: "A date is not in the calendar, or not written so that everyone reads the same day.",
    explanation: "A date must mean the same day to everyone. 03/04/2025 is the third of April to some and the fourth of March to others, and a \
        day that is not in the calendar means nothing.\n\n\
        Write the year first, then two figures for the month and two for the day: 2025-09-30. Or write the month as a word: 30 \
        September 2025.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Entry, Page, Site]),
    wrong: pledge("---\nmade: ⟦30/09/2025⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
    right: pledge("---\nmade: 30 September 2025\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
};

/// Something that should be a number.
pub(crate) static BAD_NUMBER: Rule = Rule {
    name: "bad-number",
    category: Category::Broken,
    summary: "A value should be a number and is not.",
    explanation: "The site adds these numbers up and compares them, so there must be nothing but a number: no word such as “about”, no unit, no \
        comma between the thousands.\n\n\
        Write figures only: 48, 1200 or 62.5. Where a unit is needed, it has a line of its own.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Scheme]),
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\npeople: ⟦about fifty⟧\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: education\npeople: 50\n"),
};

/// Something that should be an id.
pub(crate) static BAD_ID: Rule = Rule {
    name: "bad-id",
    category: Category::Broken,
    summary: "An id has capitals, spaces or signs; ids have small letters, digits and hyphens.",
    explanation: "An id becomes part of a web address, and other files name things by it. So it has only small letters from a to z, figures, and \
        hyphens in place of spaces.\n\n\
        Write it as the message suggests. Nobody reads the id itself on the page: the title may have any letters you like.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Scheme]),
    wrong: pledge("---\nmade: 2025-09-30\ncommitments:\n  - id: ⟦Listen!⟧\n    text: We will listen.\n---\nWe promise.\n"),
    right: pledge("---\nmade: 2025-09-30\ncommitments:\n  - id: listen\n    text: We will listen.\n---\nWe promise.\n"),
};

/// Something that should be a language tag.
pub(crate) static UNKNOWN_LANGUAGE: Rule = Rule {
    name: "unknown-language",
    category: Category::Broken,
    summary: "A language is not given by its short tag.",
    explanation: "Browsers and programs that read pages aloud need to know the language, and they know it only by a short sign: with the wrong \
        one, the page is read out in the wrong voice.\n\n\
        Write the sign, not the name: en for English, ur for Urdu, pl for Polish, cy for Welsh.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Page, Site]),
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\nlanguages: [⟦the English⟧]\n"),
    right: organisation("name: Example Group\nsummary: We help.\nsector: education\nlanguages: [en]\n"),
};

/// A character without a shape.
pub(crate) static HIDDEN_CHARACTER: Rule = Rule {
    name: "hidden-character",
    category: Category::Misleading,
    summary: "A text has an invisible character in it that can hide words or turn them round.",
    explanation: "There is a character here that has no shape of its own. Such characters can hide words from the reader or show them in another \
        order than they are written, so they could be used to deceive.\n\n\
        They mostly come along when text is copied from a web page or a PDF. Delete the words and type them anew by hand.",
    scope: Scope::AnyContent,
    wrong: organisation("name: Example Group\nsummary: We ⟦\u{202e}⟧help\nsector: education\n"),
    right: organisation("name: Example Group\nsummary: We help\nsector: education\n"),
};

/// A word that is not on the list of possible ones.
pub(crate) static UNKNOWN_WORD: Rule = Rule {
    name: "unknown-word",
    category: Category::Broken,
    summary: "A value is not one of the words that can stand there.",
    explanation: "Only a few words can stand here, because the site does something different for each of them. Another word, even one that means \
        the same, cannot be understood.\n\n\
        Write one of the words that the message lists, exactly as it stands there: small letters, and hyphens instead of spaces.",
    scope: Scope::Content(&[Plan, Evidence, Entry, Page, Scheme, Site]),
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
