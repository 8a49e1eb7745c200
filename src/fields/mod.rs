//! Field tables: one for each record, and the decoder that follows them.
//!
//! A record's table names each field, whether it is needed, what it means and an example, in words for the people who write the
//! file. The decoder, and later the JSON Schema, the reference pages and the scaffolds, all read the same table; the compiler holds
//! it to the record's type. Every field is tried and every problem reported before a record is given up.

mod decoder;
mod habits;
mod list_items;
mod meant_date;
mod meant_number;
mod mistyped;
mod names;
mod record;
mod rule_table;
mod shape_rule_table;
mod stray;
mod table;
mod unknown;
mod value_choice;
mod value_date;
mod value_id;
mod value_number;
mod value_text;
mod zone;

pub use decoder::{Decoder, Fields, Value};
pub(crate) use names::any_of;
pub use names::nearest;
pub(crate) use record::{key, kind, need, record, stand_in};
pub(crate) use rule_table::*;
pub(crate) use shape_rule_table::RULES as SHAPE_RULES;
pub use table::{Field, Kind, Need, Record, Table, kind_of, kind_of_optional};

pub use value_date::{parse_date, parse_month};
pub use zone::{Confirmed, Declared, Team, Zone};
