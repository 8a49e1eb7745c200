//! The second line of defence: takes out of finished HTML whatever `writer` does not write.
//!
//! By construction there is nothing to take out, and a test holds that cleaning changes no byte. It runs all the same: a mistake in
//! `writer`, in the parser or in the highlighter must not become a hole in every page.

use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const TAGS: [&str; 27] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: [(&str, &[&str]); 13] = [
    ("a", &["href", "title"]),
    ("code", &["class"]),
    ("div", &["class"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("img", &["src", "alt", "title", "loading", "decoding"]),
    ("ol", &["start"]),
    ("pre", &["class", "tabindex"]),
    ("span", &["class"]),
    ("th", &["scope"]),
];

static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    let attributes: HashMap<_, _> = ATTRIBUTES.into_iter().map(|(tag, names)| (tag, names.iter().copied().collect())).collect();
    builder
        .tags(TAGS.into_iter().collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .url_schemes(["https", "mailto"].into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(filter);
    builder
});

/// HTML with nothing in it but what this module's writer writes.
pub(super) fn clean(html: &str) -> String {
    BUILDER.clean(html).to_string()
}

fn filter<'v>(_tag: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let kept = match attribute {
        "class" => value.split_ascii_whitespace().all(is_our_class),
        "tabindex" => value == "0",
        "href" | "src" => !value.starts_with("//"),
        _ => true,
    };
    kept.then_some(Cow::Borrowed(value))
}

fn is_our_class(class: &str) -> bool {
    matches!(class, "code" | "table-wrap") || class.starts_with("hl-") || class.starts_with("language-")
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn foreign_tags_attributes_classes_and_addresses_go() {
        assert_eq!(clean("<p onclick=\"x\">a<script>b</script><b>c</b></p>"), "<p>ac</p>");
        assert_eq!(clean("<a href=\"javascript:x\">a</a><a href=\"//x.org\">b</a>"), "<a>a</a><a>b</a>");
        assert_eq!(clean("<span class=\"hl-key\">a</span><span class=\"menu\">b</span>"), "<span class=\"hl-key\">a</span><span>b</span>");
    }
}
