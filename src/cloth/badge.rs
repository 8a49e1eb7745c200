//! Award badges: cloth in the level's colour, cut to the level's shape.

use super::weave::path;
use super::{DECORATION, colour_number};
use crate::derive::AwardState;
use crate::model::{Html, LevelShape};
use std::fmt::Write;

/// How many ranks have a colour of their own.
const RANK_COLOURS: u64 = 6;
/// The side of a badge.
const SIDE: u8 = 96;
/// The drawing that the large badges are cut from.
const WEAVE: &str = "badge-weave";
/// From one thread to the next.
const PITCH: u8 = 12;

/// Every shape a level can have.
const SHAPES: [LevelShape; 6] =
    [LevelShape::Hexagon, LevelShape::Circle, LevelShape::Diamond, LevelShape::Square, LevelShape::Shield, LevelShape::Star];

/// A badge. Its state is a class of its own, so that a theme can show an award that no longer holds in another way.
#[must_use]
pub fn badge(shape: LevelShape, rank: u64, state: AwardState) -> Html {
    let (name, rank, state) = (shape.word(), colour_number(rank, RANK_COLOURS), state_class(state));
    Html::trusted(format!(
        r##"<svg class="badge badge--{name} badge--rank-{rank} badge--{state}" viewBox="0 0 {SIDE} {SIDE}" {DECORATION}><use href="#badge-{name}"/></svg>"##
    ))
}

/// The drawings of all badges by id: `badge-hexagon` and so on, and `badge-hexagon-s`, the shape alone, for badges as small as a word.
pub(super) fn drawings() -> Vec<(String, String)> {
    let mut drawings = vec![(WEAVE.to_owned(), format!(r#"<defs><g id="{WEAVE}">{}</g></defs>"#, woven()))];
    for shape in SHAPES {
        let (name, outline) = (shape.word(), outline(shape));
        let large = format!(
            concat!(
                r##"<symbol id="badge-{name}" viewBox="0 0 96 96"><clipPath id="cut-{name}">"##,
                r##"<path d="{outline}" transform="translate(48 48) scale(.83) translate(-48 -48)"/></clipPath>"##,
                r##"<path d="{outline}" fill="currentColor"/>"##,
                r##"<g clip-path="url(#cut-{name})"><path class="ground" d="M0 0h96v96H0z" fill="var(--sheet)"/><use href="#{weave}"/></g></symbol>"##,
            ),
            name = name,
            outline = outline,
            weave = WEAVE,
        );
        let small = format!(r#"<symbol id="badge-{name}-s" viewBox="0 0 96 96"><path d="{outline}" fill="currentColor"/></symbol>"#);
        drawings.extend([(format!("badge-{name}"), large), (format!("badge-{name}-s"), small)]);
    }
    drawings
}

/// Cloth from edge to edge.
fn woven() -> String {
    let lines = || (1..SIDE / PITCH).map(|line| line * PITCH);
    let (mut warp, mut weft, mut above) = (String::new(), String::new(), String::new());
    for y in lines() {
        // As many threads as rows: the same number places both.
        let _ = write!(warp, "M{y} 0v{SIDE}");
        let _ = write!(weft, "M0 {y}h{SIDE}");
        for x in lines().filter(|x| (x + y) / PITCH % 2 == 1) {
            let _ = write!(above, "M{x} {}v10", y - 5);
        }
    }
    [
        path("warp", &warp, "var(--warp)", 6.0, false),
        path("weft", &weft, "currentColor", 7.5, false),
        path("warp", &above, "var(--warp)", 6.0, false),
    ]
    .concat()
}

fn outline(shape: LevelShape) -> &'static str {
    match shape {
        LevelShape::Hexagon => "M48 3 87 25.5v45L48 93 9 70.5v-45z",
        LevelShape::Circle => "M48 3a45 45 0 0 1 0 90a45 45 0 0 1 0-90z",
        LevelShape::Diamond => "M48 1 95 48 48 95 1 48z",
        LevelShape::Square => "M8 6h80a2 2 0 0 1 2 2v80a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z",
        LevelShape::Shield => "M48 3c12 8 26 10 39 10v33c0 24-16 39-39 47C25 85 9 70 9 46V13c13 0 27-2 39-10z",
        LevelShape::Star => {
            "M48 2 61.5 15.5 80.5 15.5 80.5 34.5 94 48 80.5 61.5 80.5 80.5 61.5 80.5 48 94 34.5 80.5 15.5 80.5 15.5 61.5 2 48 15.5 34.5 15.5 15.5 34.5 15.5z"
        }
    }
}

fn state_class(state: AwardState) -> &'static str {
    match state {
        AwardState::Current => "current",
        AwardState::Expiring => "expiring",
        AwardState::Expired => "expired",
        AwardState::Withdrawn => "withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_shows_level_and_state_in_its_classes_and_refers_to_a_drawing() {
        let badge = badge(LevelShape::Hexagon, 2, AwardState::Expired);
        assert!(badge.as_str().starts_with(r#"<svg class="badge badge--hexagon badge--rank-2 badge--expired" viewBox="0 0 96 96""#));
        assert!(drawings().iter().any(|(id, svg)| id == "badge-hexagon" && svg.starts_with(r#"<symbol id="badge-hexagon" "#)));
    }

    #[test]
    fn warp_and_weft_take_turns() {
        assert_eq!(woven().split("class=\"warp\"").nth(2).unwrap().matches('M').count(), 7 * 7 / 2);
    }
}
