//! Text to tree. The only file that knows the YAML parser (granit-parser: byte offsets, typed errors, bounded nesting).
//!
//! Anchors, aliases, tags, merge keys and several documents in one file are refused with a diagnostic of our own, so that nothing
//! can grow by repetition; the rest of the file is still read.

use super::node::{Entry, Node, NodeKind, Scalar};
use super::rule_table::{HASH_IN_TEXT, REPEATED_KEY, YAML_FEATURE, YAML_KEY};
use super::{habits, syntax};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Location, SourceFile, Span};
use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};
use std::collections::BTreeMap;

/// How deep lists and mappings may stand in one another. The content model needs five.
const NESTING_LIMIT: usize = 32;

/// Reads the bytes `part` of a file as YAML. `None` when they hold no value at all or the syntax is broken (reported).
pub fn read(source: &SourceFile, file: FileId, part: Span, out: &mut Diagnostics) -> Option<Node> {
    let text = source.text.get(part.range())?;
    let skipped = text.len() - text.trim_start_matches('\u{feff}').len();
    let offset = part.start as usize + skipped;
    habits::trailing_blanks(&text[skipped..], offset, file, out);
    if habits::odd_space(&text[skipped..], offset, file, out) {
        return None;
    }
    let mut builder = Builder { source, file, offset, open: Vec::new(), root: None, documents: 0, cut_off: false, out };
    let options = granit_parser::options! {
        emit_comments: false, emit_anchor_events: true, emit_unresolved_aliases: true,
        flow_nesting_limit: NESTING_LIMIT, block_nesting_limit: NESTING_LIMIT,
    };
    for next in Parser::new_from_str_with_options(&text[skipped..], options) {
        match next {
            Ok((event, span)) => builder.event(event, &span),
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(0) + skipped;
                builder.out.report(syntax::explain(error.kind(), source, file, part, at));
                return None;
            }
        }
    }
    let root = builder.root;
    // A whole file that is one text was meant as “key: value” lines.
    if let Some(Node { kind: NodeKind::Text(scalar), .. }) = &root
        && scalar.plain
        && let Some(problem) = syntax::no_pair_at_all(source, file, part)
    {
        out.report(problem);
        return None;
    }
    root
}

/// Up to how many keys of a group are looked through one by one; more are kept in order.
const FEW_KEYS: usize = 16;

/// A list or mapping whose end has not come yet.
enum Open {
    List { items: Vec<Node>, start: usize, style: StructureStyle },
    Map { entries: Vec<Entry>, seen: BTreeMap<String, Span>, key: Option<(String, Span)>, start: usize, style: StructureStyle },
}

