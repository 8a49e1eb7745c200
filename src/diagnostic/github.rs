//! Problems as GitHub's workflow commands: annotations beside the lines of a pull request.
//!
//! The runner reads every line of a step's output, so nothing that a contributor wrote may begin a line, end one, or leave its place in
//! a command. It shows ten annotations of a kind for each step and drops the rest: those of changed files come first, the tenth says how
//! many more there are, and the others still stand in the log.

use super::human::counts;
use super::region::Region;
use super::workflow_command::{CommandKind, command};
use super::{Changed, Diagnostic, Diagnostics, Severity, Whereabouts};
use crate::source::Sources;

/// How many annotations of a kind GitHub shows for one step.
const SHOWN: usize = 10;

/// All problems as workflow commands, one a line, and a last line that counts them.
#[must_use]
pub fn github(diagnostics: &Diagnostics, sources: &Sources, whereabouts: &Whereabouts, changed: &Changed) -> String {
    let in_order = changed.first(diagnostics, sources);
    let mut text = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Advice] {
        let of_kind: Vec<&Diagnostic> = in_order.iter().copied().filter(|problem| problem.severity() == severity).collect();
        let annotated = if of_kind.len() > SHOWN { SHOWN - 1 } else { of_kind.len() };
        let (first, rest) = of_kind.split_at(annotated);
        text.extend(first.iter().map(|problem| annotation(problem, sources, whereabouts)));
        if !rest.is_empty() {
            text.push_str(&more(severity, rest.len()));
        }
        text.extend(rest.iter().map(|problem| annotation(problem, sources, whereabouts)));
    }
    text + &counts(diagnostics)
}

fn kind(severity: Severity) -> CommandKind {
    match severity {
        Severity::Error => CommandKind::Error,
        Severity::Warning => CommandKind::Warning,
        Severity::Advice => CommandKind::Notice,
    }
}

fn annotation(problem: &Diagnostic, sources: &Sources, whereabouts: &Whereabouts) -> String {
    let Region { start, end } = Region::of(problem.at, sources);
    let file = whereabouts.in_repository(&sources.file(problem.at.file).path);
    // GitHub refuses columns for a place of several lines.
    let column = |number: usize| if start.line == end.line { number.to_string() } else { String::new() };
    let (line, end_line) = (start.line.to_string(), end.line.to_string());
    let (col, end_col) = (column(start.column), column(end.column));
    let properties = [
        ("file", file.as_str()),
        ("line", &line),
        ("endLine", &end_line),
        ("col", &col),
        ("endColumn", &end_col),
        ("title", problem.rule.name),
    ];
    let help = problem.help.as_ref().map(|help| format!("\n\n{help}")).unwrap_or_default();
    let address = whereabouts.of_rule(problem.rule).map(|address| format!("\n\nWhy: {address}")).unwrap_or_default();
    command(kind(problem.severity()), &properties, &format!("{}{help}{address}", problem.message))
}

/// The annotation that stands for all that GitHub would drop.
fn more(severity: Severity, left: usize) -> String {
    let all = left + SHOWN - 1;
    let message = format!("GitHub shows only {SHOWN} of a kind here. The summary of this run lists all {all} of this kind, file by file.");
    command(kind(severity), &[("title", &format!("And {left} more"))], &message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{BAD_DATE, UNKNOWN_KEY};
    use crate::source::{Location, Span};

    fn lines(path: &str, messages: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add(path, "name: x\n".to_owned());
        let mut found = Diagnostics::new();
        for message in messages {
            let at = Location { file, span: Span::new(0, 4) };
            let mut problem = Diagnostic::new(&UNKNOWN_KEY, at, "");
            // As hostile as it could be if a rule forgot to make its words visible.
            (*message).clone_into(&mut problem.message);
            found.report(problem);
        }
        github(&found, &sources, &Whereabouts::default(), &Changed::default()).lines().map(str::to_owned).collect()
    }

    #[test]
    fn says_where_and_what() {
        let line = "::error file=content/a.yaml,line=1,endLine=1,col=1,endColumn=5,title=unknown-key::50%25 wrong";
        assert_eq!(lines("content/a.yaml", &["50% wrong"]), [line, "1 error."]);
    }

    #[test]
    fn nothing_that_somebody_wrote_forges_a_command() {
        let hostile = "x\r\n::set-output name=a::b\n##[error]c\u{2028}::error::d";
        let found = lines("content/a,line=9::b\n::add-mask::c.yaml", &[hostile]);
        let safe = "::error file=content/a%2Cline=9%3A%3Ab%0A%3A%3Aadd-mask%3A%3Ac.yaml,line=1,endLine=1,col=1,endColumn=5,title=unknown-key::\
                    x<U+000D>%0A::set-output name=a::b%0A##[error]c<U+2028>::error::d";
        assert_eq!(found, [safe, "1 error."]);
    }

    #[test]
    fn the_tenth_says_how_many_more_and_the_rest_stay_in_the_log() {
        let names: Vec<String> = (0..24).map(|number| number.to_string()).collect();
        let found = lines("content/a.yaml", &names.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((found.len(), found[25].as_str()), (26, "24 errors."));
        assert!(found[9].contains("title=And 15 more::") && found[9].contains("all 24"), "{}", found[9]);
        assert!(found[8].ends_with("::8") && found[10].ends_with("::9"), "{found:?}");
    }

    #[test]
    fn changed_files_come_first_and_several_lines_have_no_columns() {
        let mut sources = Sources::default();
        let files = ["content/a.yaml", "content/b.yaml"].map(|path| sources.add(path, "a: 1\nb: 2\n".to_owned()));
        let mut found = Diagnostics::new();
        for file in files {
            found.report(Diagnostic::new(&BAD_DATE, Location { file, span: Span::new(0, 7) }, "Wrong."));
        }
        let changed = Changed::new(["site/content/b.yaml".to_owned()], ["site".to_owned()]);
        let text = github(&found, &sources, &Whereabouts::new("", false, "site"), &changed);
        assert!(text.starts_with("::error file=site/content/b.yaml,line=1,endLine=2,title=bad-date::Wrong.\n"), "{text}");
    }
}
