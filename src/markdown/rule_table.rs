//! Rules about Markdown.

use crate::diagnostic::{Category, Example, Rule, Scope};

/// What can be wrong in Markdown, whatever it says.
pub static RULES: &[Rule] = &[
    EMPTY_BULLET,
    HEADING_LEVEL_ONE,
    HEADING_SKIPS_LEVEL,
    HEADING_WITHOUT_WORDS,
    LINK_OUTSIDE_CONTENT,
    LINK_SCHEME,
    LINK_WITHOUT_WORDS,
    NESTED_TOO_DEEP,
    PICTURE_ELSEWHERE,
    PICTURE_WITHOUT_ALT,
    RAW_HTML,
];

/// The page that most examples are written on.
macro_rules! page {
    ($($body:literal),+) => {
        Example {
            path: "content/pages/about.md",
            text: concat!("---\ntitle: About the mark\nsummary: What the mark is for.\n---\n", $($body),+),
        }
    };
}

/// An update of an organisation, for what only organisations may write.
macro_rules! update {
    ($($body:literal),+) => {
        Example { path: "content/organisations/example/updates/2025-09.md", text: concat!($($body),+) }
    };
}

pub(super) const EMPTY_BULLET: Rule = Rule {
    name: "empty-bullet",
    category: Category::Unclear,
    summary: "Every item of a list says something.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("- We listen.\n⟦-⟧\n- We act.\n"),
    right: page!("- We listen.\n- We act.\n"),
};

pub(super) const HEADING_LEVEL_ONE: Rule = Rule {
    name: "heading-level-one",
    category: Category::Unclear,
    summary: "Headings in a text begin with `##`, because the page's title is the only heading of level one.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("⟦# Who takes part⟧\n\nSchools and charities.\n"),
    right: page!("## Who takes part\n\nSchools and charities.\n"),
};

pub(super) const HEADING_SKIPS_LEVEL: Rule = Rule {
    name: "heading-skips-level",
    category: Category::Unclear,
    summary: "A heading is at most one level below the heading before it.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("## Who takes part\n\n⟦#### Schools⟧\n\nTwenty schools.\n"),
    right: page!("## Who takes part\n\n### Schools\n\nTwenty schools.\n"),
};

pub(super) const HEADING_WITHOUT_WORDS: Rule = Rule {
    name: "heading-without-words",
    category: Category::Unclear,
    summary: "Every heading has words.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("⟦##⟧\n\nSchools and charities.\n"),
    right: page!("## Who takes part\n\nSchools and charities.\n"),
};

pub(super) const LINK_OUTSIDE_CONTENT: Rule = Rule {
    name: "link-outside-content",
    category: Category::Broken,
    summary: "A link to a file leads to something that has a place on the site.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: update!("We met our neighbours. [What the mark is](⟦../../../about.md⟧) says why.\n"),
    right: update!("We met our neighbours. [The list](/accredited/) says who else did.\n"),
};

pub(super) const LINK_SCHEME: Rule = Rule {
    name: "link-scheme",
    category: Category::Broken,
    summary: "A link is a safe web address, an email address, an address of this site or the path of one of its files.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("Read [the guide](⟦http://www.example.org/guide⟧).\n"),
    right: page!("Read [the guide](https://www.example.org/guide).\n"),
};

pub(super) const LINK_WITHOUT_WORDS: Rule = Rule {
    name: "link-without-words",
    category: Category::Broken,
    summary: "Every link has words that say where it leads.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("Read the guide. ⟦[](https://www.example.org/guide)⟧\n"),
    right: page!("Read [the guide](https://www.example.org/guide).\n"),
};

pub(super) const NESTED_TOO_DEEP: Rule = Rule {
    name: "nested-too-deep",
    category: Category::Broken,
    summary: "Lists and quotations stand inside each other only a few times.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!(
        "⟦> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > \
         > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > We listen.⟧\n"
    ),
    right: page!("> We listen.\n"),
};

pub(super) const PICTURE_ELSEWHERE: Rule = Rule {
    name: "picture-elsewhere",
    category: Category::Broken,
    summary: "A picture in a text is a file in the organisation's own media folder.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: update!("We planted trees. ![Children planting trees](⟦https://www.example.org/trees.jpg⟧)\n"),
    right: update!("We planted trees. [See the pictures](https://www.example.org/trees).\n"),
};

pub(super) const PICTURE_WITHOUT_ALT: Rule = Rule {
    name: "picture-without-alt",
    category: Category::Broken,
    summary: "Every picture has words for people who cannot see it, as the law asks of a public body's website.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: update!("We planted trees. ⟦![](../media/picture.png)⟧\n"),
    right: update!("We planted trees. ![Six children plant an apple tree](../media/picture.png)\n"),
};

pub(super) const RAW_HTML: Rule = Rule {
    name: "raw-html",
    category: Category::Broken,
    summary: "Texts are written in Markdown, without HTML.",
    explanation: "",
    scope: Scope::AnyContent,
    wrong: page!("We listen.⟦<br>⟧We act.\n"),
    right: page!("We listen.\n\nWe act.\n"),
};
