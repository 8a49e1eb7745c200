//! Tests of whole texts.

use super::*;
use crate::diagnostic::{Diagnostic, Example};
use crate::source::Sources;
use proptest::prelude::*;

const UPDATE: &str = "content/organisations/a/updates/2025-09.md";
const PAGE: &str = "content/pages/about.md";

fn rendered(path: &str, text: &str) -> (Prose, Vec<(Diagnostic, String)>) {
    let start = text.strip_prefix("---\n").and_then(|rest| rest.find("---\n")).map_or(0, |end| end + 8);
    let mut sources = Sources::default();
    let file = sources.add(path, text.to_owned());
    let mut out = Diagnostics::new();
    let prose = render(Markdown { source: sources.file(file), file, body: Span::new(start, text.len()) }, &mut out);
    for place in out.iter().map(|d| d.at).chain(prose.links.iter().map(|link| link.at)).chain(prose.headings.iter().map(|h| h.at)) {
        let range = place.span.range();
        assert!(range.start >= start && text.get(range).is_some(), "{place:?} is outside {text:?}");
    }
    let found = out.iter().map(|d| (d.clone(), sources.text_at(d.at).to_owned())).collect();
    (prose, found)
}

fn html(path: &str, text: &str) -> String {
    let (prose, found) = rendered(path, text);
    assert!(found.is_empty(), "{found:?}");
    prose.html.as_str().to_owned()
}

fn faults(text: &str) -> Vec<(&'static str, String)> {
    rendered(UPDATE, text).1.into_iter().map(|(d, words)| (d.rule.name, words)).collect()
}

#[test]
fn each_rule_finds_its_wrong_example_and_nothing_in_its_right_one() {
    for rule in rule_table::RULES {
        let Example { path, text } = rule.wrong;
        let (marked, plain) = (text.split(['⟦', '⟧']).nth(1).unwrap(), text.replace(['⟦', '⟧'], ""));
        let (_, found) = rendered(path, &plain);
        let found: Vec<_> = found.iter().map(|(d, words)| (d.rule.name, words.as_str())).collect();
        assert_eq!(found, [(rule.name, marked)]);
        let (_, found) = rendered(rule.right.path, rule.right.text);
        assert!(found.is_empty(), "{}: {found:?}", rule.name);
    }
}

#[test]
fn an_update_of_a_few_bullets() {
    let (prose, _) = rendered(UPDATE, "We said *hello* & `<i>`.\n\n- One\n- Two\n  - Three\n");
    let html = "<p>We said <em>hello</em> &amp; <code>&lt;i&gt;</code>.</p>\n<ul>\n<li>One</li>\n<li>Two\n<ul>\n<li>Three</li>\n</ul>\n</li>\n</ul>\n";
    assert_eq!(prose.html.as_str(), html);
    assert_eq!(prose.lead, "We said hello & <i>.");
    assert_eq!(rendered(UPDATE, "## Heading\n\n- **One** [b](/c/)\n  - Two\n").0.lead, "One b");
    assert_eq!(rendered(UPDATE, "![Trees](../media/a.png)\n\nWe planted.\n").0.lead, "We planted.");
}

#[test]
fn headings_take_the_level_and_the_anchor_of_their_place() {
    assert_eq!(html(PAGE, "## Our aims\n\n### One\n"), "<h2 id=\"our-aims\">Our aims</h2>\n<h3 id=\"one\">One</h3>\n");
    assert_eq!(html(UPDATE, "## Our aims\n"), "<h3 id=\"update-2025-09--our-aims\">Our aims</h3>\n");
    let (prose, found) = rendered(PAGE, "# One\n\n## One\n\n[up](#one) [down](#One-2) [page](#main)\n");
    let anchors: Vec<_> = prose.headings.iter().map(|h| (h.level, h.anchor.as_str())).collect();
    assert_eq!(anchors, [(2, "one"), (2, "one-2")]);
    assert_eq!(prose.links.iter().map(|l| l.address.as_str()).collect::<Vec<_>>(), ["#one", "#one-2", "#main"]);
    assert_eq!(found.len(), 1);
}

#[test]
fn links_to_a_heading_follow_its_anchor() {
    let (prose, _) = rendered(UPDATE, "[aims](#our-aims)\n\n## Our aims\n");
    assert_eq!(prose.links[0].address, "#update-2025-09--our-aims");
    assert!(prose.html.as_str().contains("<a href=\"#update-2025-09--our-aims\">aims</a>"));
}

#[test]
fn tables_have_heads_and_empty_corners_are_cells() {
    let table = "<div class=\"table-wrap\"><table>\n<thead>\n<tr><td></td><th scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td></td></tr>\n</tbody>\n</table></div>\n";
    assert_eq!(html(PAGE, "|  | B |\n|---|---|\n| 1 |\n"), table);
    assert!(html(PAGE, "| A |\n|---|\n").ends_with("</thead>\n</table></div>\n"));
}

#[test]
fn pictures_are_recorded_and_load_late() {
    let (prose, found) = rendered(UPDATE, "![A \"big\" *tree*](../media/tree.png \"Ours\") [all](../media/all.png)\n");
    let img =
        "<img src=\"/organisations/a/media/tree.png\" alt=\"A &quot;big&quot; tree\" title=\"Ours\" loading=\"lazy\" decoding=\"async\">";
    assert!(prose.html.as_str().contains(img), "{}", prose.html.as_str());
    assert_eq!(prose.pictures.len(), 2);
    assert!(found.is_empty());
}

