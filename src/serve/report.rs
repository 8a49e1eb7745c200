//! What the terminal says: one line for each site that is made, and what is wrong where one cannot be.

use super::difference::Difference;
use super::problem::Problems;
use super::site::Site;
use crate::diagnostic::{Diagnostics, Severity, human, short};
use crate::source::Sources;
use std::fmt::Write;
use std::time::Duration;

/// So many problems are shown with their lines; more are told in a line each.
const IN_FULL: usize = 5;
/// Most lines of problems.
const MOST_LINES: usize = 10;
/// So many changed files are named.
const NAMED: usize = 3;

/// The first site is being made.
pub(super) fn growing(address: &str) -> String {
    format!("Making  all pages; those that are made can be read at {address}/ already\n")
}

/// The first site is made.
pub(super) fn first(site: &Site, warnings: usize, took: Duration, address: &str) -> String {
    let pages = counted(site.pages(), "page");
    format!(
        "Made    {pages} and {} in {}{}\nLook at {address}/   (Ctrl-C ends the preview)\n",
        counted(site.len() - site.pages(), "other file"),
        milliseconds(took),
        beside(warnings)
    )
}

/// The site is made again.
pub(super) fn again(cause: &str, difference: &Difference, warnings: usize, took: Duration) -> String {
    let mut parts = Vec::new();
    match difference.pages {
        0 => {}
        1 => parts.push("1 page differs".to_owned()),
        count => parts.push(format!("{count} pages differ")),
    }
    if difference.style {
        parts.push("the style differs".to_owned());
    }
    match difference.others.as_slice() {
        [] => {}
        [one] if difference.pages == 0 => parts.push(format!("{one} differs")),
        others => parts.push(format!("{} too", counted(others.len(), "other file"))),
    }
    if parts.is_empty() {
        parts.push("nothing differs".to_owned());
    }
    format!("{cause}: {}; {}{}\n", parts.join(", "), milliseconds(took), beside(warnings))
}

/// Why the site is made again: the files that changed, or the new day.
pub(super) fn cause(changed: &[String], day: Option<&str>) -> String {
    match (changed, day) {
        ([], Some(day)) => format!("It is {day}"),
        ([], None) => "All files".to_owned(),
        _ if changed.len() > NAMED => format!("{} files in {}", changed.len(), common_folder(changed)),
        _ => changed.iter().map(|path| crate::diagnostic::visible(path)).collect::<Vec<_>>().join(", "),
    }
}

/// The innermost folder that holds all of them.
fn common_folder(paths: &[String]) -> String {
    let folder = |path: &str| path.rfind('/').map_or(String::new(), |at| path.get(..=at).unwrap_or_default().to_owned());
    let mut common = paths.first().map(|path| folder(path)).unwrap_or_default();
    while !paths.iter().all(|path| path.starts_with(&common)) {
        common = folder(common.trim_end_matches('/'));
    }
    if common.is_empty() { "content/ and themes/".to_owned() } else { crate::diagnostic::visible(&common) }
}

/// What is wrong in the files.
pub(super) fn problems(found: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let mut errors = Diagnostics::new();
    for problem in found.iter().filter(|problem| problem.severity() == Severity::Error).take(MOST_LINES) {
        errors.report(problem.clone());
    }
    let count = found.error_count();
    if count <= IN_FULL {
        return human(&errors, sources, colour);
    }
    let mut text = short(&errors, sources);
    if count > MOST_LINES {
        let _ = writeln!(text, "… and {} more; `ccqm check` shows them all", count - MOST_LINES);
    }
    let _ = writeln!(text, "{count} errors.");
    text
}

/// What is wrong, where it is not in a file.
pub(super) fn trouble(problems: &Problems) -> String {
    let mut text = String::new();
    for problem in &problems.shown {
        let _ = writeln!(text, "{} {}", problem.message, problem.help.as_deref().unwrap_or_default());
    }
    text
}

/// The site cannot be made.
pub(super) fn stopped(cause: Option<&str>, told: &str, has_site: bool, address: &str) -> String {
    let cause = cause.map(|cause| format!("{cause}:\n")).unwrap_or_default();
    if has_site {
        format!("{cause}{told}The last good site stays until that is mended.\n")
    } else {
        format!("{cause}{told}There is no site until that is mended. It will appear at {address}/   (Ctrl-C ends the preview)\n")
    }
}

fn milliseconds(took: Duration) -> String {
    format!("{} ms", took.as_millis())
}

fn beside(warnings: usize) -> String {
    match warnings {
        0 => String::new(),
        count => format!("; {} (`ccqm check` explains)", counted(count, "warning")),
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::site::tests::site;

    #[test]
    fn one_line_for_each_site() {
        let took = Duration::from_micros(41_900);
        let made = first(&site(&[("index.html", ""), ("a.css", "")]), 2, took, "http://localhost:4000/");
        assert!(made.starts_with("Made    1 page and 1 other file in 41 ms; 2 warnings"), "{made}");
        let paths: Vec<String> = ["content/a/b", "content/a/c/d", "content/a/c/e", "content/ab\n"].map(str::to_owned).to_vec();
        assert_eq!(cause(&paths, None), "4 files in content/");
        assert_eq!(cause(&paths[3..], None), "content/ab<U+000A>");
        assert_eq!(common_folder(&paths[..3]), "content/a/");
        assert_eq!(common_folder(&["content/a".to_owned(), "themes/b".to_owned()]), "content/ and themes/");
        assert_eq!(cause(&[], Some("2026-11-23")), "It is 2026-11-23");
        let difference = Difference { pages: 3, style: true, others: vec!["feed.xml".to_owned()] };
        assert_eq!(again("a", &difference, 0, took), "a: 3 pages differ, the style differs, 1 other file too; 41 ms\n");
        assert_eq!(again("a", &Difference::default(), 1, took), "a: nothing differs; 41 ms; 1 warning (`ccqm check` explains)\n");
    }
}
