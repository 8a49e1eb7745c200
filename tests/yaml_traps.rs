//! YAML's own traps, each as somebody falls into it: one problem, at the right words, in our own.

use crate::support::TODAY;
use ccqm::source::MemoryWorld;

const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const ORGANISATION: &str = "content/organisations/example/organisation.yaml";

/// Problems of the smallest site with this file, as (rule, words at fault, message and help).
fn problems(path: &str, bytes: &[u8]) -> Vec<(&'static str, String, String)> {
    let world = MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with(ORGANISATION, "name: Example Group\nsummary: We help.\nsector: schools\n")
        .with_bytes(path, bytes);
    let (reading, found) = ccqm::examine(&world);
    let said = |problem: &ccqm::diagnostic::Diagnostic| format!("{} {}", problem.message, problem.help.as_deref().unwrap_or_default());
    found.iter().map(|problem| (problem.rule.name, reading.sources.text_at(problem.at).to_owned(), said(problem))).collect()
}

#[test]
fn look() {
    let org = |x: &str| (ORGANISATION, x.to_owned());
    let pledge = |x: &str| (PLEDGE, x.to_owned());
    let cases = vec![
        ("tab", org("name: A\nsummary: We help.\nsector: schools\ncontact:\n\trole: Office\n")),
        ("tab after colon", org("name:\tA\nsummary: We help.\nsector: schools\n")),
        ("indent deeper", org("name: Example Group\n  summary: We help.\nsector: schools\n")),
        ("indent one", org("name: Example Group\n summary: We help.\nsector: schools\n")),
        ("indent all but first", org(" name: Example Group\nsummary: We help.\nsector: schools\n")),
        (
            "three spaces",
            org("name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n   role: Office\n  email: office@example.org\n"),
        ),
        (
            "three spaces 2",
            org("name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n   email: office@example.org\n"),
        ),
        ("list indent", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n     id: listen\n---\nWe promise.\n")),
        ("list indent 2", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n   id: listen\n---\nWe promise.\n")),
        ("list dash nospace", pledge("---\nmade: 2025-09-30\ncommitments:\n  -text: We will listen.\n---\nWe promise.\n")),
        (
            "colon title",
            pledge("---\ntitle: Year one: what we did\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n"),
        ),
        ("colon list", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We promise: to listen.\n---\nWe promise.\n")),
        ("unclosed dq", org("name: \"Example Group\nsummary: We help.\nsector: schools\n")),
        ("unclosed sq", org("name: 'Example Group\nsummary: We help.\nsector: schools\n")),
        ("apostrophe", org("name: 'Example's Group'\nsummary: We help.\nsector: schools\n")),
        ("at", org("name: @example\nsummary: We help.\nsector: schools\n")),
        ("percent", org("name: %example\nsummary: We help.\nsector: schools\n")),
        ("percent line", org("%name: Example\nsummary: We help.\nsector: schools\n")),
        ("backtick", org("name: `example`\nsummary: We help.\nsector: schools\n")),
        ("backtick line", org("name: Example\nsummary: We help.\nsector: schools\n`people: 3\n")),
        ("at line", org("name: Example\nsummary: We help.\nsector: schools\n@people: 3\n")),
        ("exclam", org("name: !Example\nsummary: We help.\nsector: schools\n")),
        ("amp", org("name: &Example\nsummary: We help.\nsector: schools\n")),
        ("star", org("name: *Example*\nsummary: We help.\nsector: schools\n")),
        ("gt", org("name: > Example\nsummary: We help.\nsector: schools\n")),
        ("pipe", org("name: | Example\nsummary: We help.\nsector: schools\n")),
        ("dash value", org("name: - Example\nsummary: We help.\nsector: schools\n")),
        ("question", org("name: ? Example\nsummary: We help.\nsector: schools\n")),
        ("bracket words", org("name: [Example] Group\nsummary: We help.\nsector: schools\n")),
        ("comma first", org("name: , Example\nsummary: We help.\nsector: schools\n")),
        ("no colon space", org("name:Example\nsummary: We help.\nsector: schools\n")),
        ("all no colon space", org("name:Example\nsummary:We help.\nsector:schools\n")),
        ("no colon", org("name Example\nsummary: We help.\nsector: schools\n")),
        ("equals", org("name = Example\nsummary: We help.\nsector: schools\n")),
        ("curly value", org("name: “Example Group”\nsummary: We help.\nsector: schools\n")),
        ("curly single", org("name: ‘Example Group’\nsummary: We help.\nsector: schools\n")),
        ("curly key", org("“name”: Example Group\nsummary: We help.\nsector: schools\n")),
        ("curly colon", org("name: “Year one: what”\nsummary: We help.\nsector: schools\n")),
        ("fullwidth colon", org("name： Example Group\nsummary: We help.\nsector: schools\n")),
        ("nbsp indent", org("name: A\nsummary: We help.\nsector: schools\ncontact:\n\u{a0}\u{a0}role: Office\n")),
        ("nbsp after colon", org("name:\u{a0}A\nsummary: We help.\nsector: schools\n")),
        ("zwsp", org("\u{200b}name: A\nsummary: We help.\nsector: schools\n")),
        ("plain continuation", org("name: A\nsummary: We help\neveryone here.\nsector: schools\n")),
        ("no fence", pledge("made: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n")),
        ("unclosed fence", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n\nWe promise.\n")),
        ("four", pledge("----\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n----\nWe promise.\n")),
        ("four close", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n----\nWe promise.\n")),
        ("emdash", pledge("—\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n—\nWe promise.\n")),
        ("emdash close", pledge("---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n—\nWe promise.\n")),
        ("spaces close", pledge("---  \nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---   \nWe promise.\n")),
        ("indented fence", pledge(" ---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n ---\nWe promise.\n")),
        ("fence with words", pledge("--- facts\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n")),
        ("code fence", pledge("```yaml\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n```\nWe promise.\n")),
        ("code fence md", pledge("```markdown\n---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n```\n")),
        ("fence in yaml", org("---\nname: Example Group\nsummary: We help.\nsector: schools\n---\n")),
        ("fence in yaml + text", org("---\nname: Example Group\nsummary: We help.\nsector: schools\n---\nMore text\n")),
        ("crlf", org("name: Example Group\r\nsummary: We help.\r\nsector: schools\r\n")),
        ("cr only", org("name: Example Group\rsummary: We help.\rsector: schools\r")),
        ("bom", org("\u{feff}name: Example Group\nsummary: We help.\nsector: schools\n")),
        ("bom pledge", pledge("\u{feff}---\r\nmade: 2025-09-30\r\ncommitments:\r\n  - text: We will listen.\r\n---\r\nWe promise.\r\n")),
        ("comment hash", org("name: Example #5\nsummary: We help.\nsector: schools\n")),
        ("flow unclosed", org("name: Example\nsummary: We help.\nsector: [schools\n")),
        ("flow brace", org("name: Example\nsummary: We help.\nsector: schools\ncontact: {role: Office\n")),
        ("flow comma missing", org("name: Example\nsummary: We help.\nsector: schools\ncontact: {role: Office email: a@example.org}\n")),
        ("contact", org("name: Example\nsummary: We help.\nsector: schools\ncontact:\nrole: Office\nemail: a@example.org\nphone: 0113\n")),
        ("name list", org("name: [Example]\nsummary: We help.\nsector: schools\n")),
        ("name map", org("name:\n  first: a\nsummary: We help.\nsector: schools\n")),
        ("semicolon", org("name: Example;\nsummary; We help.\nsector: schools\n")),
    ];
    for (name, (path, text)) in cases {
        println!("## {name}");
        for (rule, words, said) in problems(path, text.as_bytes()) {
            println!("   {rule} | {words:?} | {said}");
        }
    }
}
