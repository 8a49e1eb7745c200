//! Texts, languages, yes and no.

use super::habits::{self, is_address};
use super::rule_table::{UNKNOWN_LANGUAGE, WRONG_TYPE};
use super::{Decoder, Kind, Value};
use crate::model::Language;
use crate::source::Location;
use crate::yaml::{Node, bare};

impl<Z> Value<Z> for String {
    const KIND: Kind = Kind::Text;

    fn decode(node: &Node, decoder: &mut Decoder<'_, Z>) -> Option<Self> {
        let text = decoder.prose(node, "a text", "\"Your text\"")?.trim();
        if text.is_empty() {
            decoder.report(&super::EMPTY_VALUE, node.span, "This text is empty.", "Write the text between the quotes, or delete the line.");
            return None;
        }
        if let Some(problem) = habits::hidden_in_prose(text, node, decoder.place(node.span)) {
            decoder.tell(problem);
            return None;
        }
        if is_address(bare(text)) {
            return decoder.text(node, "a text", "").map(str::to_owned);
        }
        if let Some(problem) = habits::quoted_prose(node, decoder.place(node.span)) {
            decoder.tell(problem);
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
