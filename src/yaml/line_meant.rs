//! What a line was meant to be at which the parser stopped, told from its own signs and from the line above it.

use super::no_pair;

/// What is wrong with a line that follows `before`, and what to write.
pub(super) fn explain(before: &str, line: &str) -> Option<(String, String)> {
    let words = line.trim();
    let above = before.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("");
    bullet(words)
        .or_else(|| remark(words))
        .or_else(|| block(above, line))
        .or_else(|| value_below(above, line))
        .or_else(|| marked_key(words))
        .or_else(|| no_pair::beside(above, line))
}

/// The line above, with its place, when it begins a part of a list wrongly, so that the lines of that part stand too far to the right.
pub(super) fn wrong_bullet_above<'t>(before: &'t str, line: &str) -> Option<(usize, &'t str, String, String)> {
    let above = before.trim_end().rsplit('\n').next()?;
    let words = above.trim();
    let (message, help) = bullet(words).filter(|_| indentation(line) > indentation(above))?;
    Some((before.trim_end().len() - words.len(), words, message, help))
}

fn said(message: &str, help: String) -> (String, String) {
    (message.to_owned(), help)
}

/// `• id: first`, `-id: first`: a part of a list that does not begin with a hyphen and a space.
fn bullet(words: &str) -> Option<(String, String)> {
    let first = words.chars().next()?;
    let rest = words[first.len_utf8()..].trim_start();
    let spaced = words[first.len_utf8()..].starts_with([' ', '\u{a0}']);
    match first {
        '•' | '·' | '–' | '—' | '*' | '▪' | '◦' | '−' | '‐' if spaced && !rest.is_empty() => {
            Some(said(&format!("A part of a list begins with a hyphen, not with “{first}”."), format!("Write: - {rest}")))
        }
        '-' if !spaced && rest.starts_with(char::is_alphabetic) => {
            Some(said("The “-” that begins a part of a list has no space after it, so it counts as a letter.", format!("Write: - {rest}")))
        }
        _ => None,
    }
}

/// `// remark`, `<!-- remark -->`: a remark as other languages have it.
fn remark(words: &str) -> Option<(String, String)> {
    let inside = match words.strip_prefix("<!--") {
        Some(rest) => rest.trim_end_matches("-->"),
        None => words.strip_prefix("//")?,
    };
    Some(said("This is a remark, but it does not begin with “#”.", format!("Write: # {}", inside.trim())))
}

/// A text below `key: |` that does not begin further to the right.
fn block(above: &str, line: &str) -> Option<(String, String)> {
    let (key, sign) = above.rsplit_once(':')?;
    let key = key.trim().trim_start_matches("- ");
    let opens = matches!(sign.trim(), "|" | ">" | "|-" | ">-" | "|+" | ">+");
    let deeper = indentation(line) > indentation(above);
    if !opens || deeper {
        return None;
    }
    let spaces = " ".repeat(indentation(above) + 2);
    let shown: String = line.trim().chars().take(40).collect();
    Some(said(
        &format!("The text below “{key}:” does not begin further to the right than “{key}:” itself."),
        format!("Begin each of its lines with {} spaces: “{spaces}{shown}”", indentation(above) + 2),
    ))
}

/// A value on the line below its key, in the same column.
fn value_below(above: &str, line: &str) -> Option<(String, String)> {
    let key = above.trim().trim_start_matches("- ").strip_suffix(':')?;
    let value = line.trim();
    let fits = indentation(above) == indentation(line) && !value.contains(':') && value.starts_with(char::is_alphanumeric);
    let one = !key.is_empty() && !key.contains([' ', ':', '"']);
    if !fits || !one {
        return None;
    }
    Some(said(&format!("This seems to be the value of “{key}:” above."), format!("Write both on one line: {key}: {value}")))
}

/// `**sector**: education`: a key with marks of Markdown.
fn marked_key(words: &str) -> Option<(String, String)> {
    let (key, value) = words.split_once(": ").or_else(|| words.split_once(":** ")).or_else(|| words.split_once(":* "))?;
    let bare = key.trim_matches(['*', '_', '`']);
    let is_key = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    (is_key && bare.len() < key.len() && key.starts_with(['*', '`']))
        .then(|| ("A key has no stars or other marks around it.".to_owned(), format!("Write: {bare}: {value}")))
}

/// A backslash in double quotes, where it has a meaning of its own.
pub(super) fn backslash(line: &str) -> Option<(String, String)> {
    let (key, value) = line.trim().split_once(": ")?;
    let inside = value.trim().strip_prefix('"')?.strip_suffix('"')?;
    (inside.contains('\\') && !inside.contains(['"', '\''])).then(|| {
        let message = "A “\\” between double quotes is taken for a sign of its own.".to_owned();
        (message, format!("Use single quotes: {key}: '{inside}'"))
    })
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_is_answered_with_what_to_write() {
        for (before, line, wanted) in [
            ("actions:\n", "  • id: first", "Write: - id: first"),
            ("areas:\n- a\n", "-b", "Write: - b"),
            ("name: A\n", "// by us", "Write: # by us"),
            ("name: A\n", "<!-- by us -->", "Write: # by us"),
            ("sector:\n", "schools", "Write both on one line: sector: schools"),
            ("name: A\n", "**sector**: schools", "Write: sector: schools"),
            ("  title: A\n", "  due:2026-09-30", "Write: due: 2026-09-30"),
            ("  title: A\n", "  due： 2026-09-30", "Write: due: 2026-09-30"),
            ("- id: a\n", "  due 2026-09-30", "“due: 2026-09-30”"),
        ] {
            let (_, help) = explain(before, line).unwrap_or_default();
            assert!(help.contains(wanted), "{line}: {help}");
        }
        assert!(backslash("name: \"a\\s\"").is_some_and(|(_, help)| help.ends_with("name: 'a\\s'")));
        assert_eq!(explain("a: b\n", "c: d"), None);
    }
}
