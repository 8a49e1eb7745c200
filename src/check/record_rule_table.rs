//! Rules about what the register records of awards, and about pictures of people.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind;

const ENTRY: &str = "content/register/example.yaml";
const EVIDENCE: &str = "content/organisations/example/evidence/tree-day.md";

/// The same award twice.
pub(super) static AWARD_TWICE: Rule = Rule {
    name: "award-twice",
    category: Category::Misleading,
    summary: "The same level is recorded twice for the same time.",
    explanation: "An organisation holds a level once. Recorded twice for the same time, it would be counted twice, and readers could not tell when \
                  it was really awarded.\n\nIt happens when an award is renewed and the old one has no last day, or when two people record the same \
                  award. Give the old one its last day, or delete the one that is too many. A renewal up to six months before the old award ends \
                  is no mistake.",
    scope: Scope::Content(&[ContentKind::Entry]),
    wrong: Example {
        path: ENTRY,
        text: "registered: 2025\nawards:\n  - level: first\n    awarded: 2025-10-01\n  - level: ⟦first⟧\n    awarded: 2026-10-01\n",
    },
    right: Example {
        path: ENTRY,
        text: "registered: 2025\nawards:\n  - level: first\n    awarded: 2025-10-01\n    valid_until: 2026-09-30\n  - level: first\n    awarded: 2026-10-01\n",
    },
};

/// An award that goes on after its holder has left.
pub(super) static AWARD_AFTER_LEAVING: Rule = Rule {
    name: "award-after-leaving",
    category: Category::Incomplete,
    summary: "An organisation has left, and nothing says whether its award has ended.",
    explanation: "The status says that an organisation has left the mark; the award says that it holds it. Readers cannot know which of the two is \
                  true. Whether an award ends when its holder leaves is for the scheme to decide, so the program does not guess.\n\nIf it ended, \
                  say so at the award, with the day and the reason: it stays on the page as history. If it runs on, write the last day it holds.",
    scope: Scope::Content(&[ContentKind::Entry]),
    wrong: Example {
        path: ENTRY,
        text: "registered: 2025\nawards:\n  - level: ⟦first⟧\n    awarded: 2025-10-01\nstatus: withdrawn\nstatus_on: 2026-01-31\nstatus_reason: The group has closed.\n",
    },
    right: Example {
        path: ENTRY,
        text: "registered: 2025\nawards:\n  - level: first\n    awarded: 2025-10-01\n    withdrawn: {on: 2026-01-31, reason: The group has closed.}\nstatus: withdrawn\nstatus_on: 2026-01-31\nstatus_reason: The group has closed.\n",
    },
};

/// A picture of people who may not have agreed.
pub(super) static PICTURE_WITHOUT_CONSENT: Rule = Rule {
    name: "picture-without-consent",
    category: Category::Incomplete,
    summary: "A picture seems to show people, and nothing says that they agreed.",
    explanation: "A photograph of a person is personal information, and of a child all the more. Everybody can see this site, so the people in a \
                  picture must agree before it is sent, and for a child a parent or carer must.\n\nWrite under consent how they agreed and who keeps \
                  the forms, without any names. If nobody can be recognised, say in alt what the picture shows instead of people, or note that \
                  under consent.",
    scope: Scope::Content(&[ContentKind::Evidence]),
    wrong: Example {
        path: EVIDENCE,
        text: "---\ntitle: Tree day\non: 2025-09-30\nmedia:\n  - file: picture.png\n    alt: ⟦Six children plant a tree⟧\n---\nWe planted a tree.\n",
    },
    right: Example {
        path: EVIDENCE,
        text: "---\ntitle: Tree day\non: 2025-09-30\nmedia:\n  - file: picture.png\n    alt: Six children plant a tree\n    consent: Signed forms, kept by the office\n---\nWe planted a tree.\n",
    },
};

/// What can be wrong in what is recorded.
pub(super) static RULES: &[&Rule] = &[&AWARD_TWICE, &AWARD_AFTER_LEAVING, &PICTURE_WITHOUT_CONSENT];
