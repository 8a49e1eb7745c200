//! Tables of fields, as data.

use super::Value;

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The record means nothing without it.
    Required,
    /// It may be left out.
    Optional,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Text.
    Text,
    /// A day.
    Date,
    /// A day, a month, a year, or `unknown`.
    When,
    /// A month of the year by name.
    MonthOfYear,
    /// A whole number from 0.
    Count,
    /// A number, decimals allowed.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A language by its tag.
    Language,
    /// An id; the word says of what.
    Id(&'static str),
    /// `pledge/commitment`.
    CommitmentRef,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One id, a list of them, or this word instead.
    IdsOr(&'static str, &'static [&'static str]),
    /// A list.
    List(&'static Kind),
    /// A group of keys.
    Record(&'static Table),
    /// A group whose keys are ids, each with a group of keys.
    MapById(&'static str, &'static Table),
    /// A group whose keys are names (the word says of what), each with one of these words.
    MapToChoice(&'static str, &'static [&'static str]),
}

/// One field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What it may hold.
    pub kind: Kind,
    /// What it means, for the person who fills it in.
    pub summary: &'static str,
    /// An example of its value.
    pub example: &'static str,
}

/// The fields of a record.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// What the record is, with its article: "an organisation".
    pub record: &'static str,
    /// Its fields, in the order people should write them.
    pub fields: &'static [Field],
    /// Keys that people look for here and that belong elsewhere, with what to say.
    pub elsewhere: &'static [(&'static str, &'static str)],
}

/// A record that has a table.
pub trait Record<Z>: Value<Z> {
    /// Its table.
    const TABLE: &'static Table;

    /// Takes the record's fields from a group of keys.
    fn from_fields(fields: &mut super::Fields<'_, '_, '_, Z>) -> Self;
}

/// The kind of the field that `get` reads: so a table can never say another kind than the record's type.
#[must_use]
pub const fn kind_of<Z, R, T: Value<Z>>(_get: fn(&R) -> &T) -> Kind {
    T::KIND
}

/// As [`kind_of`], for a field that may be left out.
#[must_use]
pub const fn kind_of_optional<Z, R, T: Value<Z>>(_get: fn(&R) -> &Option<T>) -> Kind {
    T::KIND
}
