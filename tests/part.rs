//! What is said of one organisation is the same whether the others are read or not.

use crate::support::{TODAY, rule_site, site};
use ccqm::diagnostic::{Diagnostic, Severity};
use ccqm::pipeline::{BuildOptions, Made, make, make_part, organisation_of};
use ccqm::render::{Discarded, Kept, Rendered};
use ccqm::rules::all as rules;
use ccqm::source::{DiskWorld, MemoryWorld, World};
use std::collections::BTreeSet;

/// Place, rule and words of every problem in the files of an organisation.
fn told(made: &Made, id: &str) -> Vec<String> {
    let sources = &made.reading.sources;
    let own = made.problems.iter().filter(|problem| organisation_of(&sources.file(problem.at.file).path) == Some(id));
    own.map(|problem| {
        let file = sources.file(problem.at.file);
        let help = problem.help.as_deref().unwrap_or_default();
        format!("{}:{:?} {} {} {help}", file.path, problem.at.span, problem.rule.name, problem.message)
    })
    .collect()
}

fn ids(world: &dyn World) -> BTreeSet<String> {
    world.list("content").iter().filter_map(|listing| organisation_of(&listing.path)).map(str::to_owned).collect()
}

/// Judges each organisation alone and among all. Says how many could be judged alone.
fn compare(name: &str, world: &dyn World) -> usize {
    let whole = make(world, &BuildOptions::default(), &Discarded, None).unwrap();
    let sources = &whole.reading.sources;
    let is_error_elsewhere = |problem: &Diagnostic, id: &str| {
        problem.severity() == Severity::Error && organisation_of(&sources.file(problem.at.file).path) != Some(id)
    };
    let mut alone = 0;
    for id in ids(world) {
        let one = BTreeSet::from([id.clone()]);
        let Some(part) = make_part(world, &one, &BuildOptions::default(), &Discarded, None).unwrap() else { continue };
        alone += 1;
        let (of_whole, of_part) = (told(&whole, &id), told(&part, &id));
        // With errors elsewhere no page was made, so what only a page shows was not seen.
        let same = if whole.problems.iter().any(|problem| is_error_elsewhere(problem, &id)) {
            of_whole.iter().all(|line| of_part.contains(line))
        } else {
            of_whole == of_part
        };
        assert!(same, "{id} of {name}:\n{of_whole:#?}\n{of_part:#?}");
    }
    alone
}

#[test]
fn every_organisation_of_every_site_is_judged_alone_as_among_all() {
    let of_site = |name: &str| compare(name, &DiskWorld::new(site(name), TODAY));
    let alone: usize = ["many-problems", "other-scheme", "showcase", "smallest"].into_iter().map(of_site).sum();
    assert!(alone >= 8, "only {alone} organisations could be judged alone");
}

#[test]
fn every_mistake_is_found_alone_as_among_all() {
    let mut alone = 0;
    for rule in rules().into_iter().filter(|rule| organisation_of(rule.wrong.path).is_some()) {
        let world = rule_site()
            .with("content/organisations/example-other/organisation.yaml", "name: Example Other\nsummary: We help.\nsector: schools\n")
            .with(rule.wrong.path, &rule.wrong.text.replace(['⟦', '⟧'], ""));
        alone += compare(rule.name, &world);
    }
    assert!(alone > 100, "only {alone} organisations could be judged alone");
}

fn register(texts: &[(&str, &str)]) -> MemoryWorld {
    let mut world = MemoryWorld::new(TODAY);
    let fixture = site("smallest");
    for name in ["content/site.yaml", "content/scheme.yaml"] {
        world = world.with(name, &std::fs::read_to_string(fixture.join(name)).unwrap());
    }
    for id in ["example-a", "example-b"] {
        let path = format!("content/organisations/{id}/organisation.yaml");
        world = world.with(&path, &format!("name: {id}\nsummary: We help people.\nsector: not-stated\n"));
    }
    for (path, text) in texts {
        world = world.with(&format!("content/organisations/{path}"), text);
    }
    world
}

fn alone(world: &MemoryWorld, id: &str) -> Option<(Vec<String>, Vec<Rendered>)> {
    let kept = Kept::default();
    let made = make_part(world, &BTreeSet::from([id.to_owned()]), &BuildOptions::default(), &kept, None).unwrap()?;
    Some((told(&made, id), kept.into_files()))
}

#[test]
fn a_link_to_another_organisation_leads_somewhere_and_one_to_nobody_does_not() {
    let good = register(&[("example-a/updates/2026-10.md", "We learn from [our friends](/organisations/example-b/).\n")]);
    let (problems, files) = alone(&good, "example-a").unwrap();
    assert_eq!(problems, Vec::<String>::new());
    assert!(files.iter().any(|file| file.path == "organisations/example-a/updates/2026-10/index.html"));
    assert!(files.iter().all(|file| file.path.starts_with("organisations/example-a/")));
    // Only the whole register can tell which address was meant.
    let bad = register(&[("example-a/updates/2026-10.md", "We learn from [our friends](/organisations/example-c/).\n")]);
    assert!(alone(&bad, "example-a").is_none());
}

#[test]
fn an_old_name_may_be_somebody_elses_so_nobody_is_judged_alone_who_had_one() {
    let world = register(&[("example-a/updates/2026-10.md", "---\nformerly: [2026-09]\n---\nWe asked people.\n")]);
    assert!(alone(&world, "example-a").is_none());
    assert!(alone(&world, "example-b").is_some());
}
