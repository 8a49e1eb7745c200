//! YAML's own traps, each as somebody falls into it: one problem, at the right words, in our own.

use crate::support::TODAY;
use ccqm::source::MemoryWorld;

const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const ORGANISATION: &str = "content/organisations/example/organisation.yaml";

/// A file somebody might send: where, what stands in it, the rule it breaks, at which words, and what is said.
type Trap = (&'static str, &'static str, &'static str, &'static str, &'static str);

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
fn every_trap_is_one_problem_at_the_right_words_in_our_own() {
    let mut wrong = Vec::new();
    for (path, text, rule, words, said) in TRAPS {
        let expected = [(*rule, (*words).to_owned(), (*said).to_owned())];
        let found = problems(path, text.as_bytes());
        if found != expected {
            wrong.push(format!("{text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_looks_odd_is_no_problem() {
    for (path, text) in HARMLESS {
        assert_eq!(problems(path, text.as_bytes()), [], "{text:?}");
    }
}

#[test]
fn utf16_is_recognised_with_its_mark_and_without() {
    let words = "name: Example Group\nsummary: We help.\nsector: schools\n";
    let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [[&[0xff, 0xfe], little.as_slice()].concat(), [&[0xfe, 0xff], big.as_slice()].concat(), little, big] {
        let found = problems(ORGANISATION, &bytes);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "not-utf8");
        assert!(found[0].2.contains("UTF-16") && found[0].2.contains("choose UTF-8 under “Encoding”"), "{}", found[0].2);
    }
}

const TRAPS: &[Trap] = &[
    // tab
    (
        ORGANISATION,
        "name: A\nsummary: We help.\nsector: schools\ncontact:\n\trole: Office\n",
        "yaml-tab",
        "\t",
        "This line begins with a tab. YAML does not allow tabs here. Delete the tab and type two spaces for each step to the right.",
    ),
    // indent deeper
    (
        ORGANISATION,
        "name: Example Group\n  summary: We help.\nsector: schools\n",
        "yaml-syntax",
        "  summary: We help.",
        "This line begins with 2 spaces, the line above with no space. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // indent one
    (
        ORGANISATION,
        "name: Example Group\n summary: We help.\nsector: schools\n",
        "yaml-syntax",
        " summary: We help.",
        "This line begins with 1 space, the line above with no space. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // indent all but first
    (
        ORGANISATION,
        " name: Example Group\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "summary: We help.",
        "This line begins with no space, the line above with 1 space. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // three spaces
    (
        ORGANISATION,
        "name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n   role: Office\n  email: office@example.org\n",
        "yaml-syntax",
        "  email: office@example.org",
        "This line begins with 2 spaces, the line above with 3 spaces. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // three spaces 2
    (
        ORGANISATION,
        "name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n   email: office@example.org\n",
        "yaml-syntax",
        "   email: office@example.org",
        "This line begins with 3 spaces, the line above with 2 spaces. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // list indent
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n     id: listen\n---\nWe promise.\n",
        "yaml-syntax",
        "     id: listen",
        "This line begins with 5 spaces, but the words above begin after 4 spaces. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // list indent 2
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n   id: listen\n---\nWe promise.\n",
        "yaml-syntax",
        "   id: listen",
        "This line begins with 3 spaces, but the words above begin after 4 spaces. Let the lines of one group begin in the same column; below a “key:” alone, two spaces further to the right.",
    ),
    // list dash nospace
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  -text: We will listen.\n---\nWe promise.\n",
        "wrong-type",
        "-text",
        "The “-” that begins a part of a list has no space after it, so it counts as a letter. Write a space after each “-”: - text",
    ),
    // colon title
    (
        PLEDGE,
        "---\ntitle: Year one: what we did\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        "yaml-syntax",
        "Year one: what we did",
        "The text after “title:” contains another colon, so it is not clear where the value begins. Put the text in quotes: title: \"Year one: what we did\"",
    ),
    // colon list
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We promise: to listen.\n---\nWe promise.\n",
        "yaml-syntax",
        "We promise: to listen.",
        "The text after “text:” contains another colon, so it is not clear where the value begins. Put the text in quotes: text: \"We promise: to listen.\"",
    ),
    // unclosed dq
    (
        ORGANISATION,
        "name: \"Example Group\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "\"",
        "A text in quotes begins here, but the quotes are never closed. Write the same quote mark again at the end: \"Example Group\"",
    ),
    // unclosed sq
    (
        ORGANISATION,
        "name: 'Example Group\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "'",
        "A text in quotes begins here, but the quotes are never closed. Write the same quote mark again at the end: 'Example Group'",
    ),
    // apostrophe
    (
        ORGANISATION,
        "name: 'Example's Group'\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "'Example's Group'",
        "An apostrophe inside single quotes ends the text too early. Use double quotes around it: \"Example's Group\"",
    ),
    // at
    (
        ORGANISATION,
        "name: @example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "@example",
        "A text may not begin with “@”. Put the whole text in quotes: name: \"@example\"",
    ),
    // percent
    (
        ORGANISATION,
        "name: %example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "%example",
        "A text may not begin with “%”. Put the whole text in quotes: name: \"%example\"",
    ),
    // percent line
    (
        ORGANISATION,
        "%name: Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "%name: Example",
        "A line may not begin with “%”. Put the text in quotes, or take the “%” away: name: Example",
    ),
    // backtick
    (
        ORGANISATION,
        "name: `example`\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "`example`",
        "A text may not begin with “`”. Put the whole text in quotes: name: \"`example`\"",
    ),
    // backtick line
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: schools\n`people: 3\n",
        "yaml-syntax",
        "`people: 3",
        "A line may not begin with “`”. Put the text in quotes, or take the “`” away: people: 3",
    ),
    // at line
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: schools\n@people: 3\n",
        "yaml-syntax",
        "@people: 3",
        "A line may not begin with “@”. Put the text in quotes, or take the “@” away: people: 3",
    ),
    // exclam
    (
        ORGANISATION,
        "name: !Example\nsummary: We help.\nsector: schools\n",
        "yaml-feature",
        "!Example",
        "This uses a tag (a word that begins with “!”), which is not allowed here. Put the whole text in quotes: \"!Example\"",
    ),
    // amp
    (
        ORGANISATION,
        "name: &Example\nsummary: We help.\nsector: schools\n",
        "yaml-feature",
        "&Example",
        "This uses an anchor (a word that begins with “&”), which is not allowed here. Put the whole text in quotes: \"&Example\"",
    ),
    // star
    (
        ORGANISATION,
        "name: *Example*\nsummary: We help.\nsector: schools\n",
        "yaml-feature",
        "*Example*",
        "This uses an alias (a word that begins with “*”), which is not allowed here. Put the whole text in quotes: \"*Example*\"",
    ),
    // gt
    (
        ORGANISATION,
        "name: > Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "> Example",
        "A text on the same line may not begin with “>”. Put the whole text in quotes: name: \"> Example\"",
    ),
    // pipe
    (
        ORGANISATION,
        "name: | Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "| Example",
        "A text on the same line may not begin with “|”. Put the whole text in quotes: name: \"| Example\"",
    ),
    // a dash before the value
    (
        ORGANISATION,
        "name: - Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "- Example",
        "A text may not begin with “-” and a space. Put the whole text in quotes: name: \"- Example\"",
    ),
    // question
    (
        ORGANISATION,
        "name: ? Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "? Example",
        "A text may not begin with “?” and a space. Put the whole text in quotes: name: \"? Example\"",
    ),
    // bracket words
    (
        ORGANISATION,
        "name: [Example] Group\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "[Example] Group",
        "Words stand after the closing bracket: “Group”. Put the whole text in quotes: name: \"[Example] Group\"",
    ),
    // comma first
    (
        ORGANISATION,
        "name: , Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        ", Example",
        "A text may not begin with “,”. Put the whole text in quotes: name: \", Example\"",
    ),
    // no colon space
    (
        ORGANISATION,
        "name:Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "name:Example",
        "This line lacks a space after the colon. Write: name: Example",
    ),
    // all no colon space
    (
        ORGANISATION,
        "name:Example\nsummary:We help.\nsector:schools\n",
        "yaml-syntax",
        "name:Example",
        "This line lacks a space after the colon. Write: name: Example",
    ),
    // no colon
    (
        ORGANISATION,
        "name Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "name Example",
        "This line lacks a colon after the first word. If it is a fact, write a colon after the first word, as in “name: Example”. If it goes on with the line above, begin it with two spaces.",
    ),
    // equals
    (
        ORGANISATION,
        "name = Example\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "name = Example",
        "This line has “=” where a colon belongs. Write: name: Example",
    ),
    // curly value
    (
        ORGANISATION,
        "name: “Example Group”\nsummary: We help.\nsector: schools\n",
        "curly-quotes",
        "“Example Group”",
        "These quotation marks are part of the text, so readers will see them. Take them away, unless somebody said this: \"Example Group\"",
    ),
    // curly single
    (
        ORGANISATION,
        "name: ‘Example Group’\nsummary: We help.\nsector: schools\n",
        "curly-quotes",
        "‘Example Group’",
        "These quotation marks are part of the text, so readers will see them. Take them away, unless somebody said this: \"Example Group\"",
    ),
    // curly key
    (
        ORGANISATION,
        "“name”: Example Group\nsummary: We help.\nsector: schools\n",
        "unknown-key",
        "“name”",
        "“name” stands in curly quotation marks, which count as part of the word. Write it without them: name",
    ),
    // curly colon
    (
        ORGANISATION,
        "name: “Year one: what”\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "“Year one: what”",
        "The text after “name:” contains another colon, so it is not clear where the value begins. Put the text in quotes: name: \"“Year one: what”\"",
    ),
    // fullwidth colon
    (
        ORGANISATION,
        "name： Example Group\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "name： Example Group",
        "This line has “：” where a colon belongs. Write: name: Example Group",
    ),
    // nbsp indent
    (
        ORGANISATION,
        "name: A\nsummary: We help.\nsector: schools\ncontact:\n\u{a0}\u{a0}role: Office\n",
        "odd-space",
        "\u{a0}\u{a0}",
        "This line begins with a special space, as web pages and word processors use it, which does not count as a space here. Delete everything before the first word of the line, and type the spaces yourself: two for each step to the right.",
    ),
    // nbsp after colon
    (
        ORGANISATION,
        "name:\u{a0}A\nsummary: We help.\nsector: schools\n",
        "yaml-syntax",
        "name:\u{a0}A",
        "This line lacks a space after the colon. Write: name: A",
    ),
    // zwsp
    (
        ORGANISATION,
        "\u{200b}name: A\nsummary: We help.\nsector: schools\n",
        "odd-space",
        "\u{200b}",
        "This line begins with an invisible character, which counts as part of the first word. Delete everything before the first word of the line, and type the spaces yourself: two for each step to the right.",
    ),
    // plain continuation
    (
        ORGANISATION,
        "name: A\nsummary: We help\neveryone here.\nsector: schools\n",
        "yaml-syntax",
        "everyone here.",
        "This line lacks a colon after the first word. If it is a fact, write a colon after the first word, as in “everyone: here.”. If it goes on with the line above, begin it with two spaces.",
    ),
    // no fence
    (
        PLEDGE,
        "made: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        "open-front-matter",
        "made: 2025-09-30",
        "The facts of a document stand between two lines of three hyphens, and the first of them is missing. Write --- on a line of its own above this line.",
    ),
    // unclosed fence
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n\nWe promise.\n",
        "open-front-matter",
        "---",
        "The “---” at the top is not followed by a second “---”, so it is not clear where the text begins. Write a line with only --- after the last “key: value” line.",
    ),
    // four
    (
        PLEDGE,
        "----\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n----\nWe promise.\n",
        "open-front-matter",
        "----",
        "These are not the three hyphens that begin the facts of a document. Write --- and nothing else on this line.",
    ),
    // four close
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n----\nWe promise.\n",
        "open-front-matter",
        "----",
        "This line ends the facts of the document, but it is not three hyphens. Write --- and nothing else on this line, without a space before it.",
    ),
    // emdash
    (
        PLEDGE,
        "—\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n—\nWe promise.\n",
        "open-front-matter",
        "—",
        "These are not the three hyphens that begin the facts of a document. Write --- and nothing else on this line.",
    ),
    // emdash close
    (
        PLEDGE,
        "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n—\nWe promise.\n",
        "open-front-matter",
        "—",
        "This line ends the facts of the document, but it is not three hyphens. Write --- and nothing else on this line, without a space before it.",
    ),
    // indented fence
    (
        PLEDGE,
        " ---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n ---\nWe promise.\n",
        "open-front-matter",
        "---",
        "These are not the three hyphens that begin the facts of a document. Write --- and nothing else on this line.",
    ),
    // fence with words
    (
        PLEDGE,
        "--- facts\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        "open-front-matter",
        "--- facts",
        "The three hyphens that begin the facts must stand alone on their line. Write --- and nothing else on this line.",
    ),
    // code fence
    (
        PLEDGE,
        "```yaml\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n```\nWe promise.\n",
        "open-front-matter",
        "```yaml",
        "This line is not part of the document: it is the edge of the example it was copied from. Delete this line, and the one with ``` at the end.",
    ),
    // code fence md
    (
        PLEDGE,
        "```markdown\n---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n```\n",
        "open-front-matter",
        "```markdown",
        "This line is not part of the document: it is the edge of the example it was copied from. Delete this line, and the one with ``` at the end.",
    ),
    // fence in yaml
    (
        ORGANISATION,
        "---\nname: Example Group\nsummary: We help.\nsector: schools\n---\n",
        "yaml-feature",
        "---",
        "This uses a second document after “---”, which is not allowed here. Delete this line. Only documents that end in .md have “---” lines, above and below their facts.",
    ),
    // fence in yaml + text
    (
        ORGANISATION,
        "---\nname: Example Group\nsummary: We help.\nsector: schools\n---\nMore text\n",
        "yaml-feature",
        "---",
        "This uses a second document after “---”, which is not allowed here. Delete this line. Only documents that end in .md have “---” lines, above and below their facts.",
    ),
    // comment hash
    (
        ORGANISATION,
        "name: Example #5\nsummary: We help.\nsector: schools\n",
        "hash-in-text",
        "#5",
        "Everything from “#” on is ignored: “#5” would be missing. If the # is part of the text, put the whole text in quotes: \"Example #5\". If this is a remark, write a space after the #.",
    ),
    // flow unclosed
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: [schools\n",
        "yaml-syntax",
        "[schools",
        "The “[” on this line is not closed. Write “]” at the end of the line.",
    ),
    // flow brace
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: schools\ncontact: {role: Office\n",
        "yaml-syntax",
        "{role: Office",
        "The “{” on this line is not closed. Write “}” at the end of the line.",
    ),
    // flow comma missing
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: schools\ncontact: {role: Office email: a@example.org}\n",
        "yaml-syntax",
        "",
        "A group that begins with “{” is not closed. Write “}” at its end, and a comma between its parts.",
    ),
    // contact
    (
        ORGANISATION,
        "name: Example\nsummary: We help.\nsector: schools\ncontact:\nrole: Office\nemail: a@example.org\nphone: 0113\n",
        "lines-not-indented",
        "role: Office\nemail: a@example.org\nphone: 0113",
        "These lines belong to “contact:” above, but they do not begin further to the right. Type two spaces at the beginning of each of them: “  role: …” and “  email: …” and “  phone: …”",
    ),
    // name list
    (
        ORGANISATION,
        "name: [Example]\nsummary: We help.\nsector: schools\n",
        "wrong-type",
        "[Example]",
        "Here should stand a text, but this is a list. Write it like this: name: Example Youth Club",
    ),
    // name map
    (
        ORGANISATION,
        "name:\n  first: a\nsummary: We help.\nsector: schools\n",
        "wrong-type",
        "first: a",
        "Here should stand a text, but this is a group of keys. Write it like this: name: Example Youth Club",
    ),
    // semicolon
    (
        ORGANISATION,
        "name: Example;\nsummary; We help.\nsector: schools\n",
        "yaml-syntax",
        "summary; We help.",
        "This line has “;” where a colon belongs. Write: summary: We help.",
    ),
];

const HARMLESS: &[(&str, &str)] = &[
    // tab after colon
    (ORGANISATION, "name:\tA\nsummary: We help.\nsector: schools\n"),
    // spaces close
    (PLEDGE, "---  \nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---   \nWe promise.\n"),
    // crlf
    (ORGANISATION, "name: Example Group\r\nsummary: We help.\r\nsector: schools\r\n"),
    // cr only
    (ORGANISATION, "name: Example Group\rsummary: We help.\rsector: schools\r"),
    // bom
    (ORGANISATION, "\u{feff}name: Example Group\nsummary: We help.\nsector: schools\n"),
    // bom pledge
    (PLEDGE, "\u{feff}---\r\nmade: 2025-09-30\r\ncommitments:\r\n  - text: We will listen.\r\n---\r\nWe promise.\r\n"),
];
