//! Rules about Markdown.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind::{Evaluation, Evidence, Page, Plan, Pledge, Site, Update};

/// Files that hold Markdown: every document, every page, and the site's notice.
const TEXTS: Scope = Scope::Content(&[Pledge, Plan, Update, Evaluation, Evidence, Page, Site]);

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
    TABLE_TOO_LARGE,
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
    explanation: "A bullet with nothing behind it leaves a lonely dot on the page, and a program that reads the page aloud announces a point that \
        never comes.\n\n\
        It is mostly left over from a template. Write something behind the hyphen, or delete the line.",
    scope: TEXTS,
    wrong: page!("- We listen.\n⟦-⟧\n- We act.\n"),
    right: page!("- We listen.\n- We act.\n"),
};

pub(super) const HEADING_LEVEL_ONE: Rule = Rule {
    name: "heading-level-one",
    category: Category::Unclear,
    summary: "Headings in a text begin with `##`, because the page's title is the only heading of level one.",
    explanation: "Every page has one main heading, and the site makes it from the title. People who cannot see the page jump from heading to \
        heading; a second main heading makes them think that a new page has begun.\n\n\
        Write “## ” instead of “# ” before your headings. If the line only repeats the title, delete it.",
    scope: TEXTS,
    wrong: page!("⟦# Who takes part⟧\n\nSchools and charities.\n"),
    right: page!("## Who takes part\n\nSchools and charities.\n"),
};

pub(super) const HEADING_SKIPS_LEVEL: Rule = Rule {
    name: "heading-skips-level",
    category: Category::Unclear,
    summary: "A heading is at most one level below the heading before it.",
    explanation: "Headings are like a table of contents: “##” is a chapter, “###” a part of it. When a level is left out, people who go by \
        headings search for a part that is missing.\n\n\
        Take away as many # as are needed for the heading to be one level below the heading before it. Do not choose a heading by how \
        large it looks.",
    scope: TEXTS,
    wrong: page!("## Who takes part\n\n⟦#### Schools⟧\n\nTwenty schools.\n"),
    right: page!("## Who takes part\n\n### Schools\n\nTwenty schools.\n"),
};

pub(super) const HEADING_WITHOUT_WORDS: Rule = Rule {
    name: "heading-without-words",
    category: Category::Unclear,
    summary: "Every heading has words.",
    explanation: "A heading without words is an empty line in the table of contents, and a program that reads the page aloud says only “heading”.\n\n\
        Write the words behind the #, or delete the line.",
    scope: TEXTS,
    wrong: page!("⟦##⟧\n\nSchools and charities.\n"),
    right: page!("## Who takes part\n\nSchools and charities.\n"),
};

pub(super) const LINK_OUTSIDE_CONTENT: Rule = Rule {
    name: "link-outside-content",
    category: Category::Broken,
    summary: "A link to a file leads to something that has a place on the site.",
    explanation: "This link leads to a file, but not to one that becomes a page of the site. It may have worked on your own computer, and readers \
        would find nothing.\n\n\
        To link to another document of your own, write its path as seen from this file, such as ../plans/2025.md. To link to any other \
        page of the site, write its address from the first slash on, such as /how-it-works/.",
    scope: TEXTS,
    wrong: update!("We met our neighbours. [What the mark is](⟦../../../about.md⟧) says why.\n"),
    right: update!("We met our neighbours. [The list](/accredited/) says who else did.\n"),
};

pub(super) const LINK_SCHEME: Rule = Rule {
    name: "link-scheme",
    category: Category::Broken,
    summary: "A link is a safe web address, an email address, an address of this site or the path of one of its files.",
    explanation: "Only safe addresses can be links: https:// for pages elsewhere, mailto: for mail, or an address of this site. Others are not \
        protected on their way, do nothing in a browser, or could do harm.\n\n\
        Mostly http:// stands where https:// belongs, or the beginning is missing. Open the page in your browser, copy the whole \
        address and paste it between the round brackets.",
    scope: TEXTS,
    wrong: page!("Read [the guide](⟦http://www.example.org/guide⟧).\n"),
    right: page!("Read [the guide](https://www.example.org/guide).\n"),
};

