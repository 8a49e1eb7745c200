//! Links in a feed are read away from the site: they need the whole address.

use lol_html::html_content::Element;
use lol_html::{Settings, element, rewrite_str};

/// The same HTML with links and pictures of the site, and anchors of the page, as full addresses.
pub(crate) fn absolute_links(html: &str, base_url: &str, page: &str) -> String {
    if !html.contains("=\"/") && !html.contains("=\"#") {
        return html.to_owned();
    }
    let make_absolute = |element: &mut Element<'_, '_>, name: &str| {
        let address = element.get_attribute(name).and_then(|address| full_address(&address, base_url, page));
        address.map_or(Ok(()), |address| element.set_attribute(name, &address))
    };
    let settings = Settings::new()
        .append_element_content_handler(element!("[href]", |element| Ok(make_absolute(element, "href")?)))
        .append_element_content_handler(element!("[src]", |element| Ok(make_absolute(element, "src")?)));
    // HTML made by this program can be read; if it ever cannot, links from the root are better than no text.
    rewrite_str(html, settings).unwrap_or_else(|_| html.to_owned())
}

fn full_address(address: &str, base_url: &str, page: &str) -> Option<String> {
    match address.as_bytes() {
        [b'/', b'/', ..] => None,
        [b'/', ..] => Some(format!("{base_url}{address}")),
        [b'#', ..] => Some(format!("{page}{address}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_the_site_become_full_and_others_stay() {
        let html = r##"<p><a href="/a/?b=1&amp;c=2#d">x</a><img src="/m/x.png" alt="&quot;"><a href="#n">y</a><a href="//c.example/">z</a><a href="https://b.example/">w</a></p>"##;
        let expected = r#"<p><a href="https://e.example/q/a/?b=1&amp;c=2#d">x</a><img src="https://e.example/q/m/x.png" alt="&quot;"><a href="https://e.example/q/o/#n">y</a><a href="//c.example/">z</a><a href="https://b.example/">w</a></p>"#;
        assert_eq!(absolute_links(html, "https://e.example/q", "https://e.example/q/o/"), expected);
        assert_eq!(absolute_links("<p>No links</p>", "https://e.example", "x"), "<p>No links</p>");
    }
}
