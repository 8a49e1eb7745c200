//! Sentences that keep our words apart from those of contributors, so that each format can escape what is foreign.

use std::fmt;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Our words: plain text, fit for every format as it is.
    Ours(String),
    /// Words from a revision, on one line and of bounded length.
    Theirs(String),
}

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(Vec<Part>);

/// Longest foreign text shown in a sentence, in characters.
const LONGEST: usize = 160;

impl Sentence {
    /// A sentence that begins with our words.
    #[must_use]
    pub fn new(words: impl Into<String>) -> Self {
        Self::default().ours(words)
    }

    /// Adds words of ours.
    #[must_use]
    pub fn ours(mut self, words: impl Into<String>) -> Self {
        self.0.push(Part::Ours(words.into()));
        self
    }

    /// Adds foreign words: blanks joined, hidden characters written out, the middle of a long text left out.
    #[must_use]
    pub fn theirs(mut self, words: &str) -> Self {
        self.0.push(Part::Theirs(short(words)));
        self
    }

    /// Adds another sentence.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Its parts in order.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.0.iter()
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Ours(words) => f.write_str(words),
            Part::Theirs(words) => write!(f, "“{words}”"),
        })
    }
}

/// One line of bounded length, with every hidden character written out.
fn short(text: &str) -> String {
    let mut line = String::new();
    let mut characters = 0;
    for word in text.split_whitespace() {
        if characters > LONGEST {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().take(LONGEST + 1));
        characters = line.chars().count();
    }
    if characters > LONGEST {
        let total = text.chars().count();
        line = line.chars().take(LONGEST - 20).collect();
        line = format!("{}… ({total} characters)", line.trim_end());
    }
    super::escape::shown(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_stay_on_one_short_line() {
        let sentence = Sentence::new("Title: ").theirs("a\n\u{202e}b").ours(".");
        assert_eq!(sentence.to_string(), "Title: “a <U+202E>b”.");
        let long = Sentence::default().theirs(&"word ".repeat(1000)).to_string();
        assert!(long.chars().count() < 200 && long.contains("(5000 characters)"), "{long}");
    }
}
