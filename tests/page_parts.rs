//! The parts of pages that the program makes from its own tables: every rule and every field is on the real site, each at its own place.

use crate::support::{TODAY, page, problems};
use ccqm::fields::{Kind, Table};
use ccqm::model::ContentKind;
use ccqm::pipeline::{BuildOptions, Built, build};
use ccqm::read::tables;
use ccqm::source::DiskWorld;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The real site, built once for all tests here.
fn real() -> &'static Built {
    static REAL: OnceLock<Built> = OnceLock::new();
    REAL.get_or_init(|| {
        let built = build(&DiskWorld::new(env!("CARGO_MANIFEST_DIR").into(), TODAY), &BuildOptions::default()).unwrap();
        assert!(!built.problems.has_errors(), "{}", problems(&built));
        built
    })
}

/// The page that describes a kind of file on the real site.
fn guide(kind: ContentKind) -> &'static str {
    match kind {
        ContentKind::Organisation => "guidance/organisation/index.html",
        ContentKind::Pledge => "guidance/pledge/index.html",
        ContentKind::Plan => "guidance/plan/index.html",
        ContentKind::Update => "guidance/update/index.html",
        ContentKind::Evaluation => "guidance/evaluation/index.html",
        ContentKind::Evidence => "guidance/evidence/index.html",
        ContentKind::Entry => "guidance/team/register/index.html",
        ContentKind::Page | ContentKind::Scheme | ContentKind::Site => "guidance/team/settings/index.html",
    }
}

/// A table and all tables inside it.
fn with_inner(table: &'static Table) -> Vec<&'static Table> {
    fn inner(kind: Kind) -> Option<&'static Table> {
        match kind {
            Kind::Record(table) | Kind::MapById(_, table) => Some(table),
            Kind::List(kind) => inner(*kind),
            _ => None,
        }
    }
    let below = table.fields.iter().filter_map(|field| inner(field.kind)).flat_map(with_inner);
    std::iter::once(table).chain(below).collect()
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// HTML with the ways to write a quotation mark made one.
fn plain(html: &str) -> String {
    html.replace("&#x27;", "&#39;").replace("&#34;", "&quot;")
}

#[test]
fn every_rule_is_explained_at_its_own_name() {
    let html = plain(page(real(), "guidance/rules/index.html"));
    for rule in ccqm::rules::all() {
        assert_eq!(html.matches(&format!(" id=\"{}\"", rule.name)).count(), 1, "{}", rule.name);
        assert!(html.contains(&escaped(rule.summary)), "{}", rule.summary);
    }
}

#[test]
fn every_field_of_every_file_is_described() {
    let all = plain(page(real(), "guidance/fields/index.html"));
    for kind in ContentKind::ALL {
        let own = plain(page(real(), guide(kind)));
        for field in tables(kind).iter().flat_map(|table| with_inner(table)).flat_map(|table| table.fields) {
            for html in [&own, &all] {
                assert!(html.contains(&format!("<code>{}</code>", field.name)), "{kind:?}: {}", field.name);
                assert!(html.contains(&escaped(field.summary)), "{kind:?}: {}", field.summary);
            }
        }
    }
}

#[test]
fn each_guide_links_every_rule_that_concerns_its_kind() {
    for kind in ContentKind::ALL {
        let html = page(real(), guide(kind));
        for rule in ccqm::rules::all().into_iter().filter(|rule| rule.scope.concerns(kind)) {
            assert!(html.contains(&format!("href=\"/guidance/rules/#{}\"", rule.name)), "{kind:?}: {}", rule.name);
        }
    }
}

#[test]
fn anchors_are_used_once() {
    for path in ["guidance/rules/index.html", "guidance/fields/index.html", "guidance/team/settings/index.html", "guidance/plan/index.html"]
    {
        let mut seen = BTreeSet::new();
        for id in page(real(), path).split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(seen.insert(id), "{path}: {id} twice");
        }
    }
}

#[test]
fn without_a_page_of_rules_nothing_leads_to_one() {
    let world = ccqm::source::MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with(
            "content/pages/update.md",
            "---\ntitle: Updates\nsummary: How to write one.\nparts: [update-file]\n---\nWrite a few lines.\n",
        );
    let built = build(&world, &BuildOptions::default()).unwrap();
    assert_eq!(problems(&built), "");
    let html = page(&built, "update/index.html");
    assert!(html.contains("<code>no_change</code>"));
    assert!(!html.contains("/#"), "a link to a rule that has no place");
}