struct Builder<'a> {
    source: &'a SourceFile,
    file: FileId,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    /// Whether the value of the last key was cut off by a `#`.
    cut_off: bool,
    out: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: &granit_parser::Span) {
        let at = self.span(span);
        if event.tag().is_some() {
            let tag = span.tag_span().map_or(at, |tag| self.span(&tag));
            self.refuse(tag, "a tag (a word that begins with “!”)", &format!("Put the whole text in quotes: {}", self.line_from(tag)));
            self.cut_off = true;
        }
        match event {
            Event::DocumentStart(..) => self.document(at),
            Event::Anchor(..) => {
                self.refuse(
                    at,
                    "an anchor (a word that begins with “&”)",
                    &format!("Put the whole text in quotes: {}", self.line_from(at)),
                );
                self.cut_off = true;
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(at, "an alias (a word that begins with “*”)", &format!("Put the whole text in quotes: {}", self.line_from(at)));
                self.value(Node { kind: NodeKind::Refused, span: at });
            }
            Event::Scalar(text, style, anchor, _) => {
                self.cut_off |= anchor != 0;
                self.scalar(text.into_owned(), style, at);
            }
            Event::SequenceStart(style, ..) => self.open.push(Open::List { items: Vec::new(), start: at.start as usize, style }),
            Event::MappingStart(style, ..) => {
                self.open.push(Open::Map { entries: Vec::new(), seen: BTreeMap::new(), key: None, start: at.start as usize, style });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(at),
            _ => {}
        }
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span::new(range.start, range.end).shifted(self.offset)
    }

    fn document(&mut self, at: Span) {
        self.documents += 1;
        if self.documents == 2 {
            let help = "Delete this line. Only documents that end in .md have “---” lines, above and below their facts.";
            self.refuse(at, "a second document after “---”", help);
        }
    }

    /// The text from a place to the end of its line, in quotes; not more than anybody would read.
    fn line_from(&self, at: Span) -> String {
        const MOST: usize = 80;
        let rest = self.source.text.get(at.start as usize..).unwrap_or("");
        let end = rest.char_indices().take(MOST).find(|(_, c)| matches!(c, '\n' | '\r')).map(|(end, _)| end);
        let cut = rest.char_indices().nth(MOST).map_or(rest.len(), |(cut, _)| cut);
        match end {
            Some(end) => super::value_start::in_quotes(rest[..end].trim_end()),
            None if cut == rest.len() => super::value_start::in_quotes(rest.trim_end()),
            None => super::value_start::in_quotes(&format!("{}…", &rest[..cut])),
        }
    }

    fn refuse(&mut self, at: Span, what: &str, help: &str) {
        let at = Location { file: self.file, span: at };
        self.out.report(Diagnostic::new(&YAML_FEATURE, at, format!("This uses {what}, which is not allowed here.")).help(help));
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, at: Span) {
        let plain = style == ScalarStyle::Plain;
        let expects_key = matches!(self.open.last(), Some(Open::Map { key: None, .. }));
        let was_cut_off = std::mem::take(&mut self.cut_off);
        if plain {
            self.hash_after(at, expects_key);
        }
        let nothing = plain && matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL");
        let kind = if nothing && was_cut_off {
            NodeKind::Refused
        } else if nothing && !expects_key {
            NodeKind::Nothing
        } else {
            NodeKind::Text(Scalar { text, plain })
        };
        self.value(Node { kind, span: at });
    }

    /// Reports a `#` that stands right before a word on the same line: YAML takes it and all after it for a comment, and the text would
    /// be published without its end. A comment that is meant has a space after the `#`.
    fn hash_after(&mut self, at: Span, is_key: bool) {
        let rest = self.source.text.get(at.end as usize..).unwrap_or("");
        let words = if is_key { rest.trim_start_matches([' ', '\t', ':']) } else { rest.trim_start_matches([' ', '\t']) };
        let ignored = words.strip_prefix('#').filter(|words| words.starts_with(char::is_alphanumeric));
        if ignored.is_none() || words.len() == rest.len() && at.end > at.start {
            return;
        }
        let start = at.end as usize + rest.len() - words.len();
        let words = words.lines().next().unwrap_or("");
        self.cut_off = is_key;
        let begins = at.start as usize;
        let at = Location { file: self.file, span: Span::new(start, start + words.trim_end().len()) };
        let message = format!("Everything from “#” on is ignored: “{}” would be missing.", words.trim_end());
        let whole = self.line_from(if is_key { Span::new(start, start) } else { Span::new(begins, begins) });
        let help =
            format!("If the # is part of the text, put the whole text in quotes: {whole}. If this is a remark, write a space after the #.");
        self.out.report(Diagnostic::new(&HASH_IN_TEXT, at, message).help(help));
    }

    fn close(&mut self, at: Span) {
        // A bracket closes where it stands; the end of an indented part is only seen at the next one, so its last part counts.
        let (start, last, style, kind) = match self.open.pop() {
            Some(Open::List { items, start, style }) => (start, items.last().map(|item| item.span.end), style, NodeKind::List(items)),
            Some(Open::Map { entries, start, style, .. }) => {
                let last = entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end));
                (start, last, style, NodeKind::Map(entries))
            }
            None => return,
        };
        let end = last.filter(|_| style == StructureStyle::Block).unwrap_or(at.end);
        self.value(Node { span: Span::new(start, end as usize), kind });
    }

    fn value(&mut self, node: Node) {
        match self.open.last_mut() {
            None if self.documents > 1 => {}
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { key, .. }) if key.is_none() => self.key(node),
            Some(Open::Map { entries, key, .. }) => {
                if let Some((key, key_span)) = key.take() {
                    entries.push(Entry { key, key_span, value: node });
                }
            }
        }
        self.drop_repeated_key();
    }

    /// Takes a value in a key's place as the key.
    fn key(&mut self, node: Node) {
        let text = match node.kind {
            NodeKind::Text(scalar) if scalar.text == "<<" => {
                self.refuse(node.span, "a merge key (“<<”)", "Write the keys out in full.");
                scalar.text
            }
            NodeKind::Text(scalar) => scalar.text,
            _ => {
                let at = Location { file: self.file, span: node.span };
                let message = "A key must be a single word, but here stands something else before the colon.";
                self.out.report(Diagnostic::new(&YAML_KEY, at, message).help("Write one word, then a colon, then a space and the value."));
                String::new()
            }
        };
        if let Some(Open::Map { key, .. }) = self.open.last_mut() {
            *key = Some((text, node.span));
        }
    }

    /// Reports a key that stood in the same group before, and keeps the first.
    fn drop_repeated_key(&mut self) {
        let Some(Open::Map { entries, seen, key: None, .. }) = self.open.last_mut() else { return };
        let Some((last, before)) = entries.split_last() else { return };
        let refused = last.key.is_empty() || last.key == "<<";
        let first = if before.len() < FEW_KEYS {
            before.iter().find(|entry| entry.key == last.key).map(|entry| entry.key_span)
        } else {
            if seen.is_empty() {
                seen.extend(before.iter().map(|entry| (entry.key.clone(), entry.key_span)));
            }
            let first = seen.get(&last.key).copied();
            if first.is_none() && !refused {
                seen.insert(last.key.clone(), last.key_span);
            }
            first
        };
        if let Some(first) = first.filter(|_| !refused) {
            let place = |span| Location { file: self.file, span };
            let message = format!("“{}” stands here twice. Only one can count.", last.key);
            let diagnostic = Diagnostic::new(&REPEATED_KEY, place(last.key_span), message)
                .help("Keep the one that is right and delete the other.")
                .other(place(first), "it stood here first");
            self.out.report(diagnostic);
        }
        if first.is_some() || refused {
            entries.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;
    use proptest::prelude::*;

    fn tree(text: &str) -> (Option<Node>, Vec<(&'static str, String)>) {
        let mut sources = Sources::default();
        let file = sources.add("content/a.yaml", text.to_owned());
        let mut out = Diagnostics::new();
        let node = read(sources.file(file), file, Span::new(0, text.len()), &mut out);
        let found = out.iter().map(|d| (d.rule.name, sources.text_at(d.at).to_owned())).collect();
        (node, found)
    }

    #[test]
    fn text_stays_text() {
        let (node, found) = tree("a: no\nb: 012\nc: 1e3\nd:\ne: ~\n");
        let Some(Node { kind: NodeKind::Map(entries), .. }) = node else { panic!("not a map") };
        let words: Vec<_> = entries
            .iter()
            .map(|entry| match &entry.value.kind {
                NodeKind::Text(scalar) => scalar.text.as_str(),
                NodeKind::Nothing => "-",
                _ => "?",
            })
            .collect();
        assert_eq!(words, ["no", "012", "1e3", "-", "-"]);
        assert!(found.is_empty());
    }

    #[test]
    fn refuses_what_can_repeat_or_change_type_and_reads_on() {
        let (node, found) = tree("a: &x 1\nb: *x\nc: !!int 3\n<<: {d: 1}\ne: *gone\na: 2\n");
        let names: Vec<_> = found.iter().map(|(name, words)| (*name, words.as_str())).collect();
        let feature = "yaml-feature";
        assert_eq!(
            names,
            [(feature, "&x"), (feature, "*x"), (feature, "!!int"), (feature, "<<"), (feature, "*gone"), ("repeated-key", "a")]
        );
        assert!(node.is_some());
    }

    #[test]
    fn a_repeated_key_is_found_among_few_and_among_many() {
        for count in [1, FEW_KEYS - 1, FEW_KEYS, FEW_KEYS + 1, 100] {
            for again in [0, count / 2, count - 1] {
                let keys: Vec<String> = (0..count).map(|key| format!("k{key}: x")).collect();
                let (node, found) = tree(&format!("{}\nk{again}: 1\nlast: 2\nlast: 3\n", keys.join("\n")));
                let Some(Node { kind: NodeKind::Map(entries), .. }) = node else { panic!("not a map") };
                assert_eq!(entries.len(), count + 1);
                let repeated = |key: String| ("repeated-key", key);
                assert_eq!(found, [repeated(format!("k{again}")), repeated("last".to_owned())]);
            }
        }
    }

    #[test]
    fn a_deep_nest_is_refused_quickly() {
        let (node, found) = tree(&"[".repeat(200_000));
        assert!(node.is_none());
        assert_eq!(found.len(), 1);
    }

    proptest! {
        #[test]
        fn never_panics_and_spans_lie_inside(text in "[a-z:\\-\\[\\]{}&*!|>#%@'\" \t\r\n,?é]{0,80}") {
            let mut sources = Sources::default();
            let file = sources.add("content/a.yaml", text.clone());
            let mut out = Diagnostics::new();
            let _ = read(sources.file(file), file, Span::new(0, text.len()), &mut out);
            for diagnostic in out.iter() {
                prop_assert!(text.get(diagnostic.at.span.range()).is_some(), "{diagnostic:?}");
            }
        }
    }
}
