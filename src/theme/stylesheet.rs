//! One style sheet from the files of all layers.

use super::ThemeFile;
use super::layers::Layer;
use super::theme_files::{Part, read_text, winners};
use crate::diagnostic::Diagnostics;
use crate::source::{Location, Sources};

/// Letters of the content's hash in the file's name: enough that two styles never share a name.
const FINGERPRINT: usize = 10;

/// Joins the files in the order of their names. A file of a higher layer takes the place of one with the same name.
pub(super) fn join(layers: &[Layer], origin: Location, sources: &mut Sources, out: &mut Diagnostics) -> ThemeFile {
    let mut css = String::new();
    for (name, file) in winners(layers, |part| if let Part::Style(name) = part { Some(name) } else { None }) {
        if let Some(style) = read_text(file, name.to_owned(), sources, out) {
            if !css.is_empty() {
                css.push('\n');
            }
            css.push_str(style.text.trim_start_matches('\u{feff}'));
        }
    }
    ThemeFile { path: fingerprinted(&css, "css"), bytes: css.into_bytes(), origin }
}

/// A path that changes with the content, so that browsers may keep the file for good.
pub(super) fn fingerprinted(text: &str, ending: &str) -> String {
    let fingerprint: String = blake3::hash(text.as_bytes()).to_hex().chars().take(FINGERPRINT).collect();
    format!("theme/{fingerprint}.{ending}")
}
