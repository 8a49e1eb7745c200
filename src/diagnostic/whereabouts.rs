//! Where things are found outside the files: the page about the rules on the web, and the site's folder in its repository.

use super::Rule;

/// The page of the site that explains every rule, each under its own name.
pub const RULES_PAGE: &str = "/guidance/rules/";

/// Where the site and its files are found. The default knows of no place.
#[derive(Clone, Debug, Default)]
pub struct Whereabouts {
    rules_page: Option<String>,
    folder: String,
}

impl Whereabouts {
    /// For a site at `base_url` whose files lie in `folder` of their repository. A rule has an address only when the site has a page
    /// about them and when its address is a real one: names that end in `.example` never are.
    #[must_use]
    pub fn new(base_url: &str, has_rules_page: bool, folder: &str) -> Self {
        let base_url = base_url.trim_end_matches('/');
        let host = base_url.strip_prefix("https://").and_then(|rest| rest.split(['/', ':']).next()).unwrap_or("");
        let is_real = !host.is_empty() && host != "example" && !host.ends_with(".example");
        Self {
            rules_page: (has_rules_page && is_real).then(|| format!("{base_url}{RULES_PAGE}")),
            folder: folder.trim_matches('/').to_owned(),
        }
    }

    /// The address of a rule's explanation.
    #[must_use]
    pub fn of_rule(&self, rule: &Rule) -> Option<String> {
        self.rules_page.as_ref().map(|page| format!("{page}#{}", rule.name))
    }

    /// A path from the root as a path in the repository.
    #[must_use]
    pub fn in_repository(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::UNKNOWN_KEY;

    #[test]
    fn a_rule_has_an_address_only_on_a_real_site_with_a_page_about_rules() {
        let address = |base: &str, page| Whereabouts::new(base, page, "").of_rule(&UNKNOWN_KEY);
        assert_eq!(address("https://a.org/b/", true).as_deref(), Some("https://a.org/b/guidance/rules/#unknown-key"));
        for (base, page) in [("https://a.org", false), ("https://mark.example", true), ("https://mark.example:80/x", true), ("", true)] {
            assert_eq!(address(base, page), None, "{base}");
        }
    }

    #[test]
    fn paths_are_those_of_the_repository() {
        assert_eq!(Whereabouts::new("", false, "/site/").in_repository("content/a.md"), "site/content/a.md");
        assert_eq!(Whereabouts::default().in_repository("content/a.md"), "content/a.md");
    }
}