#[test]
fn problems_point_to_the_address() {
    for (text, words) in [
        ("[a](http://b.org \"http://b.org\")", "http://b.org"),
        ("[a [b]](  <http://b.org/c d> 'x')", "http://b.org/c d"),
        ("[http://b.org](http://b.org)", "http://b.org"),
        ("[a](ftp://b.org/(c)\\)d)", "ftp://b.org/(c)\\)d"),
        ("[a](http://b.org?x=1&amp;y=2)", "http://b.org?x=1&amp;y=2"),
        ("<http://b.org>", "http://b.org"),
        ("[a][B c]\n\n[b C]: http://b.org 'x'\n", "http://b.org"),
        ("[**a**](\n  http://b.org)", "http://b.org"),
        ("> - é [a](http://b.org)", "http://b.org"),
        ("[a]()", "[a]()"),
        ("| A |\n|---|\n| [a](http://b.org) |\n", "http://b.org"),
    ] {
        assert_eq!(faults(text), [("link-scheme", words.to_owned())], "{text}");
    }
    let (_, found) = rendered(PAGE, "---\ntitle: é\n---\nA [b](http://c.org) and <b>d</b>.\r\n");
    assert_eq!(found.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(), ["<b>", "http://c.org"]);
}

#[test]
fn a_link_inside_a_link_is_words() {
    assert_eq!(html(PAGE, "[<https://a.org>](/b/)"), "<p><a href=\"/b/\">https://a.org</a></p>\n");
}

#[test]
fn html_is_refused_and_left_out() {
    let (prose, found) = rendered(PAGE, "<div onclick=\"x\">\nA\n</div>\n\nB <script>alert(1)</script> &lt;c&gt;\n\n<!-- note -->\n");
    assert_eq!(prose.html.as_str(), "<p>B alert(1) &lt;c&gt;</p>\n");
    assert_eq!(found.iter().map(|(d, _)| d.rule.name).collect::<Vec<_>>(), ["raw-html"; 3]);
    assert!(found[2].0.help.as_ref().unwrap().contains("pull request"));
}

#[test]
fn nothing_empty_is_written() {
    let (prose, _) = rendered(UPDATE, "-\n\n<br>\n\n##\n\n![](x)\n\n[](/a/)\n");
    assert_eq!(prose.html.as_str(), "");
}

#[test]
fn hostile_nesting_is_bounded() {
    let (prose, found) = rendered(PAGE, &format!("{} a", ">".repeat(60)));
    assert_eq!(prose.html.as_str().matches("<blockquote>").count(), nesting::DEEPEST);
    assert_eq!(found.len(), 1);
    assert!(rendered(PAGE, &format!("a\n\n{}b", "- ".repeat(5000))).0.is_empty());
}

#[test]
fn a_body_outside_the_file_is_empty() {
    let mut sources = Sources::default();
    let file = sources.add(PAGE, "é".to_owned());
    let markdown = |start, end| Markdown { source: sources.file(file), file, body: Span::new(start, end) };
    assert!(render(markdown(1, 2), &mut Diagnostics::new()).is_empty());
    assert!(render(markdown(0, 9), &mut Diagnostics::new()).is_empty());
}

/// Pieces that mean something in Markdown or HTML, so that what is put together from them reaches every corner.
const PIECES: [&str; 62] = [
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "```yaml\n",
    "```html\n",
    "\n",
    "\n\n",
    "\r\n",
    "- ",
    "1. ",
    "7) ",
    "> ",
    "# ",
    "### ",
    "##\n",
    "    ",
    "\t",
    "|",
    "|---|---|\n",
    "| a | b |\n",
    "[",
    "](",
    ")",
    "![",
    "]",
    "]: ",
    "<",
    ">",
    "</",
    "<b>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<img src=x onerror=y>",
    "javascript:alert(1)",
    "https://example.org",
    "http://x.org",
    "mailto:a@b.org",
    "../media/a.png",
    "../plans/2025.md",
    "#a",
    "/about/",
    "&lt;",
    "&#0;",
    "&amp;",
    "&nbsp;",
    "\u{a0}",
    "\"",
    "'",
    " onclick=",
    "\\",
    "a",
    "é",
    "日本",
    "\u{202e}",
    "\0",
    "---\n",
    "<https://a.org>",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Never panics, never points outside (see `rendered`), and the HTML is safe and is what the writer wrote.
    #[test]
    fn any_text_is_safe(text in hostile(), page in any::<bool>()) {
        let (prose, _) = rendered(if page { PAGE } else { UPDATE }, &text);
        let html = prose.html.as_str().to_ascii_lowercase();
        prop_assert!(!html.contains("<script"));
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or(tag);
            // Values are between double quotes and cannot hold one, so every second part is names.
            let names: String = tag.split('"').step_by(2).collect();
            prop_assert!(!names.contains(" on") && !tag.contains("\"javascript:"), "{}", tag);
        }
        let mut out = Diagnostics::new();
        let mut sources = Sources::default();
        let file = sources.add(PAGE, text.clone());
        let parsed = Parsed::new(Markdown { source: sources.file(file), file, body: Span::new(0, text.len()) }, &text);
        let outline = outline::read(&parsed, &mut out);
        let targets = targets::read(&parsed, &outline, &mut out);
        let written = writer::write(&parsed, &outline, &targets);
        let written = code::fill(&written.html, &written.code);
        prop_assert_eq!(clean::thoroughly(&written), written);
    }

    /// Words between marks come out as words.
    #[test]
    fn signs_of_html_are_escaped(words in "[a-z<>&\"']{1,20}") {
        let (prose, _) = rendered(PAGE, &format!("A `{words}` b"));
        let code = prose.html.as_str().split("<code>").nth(1).unwrap().split("</code>").next().unwrap().to_owned();
        let back = code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        prop_assert_eq!(back, words);
    }
}
