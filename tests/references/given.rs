//! What the program gives to which template, read from the program's own text: `Draft::new("plan.html", …).with("plan", …)`.

use std::collections::BTreeSet;
use std::path::Path;

/// Pairs of a template and a name it is given.
pub(super) fn given() -> BTreeSet<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    let files = crate::support::tree(&folder);
    let texts = files.into_iter().filter(|(path, _)| path.ends_with(".rs") && !path.starts_with("tests/"));
    texts.flat_map(|(_, bytes)| of_text(&String::from_utf8(bytes).unwrap())).collect()
}

fn of_text(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (at, begin) in text.match_indices("Draft::new(") {
        let arguments = &text[at + begin.len() - 1..];
        let Some(template) = arguments[1..].strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(name, _)| name) else { continue };
        let mut rest = after_brackets(arguments);
        while let Some(call) = rest.trim_start().strip_prefix('.') {
            let open = call.find('(').unwrap_or(call.len());
            let name = call[open..].strip_prefix("(\"").and_then(|words| words.split_once('"'));
            if let (Some((name, _)), "with") = (name, &call[..open]) {
                pairs.push((template.to_owned(), name.to_owned()));
            }
            rest = after_brackets(&call[open..]);
        }
    }
    pairs
}

/// What comes after the brackets that open here.
fn after_brackets(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return &text[at + 1..],
            ')' => depth -= 1,
            _ => {}
        }
    }
    ""
}

#[test]
fn references_find_what_templates_are_given() {
    let text = "Draft::new(\"plan.html\", &page(a), b.at)\n  .with(\"plan\", &View::new(x))\n  .changed(c(d)).with(\"more\", y)";
    let pair = |name: &str| ("plan.html".to_owned(), name.to_owned());
    assert_eq!(of_text(text), [pair("plan"), pair("more")]);
}
