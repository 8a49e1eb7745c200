//! YAML as a tree in which every value knows its bytes.
//!
//! Text stays text: `no`, `012` and `1e3` are never turned into something else; the field that asks decides what a text means.
//! Must not know: the domain.

mod node;
mod reader;
mod rule_table;
mod syntax;

pub use node::{Entry, Node, NodeKind, Scalar};
pub use reader::read;
pub(crate) use rule_table::RULES;