pub(super) const LINK_WITHOUT_WORDS: Rule = Rule {
    name: "link-without-words",
    category: Category::Broken,
    summary: "Every link has words that say where it leads.",
    explanation: "Nobody can see or click a link without words, and a program that reads the page aloud spells out its address letter by letter.\n\n\
        Say between the square brackets what the link leads to: [our plan](../plans/2025.md). Or delete the link.",
    scope: TEXTS,
    wrong: page!("Read the guide. ⟦[](https://www.example.org/guide)⟧\n"),
    right: page!("Read [the guide](https://www.example.org/guide).\n"),
};

pub(super) const NESTED_TOO_DEEP: Rule = Rule {
    name: "nested-too-deep",
    category: Category::Broken,
    summary: "Lists and quotations stand inside each other only a few times.",
    explanation: "Lists and quotations stand inside each other so many times that no reader could follow, and a browser would have trouble to \
        show them.\n\n\
        This mostly comes from text that was pasted from an e-mail with many answers in it. Take the marks at the beginning of the \
        lines away; one list inside another is as much as readers can follow.",
    scope: TEXTS,
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
    explanation: "Pictures are shown only from your own folder “media”. A picture on another website can vanish or be exchanged, and the other \
        website would learn who reads your page.\n\n\
        Save the picture into your folder “media” and write its name: ![what it shows](../media/picture.jpg). Make sure that you may \
        use it. The team's own pages have no pictures in their text: link to a page that has them.",
    scope: TEXTS,
    wrong: update!("We planted trees. ![Children planting trees](⟦https://www.example.org/trees.jpg⟧)\n"),
    right: update!("We planted trees. [See the pictures](https://www.example.org/trees).\n"),
};

pub(super) const PICTURE_WITHOUT_ALT: Rule = Rule {
    name: "picture-without-alt",
    category: Category::Broken,
    summary: "Every picture has words for people who cannot see it, as the law asks of a public body's website.",
    explanation: "People who cannot see a picture hear these words instead. The law asks them of every website of a public body.\n\n\
        Say between the square brackets what the picture shows, as you would on the telephone: ![Six children plant an apple \
        tree](../media/tree.jpg). There is no need to write “picture of”.",
    scope: TEXTS,
    wrong: update!("We planted trees. ⟦![](../media/picture.png)⟧\n"),
    right: update!("We planted trees. ![Six children plant an apple tree](../media/picture.png)\n"),
};

pub(super) const RAW_HTML: Rule = Rule {
    name: "raw-html",
    category: Category::Broken,
    summary: "Texts are written in Markdown, without HTML.",
    explanation: "Texts are written in Markdown alone. HTML, the language of web pages, could break the page or do harm to its readers, so none \
        of it is let through.\n\n\
        It mostly comes along when text is copied from a website or from a word processor. Delete everything between “<” and “>”. For a \
        new paragraph leave an empty line; for bold letters put two stars on each side.",
    scope: TEXTS,
    wrong: page!("We listen.⟦<br>⟧We act.\n"),
    right: page!("We listen.\n\nWe act.\n"),
};

pub(super) const TABLE_TOO_LARGE: Rule = Rule {
    name: "table-too-large",
    category: Category::Broken,
    summary: "A table has at most 30 columns, and the tables of a text have at most 20,000 cells.",
    explanation: "No page can show such a table, and nobody would read it. Every row counts with as many cells as the first row has.\n\n\
        This mostly comes from a whole spreadsheet that was pasted into a text. Show the few figures that matter, and link to the \
        spreadsheet where readers can open it themselves.",
    scope: TEXTS,
    wrong: page!("Families\n⟦|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|⟧\n"),
    right: page!("| Year | Families |\n| --- | --- |\n| 2025 | 40 |\n"),
};
