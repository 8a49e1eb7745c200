//! The files of a theme: which part each belongs to, and reading them.

use super::layers::{Layer, LayerFile, ThemeText};
use super::rule_table::THEME_CONFIG;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{ListingKind, Location, Sources, Span, World};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// No file of a theme may be larger: a page has to be light, and memory is not endless.
const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// What a file of a theme is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// `theme.yaml`.
    Settings,
    /// `templates/NAME.html`.
    Template(&'a str),
    /// `css/NAME.css`.
    Style(&'a str),
    /// `js/BUNDLE/NAME.js`: `BUNDLE/NAME.js`.
    Script(&'a str),
    /// `fonts/NAME`.
    Font(&'a str),
    /// `messages/LANGUAGE.ftl`.
    Message(&'a str),
    /// `static/PATH`.
    Static(&'a str),
    /// A file that looks as if it were meant to be used but lies in the wrong folder.
    Misplaced(&'static str),
    /// Something else: a licence, a note for people, an editor's copy.
    Other,
}

/// What the file at `path` (inside its theme) is for.
pub(super) fn part(path: &str) -> Part<'_> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ends = |ending: &str| Path::new(name).extension().is_some_and(|found| found == ending);
    if matches!(name, ".DS_Store" | "Thumbs.db") || name.ends_with('~') || ends("swp") {
        return Part::Other;
    }
    match path.split_once('/') {
        None if path == "theme.yaml" => Part::Settings,
        Some(("static", inside)) => Part::Static(inside),
        Some(("fonts", inside)) if inside == name => Part::Font(inside),
        Some(("templates", inside)) if ends("html") => Part::Template(inside),
        Some(("css", inside)) if inside == name && ends("css") => Part::Style(inside),
        Some(("js", inside)) if ends("js") && inside.matches('/').count() == 1 => Part::Script(inside),
        Some(("messages", inside)) if inside == name && ends("ftl") => Part::Message(inside),
        _ if ends("html") => Part::Misplaced("templates"),
        _ if ends("css") => Part::Misplaced("css"),
        _ if ends("ftl") => Part::Misplaced("messages"),
        _ if ends("js") => Part::Misplaced("js/NAME"),
        _ if ends("woff2") => Part::Misplaced("fonts"),
        _ => Part::Other,
    }
}

/// Reads what lies in a theme's folder and has a part in it, and reports what is not where it should be.
pub(super) fn read_folder(world: &dyn World, folder: &str, sources: &mut Sources, out: &mut Diagnostics) -> Vec<LayerFile> {
    let mut files = Vec::new();
    let mut listed = world.list(folder);
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    for found in listed {
        let Some(inside) = found.path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let mut report = |message: String| {
            let at = Location { file: sources.missing(&found.path), span: Span::default() };
            out.report(Diagnostic::new(&THEME_CONFIG, at, message));
        };
        match (part(inside), &found.kind) {
            (Part::Other, _) => {}
            (Part::Misplaced(right), _) => {
                report(format!("This file is not used: a theme's files of this sort stand directly in its folder `{right}`."));
            }
            (_, ListingKind::Special) => report("This is a link or another special file; a theme has ordinary files only.".to_owned()),
            (_, ListingKind::Unreadable(why)) => report(format!("This file cannot be read: {why}.")),
            (_, ListingKind::File(size)) if *size > LARGEST_FILE => report("This file is larger than 8 MiB.".to_owned()),
            (_, ListingKind::File(_)) => match world.bytes(&found.path) {
                Ok(bytes) => files.push(LayerFile { path: inside.to_owned(), shown: found.path, bytes: Cow::Owned(bytes) }),
                Err(why) => report(format!("This file cannot be read: {}.", why.0)),
            },
        }
    }
    files
}

/// A file as text, known to `sources` from now on.
pub(super) fn read_text(file: &LayerFile, name: String, sources: &mut Sources, out: &mut Diagnostics) -> Option<ThemeText> {
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(ThemeText { name, file: sources.add(&file.shown, text.to_owned()), text: text.to_owned() }),
        Err(error) => {
            let readable = String::from_utf8_lossy(file.bytes.get(..error.valid_up_to()).unwrap_or(&[])).into_owned();
            let end = readable.len();
            let at = Location { file: sources.add(&file.shown, readable), span: Span::new(end, end) };
            out.report(
                Diagnostic::new(&THEME_CONFIG, at, "From here on the file is not readable as UTF-8 text.").help("Save it as UTF-8."),
            );
            None
        }
    }
}

/// For each name, the file of the first layer that has it.
pub(super) fn winners<'a>(layers: &'a [Layer], name: impl Fn(Part<'a>) -> Option<&'a str>) -> BTreeMap<&'a str, &'a LayerFile> {
    let mut found = BTreeMap::new();
    for file in layers.iter().flat_map(|layer| &layer.files) {
        if let Some(name) = name(part(&file.path)) {
            found.entry(name).or_insert(file);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_part() {
        assert_eq!(part("templates/components/cards.html"), Part::Template("components/cards.html"));
        assert_eq!(part("css/01-settings.css"), Part::Style("01-settings.css"));
        assert_eq!(part("static/.well-known/x.txt"), Part::Static(".well-known/x.txt"));
        assert_eq!(part("js/submit/01-a.js"), Part::Script("submit/01-a.js"));
        assert_eq!(part("js/a.js"), Part::Misplaced("js/NAME"));
        assert_eq!(part("plan.html"), Part::Misplaced("templates"));
        assert_eq!(part("css/more/a.css"), Part::Misplaced("css"));
        assert_eq!(part("README.md"), Part::Other);
        assert_eq!(part("templates/.DS_Store"), Part::Other);
    }
}
