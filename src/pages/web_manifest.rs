//! `site.webmanifest`: name and icons for a telephone's home screen. Its addresses are relative, so that it works at any address.

use super::Common;
use crate::render::Rendered;
use serde::Serialize;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    description: &'a str,
    lang: &'a str,
    dir: &'a str,
    start_url: &'a str,
    display: &'a str,
    icons: [Icon; 2],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
}

pub(crate) fn file(common: Common<'_>) -> Rendered {
    let register = common.materials.register;
    let manifest = Manifest {
        name: &register.site.title.value,
        short_name: &register.scheme.short_name.value,
        description: &register.site.description.value,
        lang: &common.materials.site_speech.language,
        dir: common.materials.site_speech.direction,
        start_url: ".",
        display: "browser",
        icons: [
            Icon { src: "icon-192.png", sizes: "192x192", media_type: "image/png" },
            Icon { src: "icon-512.png", sizes: "512x512", media_type: "image/png" },
        ],
    };
    // Only strings: it cannot fail.
    let mut bytes = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    bytes.push(b'\n');
    Rendered { path: "site.webmanifest".to_owned(), bytes, origin: common.top }
}
