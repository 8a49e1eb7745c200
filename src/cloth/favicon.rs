//! The favicon: one patch, a file of its own with its colours inside, because no style sheet reaches it.

use super::weave::{SMALL, Weave};

/// A standalone SVG file: one closely woven patch, lighter where the reader's setting is dark.
#[must_use]
pub fn favicon() -> String {
    let (width, height) = (SMALL.width(), SMALL.height());
    // A browser gives it a square; the patch is a little lower than wide and stands in the middle.
    let above = (height - width) / 2.0;
    let patch = SMALL.paths(Weave::Close).replace("var(--warp)", "#998766").replace("currentColor", "#2b3a8c");
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {above} {width} {width}">"#,
            "<style>@media (prefers-color-scheme:dark){{.warp{{stroke:#787188}}.weft{{stroke:#aab6ff}}}}</style>",
            "{patch}</svg>\n"
        ),
        above = above,
        width = width,
        patch = patch
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloth::tests::is_finite;

    #[test]
    fn stands_alone() {
        let svg = favicon();
        assert!(svg.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -2 118 118">"#));
        assert!(!svg.contains("var(") && !svg.contains("currentColor") && !svg.contains("href"));
        assert!(is_finite(&svg));
    }
}
