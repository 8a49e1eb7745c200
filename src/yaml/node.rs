//! The tree.

use crate::source::Span;

/// A value and the bytes it was written in.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands in the whole file. For a list or a mapping: from its first to its last part.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// Nothing was written, or `~` or `null`.
    Nothing,
    /// Text, whatever it may look like.
    Text(Scalar),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order written, each key once.
    Map(Vec<Entry>),
    /// Something that was refused and reported; whoever meets it stays silent.
    Refused,
}

/// A text.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// The text after YAML's escapes.
    pub text: String,
    /// Whether it was written without quotes on one line, so that its bytes are its text.
    pub plain: bool,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// Whether this is a text whose bytes are the text itself, with or without quotes: so another text can be put in their place. A text of
    /// several lines holds more than its own bytes.
    #[must_use]
    pub fn is_written_whole(&self) -> bool {
        let length = self.span.range().len();
        matches!(&self.kind, NodeKind::Text(scalar) if length == scalar.text.len() + if scalar.plain { 0 } else { 2 })
    }

    /// In plain words what was written, for "expected a date, found a list".
    #[must_use]
    pub fn in_words(&self) -> &'static str {
        match self.kind {
            NodeKind::Nothing | NodeKind::Refused => "nothing",
            NodeKind::Text(_) => "a text",
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "a group of keys",
        }
    }
}
