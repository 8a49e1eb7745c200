//! What kind of file browsers are told it is, by its name.

use std::path::Path;

/// The value of `Content-Type`.
pub(super) fn media_type(path: &str) -> &'static str {
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" | "xsl" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        // Files without an ending, `_headers` and its like, are read by people.
        "txt" | "md" | "yaml" | "yml" | "ftl" | "" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

/// Whether browsers show the file as a page.
pub(super) fn is_page(path: &str) -> bool {
    media_type(path).starts_with("text/html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_its_encoding_and_unknown_files_are_not_guessed() {
        for (path, wanted) in [
            ("index.html", "text/html; charset=utf-8"),
            ("theme/a.css", "text/css; charset=utf-8"),
            ("A/Photo.JPG", "image/jpeg"),
            ("site.webmanifest", "application/manifest+json"),
            ("_headers", "text/plain; charset=utf-8"),
            ("a.html/b.exe", "application/octet-stream"),
        ] {
            assert_eq!(media_type(path), wanted, "{path}");
        }
        assert!(is_page("404.html") && !is_page("feed.xml"));
    }
}
