//! Problems as people read them: the line at fault, what is wrong, what to write.

use super::{Diagnostic, Diagnostics, Severity, visible};
use crate::source::{Location, SourceFile, Sources, Span};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::fmt::Write;

/// How many problems of one file are shown in full; the rest are counted.
const SHOWN_PER_FILE: usize = 10;

/// All problems with excerpts of their files, and a last line that counts them.
#[must_use]
pub fn human(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = renderer(colour);
    let mut text = String::new();
    let all: Vec<&Diagnostic> = diagnostics.iter().collect();
    for of_file in all.chunk_by(|a, b| a.at.file == b.at.file) {
        for diagnostic in of_file.iter().take(SHOWN_PER_FILE) {
            text.push_str(&one(diagnostic, sources, &renderer));
            text.push_str("\n\n");
        }
        if of_file.len() > SHOWN_PER_FILE {
            let path = of_file.first().map_or("", |first| &sources.file(first.at.file).path);
            let _ = writeln!(text, "… and {} more in {} (--format short shows them all)\n", of_file.len() - SHOWN_PER_FILE, visible(path));
        }
    }
    text.push_str(&counts(diagnostics));
    text
}

fn renderer(colour: bool) -> Renderer {
    if colour { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Unicode)
}

/// A whole file with some of its words marked, as in a problem but without saying what is wrong.
pub(super) fn whole_file(path: &str, text: &str, marked: Span, colour: bool) -> String {
    let (start, end) = (boundary(text, marked.start), boundary(text, marked.end));
    let snippet = Snippet::source(text).path(visible(path)).fold(false).annotation(AnnotationKind::Primary.span(start..end.max(start)));
    renderer(colour).render(&[Group::with_level(Level::ERROR).element(snippet)])
}

/// "2 errors and 1 warning" or "No problems found".
pub(super) fn counts(diagnostics: &Diagnostics) -> String {
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Advice]
        .into_iter()
        .map(|severity| (diagnostics.count(severity), severity.as_str()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| match (count, name) {
            (1, name) => format!("1 {name}"),
            (count, "advice") => format!("{count} pieces of advice"),
            (count, name) => format!("{count} {name}s"),
        })
        .collect();
    match parts.as_slice() {
        [] => "No problems found.\n".to_owned(),
        [one] => format!("{one}.\n"),
        [before @ .., last] => format!("{} and {last}.\n", before.join(", ")),
    }
}

fn one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    };
    let file = sources.file(diagnostic.at.file);
    let mut main = Snippet::source(file.text.as_str()).path(visible(&file.path));
    main = main.annotation(AnnotationKind::Primary.span(within(file, diagnostic.at)));
    let mut elsewhere = Vec::new();
    for label in &diagnostic.others {
        if label.at.file == diagnostic.at.file {
            main = main.annotation(AnnotationKind::Context.span(within(file, label.at)).label(label.note.as_str()));
        } else {
            elsewhere.push(label);
        }
    }
    let mut group: Group<'_> = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.name).element(main);
    for label in elsewhere {
        let other = sources.file(label.at.file);
        let annotation = AnnotationKind::Context.span(within(other, label.at)).label(label.note.as_str());
        group = group.element(Snippet::source(other.text.as_str()).path(visible(&other.path)).annotation(annotation));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The bytes of a place, made fit for the renderer: inside the text and on character boundaries.
fn within(file: &SourceFile, at: Location) -> std::ops::Range<usize> {
    let start = boundary(&file.text, at.span.start);
    start..boundary(&file.text, at.span.end).max(start)
}

/// The character boundary at or before an offset.
fn boundary(text: &str, offset: u32) -> usize {
    let mut offset = (offset as usize).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
