//! Makes addresses fit where the site lives: below a path of its host, or in a folder that is opened by double-click.
//!
//! Templates write addresses from the site's root (`/organisations/x/`). At the root of a host nothing has to change.

use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::borrow::Cow;

/// Attributes whose whole value is one address.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "formaction", "poster", "data"];

/// Attributes that list addresses, each with a width or density.
const LISTS: [&str; 2] = ["srcset", "imagesrcset"];

/// Where the site lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// At the root of its host.
    Root,
    /// Below a path of its host, which begins with `/` and does not end in one: `/ccqm`.
    Below(String),
    /// In a folder: links are relative and end in `index.html`.
    Portable,
}

impl Hosting {
    /// What the site's full address says: `https://example.org/ccqm/` is below `/ccqm`.
    #[must_use]
    pub fn of_base_url(base_url: &str) -> Self {
        let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
        let path = after_scheme.split(['?', '#']).next().unwrap_or("").split_once('/').map_or("", |(_, path)| path);
        match path.trim_matches('/') {
            "" => Self::Root,
            path => Self::Below(format!("/{path}")),
        }
    }

    /// An address from the site's root, as the page at `page` has to write it; none when it stays as it is.
    #[must_use]
    pub fn fitted(&self, page: &str, address: &str) -> Option<String> {
        // `//example.org` is an address on another host.
        if !address.starts_with('/') || address.starts_with("//") {
            return None;
        }
        match self {
            Self::Root => None,
            Self::Below(path) => Some(format!("{path}{address}")),
            Self::Portable => Some(relative(page, address)),
        }
    }
}

/// The address of the file at `path`: `organisations/x/index.html` is found at `/organisations/x/`.
#[must_use]
pub fn address(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
        _ => format!("/{path}"),
    }
}

/// The page at `path` with its addresses rewritten; files that do not end in `.html`, and all files of a site at the root of its host,
/// stay as they are. None when the page cannot be read as HTML.
#[must_use]
pub fn fit<'h>(path: &str, bytes: &'h [u8], hosting: &Hosting) -> Option<Cow<'h, [u8]>> {
    if *hosting == Hosting::Root || std::path::Path::new(path).extension().is_none_or(|ending| ending != "html") {
        return Some(Cow::Borrowed(bytes));
    }
    let handler =
        element!("[href], [src], [action], [formaction], [poster], [data], [srcset], [imagesrcset], meta[http-equiv]", |element| {
            fit_element(element, path, hosting);
            Ok(())
        });
    let settings = RewriteStrSettings::new().append_element_content_handler(handler).with_strict(false);
    let fitted = std::str::from_utf8(bytes).ok().and_then(|html| rewrite_str(html, settings).ok())?;
    Some(Cow::Owned(fitted.into_bytes()))
}

fn fit_element(element: &mut Element<'_, '_>, page: &str, hosting: &Hosting) {
    let mut change = |name: &str, fitted: &dyn Fn(&str) -> Option<String>| {
        if let Some(fitted) = element.get_attribute(name).and_then(|value| fitted(&value)) {
            // The names are attributes' names, so this cannot fail.
            let _ = element.set_attribute(name, &fitted);
        }
    };
    for name in ADDRESSES {
        change(name, &|value| hosting.fitted(page, value.trim()));
    }
    for name in LISTS {
        change(name, &|value| fit_list(value, page, hosting));
    }
    if element.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
        let mut change = |fitted: &dyn Fn(&str) -> Option<String>| {
            if let Some(fitted) = element.get_attribute("content").and_then(|value| fitted(&value)) {
                let _ = element.set_attribute("content", &fitted);
            }
        };
        change(&|value| fit_refresh(value, page, hosting));
    }
}

/// `/a.png 1x, /b.png 2x`.
fn fit_list(value: &str, page: &str, hosting: &Hosting) -> Option<String> {
    let mut changed = false;
    let parts: Vec<String> = value
        .split(',')
        .map(|part| {
            let part = part.trim();
            let (address, size) = part.split_at(part.find(char::is_whitespace).unwrap_or(part.len()));
            hosting.fitted(page, address).map_or_else(
                || part.to_owned(),
                |fitted| {
                    changed = true;
                    format!("{fitted}{size}")
                },
            )
        })
        .collect();
    changed.then(|| parts.join(", "))
}

/// `0; url=/organisations/x/`.
fn fit_refresh(value: &str, page: &str, hosting: &Hosting) -> Option<String> {
    let (before, address) = refresh_address(value)?;
    hosting.fitted(page, address).map(|fitted| format!("{before}{fitted}"))
}

