//! The macro that writes a record's table and decoder from one list of its fields.

/// Writes a record's table and its decoder from one list.
///
/// A line `=> "key": "words";` at the end says where a key belongs that people look for here. Each other line is `name: need, "what it means", "example";` where need is `required`, `optional`, or `list` (a list that may be left
/// out). The record's struct must have exactly these fields.
macro_rules! record {
    ($(#[$doc:meta])* $record:ident in $zone:ty, $called:literal {
        $($name:ident $(as $key:literal)?: $need:ident, $summary:literal, $example:literal;)*
        $(=> $other:literal: $words:literal;)*
    }) => {
        $(#[$doc])*
        impl $crate::fields::Value<$zone> for $record {
            const KIND: $crate::fields::Kind = $crate::fields::Kind::Record(<Self as $crate::fields::Record<$zone>>::TABLE);

            fn decode(node: &$crate::yaml::Node, decoder: &mut $crate::fields::Decoder<'_, $zone>) -> Option<Self> {
                let mut fields = decoder.fields(node, &[<Self as $crate::fields::Record<$zone>>::TABLE])?;
                let record = <Self as $crate::fields::Record<$zone>>::from_fields(&mut fields);
                fields.finish();
                Some(record)
            }

            fn stand_in(nowhere: $crate::source::Location) -> Self {
                // A record with no needed field does not use the place.
                let _ = nowhere;
                Self { $($name: $crate::fields::stand_in!($need, $zone, nowhere)),* }
            }
        }

        impl $crate::fields::Record<$zone> for $record {
            const TABLE: &'static $crate::fields::Table = &$crate::fields::Table {
                record: $called,
                fields: &[$($crate::fields::Field {
                    name: $crate::fields::key!($name $($key)?),
                    need: $crate::fields::need!($need),
                    kind: $crate::fields::kind!($need, $zone, $record, $name),
                    summary: $summary,
                    example: $example,
                }),*],
                elsewhere: &[$(($other, $words)),*],
            };

            fn from_fields(fields: &mut $crate::fields::Fields<'_, '_, '_, $zone>) -> Self {
                $(let $name = fields.$need($crate::fields::key!($name $($key)?));)*
                Self { $($name),* }
            }
        }
    };
}

macro_rules! key {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $key:literal) => {
        $key
    };
}

macro_rules! need {
    (required) => {
        $crate::fields::Need::Required
    };
    ($other:ident) => {
        $crate::fields::Need::Optional
    };
}

macro_rules! kind {
    (optional, $zone:ty, $record:ident, $name:ident) => {
        $crate::fields::kind_of_optional::<$zone, $record, _>(|record: &$record| &record.$name)
    };
    ($other:ident, $zone:ty, $record:ident, $name:ident) => {
        $crate::fields::kind_of::<$zone, $record, _>(|record: &$record| &record.$name)
    };
}

macro_rules! stand_in {
    (required, $zone:ty, $nowhere:ident) => {
        $crate::fields::Value::<$zone>::stand_in($nowhere)
    };
    (optional, $zone:ty, $nowhere:ident) => {
        None
    };
    (list, $zone:ty, $nowhere:ident) => {
        Vec::new()
    };
}

pub(crate) use {key, kind, need, record, stand_in};
