//! Judges the address of a link and makes it absolute within the site.

use super::outline::Outline;
use super::parsed::quoted;
use super::place::Place;
use super::relative::{decoded, resolve};
use super::rule_table::{LINK_OUTSIDE_CONTENT, LINK_SCHEME};
use crate::diagnostic::Rule;
use crate::model::address;
use ammonia::Url;

/// Why an address cannot stay.
#[derive(Debug)]
pub(super) struct Fault {
    /// The rule it breaks.
    pub(super) rule: &'static Rule,
    /// What is wrong.
    pub(super) message: String,
    /// What to write.
    pub(super) help: String,
}

impl Fault {
    pub(super) fn new(rule: &'static Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, message: message.into(), help: help.into() }
    }
}

/// The text that a link stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin<'a> {
    /// Its file.
    pub(super) path: &'a str,
    /// Where it is shown.
    pub(super) place: &'a Place,
    /// Its headings.
    pub(super) outline: &'a Outline,
}

/// Endings of files, which a name with a dot may have and a website's name has not.
const FILE_ENDINGS: [&str; 16] =
    ["md", "markdown", "yaml", "yml", "png", "jpg", "jpeg", "webp", "svg", "gif", "html", "htm", "pdf", "doc", "docx", "txt"];

/// The address to write into the page for what somebody wrote as the address of a link.
pub(super) fn of_link(written: &str, from: Origin<'_>) -> Result<String, Fault> {
    let written = written.trim();
    if written.is_empty() || written == "#" {
        return Err(Fault::new(
            &LINK_SCHEME,
            "This link has no address.",
            "Write the address between the round brackets: `[words](https://www.example.org)`.",
        ));
    }
    if written.contains(|c: char| c == '\\' || c.is_control()) {
        let help = format!("Write {}.", quoted(&written.replace('\\', "/")));
        return Err(Fault::new(
            &LINK_SCHEME,
            format!("The address {} has a sign in it that addresses cannot have.", quoted(written)),
            help,
        ));
    }
    if let Some(anchor) = written.strip_prefix('#') {
        let anchor = decoded(anchor).unwrap_or_else(|| anchor.to_owned());
        let known = from.outline.anchor(&anchor).map_or(anchor.as_str(), |known| known);
        return Ok(format!("#{}", without_spaces(known)));
    }
    if written.starts_with("//") {
        return Err(whole_address(written, &format!("https:{written}")));
    }
    if written.starts_with('/') {
        return Ok(without_spaces(written));
    }
    match scheme(written) {
        Some((scheme, rest)) => with_scheme(&scheme, rest, written),
        None if written.contains('@') && !written.contains('/') => {
            let help = format!("Write {}.", quoted(&format!("mailto:{written}")));
            Err(Fault::new(&LINK_SCHEME, format!("{} is an email address without `mailto:` before it.", quoted(written)), help))
        }
        None if is_site_name(written) => Err(whole_address(written, &format!("https://{written}"))),
        None => of_file(written, from),
    }
}

fn whole_address(written: &str, whole: &str) -> Fault {
    let message = format!("{} is not a whole web address: `https://` is missing.", quoted(written));
    Fault::new(&LINK_SCHEME, message, format!("Write {}.", quoted(whole)))
}

/// The part before the colon, in lower case, and the part after it.
fn scheme(written: &str) -> Option<(String, &str)> {
    let (scheme, rest) = written.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| (scheme.to_ascii_lowercase(), rest))
}

fn with_scheme(scheme: &str, rest: &str, written: &str) -> Result<String, Fault> {
    match scheme {
        "https" => web_address(rest, written),
        "mailto" => email_address(rest, written),
        "http" => {
            let help = format!("Write {}.", quoted(&format!("https:{rest}")));
            Err(Fault::new(&LINK_SCHEME, format!("{} begins with `http:`, which is not safe for readers.", quoted(written)), help))
        }
        // `example.org:8080` is a site with a port.
        _ if is_site_name(scheme) => Err(whole_address(written, &format!("https://{written}"))),
        "tel" | "sms" => Err(Fault::new(
            &LINK_SCHEME,
            format!("A link here cannot begin with `{scheme}:`."),
            "Write the number as words, without a link.",
        )),
        _ => {
            let message = format!("A link here cannot begin with {}.", quoted(&format!("{scheme}:")));
            Err(Fault::new(&LINK_SCHEME, message, "Write an address that begins with `https://`, or `mailto:` and an email address."))
        }
    }
}

fn web_address(rest: &str, written: &str) -> Result<String, Fault> {
    let address = format!("https:{}", without_spaces(rest));
    let fault = |message: &str, help: &str| Err(Fault::new(&LINK_SCHEME, format!("{} {message}", quoted(written)), help));
    match Url::parse(&address) {
        Ok(url) if !url.username().is_empty() || url.password().is_some() => {
            fault("has a name and an `@` before the site's name, which misleads readers.", "Leave out everything between `//` and `@`.")
        }
        Ok(url) if rest.starts_with("//") && url.has_host() => Ok(address),
        _ => fault("is not a whole web address.", "Copy the address from your web browser, such as `https://www.example.org/page`."),
    }
}

fn email_address(rest: &str, written: &str) -> Result<String, Fault> {
    let (name, site) = rest.split('?').next().and_then(|address| address.split_once('@')).unwrap_or_default();
    let address = format!("mailto:{}", without_spaces(rest));
    if name.is_empty() || site.is_empty() || rest.starts_with('/') || Url::parse(&address).is_err() {
        let help = "Write `mailto:` and the email address, such as `mailto:office@example.org`.";
        return Err(Fault::new(&LINK_SCHEME, format!("{} is not an email address.", quoted(written)), help));
    }
    Ok(address)
}

