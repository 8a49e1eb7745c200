//! Problems as the summary of a workflow's step: Markdown that GitHub shows on the page of the run.
//!
//! Everything stands here, however many problems there are, up to the size GitHub takes. What contributors wrote is escaped, so that it
//! can neither change the page nor put links or pictures on it.

use super::human::counts;
use super::region::Region;
use super::{Changed, Diagnostic, Diagnostics, Severity, Whereabouts, visible};
use crate::source::Sources;
use std::fmt::Write;

/// The most bytes GitHub takes for one step.
pub const STEP_SUMMARY_LIMIT: usize = 1024 * 1024;

/// Room for the line that counts what was left out.
const ROOM: usize = 200;

/// All problems as Markdown, of at most `limit` bytes: changed files first, then file by file.
#[must_use]
pub fn step_summary(diagnostics: &Diagnostics, sources: &Sources, whereabouts: &Whereabouts, changed: &Changed, limit: usize) -> String {
    let mut text = head(diagnostics);
    if text.len() + ROOM > limit {
        return String::new();
    }
    let in_order = changed.first(diagnostics, sources);
    let mut written = 0;
    'files: for of_file in in_order.chunk_by(|a, b| a.at.file == b.at.file) {
        let mut heading = of_file.first().map(|first| format!("### {}\n\n", plain(&sources.file(first.at.file).path)));
        for problem in of_file {
            let item = heading.take().unwrap_or_default() + &item(problem, sources, whereabouts);
            if text.len() + item.len() + ROOM > limit {
                break 'files;
            }
            text.push_str(&item);
            written += 1;
        }
        text.push('\n');
    }
    if written < in_order.len() {
        let left = in_order.len() - written;
        let _ = writeln!(text, "\n**{left} more are left out here,** because GitHub shows no longer summary. The log has them all.");
    }
    text
}

fn head(diagnostics: &Diagnostics) -> String {
    if diagnostics.is_empty() {
        return "## No problems found\n\nEvery file can be published as it is.\n".to_owned();
    }
    let what_now = if diagnostics.count(Severity::Error) == 0 {
        "Nothing stops this from being published. Please look at these all the same."
    } else {
        "Errors must be mended before this can be published. Each line says where the problem is and what to write. \
         Change the file in your branch, and this check runs again by itself."
    };
    format!("## {}\n\n{what_now}\n\n", counts(diagnostics).trim_end().trim_end_matches('.'))
}

fn item(problem: &Diagnostic, sources: &Sources, whereabouts: &Whereabouts) -> String {
    let rule = match whereabouts.of_rule(problem.rule) {
        Some(address) => format!("[{}]({address})", problem.rule.name),
        None => problem.rule.name.to_owned(),
    };
    let line = Region::of(problem.at, sources).start.line;
    let help = problem.help.as_ref().map(|help| format!(" **{}**", plain(help))).unwrap_or_default();
    format!("* Line {line}, {} ({rule}): {}{help}\n", problem.severity().as_str(), plain(&problem.message))
}

/// Somebody's words as Markdown that shows just these words.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // With these written out, GitHub makes no link of a bare address, a person's name or an issue's number.
            '@' => escaped.push_str("&#64;"),
            ':' => escaped.push_str("&#58;"),
            c if c.is_ascii_punctuation() && !matches!(c, ',' | ';' | '"' | '\'' | '?' | '%' | '/') => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::UNKNOWN_KEY;
    use crate::source::{Location, Span};
    use pulldown_cmark::{Event, Options, Parser};

    fn summary(path: &str, messages: &[String], limit: usize) -> String {
        let mut sources = Sources::default();
        let file = sources.add(path, "name: x\n".to_owned());
        let mut found = Diagnostics::new();
        for message in messages {
            found.report(Diagnostic::new(&UNKNOWN_KEY, Location { file, span: Span::new(0, 4) }, message.as_str()).help("Write it."));
        }
        step_summary(&found, &sources, &Whereabouts::default(), &Changed::default(), limit)
    }

    #[test]
    fn says_how_many_and_lists_them_by_file() {
        let text = summary("content/a.yaml", &["One.".to_owned(), "Two.".to_owned()], STEP_SUMMARY_LIMIT);
        assert!(text.starts_with("## 2 errors\n\nErrors must be mended"), "{text}");
        assert_eq!(text.matches("### content/a\\.yaml").count(), 1, "{text}");
        assert!(text.contains("* Line 1, error (unknown-key): Two\\. **Write it\\.**\n"), "{text}");
        assert!(summary("content/a.yaml", &[], STEP_SUMMARY_LIMIT).starts_with("## No problems found\n"));
    }

    #[test]
    fn what_somebody_wrote_is_shown_and_does_nothing() {
        let hostile = "<img src=x> ![p](https://x.org/p) [a](javascript:b) `c` **d** | e\n\n# f @g #1 www.x.org $h$ ~~i~~ &lt; \\";
        let text = summary(&format!("content/{hostile}.md"), &[hostile.to_owned()], STEP_SUMMARY_LIMIT);
        let shown: String = Parser::new_ext(&text, Options::all())
            .map(|event| match event {
                Event::Text(words) => words.to_string(),
                Event::Start(_) | Event::End(_) | Event::SoftBreak => String::new(),
                other => panic!("{other:?} in {text}"),
            })
            .collect();
        assert_eq!(shown.matches(&visible(hostile)).count(), 2, "{shown}");
        assert!(!text.contains("@g") && !text.contains("://") && !text.contains("www.x"), "{text}");
    }

    #[test]
    fn never_longer_than_what_github_takes_and_says_what_is_missing() {
        let messages: Vec<String> = (0..500).map(|number| format!("Problem {number} {}", "x".repeat(100))).collect();
        let text = summary("content/a.yaml", &messages, 20_000);
        assert!(text.len() <= 20_000);
        let shown = text.matches("Problem").count();
        assert!(shown > 100 && text.contains(&format!("**{} more are left out here,**", 500 - shown)), "{shown}");
        assert_eq!(summary("content/a.yaml", &messages, 10), "");
    }
}
