//! Texts, languages, yes and no.

use super::rule_table::{HIDDEN_CHARACTER, UNKNOWN_LANGUAGE, WRONG_TYPE};
use super::{Decoder, Kind, Value};
use crate::diagnostic::is_direction_mark;
use crate::model::Language;
use crate::source::{Location, Span};
use crate::yaml::{Node, NodeKind};

impl<Z> Value<Z> for String {
    const KIND: Kind = Kind::Text;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a text", "\"Your text\"")?.trim();
        if text.is_empty() {
            decoder.report(&super::EMPTY_VALUE, node.span, "This text is empty.", "Write the text between the quotes, or delete the line.");
            return None;
        }
        if let Some(hidden) =
            text.chars().find(|c| is_direction_mark(*c) || *c == '\u{200b}' || (c.is_control() && !matches!(c, '\n' | '\t')))
        {
            let message = format!(
                "This text has an invisible character in it (U+{:04X}) that can hide or turn round other words.",
                u32::from(hidden)
            );
            decoder.report(&HIDDEN_CHARACTER, place_of(hidden, node), message, "Type the text anew instead of pasting it.");
            return None;
        }
        Some(text.to_owned())
    }

    fn stand_in(_: Location) -> Self {
        Self::new()
    }
}

/// Where a character of a text stands, if its bytes can be told; otherwise where the text stands.
fn place_of(c: char, node: &Node) -> Span {
    let NodeKind::Text(scalar) = &node.kind else { return node.span };
    match scalar.text.find(c).filter(|_| node.is_written_whole()) {
        Some(at) => {
            let start = node.span.start as usize + at + usize::from(!scalar.plain);
            Span::new(start, start + c.len_utf8())
        }
        None => node.span,
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

/// Languages that people write out, and their tags.
const TAGS: &[(&str, &str)] = &[
    ("English", "en"),
    ("British English", "en-GB"),
    ("Welsh", "cy"),
    ("Irish", "ga"),
    ("Scottish Gaelic", "gd"),
    ("Gaelic", "gd"),
    ("Cornish", "kw"),
    ("Scots", "sco"),
    ("Urdu", "ur"),
    ("Punjabi", "pa"),
    ("Panjabi", "pa"),
    ("Bengali", "bn"),
    ("Bangla", "bn"),
    ("Gujarati", "gu"),
    ("Hindi", "hi"),
    ("Tamil", "ta"),
    ("Telugu", "te"),
    ("Malayalam", "ml"),
    ("Nepali", "ne"),
    ("Sinhala", "si"),
    ("Pashto", "ps"),
    ("Dari", "prs"),
    ("Persian", "fa"),
    ("Farsi", "fa"),
    ("Kurdish", "ku"),
    ("Arabic", "ar"),
    ("Turkish", "tr"),
    ("Hebrew", "he"),
    ("Somali", "so"),
    ("Amharic", "am"),
    ("Tigrinya", "ti"),
    ("Swahili", "sw"),
    ("Yoruba", "yo"),
    ("Igbo", "ig"),
    ("Hausa", "ha"),
    ("Shona", "sn"),
    ("Polish", "pl"),
    ("Romanian", "ro"),
    ("Czech", "cs"),
    ("Slovak", "sk"),
    ("Hungarian", "hu"),
    ("Bulgarian", "bg"),
    ("Lithuanian", "lt"),
    ("Latvian", "lv"),
    ("Ukrainian", "uk"),
    ("Russian", "ru"),
    ("Albanian", "sq"),
    ("Greek", "el"),
    ("French", "fr"),
    ("German", "de"),
    ("Spanish", "es"),
    ("Portuguese", "pt"),
    ("Italian", "it"),
    ("Dutch", "nl"),
    ("Chinese", "zh"),
    ("Mandarin", "zh"),
    ("Cantonese", "yue"),
    ("Japanese", "ja"),
    ("Korean", "ko"),
    ("Vietnamese", "vi"),
    ("Thai", "th"),
    ("Filipino", "fil"),
    ("Tagalog", "tl"),
    ("Romani", "rom"),
    ("British Sign Language", "bfi"),
    ("Latin", "la"),
];

impl<Z> Value<Z> for Language {
    const KIND: Kind = Kind::Language;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.text(node, "a language tag", "en")?.trim();
        let known = Self::parse(text);
        if known.is_none() {
            let message = format!("“{text}” is not a language tag.");
            let named = TAGS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
            let help = match named {
                Some((_, tag)) => format!("Write {tag}"),
                None => "Write the short tag: en for English, ur for Urdu, pl for Polish.".to_owned(),
            };
            decoder.report(&UNKNOWN_LANGUAGE, node.span, message, help);
        }
        known
    }

    fn stand_in(_: Location) -> Self {
        Self::english()
    }
}
