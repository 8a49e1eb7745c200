//! A content file as it was written: the tree of its fields and the words of its prose, for whoever compares two versions of it.

use super::front_matter::split;
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Node};

/// The two parts of a file.
#[derive(Debug)]
pub struct Written<'s> {
    /// Its fields, when there are any that can be read.
    pub fields: Option<Node>,
    /// Its Markdown as it stands; empty for files that are YAML throughout.
    pub prose: &'s str,
}

/// Parts a content file. Its problems were reported when it was read.
#[must_use]
pub fn written(sources: &Sources, file: FileId) -> Written<'_> {
    let source = sources.file(file);
    let mut reported = Diagnostics::new();
    let end = source.text.len();
    let is_yaml = source.path.rsplit_once('.').is_some_and(|(_, ending)| ending == "yaml");
    let parts = if is_yaml { Some((Some(Span::new(0, end)), Span::new(end, end))) } else { None };
    let parts = parts.or_else(|| split(source, file, &mut reported).map(|parts| (parts.front, parts.body)));
    let Some((front, body)) = parts else { return Written { fields: None, prose: source.text.as_str() } };
    let fields = front.and_then(|front| yaml::read(source, file, front, &mut reported));
    Written { fields, prose: source.text.get(body.range()).unwrap_or("") }
}
