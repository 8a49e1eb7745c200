//! Where an address on a page leads.

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To another site, or to a mailbox.
    Outside,
    /// To a file of this site, and perhaps to a place in it.
    Inside {
        /// The file's path.
        path: String,
        /// The id of the place.
        anchor: Option<String>,
    },
}

/// Where `address` leads from the page at `page`.
pub(super) fn target(page: &str, address: &str) -> Target {
    if address.starts_with("//") || has_scheme(address) {
        return Target::Outside;
    }
    let (before, anchor) = address.split_once('#').map_or((address, None), |(before, anchor)| (before, Some(anchor)));
    let anchor = anchor.and_then(self::anchor);
    let path = before.split('?').next().unwrap_or("");
    if path.is_empty() {
        return Target::Inside { path: page.to_owned(), anchor };
    }
    Target::Inside { path: file(page, &percent_decoded(path)), anchor }
}

/// The id of the place that is meant by what follows the `#`, if any is.
pub(super) fn anchor(written: &str) -> Option<String> {
    let is_place = !written.is_empty() && written != "top" && !written.starts_with(":~:");
    is_place.then(|| percent_decoded(written))
}

/// The file that a host sends for `path`, as seen from `page`.
fn file(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if !path.starts_with('/') {
        parts.extend(page.split('/'));
        parts.pop();
    }
    let mut ends_in_folder = false;
    for part in path.split('/') {
        ends_in_folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    if ends_in_folder {
        parts.push("index.html");
    }
    parts.join("/")
}

/// `https:`, `mailto:`, `data:` and so on.
fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else { return false };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
}

fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.filter(|digits| !digits.contains('+')).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { after.get(2..).unwrap_or(&[]) } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn inside(page: &str, address: &str) -> String {
        match target(page, address) {
            Target::Inside { path, anchor } => anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}")),
            Target::Outside => "outside".to_owned(),
        }
    }

    #[test]
    fn addresses_lead_where_a_browser_goes() {
        let from = |address| inside("a/b/index.html", address);
        assert_eq!(from("/"), "index.html");
        assert_eq!(from("/x/?q=1#y"), "x/index.html#y");
        assert_eq!(from("#caf%C3%A9"), "a/b/index.html#café");
        assert_eq!(from("../c/"), "a/c/index.html");
        assert_eq!(from(".."), "a/index.html");
        assert_eq!(from("d.png"), "a/b/d.png");
        assert_eq!(from("/x"), "x");
        assert_eq!(from("#top"), "a/b/index.html");
        assert_eq!(from("/../../x/%2e%zz"), "x/.%zz");
        assert_eq!(from("mailto:a@b.org"), "outside");
        assert_eq!(from("//x.org/"), "outside");
    }

    proptest! {
        #[test]
        fn never_panics(address in "[/.#?%a-cé:2]{0,20}") {
            let _ = target("a/index.html", &address);
        }
    }
}
