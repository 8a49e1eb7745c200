//! Two versions of a text whose words are the same: what became of its lines.

use super::word_diff::cut;
use std::ops::Range;

/// Most lines shown of each version.
const MOST_LINES: usize = 6;

/// Whether line breaks or blanks between words changed, those at the ends of lines apart. `places` are the words that changed, in order.
pub(super) fn moves_lines<'p>(before: &str, after: &str, places: impl Iterator<Item = (&'p Range<usize>, &'p Range<usize>)>) -> bool {
    let (old, new) = (gaps(before), gaps(after));
    let (mut at_old, mut at_new) = (0, 0);
    for (went, came) in places {
        if old.get(at_old..went.start) != new.get(at_new..came.start) {
            return true;
        }
        // The gap before the first word and the one after the last belong to the place; a blank more or less is that of a word.
        let within = |gaps: &[String], range: &Range<usize>| -> Vec<String> {
            gaps.iter().take(range.end + 1).skip(range.start).filter(|gap| *gap != " ").cloned().collect()
        };
        if within(&old, went) != within(&new, came) {
            return true;
        }
        (at_old, at_new) = (went.end + 1, came.end + 1);
    }
    old.get(at_old..).unwrap_or_default() != new.get(at_new..).unwrap_or_default()
}

/// What stands before each word: line breaks with the blanks that begin the line, or the blanks between two words.
fn gaps(text: &str) -> Vec<String> {
    let mut gaps: Vec<String> = Vec::new();
    let mut gap = String::new();
    let mut in_word = false;
    for c in text.chars() {
        if c.is_whitespace() {
            if in_word {
                gap.clear();
            }
            in_word = false;
            gap.push(c);
        } else if !in_word {
            in_word = true;
            let indent = gap.rsplit('\n').next().unwrap_or_default();
            let breaks = if gaps.is_empty() { 0 } else { gap.matches('\n').count() };
            gaps.push(format!("{}{indent}", "\n".repeat(breaks)));
        }
    }
    gaps
}

/// The lines that differ, with one line before and after them. Blanks at the edges are shown as dots.
pub(super) fn excerpt(before: &str, after: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let went = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let came = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    if went.is_empty() && came.is_empty() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let beside = |line: Option<&&str>| line.filter(|line| !line.trim().is_empty()).map(|line| format!("  {}", dotted(line)));
    lines.extend(beside(start.checked_sub(1).and_then(|at| old.get(at))));
    for (sign, part) in [('-', went), ('+', came)] {
        lines.extend(part.iter().take(MOST_LINES).map(|line| format!("{sign} {}", dotted(line))));
        if part.len() > MOST_LINES {
            lines.push(format!("{sign} … and {} more lines", part.len() - MOST_LINES));
        }
    }
    lines.extend(beside(old.get(old.len() - end)));
    lines
}

fn dotted(line: &str) -> String {
    if line.is_empty() {
        return "(empty line)".to_owned();
    }
    let text = line.trim();
    let before = line.chars().take_while(|c| c.is_whitespace()).count();
    let after = if text.is_empty() { 0 } else { line.chars().rev().take_while(|c| c.is_whitespace()).count() };
    cut(&format!("{}{text}{}", "·".repeat(before.min(40)), "·".repeat(after.min(40))))
}
