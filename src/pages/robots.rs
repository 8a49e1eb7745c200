//! `robots.txt`: everything may be read, and here is the map.

use super::Common;
use crate::render::Rendered;

pub(crate) fn file(common: Common<'_>) -> Rendered {
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", common.materials.absolute("/sitemap.xml"));
    Rendered { path: "robots.txt".to_owned(), bytes: text.into_bytes(), origin: common.top }
}
