//! Writes foreign text into HTML, exactly as ammonia would write it, so that cleaning changes nothing.

/// Adds `text` to `html` as text between tags.
pub(super) fn push_text(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '"' => html.push('"'),
            _ => push_attribute_char(html, c),
        }
    }
}

/// Adds `text` to `html` as the value of an attribute between double quotes.
pub(super) fn push_attribute(html: &mut String, text: &str) {
    text.chars().for_each(|c| push_attribute_char(html, c));
}

fn push_attribute_char(html: &mut String, c: char) {
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
