//! Languages of content, and the direction they are written in.

use std::fmt;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left, as Urdu and Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language by its BCP 47 tag: `en`, `ur`, `pa-Guru`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// Reads a tag. `None` when it is not one.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let known: LanguageIdentifier = tag.parse().ok()?;
        // Longer words have the shape of a tag, but no language has one: “English”.
        let named = !known.language.is_empty() && (2..=3).contains(&known.language.as_str().len());
        named.then_some(Self(known))
    }

    /// English, where nothing else is said.
    #[must_use]
    pub fn english() -> Self {
        Self(LanguageIdentifier::from_parts(unic_langid::subtags::Language::from_bytes(b"en").unwrap_or_default(), None, None, &[]))
    }

    /// The direction its script is written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The tag in its usual spelling.
    #[must_use]
    pub fn tag(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_which_way_a_language_runs() {
        let direction = |tag| Language::parse(tag).unwrap().direction();
        assert_eq!(direction("ur"), Direction::RightToLeft);
        assert_eq!(direction("ar"), Direction::RightToLeft);
        assert_eq!(direction("en-GB"), Direction::LeftToRight);
        assert_eq!(direction("pa-Arab"), Direction::RightToLeft);
        assert_eq!(Language::parse("not a tag"), None);
        assert_eq!(Language::parse("English"), None);
        assert!(Language::parse("yue").is_some());
    }
}
