//! Numbers.

use super::meant_number::{meant_decimal, meant_whole};
use super::rule_table::BAD_NUMBER;
use super::{Decoder, Kind, Value};
use crate::source::Location;
use crate::yaml::Node;

/// The largest count that makes sense in a register, and that every program can hold exactly.
const LARGEST: u64 = 1_000_000_000;

impl<Z> Value<Z> for u64 {
    const KIND: Kind = Kind::Count;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a whole number", "48")?.trim();
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let count = text.parse().ok().filter(|count| digits && *count <= LARGEST);
        if count.is_none() {
            let help = match meant_whole(text).filter(|count| *count <= LARGEST) {
                Some(count) => format!("Write digits only: {count}"),
                None => "Write digits only, such as 48 or 1200.".to_owned(),
            };
            decoder.report(&BAD_NUMBER, node.span, format!("“{text}” is not a whole number."), help);
        }
        count
    }

    fn stand_in(_: Location) -> Self {
        0
    }
}

impl<Z> Value<Z> for f64 {
    const KIND: Kind = Kind::Number;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a number", "62.5")?.trim();
        let shape = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = shape.split_once('.').unwrap_or((shape, "0"));
        let digits = |part: &str| !part.is_empty() && part.len() <= 10 && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = (digits(whole) && digits(fraction)).then(|| text.parse().ok()).flatten();
        if number.is_none() {
            let help = match meant_decimal(text) {
                Some(number) => format!("Write digits, with a point for decimals and no unit: {number}"),
                None => "Write digits, with a point for decimals and no unit: 62.5. The unit has a field of its own.".to_owned(),
            };
            decoder.report(&BAD_NUMBER, node.span, format!("“{text}” is not a number."), help);
        }
        number
    }

    fn stand_in(_: Location) -> Self {
        0.0
    }
}
