//! Words of a text, each with its bytes.

/// A word and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) start: usize,
    pub(super) text: &'t str,
}

impl Token<'_> {
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }
}

/// What stands between blanks.
pub(super) fn chunks(text: &str) -> impl Iterator<Item = Token<'_>> {
    split(text, |c| !c.is_whitespace())
}

/// Letters and digits that stand together; apostrophes inside a word belong to it.
pub(super) fn words(text: &str) -> impl Iterator<Item = Token<'_>> {
    split(text, |c| c.is_alphanumeric() || matches!(c, '\'' | '’')).map(|token| {
        let text = token.text.trim_start_matches(['\'', '’']);
        Token { start: token.start + (token.text.len() - text.len()), text: text.trim_end_matches(['\'', '’']) }
    })
}

fn split(text: &str, inside: impl Fn(char) -> bool) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(&inside)?;
        let end = text[start..].find(|c| !inside(c)).map_or(text.len(), |length| start + length);
        at = end;
        Some(Token { start, text: &text[start..end] })
    })
    .filter(|token| !token.text.is_empty())
}

/// Whether a word begins with a capital and goes on in small letters: `Smith`, `O’Neill`, `Ng`.
pub(super) fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().any(char::is_lowercase)
        && letters.all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_places() {
        let found: Vec<_> = words("It's ‘new’: O’Neill, PSHE/RSE.").map(|token| (token.start, token.text)).collect();
        assert_eq!(found.iter().map(|(_, text)| *text).collect::<Vec<_>>(), ["It's", "new", "O’Neill", "PSHE", "RSE"]);
        assert!(found.iter().all(|(start, text)| "It's ‘new’: O’Neill, PSHE/RSE."[*start..].starts_with(text)));
    }
}
