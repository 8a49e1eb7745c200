//! Bullets that are none to Markdown.

use super::super::Judge;
use super::Words;
use super::rule_table::BULLET_WITHOUT_SPACE;
use crate::source::{Location, Span};

/// Signs that word processors and phones put before the parts of a list.
const SIGNS: [char; 9] = ['•', '·', '●', '▪', '◦', '‣', '⁃', '➢', '✓'];

/// Reports every line that was meant as a part of a list; `first` when the text begins a paragraph.
pub(super) fn check(judge: &mut Judge<'_, '_>, piece: Words<'_>, first: bool) {
    let mut start = 0;
    for (number, line) in piece.text.split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t', '>']);
        let at = start + (line.len() - words.len());
        start += line.len();
        let begins = number > 0 || first;
        let Some(sign) = words.chars().next().filter(|sign| begins && !sign.is_ascii_alphanumeric()) else { continue };
        let rest = &words[sign.len_utf8()..];
        let letter = rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"'));
        let message = match sign {
            '-' | '*' if letter => format!("The “{sign}” has no space after it, so this line does not become part of a list."),
            '–' | '—' if number == 0 && (letter || rest.starts_with(' ')) => {
                format!("The “{sign}” is a dash and not a hyphen, so this line does not become part of a list.")
            }
            _ if SIGNS.contains(&sign) => format!("The “{sign}” makes no list here, so all lines would run together."),
            _ => continue,
        };
        let place = Location { file: piece.at.file, span: Span::new(at, at + sign.len_utf8()).shifted(piece.at.span.start as usize) };
        let shown: String = rest.trim().chars().take(40).collect();
        judge.report(&BULLET_WITHOUT_SPACE, place, message, format!("Begin the line with a hyphen and a space: - {shown}"));
    }
}
