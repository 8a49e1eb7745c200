//! The second line of defence: takes out of finished HTML whatever `writer` does not write.
//!
//! By construction there is nothing to take out, and a test holds that cleaning changes no byte. It runs all the same: a mistake in
//! `writer`, in the parser or in the highlighter must not become a hole in every page.

use ammonia::{Builder, UrlRelative};
use memchr::memchr;
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
pub(super) fn clean(html: String) -> String {
    if is_plain(&html) { html } else { thoroughly(&html) }
}

/// The same, read as a browser does.
pub(super) fn thoroughly(html: &str) -> String {
    BUILDER.clean(html).to_string()
}

/// Whether an element carries nothing but words, and may stand in most texts without any other.
fn carries_words(name: &str) -> bool {
    matches!(name, "p" | "em" | "strong" | "code" | "del" | "li" | "ul" | "ol" | "blockquote" | "br" | "hr")
}

/// Whether every tag is the bare name of a plain element, each closed in its turn: then nothing in it can be foreign, and reading it as a
/// browser does would change nothing. Most texts of a register are such.
fn is_plain(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let Some((tag, after)) = rest.get(at + 1..).and_then(|inside| inside.split_once('>')) else { return false };
        rest = after;
        let (name, closes) = tag.strip_prefix('/').map_or((tag, false), |name| (name, true));
        let fits = match (name, closes) {
            ("br" | "hr", closes) => !closes && (name == "br" || !in_paragraph(&open)),
            (_, true) => open.pop() == Some(name),
            _ => {
                let fits = carries_words(name) && may_begin(name, &open);
                open.push(name);
                fits
            }
        };
        if !fits {
            return false;
        }
    }
    open.is_empty()
}

/// Whether a browser lets an element begin here without ending another first.
fn may_begin(name: &str, open: &[&str]) -> bool {
    match name {
        "li" => matches!(open.last(), Some(&("ul" | "ol"))),
        "p" | "ul" | "ol" | "blockquote" => !in_paragraph(open) && matches!(open.last(), None | Some(&("li" | "blockquote"))),
        // The same emphasis within itself is put in another order by some readers.
        _ => !open.contains(&name),
    }
}

fn in_paragraph(open: &[&str]) -> bool {
    open.contains(&"p")
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
    use super::{is_plain, thoroughly};
    use proptest::prelude::*;

    fn clean(html: &str) -> String {
        super::clean(html.to_owned())
    }

    #[test]
    fn only_bare_names_of_plain_elements_are_plain() {
        assert!(is_plain("<p>a<br>\n<em>b</em></p>\n<ul>\n<li>c\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ul>\n"));
        for other in [
            "<p class=x>a</p>",
            "<P>a</P>",
            "<p/>",
            "<p >a</p>",
            "<a href=\"/x/\">a</a>",
            "<p>a",
            "a</p>",
            "<!-- x -->",
            "<script>",
            "a < b",
        ] {
            assert!(!is_plain(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_what_is_plain_changes_nothing(parts in prop::collection::vec(0..PARTS.len(), 0..10)) {
            let html: String = parts.iter().map(|part| PARTS[*part]).collect();
            if is_plain(&html) {
                prop_assert_eq!(thoroughly(&html), html);
            }
        }
    }

    const PARTS: [&str; 22] = [
        "<p>",
        "</p>",
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<li>",
        "</li>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<blockquote>",
        "</blockquote>",
        "<br>",
        "<hr>",
        "<code>",
        "</code>",
        "<del>",
        "</del>",
        "words",
        "<p>x</p>",
    ];

    #[test]
    fn foreign_tags_attributes_classes_and_addresses_go() {
        assert_eq!(clean("<p onclick=\"x\">a<script>b</script><b>c</b></p>"), "<p>ac</p>");
        assert_eq!(clean("<a href=\"javascript:x\">a</a><a href=\"//x.org\">b</a>"), "<a>a</a><a>b</a>");
        assert_eq!(clean("<span class=\"hl-key\">a</span><span class=\"menu\">b</span>"), "<span class=\"hl-key\">a</span><span>b</span>");
    }
}
