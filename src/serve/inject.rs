//! Adds the script that keeps a page up to date, on its way to the browser. The site itself stays as it will be published.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, end, end_tag, rewrite_str};
use std::cell::Cell;
use std::rc::Rc;

/// What the script needs beside what the page allows already.
const NEEDED: [&str; 2] = ["script-src", "connect-src"];

/// The page with `script` at the end of its body, and a policy that lets it run. None when the page cannot be read as HTML.
pub(super) fn inject(page: &[u8], script: &str) -> Option<String> {
    let html = std::str::from_utf8(page).ok()?;
    let done = Rc::new(Cell::new(false));
    let (in_body, at_end) = (Rc::clone(&done), Rc::clone(&done));
    let owned = script.to_owned();
    let policy = element!("meta[http-equiv]", |meta| {
        let is_policy = meta.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("content-security-policy"));
        if let Some(policy) = meta.get_attribute("content").filter(|_| is_policy) {
            meta.set_attribute("content", &widened(&with_quotes(&policy)))?;
        }
        Ok(())
    });
    let body = element!("body", move |body| {
        let (done, script) = (Rc::clone(&in_body), owned.clone());
        body.on_end_tag(end_tag!(move |tag| {
            if !done.replace(true) {
                tag.before(&script, ContentType::Html);
            }
            Ok(())
        }))
    });
    // A page need not close its body.
    let document = end!(move |end| {
        if !at_end.get() {
            end.append(script, ContentType::Html);
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(policy)
        .append_element_content_handler(body)
        .append_document_content_handler(document)
        .with_strict(false);
    rewrite_str(html, settings).ok()
}

/// An attribute as it was written, with its apostrophes: all that is escaped in a policy.
fn with_quotes(attribute: &str) -> String {
    ["&#39;", "&#x27;", "&#X27;", "&apos;"].iter().fold(attribute.to_owned(), |text, escaped| text.replace(escaped, "'"))
}

/// A policy that also lets the page's own host give scripts and answer them, and nothing else that it did not.
fn widened(policy: &str) -> String {
    let mut directives: Vec<Vec<String>> = policy
        .split(';')
        .map(|directive| directive.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .filter(|directive| !directive.is_empty())
        .collect();
    let named = |directive: &[String], name: &str| directive.first().is_some_and(|first| first.eq_ignore_ascii_case(name));
    for needed in NEEDED {
        let known = directives.iter().position(|directive| named(directive, needed));
        let otherwise = directives.iter().find(|directive| named(directive, "default-src")).cloned();
        let mut sources = match (known, otherwise) {
            (Some(at), _) => directives.remove(at),
            (None, Some(otherwise)) => otherwise,
            // Nothing is forbidden.
            (None, None) => continue,
        };
        sources.remove(0);
        sources.retain(|source| !source.eq_ignore_ascii_case("'none'") && !source.eq_ignore_ascii_case("'self'"));
        sources.insert(0, "'self'".to_owned());
        sources.insert(0, needed.to_owned());
        directives.push(sources);
    }
    directives.iter().map(|directive| directive.join(" ")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::content_security_policy;

    #[test]
    fn the_script_comes_last_in_the_body_and_the_policy_lets_it_run() {
        let page = "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src 'self'\">\
            <body><p>“é” & <!-- </body> --></p></body></html>";
        let made = inject(page.as_bytes(), "<script src=/x defer></script>").unwrap();
        assert!(made.ends_with("</p><script src=/x defer></script></body></html>"), "{made}");
        assert!(made.contains("“é” & <!-- </body> -->"), "{made}");
        assert!(made.contains("content=\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'\""), "{made}");
    }

    #[test]
    fn a_page_without_body_gets_it_too_and_what_is_no_page_does_not() {
        assert_eq!(inject(b"<p>a", "<script>").unwrap(), "<p>a<script>");
        assert_eq!(inject(b"\xff", "<script>"), None);
    }

    #[test]
    fn policies_are_widened_by_no_more_than_is_needed() {
        // The site's own script may run already; only the preview's connection is new.
        let ours = content_security_policy(false);
        assert_eq!(widened(ours), format!("{}; script-src 'self'; connect-src 'self'", ours.replace("script-src 'self'; ", "")));
        assert_eq!(widened("script-src 'none'"), "script-src 'self'");
        assert_eq!(
            widened("default-src https://a.example;Script-Src 'self' https://b.example"),
            "default-src https://a.example; script-src 'self' https://b.example; connect-src 'self' https://a.example"
        );
        assert_eq!(widened(""), "");
    }
}