/// Whether a text looks like the name of a website, with or without a path.
fn is_site_name(written: &str) -> bool {
    let name = written.split(['/', '?', '#', ':']).next().unwrap_or("");
    let labels: Vec<&str> = name.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    match labels.as_slice() {
        ["www", _, ..] => true,
        [_, .., last] => {
            let last = last.to_ascii_lowercase();
            last.len() > 1 && last.chars().all(char::is_alphabetic) && !FILE_ENDINGS.contains(&last.as_str()) && labels.iter().all(is_label)
        }
        _ => false,
    }
}

/// The address of what a relative path leads to.
fn of_file(written: &str, from: Origin<'_>) -> Result<String, Fault> {
    let (path, anchor) = written.split_once('#').map_or((written, None), |(path, anchor)| (path, Some(anchor)));
    let target = resolve(from.path, path);
    let Some((target, page)) =
        target.filter(|target| is_shown(target)).and_then(|target| address::of_content_path(&target).map(|page| (target, page)))
    else {
        return Err(Fault::new(
            &LINK_OUTSIDE_CONTENT,
            format!("{} leads to nothing on this site.", quoted(written)),
            file_help(path, from),
        ));
    };
    let page = without_spaces(&page);
    let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else {
        return Ok(page);
    };
    let anchor = Place::of(&target).anchor_from(&decoded(anchor).unwrap_or_else(|| anchor.to_owned()));
    let page = page.split('#').next().unwrap_or(&page);
    Ok(format!("{page}#{}", without_spaces(&anchor)))
}

/// Whether files with such a name are shown: documents by their ending, and anything in a media folder.
fn is_shown(target: &str) -> bool {
    target.rsplit_once('/').is_some_and(|(folder, name)| match name.rsplit_once('.') {
        Some((_, "md" | "yaml")) => true,
        Some(_) => folder.ends_with("/media"),
        None => false,
    })
}

fn file_help(path: &str, from: Origin<'_>) -> String {
    let is_word = !path.is_empty() && path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'));
    if is_word {
        return format!(
            "For a page of this site, write `/{}/`. For a page elsewhere, write an address that begins with `https://`.",
            path.trim_matches('/')
        );
    }
    if from.place.organisation.is_some() {
        "Write the path of one of your own documents as seen from this file, such as `../plans/2025.md`, or the address of a page of this \
         site, such as `/how-it-works/`."
            .to_owned()
    } else {
        "Write the address of a page of this site, such as `/how-it-works/`, or the path of another page's file, such as `about.md`."
            .to_owned()
    }
}

/// Spaces cannot stand in an address.
pub(super) fn without_spaces(address: &str) -> String {
    address.replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(written: &str) -> Result<String, Fault> {
        let path = "content/organisations/a/updates/2025-09.md";
        of_link(written, Origin { path, place: &Place::of(path), outline: &Outline::default() })
    }

    fn refused(written: &str) -> (&'static str, String) {
        let fault = link(written).unwrap_err();
        (fault.rule.name, fault.help)
    }

    #[test]
    fn good_addresses_are_made_absolute() {
        for (written, address) in [
            ("https://example.org/a b", "https://example.org/a%20b"),
            ("HTTPS://example.org", "https://example.org"),
            ("mailto:a@example.org?subject=x", "mailto:a@example.org?subject=x"),
            ("/about/#us", "/about/#us"),
            ("../plans/2025.md", "/organisations/a/plan/#plan-2025"),
            ("../plans/2025.md#aims", "/organisations/a/plan/#plan-2025--aims"),
            ("2025-08.md#aims", "/organisations/a/updates/2025-08/#update-2025-08--aims"),
            ("../media/poster.png", "/organisations/a/media/poster.png"),
            ("../../../pages/about.md#us", "/about/#us"),
            ("#caf%C3%A9", "#café"),
        ] {
            assert_eq!(link(written).unwrap(), address, "{written}");
        }
    }

    #[test]
    fn other_addresses_are_refused_with_what_to_write() {
        for (written, help) in [
            ("http://example.org/x", "Write `https://example.org/x`."),
            ("www.example.org", "Write `https://www.example.org`."),
            ("leeds.gov.uk/schools", "Write `https://leeds.gov.uk/schools`."),
            ("example.org:8080/x", "Write `https://example.org:8080/x`."),
            ("//example.org", "Write `https://example.org`."),
            ("office@example.org", "Write `mailto:office@example.org`."),
            ("..\\plans\\2025.md", "Write `../plans/2025.md`."),
        ] {
            assert_eq!(refused(written), ("link-scheme", help.to_owned()), "{written}");
        }
        for written in [
            "javascript:alert(1)",
            "data:text/html,x",
            "tel:0113",
            "https:///",
            "https:x",
            "https://a@b.org",
            "mailto:",
            "mailto:@",
            "",
            "#",
        ] {
            assert_eq!(refused(written).0, "link-scheme", "{written}");
        }
        for written in ["about", "../plan/2025.md", "../plans/", "../../../../../x.md", "../plans/a.md?x", "notes.pdf"] {
            assert_eq!(refused(written).0, "link-outside-content", "{written}");
        }
        assert!(refused("about").1.contains("`/about/`"));
    }
}
