//! Rules about wording, each with a wrong and a right example over the smallest site.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind as K;

const ORGANISATION: &str = "content/organisations/example/organisation.yaml";
const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const UPDATE: &str = "content/organisations/example/updates/2025-09.md";

/// Files that hold prose.
const PROSE: Scope = Scope::Content(&[K::Pledge, K::Plan, K::Update, K::Evaluation, K::Evidence, K::Page]);
/// Files in which people may be named: organisations' own, and the site's contact.
const OWN_WORDS: Scope = Scope::Content(&[K::Organisation, K::Pledge, K::Plan, K::Update, K::Evaluation, K::Evidence, K::Site]);
/// Files in which somebody is named by a role.
const ROLES: Scope = Scope::Content(&[K::Organisation, K::Pledge, K::Plan, K::Site]);

const fn update(text: &'static str) -> Example {
    Example { path: UPDATE, text }
}

const fn organisation(text: &'static str) -> Example {
    Example { path: ORGANISATION, text }
}

const fn pledge(text: &'static str) -> Example {
    Example { path: PLEDGE, text }
}

/// A short form that nobody explains.
pub(super) static ACRONYM_UNEXPLAINED: Rule = Rule {
    name: "acronym-unexplained",
    category: Category::Unclear,
    summary: "A short form in capitals is not explained where it stands.",
    explanation: "Short forms are quick for those who use them every day and shut everybody else out. A parent, a councillor or a journalist \
                  should not have to look one up to understand what you did.\n\nWrite the words in full where the short form first stands, \
                  and the short form after them in brackets. From then on you may use it. Short forms that everybody knows, such as PDF, the \
                  short name of the mark, and those which the glossary spells out need no explanation. If nobody knows what it stands for, say \
                  it in other words.",
    scope: Scope::AnyContent,
    wrong: update("Our ⟦SLT⟧ met twice. The SLT will meet again.\n"),
    right: update("Our senior leadership team (SLT) met twice. The SLT will meet again.\n"),
};

/// A link whose words say nothing.
pub(super) static CLICK_HERE: Rule = Rule {
    name: "click-here",
    category: Category::Unclear,
    summary: "The words of a link, such as “click here”, do not say where it leads.",
    explanation: "People who cannot see the page often have a list of its links read to them. “Here”, “this link” or “read more” tell them \
                  nothing, and on a phone nobody knows what to click either.\n\nPut the link on the words that name what is behind it. Mostly \
                  they stand in the sentence already.",
    scope: PROSE,
    wrong: update("We asked families. To see the answers, [⟦click here⟧](https://www.example.org/survey).\n"),
    right: update("We asked families. See [the answers of the families](https://www.example.org/survey).\n"),
};

/// A web address that is no link.
pub(super) static BARE_ADDRESS: Rule = Rule {
    name: "bare-address",
    category: Category::Unclear,
    summary: "A web address stands in a text and is not a link.",
    explanation: "An address in the middle of a sentence is hard to read, is read out letter by letter to people who listen to the page, and \
                  cannot be clicked.\n\nWrite the name of the page in square brackets and the address in round ones right after it.",
    scope: PROSE,
    wrong: update("The answers are at ⟦www.example.org/survey⟧.\n"),
    right: update("Read [the answers of the families](https://www.example.org/survey).\n"),
};

/// A bullet that makes no list.
pub(super) static BULLET_WITHOUT_SPACE: Rule = Rule {
    name: "bullet-without-space",
    category: Category::Unclear,
    summary: "A line that was meant as part of a list does not begin with a hyphen and a space.",
    explanation: "A part of a list begins with a hyphen and a space. Without the space, or with the round bullet of a word processor, it is an \
                  ordinary line, and all parts run together into one paragraph.\n\nThis comes from typing fast, or from pasting out of a letter. \
                  Begin each line with a hyphen and one space.",
    scope: PROSE,
    wrong: update("We met twice.\n\n⟦-⟧Asked every family what would help\n"),
    right: update("We met twice.\n\n- Asked every family what would help\n"),
};

