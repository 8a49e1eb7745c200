//! Rules: what can be wrong, by a permanent name.
//!
//! One table serves the checker, the tests (each rule's wrong and right example are run) and the documentation.

use crate::model::ContentKind;
use crate::source::Span;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops a build.
    Error,
    /// Should be mended.
    Warning,
    /// Could be better.
    Advice,
}

impl Severity {
    /// Its name in output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// What sort of problem it is; it sets the severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Cannot be published.
    Broken,
    /// Would say something untrue.
    Misleading,
    /// Leaves something out.
    Incomplete,
    /// Is hard to understand.
    Unclear,
    /// Could be neater.
    Tidy,
}

impl Category {
    /// All of them, the worst first.
    pub const ALL: [Self; 5] = [Self::Broken, Self::Misleading, Self::Incomplete, Self::Unclear, Self::Tidy];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Misleading => "misleading",
            Self::Incomplete => "incomplete",
            Self::Unclear => "unclear",
            Self::Tidy => "tidy",
        }
    }

    /// What such a problem does, as the rest of a sentence that begins with the word.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Broken => "it cannot be published. The site is not built until it is mended.",
            Self::Misleading => "the site would say something untrue. It is not built until this is mended.",
            Self::Incomplete => "something is left out. The site is built all the same.",
            Self::Unclear => "it is hard to understand. The site is built all the same.",
            Self::Tidy => "it could be neater. The site is built all the same.",
        }
    }

    /// The severity of its problems.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::Broken | Self::Misleading => Severity::Error,
            Self::Incomplete | Self::Unclear => Severity::Warning,
            Self::Tidy => Severity::Advice,
        }
    }
}

/// Which files a rule speaks of.
#[derive(Clone, Copy, Debug)]
pub enum Scope {
    /// Any file of content: its bytes, its name, its YAML or its Markdown.
    AnyContent,
    /// Content of these kinds.
    Content(&'static [ContentKind]),
    /// Pictures that organisations send.
    Pictures,
    /// Files of a theme, or pages made by one.
    Theme,
    /// What is given to a command to make files from: a filled-in form, the team's spreadsheet.
    Given,
}

impl Scope {
    /// Whether the rule can speak of a content file of this kind.
    #[must_use]
    pub fn concerns(self, kind: ContentKind) -> bool {
        match self {
            Self::AnyContent => true,
            Self::Content(kinds) => kinds.contains(&kind),
            Self::Pictures | Self::Theme | Self::Given => false,
        }
    }

    /// The files in words: "organisation, pledge or plan files".
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::AnyContent => "any file of content".to_owned(),
            Self::Pictures => "pictures".to_owned(),
            Self::Theme => "files of a theme, or pages made by one".to_owned(),
            Self::Given => "what a command is given to make files from: a filled-in form, a spreadsheet".to_owned(),
            Self::Content(kinds) => match kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().as_slice() {
                [before @ .., last] if !before.is_empty() => format!("{} or {last} files", before.join(", ")),
                words => format!("{} files", words.concat()),
            },
        }
    }
}

/// A file that shows a rule, as part of the smallest site. The words at fault stand between `⟦` and `⟧`.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The file's path from the root.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

impl Example {
    /// The text without its marks, and the bytes between them.
    #[must_use]
    pub fn unmarked(&self) -> (String, Span) {
        let start = self.text.find('⟦').unwrap_or(0);
        let text = self.text.replacen('⟦', "", 1);
        let end = text.find('⟧').unwrap_or(start);
        (text.replacen('⟧', "", 1), Span::new(start, end))
    }
}

/// Something that can be wrong.
#[derive(Debug)]
pub struct Rule {
    /// Permanent kebab-case name; reads as a sentence after "allow".
    pub name: &'static str,
    /// What sort of problem it is.
    pub category: Category,
    /// What it is about, in one sentence.
    pub summary: &'static str,
    /// Why it is a problem, how it mostly comes about and how to mend it: one or more paragraphs of plain text, an empty line between.
    pub explanation: &'static str,
    /// Which files it speaks of.
    pub scope: Scope,
    /// A file that breaks it, at the marked words and nowhere else.
    pub wrong: Example,
    /// The same file, mended.
    pub right: Example,
}
