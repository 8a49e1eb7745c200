//! Rules: what can be wrong, by a permanent name.
//!
//! One table serves the checker, the tests (each rule's wrong and right example are run) and the documentation.

use crate::model::ContentKind;

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
    /// Every category, the worst first.
    pub const ALL: [Self; 5] = [Self::Broken, Self::Misleading, Self::Incomplete, Self::Unclear, Self::Tidy];

    /// Its word, as in output and in the ids of messages.
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
}

impl Scope {
    /// Whether the rule can speak of a content file of this kind.
    #[must_use]
    pub fn concerns(self, kind: ContentKind) -> bool {
        match self {
            Self::AnyContent => true,
            Self::Content(kinds) => kinds.contains(&kind),
            Self::Pictures | Self::Theme => false,
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