/// A sentence in capitals.
pub(super) static ALL_CAPITALS: Rule = Rule {
    name: "all-capitals",
    category: Category::Unclear,
    summary: "A sentence is written in capitals.",
    explanation: "Words in capitals all have the same shape, so they are slow to read for everybody and very hard for people with dyslexia. Some \
                  screen readers spell them out.\n\nWrite in small letters. If something matters most, say it first.",
    scope: Scope::AnyContent,
    wrong: update("⟦PLEASE COME TO OUR OPEN DAY⟧ in May.\n"),
    right: update("Please come to our open day in May.\n"),
};

/// A private mailbox.
pub(super) static PERSONAL_EMAIL: Rule = Rule {
    name: "personal-email",
    category: Category::Unclear,
    summary: "An e-mail address looks like the mailbox of one person.",
    explanation: "This register is public and keeps its history for years. A mailbox that carries a person's name tells everybody who works where, \
                  collects unwanted mail, and stops working when the person leaves.\n\nAsk whoever looks after your e-mail for a shared mailbox, \
                  such as office@ or welcome@. A small group without one may leave the address out and give its website.",
    scope: Scope::AnyContent,
    wrong: organisation(
        "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: ⟦jane.smith@example.org⟧\n",
    ),
    right: organisation(
        "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: office@example.org\n",
    ),
};

/// A mobile number.
pub(super) static PERSONAL_PHONE: Rule = Rule {
    name: "personal-phone",
    category: Category::Unclear,
    summary: "A text gives the number of a mobile phone.",
    explanation: "A mobile number mostly belongs to one person, and what is published here stays in the history of the files even when it is taken \
                  out later.\n\nLeave it out of texts. If people should be able to ring, give the office's number in organisation.yaml, under \
                  contact, where it can be changed in one place.",
    scope: Scope::AnyContent,
    wrong: update("Call us on ⟦07700 900123⟧ to join.\n"),
    right: update("Call our office to join.\n"),
};

/// An address or a number where a role belongs.
pub(super) static CONTACT_IN_ROLE: Rule = Rule {
    name: "contact-in-role",
    category: Category::Unclear,
    summary: "An e-mail address or a telephone number stands where a role belongs.",
    explanation: "A role tells readers whom to ask for: the office, the head teacher, the chair. An address or a number there does not say \
                  who answers.\n\nWrite the role here. Addresses and numbers have lines of their own in organisation.yaml: email and phone, \
                  below contact.",
    scope: ROLES,
    wrong: organisation("name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: ⟦office@example.org⟧\n"),
    right: organisation(
        "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: office@example.org\n",
    ),
};

/// A person where a role belongs.
pub(super) static PERSON_NAMED: Rule = Rule {
    name: "person-named",
    category: Category::Unclear,
    summary: "A person is named where a role would do.",
    explanation: "The register speaks of organisations. A name in it can be found by everybody for years, also after the person has left, and the law \
                  on data protection asks for a good reason. Roles last, and they tell readers more.\n\nWrite the role. The program can only \
                  guess what is a name: if these words name a role or a place after all, you may leave them.",
    scope: OWN_WORDS,
    wrong: pledge("---\nmade: 2025-09-30\nsigned_by: ⟦Jane Smith⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
    right: pledge("---\nmade: 2025-09-30\nsigned_by: Head teacher\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
};

/// Words of a template.
pub(super) static PLACEHOLDER: Rule = Rule {
    name: "placeholder",
    category: Category::Incomplete,
    summary: "Words of a template were left in: [website name], lorem ipsum, TBC.",
    explanation: "Templates and examples hold words that wait for yours. Left in, they tell readers that nobody looked.\n\nWrite what belongs there. \
                  If you do not know it yet, take the whole sentence out and add it later.",
    scope: Scope::AnyContent,
    wrong: update("We published our plan on ⟦[website name]⟧.\n"),
    right: update("We published our plan on our website.\n"),
};

/// What can be wrong in wording.
pub(in crate::check) static RULES: &[&Rule] = &[
    &ACRONYM_UNEXPLAINED,
    &CLICK_HERE,
    &BARE_ADDRESS,
    &BULLET_WITHOUT_SPACE,
    &ALL_CAPITALS,
    &PERSONAL_EMAIL,
    &PERSONAL_PHONE,
    &CONTACT_IN_ROLE,
    &PERSON_NAMED,
    &PLACEHOLDER,
];
