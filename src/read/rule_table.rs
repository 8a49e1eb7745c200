//! Rules about files: where they lie, what they are called, how they are saved.
//!
//! Problems of bytes (size, encoding, links) have no example here, because an example is text; `tests/bytes.rs` tests them.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind::{Entry, Evaluation, Evidence, Organisation, Page, Plan, Pledge, Scheme, Site, Update};

const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const PROMISE: &str = "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";

/// A file in the wrong place.
pub(crate) static MISPLACED_FILE: Rule = Rule {
    name: "misplaced-file",
    category: Category::Broken,
    summary: "A file lies in a folder where nothing reads it.",
    explanation: "Where a file lies says what it is. In this place nothing reads it, so it would never be shown and nobody would notice.\n\n\
        Mostly a folder's name is mistyped, or the file was put one folder too high or too low. Move it to the place that the message \
        names.",
    scope: Scope::AnyContent,
    wrong: Example { path: "content/organisations/example/pledge/2025.md", text: "⟦⟧Our pledge.\n" },
    right: Example { path: PLEDGE, text: PROMISE },
};

/// A file with a name that cannot be an address.
pub(crate) static MISNAMED_FILE: Rule = Rule {
    name: "misnamed-file",
    category: Category::Broken,
    summary: "A file's name is not a month, not an id, or has the wrong ending.",
    explanation: "The name of a file or folder becomes part of a web address, and for updates it says which month they are about. So it has small \
        letters from a to z, figures and hyphens only, and the right ending.\n\n\
        Rename it as the message says: 2025-09.md for an update, autumn-event.md for anything else. Your computer may hide the endings \
        of names; “2025-09.md.txt” then looks like “2025-09.md”.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Entry, Page]),
    wrong: Example { path: "content/organisations/example/updates/September 2025.md", text: "⟦⟧We met twice.\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "We met twice.\n" },
};

/// A file the site cannot do without.
pub(crate) static MISSING_FILE: Rule = Rule {
    name: "missing-file",
    category: Category::Broken,
    summary: "A file that the site, or a folder, cannot do without is missing.",
    explanation: "Some files cannot be done without: the site's settings, the scheme, and in every organisation's folder the file \
        organisation.yaml, which says whose documents these are.\n\n\
        Make the file. If it is there already, its name is probably spelled another way, or it lies in another folder.",
    scope: Scope::Content(&[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Scheme, Site]),
    wrong: Example { path: "content/organisations/second/updates/2025-09.md", text: "⟦⟧We met twice.\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "We met twice.\n" },
};

/// Two files for one document.
pub(crate) static DOCUMENT_TWICE: Rule = Rule {
    name: "document-twice",
    category: Category::Broken,
    summary: "Two files stand for the same document, so one address would mean two things.",
    explanation: "Two files stand for the same document, so its address would mean two things and one of the two would never be shown.\n\n\
        This mostly happens when a file was saved a second time with another ending. Keep the right one and delete the other, or rename \
        it.",
    scope: Scope::Content(&[Pledge, Plan, Update, Evaluation, Evidence, Page]),
    wrong: Example { path: "content/organisations/example/updates/2025-09.yaml", text: "⟦⟧no_change: true\n" },
    right: Example { path: "content/organisations/example/updates/2025-10.yaml", text: "no_change: true\n" },
};

/// A fence without its partner.
pub(crate) static OPEN_FRONT_MATTER: Rule = Rule {
    name: "open-front-matter",
    category: Category::Broken,
    summary: "The lines between two “---” at the top of a document are not closed by the second “---”.",
    explanation: "A document can begin with a few lines of data between two lines of three hyphens. When the second line of hyphens is missing, \
        nobody can tell where the data ends and your text begins.\n\n\
        Put a line with exactly three hyphens, and nothing else, after the last line of data.",
    scope: Scope::Content(&[Pledge, Plan, Update, Evaluation, Evidence, Page]),
    wrong: Example { path: PLEDGE, text: "⟦---⟧\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n\nWe promise.\n" },
    right: Example { path: PLEDGE, text: PROMISE },
};

/// Prose in a file that has no place for it, or none where it is needed.
pub(crate) static NOTHING_SAID: Rule = Rule {
    name: "nothing-said",
    category: Category::Incomplete,
    summary: "An update has no text and does not say that nothing changed.",
    explanation: "An update counts as this month's news. Without any text the public sees an empty page.\n\n\
        Write one sentence or a few bullets below the second line of hyphens. If nothing happened this month, say so with three \
        lines: three hyphens, no_change: true, and three hyphens again. That counts, and it is honest.",
    scope: Scope::Content(&[Update]),
    wrong: Example { path: "content/organisations/example/updates/2025-09.md", text: "⟦⟧---\nareas: [governance]\n---\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "---\nareas: [governance]\n---\nWe met twice.\n" },
};

/// Text below a line that says there is nothing to say.
pub(crate) static CHANGED_NOTHING: Rule = Rule {
    name: "no-change-and-text",
    category: Category::Unclear,
    summary: "An update says that nothing changed, and yet tells of something.",
    explanation: "The line “no_change: true” is shown as a month in which nothing changed. Text below it makes readers wonder which of the \
        two is right.\n\n\
        Delete the line “no_change: true” if something happened. If nothing did, delete the text, or say in it why nothing changed.",
    scope: Scope::Content(&[Update]),
    wrong: Example { path: "content/organisations/example/updates/2025-09.md", text: "---\nno_change: ⟦true⟧\n---\nWe met twice.\n" },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "---\nno_change: true\n---\n" },
};

/// Marks of two versions of a file.
pub(crate) static MERGE_MARKS: Rule = Rule {
    name: "merge-marks",
    category: Category::Broken,
    summary: "Two versions of a file are mixed, with marks between them.",
    explanation: "Two people changed the same lines, and a program put both versions into the file, with lines of signs around and between \
        them. Nobody has chosen yet which one counts.\n\n\
        Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and of the words between them those that you do not want.",
    scope: Scope::AnyContent,
    wrong: Example {
        path: "content/organisations/example/updates/2025-09.md",
        text: "⟦<<<<<<< HEAD⟧\nWe met twice.\n=======\nWe met once.\n>>>>>>> other\n",
    },
    right: Example { path: "content/organisations/example/updates/2025-09.md", text: "We met twice.\n" },
};

/// Stands where a text cannot show the problem.
const NO_EXAMPLE: Example = Example { path: "", text: "" };

/// Bytes that are not UTF-8.
pub(crate) static NOT_UTF8: Rule = Rule {
    name: "not-utf8",
    category: Category::Broken,
    summary: "A file is not saved as UTF-8.",
    explanation: "Computers have several ways of storing letters. This file is stored in an old one, so accents, curly quotes and letters such as \
        é or ا would come out as rubbish.\n\n\
        Open the file in your editor, choose “Save as”, and choose the encoding UTF-8. In Notepad it stands at the bottom of the window \
        that opens.",
    scope: Scope::AnyContent,
    wrong: NO_EXAMPLE,
    right: NO_EXAMPLE,
};

/// A file over the size limit.
pub(crate) static TOO_LARGE: Rule = Rule {
    name: "too-large",
    category: Category::Broken,
    summary: "A file is larger than can be read.",
    explanation: "A text of this size is longer than a book, and nobody would read it. Mostly a picture was pasted into the text.\n\n\
        Take the picture out and put it into the folder “media”, or split the text into several documents.",
    scope: Scope::AnyContent,
    wrong: NO_EXAMPLE,
    right: NO_EXAMPLE,
};

/// A link, or a file that cannot be opened.
pub(crate) static UNREADABLE: Rule = Rule {
    name: "unreadable-file",
    category: Category::Broken,
    summary: "A file cannot be opened, or is a link to another place.",
    explanation: "The file is there, but it cannot be opened; or it is not a file of its own, only a link to one in another place. Links are not \
        followed, because they could lead to things that are not meant for the public.\n\n\
        Put the file itself here. If it is one already, look whether you can open it on your own computer, and send it again.",
    scope: Scope::AnyContent,
    wrong: NO_EXAMPLE,
    right: NO_EXAMPLE,
};

/// A picture that is none.
pub(crate) static BAD_PICTURE: Rule = Rule {
    name: "bad-picture",
    category: Category::Broken,
    summary: "A picture cannot be shown: not a PNG, JPEG or WebP file, or too large.",
    explanation: "The picture cannot be shown: its ending says one thing and its contents another, it is damaged, or it is too large for people \
        on a telephone or a slow line.\n\n\
        Open it in any picture program and save it again as JPEG or PNG, about 1200 pixels wide. To give a file another ending is not \
        enough.",
    scope: Scope::Pictures,
    wrong: NO_EXAMPLE,
    right: NO_EXAMPLE,
};

/// What can be wrong with files.
pub(crate) static RULES: &[&Rule] = &[
    &MISPLACED_FILE,
    &MISNAMED_FILE,
    &MISSING_FILE,
    &DOCUMENT_TWICE,
    &OPEN_FRONT_MATTER,
    &NOTHING_SAID,
    &CHANGED_NOTHING,
    &MERGE_MARKS,
    &NOT_UTF8,
    &TOO_LARGE,
    &UNREADABLE,
    &BAD_PICTURE,
];
