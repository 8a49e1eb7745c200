//! Problems as SARIF 2.1.0, the common form that code hosts and editors read.

mod shape;

use super::region::Region;
use super::{Diagnostic, Diagnostics, Rule, Severity, Whereabouts};
use crate::source::{Location, Sources, Span};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use shape::{
    Artifact, ArtifactChange, Base, BaseIds, Configuration, Descriptor, Driver, Fix, Log, Markdown, Physical, Place, Properties,
    Region as Area, Replacement, Result, Run, Text, Tool,
};

/// What may stand unchanged in a path of a URI.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// All problems as SARIF, with all `rules` described, and a newline at the end.
#[must_use]
pub fn sarif(diagnostics: &Diagnostics, sources: &Sources, whereabouts: &Whereabouts, rules: &[&'static Rule]) -> String {
    let teller = Teller { sources, whereabouts, rules };
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| descriptor(rule, whereabouts)).collect(),
    };
    let root = Base { description: Text::plain("The top of the repository that holds the files.") };
    let run = Run {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BaseIds { root },
        results: diagnostics.iter().map(|diagnostic| teller.result(diagnostic)).collect(),
    };
    let log = Log { schema: shape::SCHEMA, version: "2.1.0", runs: [run] };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn descriptor(rule: &'static Rule, whereabouts: &Whereabouts) -> Descriptor {
    Descriptor {
        id: rule.name,
        short_description: Text::plain(rule.summary),
        full_description: Text::plain(rule.explanation),
        help: Markdown { text: written(rule.explanation), markdown: written(&format!("**{}**\n\n{}", rule.summary, rule.explanation)) },
        help_uri: whereabouts.of_rule(rule),
        default_configuration: Configuration { level: level(rule.category.severity()) },
        properties: Properties { category: rule.category.word(), tags: [rule.category.word()] },
    }
}

/// A text as a message of SARIF, where curly brackets are placeholders and square ones links unless they are written out.
fn written(text: &str) -> String {
    text.replace('\\', "\\\\").replace('{', "{{").replace('}', "}}").replace('[', "\\[").replace(']', "\\]")
}

/// Tells of problems.
struct Teller<'a> {
    sources: &'a Sources,
    whereabouts: &'a Whereabouts,
    rules: &'a [&'static Rule],
}

impl Teller<'_> {
    fn result(&self, diagnostic: &Diagnostic) -> Result {
        let help = diagnostic.help.as_ref().map(|help| format!(" {help}")).unwrap_or_default();
        let related = diagnostic.others.iter().enumerate().map(|(number, label)| Place {
            id: Some(number + 1),
            physical_location: self.physical(label.at),
            message: Some(Text::plain(&label.note)),
        });
        Result {
            rule_id: diagnostic.rule.name,
            rule_index: self.rules.iter().position(|rule| rule.name == diagnostic.rule.name),
            level: level(diagnostic.severity()),
            message: Text::plain(&format!("{}{help}", diagnostic.message)),
            locations: [Place { id: None, physical_location: self.physical(diagnostic.at), message: None }],
            related_locations: related.collect(),
            fixes: self.fix(diagnostic).into_iter().collect(),
        }
    }

    fn fix(&self, diagnostic: &Diagnostic) -> Option<Fix> {
        let change = diagnostic.change.as_ref()?;
        let at = Location { file: diagnostic.at.file, span: change.span };
        let replacement = Replacement { deleted_region: self.area(at), inserted_content: Some(Text { text: change.new.clone() }) };
        Some(Fix {
            description: Text::plain(diagnostic.help.as_deref().unwrap_or(&diagnostic.message)),
            artifact_changes: [ArtifactChange { artifact_location: self.artifact(at), replacements: [replacement] }],
        })
    }

    fn physical(&self, at: Location) -> Physical {
        Physical { artifact_location: self.artifact(at), region: self.area(at) }
    }

    fn artifact(&self, at: Location) -> Artifact {
        let path = self.whereabouts.in_repository(&self.sources.file(at.file).path);
        Artifact { uri: utf8_percent_encode(&path, PATH).to_string(), uri_base_id: shape::ROOT }
    }

    fn area(&self, at: Location) -> Area {
        let Region { start, end } =
            Region::of(Location { span: Span { end: at.span.end.max(at.span.start), ..at.span }, ..at }, self.sources);
        Area { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn brackets_in_a_message_are_no_links_and_no_placeholders() {
        assert_eq!(written("{0} [a](https://x.org) \\"), "{{0}} \\[a\\](https://x.org) \\\\");
    }
}
