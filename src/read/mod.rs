//! Bytes to records: finds every file, reads it by the table of its kind, and gathers the register.
//!
//! All problems of all files are reported; a file that is broken never stops the others. What could not be read is remembered in
//! [`Reading::damaged`], so that later stages do not report what merely follows from it.

mod documents;
mod evaluation;
mod evidence;
mod file_kind;
mod front_matter;
mod gather;
mod organisation;
mod page;
mod plan;
mod pledge;
mod register_entry;
mod rule_table;
mod scheme;
mod site;
mod source_note;
mod standby;
mod tables;
mod text;
mod unfit;
mod update;
mod written;

pub use file_kind::{FileKind, file_kind};
pub use gather::read;
pub(crate) use rule_table::{BAD_PICTURE, RULES, UNREADABLE};
pub use tables::tables;
pub use written::{Written, written};

use crate::model::Register;
use crate::source::{FileId, Sources};
use std::collections::BTreeSet;

/// Everything that was read.
#[derive(Debug)]
pub struct Reading {
    /// The files.
    pub sources: Sources,
    /// The register, as far as it could be read.
    pub register: Register,
    /// Files of which nothing could be made: what they should hold is missing from the register.
    pub damaged: BTreeSet<FileId>,
    /// Whether the scheme was read; without it, nothing that names a part of it can be judged.
    pub scheme_is_read: bool,
}
