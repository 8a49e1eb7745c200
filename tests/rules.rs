//! Every rule's two examples: the wrong one breaks exactly that rule, at the marked words; the right one breaks nothing.

use crate::support::{TODAY, build_on, rule_site};
use ccqm::diagnostic::{Example, Rule, Scope, Severity};
use ccqm::read::file_kind;
use ccqm::rules::all as rules;
use ccqm::source::{FileId, MemoryWorld};

const PICTURE: &[u8] = include_bytes!("rule-site/picture.png");

/// The smallest site that rules' examples are laid over.
fn site_with(example: &Example, text: &str) -> MemoryWorld {
    rule_site().with_bytes("content/organisations/example/media/picture.png", PICTURE).with(example.path, text)
}

/// Problems as (rule, start, end) in bytes of the example's file; other files keep their name in the rule's place.
fn problems(world: &MemoryWorld, path: &str) -> Vec<(String, usize, usize)> {
    let built = ccqm::pipeline::build(world, &ccqm::pipeline::BuildOptions::default()).unwrap();
    let reading = &built.reading;
    built
        .problems
        .iter()
        .map(|problem| {
            let file = &reading.sources.file(problem.at.file).path;
            let place = if file == path { String::new() } else { format!(" in {file}") };
            (format!("{}{place}", problem.rule.name), problem.at.span.start as usize, problem.at.span.end as usize)
        })
        .collect()
}

#[test]
fn every_wrong_example_breaks_its_rule_at_the_marked_words_and_no_other() {
    let mut failures = Vec::new();
    for rule in rules().into_iter().filter(|rule| !rule.wrong.path.is_empty()) {
        let marked = rule.wrong.text;
        let start = marked.find('⟦').expect("a mark");
        let text = marked.replace('⟦', "");
        let end = text.find('⟧').expect("a mark");
        let text = text.replace('⟧', "");
        let found = problems(&site_with(&rule.wrong, &text), rule.wrong.path);
        let expected = vec![(rule.name.to_owned(), start, end)];
        if found != expected {
            failures.push(format!("{}: expected {expected:?}, found {found:?}\n{text}", rule.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_right_example_is_clean() {
    let mut failures = Vec::new();
    for rule in rules().into_iter().filter(|rule| !rule.right.path.is_empty()) {
        let found = problems(&site_with(&rule.right, rule.right.text), rule.right.path);
        if !found.is_empty() {
            failures.push(format!("{}: {found:?}", rule.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn rules_have_permanent_names_that_read_well() {
    let all = rules();
    for pair in all.windows(2) {
        assert!(pair[0].name < pair[1].name, "{} stands twice", pair[1].name);
    }
    for rule in all {
        assert!(ccqm::model::id::is_id(rule.name), "{}", rule.name);
        assert!(rule.summary.ends_with('.'), "{}: {}", rule.name, rule.summary);
    }
}

#[test]
fn only_broken_and_misleading_stop_a_build() {
    use ccqm::diagnostic::Category::{Broken, Incomplete, Misleading, Tidy, Unclear};
    assert!([Broken, Misleading].iter().all(|category| category.severity() == Severity::Error));
    assert!([Incomplete, Unclear, Tidy].iter().all(|category| category.severity() != Severity::Error));
}

/// Whether a rule's scope takes in the file at a path.
fn speaks_of(rule: &Rule, path: &str) -> bool {
    match rule.scope {
        Scope::AnyContent => path.starts_with("content/"),
        Scope::Pictures => path.contains("/media/"),
        Scope::Theme => path.starts_with("themes/"),
        // Never a file of the site.
        Scope::Given => false,
        Scope::Content(kinds) => match file_kind(path, FileId::first()) {
            Ok(kind) => kind.content_kind().is_some_and(|kind| kinds.contains(&kind)),
            // A file with a wrong name is of no kind yet.
            Err(_) => rule.name == "misnamed-file",
        },
    }
}

#[test]
fn every_rule_explains_itself() {
    for rule in rules() {
        let paragraphs: Vec<&str> = rule.explanation.split("\n\n").collect();
        assert!((1..=3).contains(&paragraphs.len()), "{}: {} paragraphs", rule.name, paragraphs.len());
        for paragraph in paragraphs {
            assert!(paragraph.len() > 40 && paragraph.ends_with('.'), "{}: {paragraph}", rule.name);
            assert!(!paragraph.contains('\n') && !paragraph.contains("  "), "{}: {paragraph}", rule.name);
        }
    }
}

#[test]
fn every_example_lies_in_the_scope_of_its_rule() {
    for rule in rules() {
        for example in [rule.wrong, rule.right].iter().filter(|example| !example.path.is_empty()) {
            assert!(speaks_of(rule, example.path), "{}: {}", rule.name, example.path);
        }
        assert!(!matches!(rule.scope, Scope::Content([])), "{} speaks of nothing", rule.name);
    }
}

#[test]
fn no_problem_is_found_in_a_file_that_its_rule_does_not_speak_of() {
    let built = build_on("many-problems", TODAY);
    let mut wrong = Vec::new();
    for problem in built.problems.iter() {
        let path = &built.reading.sources.file(problem.at.file).path;
        if !speaks_of(problem.rule, path) {
            wrong.push(format!("{} in {path}", problem.rule.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
