//! Relative paths in texts: `../plans/2025.md` as seen from the file that says it.

/// The path from the root that `relative` means in the file at `file`. `None` when it climbs out of the root or holds signs that no
/// file of the content may have in its name.
pub(super) fn resolve(file: &str, relative: &str) -> Option<String> {
    let relative = decoded(relative)?;
    if relative.contains(|c: char| c.is_control() || matches!(c, '?' | '#' | '%' | '\\' | '"' | '<' | '>')) {
        return None;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// A text with its `%20` and the like turned into what they stand for. `None` when that is not text.
pub(super) fn decoded(written: &str) -> Option<String> {
    if !written.contains('%') {
        return Some(written.to_owned());
    }
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        rest = match after {
            [high, low, after @ ..] if *first == b'%' => {
                bytes.push(digit(*high)? * 16 + digit(*low)?);
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    String::from_utf8(bytes).ok()
}

/// The last part of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_file() {
        let from = |relative| resolve("content/organisations/a/updates/2025-09.md", relative);
        assert_eq!(from("../plans/2025.md").as_deref(), Some("content/organisations/a/plans/2025.md"));
        assert_eq!(from("./2025-08.md").as_deref(), Some("content/organisations/a/updates/2025-08.md"));
        assert_eq!(from("../media/our%20day.png").as_deref(), Some("content/organisations/a/media/our day.png"));
        assert_eq!(from("../../../../../etc/passwd"), None);
        assert_eq!(from("%ff"), None);
        assert_eq!(from("%2"), None);
    }
}
