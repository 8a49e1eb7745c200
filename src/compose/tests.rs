//! What is written reads back equal, whatever the text.

use super::*;
use crate::diagnostic::Diagnostics;
use crate::source::{MemoryWorld, Sources, Span};
use crate::yaml;
use jiff::civil::date;
use proptest::prelude::*;

/// The answers and the body that stand in a composed file.
fn read_back(file: &NewFile) -> (Answers, String) {
    let (facts, body) = match file.text.strip_prefix("---\n") {
        Some(rest) if rest.starts_with("---\n") => ("", rest.trim_start_matches("---\n")),
        Some(rest) => rest.split_once("\n---\n").unwrap(),
        None if is_markdown(&file.path) => ("", file.text.as_str()),
        None => (file.text.as_str(), ""),
    };
    let facts = format!("{facts}\n");
    let mut sources = Sources::default();
    let id = sources.add("content/x.yaml", facts.clone());
    let mut out = Diagnostics::new();
    let node = yaml::read(sources.file(id), id, Span::new(0, facts.len()), &mut out);
    assert!(out.is_empty(), "{}\n{:?}", file.text, out.iter().collect::<Vec<_>>());
    let answers = match node.as_ref().and_then(Answer::of) {
        Some(Answer::Group(answers)) => answers,
        None => Answers::new(),
        other => panic!("{other:?}\n{}", file.text),
    };
    (answers, body.to_owned())
}

/// The same answers whatever their order.
fn sorted(answers: &Answers) -> Answers {
    let mut pairs: Vec<(String, Answer)> = answers.0.iter().map(|(name, answer)| (name.clone(), sorted_answer(answer))).collect();
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    Answers(pairs)
}

fn sorted_answer(answer: &Answer) -> Answer {
    match answer {
        Answer::Text(text) => Answer::text(text),
        Answer::List(items) => Answer::List(items.iter().map(sorted_answer).collect()),
        Answer::Group(answers) => Answer::Group(sorted(answers)),
    }
}

const HARD: [&str; 44] = [
    "",
    " ",
    "~",
    "null",
    "no",
    "yes",
    "true",
    "012",
    "1e3",
    "0x1F",
    "2026-11-22",
    "-",
    "- a",
    "-a",
    "@home",
    "%d",
    "`x`",
    "a: b",
    "a:b",
    "a:",
    ": a",
    "#5",
    "Room #5",
    "a # b",
    "'",
    "\"",
    "it's \"so\"",
    "\\n",
    "[a]",
    "{a}",
    "a, b",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "? a",
    "two\nlines",
    "two\n\n  indented\nlines",
    "ends with a break\n",
    "  leads",
    "trails  ",
    "اردو میں ایک جملہ",
    "😀 👩‍👩‍👧",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(HARD.to_vec()).prop_map(str::to_owned),
        "[a-zA-Z :#'\"\\-@%\\[\\]{}&*!|>,?`~=\n\t]{0,40}",
        any::<String>(),
        "[a-z]{1,9}( [a-z]{1,9}[,.:#'-]?){20,40}",
        prop::sample::select(HARD.to_vec()).prop_flat_map(|hard| "[a-z \n]{0,8}".prop_map(move |more| format!("{more}{hard}{more}"))),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    text().prop_map(Answer::Text).prop_recursive(3, 24, 4, |inner| {
        let name = prop::sample::select(vec!["text", "id", "title", "due", "odd key", "a:b", "-x", "notes"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Answer::List),
            prop::collection::btree_map(name, inner, 0..4)
                .prop_map(|map| Answer::Group(Answers(map.into_iter().map(|(name, answer)| (name.to_owned(), answer)).collect()))),
        ]
    })
}

fn answers(kind: ContentKind) -> impl Strategy<Value = Answers> {
    let mut names: Vec<&'static str> = tables(kind).iter().flat_map(|table| table.fields).map(|field| field.name).collect();
    names.push("not_in_the_table");
    prop::collection::btree_map(prop::sample::select(names), answer(), 0..8)
        .prop_map(|map| Answers(map.into_iter().map(|(name, answer)| (name.to_owned(), answer)).collect()))
}

fn kind() -> impl Strategy<Value = ContentKind> {
    prop::sample::select(ContentKind::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_answers_read_back_equal((kind, answers) in kind().prop_flat_map(|kind| (Just(kind), answers(kind))), explained in any::<bool>()) {
        let choices = Choices::default();
        let comments = if explained { Comments::Explained(&choices) } else { Comments::LeftOut };
        let file = compose(kind, "example", "2026-11", &answers, "", comments);
        prop_assert_eq!(sorted(&read_back(&file).0), sorted(&answers), "{}", file.text);
    }

    #[test]
    fn any_body_reads_back_equal(body in text(), with_facts in any::<bool>()) {
        let mut answers = Answers::new();
        if with_facts {
            answers.set_text("title", "A: title");
        }
        let file = compose(ContentKind::Update, "example", "2026-11", &answers, &body, Comments::LeftOut);
        let expected = body.replace("\r\n", "\n").replace('\r', "\n");
        let expected = expected.trim_start_matches('\n').trim_end();
        let (_, found) = read_back(&file);
        prop_assert_eq!(found.trim_start_matches('\n').trim_end(), expected, "{}", file.text);
        let world = MemoryWorld::new(date(2026, 11, 22)).with(&file.path, &file.text);
        let (_, found) = crate::examine(&world);
        prop_assert!(!found.iter().any(|problem| problem.rule.name == "open-front-matter"), "{}", file.text);
    }
}

#[test]
fn every_hard_text_reads_back_in_every_place() {
    for hard in HARD {
        let mut inner = Answers::new();
        inner.set("text", Answer::text(hard));
        let mut answers = Answers::new();
        answers.set("title", Answer::text(hard));
        answers.set("signatories", Answer::text(hard));
        answers.set("formerly", Answer::texts([hard, hard]));
        answers.set("commitments", Answer::List(vec![Answer::Group(inner)]));
        let file = compose(ContentKind::Pledge, "example", "2026", &answers, "", Comments::LeftOut);
        assert_eq!(sorted(&read_back(&file).0), sorted(&answers), "{}", file.text);
    }
}

#[test]
fn plain_words_stay_plain() {
    let mut commitment = Answers::new();
    commitment.set_text("text", "We will welcome every family.");
    commitment.set_text("id", "welcome");
    let mut answers = Answers::new();
    answers.set("commitments", Answer::List(vec![Answer::Group(commitment)]));
    answers.set_text("made", "30 September 2025");
    answers.set_text("title", "Welcome: a pledge");
    answers.set_text("signatories", "48");
    let file = compose(ContentKind::Pledge, "example", "2025", &answers, "We promise.\r\n\r\nTruly.", Comments::LeftOut);
    assert_eq!(file.path, "content/organisations/example/pledges/2025.md");
    assert_eq!(
        file.text,
        "---\ntitle: 'Welcome: a pledge'\nmade: 30 September 2025\nsignatories: 48\ncommitments:\n  - id: welcome\n    \
         text: We will welcome every family.\n---\n\nWe promise.\n\nTruly.\n"
    );
    let mut update = Answers::new();
    update.set("areas", Answer::texts(["governance", "personnel"]));
    assert_eq!(
        compose(ContentKind::Update, "example", "2026-11", &update, "We met.", Comments::LeftOut).text,
        "---\nareas: [governance, personnel]\n---\n\nWe met.\n"
    );
    assert_eq!(compose(ContentKind::Update, "example", "2026-11", &Answers::new(), "We met.", Comments::LeftOut).text, "We met.\n");
}
