//! The words of a heading as an anchor.

/// Longest anchor made from words, in characters.
const MOST: usize = 60;

/// The words in lower case, joined by hyphens. Letters of every script stay; empty when there is none.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    let mut length = 0;
    let lower = words.chars().filter(|c| !matches!(c, '\'' | '’' | '\u{ad}')).flat_map(char::to_lowercase);
    for c in lower {
        if length >= MOST {
            break;
        }
        if c.is_alphanumeric() || is_mark(c) {
            slug.push(c);
            length += 1;
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
            length += 1;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Signs that belong to the letter before them and are not letters themselves; without them words of many scripts would fall apart.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}'
        | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d4d}' | '\u{e47}'..='\u{e4e}')
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn words_become_an_anchor_in_any_script() {
        assert_eq!(slug("What we did – and why!"), "what-we-did-and-why");
        assert_eq!(slug("The team’s A–Z"), "the-teams-a-z");
        assert_eq!(slug("ہمارا کام"), "ہمارا-کام");
        assert_eq!(slug("नमस्ते"), "नमस्ते");
        assert_eq!(slug("…!?"), "");
    }
}
