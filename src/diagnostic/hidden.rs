//! Characters that nobody sees, and texts with them written out: what contributors wrote must not forge a line of a log, move the cursor or
//! hide words from the reader.

/// Whether a character has no shape of its own but turns the text around it the other way.
#[must_use]
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character would move the cursor, begin a new line or turn the text round.
#[must_use]
pub fn is_disruptive(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_direction_mark(c)
}

/// Whether a character in a contributor's text can hide words or turn them round, so that it is refused. Lines and tabs are fine.
pub(crate) fn hides_words(c: char) -> bool {
    is_direction_mark(c) || c == '\u{200b}' || (c.is_control() && !matches!(c, '\t' | '\n'))
}

/// Whether a character would not be seen: disruptive, or of no width. The two joiners are not among them: Persian, Hindi and many emoji
/// are not written rightly without them.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    let no_width = matches!(c,
        '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    no_width || is_disruptive(c)
}

/// A text on one line with every hidden character written out: `<U+202E>`.
#[must_use]
pub fn visible(text: &str) -> String {
    visible_but(text, &[])
}

/// As a text is shown in full: its lines stay, and every other hidden character is written out.
pub(crate) fn visible_lines(text: &str) -> String {
    visible_but(text, &['\n'])
}

/// A text with every hidden character written out but those that are `kept`.
pub(crate) fn visible_but(text: &str, kept: &[char]) -> String {
    let hidden = |c: char| is_hidden(c) && !kept.contains(&c);
    if !text.contains(hidden) {
        return text.to_owned();
    }
    text.chars().map(|c| if hidden(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_written_out_and_what_words_need_stays() {
        assert_eq!(visible("a\u{202e}b\nc\u{200b}\u{feff}\u{2028}"), "a<U+202E>b<U+000A>c<U+200B><U+FEFF><U+2028>");
        assert_eq!(visible_lines("a\r\nb\u{2066}"), "a<U+000D>\nb<U+2066>");
        for text in ["می\u{200c}روم", "👩\u{200d}👧", "a\u{a0}b", "é"] {
            assert_eq!(visible(text), text);
        }
    }
}
