//! Texts, languages, yes and no.

use super::rule_table::{HIDDEN_CHARACTER, UNKNOWN_LANGUAGE, WRONG_TYPE};
use super::{Decoder, Kind, Value};
use crate::diagnostic::is_direction_mark;
use crate::model::Language;
use crate::source::Location;
use crate::yaml::Node;

impl<Z> Value<Z> for String {
    const KIND: Kind = Kind::Text;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a text", "\"Your text\"")?.trim();
        if text.is_empty() {
            decoder.report(&super::EMPTY_VALUE, node.span, "This text is empty.", "Write the text between the quotes, or delete the line.");
            return None;
        }
        if let Some(hidden) = text.chars().find(|c| is_direction_mark(*c) || (c.is_control() && !matches!(c, '\n' | '\t'))) {
            let message = format!(
                "This text has an invisible character in it (U+{:04X}) that can hide or turn round other words.",
                u32::from(hidden)
            );
            decoder.report(&HIDDEN_CHARACTER, node.span, message, "Type the text anew instead of pasting it.");
            return None;
        }
        Some(text.to_owned())
    }

    fn stand_in(_: Location) -> Self {
        Self::new()
    }
}

impl<Z> Value<Z> for bool {
    const KIND: Kind = Kind::YesNo;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "true or false", "true")?;
        match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => {
                decoder.report(&WRONG_TYPE, node.span, format!("“{text}” is neither true nor false."), "Write true or false.");
                None
            }
        }
    }

    fn stand_in(_: Location) -> Self {
        false
    }
}

impl<Z> Value<Z> for Language {
    const KIND: Kind = Kind::Language;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a language tag", "en")?.trim();
        let known = Self::parse(text);
        if known.is_none() {
            let message = format!("“{text}” is not a language tag.");
            decoder.report(&UNKNOWN_LANGUAGE, node.span, message, "Write the short tag: en for English, ur for Urdu, pl for Polish.");
        }
        known
    }

    fn stand_in(_: Location) -> Self {
        Self::english()
    }
}
