//! Two versions of a text whose words are the same: what became of its lines.

use super::word_diff::cut;

/// Most lines shown of each version.
const MOST_LINES: usize = 6;

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
