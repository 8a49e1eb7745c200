//! Writes foreign text into HTML, exactly as ammonia would write it, so that cleaning changes nothing.

/// Adds `text` to `html` as text between tags.
pub(super) fn push_text(html: &mut String, text: &str) {
    push(html, text, |byte| !IS_PLAIN[usize::from(byte)] && byte != b'"', |c| c != '"');
}

/// Adds `text` to `html` as the value of an attribute between double quotes.
pub(super) fn push_attribute(html: &mut String, text: &str) {
    push(html, text, |byte| !IS_PLAIN[usize::from(byte)], |_| true);
}

/// Adds `text` as it is up to each byte that may begin something else, and there character by character.
fn push(html: &mut String, text: &str, may_be_written_out: impl Fn(u8) -> bool, is_written_out: impl Fn(char) -> bool) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(&may_be_written_out) {
        let (plain, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        html.push_str(plain);
        let mut chars = after.chars();
        if let Some(c) = chars.next() {
            if is_written_out(c) { push_char(html, c) } else { html.push(c) }
        }
        rest = chars.as_str();
    }
    html.push_str(rest);
}

/// The bytes that stand for themselves wherever they are. The controls above ASCII, and the blank that keeps words together, begin with 0xC2.
static IS_PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut byte = 0;
    while byte < 0x20 {
        plain[byte] = byte == 0x09 || byte == 0x0a;
        byte += 1;
    }
    plain[0x7f] = false;
    plain[0xc2] = false;
    plain[0x22] = false;
    plain[0x26] = false;
    plain[0x3c] = false;
    plain[0x3e] = false;
    plain
};

fn push_char(html: &mut String, c: char) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        '\u{a0}' => html.push_str("&nbsp;"),
        '\n' | '\t' => html.push(c),
        '\r' => html.push('\n'),
        // Control characters mean nothing in HTML and are read differently by different programs.
        c if c.is_control() => html.push('\u{fffd}'),
        c => html.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn jumping_writes_what_going_step_by_step_would(text in "[a-z<>&\"\u{0}-\u{20}\u{7f}-\u{a1}é“中]{0,40}") {
            let (mut quick, mut slow) = (String::new(), String::new());
            push_attribute(&mut quick, &text);
            text.chars().for_each(|c| push_char(&mut slow, c));
            prop_assert_eq!(&quick, &slow);
            let mut between = String::new();
            push_text(&mut between, &text);
            prop_assert_eq!(between, slow.replace("&quot;", "\""));
        }
    }
}
