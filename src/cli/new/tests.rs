//! What `new` writes reads back equal and passes check, whatever the words; and how it asks.

use super::ask::Questions;
use super::*;
use crate::source::{MemoryWorld, Overlay};
use jiff::civil::date;
use proptest::prelude::*;

fn world() -> MemoryWorld {
    MemoryWorld::new(date(2026, 11, 22))
        .with("content/site.yaml", include_str!("../../../tests/rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("../../../tests/rule-site/scheme.yaml"))
        .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
}

/// The draft's file, judged beside everything else: the register with it.
fn judged(draft: &mut Draft<'_>, choices: &Choices) -> crate::read::Reading {
    draft.complete();
    assert_eq!(draft.missing(), Vec::<String>::new());
    let file = draft.file(Comments::Explained(choices)).unwrap();
    // The content alone: making every page of hundreds of registers takes minutes, and is tested from outside.
    let (reading, problems) = crate::examine(&Overlay::new(&world()).with(&file.path, file.text.as_bytes()));
    let said = crate::diagnostic::short(&problems, &reading.sources);
    assert!(!problems.has_errors(), "{said}\n{}", file.text);
    reading
}

fn words() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "no",
        "012",
        "1e3",
        "null",
        "~",
        "#5",
        "# five",
        "@home",
        "%d",
        "a: b",
        "\"so\"",
        "it's",
        "- dash",
        "'",
        "[x]",
        "{x}",
        "&a",
        "*b",
        "!c",
        "|",
        ">",
        "?",
        "اردو میں",
        "😀",
        "👩‍👩‍👧",
        "“smart”",
        "back\\slash",
        "2026-11-22",
        "key:",
        "---",
    ]);
    let word = prop_oneof![hard.prop_map(str::to_owned), "[A-Za-z]{1,8}", "[a-z:#'\"@%, -]{1,8}"];
    prop::collection::vec(word, 1..6).prop_map(|words| format!("We {}", words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_new_record_reads_back_equal_and_passes(
        name in words(), summary in words(), first in words(), second in words(), people in 0..9999u32, several in any::<bool>()
    ) {
        let (scheme, _) = crate::examine(&world());
        let choices = Choices::of(&scheme.register.scheme);

        let mut draft = Draft::new(ContentKind::Organisation, &choices);
        draft.place(None, Some("another"), None).unwrap();
        for (field, value) in [("name", name.as_str()), ("summary", &summary), ("sector", "Schools"), ("people", &people.to_string())] {
            draft.put(field, value).unwrap();
        }
        draft.put("contact.role", &first).unwrap();
        let reading = judged(&mut draft, &choices);
        let fields = &reading.register.organisations.values().next().unwrap().fields;
        prop_assert_eq!(&fields.name.value, name.trim());
        prop_assert_eq!(&fields.summary.value, summary.trim());
        prop_assert_eq!(fields.people.as_ref().map(|people| people.value), Some(u64::from(people)));
        prop_assert_eq!(&fields.contact.as_ref().unwrap().role.value, first.trim());

        let mut draft = Draft::new(ContentKind::Pledge, &choices);
        draft.place(Some("example"), None, None).unwrap();
        draft.put("made", "30 September 2025").unwrap();
        draft.put("commitments", &first).unwrap();
        if several {
            draft.put("commitments", &second).unwrap();
            draft.put("commitments.2.area", "People").unwrap();
        }
        let reading = judged(&mut draft, &choices);
        let pledge = &reading.register.organisations.values().next().unwrap().documents.pledges[0];
        prop_assert_eq!(pledge.id.as_str(), "2025");
        let read: Vec<&str> = pledge.fields.commitments.iter().map(|commitment| commitment.text.as_str()).collect();
        let expected = if several { vec![first.trim(), second.trim()] } else { vec![first.trim()] };
        prop_assert_eq!(read, expected);

        let mut draft = Draft::new(ContentKind::Plan, &choices);
        draft.place(Some("example"), Some("next"), None).unwrap();
        for (field, value) in
            [("from", "2026-01-01"), ("to", "2026-12-31"), ("actions.1.title", &*first), ("actions.1.area", "people"), ("actions.1.due", "2026-03-31"),
             ("actions.2.title", &second), ("actions.2.area", "people"), ("actions.2.due", "2026-03-31"), ("actions.2.measure.name", &summary),
             ("actions.2.measure.target", "62.5")]
        {
            draft.put(field, value).unwrap();
        }
        let reading = judged(&mut draft, &choices);
        let plan = &reading.register.organisations.values().next().unwrap().documents.plans[0];
        prop_assert_eq!(&plan.fields.actions[0].title.value, first.trim());
        prop_assert_eq!(&plan.fields.actions[1].title.value, second.trim());
        prop_assert_eq!(&plan.fields.actions[1].measure.as_ref().unwrap().name.value, summary.trim());

        let mut draft = Draft::new(ContentKind::Evaluation, &choices);
        draft.place(Some("example"), None, Some("September 2026")).unwrap();
        draft.put("areas.People.strengths", &first).unwrap();
        let reading = judged(&mut draft, &choices);
        let (_, evaluation) = &reading.register.organisations.values().next().unwrap().documents.evaluations[0];
        prop_assert_eq!(&evaluation.fields.areas[0].1.strengths.as_ref().unwrap().value, first.trim());

        let mut draft = Draft::new(ContentKind::Evidence, &choices);
        draft.place(Some("example"), Some("day"), None).unwrap();
        draft.put("title", &name).unwrap();
        draft.put("on", "2026-03-01").unwrap();
        draft.put("kind", "Case study").unwrap();
        let reading = judged(&mut draft, &choices);
        prop_assert_eq!(&reading.register.organisations.values().next().unwrap().documents.evidence[0].fields.title.value, name.trim());

        let mut draft = Draft::new(ContentKind::Update, &choices);
        draft.place(Some("example"), None, Some("2026-10")).unwrap();
        draft.put("title", &name).unwrap();
        draft.put("areas", "people").unwrap();
        draft.say("We met twice: اردو 😀 \"so\" it's.").unwrap();
        let reading = judged(&mut draft, &choices);
        let (_, update) = &reading.register.organisations.values().next().unwrap().documents.updates[0];
        prop_assert_eq!(&update.fields.title.as_ref().unwrap().value, name.trim());
        prop_assert!(update.prose.lead.contains("We met twice: اردو 😀"));
    }
}

/// A conversation: what is typed, and all that was asked.
fn talk(kind: ContentKind, typed: &str) -> (Result<(String, String), Failure>, String) {
    let world = world();
    let (reading, _) = crate::examine(&world);
    let choices = Choices::of(&reading.register.scheme);
    let mut draft = Draft::new(kind, &choices);
    let (mut input, mut output) = (typed.as_bytes(), Vec::new());
    let known = ["example".to_owned()];
    let asked = Questions {
        input: &mut input,
        output: &mut output,
        world: &world,
        replace: false,
        organisations: &known,
        choices_of: &|_| choices.clone(),
    }
    .ask(&mut draft);
    draft.complete();
    let file = asked.and_then(|()| draft.file(Comments::LeftOut)).map(|file| (file.path, file.text));
    (file, String::from_utf8(output).unwrap())
}

#[test]
fn asks_again_with_the_plain_message_until_the_answer_is_good() {
    let (file, asked) = talk(
        ContentKind::Pledge,
        "exampel\nexample\n\n31/02/2026\n2035-01-01\n30 September 2025\nChair\n60\n52\n72\n\nWe listen: always.\nWe ask.\n\nOur statement.\n.\n",
    );
    let (path, text) = file.unwrap_or_else(|failure| panic!("{failure}\n{asked}"));
    assert_eq!(path, "content/organisations/example/pledges/2025.md", "{asked}");
    for part in ["Did you mean “example”?", "2035-01-01", "made (needed)", "more than there are"] {
        assert!(asked.contains(part), "“{part}” is not in:\n{asked}");
    }
    assert!(text.contains("text: 'We listen: always.'") && text.contains("id: we-ask"), "{text}\n{asked}");
}

#[test]
fn choices_are_picked_by_number_and_unknown_ones_explained() {
    let (file, asked) = talk(ContentKind::Update, "example\nnext month\n2026-10\n\n7\n1\n2,1\nWe met twice.\n");
    let (path, text) = file.unwrap_or_else(|failure| panic!("{failure}\n{asked}"));
    assert_eq!(path, "content/organisations/example/updates/2026-10.md");
    assert!(
        text.contains("areas: [governance]") && text.contains("steps: [raising-awareness, registration]") && text.contains("We met twice."),
        "{text}"
    );
    assert!(
        asked.contains("  1  Governance") && asked.contains("There is no area “7”") && asked.contains("“next month” is not a month"),
        "{asked}"
    );
}

#[test]
fn a_month_to_come_and_an_empty_text_are_told_at_their_questions() {
    let (file, asked) = talk(ContentKind::Update, "1\n2027-01\n2026-10\n\n\n\n.\nyes\n");
    let (_, text) = file.unwrap_or_else(|failure| panic!("{failure}\n{asked}"));
    assert!(text.contains("no_change: true") && asked.contains("  1  example") && asked.matches("Month (needed)").count() == 2, "{asked}");
}

#[test]
fn input_that_ends_early_writes_nothing() {
    let (file, _) = talk(ContentKind::Pledge, "example\n");
    assert!(file.is_err_and(|failure| failure.to_string().contains("nothing was written")));
}