/// The address in the `content` of a refresh, and what stands before it.
pub(crate) fn refresh_address(value: &str) -> Option<(&str, &str)> {
    let at = value.to_ascii_lowercase().find("url=")? + "url=".len();
    let (before, rest) = value.split_at_checked(at)?;
    Some((before, rest.trim().trim_matches(['"', '\''])))
}

/// `address` as seen from the file `page`, down to the file's name.
fn relative(page: &str, address: &str) -> String {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let mut target: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if path.ends_with('/') {
        target.push("index.html");
    }
    let mut here: Vec<&str> = page.split('/').collect();
    here.pop();
    // The last part of the target is a file's name and never a folder in common.
    let folders = target.len().saturating_sub(1);
    let common = here.iter().zip(target.iter().take(folders)).take_while(|(a, b)| a == b).count();
    let up = here.len() - common;
    let down = target.get(common..).unwrap_or(&[]).join("/");
    // `a:b.html` by itself would be read as an address with a scheme `a`.
    let start = if up == 0 && down.split('/').next().is_some_and(|first| first.contains(':')) { "./" } else { "" };
    format!("{start}{}{down}{rest}", "../".repeat(up))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(path: &str, html: &str, hosting: &Hosting) -> String {
        String::from_utf8(fit(path, html.as_bytes(), hosting).unwrap().into_owned()).unwrap()
    }

    #[test]
    fn a_sub_path_goes_before_every_address_from_the_root() {
        let below = Hosting::of_base_url("https://example.org/ccqm/");
        let html = "<a href=\"/organisations/?q=a&amp;b#c\">é</a><a href=\"https://x.org/\"></a><a href=\"#main\"></a><a href=\"//x.org/\"></a>\
            <img src='/a.png' srcset=\"/a.png 1x, /b.png 2x\"><form action=\"/\"><video poster=/p.png></video>\
            <meta http-equiv=\"refresh\" content=\"0; url=/new/\"><svg><use href=\"#patch\"/></svg>";
        let wanted = "<a href=\"/ccqm/organisations/?q=a&amp;b#c\">é</a><a href=\"https://x.org/\"></a><a href=\"#main\"></a><a href=\"//x.org/\"></a>\
            <img src=\"/ccqm/a.png\" srcset=\"/ccqm/a.png 1x, /ccqm/b.png 2x\"><form action=\"/ccqm/\"><video poster=\"/ccqm/p.png\"></video>\
            <meta http-equiv=\"refresh\" content=\"0; url=/ccqm/new/\"><svg><use href=\"#patch\"/></svg>";
        assert_eq!(fitted("index.html", html, &below), wanted);
    }

    #[test]
    fn a_portable_copy_has_relative_links_to_files() {
        let seen_from = |page: &str, address: &str| Hosting::Portable.fitted(page, address).unwrap();
        assert_eq!(seen_from("organisations/x/index.html", "/organisations/x/plan/"), "plan/index.html");
        assert_eq!(seen_from("organisations/x/index.html", "/organisations/y/?a=b#c"), "../y/index.html?a=b#c");
        assert_eq!(seen_from("organisations/x/index.html", "/"), "../../index.html");
        assert_eq!(seen_from("organisations/x/index.html", "/organisations/x/"), "index.html");
        assert_eq!(seen_from("404.html", "/theme/a.css"), "theme/a.css");
        assert_eq!(seen_from("a/index.html", "/a"), "../a");
        let html = "<meta http-equiv=Refresh content=\"0; URL='/b/'\"><link href=\"/theme/a.css\"><a href=\"mailto:a@b.org\">";
        let wanted =
            "<meta http-equiv=\"Refresh\" content=\"0; URL=../b/index.html\"><link href=\"../theme/a.css\"><a href=\"mailto:a@b.org\">";
        assert_eq!(fitted("a/index.html", html, &Hosting::Portable).replace("http-equiv=Refresh", "http-equiv=\"Refresh\""), wanted);
    }

    #[test]
    fn nothing_changes_at_the_root_or_outside_pages() {
        assert_eq!(Hosting::of_base_url("https://example.org"), Hosting::Root);
        assert_eq!(fitted("index.html", "<a href=\"/a/\">", &Hosting::Root), "<a href=\"/a/\">");
        assert_eq!(fitted("feed.xml", "<a href=\"/a/\">", &Hosting::Portable), "<a href=\"/a/\">");
    }

    #[test]
    fn addresses_of_files() {
        assert_eq!(address("index.html"), "/");
        assert_eq!(address("a/b/index.html"), "/a/b/");
        assert_eq!(address("404.html"), "/404.html");
    }
}
