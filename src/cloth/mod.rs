//! The woven cloth as SVG: patches of the journey, award badges, the favicon and small charts.
//!
//! A step not yet taken is bare warp, a self-declared one is loosely woven, a confirmed one closely. Every picture is decoration:
//! hidden from assistive technology, its words stand beside it. Colours come from the theme's style sheet by class names and the
//! custom properties `--warp` and `--sheet`. Nothing anybody wrote goes into a picture: only numbers and words of this module.
//! Must not know: pages, templates.

mod badge;
mod chart;
mod favicon;
mod patch;
mod sprite;
mod weave;

pub use badge::badge;
pub use chart::chart;
pub use favicon::favicon;
pub use patch::{patch, small};
pub use sprite::{all_drawings, drawings_of, symbols};

/// Says that a picture is decoration.
const DECORATION: &str = r#"aria-hidden="true" focusable="false""#;

/// The number of a colour in a theme that has `colours` of them: they begin again where there are more things than colours.
fn colour_number(number: u64, colours: u64) -> u64 {
    number.saturating_sub(1) % colours + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_begin_again() {
        assert_eq!([0, 1, 5, 6, 11, u64::MAX].map(|number| colour_number(number, 5)), [1, 1, 5, 1, 1, 5]);
    }

    /// Whether no number in a picture is infinite or none at all.
    pub(super) fn is_finite(svg: &str) -> bool {
        !svg.contains("NaN") && !svg.contains("inf")
    }
}
