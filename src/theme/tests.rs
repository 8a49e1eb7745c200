//! Whole themes, small ones, from files to a page.

use super::embedded::EmbeddedFile;
use super::{Theme, ThemeMissing};
use crate::diagnostic::Diagnostics;
use crate::source::{Location, MemoryWorld, Sources, Span};
use jiff::civil::date;
use std::borrow::Cow;
use tera::Context;

const EMBEDDED: &[EmbeddedFile] = &[
    EmbeddedFile { path: "css/01-a.css", bytes: b"a{}" },
    EmbeddedFile { path: "css/02-b.css", bytes: b"b{}" },
    EmbeddedFile { path: "js/form/01-a.js", bytes: b"const a = 1;" },
    EmbeddedFile { path: "js/form/02-b.js", bytes: b"use(a);" },
    EmbeddedFile { path: "fonts/x.woff2", bytes: b"font" },
    EmbeddedFile { path: "messages/en.ftl", bytes: b"hello = Hello\nmany = { $count ->\n [one] one\n *[other] { $count }\n }\n" },
    EmbeddedFile { path: "static/favicon.svg", bytes: b"<svg/>" },
    EmbeddedFile { path: "templates/base.html", bytes: b"<title>{{ t.hello }}</title>{% block main %}{% endblock main %}" },
    EmbeddedFile {
        path: "templates/components/a.html",
        bytes: b"{% component mark(word) %}[{{ word }}]{% endcomponent mark %}{% component other() %}o{% endcomponent other %}",
    },
    EmbeddedFile {
        path: "templates/page.html",
        bytes: b"{% extends \"base.html\" %}{% block main %}{{ <mark word={words} /> }}{{ text(id=\"many\", count=n) }}{% endblock main %}",
    },
    EmbeddedFile { path: "theme.yaml", bytes: b"name: Small\ncontract: 1\n" },
];

