//! The next date on which the site would change is true: until then only "built on" differs, and on that day something else does.

use crate::support::{TODAY, build_on, files};
use ccqm::pipeline::Built;
use jiff::ToSpan;

/// The pages without the words that name the build's own date.
fn said(built: &Built) -> Vec<(String, String)> {
    files(built)
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let undated =
                text.lines().filter(|line| !line.contains("built-on") && !line.contains("checked-on")).collect::<Vec<_>>().join("\n");
            (path.to_owned(), undated)
        })
        .collect()
}

#[test]
fn nothing_changes_before_the_next_change_and_something_does_on_it() {
    let now = build_on("showcase", TODAY);
    let next = now.next_change.as_ref().expect("the showcase changes by itself").on;
    assert!(next > TODAY);
    let eve = next.checked_sub(1.day()).unwrap();
    assert_eq!(said(&now), said(&build_on("showcase", eve)), "something changed before {next}");
    assert_ne!(said(&now), said(&build_on("showcase", next)), "nothing changed on {next}");
}
