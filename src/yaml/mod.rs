//! YAML as a tree in which every value knows its bytes.
//!
//! Text stays text: `no`, `012` and `1e3` are never turned into something else; the field that asks decides what a text means.
//! Must not know: the domain.

mod habit_rule_table;
mod habits;
mod line_meant;
mod lines;
mod no_pair;
mod node;
mod quotes;
mod reader;
mod rule_table;
mod syntax;
mod value_start;

pub(crate) use habit_rule_table::{CURLY_QUOTES, RULES as HABIT_RULES};
pub use node::{Entry, Node, NodeKind, Scalar};
pub(crate) use quotes::{bare, curly_around, is_curly};
pub use reader::read;
pub(crate) use rule_table::RULES;
pub(crate) use value_start::in_quotes;
