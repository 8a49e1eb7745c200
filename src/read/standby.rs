//! A site and a scheme to stand in when the real ones cannot be read, so that all other files are still judged.
//!
//! Nothing is ever built from them: the problem that made them necessary stops the build.

use crate::diagnostic::Diagnostics;
use crate::fields::{Decoder, Team, Value};
use crate::model::{Scheme, Site};
use crate::source::{Sources, Span};
use crate::yaml::{self, Node, NodeKind};

const SITE: &str = "title: x\nheadline: x\nintroduction: x\ndescription: x\nbase_url: https://example.org\n\
contact: {role: x, email: x@example.org}\nsecurity: {contact: 'mailto:x@example.org', expires: 9999-12-31}\n\
licence: {name: x, url: https://example.org}\nnavigation: [{title: x, url: /}]\n";

const SCHEME: &str = "name: x\nshort_name: x\nsummary: x\nphases: [{id: x, name: x, summary: x, steps: [{id: x, name: x, summary: x}]}]\n\
areas: [{id: x, name: x, summary: x}]\nlevels: [{id: x, name: x, rank: 1}]\nsectors: [{id: x, name: x}]\nkinds: [{id: x, name: x}]\n\
updates: {due_day: 1, grace_days: 1, dormant_after_months: 1, public: false}\n";

/// The site that stands in.
#[expect(clippy::expect_used, reason = "a constant of this file, held by a test")]
pub(super) fn site(sources: &mut Sources) -> Site {
    made("content/site.yaml (stand-in)", SITE, sources).expect("the site that stands in is complete")
}

/// The scheme that stands in.
#[expect(clippy::expect_used, reason = "a constant of this file, held by a test")]
pub(super) fn scheme(sources: &mut Sources) -> Scheme {
    made("content/scheme.yaml (stand-in)", SCHEME, sources).expect("the scheme that stands in is complete")
}

fn made<T: Value<Team>>(path: &str, text: &str, sources: &mut Sources) -> Option<T> {
    let file = sources.add(path, text.to_owned());
    let mut out = Diagnostics::new();
    let node = yaml::read(sources.file(file), file, Span::new(0, text.len()), &mut out);
    let nothing = Node { kind: NodeKind::Nothing, span: Span::default() };
    T::decode(&node.unwrap_or(nothing), &mut Decoder::new(file, &mut out))
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_are_complete() {
        let mut sources = crate::source::Sources::default();
        let _ = super::site(&mut sources);
        let _ = super::scheme(&mut sources);
    }
}
