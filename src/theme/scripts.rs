//! One script from the files of each bundle: `js/BUNDLE/*.js`.
//!
//! The files of a bundle are joined in the order of their names inside one function: what one declares the later ones see, and the page
//! sees nothing of it. They are not modules, because browsers load no module from a folder that is opened by double-click.

use super::ThemeFile;
use super::layers::Layer;
use super::stylesheet::fingerprinted;
use super::theme_files::{Part, read_text, winners};
use crate::diagnostic::Diagnostics;
use crate::source::{Location, Sources};
use std::collections::BTreeMap;

/// A file for each bundle, by name. A file of a higher layer takes the place of one with the same name.
pub(super) fn join(layers: &[Layer], origin: Location, sources: &mut Sources, out: &mut Diagnostics) -> BTreeMap<String, ThemeFile> {
    let mut bundles: BTreeMap<String, String> = BTreeMap::new();
    for (name, file) in winners(layers, |part| if let Part::Script(name) = part { Some(name) } else { None }) {
        let Some((bundle, _)) = name.split_once('/') else { continue };
        if let Some(script) = read_text(file, name.to_owned(), sources, out) {
            let joined = bundles.entry(bundle.to_owned()).or_default();
            joined.push_str(script.text.trim_start_matches('\u{feff}'));
            joined.push('\n');
        }
    }
    let file = |(bundle, joined): (String, String)| {
        let text = format!("(() => {{\n'use strict';\n{joined}}})();\n");
        (bundle, ThemeFile { path: fingerprinted(&text, "js"), bytes: text.into_bytes(), origin })
    };
    bundles.into_iter().map(file).collect()
}
