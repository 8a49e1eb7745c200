//! Pages of the guidance that are made from the program: `commands.md` from its command line, `themes/context.md` from the types that
//! templates see.
//!
//! They are committed, so that they can be read, searched and reviewed like any page. `SNAPSHOTS=overwrite cargo test --test all
//! references` writes them anew; they fail here when the program has moved on.

mod commands;
mod context;
mod given;

use std::path::Path;

/// Compares a page with what it should be, or writes it when asked to.
fn compare(page: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/pages/guidance").join(page);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(&file, found).unwrap();
        return;
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let line = written.lines().zip(found.lines()).position(|(a, b)| a != b).unwrap_or(written.lines().count().min(found.lines().count()));
    assert!(
        written == found,
        "{page} is out of date from line {}: write it anew with\n  SNAPSHOTS=overwrite cargo test --test all references\n  there:  {}\n  wanted: {}",
        line + 1,
        written.lines().nth(line).unwrap_or("(nothing)"),
        found.lines().nth(line).unwrap_or("(nothing)"),
    );
}

/// Plain words as Markdown that shows just them. What stands between backticks stays.
fn escaped(words: &str) -> String {
    let escape = |c: char| if "\\*_<>[]#|".contains(c) { format!("\\{c}") } else { c.to_string() };
    let parts = words.split('`').enumerate();
    parts.map(|(place, part)| if place % 2 == 1 { format!("`{part}`") } else { part.chars().map(escape).collect() }).collect()
}

/// Words as a sentence: with a capital letter and a full stop.
fn sentence(words: &str) -> String {
    let words = words.trim();
    let mut letters = words.chars();
    let capital: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    if capital.ends_with(['.', '!', '?', ':']) { capital } else { format!("{capital}.") }
}

#[test]
fn references_plain_words_stay_plain() {
    assert_eq!(escaped("a_b <c> and `d_e`"), "a\\_b \\<c\\> and `d_e`");
    assert_eq!(sentence("say it"), "Say it.");
}