struct Loaded {
    theme: Option<Theme>,
    sources: Sources,
    told: Vec<(&'static str, String, String, String)>,
}

fn world(files: &[(&str, &str)]) -> MemoryWorld {
    files.iter().fold(MemoryWorld::new(date(2026, 11, 22)), |world, (path, text)| world.with(path, text))
}

fn load_named(name: &str, files: &[(&str, &str)]) -> Result<Loaded, ThemeMissing> {
    let mut sources = Sources::default();
    let mut out = Diagnostics::new();
    let theme = Theme::load_over(EMBEDDED, &world(files), &mut sources, name, None, &mut out)?;
    out.sort(&sources);
    // The small theme lacks most templates and messages; tests are about the rest.
    let lacks = |message: &str| message.contains("which the program needs") || message.starts_with("The theme has no template");
    let told = out
        .iter()
        .filter(|d| !lacks(&d.message))
        .map(|d| (d.rule.name, sources.file(d.at.file).path.clone(), sources.text_at(d.at).to_owned(), d.message.clone()));
    let told = told.collect();
    Ok(Loaded { theme, sources, told })
}

fn load(files: &[(&str, &str)]) -> Loaded {
    load_named("default", files).unwrap()
}

impl Loaded {
    fn page(&mut self) -> String {
        let file = self.sources.add("content/pages/x.md", String::new());
        let mut context = Context::new();
        context.insert("words", "a<b");
        context.insert("n", &12_345);
        let mut page = Vec::new();
        let theme = self.theme.as_ref().unwrap_or_else(|| panic!("{:?}", self.told));
        theme.engine.render("page.html", Cow::Borrowed(&context), Location { file, span: Span::default() }, &mut page).unwrap();
        String::from_utf8(page).unwrap()
    }
}

#[test]
fn the_theme_in_the_program_needs_no_files() {
    let mut loaded = load(&[]);
    assert_eq!(loaded.page(), "<title>Hello</title>[a&lt;b]12345");
    assert!(loaded.told.is_empty(), "{:?}", loaded.told);
    let theme = loaded.theme.unwrap();
    assert_eq!(theme.stylesheet.bytes, b"a{}\nb{}");
    assert_eq!(theme.stylesheet.path.len(), "theme/0123456789.css".len());
    assert_eq!(theme.font_addresses(), ["/fonts/x.woff2"]);
    assert_eq!(theme.scripts["form"].bytes, b"(() => {\n'use strict';\nconst a = 1;\nuse(a);\n})();\n");
    assert!(theme.script_addresses()["form"].starts_with("/theme/"));
    assert_eq!(theme.files[0].path, "favicon.svg");
}

#[test]
fn a_site_overrides_single_files() {
    let mut loaded = load(&[
        ("themes/default/messages/en.ftl", "hello = Welcome\n"),
        ("themes/default/css/02-b.css", "c{}"),
        ("themes/default/templates/components/b.html", "{% component mark(word) %}<{{ word }}>{% endcomponent mark %}"),
    ]);
    assert_eq!(loaded.page(), "<title>Welcome</title><a&lt;b>12345");
    assert_eq!(loaded.theme.unwrap().stylesheet.bytes, b"a{}\nc{}");
}

#[test]
fn a_template_builds_on_the_one_below_by_its_full_name() {
    let template = "{% extends \"themes/default/page.html\" %}{% block main %}-{{ super() }}-{% endblock main %}";
    assert_eq!(load(&[("themes/default/templates/page.html", template)]).page(), "<title>Hello</title>-[a&lt;b]12345-");
    let files = [("themes/child/theme.yaml", "name: Child\ncontract: 1\n"), ("themes/child/templates/page.html", template)];
    assert_eq!(load_named("child", &files).unwrap().page(), "<title>Hello</title>-[a&lt;b]12345-");
}

#[test]
fn parents_come_in_order_and_circles_are_told() {
    let mut loaded = load_named(
        "one",
        &[
            ("themes/one/theme.yaml", "name: One\ncontract: 1\nextends: two\n"),
            ("themes/two/theme.yaml", "name: Two\ncontract: 1\nextends: one\n"),
            ("themes/two/messages/en.ftl", "hello = Two\n"),
        ],
    )
    .unwrap();
    assert!(loaded.page().contains("Two"));
    let (rule, file, words, _) = &loaded.told[0];
    assert_eq!((*rule, file.as_str(), words.as_str()), ("theme-config", "themes/two/theme.yaml", "one"));
}

#[test]
fn an_unknown_theme_is_an_answer_with_the_known_names() {
    let missing = load_named("../secret", &[("themes/mine/theme.yaml", "")]).err().unwrap();
    assert_eq!(missing.known, ["default", "mine"]);
}

#[test]
fn settings_are_checked() {
    let told = |text: &str| load_named("mine", &[("themes/mine/theme.yaml", text)]).unwrap().told.remove(0);
    assert_eq!(told("name: Mine\ncontract: 2\n").2, "2");
    assert_eq!(told("name: Mine\ncontract: 1\ncolour: red\n").2, "colour");
    assert_eq!(told("name: Mine\ncontract: 1\nextends: absent # why\n").2, "absent");
    assert_eq!(told("name: [").0, "theme-config");
}

#[test]
fn every_mistake_in_templates_is_told_with_its_place() {
    let loaded = load(&[
        ("themes/default/templates/page.html", "<p>\n{{ words | }}</p>"),
        ("themes/default/templates/base.html", "é {% if %}"),
        ("themes/default/templates/home.html", "<p style=\"x\">"),
        ("themes/default/home.html", ""),
    ]);
    assert!(loaded.theme.is_none());
    let rules: Vec<_> = loaded.told.iter().map(|(rule, file, ..)| (*rule, file.as_str())).collect();
    assert_eq!(
        rules,
        [
            ("theme-config", "themes/default/home.html"),
            ("theme-syntax", "themes/default/templates/base.html"),
            ("theme-unsafe", "themes/default/templates/home.html"),
            ("theme-syntax", "themes/default/templates/page.html"),
        ]
    );
}

#[test]
fn safe_is_told_and_still_escapes() {
    let page = "{% extends \"base.html\" %}{% block main %}{{ words | safe }}{% endblock main %}";
    let mut loaded = load(&[("themes/default/templates/page.html", page)]);
    assert_eq!(loaded.page(), "<title>Hello</title>a&lt;b");
    assert_eq!((loaded.told.len(), loaded.told[0].0), (1, "theme-unsafe"));
}

#[test]
fn names_that_nothing_has_are_told_together() {
    let page = "{% extends \"base.html\" %}{% block main %}é{{ words | shout }}{% include \"part.html\" %}{{ now() }}{% endblock main %}";
    let loaded = load(&[
        ("themes/default/templates/page.html", page),
        ("themes/default/templates/home.html", "{% extends 'bases.html' %}"),
        ("themes/default/templates/month.html", "{% extends 'month.html' %}"),
    ]);
    let mut found: Vec<_> = loaded.told.iter().map(|(rule, _, words, _)| (*rule, words.as_str())).collect();
    found.sort_unstable();
    let wanted = [
        ("theme-missing-template", "\"part.html\""),
        ("theme-missing-template", "'bases.html'"),
        ("theme-syntax", ""),
        ("theme-syntax", "now()"),
        ("theme-syntax", "shout"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_component_written_twice_is_told_at_the_second() {
    let text = "{% component mark(word) %}{% endcomponent mark %}";
    let loaded = load(&[("themes/default/templates/components/b.html", text), ("themes/default/templates/components/c.html", text)]);
    assert_eq!(loaded.told[0].1, "themes/default/templates/components/c.html");
    assert_eq!(loaded.told[0].2, "mark");
}

#[test]
fn what_a_page_lacks_is_told_at_the_template() {
    let failing = |template: &str| {
        let mut loaded = load(&[("themes/default/templates/page.html", template)]);
        let file = loaded.sources.add("content/x.md", String::new());
        let theme = loaded.theme.unwrap_or_else(|| panic!("{:?}", loaded.told));
        let mut context = Context::new();
        context.insert("page", &std::collections::BTreeMap::from([("title", "x")]));
        let at = Location { file, span: Span::default() };
        match theme.engine.render("page.html", Cow::Borrowed(&context), at, &mut Vec::new()) {
            Err(super::RenderFailure::Template(d)) => (loaded.sources.text_at(d.at).to_owned(), d.message, d.help.unwrap_or_default()),
            other => panic!("{other:?}"),
        }
    };
    let (words, message, help) = failing("<p>{{ page.titel }}</p>");
    assert_eq!((words.as_str(), help.as_str()), ("titel", "Did you mean `title`?"), "{message}");
    assert_eq!(failing("é{{ t.helo }}").0, "helo");
    assert!(failing("{{ text(id=\"absent\") }}").1.contains("no message `absent`"));
    assert!(failing("{{ text(id=\"many\") }}").1.contains("needs `count=…`"));
    assert_eq!(failing("{{ text(id=\"many\", count=page) }}").0, "text(id=\"many\", count=page)");
}
