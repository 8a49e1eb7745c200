//! What exists and what templates are given, from small sites held in memory.

mod addresses;
mod feeds;
mod lists;
mod paging;
mod profile;
mod redirects;
mod submit;

use super::{PageOptions, PagesInput, globals, with_blueprint};
use crate::context::{AssetsView, PictureFile};
use crate::derive::facts;
use crate::diagnostic::Diagnostics;
use crate::read::Reading;
use crate::render::{PlannedPage, Rendered};
use crate::source::{Location, MemoryWorld, Span};
use crate::theme::Wording;
use jiff::civil::date;
use serde_json::Value;
use std::collections::BTreeMap;
use tera::Context;

const SITE: &str = "title: Example Mark
headline: Who takes part
introduction: A register.
description: A register of examples.
base_url: https://example.org
contact: {role: The team, email: mark@example.org}
security: {contact: 'mailto:mark@example.org', expires: 2035-10-31}
repository: {host: github, url: 'https://github.com/example/register', branch: main, root: site}
licence: {name: Example Licence, url: 'https://example.org/licence'}
navigation:
  - {title: Organisations, url: /organisations/}
";

const SCHEME: &str = "name: Example Mark
short_name: EM
summary: A mark.
place: Exampleton
phases:
  - id: begin
    name: Begin
    summary: Get ready.
    steps:
      - {id: start, name: Start, summary: Say that you take part.}
      - {id: learn, name: Learn, summary: Find out more.}
  - id: finish
    name: Finish
    summary: Do it.
    steps:
      - {id: show, name: Show, summary: Show what you did., confirmed: false}
areas:
  - {id: people, name: People, summary: Who works with you.}
  - {id: money, name: Money, summary: What you spend.}
levels:
  - {id: first, name: First, rank: 1, summary: The first level.}
  - {id: top, name: Top, rank: 2, valid_for_months: 12}
sectors:
  - {id: schools, name: Schools}
  - {id: health, name: Health}
kinds:
  - {id: group, name: Group}
wards:
  - {id: north, name: North}
  - {id: south, name: South}
scale:
  - {id: early, name: Early}
  - {id: ready, name: Ready}
updates: {due_day: 14, grace_days: 14, dormant_after_months: 6, public: true}
";

const WORDS: &str = "month_9 = September
month_10 = October
date_day = { $day } { $month } { $year }
date_month = { $month } { $year }
date_year = { $year }
date_unknown = some day
update_title = { $month } update
title_redirect = { $title } has moved
place_outside = Outside { $place }
problem_subject = Wrong: { $name }
description_month = { $count } in { $month }
list_part = page { $page } of { $count }
list_part_names = organisations { $from } to { $to }
description_list_part = { $description } ({ $part })
";

/// The least an organisation has to say.
const ORGANISATION: &str = "name: Example Group\nsummary: We help.\nsector: schools\nwards: [north]\n";

/// A site of the given files over the scheme above, on 22 November 2026.
struct Site {
    reading: Reading,
    problems: Diagnostics,
    wording: Wording,
    pictures: BTreeMap<String, PictureFile>,
    portable: bool,
}

impl Site {
    fn new(files: &[(&str, &str)]) -> Self {
        let world = MemoryWorld::new(date(2026, 11, 22)).with("content/site.yaml", SITE).with("content/scheme.yaml", SCHEME);
        let world = files.iter().fold(world, |world, (path, text)| world.with(&format!("content/{path}"), text));
        let mut problems = Diagnostics::new();
        let reading = crate::read::read(&world, &mut problems);
        let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
        assert!(!problems.has_errors(), "{messages:?}");
        Self { reading, problems: Diagnostics::new(), wording: Wording::from_text(WORDS), pictures: BTreeMap::new(), portable: false }
    }

    /// One organisation, `example`, with these files in its folder beside the least it has to say.
    fn of_example(files: &[(&str, &str)]) -> Self {
        let mut all = vec![("organisations/example/organisation.yaml".to_owned(), ORGANISATION)];
        all.extend(files.iter().map(|(path, text)| (format!("organisations/example/{path}"), *text)));
        let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        Self::new(&all)
    }

    fn with_input<T>(&self, then: impl FnOnce(&PagesInput<'_>) -> T) -> T {
        let facts = facts(&self.reading.register);
        let file = self.reading.sources.find("content/site.yaml").unwrap();
        then(&PagesInput {
            facts: &facts,
            wording: &self.wording,
            sources: &self.reading.sources,
            base_url: "https://example.org/sub/".to_owned(),
            options: PageOptions { portable: self.portable },
            assets: AssetsView {
                css: "/theme/a.css".to_owned(),
                scripts: BTreeMap::new(),
                fonts: vec![],
                content_security_policy: String::new(),
            },
            pictures: &self.pictures,
            rules: crate::rules::all(),
            elsewhere: None,
            engine: None,
            top: Location { file, span: Span::default() },
        })
    }

    fn plan(&mut self) -> Blueprint {
        let mut out = Diagnostics::new();
        let blueprint = self.with_input(|input| with_blueprint(input, &mut out, |planned, _| Blueprint::of(&planned)));
        self.problems = out;
        blueprint
    }

    /// Rules broken, with the words at fault.
    fn broken(&self) -> Vec<(&'static str, &str)> {
        self.problems.iter().map(|problem| (problem.rule.name, self.reading.sources.text_at(problem.at))).collect()
    }
}

/// A plan with everything made that is made later otherwise.
#[derive(Debug)]
struct Blueprint {
    pages: Vec<Page>,
    files: Vec<Rendered>,
}

#[derive(Debug)]
struct Page {
    path: String,
    template: &'static str,
    context: Context,
}

impl Blueprint {
    fn of(planned: &super::Blueprint<'_>) -> Self {
        let page =
            |page: &PlannedPage<'_>| Page { path: page.path.clone(), template: page.template, context: page.given.context().into_owned() };
        let mut files = planned.files.clone();
        for group in &planned.groups {
            let made = group.paths.iter().zip((group.make)());
            files.extend(made.map(|(path, bytes)| Rendered { path: path.clone(), bytes, origin: group.origin }));
        }
        Self { pages: planned.pages.iter().map(page).collect(), files }
    }
}

/// What a template is given under a name, for the page at a path.
fn given(blueprint: &Blueprint, path: &str, name: &str) -> Value {
    let page = blueprint.pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("no page at {path}"));
    serde_json::to_value(page.context.get(name).unwrap_or_else(|| panic!("{path} is not given {name}"))).unwrap()
}

fn file<'b>(blueprint: &'b Blueprint, path: &str) -> &'b str {
    let file = blueprint.files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no file at {path}"));
    std::str::from_utf8(&file.bytes).unwrap()
}

/// The texts at a key of each part of a list.
fn each<'v>(list: &'v Value, key: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|part| part.pointer(key).and_then(Value::as_str).unwrap_or("")).collect()
}
