//! The cloth of a journey: one patch for each step, woven as far as it is taken.

use super::weave::Weave;
use super::{DECORATION, colour_number};
use crate::derive::{Claim, Journey};
use crate::model::Html;
use std::fmt::Write;

/// How many phases have a colour of their own.
const PHASE_COLOURS: u64 = 5;
/// The side of a patch.
const SIDE: usize = 40;
/// From one patch to the next of its phase.
const STEP: usize = 42;
/// More than that between phases.
const GAP: usize = 8;

fn weave(claim: Claim) -> Weave {
    match claim {
        Claim::NotYet => Weave::Bare,
        Claim::SelfDeclared => Weave::Loose,
        Claim::Confirmed => Weave::Close,
    }
}

/// A whole journey in one small picture: a patch for each step, phases apart. `phases` says how many steps each phase has. Empty when
/// there is no step at all.
#[must_use]
pub fn small(journey: &Journey, phases: &[usize]) -> Html {
    let mut claims = journey.steps.iter().map(|step| step.claim);
    let mut groups = String::new();
    let (mut x, mut width) = (0, 0);
    for (number, &steps) in (1..).zip(phases).filter(|(_, steps)| **steps > 0) {
        let _ = write!(groups, r#"<g class="cloth__phase {}">"#, phase_class(number));
        for _ in 0..steps {
            let id = weave(claims.next().unwrap_or(Claim::NotYet)).id();
            let _ = write!(groups, r##"<use href="#patch-{id}-s" x="{x}" y="0" width="{SIDE}" height="{SIDE}"/>"##);
            width = x + SIDE;
            x += STEP;
        }
        groups.push_str("</g>");
        x += GAP;
    }
    if width == 0 {
        return Html::default();
    }
    Html::trusted(format!(r#"<svg class="cloth cloth--small" viewBox="0 0 {width} {SIDE}" {DECORATION}>{groups}</svg>"#))
}

/// The patch of one step, large, in the colour of its phase (counted from 1).
#[must_use]
pub fn patch(claim: Claim, phase_number: usize) -> Html {
    let class = phase_class(u64::try_from(phase_number).unwrap_or(u64::MAX));
    let id = weave(claim).id();
    Html::trusted(format!(
        r##"<svg class="cloth cloth--patch {class}" viewBox="0 0 {SIDE} {SIDE}" {DECORATION}><use href="#patch-{id}" width="{SIDE}" height="{SIDE}"/></svg>"##
    ))
}

fn phase_class(number: u64) -> String {
    format!("cloth__phase--{}", colour_number(number, PHASE_COLOURS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::StepFact;
    use proptest::prelude::*;

    fn journey(claims: &[Claim]) -> Journey {
        let step = |(index, &claim)| StepFact { index, phase: 0, claim, on: None, note: Some("<b>written</b>".to_owned()) };
        Journey { steps: claims.iter().enumerate().map(step).collect(), ..Journey::default() }
    }

    fn width(svg: &Html) -> usize {
        svg.as_str().split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap()
    }

    #[test]
    fn patches_stand_in_groups_and_show_who_says_so() {
        let svg = small(&journey(&[Claim::Confirmed, Claim::SelfDeclared, Claim::NotYet]), &[2, 0, 1]);
        let drawn = concat!(
            r##"<svg class="cloth cloth--small" viewBox="0 0 132 40" aria-hidden="true" focusable="false">"##,
            r##"<g class="cloth__phase cloth__phase--1"><use href="#patch-close-s" x="0" y="0" width="40" height="40"/>"##,
            r##"<use href="#patch-loose-s" x="42" y="0" width="40" height="40"/></g>"##,
            r##"<g class="cloth__phase cloth__phase--3"><use href="#patch-bare-s" x="92" y="0" width="40" height="40"/></g></svg>"##,
        );
        assert_eq!(svg.as_str(), drawn);
        assert_eq!(width(&small(&journey(&[]), &[3, 1, 3])), 308);
    }

    #[test]
    fn no_step_is_no_picture() {
        assert!(small(&journey(&[]), &[]).is_empty() && small(&journey(&[]), &[0, 0]).is_empty());
    }

    #[test]
    fn a_patch_has_the_colour_of_its_phase() {
        assert!(patch(Claim::Confirmed, 7).as_str().contains(r#"cloth__phase--2" viewBox="0 0 40 40""#));
        assert!(patch(Claim::SelfDeclared, 1).as_str().contains("#patch-loose\""));
    }

    proptest! {
        #[test]
        fn the_cloth_grows_with_the_steps(mut phases in prop::collection::vec(0..20_usize, 1..8), claims in 0..160_usize) {
            let journey = journey(&vec![Claim::Confirmed; claims]);
            phases[0] = phases[0].max(1);
            let before = small(&journey, &phases);
            prop_assert_eq!(before.as_str().matches("<use").count(), phases.iter().sum::<usize>());
            prop_assert!(!before.as_str().contains("written"));
            phases[0] += 1;
            prop_assert_eq!(width(&small(&journey, &phases)), width(&before) + STEP);
        }
    }
}
