//! What `site.yaml` may say about rules, and that it counts everywhere: in lists, in counts, and when a build is refused.

use crate::support::{TODAY, build_world};
use ccqm::diagnostic::{Severity, json, short};
use ccqm::pipeline::{BuildOptions, Built};
use ccqm::source::MemoryWorld;

/// The smallest site with these settings, and an update with an empty bullet.
fn site(rules: &str) -> Built {
    let settings = format!("{}{rules}", include_str!("rule-site/site.yaml"));
    let world = MemoryWorld::new(TODAY)
        .with("content/site.yaml", &settings)
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
        .with("content/organisations/example/updates/2025-09.md", "We met.\n\n-\n- We talked.\n")
        .with("content/organisations/example/updates/2025-10.md", "");
    build_world(&world, &BuildOptions::default())
}

fn found(built: &Built) -> Vec<(&'static str, Severity)> {
    built.problems.iter().map(|problem| (problem.rule.name, problem.severity())).collect()
}

#[test]
fn without_settings_every_rule_has_the_level_of_its_category() {
    let built = site("");
    assert_eq!(found(&built), [("empty-bullet", Severity::Warning), ("nothing-said", Severity::Warning)]);
    assert!(!built.files.is_empty());
}

#[test]
fn a_raised_rule_stops_the_build_and_is_counted_as_an_error() {
    let built = site("rules:\n  empty-bullet: error\n");
    assert_eq!(found(&built), [("empty-bullet", Severity::Error), ("nothing-said", Severity::Warning)]);
    assert!(built.problems.has_errors() && built.problems.error_count() == 1);
    assert!(built.files.is_empty(), "a build with errors makes nothing");
    assert!(short(&built.problems, &built.reading.sources).contains("error[empty-bullet]"));
    assert!(json(&built.problems, &built.reading.sources).contains("\"errors\": 1"));
}

#[test]
fn unclear_rules_may_be_lowered_or_turned_off() {
    assert_eq!(found(&site("rules:\n  empty-bullet: advice\n"))[0], ("empty-bullet", Severity::Advice));
    assert_eq!(found(&site("rules:\n  empty-bullet: off\n")), [("nothing-said", Severity::Warning)]);
}

#[test]
fn what_is_incomplete_may_only_be_raised() {
    assert!(found(&site("rules:\n  nothing-said: error\n")).contains(&("nothing-said", Severity::Error)));
    for level in ["off", "advice"] {
        let found = found(&site(&format!("rules:\n  nothing-said: {level}\n")));
        assert!(found.contains(&("rule-must-stay", Severity::Error)) && found.contains(&("nothing-said", Severity::Warning)), "{found:?}");
    }
}

#[test]
fn no_rule_that_keeps_untrue_pages_off_the_site_can_be_lowered() {
    use ccqm::diagnostic::Category::{Broken, Misleading};
    let kept: Vec<_> = ccqm::rules::all().into_iter().filter(|rule| matches!(rule.category, Broken | Misleading)).collect();
    for level in ["off", "advice", "warning"] {
        let lines: String = kept.iter().map(|rule| format!("  {}: {level}\n", rule.name)).collect();
        let refused =
            found(&site(&format!("rules:\n{lines}"))).into_iter().filter(|problem| *problem == ("rule-must-stay", Severity::Error));
        assert_eq!(refused.count(), kept.len(), "some rule was set to {level}");
    }
}

#[test]
fn mistyped_names_and_levels_are_told_with_what_was_meant() {
    let built = site("rules:\n  empty-bulet: error\n  nothing-said: eror\n");
    let said = short(&built.problems, &built.reading.sources);
    assert!(said.contains("[unknown-rule]") && said.contains("Did you mean “empty-bullet”?"), "{said}");
    assert!(said.contains("[unknown-word]") && said.contains("Did you mean “error”?"), "{said}");
}
