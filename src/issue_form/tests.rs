//! Forms ask what the tables have; replies become files or problems at their questions; nothing hostile gets through.

use super::*;
use crate::compose::Choices;
use crate::diagnostic::Diagnostics;
use crate::fields::Table;
use crate::source::{MemoryWorld, Overlay};
use jiff::civil::date;
use proptest::prelude::*;

const PLAN: &str = "---\nfrom: 2026-01-01 # new year\nto: 2026-12-31\nactions:\n  # the first\n  - id: ask-families\n    title: Ask families\n    \
area: people\n    due: 2026-03-31\n    status: not-started   # soon\n# after the list\nsummary: Kept as it is.\n---\n\nWords.\n";

fn world() -> MemoryWorld {
    MemoryWorld::new(date(2026, 11, 22))
        .with("content/site.yaml", include_str!("../../tests/rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("../../tests/rule-site/scheme.yaml"))
        .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
}

fn choices(world: &MemoryWorld) -> Choices {
    Choices::of(&crate::examine(world).0.register.scheme)
}

/// A form as a host shows it, filled in with answers by id.
fn filled_in(kind: FormKind, answers: &[(&str, &str)]) -> String {
    let form = form(kind, &choices(&world()));
    for (id, _) in answers {
        assert!(form.questions.iter().any(|question| question.id == *id), "{id}");
    }
    let answer = |id: &str| answers.iter().find(|(known, _)| *known == id).map_or("_No response_", |(_, answer)| answer);
    let asked = form.questions.iter().map(|question| format!("### {}\n\n{}\n\n", question.label, answer(&question.id)));
    asked.collect::<Vec<_>>().concat()
}

type Taken = (Option<(String, String)>, Vec<(String, String)>);

/// What a reply gives: the file's path and text, and the problems as (rule, words in the reply).
fn take(world: &MemoryWorld, text: &str) -> Taken {
    let (mut reading, _) = crate::examine(world);
    let forms = forms(&choices(world));
    let Some(form) = recognise(text, &forms) else { return (None, vec![("unknown-form".to_owned(), String::new())]) };
    let file = reading.sources.add("reply.md", text.to_owned());
    let mut out = Diagnostics::new();
    let filled = fill(form, split(text, form), file, &reading, Names::default(), &mut out);
    let mut problems = out;
    if let Some(filled) = &filled {
        let laid = Overlay::new(world).with(&filled.file.path, filled.file.text.as_bytes());
        let (mut after, found) = crate::examine(&laid);
        let reply = after.sources.add("reply.md", text.to_owned());
        for problem in found.iter().filter(|problem| problem.severity() == crate::diagnostic::Severity::Error) {
            if let Some(mut problem) = filled.explain(problem, &after.sources, reply) {
                assert!(problem.at.file != reply || text.get(problem.at.span.range()).is_some(), "{problem:?}");
                problem.at.file = if problem.at.file == reply { file } else { problem.at.file };
                problems.report(problem);
            }
        }
    }
    let told = problems.iter().map(|problem| (problem.rule.name.to_owned(), text.get(problem.at.span.range()).unwrap_or("?").to_owned()));
    let told = told.collect();
    (filled.map(|filled| (filled.file.path, filled.file.text)), told)
}

fn paths(tables: &[&'static Table]) -> Vec<&'static str> {
    tables.iter().flat_map(|table| table.fields).map(|field| field.name).collect()
}

#[test]
fn every_field_is_asked_or_left_out_on_purpose() {
    for (kind, left_out) in words::NOT_ASKED {
        let asked: Vec<&str> = words::fields(kind).iter().map(|asked| asked.path.split('.').next().unwrap()).collect();
        for name in paths(&kind.tables()) {
            assert!(asked.contains(&name) != left_out.contains(&name), "{} {name}", kind.word());
        }
    }
}

#[test]
fn every_question_has_a_field_and_its_own_words() {
    let choices = choices(&world());
    let areas = crate::examine(&world()).0.register.scheme.areas.len();
    for kind in FormKind::ALL {
        let form = form(kind, &choices);
        // A question with a star is asked for each area.
        let asked = words::fields(kind).iter().map(|asked| if asked.path.contains('*') { areas } else { 1 });
        let expected = asked.sum::<usize>() + usize::from(kind != FormKind::Organisation) + usize::from(kind.is_monthly());
        assert_eq!(form.questions.len(), expected, "{}", kind.word());
        for (index, question) in form.questions.iter().enumerate() {
            let twin = form.questions.iter().skip(index + 1).find(|other| other.label == question.label || other.id == question.id);
            assert!(twin.is_none(), "{twin:?}");
            assert!(question.label.ends_with('?') && !question.help.is_empty() || matches!(question.input, Input::Tick(_)), "{question:?}");
        }
    }
}

#[test]
fn a_pledge_with_awkward_words_becomes_a_file() {
    let text = filled_in(
        FormKind::Pledge,
        &[
            ("organisation", "Example Group"),
            ("made", "30 September 2025"),
            ("commitments", "- We listen: always. #1\n- \"We\" ask اردو 😀\n\n3. We act."),
            ("signatories", "48"),
            ("text", "First.\n\n### Not a question\n\n### Who came?\n\nLast."),
        ],
    );
    for text in [text.clone(), text.replace('\n', "\r\n")] {
        let (file, problems) = take(&world(), &text);
        assert_eq!(problems, []);
        let (path, file) = file.unwrap();
        assert_eq!(path, "content/organisations/example/pledges/2025.md");
        for part in [
            "text: 'We listen: always. #1'",
            "اردو 😀",
            "text: We act.",
            "signatories: 48",
            "First.\n\n### Not a question\n\n### Who came?\n\nLast.",
        ] {
            assert!(file.contains(part), "“{part}” is not in\n{file}");
        }
    }
}

#[test]
fn no_answer_is_lost_without_a_word() {
    let update = |text: &str, box_to_tick: &str| {
        let label = "### Did nothing change?\n\n";
        let reply = filled_in(FormKind::Update, &[("organisation", "Example Group"), ("month", "2026-10"), ("text", text)]);
        reply.replacen(&format!("{label}_No response_"), &format!("{label}{box_to_tick}"), 1)
    };
    let fine = update("We met.\n\n### Who came?\n\n- 40 families", "- [ ] Nothing changed this month.");
    assert_eq!(take(&world(), &fine).1, []);
    for text in [
        update("We met.\n\n### Did nothing change?\n\nNo: the hall was shut.", "- [ ] Nothing changed this month."),
        update("We met.\n\n```\n### did NOTHING change?\n```\n\n- lost", "- [ ] Nothing changed this month."),
        update("We met.", "- [ ] Nothing changed this month.\n\nBut the hall was shut."),
        format!("{fine}### Which organisation is this for?\n\nexample\n"),
    ] {
        let (_, problems) = take(&world(), &text);
        assert!(problems.iter().any(|(rule, _)| rule == "unknown-form"), "{text}: {problems:?}");
    }
}

#[test]
fn an_action_that_is_due_before_its_plan_begins_is_reported() {
    let world = world().with("content/organisations/example/plans/2026.md", PLAN);
    let reply =
        |due: &str| filled_in(FormKind::Action, &[("organisation", "example"), ("title", "Train staff"), ("area", "People"), ("due", due)]);
    assert_eq!(take(&world, &reply("2026-05-31")).1, []);
    assert_eq!(take(&world, &reply("2020-01-01")).1, [("bad-date".to_owned(), "2020-01-01".to_owned())]);
}

#[test]
fn problems_are_told_at_the_answers() {
    let text = filled_in(
        FormKind::Pledge,
        &[
            ("organisation", "exampel"),
            ("made", "30/02/2026"),
            ("commitments", "One\nTwo\u{202e}\nThree"),
            ("of", "many"),
            ("text", "a\n\n<b>x</b>"),
        ],
    );
    for text in [text.clone(), text.replace('\n', "\r\n")] {
        let (_, problems) = take(&world(), &text);
        assert_eq!(problems, [("unknown-organisation".to_owned(), "exampel".to_owned())]);
        let (_, problems) = take(&world(), &text.replace("exampel", "example"));
        let expected = [("bad-date", "30/02/2026"), ("bad-number", "many"), ("hidden-character", "Two\u{202e}"), ("raw-html", "<b>")];
        for (rule, words) in expected {
            let found = problems.iter().find(|(name, _)| name == rule).unwrap_or_else(|| panic!("{rule}: {problems:?}"));
            assert!(found.1.contains(words), "{rule}: {found:?}");
        }
    }
}

#[test]
fn no_word_of_a_form_is_a_yes_for_older_readers() {
    let scheme = include_str!("../../tests/rule-site/scheme.yaml").replace("name: North", "name: \"Off\"");
    for form in forms(&choices(&world().with("content/scheme.yaml", &scheme))) {
        for line in markup(&form).lines() {
            let (key, value) = line.rsplit_once(": ").unwrap_or(("", line.trim_start().trim_start_matches("- ")));
            let meant = ["required", "multiple"].iter().any(|known| key.ends_with(known));
            let word = ["y", "n", "yes", "no", "on", "off", "true", "false"].iter().any(|word| value.eq_ignore_ascii_case(word));
            assert!(meant || !word, "{line}");
        }
    }
}

#[test]
fn what_people_write_is_taken_or_told_kindly() {
    let (file, problems) = take(
        &world(),
        &filled_in(
            FormKind::Plan,
            &[
                ("organisation", "example"),
                ("from", "2026-01-01"),
                ("to", "2026-12-31"),
                ("actions_1_title", "Ask"),
                ("actions_1_area", "People"),
                ("actions_1_due", "2026-03-31"),
                ("actions_3_title", "Act"),
                ("actions_3_area", "People"),
                ("actions_3_due", "2026-04-30"),
            ],
        ),
    );
    assert_eq!(problems, []);
    assert!(file.unwrap().1.contains("title: Act"));
    let evidence = filled_in(
        FormKind::Evidence,
        &[("organisation", "example"), ("title", "Day"), ("day", "2026-10-01"), ("text", "x"), ("links", "https://example.org/a")],
    );
    let (_, problems) = take(&world(), &evidence);
    assert_eq!(problems, [("unanswered-question".to_owned(), "https://example.org/a".to_owned())]);
    let pledge = filled_in(FormKind::Pledge, &[("organisation", "example"), ("made", "2026-02-01"), ("commitments", "We ask.")]);
    let (file, _) = take(&world().with("content/organisations/example/pledges/2026.md", "---\nmade: 2026-01-01\n---\n"), &pledge);
    assert_eq!(file.unwrap().0, "content/organisations/example/pledges/2026-2.md");
}

#[test]
fn unanswered_questions_are_named() {
    let (_, problems) = take(&world(), &filled_in(FormKind::Evaluation, &[("month", "2026-10")]));
    let rules: Vec<&str> = problems.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(rules, ["unanswered-question", "unanswered-question"], "{problems:?}");
    let (_, problems) = take(
        &world(),
        &filled_in(FormKind::Organisation, &[("name", "New"), ("summary", "x"), ("sector", "Schools"), ("contact_email", "a@example.org")]),
    );
    assert_eq!(problems, [("unanswered-question".to_owned(), "### Whom can people ask for?".to_owned())]);
    let (_, problems) = take(
        &world(),
        &filled_in(
            FormKind::Update,
            &[("organisation", "example"), ("month", "2026-10"), ("no_change", "- [ ] Nothing changed this month.")],
        ),
    );
    assert_eq!(problems.len(), 1, "{problems:?}");
    let (file, problems) = take(
        &world(),
        &filled_in(
            FormKind::Update,
            &[("organisation", "example"), ("month", "October 2026"), ("no_change", "- [X] Nothing changed this month.")],
        ),
    );
    assert_eq!(problems, []);
    assert_eq!(file.unwrap().1, "---\nno_change: true\n---\n");
}

#[test]
fn an_action_is_added_and_nothing_else_changes() {
    let reply = filled_in(
        FormKind::Action,
        &[
            ("organisation", "example"),
            ("title", "Ask families"),
            ("area", "People"),
            ("due", "2026-12-01"),
            ("measure_name", "Answers: all"),
            ("measure_target", "12.5"),
        ],
    );
    let new = "  - id: ask-families-2\n    title: Ask families\n    area: people\n    due: 2026-12-01\n    status: not-started\n    \
               measure:\n      name: 'Answers: all'\n      target: 12.5\n";
    let (before, after) = PLAN.split_once("# after the list").unwrap();
    let expected = format!("{before}{new}# after the list{after}");
    for crlf in [false, true] {
        let ends = |text: &str| if crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        let world = world().with("content/organisations/example/plans/2026.md", &ends(PLAN));
        let (file, problems) = take(&world, &reply);
        assert_eq!(problems, []);
        assert_eq!(file.unwrap().1, ends(&expected));
    }
    let short = PLAN.split_once("  # the first").unwrap().0.trim_end().to_owned();
    let flow = format!(
        "{short} [\n  {{id: ask-families, title: Ask, area: people, due: 2026-03-31, status: done, done_on: 2026-02-02}}, # one\n]\n---\n"
    );
    let (file, problems) = take(&world().with("content/organisations/example/plans/2026.md", &flow), &reply);
    assert_eq!(problems, []);
    assert!(file.unwrap().1.contains("done_on: 2026-02-02}, {id: \"ask-families-2\", title: \"Ask families\""));
    let last_line = format!("{}---", PLAN.split_once("# after").unwrap().0).replace("---\n", "").replace("---", "");
    let (file, problems) = take(&world().with("content/organisations/example/plans/2026.yaml", last_line.trim_end()), &reply);
    assert_eq!(problems, []);
    assert!(file.unwrap().1.contains("status: not-started   # soon\n  - id: ask-families-2\n"));
    let (file, problems) = take(&world(), &reply);
    assert!(file.is_none() && problems.len() == 1 && problems[0].0 == "no-plan-for-action", "{problems:?}");
}

#[test]
fn wards_with_commas_and_words_instead_of_wards() {
    let scheme = include_str!("../../tests/rule-site/scheme.yaml")
        .replace("{id: north, name: North}", "{id: north, name: \"North, East and West\"}\n  - {id: east, name: East}");
    let world = world().with("content/scheme.yaml", &scheme);
    let reply = |wards: &str| {
        filled_in(FormKind::Organisation, &[("name", "New Group"), ("summary", "We are new."), ("sector", "Schools"), ("wards", wards)])
    };
    let (file, problems) = take(&world, &reply("North, East and West, East"));
    assert_eq!(problems, []);
    assert!(file.unwrap().1.contains("wards: [north, east]"));
    assert!(take(&world, &reply("City wide")).0.unwrap().1.contains("wards: city-wide"));
    let (_, problems) = take(&world, &reply("East, City wide"));
    assert_eq!(problems.len(), 1, "{problems:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn nothing_hostile_panics_or_leaves_its_folder(
        kind in prop::sample::select(FormKind::ALL.to_vec()),
        answers in prop::collection::vec(prop_oneof![
            any::<String>(), "[a-z:\\-\\[\\]{}&*!|>#%@'\" \t\r\n,?./]{0,60}",
            prop::sample::select(vec!["../../register/example", "example", "Example Group", "2026-10", "2026-13", "/etc/passwd", "con", "people", "People, People",
                "- [x] y", "### What do you promise?", "---\nactions: []\n---", "\u{202e}", "x\n\n### When does it end?\n\ny", "_No response_", "2026-01-31"]).prop_map(str::to_owned),
        ], 16),
        cut in any::<prop::sample::Index>(),
    ) {
        let form = form(kind, &choices(&world()));
        let asked = form.questions.iter().zip(answers.iter().cycle());
        let mut text = asked.map(|(question, answer)| format!("### {}\n\n{answer}\n\n", question.label)).collect::<Vec<_>>().concat();
        let at = cut.index(text.len() + 1);
        if text.is_char_boundary(at) && at > text.len() / 2 {
            text.truncate(at);
        }
        let world = world().with("content/organisations/example/plans/2026.md", PLAN);
        if let (Some((path, _)), _) = take(&world, &text) {
            let inside = path.strip_prefix("content/organisations/").unwrap();
            let (owner, rest) = inside.split_once('/').unwrap();
            prop_assert!(crate::model::id::is_id(owner), "{}", path);
            prop_assert!(kind == FormKind::Organisation && rest == "organisation.yaml" || owner == "example", "{}", path);
            prop_assert!(!rest.contains(".."), "{}", path);
        }
    }
}
