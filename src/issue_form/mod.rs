//! Issue forms: the questions that a host such as GitHub asks in a browser, and the way from a filled-in form to the files it stands for.
//!
//! Forms are made from the field tables and the scheme, so they ask what the reader reads. A reply is text that anybody may have written:
//! it is judged like any other submission, and can only become files of the organisation it names. Must not know: the disk.

mod action;
mod ambiguous;
mod answers;
mod explain;
mod files;
mod fill;
mod form;
mod markup;
mod name;
mod reply;
mod rule_table;
mod unanswered;
mod wording;
mod words;

pub use files::files;
pub use fill::{Filled, Names, fill};
pub use form::{Form, FormKind, Input, Question, Target, form, forms};
pub use markup::{config, markup};
pub use reply::{Reply, recognise, split};
pub(crate) use rule_table::RULES;

#[cfg(test)]
mod tests;
